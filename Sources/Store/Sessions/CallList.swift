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
          opened: try row.instant(0), ended: try row.instantIfAny(1), outcome: try row.textIfAny(2),
          isInbound: try row.textIfAny(3) == OpeningPurpose.inbound.rawValue
        )
      }
      for row in rows {
        let distance = row.opened.milliseconds.subtractingReportingOverflow(now.milliseconds)
        let isToday = !distance.overflow && distance.partialValue.magnitude < UInt64(day)
        if !row.isInbound { history.dials += 1 }
        if !row.isInbound, isToday { history.dialsInLastDay += 1 }
        guard let outcome = row.outcome.flatMap(OutcomeKind.init(rawValue:)), let ended = row.ended else {
          continue
        }
        if outcome.reachedThePerson { history.tries += 1 }
        if outcome == .voicemail { history.voicemails += 1 }
        history.lastOutcome = outcome
        history.lastEndedAt = ended
      }
      return history
    }
  }
}
