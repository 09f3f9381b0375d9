/// A place on the screen, counted from zero at the upper left; it may lie outside.
public struct Point: Hashable, Sendable {
  /// The column, 0 at the left edge.
  public var column: Int
  /// The row, 0 at the top.
  public var row: Int

  /// Makes a place.
  public init(column: Int, row: Int) {
    self.column = column
    self.row = row
  }
}
