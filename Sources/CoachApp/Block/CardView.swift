import CallScript
import Cells

extension Canvas {
  /// Everything known of a person that prepares a call, from the top of an area; returns the row after it.
  @discardableResult
  mutating func drawCard(
    _ state: AppState, _ card: ContactCard, briefing: CallBriefing? = nil, in area: Rect
  ) -> Int {
    var row = area.row
    for line in cardLines(state, card, briefing) {
      for part in line.wrapped(to: area.columns) where row < area.endRow {
        write(part, row: row, column: area.column, width: area.columns)
        row += 1
      }
    }
    return row
  }

  private func cardLines(
    _ state: AppState, _ card: ContactCard, _ briefing: CallBriefing?
  ) -> [StyledText] {
    var lines = [headLine(card.contact)]
    lines.append(phoneLine(state, card))
    let rule = state.rules.rule(for: card.contact.region)
    if rule.region != "*", !rule.note.isEmpty {
      lines.append(labelled("rule", "\(rule.region): \(rule.note)"))
    }
    lines.append(historyLine(state, card))
    if let move = card.move {
      lines.append(StyledText("because  ", .label) + dueText(state, move) + whyText(move))
    }
    if let briefing { lines += briefingLines(state, briefing, to: card.contact) }
    lines += card.facts.map { fact in
      let concern = fact.concern.isEmpty ? "" : " (\(fact.concern))"
      return labelled(fact.id.rawValue, "\(fact.text)\(concern)")
    }
    return lines + preparation(state, card)
  }

  private func whyText(_ move: NextMove) -> StyledText {
    StyledText(ScreenText("\(move.kind.words): \(move.why)"), .text)
  }

  /// Name, role and company.
  func headLine(_ contact: Contact) -> StyledText {
    var line = StyledText(ScreenText(contact.displayName), .strong)
    for part in [contact.role, contact.account?.name ?? ""] where !part.isEmpty {
      line.append(glyphs.dot + ScreenText(part), .text)
    }
    return line
  }

  func labelled(_ label: String, _ words: String, _ role: Role = .text) -> StyledText {
    StyledText(ScreenText(label) + "  ", .label) + StyledText(ScreenText(words), role)
  }

  private func phoneLine(_ state: AppState, _ card: ContactCard) -> StyledText {
    let number = card.contact.phone.isEmpty ? "no number" : card.contact.phone
    var line = labelled("phone", number, card.contact.phone.isEmpty ? .warning : .text)
    let region = card.contact.region
    switch CallingHours.judge(state.now.utc, by: card.clocks, rules: state.rules, region: region) {
    case .open(let there):
      line.append(glyphs.dot + ScreenText("\(there.time.text) \(card.clocks.place)"), .dim)
    case .closed(let there):
      line.append(
        glyphs.dot + ScreenText("\(there.time.text) \(card.clocks.place), outside calling hours"), .warning)
    case .unknownZone: line.append(glyphs.dot + "time zone not known", .warning)
    }
    return line
  }

  private func historyLine(_ state: AppState, _ card: ContactCard) -> StyledText {
    let history = card.history
    if history.dials == 0 { return labelled("history", "never dialled") }
    var words = "\(history.dials) \(history.dials == 1 ? "dial" : "dials"), \(history.tries) reached"
    if let last = history.lastOutcome { words += "; last: \(last.words)" }
    if let ended = history.lastEndedAt { words += ", \(state.written(ended))" }
    let isOften = CallingHours.isOften(
      dialsInLastDay: history.dialsInLastDay, by: state.rules, region: card.contact.region)
    return labelled("history", words, isOften ? .warning : .text)
  }

  /// Which questions the facts allow, what is missing, two slots, the likely objections.
  private func preparation(_ state: AppState, _ card: ContactCard) -> [StyledText] {
    guard let script = state.playbook, let ready = trial(state, card, script) else { return [] }
    var lines: [StyledText] = []
    var tiers = StyledText("questions  ", .label)
    for standing in ready.tiers(at: state.now.utc).reversed() {
      let isFilled = standing.isFilled
      tiers.append(
        ScreenText(standing.tier.rawValue) + (isFilled ? " yes  " : " no  "), isFilled ? .text : .dim)
    }
    lines.append(tiers)
    if let missing = missingFacts(ready, at: state.now.utc) { lines.append(missing) }
    let slots = ready.slots(at: state.now.utc)
    let zone = ready.setup.spokenZone
    if let first = slots.first {
      let second = MeetingTimes.second(of: slots, zone: zone)
      let words = [first, second].compactMap(\.self).map { state.written($0, there: zone) }
      lines.append(labelled("free", words.joined(separator: "; ")))
    } else {
      lines.append(labelled("free", "no hour suits both of you within the playbook's hours", .warning))
    }
    let likely = script.playbook.objections.filter { $0.means == .reflex }.prefix(2).map(\.name)
    if !likely.isEmpty { lines.append(labelled("expect", likely.joined(separator: "; "))) }
    return lines
  }

  /// The facts that would allow closer questions, by their names in the playbook; the closest tier first.
  private func missingFacts(_ ready: CallState, at now: Instant) -> StyledText? {
    let names = Dictionary(
      ready.script.playbook.facts.map { ($0.id, "\($0.name) (\($0.scope.rawValue))") },
      uniquingKeysWith: { first, _ in first })
    let missing = ready.tiers(at: now).reversed().flatMap(\.missing).map { names[$0] ?? $0.rawValue }
    guard !missing.isEmpty else { return nil }
    let more = missing.count > 4 ? "; and \(missing.count - 4) more" : ""
    return labelled("missing", missing.prefix(4).joined(separator: "; ") + more, .warning)
  }

  /// The call as it would begin now, to ask the engine what it could say.
  private func trial(_ state: AppState, _ card: ContactCard, _ script: Script) -> CallState? {
    let setup = CallSetup(
      session: SessionID("trial"), playbook: script.hash, contact: card.contact, facts: card.facts,
      history: card.history, purpose: card.nextPurpose, repZone: state.repZone, contactZone: card.zone)
    return Call(opening: setup, at: state.now, scripts: [script.hash: script])?.state
  }
}
