import CallScript
import Cells

extension Canvas {
  /// What is asked about a person or a move, over the whole screen.
  mutating func drawQuestion(_ state: AppState, _ question: MoveQuestion) {
    let footerHeight = rows >= 10 ? 2 : 1
    footer(choices(state), row: rows - 1 - footerHeight, rows: footerHeight, width: columns - 2)
    write(headLine(question.card.contact), row: 0, width: columns - 2)
    var row = rows >= 10 ? 2 : 1
    let end = rows - 1 - footerHeight
    if let move = question.move, rows >= 12 {
      write(moveText(state, move), row: row, width: columns - 2)
      row += 2
    }
    write(ScreenText(question.words), .strong, row: row, width: columns - 2)
    if case .happened(let selected) = question.kind {
      let area = Rect(column: 1, row: row + 1, columns: columns - 2, rows: max(1, end - row - 1))
      return drawColumns(happenedEntries, selected: selected, in: area)
    }
    for part in StyledText(ScreenText(question.advice), .dim).wrapped(to: columns - 2) where row + 1 < end - 1
    {
      row += 1
      write(part, row: row, width: columns - 2)
    }
    if let complaint = question.complaint, row + 1 < end - 1 {
      row += 1
      write(ScreenText(complaint), .warning, row: row, width: columns - 2)
    }
    if let field = question.field {
      input(field, row: min(row + 1, end - 1), column: 1, width: columns - 2)
    }
  }

  private var happenedEntries: [String] {
    HappenedChoice.allCases.map { choice in
      let letter = KeyMap.bindings(in: .happened).first { $0.command == .happened(choice) }?.keys.first
      return "\(letter?.name ?? " ")  \(choice.words)"
    }
  }
}

extension MoveQuestion {
  /// What is asked, one line.
  var words: String {
    switch kind {
    case .happened: "What happened?"
    case .until: "Until when is it put off?"
    case .whyDropped:
      move?.kind == .somebodyElse ? "Why is nobody else called there?" : "Why will it not be done?"
    case .newTime(_, let reason): reason == nil ? "Which day and time now?" : "Which day and time instead?"
    case .whyCancelled: "Why was it cancelled?"
    }
  }

  /// How it is answered.
  var advice: String {
    switch kind {
    case .happened: ""
    case .until: "A day, a time or both, by your clock: fri, fri 14:00, 16:00, +3d, +2h, 2026-12-01 9:00."
    case .whyDropped:
      move?.kind == .somebodyElse
        ? "One line: “missed because…”. It counts as missed in the challenge."
        : "One line, kept with the history."
    case .newTime(_, let reason):
      "By your clock: fri 14:00, tomorrow 9:30, 1 dec 10:00."
        + (reason == nil ? "" : " Empty when there is none yet: then it is for you to offer one.")
    case .whyCancelled: "One line, in their words; the new time is asked next."
    }
  }
}
