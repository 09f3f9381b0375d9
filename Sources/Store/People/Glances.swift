public import CallScript
internal import GRDB

/// What lists show of a person beside name and address.
public struct PersonGlance: Hashable, Sendable {
  /// What is known for a call, as `Store.facts(for:)` gives it.
  public var facts: [Fact]
  /// Earlier calls.
  public var history: ContactHistory
  /// Whether they must not be called or written to.
  public var isSuppressed: Bool

  /// Nothing is known.
  public init(facts: [Fact] = [], history: ContactHistory = ContactHistory(), isSuppressed: Bool = false) {
    self.facts = facts
    self.history = history
    self.isSuppressed = isSuppressed
  }
}

extension Store {
  /// What lists show of people, by their identifiers: as many questions for a hundred people as for one.
  public func glances(
    of contacts: [Contact], at now: Instant
  ) throws(StoreError) -> [ContactID: PersonGlance] {
    if contacts.isEmpty { return [:] }
    return try read { db in
      let facts = try FactRows.known(db, for: contacts)
      let histories = try HistoryRows.all(db, of: contacts.map(\.id), at: now)
      let closed = try Suppressions.closed(db, among: contacts.map(\.id))
      return contacts.reduce(into: [:]) { glances, contact in
        glances[contact.id] = PersonGlance(
          facts: facts[contact.id] ?? [], history: histories[contact.id] ?? ContactHistory(),
          isSuppressed: closed.contains(contact.id))
      }
    }
  }

  /// Those of these people who must not be called or written to.
  public func suppressed(among contacts: [ContactID]) throws(StoreError) -> Set<ContactID> {
    try read { db in try Suppressions.closed(db, among: contacts) }
  }
}

extension Suppressions {
  /// Those of these people against whom something speaks.
  static func closed(_ db: Database, among contacts: [ContactID]) throws -> Set<ContactID> {
    Set(
      try Columns.all(
        db,
        """
        SELECT c.id FROM contact AS c
        WHERE c.id IN (SELECT value FROM json_each(?)) AND NOT \(isOpen)
        """, [KeyList.text(of: contacts.lazy.map(\.rawValue))]
      ) { ContactID(try $0.text(0)) })
  }
}
