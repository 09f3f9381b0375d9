internal import GRDB

/// A step of the schema: how other programs call the people that came from them.
enum SchemaRecords {
  /// Grows the tables.
  static let step: SchemaStep = { db in
    try db.execute(
      sql: """
        CREATE TABLE contact_record (
          source TEXT NOT NULL, id TEXT NOT NULL,
          contact TEXT NOT NULL REFERENCES contact (id) ON DELETE CASCADE, batch TEXT NOT NULL,
          PRIMARY KEY (source, id)
        ) STRICT, WITHOUT ROWID;
        CREATE INDEX contact_record_by_contact ON contact_record (contact);
        """)
  }
}
