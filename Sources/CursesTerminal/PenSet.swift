import CNcurses
import Cells

/// The attributes and colour pairs of every role in the present theme.
struct PenSet {
  /// One role's look as curses takes it.
  struct Pen {
    var attributes: Int32 = 0
    var pair: Int32 = 0
  }

  private let depth: ColorDepth
  private var theme: Theme?
  private var pens: [Pen] = []
  private var pairs: [PairKey: Int32] = [:]

  private struct PairKey: Hashable {
    var foreground: Int
    var background: Int
  }

  init(depth: ColorDepth) {
    self.depth = depth
  }

  /// How a role is drawn; a theme must have been taken.
  func pen(for role: Role) -> Pen { pens[Int(role.rawValue)] }

  /// Takes a theme; whether it differs from the one before.
  mutating func take(_ theme: Theme) -> Bool {
    if self.theme == theme { return false }
    self.theme = theme
    pens = []
    for role in Role.allCases { pens.append(makePen(theme[role, depth])) }
    return true
  }

  private mutating func makePen(_ style: Style) -> Pen {
    var bits = 0
    if style.bold { bits |= CURSES_BOLD }
    if style.dim { bits |= CURSES_DIM }
    if style.underline { bits |= CURSES_UNDERLINE }
    if style.reverse { bits |= CURSES_REVERSE }
    if style.italic { bits |= CURSES_ITALIC }
    return Pen(attributes: Int32(bits), pair: pair(style))
  }

  /// The pair of a style's colours, made when first needed; 0 is the terminal's own.
  private mutating func pair(_ style: Style) -> Int32 {
    if depth == .monochrome || (style.foreground == nil && style.background == nil) { return 0 }
    let key = PairKey(foreground: style.foreground ?? -1, background: style.background ?? -1)
    if let known = pairs[key] { return known }
    let number = Int32(pairs.count + 1)
    guard init_pair(Int16(number), Int16(key.foreground), Int16(key.background)) == OK else { return 0 }
    pairs[key] = number
    return number
  }
}
