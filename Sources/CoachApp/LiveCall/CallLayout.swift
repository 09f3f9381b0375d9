import Cells

/// Where the parts of the call screen lie.
struct CallLayout {
  /// Columns of the main part; the rest is a pane of notes and facts.
  var width: Int
  /// The pane at the right; nil on screens too narrow for it.
  var pane: Rect?
  /// The words to say.
  var line: Rect
  /// The row of "next"; nil on low screens.
  var next: Int?
  /// The row of "because" and topic; nil on low screens.
  var because: Int?
  /// The rule above the lower part.
  var rule: Int
  /// Everything below the rule but the last row.
  var lower: Rect

  init(size: Size, isTall lowerIsTall: Bool) {
    let wide = size.columns >= 110
    width = wide ? size.columns - CallLayout.paneWidth(size.columns) - 1 : size.columns
    pane =
      wide
      ? Rect(column: width + 1, row: 2, columns: size.columns - width - 2, rows: size.rows - 3) : nil
    let wanted = CallLayout.lowerRows(size.rows) + (lowerIsTall ? min(6, max(0, size.rows - 18)) : 0)
    let lowerRows = max(0, min(wanted, size.rows - 5))
    rule = size.rows - 1 - lowerRows - 1
    lower = Rect(column: 1, row: rule + 1, columns: width - 2, rows: lowerRows)
    var end = rule
    because = nil
    next = nil
    if size.rows >= 14 {
      because = end - 1
      end -= 1
    }
    if size.rows >= 10 {
      next = end - (size.rows >= 22 ? 2 : 1)
      end = (next ?? end) - (size.rows >= 22 ? 1 : 0)
    }
    let top = size.rows >= 16 ? 3 : 2
    line = Rect(column: size.columns >= 40 ? 3 : 0, row: top, columns: 0, rows: max(0, end - top))
    line.columns = width - 2 * line.column
  }

  private static func paneWidth(_ columns: Int) -> Int { min(48, columns * 2 / 5) }

  private static func lowerRows(_ rows: Int) -> Int {
    switch rows {
    case 24...: 6
    case 22...: 5
    case 16...: 4
    case 12...: 3
    case 9...: 2
    case 7...: 1
    default: 0
    }
  }
}
