import CallScript
import Cells

extension Canvas {
  /// The call rings: the number large, the opening, two free slots, what is known in two lines.
  mutating func drawRinging(_ state: AppState, _ live: LiveCall, _ layout: CallLayout) {
    let setup = live.call.state.setup
    var status = StyledText("ringing", .stepNow)
    if let block = state.block, block.queue.count > 1 {
      status.append("  \(block.index + 1) of \(block.queue.count)", .dim)
    }
    write(status, row: 1)
    if let settled = state.settling?.call.state {
      let words =
        "\(settled.setup.contact.displayName): \(settled.outcome?.kind.words ?? "ended"); u takes it back"
      writeRight(StyledText(ScreenText(words), .dim), row: 1, end: layout.width - 1)
    }
    let column = layout.line.column
    var row = layout.line.row
    let end = layout.because ?? layout.line.endRow
    write(number(setup.contact.phone, width: layout.line.columns), row: row, column: column)
    row += end - row >= 8 ? 2 : 1
    if let opening = live.prompt.next {
      let words = spoken(opening, width: layout.line.columns, rows: 4)
      for part in cut(words, rows: end - 1 - row, width: layout.line.columns) {
        write(part, row: row, column: column, width: layout.line.columns)
        row += 1
      }
    }
    if end - row >= 5 { row += 1 }
    for line in knownLines(state, setup, live) {
      let parts = line.wrapped(to: layout.line.columns)
      for part in cut(parts, rows: 2, width: layout.line.columns) where row < end {
        write(part, row: row, column: column, width: layout.line.columns)
        row += 1
      }
    }
  }

  /// The number with room between its signs, or as written where that is too wide.
  private func number(_ phone: String, width: Int) -> StyledText {
    let words = ScreenText(phone)
    if words.isEmpty { return StyledText("no number", .gap) }
    let spaced = words.clusters.map(\.text).joined(by: " ")
    return StyledText(spaced.width <= width ? spaced : words, .strong)
  }

  private func knownLines(_ state: AppState, _ setup: CallSetup, _ live: LiveCall) -> [StyledText] {
    var lines: [StyledText] = state.cautions(for: setup).map { StyledText(ScreenText($0.words), .warning) }
    lines += reasonLines(state, setup, live)
    let slots = live.call.state.slots(at: state.now.utc)
    if let first = slots.first {
      let second = MeetingTimes.second(of: slots, zone: setup.spokenZone)
      let words = [first, second].compactMap(\.self).map { state.written($0, there: setup.spokenZone) }
      lines.append(labelled("free", words.joined(separator: "; ")))
    } else {
      lines.append(labelled("free", "no hour suits both of you within the playbook's hours", .warning))
    }
    let facts = setup.facts.map(\.text).joined(separator: "; ")
    if !facts.isEmpty { lines.append(labelled("known", facts)) }
    let history = setup.history
    if history.dials > 0 {
      let last =
        setup.purpose.isAfterRefusal ? "" : history.lastOutcome.map { ", last: \($0.words)" } ?? ""
      lines.append(labelled("before", "\(history.dials) dials, \(history.tries) reached\(last)"))
    } else {
      lines.append(labelled("before", "never dialled"))
    }
    return lines
  }

  /// What led to the call, as far as it helps in it; never what they said when they refused.
  private func reasonLines(_ state: AppState, _ setup: CallSetup, _ live: LiveCall) -> [StyledText] {
    var lines: [StyledText] = []
    switch setup.purpose {
    case .callBack, .afterHangUp:
      if live.briefing?.isNewOpening == true { lines.append(StyledText("new opening", .strong)) }
    case .agreedCall:
      if let clearer = setup.clearerByThen { lines.append(labelled("clearer by now", clearer, .strong)) }
      if let briefing = live.briefing { lines.append(labelled("bring", oneNewThing(briefing))) }
    case .otherPerson:
      if let topic = setup.keptTopic { lines.append(labelled("keep topic", topic.rawValue)) }
    case .referral:
      let words = setup.referrer.map { "by \($0): you may say so" } ?? "leave out by whom"
      lines.append(labelled("sent", words))
    case .firstCall, .droppedLine, .inbound: break
    }
    if let belief = setup.belief { lines.append(labelled("because", belief)) }
    return lines
  }
}
