/// When something happened, told three ways, so that neither a wrong clock nor a moved zone can hurt.
public struct Stamp: Hashable, Sendable {
  /// The world clock's reading.
  public var utc: Instant
  /// Seconds that the rep's local time was ahead of UTC.
  public var offset: Int
  /// A clock that never goes back, in milliseconds since the program started; spans within a call come from it.
  public var monotonic: Int64

  /// Makes a stamp of its three readings.
  public init(utc: Instant, offset: Int, monotonic: Int64) {
    self.utc = utc
    self.offset = offset
    self.monotonic = monotonic
  }
}
