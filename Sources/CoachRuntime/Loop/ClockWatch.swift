import CEvents
import Glibc

/// Tells when the world clock was set or the machine woke up, without waking up while neither happens.
final class ClockWatch {
  /// Readable when it happened.
  let descriptor: Int32

  /// Watches the clock; nil when the system cannot.
  init?() {
    descriptor = events_of_clock()
    if descriptor < 0 { return nil }
  }

  deinit { close(descriptor) }

  /// Whether it happened since the last look.
  func wasSet() -> Bool { events_clock_was_set(descriptor) != 0 }
}
