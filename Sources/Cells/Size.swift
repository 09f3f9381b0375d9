/// The extent of a screen or pane in columns and rows; both are at least zero.
public struct Size: Hashable, Sendable {
  /// Columns, 0 or more.
  public var columns: Int
  /// Rows, 0 or more.
  public var rows: Int

  /// Makes a size; negative numbers become zero.
  public init(columns: Int, rows: Int) {
    self.columns = Swift.max(0, columns)
    self.rows = Swift.max(0, rows)
  }
}
