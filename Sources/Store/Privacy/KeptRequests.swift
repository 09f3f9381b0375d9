import CallScript
internal import GRDB

/// What is left of a request not to be contacted when the person is erased: digests that can be compared but not read.
extension ErasureRows {
  /// The request of a person, with the numbers and addresses that it covers; nil when they did not ask.
  static func keptRequest(_ db: Database, of contact: ContactID) throws -> KeptRequest? {
    let at = try Columns.first(
      db, "SELECT min(at) FROM suppression WHERE subject = 'contact' AND key = ?", [contact.rawValue]
    ) { try $0.instantIfAny(0) }
    guard let at = at ?? nil, let details = try ContactRows.details(db, contact) else { return nil }
    let person = details.contact
    let wide = try Columns.first(
      db, "SELECT 1 FROM suppression WHERE subject = 'account' AND key = ?", [person.account?.id.rawValue]
    ) { _ in true }
    return KeptRequest(
      at: at, contact: person, isOrganisations: wide ?? false,
      phones: [person.phone] + details.otherPhones.map(\.value),
      emails: [person.email] + details.otherEmails.map(\.value))
  }

  /// Keeps the request by digests and forgets what names the person in it. Comes after the person's rows are gone,
  /// so that a number is known to be shared when others still have it.
  func keep(_ request: KeptRequest?, of organisation: Account?) throws {
    let id = traces.contact.rawValue
    try forgetReasons()
    let wide = try organisation.flatMap { gone in
      try Columns.first(
        db, "SELECT min(at) FROM suppression WHERE subject = 'account' AND key = ?", [gone.id.rawValue]
      ) { try $0.instantIfAny(0) } ?? nil
    }
    try db.run("DELETE FROM suppression WHERE subject = 'contact' AND key = ?", [id])
    try db.run(
      "DELETE FROM suppression WHERE subject = 'account' AND key = ?", [organisation?.id.rawValue])
    let digest = try KeyedDigest(db)
    if let organisation, let at = wide ?? (request?.isOrganisations == true ? request?.at : nil) {
      try insert("company", digest.company(organisation.name).first, at)
    }
    guard let request else { return }
    try insert("name", digest.name(of: request.contact).first, request.at)
    for email in request.emails { try insert("email", digest.email(email), request.at) }
    for phone in request.phones {
      for key in digest.sought(phone, region: request.contact.region) where try !hasHolder(of: key) {
        try insert("phone", key, request.at)
      }
    }
  }

  /// Takes reasons and calls out of the rows that the person's request made.
  private func forgetReasons() throws {
    let sessions = traces.identifiers
    let requests = try Columns.all(
      db, "SELECT session, at FROM suppression WHERE subject = 'contact' AND key = ?",
      [traces.contact.rawValue]
    ) { (session: try $0.text(0), at: try $0.number(1)) }
    for request in requests {
      try db.run(
        "UPDATE suppression SET reason = '' WHERE session = ? AND at = ?", [request.session, request.at])
    }
    for session in sessions {
      try db.run(
        """
        INSERT OR IGNORE INTO suppression (subject, key, session, at, reason)
        SELECT subject, key, '', at, '' FROM suppression WHERE session = ?
        """, [session])
      try db.run("DELETE FROM suppression WHERE session = ?", [session])
    }
  }

  private func hasHolder(of phone: String) throws -> Bool {
    try Columns.first(db, "SELECT 1 FROM reach WHERE kind = 'phone' AND key = ? LIMIT 1", [phone]) { _ in true
    }
      ?? false
  }

  private func insert(_ subject: String, _ key: String?, _ at: Instant) throws {
    guard let key else { return }
    try Suppressions.insert(db, subject, key, SuppressionRequest(session: "", at: at))
  }
}
