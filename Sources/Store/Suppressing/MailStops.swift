public import CallScript
internal import GRDB

extension Store {
  /// The request of a person to write no e-mails, or of their address; nil when there is none. It stops no calls.
  public func mailRefusal(of contact: ContactID) throws(StoreError) -> SuppressionNote? {
    try read { db in
      try Columns.first(
        db,
        """
        SELECT subject, at, session, reason FROM suppression WHERE subject = 'mail' AND
          (key = :id OR key IN (SELECT key FROM reach WHERE contact = :id AND kind = 'email')) ORDER BY at LIMIT 1
        """, ["id": contact.rawValue], Self.note)
    }
  }

  /// Whether an e-mail address asked for no e-mails, whoever it belongs to.
  public func refusesMail(address: String) throws(StoreError) -> Bool {
    try read { db in
      let digest = try KeyedDigest(db)
      for digest in [digest] + digest.older {
        if let key = digest.email(address), try Suppressions.request(db, "mail", [key]) != nil { return true }
      }
      return false
    }
  }
}

/// Requests to write no e-mails, as rows.
enum MailStops {
  /// Notes that a person wants no e-mails, with the addresses that are known of them.
  static func add(_ db: Database, contact: ContactID, request: SuppressionRequest) throws {
    try Suppressions.insert(db, "mail", contact.rawValue, request)
    for key in try addressKeys(db, of: contact) { try Suppressions.insert(db, "mail", key, request) }
  }

  /// Forgets the requests of a person and of their addresses.
  static func remove(_ db: Database, contact: ContactID) throws {
    try db.run(
      """
      DELETE FROM suppression WHERE subject = 'mail' AND
        (key = :id OR key IN (SELECT key FROM reach WHERE contact = :id AND kind = 'email'))
      """, ["id": contact.rawValue])
  }

  /// Lets the addresses hold on to what a person who goes had asked; the person is named no longer.
  static func leave(_ db: Database, contact: ContactID) throws {
    let own = try Columns.first(
      db, "SELECT at FROM suppression WHERE subject = 'mail' AND key = ? ORDER BY at LIMIT 1",
      [contact.rawValue]
    ) { SuppressionRequest(session: "", at: try $0.instant(0)) }
    guard let own else { return }
    for key in try addressKeys(db, of: contact) { try Suppressions.insert(db, "mail", key, own) }
    try db.run("DELETE FROM suppression WHERE subject = 'mail' AND key = ?", [contact.rawValue])
  }

  private static func addressKeys(_ db: Database, of contact: ContactID) throws -> [String] {
    try Columns.all(
      db, "SELECT key FROM reach WHERE contact = ? AND kind = 'email'", [contact.rawValue]
    ) { try $0.text(0) }
  }
}
