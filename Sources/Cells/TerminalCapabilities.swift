/// What a terminal can show.
public struct TerminalCapabilities: Hashable, Sendable {
  /// Whether it shows Unicode; otherwise glyphs are drawn by ASCII stand-ins.
  public var unicode: Bool
  /// How many colours it shows.
  public var depth: ColorDepth

  /// Makes a description of a terminal.
  public init(unicode: Bool, depth: ColorDepth) {
    self.unicode = unicode
    self.depth = depth
  }
}
