import CallScript
internal import GRDB

/// Requests whose digests came along from a file with another key: they are recognised when somebody with that number
/// or address is met, and hold by the key of this file from then on.
extension Suppressions {
  /// Lets requests hold for the numbers in a field that stand under an older key; `region` is where they are called.
  static func recognise(
    _ db: Database, phone written: String, region: String, by digest: KeyedDigest
  ) throws {
    for older in digest.older {
      let known = zip(older.offered(written, region: region), digest.offered(written, region: region))
      for (known, key) in known { try carry(db, "phone", from: known, to: key) }
      try carry(db, "phone", from: older.olderPhone(written), to: digest.olderPhone(written))
    }
  }

  /// Lets requests hold for an address that stand under an older key.
  static func recognise(_ db: Database, email written: String, by digest: KeyedDigest) throws {
    for older in digest.older {
      try carry(db, "email", from: older.email(written), to: digest.email(written))
    }
  }

  private static func carry(_ db: Database, _ kind: String, from known: String?, to key: String?) throws {
    guard let known, let key else { return }
    try db.run(
      """
      INSERT OR IGNORE INTO suppression (subject, key, session, at, reason)
      SELECT subject, ?, session, at, reason FROM suppression WHERE \(subjects(of: kind)) AND key = ?
      """, [key, known])
  }

  /// The subjects whose keys are digests of numbers or of addresses.
  private static func subjects(of kind: String) -> String {
    kind == "phone" ? "subject = 'phone'" : "subject IN ('email', 'mail')"
  }

  /// Whether an address asked not to be written to, under whatever key.
  static func coversEmail(_ db: Database, _ written: String) throws -> Bool {
    let digest = try KeyedDigest(db)
    for digest in [digest] + digest.older {
      if try request(db, "email", [digest.email(written)].compactMap(\.self)) != nil { return true }
    }
    return false
  }

  /// Forgets what stands under older keys for somebody whose request is taken back.
  static func forgetOlder(_ db: Database, _ contact: ContactID, by digest: KeyedDigest) throws {
    guard !digest.older.isEmpty, let details = try ContactRows.details(db, contact) else { return }
    let phones = [details.contact.phone] + details.otherPhones.map(\.value)
    let emails = [details.contact.email] + details.otherEmails.map(\.value)
    for older in digest.older {
      let region = details.contact.region
      let numbers = phones.flatMap {
        older.sought($0, region: region) + older.offered($0, region: region)
          + [older.olderPhone($0)].compactMap(\.self)
      }
      let ways = numbers.map { ("phone", $0) } + emails.compactMap(older.email).map { ("email", $0) }
      for (kind, key) in ways {
        try db.run(
          "DELETE FROM suppression WHERE \(subjects(of: kind)) AND key = ? AND session = ''", [key])
      }
    }
  }
}
