public import CallScript
internal import GRDB

extension Store {
  /// Closes a session in one transaction: its last events, what it came to and which lines were said (how
  /// often each). Closing again changes nothing.
  public func close(
    _ session: SessionID, with events: [CallEvent], summary: SessionSummary, lineUses: [LineID: Int]
  ) throws(StoreError) {
    try write { db in
      try EventLog(db, session).append(events)
      try SessionRows.close(db, session, summary: summary, lineUses: lineUses)
    }
  }

  /// Sessions that were never closed, the latest first: interrupted calls and open wrap-ups.
  public func openSessions() throws(StoreError) -> [SessionListing] {
    try read { db in
      try SessionRows.list(db, where: "s.closed = 0", ["limit": -1])
    }
  }

  /// The latest sessions first.
  public func sessions(limit: Int = 50) throws(StoreError) -> [SessionListing] {
    try read { db in try SessionRows.list(db, where: "1", ["limit": limit]) }
  }

  /// Closed sessions that were opened at a moment or later, the latest first.
  public func closedSessions(openedSince start: Instant) throws(StoreError) -> [SessionListing] {
    try read { db in
      try SessionRows.list(
        db, where: "s.closed = 1 AND s.opened_at >= :start", ["limit": -1, "start": start.milliseconds])
    }
  }

  /// The latest sessions with one contact.
  public func sessions(with contact: ContactID, limit: Int = 50) throws(StoreError) -> [SessionListing] {
    try read { db in
      try SessionRows.list(db, where: "s.contact = :contact", ["limit": limit, "contact": contact.rawValue])
    }
  }

  /// The one session meant by `last`, an identifier, or the beginning of one (four characters or more).
  public func session(named text: String) throws(StoreError) -> SessionListing {
    if text == "last" {
      guard let last = try sessions(limit: 1).first else { throw .noSuchSession(text) }
      return last
    }
    guard text.utf8.count >= 4 else { throw .noSuchSession(text) }
    let found = try read { db in
      try SessionRows.list(
        db, where: "substr(s.id, 1, length(:prefix)) = :prefix", ["limit": 2, "prefix": text.uppercased()])
    }
    guard let first = found.first else { throw .noSuchSession(text) }
    guard found.count == 1 else { throw .ambiguousSession(text) }
    return first
  }

  /// Closed sessions whose summaries were made by an older program, the oldest first.
  public func outdatedSummaries(limit: Int = 100) throws(StoreError) -> [SessionID] {
    try read { db in
      try Columns.all(
        db,
        """
        SELECT s.id FROM session_summary AS m JOIN session AS s ON s.number = m.session
        WHERE m.version < ? ORDER BY m.version, m.session LIMIT ?
        """, [SessionSummary.version, limit]
      ) { SessionID(try $0.text(0)) }
    }
  }

  /// Writes what a closed session came to anew; nil keeps what an older program made of it as it is, for a call that
  /// can no longer be folded.
  public func renew(_ session: SessionID, with summary: SessionSummary?) throws(StoreError) {
    try renew([(session, summary)])
  }

  /// The same for several sessions, in one transaction.
  public func renew(_ sessions: [(id: SessionID, summary: SessionSummary?)]) throws(StoreError) {
    try write { db in
      for session in sessions { try SessionRows.renew(db, session.id, with: session.summary) }
    }
  }

  /// Keeps a playbook's text under its fingerprint; keeping it again changes nothing.
  public func savePlaybook(_ hash: PlaybookHash, text: String) throws(StoreError) {
    if try playbookText(hash) != nil { return }
    try write { db in
      try db.run(
        "INSERT OR IGNORE INTO playbook_version (hash, text) VALUES (?, ?)", [hash.rawValue, text.withoutNul])
    }
  }

  /// The text of a playbook that a call ran with; nil when it was never kept.
  public func playbookText(_ hash: PlaybookHash) throws(StoreError) -> String? {
    try read { db in
      try Columns.first(db, "SELECT text FROM playbook_version WHERE hash = ?", [hash.rawValue]) {
        try $0.text(0)
      }
    }
  }
}

/// Sessions as rows.
enum SessionRows {
  /// Lists sessions with their people, the latest first, by the order in which they were made: clocks jump.
  static func list(
    _ db: Database, where condition: String, _ arguments: StatementArguments
  ) throws -> [SessionListing] {
    let sql = """
      SELECT \(ContactRows.columns), s.id, s.opened_at, s.offset, \(SummaryRows.columns)
      FROM session AS s JOIN contact AS c ON c.id = s.contact LEFT JOIN account AS a ON a.id = c.account
      LEFT JOIN session_summary AS m ON m.session = s.number
      WHERE \(condition) ORDER BY s.number DESC LIMIT :limit
      """
    return try Columns.all(db, sql, arguments) { row in
      let base = ContactRows.width
      return SessionListing(
        id: SessionID(try row.text(base)), contact: try ContactRows.make(row),
        openedAt: try row.instant(base + 1), offset: try row.offset(base + 2),
        summary: try SummaryRows.make(row, from: base + 3))
    }
  }

  /// Writes a summary anew; nil only counts it as renewed.
  static func renew(_ db: Database, _ session: SessionID, with summary: SessionSummary?) throws {
    let found = try Columns.first(
      db, "SELECT number, contact FROM session WHERE id = ? AND closed = 1", [session.rawValue]
    ) { (number: try $0.number(0), contact: try $0.text(1)) }
    guard let found else { throw StoreError.noSuchSession(session.rawValue) }
    if let summary {
      try SummaryRows.save(db, summary, session: found.number, contact: found.contact)
    } else {
      try db.run(
        "UPDATE session_summary SET version = ? WHERE session = ?", [SessionSummary.version, found.number])
    }
    try PlanRows.start(db, contact: found.contact)
  }

  /// Closes a session once.
  static func close(
    _ db: Database, _ session: SessionID, summary: SessionSummary, lineUses: [LineID: Int]
  ) throws {
    let found = try Columns.first(
      db,
      """
      SELECT s.number, s.closed, c.id, c.account, s.offset FROM session AS s JOIN contact AS c ON c.id = s.contact
      WHERE s.id = ?
      """, [session.rawValue]
    ) {
      (
        number: try $0.number(0), isClosed: try $0.number(1) != 0, contact: try $0.text(2),
        account: try $0.textIfAny(3), offset: try $0.offset(4)
      )
    }
    guard let found else { throw StoreError.noSuchSession(session.rawValue) }
    if found.isClosed { return }
    try db.run("UPDATE session SET closed = 1 WHERE number = ?", [found.number])
    try SummaryRows.save(db, summary, session: found.number, contact: found.contact)
    try HappeningRows.add(
      db, session: found.number, contact: found.contact, at: summary.endedAt, offset: found.offset)
    try LineUseRows.count(db, lineUses, with: found.account ?? found.contact, at: summary.endedAt)
  }
}
