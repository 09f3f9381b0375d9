import CallScript
import CoachApp
import Store

/// Reads what Home and the lists show.
struct HomeReader {
  let store: Store
  let zones: ZoneTables
  /// People on Home's list; the rest is found by searching.
  static let people = 50
  /// Past calls on Home's list.
  static let sessions = 12

  /// Everything that Home shows.
  func home(at now: Instant) throws(StoreError) -> HomeData {
    let entries = try store.callList(at: now, limit: Self.people)
    var people: [ContactCard] = []
    for entry in entries { people.append(try card(entry.contact, agreed: entry.agreed, at: now)) }
    var resumable: [ResumableCall] = []
    for session in try store.openSessions() { resumable.append(try offer(session)) }
    return HomeData(
      people: people, sessions: try store.sessions(limit: Self.sessions).map(Self.line),
      resumable: resumable)
  }

  /// All that a list shows of a contact.
  func card(_ contact: Contact, agreed: AgreedStep?, at now: Instant) throws(StoreError) -> ContactCard {
    ContactCard(
      contact: contact, facts: try store.facts(for: contact),
      history: try store.history(of: contact.id, at: now),
      zone: zones.table(named: contact.zone, around: now),
      due: agreed.map {
        DueStep(session: $0.session, kind: $0.outcome.kind, at: $0.at, clearerByThen: $0.clearerByThen)
      },
      suppression: try store.isSuppressed(contact.id) ? .person : nil)
  }

  /// The offer to go on with a call that was left open.
  private func offer(_ session: SessionListing) throws(StoreError) -> ResumableCall {
    let events = try store.events(of: session.id)
    let answered = events.first { $0.kind == .answered || $0.kind == .said }
    let hasEnded = events.contains { if case .ended = $0.kind { true } else { false } }
    let talk = answered.flatMap { first in events.last.map { $0.stamp.monotonic - first.stamp.monotonic } }
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
