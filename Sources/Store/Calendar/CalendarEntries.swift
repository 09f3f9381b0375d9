public import CallScript
internal import GRDB

extension Store {
  /// What was written for calendars, in the order in which it was written first; of one person or of everybody.
  public func calendarEntries(of contact: ContactID? = nil) throws(StoreError) -> [CalendarEntry] {
    try read { db in try CalendarEntryRows.list(db, of: contact) }
  }

  /// Keeps what was written for calendars, new or known by its name. What is over and of nobody goes.
  public func keep(_ entries: [CalendarEntry], at now: Instant) throws(StoreError) {
    try write { db in
      for entry in entries { try CalendarEntryRows.save(db, entry) }
      try db.run("DELETE FROM appointment WHERE contact IS NULL AND start < ?", [now.milliseconds])
    }
  }
}

/// What was written for calendars as rows.
enum CalendarEntryRows {
  static func list(_ db: Database, of contact: ContactID?) throws -> [CalendarEntry] {
    try Columns.all(
      db,
      """
      SELECT id, contact, move_key, kind, start, minutes, sequence, cancelled FROM appointment
      WHERE :contact IS NULL OR contact = :contact ORDER BY number
      """, ["contact": contact?.rawValue]
    ) { row in
      let key = try row.text(2)
      guard let minutes = try row.minutesIfAny(5) else { throw StoreError.damaged }
      return CalendarEntry(
        id: try row.text(0), contact: try row.textIfAny(1).map { ContactID($0) },
        move: key.isEmpty ? nil : MoveKey(key), kind: try row.choice(3, as: MoveKind.self),
        start: try row.instant(4), minutes: minutes, sequence: try row.count(6),
        isCancelled: try row.number(7) != 0)
    }
  }

  static func save(_ db: Database, _ entry: CalendarEntry) throws {
    try db.run(
      """
      INSERT INTO appointment (id, contact, move_key, kind, start, minutes, sequence, cancelled)
      VALUES (?, ?, ?, ?, ?, ?, ?, ?)
      ON CONFLICT (id) DO UPDATE SET move_key = excluded.move_key, kind = excluded.kind,
        start = excluded.start, minutes = excluded.minutes, sequence = excluded.sequence,
        cancelled = excluded.cancelled
      """,
      [
        entry.id, entry.contact?.rawValue, entry.move?.rawValue ?? "", entry.kind.rawValue,
        entry.start.milliseconds, entry.minutes, entry.sequence, entry.isCancelled,
      ])
  }

  /// Takes a person out of what was written; what lies ahead can still be cancelled by its name and time alone.
  static func forget(_ db: Database, _ contact: ContactID) throws {
    try db.run(
      "UPDATE appointment SET contact = NULL, move_key = '' WHERE contact = ?", [contact.rawValue])
  }
}
