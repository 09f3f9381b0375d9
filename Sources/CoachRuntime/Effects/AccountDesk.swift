import CallScript
import CoachApp
import Store
import Synchronization

/// Answers what the screens about organisations and people ask, and keeps what is changed there.
final class AccountDesk: Sendable {
  let store: Store
  let clock: SystemClock
  let zones: ZoneTables
  let moves: MoveDesk
  /// The newest question of each list of the browser: one that is older when its turn comes is not looked up.
  private let newest = Mutex<[BrowseQuestion.List: BrowseQuestion]>([:])

  init(store: Store, clock: SystemClock, zones: ZoneTables, moves: MoveDesk) {
    self.moves = moves
    self.store = store
    self.clock = clock
    self.zones = zones
  }

  /// Notes that a question was asked, before it waits for its turn.
  func note(_ question: BrowseQuestion) { newest.withLock { $0[question.list] = question } }

  /// The answer to an effect about organisations and people; nil for a question that a newer one replaced.
  func answer(_ effect: Effect) throws(StoreError) -> AppAction? {
    switch effect {
    case .browse(let question):
      guard newest.withLock({ $0[question.list] }) == question else { return nil }
      return .browsed(question, try reader.browse(question))
    case .readAccount(let id):
      return try reader.account(id).map(AppAction.accountRead)
        ?? .contactRefused("That organisation is gone.")
    case .readPerson(let id):
      return try reader.person(id).map(AppAction.personRead) ?? .contactRefused("That contact is gone.")
    case .saveContact(let draft): return try save(draft)
    case .saveAccount(let account): return try rename(account)
    case .keepFact(let draft): return try keep(draft)
    case .removeFact(let number):
      return try store.removeFact(number)
        ? .peopleKept("The fact is removed; u brings it back.", nil)
        : .contactRefused("That fact is gone already.")
    case .setChampion(let id, let isOne): return try mark(id, isChampion: isOne)
    case .suppress(let id, let scope, let reason): return try suppress(id, scope, reason)
    case .allow(let id): return try allow(id)
    case .liftRequest(let id, let reason): return try liftRequest(of: id, because: reason)
    case .erase, .note, .putOff, .readChallenge, .startChallenge, .writeChallenge, .loadHome, .tryWriting,
      .prepareCall,
      .append,
      .retrySave, .closeCall, .resumeCall, .dismissCall, .readImport,
      .commitImport, .cancelImport, .undoImport, .readDrafts, .makeDraft, .openDraft, .reshapeDraft,
      .keepDraft, .dropDraft, .editDraft, .writeDraft, .linkDraft, .markSent, .takeBackSent, .readBriefing,
      .readColleagues, .readAftermath, .writeCalendarFile, .bell, .suspend, .redraw, .quit:
      return nil
    }
  }

  private var reader: PeopleReader {
    PeopleReader(store: store, zones: zones, moves: moves, now: clock.stamp().utc)
  }

  // MARK: Changes

  private func rename(_ account: Account) throws(StoreError) -> AppAction {
    if let other = try store.account(named: account.name), other.id != account.id {
      return .contactRefused("There is an organisation of that name already.")
    }
    try store.save(account)
    return .peopleKept("It is called \(account.name) now.", nil)
  }

  private func keep(_ draft: FactDraft) throws(StoreError) -> AppAction {
    var contact: Contact?
    let owner: FactOwner
    switch draft.subject {
    case .contact(let id, _):
      contact = try store.contact(id)
      guard let contact else { return .contactRefused("That contact is gone.") }
      owner = FactOwner(of: draft.fact.id, contact)
    case .account(let id, _):
      guard try store.account(id) != nil else { return .contactRefused("That organisation is gone.") }
      owner = draft.fact.id.scope == .market ? .market : .account(id)
    }
    try store.add(draft.fact, about: owner, replacing: draft.replaces)
    return .peopleKept(
      "Noted for \(draft.subject.name).", try contact.map { person throws(StoreError) in try card(person) })
  }

  private func mark(_ id: ContactID, isChampion: Bool) throws(StoreError) -> AppAction {
    try store.setChampion(id, isChampion)
    return .peopleKept(isChampion ? "Marked as standing by you." : "No longer marked.", nil)
  }

  private func suppress(
    _ id: ContactID, _ scope: SuppressionScope, _ reason: String
  ) throws(StoreError) -> AppAction {
    try store.suppress(id, scope: scope, at: clock.stamp().utc, reason: reason)
    return .peopleKept("Noted: do not call. u takes it back.", nil)
  }

  private func allow(_ id: ContactID) throws(StoreError) -> AppAction {
    guard let contact = try store.contact(id) else { return .contactRefused("That contact is gone.") }
    try store.lift(id)
    let isStill = try store.isSuppressed(id)
    return .peopleKept(
      isStill
        ? "What was noted by hand is lifted; what was asked in a call still holds."
        : "\(contact.displayName) may be contacted again.", nil)
  }

  private func liftRequest(of id: ContactID, because reason: String) throws(StoreError) -> AppAction {
    guard let contact = try store.contact(id) else { return .contactRefused("That contact is gone.") }
    guard try StopLifting(store: store, clock: clock).lift(id, because: reason) else {
      return .contactRefused(StopMark.tooLate)
    }
    let isStill = try store.isSuppressed(id)
    return .requestLifted(
      id,
      isStill
        ? "That request is lifted; another one still holds."
        : "\(contact.displayName) may be contacted again.")
  }

  /// What lists show of a person.
  func card(_ contact: Contact) throws(StoreError) -> ContactCard {
    try HomeReader(store: store, zones: zones).card(contact, at: clock.stamp().utc)
  }
}

extension FactID {
  /// Whom facts of this name are about, by the part before the dot; nil for a name without such a part.
  var scope: FactScope? { rawValue.split(separator: ".").first.flatMap { FactScope(rawValue: String($0)) } }
}

extension FactOwner {
  /// Whom a fact of this name is about when it was typed for a contact.
  init(of fact: FactID, _ contact: Contact) {
    switch fact.scope {
    case .market: self = .market
    case .company: self = contact.account.map { .account($0.id) } ?? .contact(contact.id)
    case .individual, nil: self = .contact(contact.id)
    }
  }
}
