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
  var shown = choices.filter { !$0.label.isEmpty && $0.key != nil }
  var laid = lay(shown.map(footerItem), width: width)
  while laid.count > rows, shown.count > 1 {
    shown.remove(at: leastNeeded(shown))
    laid = lay(shown.map(footerItem), width: width)
  }
  return Array(laid.prefix(rows))
}

/// The choice that a crowded footer does without first; the help that ends every footer stays.
private func leastNeeded(_ shown: [Choice]) -> Int {
  let spare: [Command] = [
    .palette, .erasePerson, .mark, .otherTopic, .typeHeard, .offScript, .note, .voicemailAnswers,
    .gatekeeperAnswers,
    .otherWording, .openOrganisation, .previousGap, .throwAway, .removeFact, .champion, .importFile, .undo,
  ]
  for command in spare {
    if let index = shown.firstIndex(where: { $0.command == command }) { return index }
  }
  return shown.count - 2
}

private func footerItem(_ choice: Choice) -> StyledText {
  let isDisabled = choice.reason != nil
  var item = StyledText(footerKey(choice), isDisabled ? .keyDisabled : .key)
  item.append(" ", .text)
  item.append(ScreenText(choice.label), isDisabled ? .keyDisabled : .label)
  return item
}

/// The key's name; of a pair of arrows both.
private func footerKey(_ choice: Choice) -> ScreenText {
  switch choice.command {
  case .laterTime: "Up Down"
  case .laterDay: "Left Right"
  default: ScreenText(choice.key?.name ?? "")
  }
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
