public import CallScript
internal import GRDB

/// One person to call, with what orders the list.
public struct CallListEntry: Hashable, Sendable {
  /// The person.
  public var contact: Contact
  /// What was agreed with them and is still open.
  public var agreed: AgreedStep?
  /// When they were last dialled; nil means never.
  public var lastDialled: Instant?
}

extension Store {
  /// What is agreed and still open, the earliest first, without people who asked not to be contacted. A later
  /// call that reached the person replaces what was agreed before.
  public func agreedSteps() throws(StoreError) -> [AgreedStep] {
    try read(CallListRows.agreedSteps)
  }

  /// People who may be called: those whose agreed call is due first, then those never called, then by the
  /// oldest dial, and last those with something agreed for later.
  public func callList(at now: Instant, limit: Int = 100) throws(StoreError) -> [CallListEntry] {
    try read { db in
      let steps = try CallListRows.agreedSteps(db)
      let byContact = Dictionary(steps.map { ($0.contact.id, $0) }, uniquingKeysWith: { first, _ in first })
      let due = steps.filter { CallListRows.isDue($0, at: now) }
      let later = steps.filter { !CallListRows.isDue($0, at: now) }
      let rest = try CallListRows.others(db, without: byContact, limit: limit)
      let entries = due.map { ($0.contact, $0) } + rest.map { ($0, nil) } + later.map { ($0.contact, $0) }
      return try entries.prefix(max(0, limit)).map { contact, step in
        CallListEntry(
          contact: contact, agreed: step, lastDialled: try CallListRows.lastDial(db, contact.id))
      }
    }
  }

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
    try read { db in
      var history = ContactHistory()
      let day: Int64 = 86_400_000
      let rows = try Columns.all(
        db,
        """
        SELECT s.opened_at, m.ended_at, m.outcome, m.purpose FROM session AS s
        LEFT JOIN session_summary AS m ON m.session = s.number WHERE s.contact = ? ORDER BY s.number
        """, [contact.rawValue]
      ) { row in
        (
          opened: try row.number(0), ended: try row.numberIfAny(1), outcome: try row.textIfAny(2),
          isInbound: try row.textIfAny(3) == OpeningPurpose.inbound.rawValue
        )
      }
      for row in rows {
        let distance = row.opened.subtractingReportingOverflow(now.milliseconds)
        let isToday = !distance.overflow && distance.partialValue.magnitude < UInt64(day)
        if !row.isInbound { history.dials += 1 }
        if !row.isInbound, isToday { history.dialsInLastDay += 1 }
        guard let outcome = row.outcome.flatMap(OutcomeKind.init(rawValue:)), let ended = row.ended else {
          continue
        }
        if outcome.reachedThePerson { history.tries += 1 }
        if outcome == .voicemail { history.voicemails += 1 }
        history.lastOutcome = outcome
        history.lastEndedAt = Instant(milliseconds: ended)
      }
      return history
    }
  }
}

/// The parts of a call list.
enum CallListRows {
  /// A meeting is kept, not dialled; all other agreed steps are calls, due from their moment on.
  static func isDue(_ step: AgreedStep, at now: Instant) -> Bool {
    step.outcome.kind != .meeting && step.at <= now
  }

  /// Open agreed steps, earliest first.
  static func agreedSteps(_ db: Database) throws -> [AgreedStep] {
    let sql = """
      SELECT \(ContactRows.columns), s.id, \(SummaryRows.columns)
      FROM session_summary AS m JOIN session AS s ON s.number = m.session
      JOIN contact AS c ON c.id = m.contact LEFT JOIN account AS a ON a.id = c.account
      WHERE m.agreed_at IS NOT NULL AND \(Suppressions.isOpen) AND NOT EXISTS (
        SELECT 1 FROM session_summary AS later
        WHERE later.contact = m.contact AND later.session > m.session AND later.reached = 1)
      ORDER BY m.agreed_at, m.session
      """
    let steps = try Columns.all(db, sql) { row -> AgreedStep? in
      let base = ContactRows.width
      guard let summary = try SummaryRows.make(row, from: base + 1), let at = summary.outcome.at else {
        return nil
      }
      return AgreedStep(
        session: SessionID(try row.text(base)), contact: try ContactRows.make(row), outcome: summary.outcome,
        at: at, clearerByThen: summary.clearerByThen)
    }
    return steps.compactMap { $0 }
  }

  /// People with nothing agreed: never called first, then by the oldest dial.
  static func others(
    _ db: Database, without agreed: [ContactID: AgreedStep], limit: Int
  ) throws -> [Contact] {
    let sql = """
      SELECT \(ContactRows.columns) FROM \(ContactRows.source)
      WHERE \(Suppressions.isOpen)
      ORDER BY c.last_session, c.id LIMIT ?
      """
    return try Columns.all(db, sql, [max(0, limit) + agreed.count], ContactRows.make)
      .filter { agreed[$0.id] == nil }
  }

  /// When somebody was last dialled.
  static func lastDial(_ db: Database, _ contact: ContactID) throws -> Instant? {
    try Columns.first(
      db, "SELECT opened_at FROM session WHERE contact = ? ORDER BY number DESC LIMIT 1", [contact.rawValue]
    ) { Instant(milliseconds: try $0.number(0)) }
  }
}
