internal import GRDB

/// One step of the schema's growth.
typealias SchemaStep = @Sendable (Database) throws -> Void

/// The tables and how they came to be; `PRAGMA user_version` counts the steps taken.
enum Schema {
  /// "CCoa", kept in the file's header so that another program's database is never taken for ours.
  static let applicationID = 0x4343_6F61

  /// The same as it stands in the file, the high byte first.
  static let mark: [UInt8] = (0..<4).map { UInt8(truncatingIfNeeded: applicationID >> (24 - 8 * $0)) }

  /// Every step, oldest first; a released step never changes.
  static let steps: [SchemaStep] = [
    makeFirstTables, SchemaAfterCall.step, SchemaCalendar.step, SchemaRecords.step, SchemaNumbers.step,
    SchemaMailStops.step,
  ]

  /// How many steps a file has behind it; 0 for a new one.
  static func version(of db: Database) throws -> Int {
    try Columns.first(db, "PRAGMA user_version") { try $0.count(0) } ?? 0
  }

  /// Whether the file belongs to another program.
  static func isForeign(_ db: Database) throws -> Bool {
    let mark = try Columns.first(db, "PRAGMA application_id") { try $0.number(0) } ?? 0
    if mark == Int64(applicationID) { return false }
    let tables = try Columns.first(db, "SELECT count(*) FROM sqlite_master") { try $0.count(0) } ?? 0
    return mark != 0 || tables > 0
  }

  /// Takes the missing steps; runs inside the caller's transaction, so that all are taken or none.
  static func migrate(_ db: Database, from version: Int, steps: [SchemaStep]) throws {
    for step in steps.dropFirst(version) { try step(db) }
    try db.execute(sql: "PRAGMA application_id = \(applicationID); PRAGMA user_version = \(steps.count)")
  }

  private static let makeFirstTables: SchemaStep = { db in
    try db.execute(sql: people + calls)
    try db.execute(
      sql: "INSERT INTO setting (name, value) VALUES ('digest key', ?)", arguments: [KeyedDigest.newKey()])
  }

  private static let people = """
    CREATE TABLE setting (name TEXT PRIMARY KEY NOT NULL, value TEXT NOT NULL) STRICT, WITHOUT ROWID;

    CREATE TABLE account (id TEXT PRIMARY KEY NOT NULL, name TEXT NOT NULL, folded TEXT NOT NULL)
      STRICT, WITHOUT ROWID;
    CREATE INDEX account_by_name ON account (folded);

    CREATE TABLE contact (
      id TEXT PRIMARY KEY NOT NULL, account TEXT REFERENCES account (id),
      first_name TEXT NOT NULL, last_name TEXT NOT NULL, role TEXT NOT NULL,
      phone TEXT NOT NULL, email TEXT NOT NULL, zone TEXT NOT NULL,
      folded_name TEXT NOT NULL, search TEXT NOT NULL, phone_key TEXT, email_key TEXT
    ) STRICT, WITHOUT ROWID;
    CREATE INDEX contact_by_account ON contact (account) WHERE account IS NOT NULL;
    CREATE INDEX contact_by_name ON contact (folded_name);
    CREATE INDEX contact_by_phone ON contact (phone_key) WHERE phone_key IS NOT NULL;

    CREATE TABLE fact (
      number INTEGER PRIMARY KEY, id TEXT NOT NULL,
      account TEXT REFERENCES account (id) ON DELETE CASCADE,
      contact TEXT REFERENCES contact (id) ON DELETE CASCADE,
      text TEXT NOT NULL, concern TEXT NOT NULL, source TEXT NOT NULL, day INTEGER NOT NULL,
      CHECK (account IS NULL OR contact IS NULL)
    ) STRICT;
    CREATE INDEX fact_by_account ON fact (account);
    CREATE INDEX fact_by_contact ON fact (contact);

    CREATE TABLE suppression (
      subject TEXT NOT NULL CHECK (subject IN ('contact', 'account', 'phone', 'email')),
      key TEXT NOT NULL, session TEXT NOT NULL, at INTEGER NOT NULL, PRIMARY KEY (subject, key, session)
    ) STRICT, WITHOUT ROWID;

    """

  private static let calls = """
    CREATE TABLE playbook_version (hash TEXT PRIMARY KEY NOT NULL, text TEXT NOT NULL) STRICT;

    CREATE TABLE session (
      number INTEGER PRIMARY KEY, id TEXT NOT NULL UNIQUE, contact TEXT NOT NULL REFERENCES contact (id),
      playbook TEXT NOT NULL, opened_at INTEGER NOT NULL, offset INTEGER NOT NULL,
      closed INTEGER NOT NULL DEFAULT 0
    ) STRICT;
    CREATE INDEX session_by_contact ON session (contact);
    CREATE INDEX session_open ON session (number) WHERE closed = 0;

    CREATE TABLE event (
      session INTEGER NOT NULL REFERENCES session (number) ON DELETE CASCADE, seq INTEGER NOT NULL,
      fields TEXT NOT NULL, PRIMARY KEY (session, seq)
    ) STRICT, WITHOUT ROWID;

    CREATE TABLE session_summary (
      session INTEGER PRIMARY KEY REFERENCES session (number) ON DELETE CASCADE, version INTEGER NOT NULL,
      contact TEXT NOT NULL, answered_at INTEGER, ended_at INTEGER NOT NULL,
      outcome TEXT NOT NULL, reached INTEGER NOT NULL, agreed_at INTEGER, minutes INTEGER,
      objections INTEGER NOT NULL, second_efforts INTEGER NOT NULL, bridge TEXT NOT NULL, clearer TEXT NOT NULL
    ) STRICT;
    CREATE INDEX summary_by_contact ON session_summary (contact, session);
    CREATE INDEX summary_agreed ON session_summary (agreed_at) WHERE agreed_at IS NOT NULL;

    CREATE TABLE line_use (
      person TEXT NOT NULL, line TEXT NOT NULL, last_at INTEGER NOT NULL, count INTEGER NOT NULL,
      PRIMARY KEY (person, line)
    ) STRICT, WITHOUT ROWID;
    """
}
