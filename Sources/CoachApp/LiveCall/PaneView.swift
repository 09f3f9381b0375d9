import CallScript
import Cells

extension Canvas {
  /// The pane at the right of wide screens: what is known, what was noted, what was said.
  mutating func drawPane(_ state: AppState, _ live: LiveCall, _ area: Rect) {
    for row in 1..<(area.endRow) { write(glyphs.divider, .border, row: row, column: area.column - 1) }
    var lines: [StyledText] = []
    let call = live.call.state
    if !call.setup.facts.isEmpty {
      lines.append(StyledText("Known", .label))
      for fact in call.setup.facts {
        lines.append(StyledText(ScreenText(fact.text), .text))
        if !fact.concern.isEmpty { lines.append(StyledText("  \(fact.concern)", .dim)) }
      }
      lines.append(StyledText())
    }
    if !call.notes.isEmpty {
      lines.append(StyledText("Notes", .label))
      lines += call.notes.suffix(6).map { StyledText(ScreenText($0.text), .text) }
      lines.append(StyledText())
    }
    let said = call.shown.filter(\.wasSaid)
    if !said.isEmpty {
      lines.append(StyledText("Said", .label))
      lines += said.suffix(8).flatMap { [StyledText(ScreenText($0.words), .dim), StyledText()] }
    }
    var row = area.row
    for line in lines {
      let parts = cut(line.wrapped(to: area.columns - 1), rows: 3, width: area.columns - 1)
      for part in parts where row < area.endRow {
        write(part, row: row, column: area.column + 1, width: area.columns - 1)
        row += 1
      }
    }
  }
}
