/// A column of a table and what is made of it.
public struct ColumnUse: Hashable, Sendable {
  /// Its number, counted from 1.
  public var number: Int
  /// Its name in the header; empty where it has none.
  public var name: String
  /// What it holds.
  public var field: PersonField
  /// The number of the first column of the same name; nil for the first.
  public var repeats: Int?
}

/// A field picked for a column by hand.
public struct ColumnChoice: Hashable, Sendable {
  /// The column by its name, or by its number after a `#`: `#3`.
  public var column: String
  /// What it holds.
  public var field: PersonField
  /// Makes a choice.
  public init(column: String, field: PersonField) {
    self.column = column
    self.field = field
  }
}
