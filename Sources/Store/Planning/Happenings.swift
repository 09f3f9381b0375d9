public import CallScript
internal import GRDB

extension Store {
  /// Notes something that happened with a person outside a call; `offset` is the seconds that the rep's local time
  /// is ahead of UTC. Noting the same event again changes nothing.
  public func append(_ event: LaterEvent, offset: Int) throws(StoreError) {
    try append([event], offset: offset)
  }

  /// Notes several things in order, all of them or none.
  public func append(_ events: [LaterEvent], offset: Int) throws(StoreError) {
    try write { db in
      for event in events { try HappeningRows.add(db, event, offset: offset) }
    }
  }

  /// What happened with a person outside calls, in the order in which it was noted.
  public func laterEvents(of contact: ContactID) throws(StoreError) -> [LaterEvent] {
    try read { db in
      try HappeningRows.later(db, where: "contact = ? AND fields IS NOT NULL", [contact.rawValue])
    }
  }

  /// The later event of an identifier; nil when there is none.
  public func laterEvent(_ id: LaterEventID) throws(StoreError) -> LaterEvent? {
    try read { db in try HappeningRows.later(db, where: "id = ?", [id.rawValue]).first }
  }

  /// The last things that happened outside calls, the newest first.
  public func latestEvents(limit: Int = 20) throws(StoreError) -> [LaterEvent] {
    try read { db in
      try HappeningRows.later(
        db, where: "fields IS NOT NULL ORDER BY number DESC LIMIT ?", [limit], sorted: false)
    }
  }
}

/// What happened with people as rows, in the order in which it was noted.
enum HappeningRows {
  /// Notes a later event.
  static func add(_ db: Database, _ event: LaterEvent, offset: Int) throws {
    guard try ContactRows.exists(db, event.contact) else {
      throw StoreError.noSuchContact(event.contact.rawValue)
    }
    try db.run(
      "INSERT OR IGNORE INTO happening (contact, id, at, offset, fields) VALUES (?, ?, ?, ?, ?)",
      [
        event.contact.rawValue, event.id.rawValue, event.at.milliseconds, offset,
        try FieldText.write(event.kind.fields),
      ])
    try PlanRows.start(db, contact: event.contact.rawValue)
  }

  /// Notes a closed call.
  static func add(_ db: Database, session: Int64, contact: String, at instant: Instant, offset: Int) throws {
    try db.run(
      "INSERT OR IGNORE INTO happening (contact, session, at, offset) VALUES (?, ?, ?, ?)",
      [contact, session, instant.milliseconds, offset])
    try PlanRows.start(db, contact: contact)
  }

  /// Reads later events.
  static func later(
    _ db: Database, where condition: String, _ arguments: StatementArguments, sorted: Bool = true
  ) throws -> [LaterEvent] {
    try Columns.all(
      db,
      """
      SELECT id, contact, at, fields FROM happening WHERE \(condition)\(sorted ? " ORDER BY number" : "")
      """, arguments
    ) { row in
      LaterEvent(
        id: LaterEventID(try row.text(0)), contact: ContactID(try row.text(1)), at: try row.instant(2),
        kind: try FieldText.read(try row.text(3), LaterEvent.Kind.init(fields:)))
    }
  }

  /// All that happened with a person, in the order in which it was noted.
  static func all(_ db: Database, of contact: ContactID) throws -> [Happening] {
    let base = 5
    return try Columns.all(
      db,
      """
      SELECT h.id, h.at, h.fields, s.id, s.opened_at, \(SummaryRows.columns) FROM happening AS h
      LEFT JOIN session AS s ON s.number = h.session LEFT JOIN session_summary AS m ON m.session = h.session
      WHERE h.contact = ? ORDER BY h.number
      """, [contact.rawValue]
    ) { row in
      if let fields = try row.textIfAny(2) {
        return .later(
          LaterEvent(
            id: LaterEventID(try row.text(0)), contact: contact, at: try row.instant(1),
            kind: try FieldText.read(fields, LaterEvent.Kind.init(fields:))))
      }
      guard let summary = try SummaryRows.make(row, from: base) else { throw StoreError.damaged }
      return .call(CallRecord(SessionID(try row.text(3)), openedAt: try row.instant(4), summary))
    }
  }
}

extension CallRecord {
  /// What planning needs of a closed call.
  init(_ session: SessionID, openedAt: Instant, _ summary: SessionSummary) {
    self.init(
      session: session, openedAt: openedAt, endedAt: summary.endedAt, purpose: summary.purpose,
      outcome: summary.outcome, reason: summary.reason, topic: summary.topic, bridge: summary.bridge,
      talked: summary.talked, reachedCommitment: summary.reachedCommitment,
      secondEfforts: summary.secondEfforts, clearerByThen: summary.clearerByThen,
      referredTo: summary.referredTo)
  }
}
