import CallScript
import Cells

extension Canvas {
  mutating func drawPrep(_ state: AppState, _ prep: PrepScreen) {
    let count = prep.people.count
    let title: ScreenText = count == 1 ? "One call" : "Dial block: \(count) people"
    write(title, .title, row: 0)
    if let block = state.block {
      writeRight(StyledText("\(block.index + 1) of \(block.queue.count)", .dim), row: 0, end: columns - 1)
    }
    let footerHeight = rows >= 10 ? 2 : 1
    footer(choices(state), row: rows - 1 - footerHeight, rows: footerHeight, width: columns - 2)
    let body = Rect(column: 1, row: 2, columns: columns - 2, rows: rows - 4 - footerHeight)
    if let awaiting = prep.awaiting {
      drawAwaited(state, awaiting, in: body)
      return
    }
    let isWide = columns >= 110
    let listRows = isWide || count == 1 ? body.rows : max(1, min(count, body.rows / 3))
    let listWidth = isWide ? columns / 2 - 1 : columns
    if count > 1 { drawPeople(state, prep, rows: listRows, width: listWidth) }
    guard prep.people.indices.contains(prep.selected) else { return }
    var area = body
    if isWide, count > 1 {
      area = Rect(column: listWidth + 2, row: 2, columns: columns - listWidth - 3, rows: body.rows)
    } else if count > 1 {
      area = Rect(column: 1, row: 3 + listRows, columns: columns - 2, rows: body.rows - listRows - 1)
    }
    let card = prep.people[prep.selected]
    let end = drawCard(state, card, briefing: prep.briefings[card.id], in: area)
    if prep.isPreparing, end < rows - 2 { write("Preparing the call…", .cue, row: end, column: area.column) }
  }

  private mutating func drawPeople(_ state: AppState, _ prep: PrepScreen, rows: Int, width: Int) {
    let shown = window(count: prep.people.count, selected: prep.selected, rows: rows)
    for (offset, index) in shown.enumerated() {
      write(personText(state, prep.people[index]), row: 2 + offset, width: width - 2)
      if index == prep.selected { select(row: 2 + offset, width: width) }
    }
  }

  /// The question before a call with its field, and beneath it what the rep reads for it.
  private mutating func drawAwaited(_ state: AppState, _ awaiting: AwaitedCall, in area: Rect) {
    let setup = awaiting.prepared.setup
    var row = area.row
    write(headLine(setup.contact), row: row, width: area.columns)
    row += 1
    let words = awaiting.question?.words(before: setup) ?? ""
    let question = StyledText(ScreenText(words), .line).wrapped(to: area.columns)
    if awaiting.question == .reason {
      let cautions = awaiting.cautions.flatMap { ScreenText($0.words).wrapped(to: area.columns) }
      // The question and its field stand below them, whatever a rule's note says.
      for part in cautions where row + question.count + 1 < area.endRow {
        write(part, .warning, row: row, width: area.columns)
        row += 1
      }
    }
    if row + question.count + 1 < area.endRow { row += 1 }
    for part in question where row < area.endRow {
      write(part, row: row)
      row += 1
    }
    if awaiting.question != .mayName, row < area.endRow {
      input(awaiting.field, row: row, column: 1, width: area.columns)
      row += 1
    }
    guard let briefing = awaiting.prepared.briefing else { return }
    row += 1
    let why = briefing.move.map { [labelled("why", $0.why)] } ?? []
    for line in why + briefingLines(state, briefing, to: setup.contact) {
      for part in line.wrapped(to: area.columns) where row < area.endRow {
        write(part, row: row)
        row += 1
      }
    }
  }
}
