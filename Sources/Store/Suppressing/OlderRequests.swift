import CallScript
internal import GRDB

/// Requests whose digests came along from a file with another key: they are recognised when somebody with that number
/// or address is met, and hold by the key of this file from then on.
extension Suppressions {
  /// Lets a request hold that stands under an older key.
  static func recognise(_ db: Database, _ kind: String, _ written: String, by digest: KeyedDigest) throws {
    for older in digest.older {
      guard let known = older.digest(of: written, kind), let key = digest.digest(of: written, kind) else {
        continue
      }
      try db.run(
        """
        INSERT OR IGNORE INTO suppression (subject, key, session, at, reason)
        SELECT subject, ?, session, at, reason FROM suppression WHERE subject = ? AND key = ?
        """, [key, kind, known])
    }
  }

  /// Whether an address asked not to be written to, under whatever key.
  static func coversEmail(_ db: Database, _ written: String) throws -> Bool {
    let digest = try KeyedDigest(db)
    for digest in [digest] + digest.older {
      if let key = digest.email(written), try request(db, "email", key) != nil { return true }
    }
    return false
  }

  /// Forgets what stands under older keys for somebody whose request is taken back.
  static func forgetOlder(_ db: Database, _ contact: ContactID, by digest: KeyedDigest) throws {
    guard !digest.older.isEmpty, let details = try ContactRows.details(db, contact) else { return }
    let ways =
      ([details.contact.phone] + details.otherPhones.map(\.value)).map { ("phone", $0) }
      + ([details.contact.email] + details.otherEmails.map(\.value)).map { ("email", $0) }
    for older in digest.older {
      for (kind, written) in ways {
        guard let key = older.digest(of: written, kind) else { continue }
        try db.run(
          "DELETE FROM suppression WHERE subject = ? AND key = ? AND session = ''", [kind, key])
      }
    }
  }
}

extension KeyedDigest {
  /// The digest of a number or an address as written.
  fileprivate func digest(of written: String, _ kind: String) -> String? {
    kind == "phone" ? phone(written) : email(written)
  }
}
