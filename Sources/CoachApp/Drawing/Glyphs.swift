import Cells

/// The signs that are not letters, in Unicode or ASCII.
struct Glyphs: Hashable, Sendable {
  let check, now, next, saved, saving, rule, wait, dot, barFull, barEmpty, divider: ScreenText

  init(unicode: Bool) {
    check = unicode ? "✓" : "x"
    now = unicode ? "▶" : ">"
    next = unicode ? "▸" : ">"
    saved = unicode ? "●" : "*"
    saving = unicode ? "○" : "o"
    rule = unicode ? "─" : "-"
    wait = unicode ? "— wait —" : "-- wait --"
    dot = unicode ? " · " : " - "
    barFull = unicode ? "█" : "#"
    barEmpty = unicode ? "░" : "."
    divider = unicode ? "│" : "|"
  }

  static let unicode = Glyphs(unicode: true)
  static let ascii = Glyphs(unicode: false)
}
