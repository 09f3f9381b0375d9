public import CallScript
internal import GRDB

extension Store {
  /// Whose plan a contact belongs to; nil when there is no such contact.
  public func planSubject(of contact: ContactID) throws(StoreError) -> PlanSubject? {
    try read { db in try ContactRows.subject(db, of: contact) }
  }

  /// All that planning needs to know of an organisation, or of a person of none; nil when there is nobody.
  /// `clocks` gives what clocks may show where a person is.
  public func record(
    of subject: PlanSubject, clocks: (Contact) -> LocalClocks
  ) throws(StoreError) -> AccountRecord? {
    try read { db in try RecordRows.record(db, of: subject, clocks: clocks) }
  }

  /// The records of everybody who was called since a moment, by the subject's name.
  public func records(
    calledSince start: Instant, clocks: (Contact) -> LocalClocks
  ) throws(StoreError) -> [AccountRecord] {
    try read { db in
      let subjects = try Columns.all(
        db,
        """
        SELECT DISTINCT \(PlanRows.subject) FROM session AS s JOIN contact AS c ON c.id = s.contact
        WHERE s.opened_at >= ? ORDER BY 1
        """, [start.milliseconds]
      ) { try PlanRows.makeSubject(try $0.text(0)) }
      return try subjects.compactMap { try RecordRows.record(db, of: $0, clocks: clocks) }
    }
  }

  /// What the rep made of noes from somebody else there, by session, in calls since a moment.
  public func judgements(since start: Instant) throws(StoreError) -> [SessionID: HucaJudgement] {
    let found = try read { db in
      try Columns.all(
        db,
        """
        SELECT s.id, m.right_offer, m.right_person FROM session_summary AS m
        JOIN session AS s ON s.number = m.session
        WHERE m.right_offer IS NOT NULL AND m.right_person IS NOT NULL AND s.opened_at >= ?
        """, [start.milliseconds]
      ) { row in
        (
          SessionID(try row.text(0)),
          HucaJudgement(
            rightOffer: try row.choice(1, as: HucaJudgement.Answer.self),
            rightPerson: try row.choice(2, as: HucaJudgement.Answer.self))
        )
      }
    }
    return Dictionary(found, uniquingKeysWith: { first, _ in first })
  }
}

/// Records of accounts, gathered from many tables.
enum RecordRows {
  static func record(
    _ db: Database, of subject: PlanSubject, clocks: (Contact) -> LocalClocks
  ) throws -> AccountRecord? {
    let condition: String
    let name: String
    var record = AccountRecord(subject: subject)
    switch subject {
    case .account(let id):
      (condition, name) = ("c.account = ?", id.rawValue)
      record.newestFact = try newestFact(db, "account = ?", id.rawValue)
      record.hasObjected =
        try Columns.first(
          db, "SELECT 1 WHERE ? IN (\(Suppressions.closedAccounts))", [id.rawValue]
        ) { _ in true } ?? false
    case .alone(let id): (condition, name) = ("c.id = ?", id.rawValue)
    }
    record.people = try Columns.all(
      db,
      """
      SELECT \(ContactRows.columns), \(Suppressions.isOpen) FROM \(ContactRows.source)
      WHERE \(condition) ORDER BY c.id
      """, [name]
    ) { row in
      let contact = try ContactRows.make(row)
      var person = PersonRecord(contact: contact, isSuppressed: try row.number(ContactRows.width) == 0)
      person.clocks = clocks(contact)
      return person
    }
    guard !record.people.isEmpty else { return nil }
    for index in record.people.indices {
      let id = record.people[index].contact.id
      record.people[index].newestFact = try newestFact(db, "contact = ?", id.rawValue)
      record.people[index].happenings = try HappeningRows.all(db, of: id)
    }
    return record
  }

  private static func newestFact(_ db: Database, _ condition: String, _ key: String) throws -> CivilDate? {
    try Columns.first(db, "SELECT max(day) FROM fact WHERE \(condition)", [key]) { row in
      try row.dayIfAny(0)
    } ?? nil
  }
}
