public import CallScript
import Glibc
import Synchronization

/// Reads the machine's clocks; the only place where time comes in.
public final class SystemClock: Sendable {
  /// Added to the monotonic reading, so that a resumed call's clock goes on where it stood.
  private let shift = Mutex<Int64>(0)

  /// Makes a clock without a shift.
  public init() {}

  /// The present moment. The monotonic part counts from the machine's start and runs while it sleeps.
  public func stamp() -> Stamp {
    let utc = Self.read(CLOCK_REALTIME)
    return Stamp(
      utc: Instant(milliseconds: utc), offset: Self.offset(atSecond: utc / 1000),
      monotonic: monotonic())
  }

  /// The monotonic reading alone, in milliseconds.
  public func monotonic() -> Int64 { Self.read(CLOCK_BOOTTIME) + shift.withLock { $0 } }

  /// Moves the monotonic clock so that it continues a call whose last event bears `stamp`: after a restart of
  /// the machine the two would otherwise have nothing in common. The time between is told by the world clock.
  public func resume(after stamp: Stamp) {
    let passed = max(0, Self.read(CLOCK_REALTIME) - stamp.utc.milliseconds)
    // Held so far within what can be read back that a call of any length stays there.
    let wanted = min(stamp.monotonic + passed, Plausible.spans.upperBound / 2)
    let now = monotonic()
    // Two seconds of disagreement are the world clock being set; more means another start of the machine.
    if abs(wanted - now) > 2000 || now < stamp.monotonic { shift.withLock { $0 += wanted - now } }
  }

  private static func read(_ clock: clockid_t) -> Int64 {
    var time = timespec()
    clock_gettime(clock, &time)
    return Int64(time.tv_sec) * 1000 + Int64(time.tv_nsec) / 1_000_000
  }

  private static func offset(atSecond second: Int64) -> Int {
    var time = time_t(second)
    var parts = tm()
    localtime_r(&time, &parts)
    return parts.tm_gmtoff
  }
}
