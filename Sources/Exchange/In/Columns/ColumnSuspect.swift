/// A column that is left out although its cells look like numbers or addresses.
public struct ColumnSuspect: Hashable, Sendable {
  /// Its number, counted from 1.
  public var number: Int
  /// Its name in the header; empty where it has none.
  public var name: String
  /// What its cells look like: `phone` or `email`.
  public var looksLike: PersonField
  /// One of its cells.
  public var example: String
}
