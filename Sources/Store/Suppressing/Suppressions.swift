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
