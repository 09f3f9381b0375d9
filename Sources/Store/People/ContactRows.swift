import CallScript
internal import GRDB

/// Contacts as rows.
enum ContactRows {
  /// The columns that `make` reads, from `contact AS c LEFT JOIN account AS a`.
  static let columns = """
    c.id, c.account, a.name, c.first_name, c.last_name, c.role, c.phone, c.email, c.zone, c.region
    """
  /// How many columns those are.
  static let width = 10
  /// Where the columns come from.
  static let source = "contact AS c LEFT JOIN account AS a ON a.id = c.account"

  /// Makes a contact of a row.
  static func make(_ row: Columns) throws -> Contact {
    let account = try row.textIfAny(1).map { Account(id: AccountID($0), name: try row.text(2)) }
    return Contact(
      id: ContactID(try row.text(0)), account: account, firstName: try row.text(3),
      lastName: try row.text(4), role: try row.text(5), phone: try row.text(6), email: try row.text(7),
      zone: try row.text(8), region: try row.text(9))
  }

  /// The people of these identifiers, as far as they are there.
  static func all(_ db: Database, _ ids: Set<ContactID>) throws -> [ContactID: Contact] {
    if ids.isEmpty { return [:] }
    let found = try Columns.all(
      db, "SELECT \(columns) FROM \(source) WHERE c.id IN (SELECT value FROM json_each(?))",
      [KeyList.text(of: ids.map(\.rawValue))], make)
    return Dictionary(found.map { ($0.id, $0) }, uniquingKeysWith: { first, _ in first })
  }

  /// Whether somebody has that identifier.
  static func exists(_ db: Database, _ id: ContactID) throws -> Bool {
    try Columns.first(db, "SELECT 1 FROM contact WHERE id = ?", [id.rawValue]) { _ in true } ?? false
  }

  /// Writes a contact that is new or known, and its account; who comes back under the name, number or address of
  /// somebody erased who asked not to be contacted is not contacted either.
  ///
  /// `andNumbers` is false where the caller writes the further numbers and then the digests of all.
  static func save(_ db: Database, _ contact: Contact, andNumbers: Bool = true) throws {
    if let account = contact.account { try AccountRows.save(db, account) }
    let digest = try KeyedDigest(db)
    let before = try subject(db, of: contact.id)
    let name = (contact.firstName + " " + contact.lastName).withoutNul
    let search = FoldedName.searchable([name, contact.account?.name ?? ""])
    try db.run(
      """
      INSERT INTO contact (id, account, first_name, last_name, role, phone, email, zone, region, folded_name,
        search, phone_key, email_key) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
      ON CONFLICT (id) DO UPDATE SET account = excluded.account, first_name = excluded.first_name,
        last_name = excluded.last_name, role = excluded.role, phone = excluded.phone, email = excluded.email,
        zone = excluded.zone, region = excluded.region, folded_name = excluded.folded_name,
        search = excluded.search, phone_key = excluded.phone_key, email_key = excluded.email_key
      """,
      [
        contact.id.rawValue, contact.account?.id.rawValue, contact.firstName.withoutNul,
        contact.lastName.withoutNul, contact.role.withoutNul, contact.phone.withoutNul,
        contact.email.withoutNul, contact.zone.withoutNul, contact.region.withoutNul, FoldedName.of(name),
        search.withoutNul, digest.olderPhone(contact.phone), digest.email(contact.email),
      ])
    if andNumbers { try NumberRows.renew(db, of: contact.id.rawValue, by: digest) }
    try Suppressions.inherit(db, contact, by: digest)
    if let before, before != PlanSubject(of: contact) { try PlanRows.touch(db, before) }
    try PlanRows.touch(db, PlanSubject(of: contact))
  }

  /// Whose plan a contact belongs to; nil when there is no such contact.
  static func subject(_ db: Database, of contact: ContactID) throws -> PlanSubject? {
    try Columns.first(db, "SELECT account FROM contact WHERE id = ?", [contact.rawValue]) { row in
      try row.textIfAny(0).map { PlanSubject.account(AccountID($0)) } ?? .alone(contact)
    }
  }
}

/// Organisations as rows.
enum AccountRows {
  /// Writes an organisation that is new or known; one that comes back under the name of one erased that asked not to
  /// be contacted is not contacted either.
  static func save(_ db: Database, _ account: Account) throws {
    let name = account.name.withoutNul
    try db.run(
      """
      INSERT INTO account (id, name, folded, likeness) VALUES (?, ?, ?, ?)
      ON CONFLICT (id) DO UPDATE SET name = excluded.name, folded = excluded.folded, likeness = excluded.likeness
      WHERE name <> excluded.name
      """, [account.id.rawValue, name, FoldedName.of(name), OrganisationName.likeness(of: name)])
    if db.changesCount > 0 { try Suppressions.inherit(db, account) }
  }
}
