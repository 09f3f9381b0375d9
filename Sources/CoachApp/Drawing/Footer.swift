import Cells

extension Canvas {
  /// The keys that work now, in as many rows as there are; what does not fit is left out before the last.
  mutating func footer(_ choices: [Choice], row: Int, rows: Int, width: Int) {
    for (index, line) in footerRows(choices, rows: rows, width: width).enumerated() {
      write(line, row: row + index, width: width)
    }
  }
}

/// Lays the labelled choices out in rows.
func footerRows(_ choices: [Choice], rows: Int, width: Int) -> [StyledText] {
  guard rows > 0 else { return [] }
  var items = choices.filter { !$0.label.isEmpty && $0.key != nil }.map(footerItem)
  var laid = lay(items, width: width)
  while laid.count > rows, items.count > 1 {
    items.remove(at: items.count - 2)
    laid = lay(items, width: width)
  }
  return Array(laid.prefix(rows))
}

private func footerItem(_ choice: Choice) -> StyledText {
  let isDisabled = choice.reason != nil
  var item = StyledText(ScreenText(choice.key?.name ?? ""), isDisabled ? .keyDisabled : .key)
  item.append(" ", .text)
  item.append(ScreenText(choice.label), isDisabled ? .keyDisabled : .label)
  return item
}

private func lay(_ items: [StyledText], width: Int) -> [StyledText] {
  var lines: [StyledText] = []
  for item in items {
    if let last = lines.last, last.width + 3 + item.width <= width {
      lines[lines.count - 1] += StyledText("   ", .text) + item
    } else {
      lines.append(item)
    }
  }
  return lines
}
