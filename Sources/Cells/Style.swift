/// How a role looks on one kind of terminal; a missing colour means the terminal's own.
public struct Style: Hashable, Sendable {
  /// The colour of the letters, 0 to 255, or the terminal's own.
  public var foreground: Int?
  /// The colour behind them, 0 to 255, or the terminal's own.
  public var background: Int?
  /// Bold letters.
  public var bold: Bool
  /// Faint letters.
  public var dim: Bool
  /// Underlined letters.
  public var underline: Bool
  /// Letters and background exchanged.
  public var reverse: Bool
  /// Slanted letters.
  public var italic: Bool

  /// Makes a style; without arguments it is plain text.
  public init(
    foreground: Int? = nil, background: Int? = nil, bold: Bool = false, dim: Bool = false,
    underline: Bool = false, reverse: Bool = false, italic: Bool = false
  ) {
    self.foreground = foreground
    self.background = background
    self.bold = bold
    self.dim = dim
    self.underline = underline
    self.reverse = reverse
    self.italic = italic
  }

  /// The same style without its colours.
  public var withoutColours: Style {
    Style(bold: bold, dim: dim, underline: underline, reverse: reverse, italic: italic)
  }
}
