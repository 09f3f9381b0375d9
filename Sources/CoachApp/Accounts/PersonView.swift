import CallScript
import Cells

extension Canvas {
  mutating func drawPerson(_ state: AppState, _ person: PersonScreen) {
    let footerHeight = rows >= 10 ? 2 : 1
    footer(choices(state), row: rows - 1 - footerHeight, rows: footerHeight, width: columns - 2)
    guard let detail = person.detail else {
      drawAwaiting(state.awaiting(.readPerson(person.id), "Reading what is known…"), row: 0)
      return
    }
    var title = StyledText(detail.line.isChampion ? "* " : "", .strong)
    title.append(ScreenText(detail.contact.displayName), .title)
    write(title, row: 0, width: columns - 2)
    let area = Rect(column: 1, row: 1, columns: columns - 2, rows: rows - 2 - footerHeight)
    if let question = person.question {
      drawQuestion(detail, question, in: area)
    } else {
      drawPage(personLines(state, detail), selected: person.selected, in: area)
    }
  }

  private mutating func drawQuestion(_ detail: PersonDetail, _ question: PersonQuestion, in area: Rect) {
    let row = area.row + (area.rows >= 8 ? 1 : 0)
    let name = ScreenText(detail.contact.displayName)
    switch question {
    case .scope(let scope):
      write("They asked not to be contacted. Whom does it cover?", .strong, row: row, width: area.columns)
      let company = ScreenText(detail.contact.account?.name ?? "their organisation")
      write("p  " + name + " only", row: row + 2, width: area.columns)
      write("o  everybody at " + company, row: row + 3, width: area.columns)
      select(row: row + (scope == .person ? 2 : 3), width: min(columns, 60))
    case .reason(let scope, let field):
      let whom =
        scope == .person ? name : "everybody at " + ScreenText(detail.contact.account?.name ?? "")
      write("Nobody will contact " + whom + " any more.", .strong, row: row, width: area.columns)
      write("Why? One line, kept with the request.", row: row + 1, width: area.columns)
      input(field, row: min(row + 3, area.endRow - 1), column: 1, width: area.columns)
    case .lift(let field):
      write("Lift the request that nobody contacts " + name + "?", .strong, row: row, width: area.columns)
      let words =
        "Only when they said so themselves. Type \(PersonQuestion.liftingWord) to lift it, Esc to leave it."
      for (offset, part) in StyledText(ScreenText(words), .text).wrapped(to: area.columns).enumerated() {
        write(part, row: row + 1 + offset)
      }
      input(field, row: min(row + 4, area.endRow - 1), column: 1, width: min(area.columns, 20))
    case .liftFromCall(let field):
      write("Was it noted in the call by mistake?", .strong, row: row, width: area.columns)
      let words =
        "Only then the request of \(detail.contact.displayName) is lifted. Say why: one line, kept with their record."
      for (offset, part) in StyledText(ScreenText(words), .text).wrapped(to: area.columns).enumerated() {
        write(part, row: row + 1 + offset)
      }
      input(field, row: min(row + 4, area.endRow - 1), column: 1, width: area.columns)
    case .erase(let field):
      write("Erase " + name + " for good?", .strong, row: row, width: area.columns)
      let words =
        "Calls, notes, facts, drafts, documents and backups: nothing of them stays, and nothing brings it back. "
        + "Type \(PersonQuestion.erasingWord) to do it, Esc to leave it."
      for (offset, part) in StyledText(ScreenText(words), .text).wrapped(to: area.columns).enumerated() {
        write(part, row: row + 1 + offset)
      }
      input(field, row: min(row + 5, area.endRow - 1), column: 1, width: min(area.columns, 20))
    }
  }

  func personLines(_ state: AppState, _ detail: PersonDetail) -> [PageLine] {
    var lines = statusLines(state, detail)
    lines += fieldLines(state, detail).map { PageLine($0) }
    lines += PageLine.heading("Next")
    if detail.moves.isEmpty { lines.append(PageLine(StyledText("Nothing is planned.", .dim))) }
    lines += detail.moves.enumerated().map { PageLine(moveText(state, $1), index: $0) }
    return lines
      + factAndCallLines(state, detail.facts, detail.calls, from: detail.moves.count, name: false)
  }

  /// What is to be heeded: a request not to be contacted, look-alikes, a wrong number.
  private func statusLines(_ state: AppState, _ detail: PersonDetail) -> [PageLine] {
    var words: [String] = []
    if let stop = detail.line.stop {
      words.append(capital(stopWords(state, stop)))
    } else if detail.line.card.suppression != nil {
      words.append("Do not call: this person, number or address asked not to be contacted.")
    }
    words += detail.remarks
    if detail.hasLeft { words.append("Works there no longer.") }
    if detail.numberIsWrong { words.append("The number is wrong or dead.") }
    words += detail.lookAlikes.map { other in
      let company = other.account.map { ", \($0.name)" } ?? ""
      return "Looks like another: \(other.displayName)\(company) (\(other.id.rawValue))."
    }
    return words.map { PageLine(StyledText(ScreenText($0), .warning)) }
  }

  private func fieldLines(_ state: AppState, _ detail: PersonDetail) -> [StyledText] {
    let contact = detail.contact
    let card = detail.line.card
    var lines = [StyledText]()
    func add(_ label: ScreenText, _ words: String, _ role: Role = .text) {
      guard !words.isEmpty else { return }
      lines.append(StyledText(label.padded(to: 9), .label) + StyledText(ScreenText(words), role))
    }
    add("works at", contact.account?.name ?? "")
    add("role", contact.role)
    add(
      "phone", contact.phone.isEmpty ? "no number" : contact.phone, contact.phone.isEmpty ? .warning : .text)
    for other in detail.phones { add("", written(other)) }
    add("e-mail", contact.email)
    for other in detail.emails { add("", written(other)) }
    add("zone", zoneWords(state, card), card.clocks.tables.isEmpty ? .warning : .text)
    add("region", contact.region.isEmpty ? "not known: holidays there are not heeded" : contact.region, .dim)
    if detail.line.isChampion { add("champion", "yes: ring them after a painful no") }
    add("note", detail.note)
    add("added", detail.addedAt.map { state.written($0) } ?? "", .dim)
    add(
      "dials", "\(card.history.dials), reached \(card.history.tries), voicemails \(card.history.voicemails)",
      .dim)
    return lines
  }

  private func zoneWords(_ state: AppState, _ card: ContactCard) -> String {
    guard let zone = card.zone else { return severalZones(card) ?? "not known: mind the hour" }
    let source = card.contact.zone.isEmpty ? " by the region" : ""
    return "\(zone.identifier)\(source), \(zone.civil(at: state.now.utc).time.text) there"
  }

  private func severalZones(_ card: ContactCard) -> String? {
    let count = card.clocks.tables.count
    return count == 0 ? nil : "one of \(count) of \(card.contact.region): calling hours hold in all"
  }

  private func written(_ other: OtherAddress) -> String {
    other.label.isEmpty ? other.value : "\(other.value) (\(other.label))"
  }
}
