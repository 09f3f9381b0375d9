import CallScript
import Cells

extension Canvas {
  /// The days and times to choose from, around the one chosen.
  mutating func drawTimes(_ state: AppState, _ live: LiveCall, _ area: Rect) {
    guard !live.times.isEmpty else {
      write("There is no time left to choose: n goes on.", .gap, row: area.row, column: area.column)
      return
    }
    let isSlot = live.prompt.phase == .slot
    let minutes = live.script.playbook.header.meetingMinutes
    let zone = live.call.state.setup.spokenZone
    let chosen = live.times[min(live.chosenTime, live.times.count - 1)]
    let spoken = SpokenTime.moment(zone.civil(at: chosen), today: zone.civil(at: state.now.utc).date)
    let heading = isSlot ? "\(minutes) minutes, \(spoken)?" : "Ring again: \(spoken)?"
    // The time that Enter takes is always seen: where there is no room for the question, the list stands alone.
    let headRows = area.rows >= 4 ? 2 : area.rows >= 2 ? 1 : 0
    if headRows > 0 {
      write(ScreenText(heading), .line, row: area.row, column: area.column, width: area.columns)
    }
    let shown = window(count: live.times.count, selected: live.chosenTime, rows: max(1, area.rows - headRows))
    for (offset, index) in shown.enumerated() {
      let row = area.row + headRows + offset
      let words = state.written(live.times[index], there: zone)
      write(ScreenText(words), row: row, column: area.column + 2, width: area.columns - 2)
      if index == live.chosenTime {
        select(row: row, column: area.column, width: min(area.columns, 44))
        write(glyphs.next, .selection, row: row, column: area.column)
      }
    }
  }
}
