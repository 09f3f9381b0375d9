/// A rectangle of cells; it may lie partly or wholly outside the screen.
public struct Rect: Hashable, Sendable {
  /// The leftmost column.
  public var column: Int
  /// The topmost row.
  public var row: Int
  /// Its width in columns, 0 or more.
  public var columns: Int
  /// Its height in rows, 0 or more.
  public var rows: Int

  /// Makes a rectangle; negative extents become zero.
  public init(column: Int, row: Int, columns: Int, rows: Int) {
    self.column = column
    self.row = row
    self.columns = Swift.max(0, columns)
    self.rows = Swift.max(0, rows)
  }

  /// Makes a rectangle of a size at the upper left corner.
  public init(_ size: Size) {
    self.init(column: 0, row: 0, columns: size.columns, rows: size.rows)
  }

  /// The first column right of the rectangle.
  public var endColumn: Int { column + columns }
  /// The first row below the rectangle.
  public var endRow: Int { row + rows }
  /// Its extent.
  public var size: Size { Size(columns: columns, rows: rows) }
  /// Whether it holds no cell.
  public var isEmpty: Bool { columns == 0 || rows == 0 }

  /// The part that two rectangles share; empty when they do not touch.
  public func intersection(_ other: Rect) -> Rect {
    let left = Swift.max(column, other.column)
    let top = Swift.max(row, other.row)
    return Rect(
      column: left, row: top,
      columns: Swift.min(endColumn, other.endColumn) - left,
      rows: Swift.min(endRow, other.endRow) - top)
  }
}
