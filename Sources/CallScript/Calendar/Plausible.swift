/// The numbers that are taken in from files. Whatever lies outside is refused where it enters, so that all reckoning
/// behind that gate is safe: sums of a few of these stay far within 64 bits.
public enum Plausible {
  /// Moments in milliseconds since 1970: years 1 to 9999.
  public static let instants: ClosedRange<Int64> = -62_135_596_800_000...253_402_300_799_999
  /// Days since 1970-01-01: years 1 to 9999.
  public static let days: ClosedRange<Int64> = -719_162...2_932_896
  /// Seconds ahead of UTC: 26 hours either way, more than any zone ever had (POSIX allows 24 in `TZ`).
  public static let offsets: ClosedRange<Int64> = -93_600...93_600
  /// Lengths in minutes: up to a day.
  public static let minutes: ClosedRange<Int64> = 1...1440
  /// Lengths in days of what is set for some time: up to a century.
  public static let lengths: ClosedRange<Int64> = 1...36_525
  /// How many there are of something.
  public static let counts: ClosedRange<Int64> = 0...1_000_000_000
  /// Spans in milliseconds and readings of clocks that never go back: as long as all years that there are.
  public static let spans: ClosedRange<Int64> = -253_402_300_800_000...253_402_300_800_000
}

extension Instant {
  /// The same moment, or the nearest one of years 1 to 9999: what is reckoned from moments near the end is kept within
  /// what can be read back.
  public var held: Instant {
    Instant(
      milliseconds: min(max(milliseconds, Plausible.instants.lowerBound), Plausible.instants.upperBound))
  }
}
