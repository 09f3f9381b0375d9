import Cells

extension Canvas {
  /// The palette over a whole screen.
  mutating func drawPalette(_ state: AppState, _ palette: Palette) {
    drawPalette(state, palette, from: 0, rows: rows - 1)
  }

  /// The palette in the rows from one on; in a call the line stays above it.
  mutating func drawPalette(_ state: AppState, _ palette: Palette, from row: Int, rows height: Int) {
    guard height > 1 else { return }
    write(": ", .label, row: row)
    let entries = paletteEntries(state)
    let shown = window(count: entries.count, selected: palette.selected, rows: height - 1)
    let keyWidth = 2 + (entries.map { ScreenText($0.key?.name ?? "").width }.max() ?? 0)
    let labelWidth = 2 + (entries.map { ScreenText($0.label).width }.max() ?? 0)
    for (offset, index) in shown.enumerated() {
      let entry = entries[index]
      var text = StyledText(ScreenText(entry.key?.name ?? "").padded(to: keyWidth), .key)
      text.append(ScreenText(entry.label).padded(to: labelWidth), .text)
      text.append(ScreenText(entry.help), .dim)
      write(text, row: row + 1 + offset, width: columns - 2)
      if index == palette.selected {
        buffer.setRole(Rect(column: 0, row: row + 1 + offset, columns: columns, rows: 1), .selection)
      }
    }
    if entries.isEmpty { write("No command has these letters.", .dim, row: row + 1) }
    input(palette.field, row: row, column: 3, width: columns - 4)
  }
}
