internal import GRDB

/// A step of the schema: what was written for calendars, so that a move or a cancellation replaces it there.
enum SchemaCalendar {
  /// Grows the tables. Without a contact an entry is of somebody who is no longer known: only its name and its time
  /// are left, by which it can still be cancelled.
  static let step: SchemaStep = { db in
    try db.execute(
      sql: """
        CREATE TABLE appointment (
          number INTEGER PRIMARY KEY, id TEXT NOT NULL UNIQUE,
          contact TEXT REFERENCES contact (id) ON DELETE SET NULL, move_key TEXT NOT NULL,
          kind TEXT NOT NULL, start INTEGER NOT NULL, minutes INTEGER NOT NULL, sequence INTEGER NOT NULL,
          cancelled INTEGER NOT NULL
        ) STRICT;
        CREATE INDEX appointment_by_contact ON appointment (contact) WHERE contact IS NOT NULL;
        """)
  }
}
