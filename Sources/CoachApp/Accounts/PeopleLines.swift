import CallScript
import Cells

extension Canvas {
  /// An organisation in a list.
  func accountText(_ state: AppState, _ line: AccountLine) -> StyledText {
    var text = StyledText(ScreenText(line.account.name), .text)
    text.append(glyphs.dot + (line.people == 1 ? "1 person" : "\(line.people) people"), .dim)
    if line.hasObjected {
      text.append(glyphs.dot + "do not call", .warning)
    } else if let move = line.nextMove {
      text += nextText(state, move)
    } else if let last = line.lastCall {
      text.append(glyphs.dot + ScreenText("last call \(state.written(last))"), .dim)
    }
    return text
  }

  /// A person in a list; the organisation is left out where the list is about one.
  func personText(_ state: AppState, _ line: PersonLine, company: Bool) -> StyledText {
    let contact = line.card.contact
    var text = StyledText(line.isChampion ? "* " : "", .strong)
    text.append(ScreenText(contact.displayName), .text)
    if line.hasLookAlike { text.append(" (looks like another)", .warning) }
    if !contact.role.isEmpty { text.append(glyphs.dot + ScreenText(contact.role), .dim) }
    if company, let name = contact.account?.name, name != contact.displayName {
      text.append(glyphs.dot + ScreenText(name), .dim)
    }
    if let stop = line.stop {
      text.append(glyphs.dot + ScreenText(stopWords(state, stop)), .warning)
    } else if line.card.suppression != nil {
      text.append(glyphs.dot + "do not call", .warning)
    } else {
      if let move = line.nextMove { text += nextText(state, move) }
      if let last = line.card.history.lastOutcome {
        text.append(glyphs.dot + ScreenText("last: \(last.words)"), .dim)
      }
      if let move = line.nextMove { text.append(glyphs.dot + ScreenText(move.why), .dim) }
    }
    return text
  }

  private func nextText(_ state: AppState, _ move: NextMove) -> StyledText {
    let isLate = move.isLate(at: state.now.utc)
    var text = StyledText(glyphs.dot, .dim)
    if isLate { text.append("LATE ", .late) }
    text.append(ScreenText("\(move.kind.words) \(state.written(move.due))"), isLate ? .late : .strong)
    return text
  }

  /// `do not call since Thu 12 Nov 14:00: asked by e-mail`.
  func stopWords(_ state: AppState, _ stop: StopMark) -> String {
    var words = stop.scope == .organisation ? "do not call anybody there" : "do not call"
    if let at = stop.at { words += ", since \(state.written(at))" }
    if !stop.isByHand { words += ", asked in a call" }
    return stop.reason.isEmpty ? words : "\(words): \(stop.reason)"
  }

  /// A move with its time and why.
  func moveText(_ state: AppState, _ move: NextMove) -> StyledText {
    let isLate = move.isLate(at: state.now.utc)
    var text = StyledText(isLate ? "LATE " : "", .late)
    text.append(ScreenText(state.written(move.due)), isLate ? .late : .strong)
    text.append(ScreenText("  \(move.kind.words)"), .text)
    text.append(glyphs.dot + ScreenText(move.why), .dim)
    return text
  }

  /// A fact with its concern, source, day and whether it is fresh by the playbook.
  func factText(_ state: AppState, _ known: KnownFact) -> StyledText {
    let fact = known.fact
    var text = StyledText(ScreenText(fact.id.rawValue) + "  ", .label)
    text.append(ScreenText(fact.text), .text)
    if !fact.concern.isEmpty { text.append(ScreenText(" (\(fact.concern))"), .text) }
    let source = fact.source.isEmpty ? "" : ", \(fact.source)"
    text.append(glyphs.dot + ScreenText(fact.date.iso + source), .dim)
    switch freshness(state, fact) {
    case true?: text.append(glyphs.dot + "fresh", .dim)
    case false?: text.append(glyphs.dot + "stale", .warning)
    case nil: break
    }
    return text
  }

  /// Whether a fact is fresh by the playbook's `Fresh for`; nil where the playbook says nothing of it.
  private func freshness(_ state: AppState, _ fact: Fact) -> Bool? {
    guard let slot = state.playbook?.playbook.facts.first(where: { $0.id == fact.id }),
      let days = slot.freshForDays
    else { return nil }
    let today = state.repZone.civil(at: state.now.utc).date
    return today.dayNumber - fact.date.dayNumber <= days
  }

  /// A past call: when, with whom, how it ended, how long they spoke.
  func callText(_ session: SessionLine, name: Bool) -> StyledText {
    let moment = CivilMoment(session.openedAt.utc, offset: session.openedAt.offset)
    var text = StyledText(ScreenText(WrittenTime.moment(moment)), .dim)
    if name { text.append("  \(session.name)", .text) }
    let outcome = session.outcome?.kind.words ?? "left open"
    text.append(name ? glyphs.dot + ScreenText(outcome) : "  " + ScreenText(outcome), name ? .dim : .text)
    if session.talkMilliseconds > 0 {
      text.append(glyphs.dot + ScreenText(WrittenTime.clock(.milliseconds(session.talkMilliseconds))), .dim)
    }
    return text
  }
}

/// One line of a page about an account or a person; the index says which choice it is.
struct PageLine {
  var text: StyledText
  var index: Int?

  init(_ text: StyledText, index: Int? = nil) {
    self.text = text
    self.index = index
  }

  /// A heading, with an empty line before it.
  static func heading(_ words: ScreenText) -> [PageLine] {
    [PageLine(StyledText()), PageLine(StyledText(words, .label))]
  }
}

extension Canvas {
  /// Lines of a page in an area, scrolled so that the chosen one can be seen; long ones go on in a further row
  /// where they can not be chosen. Says how many rows there are below the last one.
  @discardableResult
  mutating func drawPage(_ lines: [PageLine], selected: Int?, in area: Rect) -> Int {
    var rows: [PageLine] = []
    for line in lines {
      if line.index != nil {
        rows.append(line)
      } else {
        rows += line.text.wrapped(to: max(1, area.columns)).map { PageLine($0) }
      }
    }
    let chosen = rows.firstIndex { $0.index != nil && $0.index == selected }
    // The first choice shows what stands above it too.
    let shown = window(count: rows.count, selected: selected == 0 ? 0 : chosen ?? 0, rows: area.rows)
    let first =
      chosen.map { $0 >= shown.upperBound ? $0 - area.rows + 1 : shown.lowerBound } ?? shown.lowerBound
    for (offset, row) in rows.dropFirst(max(0, first)).prefix(area.rows).enumerated() {
      write(row.text, row: area.row + offset, column: area.column, width: area.columns)
      if let index = row.index, index == selected {
        select(row: area.row + offset, column: max(0, area.column - 1), width: area.columns + 1)
      }
    }
    return max(0, rows.count - max(0, first) - area.rows)
  }
}
