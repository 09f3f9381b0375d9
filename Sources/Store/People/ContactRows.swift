import CallScript
internal import GRDB

/// Contacts as rows.
enum ContactRows {
  /// The columns that `make` reads, from `contact AS c LEFT JOIN account AS a`.
  static let columns = """
    c.id, c.account, a.name, c.first_name, c.last_name, c.role, c.phone, c.email, c.zone
    """
  /// How many columns those are.
  static let width = 9
  /// Where the columns come from.
  static let source = "contact AS c LEFT JOIN account AS a ON a.id = c.account"

  /// Makes a contact of a row.
  static func make(_ row: Columns) throws -> Contact {
    let account = try row.textIfAny(1).map { Account(id: AccountID($0), name: try row.text(2)) }
    return Contact(
      id: ContactID(try row.text(0)), account: account, firstName: try row.text(3),
      lastName: try row.text(4), role: try row.text(5), phone: try row.text(6), email: try row.text(7),
      zone: try row.text(8))
  }

  /// Whether somebody has that identifier.
  static func exists(_ db: Database, _ id: ContactID) throws -> Bool {
    try Columns.first(db, "SELECT 1 FROM contact WHERE id = ?", [id.rawValue]) { _ in true } ?? false
  }

  /// Writes a contact that is new or known, and its account.
  static func save(_ db: Database, _ contact: Contact) throws {
    if let account = contact.account { try save(db, account) }
    let digest = try KeyedDigest(db)
    let name = contact.firstName + " " + contact.lastName
    let search = FoldedName.searchable([name, contact.account?.name ?? ""])
    try db.run(
      """
      INSERT INTO contact (id, account, first_name, last_name, role, phone, email, zone, folded_name, search,
        phone_key, email_key) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
      ON CONFLICT (id) DO UPDATE SET account = excluded.account, first_name = excluded.first_name,
        last_name = excluded.last_name, role = excluded.role, phone = excluded.phone, email = excluded.email,
        zone = excluded.zone, folded_name = excluded.folded_name, search = excluded.search,
        phone_key = excluded.phone_key, email_key = excluded.email_key
      """,
      [
        contact.id.rawValue, contact.account?.id.rawValue, contact.firstName.withoutNul,
        contact.lastName.withoutNul, contact.role.withoutNul, contact.phone.withoutNul,
        contact.email.withoutNul, contact.zone.withoutNul, FoldedName.of(name.withoutNul), search.withoutNul,
        digest.phone(contact.phone), digest.email(contact.email),
      ])
  }

  private static func save(_ db: Database, _ account: Account) throws {
    let name = account.name.withoutNul
    try db.run(
      """
      INSERT INTO account (id, name, folded) VALUES (?, ?, ?)
      ON CONFLICT (id) DO UPDATE SET name = excluded.name, folded = excluded.folded
      WHERE name <> excluded.name
      """, [account.id.rawValue, name, FoldedName.of(name)])
  }
}
