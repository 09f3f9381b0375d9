import CallScript
import Cells

extension Canvas {
  mutating func drawCall(_ state: AppState, _ live: LiveCall) {
    let isTall =
      switch live.panel {
      case .objections, .answers: true
      case .endings, .note, .heard: false
      case nil: state.overlay != nil
      }
    var layout = CallLayout(size: buffer.size, isTall: isTall, lineRows: lineRows(live))
    // Where there is no lower part, what is typed takes the last row of the words.
    if live.isTyping, layout.lower.rows == 0 { layout.line.rows = max(1, layout.line.rows - 1) }
    drawHeader(state, live)
    if live.wrapUp != nil {
      drawWrapUp(state, live, layout)
    } else if live.prompt.phase == .ringing {
      drawRinging(state, live, layout)
    } else {
      if layout.line.row > 1 { drawStrip(live, width: layout.width) }
      drawLine(state, live, layout)
    }
    if layout.line.endRow <= layout.rule { rule(row: layout.rule, width: layout.width - 2) }
    drawLower(state, live, layout)
    if let pane = layout.pane { drawPane(state, live, pane) }
  }

  // MARK: The two rows at the top

  private mutating func drawHeader(_ state: AppState, _ live: LiveCall) {
    var right = StyledText()
    if let clock = live.talkMilliseconds(at: state.now.monotonic) {
      right.append(ScreenText(WrittenTime.clock(.milliseconds(clock))), .clock)
      right.append("   ", .text)
    }
    right += saveMark(live)
    let room = max(0, columns - 2 - right.width - 2)
    let left = headerNames(state, live, room: room)
    write(left, row: 0, width: room)
    writeRight(right, row: 0, end: columns - 1)
  }

  /// Name, role, company and the time there; on narrow screens without the role, then without the company.
  private func headerNames(_ state: AppState, _ live: LiveCall, room: Int) -> StyledText {
    let there = live.call.state.setup.contactZone.map { zone in
      StyledText(glyphs.dot + ScreenText("\(zone.civil(at: state.now.utc).time.text) there"), .dim)
    }
    var contact = live.contact
    var left = headLine(contact) + (there ?? StyledText())
    if left.width > room {
      contact.role = ""
      left = headLine(contact) + (there ?? StyledText())
    }
    if left.width > room, !contact.firstName.isEmpty || !contact.lastName.isEmpty {
      contact.account = nil
      left = headLine(contact) + (there ?? StyledText())
    }
    return left
  }

  /// How far the call is saved, in words as well as in colour.
  private func saveMark(_ live: LiveCall) -> StyledText {
    if let failure = live.save.failure {
      let reason = ScreenText(failure).clipped(to: max(8, columns / 4))
      return StyledText("! NOT SAVED (\(reason)) – W retries", .error)
    }
    if live.unsent.isEmpty == false { return StyledText("not dialled yet", .dim) }
    if live.save.isSaved { return StyledText(glyphs.saved + " saved", .saved) }
    return StyledText(glyphs.saving + " saving", .unsaved)
  }

  private mutating func drawStrip(_ live: LiveCall, width: Int) {
    let prompt = live.prompt
    var strip = StyledText()
    for (index, step) in Step.allCases.enumerated() {
      let name = ScreenText("\(index + 1) \(step.rawValue.uppercased())")
      if step == prompt.step {
        strip.append(glyphs.now + " " + name, .stepNow)
      } else if prompt.stepsDone.contains(step) {
        strip.append(name + " " + glyphs.check, .stepDone)
      } else {
        strip.append(name, .stepLater)
      }
      strip.append("   ", .text)
    }
    let right = StyledText(whereItStands(live), prompt.step == nil ? .stepNow : .label)
    write(strip, row: 1, width: max(0, width - 4 - right.width))
    writeRight(right, row: 1, end: width - 1)
  }

  /// The objection in hand, or the name of the phase; and the trust when it is not intact.
  private func whereItStands(_ live: LiveCall) -> ScreenText {
    let prompt = live.prompt
    let place = live.isInNewOpening ? "new opening" : prompt.phase.words ?? prompt.objection ?? ""
    switch prompt.bridge {
    case .intact: return ScreenText(place)
    case .strained: return ScreenText(place.isEmpty ? "trust strained" : "\(place), trust strained")
    case .burnt: return ScreenText(place.isEmpty ? "trust gone" : "\(place), trust gone")
    }
  }

  // MARK: What to say

  private mutating func drawLine(_ state: AppState, _ live: LiveCall, _ layout: CallLayout) {
    if live.isChoosingTime {
      drawTimes(state, live, layout.line)
    } else {
      drawWords(live, layout.line)
    }
    drawBreath(state, live, layout)
    drawBeneath(state, live, layout)
  }

  /// The words to say and, in a row of its own beneath, what to do when they are said.
  private mutating func drawWords(_ live: LiveCall, _ area: Rect) {
    let isFrozen = live.isFrozen
    let cue: ScreenText? =
      isFrozen ? "off script: Space comes back" : live.prompt.isListening ? glyphs.wait : nil
    let room = area.rows - (cue != nil && area.rows > 1 ? 1 : 0)
    var lines = [StyledText("The playbook has no line here: go on in your own words.", .gap)]
    if let line = live.prompt.line {
      lines = spoken(line.text, width: area.columns, rows: area.rows - (cue == nil ? 0 : 2), isFrozen)
    }
    for (offset, part) in cut(lines, rows: room, width: area.columns).enumerated() {
      write(part, row: area.row + offset, column: area.column, width: area.columns)
    }
    guard let cue, room < area.rows else { return }
    let row = min(area.row + min(lines.count, room) + 1, area.endRow - 1)
    write(cue, .cue, row: row, column: area.column, width: area.columns)
  }

  /// The first rows of a text; where some are left out the last one shown says so.
  func cut(_ lines: [StyledText], rows: Int, width: Int) -> [StyledText] {
    guard lines.count > max(0, rows), rows > 0 else { return Array(lines.prefix(max(0, rows))) }
    var shown = Array(lines.prefix(rows))
    let last = shown[rows - 1].clipped(to: max(0, width - 2), ellipsis: false)
    shown[rows - 1] = last + StyledText(" …", .line)
    return shown
  }

  /// Rows that the words to say need at the least, with the cue beneath them.
  private func lineRows(_ live: LiveCall) -> Int {
    guard live.wrapUp == nil, live.prompt.phase != .ringing, !live.isChoosingTime,
      let line = live.prompt.line
    else { return 0 }
    let width = CallLayout(size: buffer.size, isTall: false).line.columns
    let cue = live.prompt.isListening || live.isFrozen ? 1 : 0
    return spoken(line.text, width: width, rows: 0).count + cue
  }

  /// The line in rows of at most 45 columns, wider where it would not fit the screen.
  func spoken(_ text: FilledText, width: Int, rows: Int, _ isFrozen: Bool = false) -> [StyledText] {
    for columns in [45, 60] where columns < width {
      let lines = breaths(text, isFrozen).flatMap { $0.wrapped(to: columns) }
      if lines.count <= rows { return lines }
    }
    return breaths(text, isFrozen).flatMap { $0.wrapped(to: max(1, width)) }
  }

  private func breaths(_ text: FilledText, _ isFrozen: Bool) -> [StyledText] {
    var lines = [StyledText()]
    for piece in text.pieces {
      switch piece {
      case .text(let words): lines[lines.count - 1].append(ScreenText(words), isFrozen ? .dim : .line)
      case .stressed(let words): lines[lines.count - 1].append(ScreenText(words), isFrozen ? .dim : .stressed)
      case .filled(let words): lines[lines.count - 1].append(ScreenText(words), isFrozen ? .dim : .filled)
      case .gap(let place): lines[lines.count - 1].append("[\(place.name)?]", .gap)
      case .breath: lines.append(StyledText())
      }
    }
    return lines
  }

  private mutating func drawBreath(_ state: AppState, _ live: LiveCall, _ layout: CallLayout) {
    guard let until = live.breatheUntil, layout.width >= 40, layout.line.row > 2 else { return }
    let left = max(0, until - state.now.monotonic)
    let full = 10 - Int(left * 10 / LiveCall.breathMilliseconds)
    let bar = glyphs.barFull.repeated(full) + glyphs.barEmpty.repeated(10 - full)
    writeRight(StyledText("breathe " + bar, .breathe), row: layout.line.row - 1, end: layout.width - 2)
  }

  private mutating func drawBeneath(_ state: AppState, _ live: LiveCall, _ layout: CallLayout) {
    let prompt = live.prompt
    if let row = layout.next, let next = prompt.next {
      write(
        StyledText("next  ", .label) + StyledText(glyphs.next + " " + ScreenText(next.plain), .next),
        row: row, column: layout.line.column, width: layout.line.columns)
    }
    guard let row = layout.because else { return }
    var right = StyledText()
    if let topic = live.call.state.topic {
      right.append("topic: \(topic.rawValue)", .label)
      if live.refusals[.otherTopic] == nil { right.append("  [t] other", .dim) }
    }
    writeRight(right, row: row, end: layout.width - 1)
    if let because = prompt.line?.because, !because.isEmpty {
      let room = max(0, layout.width - right.width - 4)
      write(
        StyledText("because: ", .label) + StyledText(ScreenText(because), .because), row: row, width: room)
    } else if prompt.line?.tier == .generic {
      write("generic: no fact fills a better question", .because, row: row)
    }
  }
}

extension LiveCall {
  /// Whether a note or what they said is being typed.
  fileprivate var isTyping: Bool {
    switch panel {
    case .note, .heard: true
    case .objections, .answers, .endings, nil: false
    }
  }

  /// Whether so little can be said now that keys without a meaning are left out of the footer.
  var isNarrowed: Bool {
    switch prompt.phase {
    case .voicemail, .slot, .rungTime, .warmExit, .closingOnStop: true
    case .ringing, .gatekeeper, .opening, .empathize, .question, .benefit, .commitment, .firmLine, .rung,
      .answering, .offScript, .ended:
      false
    }
  }

  /// Whether the opening is being said to somebody who refused before, in other words than then.
  var isInNewOpening: Bool {
    guard case .opening = prompt.phase else { return false }
    return call.state.setup.purpose.isAfterRefusal && briefing?.isNewOpening == true
  }

  /// Whether the line waits while the rep is off the script.
  var isFrozen: Bool { if case .offScript = prompt.phase { true } else { false } }
}

extension Phase {
  /// The name on the screen for phases outside the four steps; nil for the steps.
  var words: String? {
    switch self {
    case .ringing: "ringing"
    case .gatekeeper: "gatekeeper"
    case .voicemail: "voicemail"
    case .opening: "opening"
    case .empathize, .question, .benefit, .commitment: nil
    case .firmLine: "firm line"
    case .slot: "day and time"
    case .rung(let number): "rung \(number)"
    case .rungTime: "their time"
    case .warmExit: "warm exit"
    case .closingOnStop: "STOP: closing line only"
    case .answering: "their question"
    case .offScript: "off script"
    case .ended: "over"
    }
  }
}
