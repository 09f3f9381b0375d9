/// Words of a page: outside words, some of them strong, some of them links.
public struct RichText: Hashable, Sendable, ExpressibleByStringLiteral {
  /// A stretch of words.
  public enum Run: Hashable, Sendable {
    case plain(String)
    case strong(String)
    case link(String, LinkTarget)

    /// The words.
    public var words: String {
      switch self {
      case .plain(let words), .strong(let words), .link(let words, _): words
      }
    }
  }

  /// The stretches, in order.
  public var runs: [Run]

  /// Joins stretches.
  public init(_ runs: [Run]) { self.runs = runs }

  /// Takes plain words.
  public init(_ text: String) { runs = [.plain(text)] }

  /// Takes plain words.
  public init(stringLiteral text: String) { self.init(text) }
}
