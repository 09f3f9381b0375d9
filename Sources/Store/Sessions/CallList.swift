public import CallScript
internal import GRDB

extension Store {
  /// People whom nobody has called yet and nothing speaks against: a first call may go to them now. Those with a
  /// number come first, then by when they were added.
  public func untouched(limit: Int = 100) throws(StoreError) -> [Contact] {
    try read { db in
      try Columns.all(
        db,
        """
        SELECT \(ContactRows.columns) FROM \(ContactRows.source)
        WHERE c.last_session = 0 AND \(Suppressions.isOpen)
          AND NOT EXISTS (SELECT 1 FROM happening AS h WHERE h.contact = c.id)
          AND NOT EXISTS (SELECT 1 FROM plan AS p WHERE p.subject = \(PlanRows.subject) AND p.is_waiting = 1)
        ORDER BY (c.phone = ''), c.id LIMIT ?
        """, [limit], ContactRows.make)
    }
  }

  /// What is known of earlier calls to a contact. Whoever rang in was not dialled. A dial counts as within the last day when it lies within
  /// 24 hours of now on either side, so that a clock set back hides nothing.
  public func history(of contact: ContactID, at now: Instant) throws(StoreError) -> ContactHistory {
    try read { db in try HistoryRows.all(db, of: [contact], at: now)[contact] ?? ContactHistory() }
  }
}

/// What is known of earlier calls, read from their rows.
enum HistoryRows {
  /// The histories of people; those who were never called have none.
  static func all(
    _ db: Database, of contacts: [ContactID], at now: Instant
  ) throws -> [ContactID: ContactHistory] {
    var histories: [ContactID: ContactHistory] = [:]
    let answer = try Columns.fetch(
      db,
      """
      SELECT s.contact, s.opened_at, m.ended_at, m.outcome, m.purpose FROM session AS s
      LEFT JOIN session_summary AS m ON m.session = s.number
      WHERE s.contact IN (SELECT value FROM json_each(?)) ORDER BY s.contact, s.number
      """, [KeyList.text(of: contacts.lazy.map(\.rawValue))])
    while let row = try answer.next() {
      try histories[ContactID(try row.text(0)), default: ContactHistory()].add(row, at: now)
    }
    return histories
  }
}

extension ContactHistory {
  private static let day: Int64 = 86_400_000

  /// Counts one call in; calls must come in the order in which they were made.
  fileprivate mutating func add(_ row: Columns, at now: Instant) throws {
    let distance = try row.instant(1).milliseconds.subtractingReportingOverflow(now.milliseconds)
    let isToday = !distance.overflow && distance.partialValue.magnitude < UInt64(Self.day)
    let isInbound = try row.textIfAny(4) == OpeningPurpose.inbound.rawValue
    if !isInbound { dials += 1 }
    if !isInbound, isToday { dialsInLastDay += 1 }
    guard let ended = try row.instantIfAny(2), let outcome = try row.textIfAny(3).flatMap(OutcomeKind.init)
    else { return }
    if outcome.reachedThePerson { tries += 1 }
    if outcome == .voicemail { voicemails += 1 }
    lastOutcome = outcome
    lastEndedAt = ended
  }
}
