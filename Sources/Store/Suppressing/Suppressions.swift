public import CallScript
internal import GRDB

extension Store {
  /// Leaves a contact, or the whole organisation, out of every list from now on, with number and address.
  /// A number that others at the organisation share stays open when only the person is meant.
  public func suppress(
    _ contact: ContactID, scope: SuppressionScope, at instant: Instant
  ) throws(StoreError) {
    try write { db in
      try Suppressions.add(db, contact: contact, scope: scope, session: "", at: instant)
    }
  }

  /// Takes back a suppression that was not made by a call; those of calls go when the call's event is undone.
  public func lift(_ contact: ContactID) throws(StoreError) {
    try write { db in try Suppressions.remove(db, contact: contact) }
  }

  /// Whether a contact must not be called or written to, by name, by organisation, number or address.
  public func isSuppressed(_ contact: ContactID) throws(StoreError) -> Bool {
    try read { db in
      try Columns.first(
        db, "SELECT \(Suppressions.isOpen) FROM contact AS c WHERE c.id = ?", [contact.rawValue]
      ) { try $0.number(0) == 0 } ?? false
    }
  }
}

/// Somebody who asked not to be contacted and is reached by the same number or address as another.
public struct SharedStop: Hashable, Sendable {
  /// Who asked.
  public var contact: Contact
  /// Whether the number is the same.
  public var isSameNumber: Bool
  /// Whether the e-mail address is the same.
  public var isSameAddress: Bool
}

extension Store {
  /// The people who asked not to be contacted and share this contact's number or address, by name; at most ten.
  public func stopsSharing(with contact: ContactID) throws(StoreError) -> [SharedStop] {
    try read { db in try Suppressions.sharing(db, with: contact) }
  }
}

/// The rows that keep people out of lists.
enum Suppressions {
  /// A condition on `contact AS c`: nothing speaks against calling.
  static let isOpen = """
    (c.id NOT IN (SELECT key FROM suppression WHERE subject = 'contact')
    AND (c.account IS NULL OR c.account NOT IN (SELECT key FROM suppression WHERE subject = 'account'))
    AND (c.phone_key IS NULL OR c.phone_key NOT IN (SELECT key FROM suppression WHERE subject = 'phone'))
    AND (c.email_key IS NULL OR c.email_key NOT IN (SELECT key FROM suppression WHERE subject = 'email')))
    """

  /// Adds what a request covers; `session` is empty for one made outside a call.
  static func add(
    _ db: Database, contact: ContactID, scope: SuppressionScope, session: String, at instant: Instant
  ) throws {
    let found = try Columns.first(
      db, "SELECT account, phone_key, email_key FROM contact WHERE id = ?", [contact.rawValue]
    ) { (account: try $0.textIfAny(0), phone: try $0.textIfAny(1), email: try $0.textIfAny(2)) }
    guard let found else { throw StoreError.noSuchContact(contact.rawValue) }
    var covered = [("contact", contact.rawValue)]
    // An address is one person's; a number may be a switchboard that the others still answer.
    if let email = found.email { covered.append(("email", email)) }
    if let phone = found.phone, try scope == .organisation || !isShared(db, phone: phone, by: contact) {
      covered.append(("phone", phone))
    }
    if scope == .organisation, let account = found.account { covered.append(("account", account)) }
    for (subject, key) in covered {
      try db.run(
        "INSERT OR IGNORE INTO suppression (subject, key, session, at) VALUES (?, ?, ?, ?)",
        [subject, key, session, instant.milliseconds])
    }
  }

  /// Whether somebody of another name is reached by the same number: a switchboard.
  private static func isShared(_ db: Database, phone: String, by contact: ContactID) throws -> Bool {
    let sql = """
      SELECT count(*) FROM contact AS other JOIN contact AS c ON c.id = ?
      WHERE other.phone_key = ? AND other.id <> c.id AND other.folded_name <> c.folded_name
      """
    return try Columns.first(db, sql, [contact.rawValue, phone]) { try $0.count(0) } ?? 0 > 0
  }

  /// Lets the requests that a contact made cover the number and the address that became known since.
  static func extend(_ db: Database, contact: ContactID) throws {
    let requests = try Columns.all(
      db,
      """
      SELECT session, at, EXISTS (SELECT 1 FROM suppression AS wide
        WHERE wide.subject = 'account' AND wide.session = own.session)
      FROM suppression AS own WHERE own.subject = 'contact' AND own.key = ?
      """, [contact.rawValue]
    ) { (session: try $0.text(0), at: try $0.number(1), isWide: try $0.number(2) != 0) }
    for request in requests {
      try add(
        db, contact: contact, scope: request.isWide ? .organisation : .person, session: request.session,
        at: Instant(milliseconds: request.at))
    }
  }

  /// Others who asked by themselves, with the number or the address of a contact.
  static func sharing(_ db: Database, with contact: ContactID) throws -> [SharedStop] {
    try Columns.all(
      db,
      """
      SELECT \(ContactRows.columns), coalesce(c.phone_key = me.phone_key, 0),
        coalesce(c.email_key = me.email_key, 0)
      FROM \(ContactRows.source) JOIN contact AS me ON me.id = ?
      WHERE c.id <> me.id AND (c.phone_key = me.phone_key OR c.email_key = me.email_key)
        AND c.id IN (SELECT key FROM suppression WHERE subject = 'contact')
      ORDER BY c.folded_name, c.id LIMIT 10
      """, [contact.rawValue]
    ) { row in
      SharedStop(
        contact: try ContactRows.make(row), isSameNumber: try row.number(ContactRows.width) != 0,
        isSameAddress: try row.number(ContactRows.width + 1) != 0)
    }
  }

  /// Forgets what a call's request had covered.
  static func remove(_ db: Database, session: String) throws {
    try db.run("DELETE FROM suppression WHERE session = ?", [session])
  }

  /// Forgets a request made outside a call.
  static func remove(_ db: Database, contact: ContactID) throws {
    let sql = """
      DELETE FROM suppression WHERE session = '' AND EXISTS (SELECT 1 FROM contact AS c WHERE c.id = ? AND (
        (subject = 'contact' AND key = c.id) OR (subject = 'account' AND key = c.account)
        OR (subject = 'phone' AND key = c.phone_key) OR (subject = 'email' AND key = c.email_key)))
      """
    try db.run(sql, [contact.rawValue])
  }
}
