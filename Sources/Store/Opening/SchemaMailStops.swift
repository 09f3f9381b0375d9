internal import GRDB

/// A step of the schema: `mail` are requests to write no e-mails. Its keys are identifiers of people and keyed digests of
/// addresses.
enum SchemaMailStops {
  /// Makes the table of requests anew, with one more kind of subject.
  static let step: SchemaStep = { db in
    try db.execute(
      sql: """
        CREATE TABLE suppression_3 (
          subject TEXT NOT NULL
            CHECK (subject IN ('contact', 'account', 'phone', 'email', 'name', 'company', 'mail')),
          key TEXT NOT NULL, session TEXT NOT NULL, at INTEGER NOT NULL, reason TEXT NOT NULL DEFAULT '',
          PRIMARY KEY (subject, key, session)
        ) STRICT, WITHOUT ROWID;
        INSERT INTO suppression_3 (subject, key, session, at, reason)
          SELECT subject, key, session, at, reason FROM suppression;
        DROP TABLE suppression;
        ALTER TABLE suppression_3 RENAME TO suppression;
        """)
  }
}
