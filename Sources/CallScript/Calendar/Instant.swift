/// A moment on the world's clock: milliseconds since 1970-01-01T00:00:00Z, leap seconds ignored.
public struct Instant: Hashable, Comparable, Sendable {
  /// Milliseconds since the Unix epoch; negative before 1970.
  public var milliseconds: Int64

  /// Makes the instant that many milliseconds after the Unix epoch.
  public init(milliseconds: Int64) { self.milliseconds = milliseconds }

  /// Orders earlier instants first.
  public static func < (a: Instant, b: Instant) -> Bool { a.milliseconds < b.milliseconds }

  /// The instant a span later (earlier for a negative span); precision is a millisecond.
  public static func + (instant: Instant, span: Duration) -> Instant {
    Instant(milliseconds: instant.milliseconds + span.inMilliseconds)
  }

  /// The span from the second instant to the first.
  public static func - (a: Instant, b: Instant) -> Duration { .milliseconds(a.milliseconds - b.milliseconds) }
}

extension Duration {
  /// The whole milliseconds in this span, rounded towards zero.
  public var inMilliseconds: Int64 {
    components.seconds * 1000 + components.attoseconds / 1_000_000_000_000_000
  }
}
