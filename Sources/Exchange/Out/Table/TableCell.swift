/// A cell of a table, by who made its words.
public enum TableCell: Hashable, Sendable {
  /// Made by us of numbers, dates and names of our own: it is written as it is.
  case own(String)
  /// Words that came from outside: in a guarded table they are never calculated.
  case outside(String)

  /// What stands in it.
  public var text: String {
    switch self {
    case .own(let text), .outside(let text): text
    }
  }
}

extension TableCell: ExpressibleByStringLiteral {
  /// A literal counts as words from outside: what is guarded without need does no harm.
  public init(stringLiteral text: String) { self = .outside(text) }
}
