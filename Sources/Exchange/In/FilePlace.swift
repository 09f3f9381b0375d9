/// A place in a file that comes in.
public struct FilePlace: Hashable, Sendable {
  /// The line, counted from 1.
  public var line: Int
  /// The sign within the line, counted from 1.
  public var column: Int
  /// Makes a place.
  public init(line: Int, column: Int) {
    self.line = line
    self.column = column
  }
}
