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

  /// Lays a screen out; where the words to say need more rows than there are, they get them first from a tall
  /// lower part, then from the gap and the two rows beneath them.
  init(size: Size, isTall: Bool, lineRows: Int = 0) {
    let extra = isTall ? min(6, max(0, size.rows - 18)) : 0
    let hasGap = size.rows >= 22
    let hasBecause = size.rows >= 14
    self.init(size: size, extra: extra, hasGap: hasGap, hasBecause: hasBecause)
    for smaller in stride(from: extra - 1, through: 0, by: -1) where line.rows < lineRows {
      self.init(size: size, extra: smaller, hasGap: hasGap, hasBecause: hasBecause)
    }
    if line.rows < lineRows { self.init(size: size, extra: 0, hasGap: false, hasBecause: hasBecause) }
    if line.rows < lineRows { self.init(size: size, extra: 0, hasGap: false, hasBecause: false) }
    if line.rows < lineRows {
      self.init(size: size, extra: 0, hasGap: false, hasBecause: false, hasNext: false)
    }
    if lineRows > 0, size.rows < 7 {
      line.row = 1
      line.rows = max(0, size.rows - 2)
    }
  }

  private init(size: Size, extra: Int, hasGap: Bool, hasBecause: Bool, hasNext: Bool = true) {
    let wide = size.columns >= 110
    width = wide ? size.columns - CallLayout.paneWidth(size.columns) - 1 : size.columns
    pane =
      wide
      ? Rect(column: width + 1, row: 2, columns: size.columns - width - 2, rows: size.rows - 3) : nil
    let lowerRows = max(0, min(CallLayout.lowerRows(size.rows) + extra, size.rows - 5))
    rule = size.rows - 1 - lowerRows - 1
    lower = Rect(column: 1, row: rule + 1, columns: width - 2, rows: lowerRows)
    var end = rule
    if hasBecause { end -= 1 }
    because = hasBecause ? end : nil
    if size.rows >= 10, hasNext {
      end -= hasGap ? 2 : 1
      next = end
      end -= hasGap ? 1 : 0
    } else {
      next = nil
    }
    let top = size.rows >= 16 ? 3 : 2
    line = Rect(column: size.columns >= 40 ? 3 : 0, row: top, columns: 0, rows: max(0, end - top))
    line.columns = width - 2 * line.column
  }

  private static func paneWidth(_ columns: Int) -> Int { min(48, columns * 2 / 5) }

  private static func lowerRows(_ rows: Int) -> Int {
    switch rows {
    case 30...: 8
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
