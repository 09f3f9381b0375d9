import Cells

/// Columns that the names of keys take on the help page.
private let helpIndent = 16

/// The keys of the screen beneath as rows, by context.
func helpRows(_ state: AppState) -> [StyledText] {
  var rows: [StyledText] = []
  for context in state.screenContexts + [.everywhere] {
    if !rows.isEmpty { rows.append(StyledText()) }
    rows.append(StyledText(ScreenText(context.title), .strong))
    for binding in KeyMap.merged(KeyMap.bindings(in: context)) {
      let names =
        binding.keys.count > 4
        ? "\(binding.keys[0].name)–\(binding.keys[binding.keys.count - 1].name)"
        : binding.keys.map(\.name).joined(separator: " ")
      let words = ScreenText(binding.help).wrapped(to: max(20, state.size.columns - 2 - helpIndent))
      for (index, line) in words.enumerated() {
        var row = StyledText(ScreenText(index == 0 ? names : "").padded(to: helpIndent), .key)
        row.append(line, .text)
        rows += [row]
      }
    }
  }
  return rows
}

extension Canvas {
  /// Help over a whole screen.
  mutating func drawHelp(_ state: AppState, top: Int) {
    drawHelp(state, top: top, from: 0, rows: rows - 1)
  }

  /// Help in the rows from one on; in a call the line stays above it.
  mutating func drawHelp(_ state: AppState, top: Int, from row: Int, rows height: Int) {
    guard height > 1 else { return }
    write("Keys here", .title, row: row)
    write("Esc closes, PgDn turns the page", .dim, row: row, column: 12)
    let lines = helpRows(state)
    let start = min(top, max(0, lines.count - (height - 1)))
    for (offset, line) in lines.dropFirst(start).prefix(height - 1).enumerated() {
      write(line, row: row + 1 + offset, width: columns - 2)
    }
    cursor = nil
  }
}
