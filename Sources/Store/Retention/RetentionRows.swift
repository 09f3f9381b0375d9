import CallScript
internal import GRDB

/// Deletes what is older than a moment, inside the caller's transaction. Requests not to be contacted always stay.
struct RetentionRows {
  let db: Database
  let limit: Instant
  let now: Instant

  /// Deletes, and tells how much went. People go first, so that what goes with them is counted once.
  func delete() throws -> RetentionExtent {
    var extent = RetentionExtent()
    extent.people = try deletePeople()
    extent.transcripts = try deleteTranscripts()
    extent.drafts = try run("DELETE FROM draft WHERE changed_at < ?")
    extent.imports = try run(
      "DELETE FROM import_change WHERE batch IN (SELECT id FROM import_batch WHERE at < ?)")
    _ = try run("DELETE FROM appointment WHERE start < ?")
    _ = try run("UPDATE import_batch SET path = '' WHERE at < ? AND path <> ''")
    return extent
  }

  private func run(_ sql: String) throws -> Int {
    try db.run(sql, [limit.milliseconds])
    return db.changesCount
  }

  /// People who were never reached and with whom nothing happened since.
  private func deletePeople() throws -> Int {
    let people = try Columns.all(
      db,
      """
      SELECT c.id FROM contact AS c WHERE c.champion = 0 AND \(Suppressions.isOpen)
        AND (c.last_session > 0 OR c.added_at IS NOT NULL) AND coalesce(c.added_at, :limit - 1) < :limit
        AND NOT EXISTS (SELECT 1 FROM session AS s WHERE s.contact = c.id
          AND (s.opened_at >= :limit OR s.closed = 0))
        AND NOT EXISTS (SELECT 1 FROM session_summary AS m WHERE m.contact = c.id AND m.reached = 1)
        AND NOT EXISTS (SELECT 1 FROM happening AS h WHERE h.contact = c.id AND h.at >= :limit)
        AND NOT EXISTS (SELECT 1 FROM draft AS d WHERE d.contact = c.id AND d.changed_at >= :limit)
        AND NOT EXISTS (SELECT 1 FROM import_change AS i JOIN import_batch AS b ON b.id = i.batch
          WHERE i.contact = c.id AND b.at >= :limit)
      """, ["limit": limit.milliseconds]
    ) { ContactID(try $0.text(0)) }
    for person in people { try delete(person) }
    return people.count
  }

  private func delete(_ person: ContactID) throws {
    guard let subject = try ContactRows.subject(db, of: person) else { return }
    try db.run("DELETE FROM session WHERE contact = ?", [person.rawValue])
    try db.run("DELETE FROM line_use WHERE person = ?", [person.rawValue])
    try db.run("UPDATE session_summary SET referred_to = NULL WHERE referred_to = ?", [person.rawValue])
    try CalendarEntryRows.forget(db, person)
    try db.run("DELETE FROM contact WHERE id = ?", [person.rawValue])
    switch subject {
    case .alone: try db.run("DELETE FROM plan WHERE subject = ?", [subject.rawValue])
    case .account(let account): try deleteIfEmpty(account, subject)
    }
  }

  /// An organisation of which nothing else is known goes with its last person.
  private func deleteIfEmpty(_ account: AccountID, _ subject: PlanSubject) throws {
    try PlanRows.touch(db, subject)
    try db.run(
      """
      DELETE FROM account WHERE id = :id AND NOT EXISTS (SELECT 1 FROM contact WHERE account = :id)
        AND NOT EXISTS (SELECT 1 FROM fact WHERE account = :id)
        AND NOT EXISTS (SELECT 1 FROM suppression WHERE subject = 'account' AND key = :id)
      """, ["id": account.rawValue])
    guard db.changesCount > 0 else { return }
    try db.run("DELETE FROM line_use WHERE person = ?", [account.rawValue])
    try db.run("DELETE FROM plan WHERE subject = ?", [subject.rawValue])
  }

  /// The words of closed calls, of which nothing is still to come; what each came to stays.
  private func deleteTranscripts() throws -> Int {
    let arguments: StatementArguments = ["limit": limit.milliseconds, "now": now.milliseconds]
    let old = """
      SELECT s.number FROM session AS s LEFT JOIN session_summary AS m ON m.session = s.number
      WHERE s.closed = 1 AND s.opened_at < :limit AND coalesce(m.agreed_at, 0) < :now
      """
    let calls = try Columns.first(
      db, "SELECT count(DISTINCT session) FROM event WHERE session IN (\(old))", arguments
    ) { try $0.count(0) }
    try db.run("DELETE FROM event WHERE session IN (\(old))", arguments)
    try db.run(
      "UPDATE session_summary SET clearer = '' WHERE clearer <> '' AND session IN (\(old))", arguments)
    _ = try run(
      """
      UPDATE happening SET fields = json_set(fields, '$.reason', '')
      WHERE at < ? AND json_extract(fields, '$.reason') <> ''
      """)
    return calls ?? 0
  }
}
