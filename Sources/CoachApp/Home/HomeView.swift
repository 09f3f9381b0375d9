import CallScript
import Cells

/// One row of Home's list; the index says which choice it is.
private struct HomeRow {
  var text: StyledText
  var index: Int?
}

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
      write("Reading what is due…", .dim, row: 2)
      return
    }
    let list = homeRows(state, data)
    let spare = rows >= 20 ? 5 : min(3, height - 2 - max(3, list.count))
    let sessionRows = max(0, min(spare, data.sessions.count))
    let listHeight = sessionRows == 0 ? height : height - sessionRows - 2
    if state.homeRowCount == 0 {
      drawNobody(state, data, height: listHeight)
      drawSessions(state, data.sessions.prefix(sessionRows), row: 2 + listHeight)
      return
    }
    drawHomeRows(list, selected: home.selected, height: listHeight)
    drawSessions(state, data.sessions.prefix(sessionRows), row: 2 + listHeight)
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

  private mutating func drawHomeRows(_ list: [HomeRow], selected: Int, height: Int) {
    let chosen = list.firstIndex { $0.index == selected } ?? 0
    let shown = window(count: list.count, selected: chosen, rows: height)
    for (offset, index) in shown.enumerated() {
      write(list[index].text, row: 2 + offset, width: columns - 2)
      if list[index].index == selected { select(row: 2 + offset, width: columns) }
    }
  }

  private func homeRows(_ state: AppState, _ data: HomeData) -> [HomeRow] {
    var list: [HomeRow] = []
    for (index, offer) in data.resumable.enumerated() {
      list.append(HomeRow(text: resumeText(offer), index: index))
    }
    var heading = ""
    for (offset, card) in data.people.enumerated() {
      let section = card.due == nil ? "Call list" : "Agreed"
      if section != heading {
        if !list.isEmpty { list.append(HomeRow(text: StyledText(), index: nil)) }
        list.append(HomeRow(text: StyledText(ScreenText(section), .label), index: nil))
        heading = section
      }
      list.append(HomeRow(text: personText(state, card), index: data.resumable.count + offset))
    }
    if data.isPartial {
      let words = "the first \(HomeData.mostPeople); a searches everybody"
      list.append(HomeRow(text: StyledText(ScreenText(words), .dim), index: nil))
    }
    return list
  }

  private func resumeText(_ offer: ResumableCall) -> StyledText {
    let clock = offer.talkMilliseconds.map { ", \(WrittenTime.clock(.milliseconds($0)))" } ?? ""
    let what = offer.hasEnded ? "finish the wrap-up of the call" : "resume the call"
    return StyledText("\(what) with \(offer.name)\(clock)", .warning)
  }

  /// One person in a list: when due, who, where, and what is known of the last call.
  func personText(_ state: AppState, _ card: ContactCard) -> StyledText {
    var text = StyledText()
    if let due = card.due {
      let isLate = card.isLate(at: state.now.utc)
      text.append(ScreenText(isLate ? "LATE " : ""), .late)
      text.append(ScreenText(state.written(due.at)), isLate ? .late : .strong)
      text.append("  ", .text)
    }
    text.append(ScreenText(card.contact.displayName), .text)
    if let company = card.contact.account?.name, company != card.contact.displayName {
      text.append(glyphs.dot + ScreenText(company), .dim)
    }
    if card.suppression != nil {
      text.append(glyphs.dot + "do not call", .warning)
    } else if let due = card.due {
      text.append(glyphs.dot + ScreenText(due.kind.words), .dim)
    } else if let last = card.history.lastOutcome {
      text.append(glyphs.dot + "last: \(last.words)", .dim)
    }
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
