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
    case .moment(let kind): drawMoment(state, live, kind, area)
    case .clearerByThen: drawTyped(asked, live, area)
    case .named:
      let row = drawTyped(asked, live, area)
      drawColumns(
        state.namedRows.map { $0.words(in: live) }, selected: asked.selected,
        in: Rect(
          column: area.column, row: row, columns: area.columns, rows: max(0, area.endRow - row)),
        hasCursor: false)
    case .rightOffer, .rightPerson: drawTyped(asked, live, area)
    }
  }

  /// A question and, where it is answered by typing, its field; returns the row after them.
  @discardableResult
  private mutating func drawTyped(_ asked: WrapUp, _ live: LiveCall, _ area: Rect) -> Int {
    let words = StyledText(ScreenText(asked.question.words), .line).wrapped(to: area.columns)
    for (offset, part) in words.prefix(2).enumerated() {
      write(part, row: area.row + offset, column: area.column, width: area.columns)
    }
    guard asked.isTyped else { return area.row + min(words.count, 2) }
    let row = min(area.row + min(words.count, 2) + (area.rows >= 5 ? 1 : 0), area.endRow - 1)
    input(asked.field, row: row, column: area.column, width: area.columns, hasCursor: live.panel == nil)
    return row + 1
  }

  /// The day and the time being typed, with what they are read as.
  private mutating func drawMoment(_ state: AppState, _ live: LiveCall, _ kind: OutcomeKind, _ area: Rect) {
    guard let asked = live.wrapUp else { return }
    let row = drawTyped(asked, live, area)
    guard row < area.endRow, !asked.field.isBlank else { return }
    let zone = live.call.state.setup.spokenZone
    if let moment = try? TypedMoment.read(asked.field.text, now: state.now.utc, zone: zone) {
      write(
        ScreenText("\(kind.words): \(state.written(moment, there: zone))"), .strong, row: row,
        column: area.column, width: area.columns)
    }
  }

  private mutating func drawOutcomes(_ live: LiveCall, _ selected: Int, _ area: Rect) {
    write("How did it end? Enter keeps it.", .line, row: area.row, column: area.column, width: area.columns)
    let entries = live.outcomeChoices.enumerated().map { index, outcome in
      let letter = KeyMap.bindings(in: .outcome).first { $0.command == .outcome(outcome.kind) }?.keys.first
      return "\(letter?.name ?? " ")  \(outcome.kind.words)\(outcome.lacksTime ? "…" : "")"
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

extension WrapUp.Question {
  /// The question as it is put to the rep.
  var words: String {
    switch self {
    case .outcome: "How did it end?"
    case .stopScope: "They asked not to be called. Whom does it cover?"
    case .moment: "For which day and time, by their clock? Like fri 14:00 or 12 jan 10:00."
    case .clearerByThen: "What will be clearer by then? Empty is fine."
    case .named: "Whom did they name? A few letters find them; a new name adds them."
    case .rightOffer: "Was it the right offer for them?"
    case .rightPerson: "Was it the right person, able and willing?"
    }
  }
}

extension WrapUp.NamedRow {
  /// The row as lists show it.
  func words(in live: LiveCall) -> String {
    switch self {
    case .nobody: "nobody by name"
    case .known(let colleague):
      [
        colleague.contact.displayName, colleague.contact.role, colleague.isStopped ? "do not call" : "",
      ].filter { !$0.isEmpty }.joined(separator: ", ")
    case .new(let name): "add \(name) at \(live.contact.account?.name ?? "their organisation")"
    }
  }
}
