import CallScript
public import Cells

/// The smallest screen that is drawn in full.
private let smallest = Size(columns: 20, rows: 5)

/// The screen as it should be now: a function of the state that reads no clock.
public func draw(_ state: AppState) -> Frame {
  var canvas = Canvas(size: state.size, unicode: state.unicode)
  if state.size.columns < smallest.columns || state.size.rows < smallest.rows {
    canvas.drawTiny(state)
    return Frame(buffer: canvas.buffer, title: state.windowTitle)
  }
  switch state.overlay {
  case .help(let top) where state.screen != .call: canvas.drawHelp(state, top: top)
  case .palette(let palette) where state.screen != .call: canvas.drawPalette(state, palette)
  case .help, .palette, nil: canvas.drawScreen(state)
  }
  var status = state.status
  if status.isEmpty, state.size.columns < 40 {
    status = StyledText(state.size.columns < 24 ? "window too small" : "make the window larger", .warning)
  }
  canvas.write(status, row: state.size.rows - 1)
  return Frame(buffer: canvas.buffer, cursor: canvas.cursor, title: state.windowTitle)
}

extension AppState {
  /// The words for the window's title; no name, for titles end up in logs and window lists.
  fileprivate var windowTitle: ScreenText {
    guard screen == .call, call != nil else { return "callcoach" }
    return "callcoach: in a call"
  }
}

extension Canvas {
  fileprivate mutating func drawScreen(_ state: AppState) {
    if let question = state.question { return drawQuestion(state, question) }
    switch state.screen {
    case .home(let home): drawHome(state, home)
    case .browser(let browser): drawBrowser(state, browser)
    case .account(let account): drawAccount(state, account)
    case .person(let person): drawPerson(state, person)
    case .huca(let huca): drawHuca(state, huca)
    case .importing(let importing): drawImport(state, importing)
    case .draft(let draft): drawDraft(state, draft)
    case .form(let form): drawForm(state, form)
    case .prep(let prep): drawPrep(state, prep)
    case .after(let page): drawAfter(state, page)
    case .call: if let call = state.call { drawCall(state, call) }
    case .playbook(let reader): drawPlaybook(state, reader)
    }
  }

  /// A screen too small to draw: one row with the words to say, or what is wrong.
  fileprivate mutating func drawTiny(_ state: AppState) {
    guard rows > 0 else { return }
    if case .palette(let palette) = state.overlay {
      let chosen = paletteEntries(state).dropFirst(palette.selected).first
      let words = chosen.map { $0.label.isEmpty ? $0.help : $0.label } ?? ""
      write(ScreenText(": \(palette.field.text) > \(words)"), .input, row: 0, column: 0)
    } else if let call = state.call, state.screen == .call, call.isChoosingTime,
      call.times.indices.contains(call.chosenTime)
    {
      let words = state.written(call.times[call.chosenTime], there: call.call.state.setup.spokenZone)
      write(ScreenText(words), .selection, row: 0, column: 0)
    } else if state.screen == .call, let line = state.call?.prompt.line {
      write(ScreenText(line.text.plain), .line, row: 0, column: 0)
    } else {
      write("too small: 20x5", .warning, row: 0, column: 0)
    }
  }
}
