import CallScript
import Cells

extension Canvas {
  mutating func drawHome(_ state: AppState, _ home: HomeScreen) {
    write("callcoach", .title, row: 0)
    let playbook = state.playbook.map { ScreenText($0.playbook.name) } ?? ""
    let clock = ScreenText(WrittenTime.day(state.repZone.civil(at: state.now.utc).date))
    writeRight(StyledText(playbook + glyphs.dot + clock, .dim), row: 0, end: columns - 1)
    let footerHeight = rows >= 10 ? 2 : 1
    footer(choices(state), row: rows - 1 - footerHeight, rows: footerHeight, width: columns - 2)
    let height = rows - 3 - footerHeight
    guard let data = state.home else {
      drawAwaiting(state.awaiting(.loadHome, "Reading what is due…"), row: 2)
      return
    }
    if let board = state.challenge, !board.isStopped { drawChallenge(board) }
    let list = HomeList(state, data, canvas: self, selected: home.selected, height: height)
    let spare = rows >= 20 ? 5 : min(3, height - 2 - max(3, list.lines.count))
    let sessionRows = max(0, min(spare, data.sessions.count))
    let listHeight = sessionRows == 0 ? height : height - sessionRows - 2
    if state.homeRows.isEmpty {
      drawNobody(state, data, height: listHeight)
    } else {
      let fitted = HomeList(state, data, canvas: self, selected: home.selected, height: listHeight)
      let below = drawPage(
        fitted.lines, selected: home.selected,
        in: Rect(column: 1, row: 2, columns: columns - 2, rows: listHeight))
      if below > 0, sessionRows > 0 {
        writeRight(StyledText("\(below) more above", .dim), row: 2 + listHeight, end: columns - 1)
      }
    }
    drawSessions(state, data.sessions.prefix(sessionRows), row: 2 + listHeight)
  }

  /// How the challenge stands, above everything that is due.
  private mutating func drawChallenge(_ board: ChallengeBoard) {
    let isWaiting = !board.report.open.isEmpty
    write(StyledText(ScreenText(board.line), isWaiting ? .strong : .dim), row: 1, width: columns - 2)
  }

  private mutating func drawNobody(_ state: AppState, _ data: HomeData, height: Int) {
    let isFirst = data.sessions.isEmpty && state.stops.isEmpty
    var words: [(ScreenText, Role)] = [
      (isFirst ? "Nobody to call yet." : "Nobody left to call: a shows everybody, n adds a contact.", .strong)
    ]
    if isFirst {
      words += [
        ("n  types in a contact: a name or a company is enough.", .text),
        ("s  adds a made-up contact, to try a whole call with.", .text),
        ("p  shows the playbook that the coach will prompt you from.", .text),
        ("?  shows the keys of every screen.", .text),
      ]
      if state.repName == nil {
        words.append(("Start with --rep NAME (or CALLCOACH_REP) so that the lines carry your name.", .dim))
      }
    }
    let spacing = words.count * 2 <= height ? 2 : 1
    var row = 2
    for word in words {
      for part in StyledText(word.0, word.1).wrapped(to: columns - 5) where row < 2 + height {
        write(part, row: row, column: 3)
        row += 1
      }
      row += spacing - 1
    }
  }

  /// One person in a list: what they are rung for and when, or what is known of the last call.
  func personText(_ state: AppState, _ card: ContactCard) -> StyledText {
    var text = StyledText()
    if let move = card.move { text += dueText(state, move) }
    text.append(ScreenText(card.contact.displayName), .text)
    if let company = card.contact.account?.name, company != card.contact.displayName {
      text.append(glyphs.dot + ScreenText(company), .dim)
    }
    if card.suppression != nil {
      text.append(glyphs.dot + "do not call", .warning)
    } else if let move = card.move {
      text.append(glyphs.dot + ScreenText(move.kind.words), .dim)
    } else if let last = card.history.lastOutcome {
      text.append(glyphs.dot + "last: \(last.words)", .dim)
    }
    return text
  }

  /// When a move is due, and whether it is late.
  func dueText(_ state: AppState, _ move: NextMove) -> StyledText {
    let isLate = move.isLate(at: state.now.utc)
    var text = StyledText(isLate ? "LATE " : "", .late)
    text.append(ScreenText(state.written(move.due)), isLate ? .late : .strong)
    text.append("  ", .text)
    return text
  }

  private mutating func drawSessions(_ state: AppState, _ sessions: ArraySlice<SessionLine>, row: Int) {
    guard !sessions.isEmpty else { return }
    write("Last calls", .label, row: row)
    for (offset, session) in sessions.enumerated() {
      let moment = CivilMoment(session.openedAt.utc, offset: session.openedAt.offset)
      var text = StyledText(ScreenText(WrittenTime.moment(moment)), .dim)
      text.append("  \(session.name)", .text)
      if !session.company.isEmpty { text.append(glyphs.dot + ScreenText(session.company), .dim) }
      text.append(glyphs.dot + ScreenText(session.outcome?.kind.words ?? "left open"), .dim)
      if session.talkMilliseconds > 0 {
        text.append(glyphs.dot + ScreenText(WrittenTime.clock(.milliseconds(session.talkMilliseconds))), .dim)
      }
      write(text, row: row + 1 + offset, width: columns - 2)
    }
  }
}
