import CEvents
import Glibc

/// A descriptor that another thread can make readable, to end the loop's sleep.
final class WakePipe: Sendable {
  /// Readable after a wake, until it is drained.
  let descriptor = events_wakeable()

  deinit { close(descriptor) }

  /// Ends the loop's sleep, now or the next.
  func wake() { events_wake(descriptor) }

  /// Makes the descriptor quiet again.
  func drain() { events_settle(descriptor) }
}
