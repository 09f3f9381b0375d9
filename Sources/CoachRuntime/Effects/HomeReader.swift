import CallScript
import CoachApp
import Store

/// Reads what Home and the lists show.
struct HomeReader {
  let store: Store
  let zones: ZoneTables
  /// Past calls on Home's list.
  static let sessions = 12

  /// Everything that Home shows. With a desk the plans are made anew where that is due; without one moves are shown as
  /// they were planned last, which needs neither rules nor a playbook.
  func home(at now: Instant, moves desk: MoveDesk? = nil) throws(StoreError) -> HomeData {
    // Making plans anew writes, which is for itself.
    let kept = try moves(by: desk, limit: HomeData.mostMoves)
    return try store.together { () throws(StoreError) in try home(showing: kept, at: now) }
  }

  private func home(showing kept: [KeptMove], at now: Instant) throws(StoreError) -> HomeData {
    let untouched = try store.untouched(limit: HomeData.mostPeople)
    let cards = try cards(of: kept.map(\.contact) + untouched, at: now)
    var resumable: [ResumableCall] = []
    for session in try store.openSessions() { resumable.append(try offer(session)) }
    let challenge = try store.latestChallenge()
    return HomeData(
      moves: zip(kept, cards).map(Self.line),
      moreLate: kept.count < HomeData.mostMoves ? 0 : try moreLate(than: kept, at: now),
      people: Array(cards.dropFirst(kept.count)),
      sessions: try store.sessions(limit: Self.sessions).map(Self.line),
      resumable: resumable, isChallenged: challenge != nil && challenge?.stoppedOn == nil)
  }

  private func moves(by desk: MoveDesk?, limit: Int) throws(StoreError) -> [KeptMove] {
    guard let desk else { return try store.moves(limit: limit) }
    return try desk.moves(limit: limit)
  }

  /// How many late moves there are beyond those of the list.
  private func moreLate(than kept: [KeptMove], at now: Instant) throws(StoreError) -> Int {
    let known = kept.count { $0.move.isLate(at: now) }
    return max(0, try store.moveCount(dueBy: now + .milliseconds(-60_001)) - known)
  }

  /// A move as lists show it.
  func line(_ kept: KeptMove, at now: Instant) throws(StoreError) -> MoveLine {
    Self.line(kept, try card(kept.contact, at: now))
  }

  private static func line(_ kept: KeptMove, _ card: ContactCard) -> MoveLine {
    MoveLine(move: kept.move, card: card, onBehalfOf: kept.onBehalfOf?.displayName ?? "")
  }

  /// All that a list shows of a contact.
  func card(_ contact: Contact, at now: Instant) throws(StoreError) -> ContactCard {
    let glance = try store.glances(of: [contact], at: now)[contact.id] ?? PersonGlance()
    return card(contact, glance, at: now)
  }

  /// All that a list shows of contacts, in the same order.
  func cards(of contacts: [Contact], at now: Instant) throws(StoreError) -> [ContactCard] {
    let glances = try store.glances(of: contacts, at: now)
    return contacts.map { card($0, glances[$0.id] ?? PersonGlance(), at: now) }
  }

  private func card(_ contact: Contact, _ glance: PersonGlance, at now: Instant) -> ContactCard {
    var card = ContactCard(
      contact: contact, facts: glance.facts, history: glance.history,
      suppression: glance.isSuppressed ? .person : nil)
    card.clocks = zones.clocks(of: contact, around: now)
    return card
  }

  /// The offer to go on with a call that was left open.
  private func offer(_ session: SessionListing) throws(StoreError) -> ResumableCall {
    let events = try store.events(of: session.id)
    let hasEnded = events.standing.contains { if case .ended = $0.kind { true } else { false } }
    let talk = events.answeredAt.flatMap { answered in
      events.last.map { max(0, $0.stamp.monotonic - answered.monotonic) }
    }
    return ResumableCall(
      session: session.id, name: session.contact.displayName, talkMilliseconds: talk, hasEnded: hasEnded)
  }

  static func line(_ session: SessionListing) -> SessionLine {
    let summary = session.summary
    let talk = summary.flatMap { summary in
      summary.answeredAt.map { summary.endedAt.milliseconds - $0.milliseconds }
    }
    return SessionLine(
      id: session.id, contact: session.contact.id, name: session.contact.displayName,
      company: session.contact.account?.name ?? "",
      openedAt: Stamp(utc: session.openedAt, offset: session.offset, monotonic: 0),
      outcome: summary?.outcome, talkMilliseconds: max(0, talk ?? 0))
  }
}
