import CNcurses
public import Cells

/// What the screen shows at the moment, to write no more than what changes.
struct ShownState {
  var buffer: CellBuffer?
  var cursor: Point?
  var cursorIsKnown = false
  var title = ScreenText.empty
}

extension CursesTerminal {
  /// Shows a frame, writing only what changed. While the line has not taken the frame before, this one is dropped.
  public func draw(_ frame: Frame, theme: Theme) {
    guard phase == .active else { return }
    isBehind = !output.write(to: streams.outputDescriptor, at: CursesTerminal.now)
    if isBehind { return }
    if output.takeStandstill() { redrawFromScratch() }
    addTitle(frame.title)
    addCells(of: frame, theme: theme)
    isBehind = !output.write(to: streams.outputDescriptor, at: CursesTerminal.now)
  }

  private func addCells(of frame: Frame, theme: Theme) {
    if pens.take(theme) { shown.buffer = nil }
    let runs = frame.buffer.changes(from: shown.buffer)
    let cursorMoved = !shown.cursorIsKnown || shown.cursor != frame.cursor
    if runs.isEmpty && !cursorMoved { return }
    if shown.buffer == nil { werase(curses_screen()) }
    for run in runs { draw(run, of: frame.buffer) }
    place(frame.cursor)
    wnoutrefresh(curses_screen())
    doupdate()
    output.append(curses.take())
    shown.buffer = frame.buffer
  }

  /// Forgets what is on the screen, so that the next frame is written whole.
  public func redrawFromScratch() {
    guard phase == .active else { return }
    shown.buffer = nil
    shown.cursorIsKnown = false
    clearok(curses_screen(), true)
  }

  private func draw(_ run: ChangedRun, of buffer: CellBuffer) {
    guard run.row < size.rows, run.columns.lowerBound < size.columns else { return }
    let pen = pens.pen(for: run.role)
    let scalars = buffer.scalars(of: run, unicode: capabilities.unicode, measure: LibraryWidth.of)
    curses_set_style(pen.attributes, pen.pair)
    curses_put(Int32(run.row), Int32(run.columns.lowerBound), scalars, Int32(scalars.count))
  }

  private func place(_ cursor: Point?) {
    let isInside = cursor.map { (0..<size.columns).contains($0.column) && (0..<size.rows).contains($0.row) }
    let visible = isInside == true ? cursor : nil
    if !shown.cursorIsKnown || (shown.cursor == nil) != (visible == nil) { curs_set(visible == nil ? 0 : 1) }
    // A hidden cursor may stay where the last sign was written.
    leaveok(curses_screen(), visible == nil)
    if let visible { wmove(curses_screen(), Int32(visible.row), Int32(visible.column)) }
    shown.cursor = cursor
    shown.cursorIsKnown = true
  }

  private func addTitle(_ title: ScreenText) {
    guard controls.takesTitle, !title.isEmpty, title != shown.title else { return }
    shown.title = title
    let text = encoding.isUnicode ? title.string : AsciiFallback.standIn(for: title)
    output.append(ScreenControls.title(text))
  }
}
