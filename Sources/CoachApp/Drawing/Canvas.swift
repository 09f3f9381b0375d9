import Cells

/// A frame being drawn: cells, cursor and the signs the terminal can show.
struct Canvas {
  var buffer: CellBuffer
  var cursor: Point?
  let glyphs: Glyphs

  init(size: Size, unicode: Bool) {
    buffer = CellBuffer(size: size)
    glyphs = unicode ? .unicode : .ascii
  }

  var columns: Int { buffer.size.columns }
  var rows: Int { buffer.size.rows }

  /// Writes a text in a row, cut with an ellipsis at the width or the right edge.
  mutating func write(_ text: StyledText, row: Int, column: Int = 1, width: Int? = nil) {
    let room = min(width ?? Int.max, columns - column)
    guard room > 0 else { return }
    buffer.put(text.clipped(to: room), at: Point(column: column, row: row))
  }

  /// Writes words of one role.
  mutating func write(_ text: ScreenText, _ role: Role = .text, row: Int, column: Int = 1, width: Int? = nil)
  {
    write(StyledText(text, role), row: row, column: column, width: width)
  }

  /// Writes a text so that it ends at the right edge of a width.
  mutating func writeRight(_ text: StyledText, row: Int, end: Int) {
    write(text, row: row, column: max(0, end - text.width))
  }

  /// Empties a row.
  mutating func clear(row: Int) { write(ScreenText(" ").repeated(columns), row: row, column: 0) }

  /// Draws a horizontal rule.
  mutating func rule(row: Int, column: Int = 1, width: Int) {
    write(glyphs.rule.repeated(width), .border, row: row, column: column, width: width)
  }

  /// What stands where an answer is awaited, in as many rows as it needs.
  mutating func drawAwaiting(_ words: String, row: Int) {
    for (offset, part) in StyledText(ScreenText(words), .dim).wrapped(to: columns - 2).enumerated()
    where row + offset < rows - 2 {
      write(part, row: row + offset)
    }
  }

  /// Draws a field with its words, and puts the cursor into it; long texts show the part around the cursor.
  mutating func input(_ field: TextField, row: Int, column: Int, width: Int, hasCursor: Bool = true) {
    guard width > 0 else { return }
    let before = ScreenText(String(field.before))
    let after = ScreenText(String(field.after))
    let head = before.width < width ? before : tail(of: before, columns: width - 1)
    let shown = head + after
    write(shown.clipped(to: width, ellipsis: false).padded(to: width), .input, row: row, column: column)
    if hasCursor { cursor = Point(column: min(column + head.width, columns - 1), row: row) }
  }

  private func tail(of text: ScreenText, columns: Int) -> ScreenText {
    var kept = ScreenText.empty
    for cluster in text.clusters.reversed() {
      if kept.width + cluster.width > columns { break }
      kept = cluster.text + kept
    }
    return kept
  }

  /// Marks a row of a list as chosen and puts the cursor on it.
  mutating func select(row: Int, column: Int = 0, width: Int) {
    buffer.setRole(Rect(column: column, row: row, columns: width, rows: 1), .selection)
    cursor = Point(column: column, row: row)
  }
}

/// The part of a long list that is shown so that its chosen row can be seen.
func window(count: Int, selected: Int, rows: Int) -> Range<Int> {
  guard rows > 0, count > 0 else { return 0..<0 }
  if count <= rows { return 0..<count }
  let start = min(max(0, selected - rows / 2), count - rows)
  return start..<(start + rows)
}
