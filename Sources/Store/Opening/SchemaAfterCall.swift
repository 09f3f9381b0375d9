internal import GRDB

/// The second step of the schema: what is known of people beyond a number, and what comes after a call.
enum SchemaAfterCall {
  /// Grows the tables.
  static let step: SchemaStep = { db in
    try db.execute(sql: people + suppression + calls + plans + drafts + imports + challenge)
  }

  private static let people = """
    ALTER TABLE contact ADD COLUMN region TEXT NOT NULL DEFAULT '';
    ALTER TABLE contact ADD COLUMN champion INTEGER NOT NULL DEFAULT 0;
    ALTER TABLE contact ADD COLUMN note TEXT NOT NULL DEFAULT '';
    ALTER TABLE contact ADD COLUMN added_at INTEGER;
    ALTER TABLE contact ADD COLUMN last_session INTEGER NOT NULL DEFAULT 0;
    ALTER TABLE contact ADD COLUMN batch TEXT;
    UPDATE contact SET last_session =
      coalesce((SELECT max(s.number) FROM session AS s WHERE s.contact = contact.id), 0);
    DROP INDEX contact_by_name;
    CREATE INDEX contact_search ON contact (folded_name, id, search);
    CREATE INDEX contact_by_email ON contact (email_key) WHERE email_key IS NOT NULL;
    CREATE INDEX contact_untouched ON contact ((phone = ''), id) WHERE last_session = 0;
    CREATE INDEX contact_champion ON contact (folded_name) WHERE champion = 1;
    CREATE INDEX contact_by_batch ON contact (batch) WHERE batch IS NOT NULL;

    CREATE TABLE address (
      contact TEXT NOT NULL REFERENCES contact (id) ON DELETE CASCADE,
      kind TEXT NOT NULL CHECK (kind IN ('phone', 'email')), position INTEGER NOT NULL,
      label TEXT NOT NULL, value TEXT NOT NULL, key TEXT, PRIMARY KEY (contact, kind, position)
    ) STRICT, WITHOUT ROWID;
    CREATE INDEX address_by_key ON address (key) WHERE key IS NOT NULL;

    \(reach);

    """

  /// The one view, letter for letter as SQLite keeps it.
  static let reach = """
    CREATE VIEW reach (contact, kind, key) AS
      SELECT id, 'phone', phone_key FROM contact WHERE phone_key IS NOT NULL
      UNION ALL SELECT id, 'email', email_key FROM contact WHERE email_key IS NOT NULL
      UNION ALL SELECT contact, kind, key FROM address WHERE key IS NOT NULL
    """

  /// `name` and `company` are keyed digests of somebody who was erased: whoever comes back under them is still not
  /// to be contacted.
  private static let suppression = """
    CREATE TABLE suppression_2 (
      subject TEXT NOT NULL
        CHECK (subject IN ('contact', 'account', 'phone', 'email', 'name', 'company')),
      key TEXT NOT NULL, session TEXT NOT NULL, at INTEGER NOT NULL, reason TEXT NOT NULL DEFAULT '',
      PRIMARY KEY (subject, key, session)
    ) STRICT, WITHOUT ROWID;
    INSERT INTO suppression_2 (subject, key, session, at) SELECT subject, key, session, at FROM suppression;
    DROP TABLE suppression;
    ALTER TABLE suppression_2 RENAME TO suppression;

    """

  /// `happening` is the order in which closed calls and later events were noted.
  private static let calls = """
    ALTER TABLE session_summary ADD COLUMN purpose TEXT NOT NULL DEFAULT 'first call';
    ALTER TABLE session_summary ADD COLUMN reason TEXT;
    ALTER TABLE session_summary ADD COLUMN topic TEXT;
    ALTER TABLE session_summary ADD COLUMN reached_commitment INTEGER NOT NULL DEFAULT 0;
    ALTER TABLE session_summary ADD COLUMN talked INTEGER NOT NULL DEFAULT 0;
    ALTER TABLE session_summary ADD COLUMN referred_to TEXT;
    ALTER TABLE session_summary ADD COLUMN right_offer TEXT;
    ALTER TABLE session_summary ADD COLUMN right_person TEXT;
    CREATE INDEX summary_by_version ON session_summary (version);
    CREATE INDEX session_by_opening ON session (opened_at);

    CREATE TABLE happening (
      number INTEGER PRIMARY KEY, contact TEXT NOT NULL REFERENCES contact (id) ON DELETE CASCADE,
      session INTEGER UNIQUE REFERENCES session (number) ON DELETE CASCADE,
      id TEXT UNIQUE, at INTEGER NOT NULL, offset INTEGER NOT NULL, fields TEXT,
      CHECK ((session IS NULL) = (fields IS NOT NULL) AND (id IS NULL) = (fields IS NULL))
    ) STRICT;
    CREATE INDEX happening_by_contact ON happening (contact, number);
    INSERT INTO happening (contact, session, at, offset)
      SELECT m.contact, m.session, m.ended_at, s.offset FROM session_summary AS m
      JOIN session AS s ON s.number = m.session ORDER BY m.session;

    """

  private static let plans = """
    CREATE TABLE plan (
      subject TEXT PRIMARY KEY NOT NULL, valid_until INTEGER, is_waiting INTEGER NOT NULL DEFAULT 0,
      stale INTEGER NOT NULL DEFAULT 1
    ) STRICT, WITHOUT ROWID;
    CREATE INDEX plan_stale ON plan (subject) WHERE stale = 1;
    CREATE INDEX plan_expiring ON plan (valid_until) WHERE valid_until IS NOT NULL;
    INSERT INTO plan (subject) SELECT DISTINCT
      CASE WHEN c.account IS NULL THEN 'C' || c.id ELSE 'A' || c.account END
      FROM happening AS h JOIN contact AS c ON c.id = h.contact;

    CREATE TABLE next_move (
      key TEXT PRIMARY KEY NOT NULL, subject TEXT NOT NULL REFERENCES plan (subject) ON DELETE CASCADE,
      contact TEXT NOT NULL REFERENCES contact (id) ON DELETE CASCADE,
      due INTEGER NOT NULL, hot INTEGER NOT NULL, fields TEXT NOT NULL
    ) STRICT, WITHOUT ROWID;
    CREATE INDEX next_move_by_due ON next_move (hot DESC, due, key);
    CREATE INDEX next_move_by_contact ON next_move (contact, due);
    CREATE INDEX next_move_by_subject ON next_move (subject, due);

    """

  private static let drafts = """
    CREATE TABLE draft (
      id TEXT PRIMARY KEY NOT NULL, contact TEXT NOT NULL REFERENCES contact (id) ON DELETE CASCADE,
      purpose TEXT NOT NULL, recipient TEXT NOT NULL, subject TEXT NOT NULL, body TEXT NOT NULL,
      session TEXT, move_key TEXT, created_at INTEGER NOT NULL, changed_at INTEGER NOT NULL,
      exported_at INTEGER
    ) STRICT, WITHOUT ROWID;
    CREATE INDEX draft_by_contact ON draft (contact);

    """

  private static let imports = """
    CREATE TABLE import_batch (
      id TEXT PRIMARY KEY NOT NULL, at INTEGER NOT NULL, source TEXT NOT NULL, path TEXT NOT NULL,
      added INTEGER NOT NULL, changed INTEGER NOT NULL, undone INTEGER NOT NULL DEFAULT 0
    ) STRICT, WITHOUT ROWID;
    CREATE TABLE import_change (
      batch TEXT NOT NULL REFERENCES import_batch (id) ON DELETE CASCADE,
      contact TEXT NOT NULL REFERENCES contact (id) ON DELETE CASCADE, before TEXT, after TEXT,
      PRIMARY KEY (batch, contact)
    ) STRICT, WITHOUT ROWID;
    CREATE INDEX import_change_by_contact ON import_change (contact);
    CREATE TABLE import_account (
      batch TEXT NOT NULL REFERENCES import_batch (id) ON DELETE CASCADE,
      account TEXT NOT NULL REFERENCES account (id) ON DELETE CASCADE, PRIMARY KEY (batch, account)
    ) STRICT, WITHOUT ROWID;
    CREATE INDEX import_account_by_account ON import_account (account);
    CREATE TABLE import_row (
      key TEXT PRIMARY KEY NOT NULL, contact TEXT NOT NULL REFERENCES contact (id) ON DELETE CASCADE,
      batch TEXT NOT NULL
    ) STRICT, WITHOUT ROWID;
    CREATE INDEX import_row_by_contact ON import_row (contact);
    CREATE TABLE import_mapping (fingerprint TEXT PRIMARY KEY NOT NULL, mapping TEXT NOT NULL)
      STRICT, WITHOUT ROWID;

    """

  private static let challenge = """
    CREATE TABLE challenge (
      id TEXT PRIMARY KEY NOT NULL, started_on INTEGER NOT NULL, days INTEGER NOT NULL,
      stopped_on INTEGER
    ) STRICT, WITHOUT ROWID;
    """
}
