public import Cells

/// The screen as it should be now: a function of the state that reads no clock.
public func draw(_ state: AppState) -> Frame {
  var buffer = CellBuffer(size: state.size)
  buffer.put("callcoach", at: Point(column: 1, row: 0), role: .title)
  return Frame(buffer: buffer, title: "callcoach")
}
