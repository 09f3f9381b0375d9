/// A short word to the rep in the last row.
public struct Notice: Hashable, Sendable {
  /// How much it matters.
  public enum Weight: Hashable, Sendable {
    case news, warning, error
  }

  /// The words.
  public var text: String
  /// How much it matters.
  public var weight: Weight
  /// The moment on the monotonic clock at which it goes; the next key ends it in any case.
  public var until: Int64?

  /// Makes a notice.
  public init(_ text: String, weight: Weight = .news, until: Int64? = nil) {
    self.text = text
    self.weight = weight
    self.until = until
  }
}
