import CallScript
import Cells

extension Canvas {
  /// The days and times to choose from, around the one chosen.
  mutating func drawTimes(_ state: AppState, _ live: LiveCall, _ area: Rect) {
    let prompt = live.prompt
    guard !prompt.times.isEmpty else {
      write(
        "No free time in the playbook's hours: n goes on without one.", .gap, row: area.row,
        column: area.column)
      return
    }
    let isSlot = prompt.phase == .slot
    let minutes = live.script.playbook.header.meetingMinutes
    let zone = live.call.state.setup.spokenZone
    let chosen = prompt.times[min(live.chosenTime, prompt.times.count - 1)]
    let spoken = SpokenTime.moment(zone.civil(at: chosen), today: zone.civil(at: state.now.utc).date)
    let heading = isSlot ? "\(minutes) minutes, \(spoken)?" : "Ring again: \(spoken)?"
    write(ScreenText(heading), .line, row: area.row, column: area.column, width: area.columns)
    let shown = window(count: prompt.times.count, selected: live.chosenTime, rows: area.rows - 2)
    for (offset, index) in shown.enumerated() {
      let row = area.row + 2 + offset
      let words = state.written(prompt.times[index], there: zone)
      write(ScreenText(words), row: row, column: area.column + 2, width: area.columns - 2)
      if index == live.chosenTime {
        select(row: row, column: area.column, width: min(area.columns, 44))
        write(glyphs.next, .selection, row: row, column: area.column)
      }
    }
  }
}
