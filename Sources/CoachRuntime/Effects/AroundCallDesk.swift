import CallScript
import CoachApp
import Exchange
import Store

/// Answers what is asked right before and right after a call.
struct AroundCallDesk {
  let desk: CallDesk
  let people: AccountDesk
  /// Where files for other programs go; nil writes none.
  let out: OutFolder?

  private var store: Store { people.store }
  /// Colleagues that the wrap-up offers to choose from.
  private static let mostColleagues = 200

  /// What the rep should know before a call; nil where nothing led to it, or where it cannot be made.
  func briefing(
    before contact: ContactID, _ purpose: OpeningPurpose, _ move: NextMove?
  ) throws(StoreError) -> AppAction? {
    try desk.preparation(for: contact, purpose: purpose, move: move)?.briefing
      .map { .briefingRead(contact, $0) }
  }

  /// Who else works there.
  func colleagues(
    for session: SessionID, at account: AccountID, besides contact: ContactID
  ) throws(StoreError) -> AppAction {
    let people = try store.people(at: account).prefix(Self.mostColleagues).filter { $0.id != contact }
    let stopped = try store.suppressed(among: people.map(\.id))
    return .colleaguesRead(
      session, people.map { Colleague(contact: $0, isStopped: stopped.contains($0.id)) })
  }

  /// What is planned from a call; a call that is not closed in the store yet is said to be so.
  func aftermath(of session: SessionID) throws(StoreError) -> AppAction {
    guard let contact = try closedContact(of: session) else {
      return .aftermathRead(Aftermath(session: session, isKept: false))
    }
    var lines: [MoveLine] = []
    for kept in try moves(around: contact)
    where Aftermath.concerns(kept.move, after: session, with: contact.id) {
      lines.append(
        MoveLine(
          move: kept.move, card: try people.card(kept.contact),
          onBehalfOf: kept.onBehalfOf?.displayName ?? ""))
    }
    let now = people.clock.stamp().utc
    let calendar = MoveCalendar(store, zone: people.zones.local(around: now))
    let items = try calendar.items(
      of: try people.moves.moves(of: contact.id), with: contact.id, at: now)
    let sorted = lines.sorted { ($0.move.due, $0.move.key) < ($1.move.due, $1.move.key) }
    return .aftermathRead(
      Aftermath(
        session: session, moves: sorted, champions: try store.champions(limit: Aftermath.mostChampions),
        cancels: items.contains(where: \.entry.isCancelled)))
  }

  private func moves(around contact: Contact) throws(StoreError) -> [KeptMove] {
    if let account = contact.account { return try people.moves.moves(at: account.id) }
    return try people.moves.moves(of: contact.id)
  }

  /// Writes what is agreed with a person, as it is planned now, as a file that calendars open, into the folder for what
  /// goes out; what was written before and is planned no more is cancelled in it.
  func writeCalendar(with contact: ContactID) throws(StoreError) -> AppAction {
    guard let out else { return .calendarRefused("There is no folder to write files to.") }
    let now = people.clock.stamp().utc
    let zone = people.zones.local(around: now)
    let calendar = MoveCalendar(store, zone: zone)
    let items = try calendar.items(of: try people.moves.moves(of: contact), with: contact, at: now)
    guard let first = items.first, let person = try store.contact(contact) else {
      return .calendarRefused("Nothing with a day and a time is planned with them.")
    }
    let text: String
    do throws(DocumentError) {
      text = try CalendarFile.text(items.map(\.appointment), stamp: now)
    } catch {
      return .calendarRefused(DocumentSentence.text(for: error))
    }
    let isCancellation = items.allSatisfy(\.entry.isCancelled)
    let path: String
    do throws(FileWritingError) {
      let name =
        "\(person.displayName) \(zone.civil(at: first.entry.start).date.iso)\(isCancellation ? " cancelled" : "")"
      path = try out.write(Array(text.utf8), named: name, suffix: "ics")
    } catch {
      return .calendarRefused(FileWritingSentence.text(for: error))
    }
    try calendar.keep(items, at: now)
    return .calendarWritten(path, isCancellation: isCancellation)
  }

  /// The person whom a closed call was with; nil while it is not closed.
  private func closedContact(of session: SessionID) throws(StoreError) -> Contact? {
    do throws(StoreError) {
      let listing = try store.session(named: session.rawValue)
      return listing.summary == nil ? nil : try store.contact(listing.contact.id)
    } catch {
      if case .noSuchSession = error { return nil }
      throw error
    }
  }
}
