/// All that the screen should show at one moment.
public struct Frame: Equatable, Sendable {
  /// The cells.
  public var buffer: CellBuffer
  /// Where the cursor sits, or nil to hide it.
  public var cursor: Point?
  /// The title of the window; empty leaves it alone.
  public var title: ScreenText

  /// Makes a frame.
  public init(buffer: CellBuffer, cursor: Point? = nil, title: ScreenText = "") {
    self.buffer = buffer
    self.cursor = cursor
    self.title = title
  }
}
