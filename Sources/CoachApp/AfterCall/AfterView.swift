import CallScript
import Cells

extension Canvas {
  /// The page after a call: how it ended and what follows from it, or the card for a reset.
  mutating func drawAfter(_ state: AppState, _ page: AfterScreen) {
    let footerHeight = rows >= 10 ? 2 : 1
    footer(choices(state), row: rows - 1 - footerHeight, rows: footerHeight, width: columns - 2)
    write(page.isResetOpen ? "A reset" : "What now", .title, row: 0)
    if let block = state.block, block.queue.count > 1 {
      writeRight(StyledText("\(block.index + 1) of \(block.queue.count)", .dim), row: 0, end: columns - 1)
    }
    let lines = page.isResetOpen ? resetLines(page) : afterLines(state, page)
    var row = rows >= 16 ? 2 : 1
    for line in lines {
      let parts = line.isEmpty ? [StyledText()] : line.wrapped(to: columns - 2)
      for part in parts where row < rows - 1 - footerHeight {
        write(part, row: row, width: columns - 2)
        row += 1
      }
    }
  }

  func afterLines(_ state: AppState, _ page: AfterScreen) -> [StyledText] {
    var lines = [headLine(page.contact), outcomeLine(state, page.closed), StyledText()]
    guard let aftermath = page.aftermath else {
      let words = state.awaiting(.readAftermath(page.session), "Planning what comes next…")
      return lines + [StyledText(ScreenText(words), .dim)]
    }
    guard aftermath.isKept else {
      return lines + [
        StyledText("The call is not saved yet, so nothing is planned from it: W tries again.", .warning)
      ]
    }
    if page.closed.isStopped { lines.append(StyledText(ScreenText(stoppedWords(page.closed)), .warning)) }
    for move in aftermath.moves { lines += moveLines(state, move, page) }
    if aftermath.moves.isEmpty { lines.append(StyledText("Nothing more is planned.", .dim)) }
    if page.closed.isPainfulNo {
      lines += [StyledText(), StyledText("That one hurt: r is a minute for yourself, then dial.", .cue)]
    }
    return lines
  }

  private func outcomeLine(_ state: AppState, _ closed: CallState) -> StyledText {
    guard let outcome = closed.outcome else { return StyledText() }
    var words = outcome.kind.words
    if let at = outcome.at { words += ": \(state.written(at, there: closed.setup.spokenZone))" }
    var line = StyledText(ScreenText(words), .strong)
    let talk = closed.talked(until: closed.lastStamp.monotonic)
    if talk > .zero { line.append(glyphs.dot + ScreenText(WrittenTime.clock(talk)), .dim) }
    return line
  }

  private func stoppedWords(_ closed: CallState) -> String {
    let contact = closed.setup.contact
    let whom =
      closed.stopScope == .organisation
      ? "everybody at \(contact.account?.name ?? contact.displayName)" : contact.displayName
    return "Nobody contacts \(whom) any more: no call, no e-mail."
  }

  /// When, what and with whom; beneath it why.
  private func moveLines(_ state: AppState, _ line: MoveLine, _ page: AfterScreen) -> [StyledText] {
    let isNow = line.move.due <= state.now.utc
    var head = StyledText(
      ScreenText(isNow ? "now" : state.written(line.move.due)).padded(to: 16) + " ", isNow ? .late : .strong)
    head.append(ScreenText(line.move.kind.words), .text)
    if line.card.id != page.contact.id {
      head.append(glyphs.dot + ScreenText(line.card.contact.displayName), .text)
      if !line.card.contact.role.isEmpty { head.append(", \(line.card.contact.role)", .dim) }
    }
    let indent = StyledText(ScreenText("").padded(to: columns >= 50 ? 17 : 0), .text)
    let why = StyledText(ScreenText(line.move.why), .dim).wrapped(to: max(10, columns - 2 - indent.width))
    return [head] + why.map { indent + $0 }
  }

  /// Whom to ring before the next dial, and what to say to them.
  func resetLines(_ page: AfterScreen) -> [StyledText] {
    var lines = [StyledText("One call to somebody who is glad to hear from you; then dial at once.", .text)]
    for reset in page.resets {
      lines.append(StyledText())
      lines.append(whom(reset.purpose, page))
      lines += spoken(reset.text, width: columns - 4, rows: 4).map { StyledText("  ", .text) + $0 }
    }
    if page.resets.isEmpty {
      lines += [
        StyledText(), whom(.happyClient, page),
        StyledText("  Ask them how it changed their business.", .line),
      ]
    }
    return lines
  }

  private func whom(_ purpose: ResetPurpose, _ page: AfterScreen) -> StyledText {
    switch purpose {
    case .colleague: return StyledText("a colleague", .label)
    case .manager: return StyledText("your manager", .label)
    case .happyClient:
      guard let champion = page.champion else {
        return StyledText("a happy client", .label)
          + StyledText("  nobody is marked: * on a person's page marks a champion", .dim)
      }
      var line = StyledText("ring  ", .label) + headLine(champion)
      line.append(glyphs.dot + ScreenText(champion.phone.isEmpty ? "no number" : champion.phone), .strong)
      return line
    }
  }
}
