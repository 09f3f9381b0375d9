import CallScript
internal import GRDB

/// The third step of the schema: numbers are compared whole where their country is known, and names of organisations
/// without their legal form.
enum SchemaNumbers {
  /// Grows the tables, and fills them from the people who are known.
  static let step: SchemaStep = { db in
    try db.execute(sql: tables)
    let accounts = try Columns.all(db, "SELECT id, name FROM account") { (try $0.text(0), try $0.text(1)) }
    for (id, name) in accounts {
      try db.run(
        "UPDATE account SET likeness = ? WHERE id = ?", [OrganisationName.likeness(of: name), id])
    }
    let digest = try KeyedDigest(db)
    try NumberRows.renewAll(db, by: digest)
    try renewEmails(db, by: digest)
    try carryRequests(db, by: digest)
  }

  /// `number_key` holds the digests under which each number of a person is found. The view `reach` no longer tells the
  /// last nine digits, which stay in `contact.phone_key` and `address.key` for requests that were kept by them.
  private static let tables = """
    CREATE TABLE number_key (
      contact TEXT NOT NULL REFERENCES contact (id) ON DELETE CASCADE, key TEXT NOT NULL,
      PRIMARY KEY (contact, key)
    ) STRICT, WITHOUT ROWID;
    CREATE INDEX number_by_key ON number_key (key);

    DROP VIEW reach;
    \(reach);

    ALTER TABLE account ADD COLUMN likeness TEXT NOT NULL DEFAULT '';
    CREATE INDEX account_by_likeness ON account (likeness);

    """

  /// Everybody's numbers, by the digests under which they are found, and addresses.
  static let reach = """
    CREATE VIEW reach (contact, kind, key) AS
      SELECT contact, 'phone', key FROM number_key
      UNION ALL SELECT id, 'email', email_key FROM contact WHERE email_key IS NOT NULL
      UNION ALL SELECT contact, 'email', key FROM address WHERE kind = 'email' AND key IS NOT NULL
    """

  /// Addresses with a name, a dot or `mailto:` about them had other digests; a request that covers one of those covers
  /// the address itself from now on.
  private static func renewEmails(_ db: Database, by digest: KeyedDigest) throws {
    let odd =
      "(email LIKE '%<%' OR email LIKE '%:%' OR email LIKE '%.' OR email LIKE '%,' OR email LIKE '%;')"
    let contacts = try Columns.all(db, "SELECT id, email, email_key FROM contact WHERE \(odd)") {
      (id: try $0.text(0), email: try $0.text(1), before: try $0.textIfAny(2))
    }
    for contact in contacts {
      let key = digest.email(contact.email)
      try db.run("UPDATE contact SET email_key = ? WHERE id = ?", [key, contact.id])
      guard let key, let before = contact.before else { continue }
      try db.run(
        """
        INSERT OR IGNORE INTO suppression (subject, key, session, at, reason)
        SELECT subject, ?, session, at, reason FROM suppression WHERE subject = 'email' AND key = ?
        """, [key, before])
    }
  }

  /// Requests that cover a number of somebody who is known cover the number by its new digests too.
  private static func carryRequests(_ db: Database, by digest: KeyedDigest) throws {
    let numbers = try Columns.all(
      db,
      """
      SELECT DISTINCT n.value, n.region, s.key, s.session FROM (
        SELECT c.id, c.phone AS value, c.region, c.phone_key AS key FROM contact AS c
        UNION ALL SELECT c.id, a.value, c.region, a.key FROM address AS a JOIN contact AS c ON c.id = a.contact
        WHERE a.kind = 'phone') AS n
      JOIN suppression AS s ON s.subject = 'phone' AND s.key = n.key
      JOIN suppression AS own ON own.subject = 'contact' AND own.key = n.id AND own.session = s.session
      """
    ) { row in
      (value: try row.text(0), region: try row.text(1), key: try row.text(2), session: try row.text(3))
    }
    for number in numbers {
      for key in digest.sought(number.value, region: number.region) {
        try db.run(
          """
          INSERT OR IGNORE INTO suppression (subject, key, session, at, reason)
          SELECT subject, ?, session, at, reason FROM suppression
          WHERE subject = 'phone' AND key = ? AND session = ?
          """, [key, number.key, number.session])
      }
    }
  }
}
