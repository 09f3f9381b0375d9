import CallScript
import CoachApp

/// What a fake store answers right before and right after a call: it plans by the program's own rules.
extension FakeStore {
  /// What a call needs, as the program's own store gathers it.
  func preparation(
    _ card: ContactCard, _ purpose: OpeningPurpose, _ move: NextMove?, session: SessionID, now: Stamp
  )
    -> PreparedCall
  {
    let last = purpose.hasPast ? lastTime(before: card.id, move) : nil
    let previous = closed.last { $0.setup.contact.id == card.id && $0.setup.purpose == purpose }?.setup
    var setup = CallSetup(
      session: session, playbook: script.hash, contact: card.contact, facts: card.facts,
      history: card.history, lineUse: lineUse(at: card.contact), purpose: purpose,
      repZone: SamplePeople.london, contactZone: card.zone, seed: 7)
    if card.zone == nil { setup.possibleZones = card.clocks.tables }
    switch purpose {
    case .otherPerson:
      setup.keptTopic = move?.kind == .somebodyElse ? move?.topic ?? last?.topic : previous?.keptTopic
    case .referral:
      let sender = people.first { $0.id == move?.onBehalfOf }?.contact.displayName
      setup.referrer = sender ?? previous?.referrer
    case .agreedCall: setup.clearerByThen = last.map(\.clearerByThen).flatMap { $0.isEmpty ? nil : $0 }
    case .firstCall, .callBack, .afterHangUp, .droppedLine, .inbound: break
    }
    let scripts = [script.hash: script]
    guard purpose.hasPast else { return PreparedCall(setup: setup, scripts: scripts) }
    return PreparedCall(
      setup: setup, scripts: scripts,
      briefing: CallBriefing(
        of: setup, scripts: scripts, at: now, move: move, lastTime: last, lastBelief: previous?.belief ?? ""))
  }

  /// What is to be read before a call.
  func briefing(_ id: ContactID, _ purpose: OpeningPurpose, _ move: NextMove?, now: Stamp) -> [AppAction] {
    guard let card = people.first(where: { $0.id == id }), card.suppression == nil else { return [] }
    let prepared = preparation(card, purpose, move, session: SessionID("trial"), now: now)
    return prepared.briefing.map { [.briefingRead(id, $0)] } ?? []
  }

  /// Who else works there.
  func colleagues(_ session: SessionID, _ account: AccountID, besides contact: ContactID) -> AppAction {
    let there = people.filter { $0.contact.account?.id == account && $0.id != contact }
    return .colleaguesRead(
      session, there.map { Colleague(contact: $0.contact, isStopped: $0.suppression != nil) })
  }

  /// What follows from a call, planned from everything that was closed.
  func aftermath(of session: SessionID, now: Stamp) -> AppAction {
    guard failure == nil, let call = closed.last(where: { $0.setup.session == session }),
      let card = people.first(where: { $0.id == call.setup.contact.id })
    else { return .aftermathRead(Aftermath(session: session, isKept: false)) }
    let lines = plans.lines(people, at: now.utc)
      .filter { Aftermath.concerns($0.move, after: session, with: card.id) }
      .sorted { ($0.move.due, $0.move.key) < ($1.move.due, $1.move.key) }
    let champions = people.filter { book.champions.contains($0.id) && $0.suppression == nil }.map(\.contact)
    return .aftermathRead(Aftermath(session: session, moves: lines, champions: champions))
  }

  private func lastTime(before contact: ContactID, _ move: NextMove?) -> LastTime? {
    let last = closed.last { state in
      state.outcome?.kind.reachedThePerson == true
        && (state.setup.session == move?.session
          || (move?.session == nil && state.setup.contact.id == contact))
    }
    guard let last, let events = logs[last.setup.session],
      let call = try? Call(
        events: events, scripts: [script.hash: script, SamplePlaybook.changed.hash: SamplePlaybook.changed])
    else { return nil }
    return LastTime(call)
  }

  private func lineUse(at contact: Contact) -> [LineID: LineUse] {
    var use: [LineID: LineUse] = [:]
    for state in closed {
      let isHere =
        state.setup.contact.id == contact.id
        || (contact.account != nil && state.setup.contact.account?.id == contact.account?.id)
      for line in state.shown where line.wasSaid {
        use[line.line, default: LineUse()].countByRep += 1
        if isHere { use[line.line]?.lastWithAccount = state.openedAt.utc }
      }
    }
    return use
  }
}
