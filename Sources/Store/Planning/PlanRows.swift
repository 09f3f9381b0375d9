import CallScript
internal import GRDB

/// Plans as rows: whose is stale, and what they hold.
enum PlanRows {
  /// Whose plan a `contact AS c` belongs to.
  static let subject = "CASE WHEN c.account IS NULL THEN 'C' || c.id ELSE 'A' || c.account END"

  /// Lets a plan that is there be made anew.
  static func touch(_ db: Database, _ subject: PlanSubject) throws {
    try db.run("UPDATE plan SET stale = 1 WHERE subject = ?", [subject.rawValue])
  }

  /// Lets the plan be made of whom something happened with; it may be the first.
  static func start(_ db: Database, contact: String) throws {
    try db.run(
      """
      INSERT INTO plan (subject, stale) SELECT \(subject), 1 FROM contact AS c WHERE c.id = ?
      ON CONFLICT (subject) DO UPDATE SET stale = 1
      """, [contact])
  }

  /// Lets the plan be made anew that a fact can change; facts about the market change none.
  static func touch(_ db: Database, after owner: FactOwner) throws {
    switch owner {
    case .market: break
    case .account(let id): try touch(db, .account(id))
    case .contact(let id): if let subject = try ContactRows.subject(db, of: id) { try touch(db, subject) }
    }
  }

  /// Lets the plans be made anew of a contact and of everybody who is reached by a number or an address that a
  /// request covers.
  static func touchCovered(_ db: Database, by session: String, _ contact: ContactID) throws {
    if let subject = try ContactRows.subject(db, of: contact) { try touch(db, subject) }
    try db.run(
      """
      UPDATE plan SET stale = 1 WHERE subject IN (SELECT 'A' || id FROM account WHERE id IN (
        \(Suppressions.alike("(SELECT account FROM contact WHERE id = ?1)"))))
      """, [contact.rawValue])
    let digest = try KeyedDigest(db)
    let every = try NumberRows.every(db, of: contact.rawValue, by: digest)
    let keys = """
      SELECT key FROM suppression WHERE subject IN ('phone', 'email') AND session = :session
        AND key IN (\(Suppressions.listed))
      """
    try db.run(
      """
      UPDATE plan SET stale = 1 WHERE subject IN (SELECT \(subject) FROM contact AS c
        WHERE c.id IN (\(Suppressions.reached(by: keys))) OR c.phone_key IN (\(keys)))
      """, ["session": session, "keys": try FieldText.list(every)])
  }

  /// Lets the plans be made anew of everybody who is reached by these keys.
  static func touchReached(_ db: Database, by keys: [String]) throws {
    try db.run(
      """
      UPDATE plan SET stale = 1 WHERE subject IN (
        SELECT \(subject) FROM contact AS c WHERE c.id IN (\(Suppressions.reached(by: Suppressions.listed))))
      """, ["keys": try FieldText.list(keys)])
  }

  /// Keeps a plan in the place of the one before it.
  static func keep(_ db: Database, _ plan: MovePlan, for subject: PlanSubject) throws {
    try db.run("DELETE FROM next_move WHERE subject = ?", [subject.rawValue])
    try db.run(
      """
      INSERT INTO plan (subject, valid_until, is_waiting, stale) VALUES (?, ?, ?, 0)
      ON CONFLICT (subject) DO UPDATE SET valid_until = excluded.valid_until,
        is_waiting = excluded.is_waiting, stale = 0
      """, [subject.rawValue, plan.validUntil?.held.milliseconds, plan.isWaiting])
    for move in plan.moves {
      try db.run(
        """
        INSERT OR REPLACE INTO next_move (key, subject, contact, due, hot, fields) VALUES (?, ?, ?, ?, ?, ?)
        """,
        [
          move.key.rawValue, subject.rawValue, move.contact.rawValue, move.due.held.milliseconds, move.isHot,
          try FieldText.write(move.fields),
        ])
    }
  }

  /// Reads the subject of a row.
  static func makeSubject(_ text: String) throws -> PlanSubject {
    let name = String(text.dropFirst())
    switch text.first {
    case "A": return .account(AccountID(name))
    case "C": return .alone(ContactID(name))
    default: throw StoreError.damaged
    }
  }
}
