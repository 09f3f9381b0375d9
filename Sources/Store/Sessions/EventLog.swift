public import CallScript
internal import GRDB

extension Store {
  /// Adds an event to a session's log; it is on the disk when this returns. Event 0 makes the session. Adding
  /// the same event again changes nothing, so that a write may be retried whatever became of it. A
  /// do-not-call request, its scope and its undoing take effect in the same transaction.
  public func append(_ event: CallEvent, to session: SessionID) throws(StoreError) {
    try append([event], to: session)
  }

  /// Adds events in order, all or none.
  public func append(_ events: [CallEvent], to session: SessionID) throws(StoreError) {
    try write { db in try EventLog(db, session).append(events) }
  }

  /// The events of a session from 0; empty when there is no such session. An event of a kind or version that
  /// this program does not know is an error that names it.
  public func events(of session: SessionID) throws(StoreError) -> [CallEvent] {
    try read { db in try EventLog(db, session).events() }
  }

  /// The events of a session as the JSON text they are kept in, also those that cannot be read.
  public func eventTexts(of session: SessionID) throws(StoreError) -> [String] {
    try read { db in try EventLog(db, session).texts() }
  }
}

/// The log of one session inside a transaction.
struct EventLog {
  private let db: Database
  private let session: SessionID

  init(_ db: Database, _ session: SessionID) {
    self.db = db
    self.session = session
  }

  /// The session's row, as the log needs it.
  private struct Header {
    let number: Int64
    let contact: ContactID
    let isClosed: Bool
    let count: Int
  }

  private func header() throws -> Header? {
    try Columns.first(
      db,
      """
      SELECT s.number, s.contact, s.closed, coalesce((SELECT max(seq) FROM event WHERE session = s.number) + 1, 0)
      FROM session AS s WHERE s.id = ?
      """, [session.rawValue]
    ) {
      Header(
        number: try $0.number(0), contact: ContactID(try $0.text(1)), isClosed: try $0.number(2) != 0,
        count: try $0.count(3))
    }
  }

  /// Adds events; those that are there already must be the same.
  func append(_ events: [CallEvent]) throws {
    guard let first = events.first else { return }
    let before = try header()
    if before == nil { try open(with: first) }
    guard let header = try before ?? header() else { throw StoreError.notOpened }
    var next = header.count
    for event in events {
      let text = try EventText.write(event)
      if event.seq < next, try self.text(header.number, event.seq) == text { continue }
      if header.isClosed { throw StoreError.sessionClosed(session) }
      guard event.seq == next else { throw StoreError.eventOutOfOrder(expected: next, found: event.seq) }
      try db.run(
        "INSERT INTO event (session, seq, fields) VALUES (?, ?, ?)", [header.number, event.seq, text])
      next += 1
    }
    if let last = try events.last(where: { try touchesStopRequest($0, in: header.number) }) {
      try settleSuppression(of: header.contact, at: last.stamp.utc)
    }
  }

  /// Whether an event can change who may be called; an undoing does what the undone event did, or undid.
  private func touchesStopRequest(_ event: CallEvent, in number: Int64) throws -> Bool {
    guard case .undone(let seq) = event.kind else { return StopRequest.isTouched(by: event.kind) }
    guard seq < event.seq, let text = try text(number, seq) else { return true }
    return try touchesStopRequest(EventText.read(text, seq: seq), in: number)
  }

  private func text(_ number: Int64, _ seq: Int) throws -> String? {
    try Columns.first(db, "SELECT fields FROM event WHERE session = ? AND seq = ?", [number, seq]) {
      try $0.text(0)
    }
  }

  /// Makes the session's row; somebody who is not known yet is added as the call saw them.
  private func open(with event: CallEvent) throws {
    guard event.seq == 0, case .opened(let setup) = event.kind else { throw StoreError.notOpened }
    if try !ContactRows.exists(db, setup.contact.id) {
      try ContactRows.save(db, setup.contact)
      try ContactRows.noteAdding(db, setup.contact.id)
    }
    try db.run(
      "INSERT INTO session (id, contact, playbook, opened_at, offset) VALUES (?, ?, ?, ?, ?)",
      [
        session.rawValue, setup.contact.id.rawValue, setup.playbook.rawValue, event.stamp.utc.milliseconds,
        event.stamp.offset,
      ])
    try db.run(
      "UPDATE contact SET last_session = ? WHERE id = ?", [db.lastInsertedRowID, setup.contact.id.rawValue])
  }

  /// Makes the suppression of this session what its events say.
  private func settleSuppression(of contact: ContactID, at instant: Instant) throws {
    try Suppressions.remove(db, session: session.rawValue, contact: contact)
    guard let scope = StopRequest.scope(after: try events()) else { return }
    try Suppressions.add(
      db, contact: contact, scope: scope,
      request: SuppressionRequest(session: session.rawValue, at: instant))
  }

  /// All events, read.
  func events() throws -> [CallEvent] {
    try texts().enumerated().map { try EventText.read($0.element, seq: $0.offset) }
  }

  /// All events as text.
  func texts() throws -> [String] {
    try Columns.all(
      db,
      """
      SELECT e.fields FROM event AS e JOIN session AS s ON s.number = e.session
      WHERE s.id = ? ORDER BY e.seq
      """, [session.rawValue]
    ) { try $0.text(0) }
  }
}
