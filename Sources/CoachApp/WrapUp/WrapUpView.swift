import CallScript
import Cells

extension Canvas {
  /// The questions after a call, one at a time.
  mutating func drawWrapUp(_ state: AppState, _ live: LiveCall, _ layout: CallLayout) {
    guard let asked = live.wrapUp else { return }
    write("Wrap-up", .title, row: 1)
    if let outcome = live.call.state.outcome, let moment = outcome.at {
      let zone = live.call.state.setup.spokenZone
      let words = "\(outcome.kind.words): \(state.written(moment, there: zone))"
      writeRight(StyledText(ScreenText(words), .strong), row: 1, end: layout.width - 1)
    }
    let area = Rect(
      column: layout.line.column, row: layout.line.row, columns: layout.line.columns,
      rows: max(1, layout.rule - layout.line.row))
    switch asked.question {
    case .outcome: drawOutcomes(live, asked.selected, area)
    case .stopScope: drawScope(live, asked.selected, area)
    case .clearerByThen:
      write("What will be clearer by then? Empty is fine.", .line, row: area.row, column: area.column)
      let row = min(area.row + 2, layout.rule - 1)
      input(asked.clearer, row: row, column: area.column, width: area.columns, hasCursor: live.panel == nil)
    }
  }

  private mutating func drawOutcomes(_ live: LiveCall, _ selected: Int, _ area: Rect) {
    write("How did it end? Enter keeps it.", .line, row: area.row, column: area.column, width: area.columns)
    let entries = live.outcomeChoices.enumerated().map { index, outcome in
      let letter = KeyMap.bindings(in: .outcome).first { $0.command == .outcome(outcome.kind) }?.keys.first
      return "\(letter?.name ?? " ")  \(outcome.kind.words)"
    }
    let top = area.rows >= 4 ? 2 : 1
    drawColumns(
      entries, selected: selected,
      in: Rect(column: area.column, row: area.row + top, columns: area.columns, rows: area.rows - top))
  }

  private mutating func drawScope(_ live: LiveCall, _ selected: Int, _ area: Rect) {
    write(
      "They asked not to be called. Whom does it cover?", .line, row: area.row, column: area.column,
      width: area.columns)
    let company = live.contact.account?.name ?? "their organisation"
    let top = area.rows >= 4 ? 2 : 1
    drawColumns(
      ["p  \(live.contact.displayName) only", "o  everybody at \(company)"], selected: selected,
      in: Rect(
        column: area.column, row: area.row + top, columns: min(area.columns, 50), rows: area.rows - top))
  }
}
