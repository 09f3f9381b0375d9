public import CallScript
internal import GRDB

extension Store {
  /// Leaves a contact, or the whole organisation, out of every list from now on, with number and address.
  /// A number that others at the organisation share stays open when only the person is meant.
  ///
  /// The reason is kept with the request; it may be empty.
  public func suppress(
    _ contact: ContactID, scope: SuppressionScope, at instant: Instant, reason: String = ""
  ) throws(StoreError) {
    try write { db in
      try Suppressions.add(
        db, contact: contact, scope: scope,
        request: SuppressionRequest(session: "", at: instant, reason: reason))
    }
  }

  /// Takes back a suppression that was not made by a call; those of calls go when the call's event is undone.
  public func lift(_ contact: ContactID) throws(StoreError) {
    try write { db in try Suppressions.remove(db, contact: contact) }
  }

  /// Takes back what a person asked in closed calls after a moment, and notes the event that says why, in one
  /// transaction; `offset` is the seconds that the rep's local time is ahead of UTC. Tells whether there was such a
  /// request; without one nothing is noted. A call that is still open takes its own request back: `callIsOpen`.
  @discardableResult
  public func liftRequests(
    madeInCallsAfter moment: Instant, noting event: LaterEvent, offset: Int
  ) throws(StoreError) -> Bool {
    try write { db in
      let sessions = try Suppressions.sessions(db, of: event.contact, after: moment)
      if let open = sessions.first(where: \.isOpen) { throw StoreError.callIsOpen(open.id) }
      if sessions.isEmpty { return false }
      for session in sessions {
        try Suppressions.remove(db, session: session.id.rawValue, contact: event.contact)
      }
      try HappeningRows.add(db, event, offset: offset)
      return true
    }
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

/// Where and when a request not to be contacted was made.
struct SuppressionRequest {
  /// The call; empty for one noted by hand.
  var session: String
  /// When.
  var at: Instant
  /// Why; empty when nothing was noted.
  var reason = ""
}

/// The rows that keep people out of lists.
enum Suppressions {
  /// A condition on `contact AS c`: nothing speaks against calling.
  ///
  /// Digests of the last nine digits (`phone_key`, and `address.key` of a number) are only met by requests that were
  /// kept before numbers were compared whole.
  static let isOpen = """
    (c.id NOT IN (SELECT key FROM suppression WHERE subject = 'contact')
    AND (c.account IS NULL OR c.account NOT IN (\(closedAccounts)))
    AND (c.phone_key IS NULL OR c.phone_key NOT IN (SELECT key FROM suppression WHERE subject = 'phone'))
    AND (c.email_key IS NULL OR c.email_key NOT IN (SELECT key FROM suppression WHERE subject = 'email'))
    AND NOT EXISTS (SELECT 1 FROM address AS x WHERE x.contact = c.id AND x.key IN
      (SELECT key FROM suppression WHERE subject IN ('phone', 'email')))
    AND NOT EXISTS (SELECT 1 FROM number_key AS n WHERE n.contact = c.id AND n.key IN
      (SELECT key FROM suppression WHERE subject = 'phone')))
    """

  /// A question for the people for whom `isOpen` does not hold; quicker where few asked.
  static let closed = """
    SELECT key FROM suppression WHERE subject = 'contact'
    UNION SELECT id FROM contact WHERE account IN (\(closedAccounts))
    UNION \(reached(by: "SELECT key FROM suppression WHERE subject IN ('phone', 'email')"))
    UNION SELECT id FROM contact WHERE phone_key IN (SELECT key FROM suppression WHERE subject = 'phone')
    """

  /// A question for the organisations that asked not to be contacted, and those whose name may be theirs.
  static let closedAccounts = """
    SELECT key FROM suppression WHERE subject = 'account'
    UNION SELECT same.id FROM suppression AS asked JOIN account AS one ON one.id = asked.key
      JOIN account AS same ON same.likeness = one.likeness
    WHERE asked.subject = 'account' AND one.likeness <> ''
    """

  /// A question for the organisation of an identifier and those whose name may be the same.
  static func alike(_ account: String) -> String {
    """
    SELECT \(account) UNION SELECT same.id FROM account AS one
      JOIN account AS same ON same.likeness = one.likeness WHERE one.id = \(account) AND one.likeness <> ''
    """
  }

  /// Adds what a request covers.
  static func add(
    _ db: Database, contact: ContactID, scope: SuppressionScope, request: SuppressionRequest
  ) throws {
    let account = try Columns.first(
      db, "SELECT account FROM contact WHERE id = ?", [contact.rawValue]
    ) { try $0.textIfAny(0) }
    guard let account else { throw StoreError.noSuchContact(contact.rawValue) }
    var covered = [("contact", contact.rawValue)]
    let emails = try Columns.all(
      db, "SELECT key FROM reach WHERE contact = ? AND kind = 'email'", [contact.rawValue]
    ) { try $0.text(0) }
    covered += emails.map { ("email", $0) }
    let digest = try KeyedDigest(db)
    // An address is one person's; a number may be a switchboard that the others still answer.
    for number in try NumberRows.numbers(db, of: contact.rawValue) {
      for key in digest.sought(number.written, region: number.region) {
        if scope == .person, try isShared(db, phone: key, by: contact) { continue }
        covered.append(("phone", key))
      }
    }
    if scope == .organisation, let account { covered.append(("account", account)) }
    for (subject, key) in covered { try insert(db, subject, key, request) }
    try PlanRows.touchCovered(db, by: request.session, contact)
  }

  /// Adds one row of a request.
  static func insert(
    _ db: Database, _ subject: String, _ key: String, _ request: SuppressionRequest
  ) throws {
    try db.run(
      "INSERT OR IGNORE INTO suppression (subject, key, session, at, reason) VALUES (?, ?, ?, ?, ?)",
      [subject, key, request.session, request.at.milliseconds, request.reason.withoutNul])
  }

  /// Whether somebody of another name is reached by the same number: a switchboard.
  private static func isShared(_ db: Database, phone: String, by contact: ContactID) throws -> Bool {
    let sql = """
      SELECT count(*) FROM contact AS other JOIN contact AS c ON c.id = ?
      WHERE other.id IN (SELECT contact FROM reach WHERE kind = 'phone' AND key = ?)
        AND other.id <> c.id AND other.folded_name <> c.folded_name
      """
    return try Columns.first(db, sql, [contact.rawValue, phone]) { try $0.count(0) } ?? 0 > 0
  }

  /// Lets the requests that a contact made cover the numbers and the addresses that became known since.
  static func extend(_ db: Database, contact: ContactID) throws {
    let requests = try Columns.all(
      db,
      """
      SELECT session, at, reason, EXISTS (SELECT 1 FROM suppression AS wide
        WHERE wide.subject = 'account' AND wide.session = own.session
          AND wide.key = (SELECT account FROM contact WHERE id = own.key))
      FROM suppression AS own WHERE own.subject = 'contact' AND own.key = ?
      """, [contact.rawValue]
    ) { row in
      (
        request: SuppressionRequest(
          session: try row.text(0), at: try row.instant(1), reason: try row.text(2)),
        isWide: try row.number(3) != 0
      )
    }
    for (request, isWide) in requests {
      try add(db, contact: contact, scope: isWide ? .organisation : .person, request: request)
    }
  }

  /// Keeps somebody out who comes back under the name and company of somebody erased who asked not to be contacted.
  static func inherit(_ db: Database, _ contact: Contact, by digest: KeyedDigest) throws {
    try recognise(db, phone: contact.phone, region: contact.region, by: digest)
    try recognise(db, email: contact.email, by: digest)
    for digest in [digest] + digest.older {
      guard let request = try request(db, "name", digest.name(of: contact)) else { continue }
      try insert(db, "contact", contact.id.rawValue, request)
    }
  }

  /// Keeps an organisation out that comes back under the name of one erased that asked not to be contacted.
  static func inherit(_ db: Database, _ account: Account) throws {
    let digest = try KeyedDigest(db)
    for digest in [digest] + digest.older {
      guard let request = try request(db, "company", digest.company(account.name)) else { continue }
      try insert(db, "account", account.id.rawValue, request)
    }
  }

  /// The earliest request that is kept under one of some digests; nil where none is.
  static func request(
    _ db: Database, _ subject: String, _ keys: [String]
  ) throws -> SuppressionRequest? {
    if keys.isEmpty { return nil }
    return try Columns.first(
      db,
      """
      SELECT at, reason FROM suppression WHERE subject = ? AND key IN (SELECT value FROM json_each(?))
      ORDER BY at LIMIT 1
      """, [subject, try FieldText.list(keys)]
    ) { SuppressionRequest(session: "", at: try $0.instant(0), reason: try $0.text(1)) }
  }

  /// Others who asked by themselves, with a number or an address of a contact.
  static func sharing(_ db: Database, with contact: ContactID) throws -> [SharedStop] {
    let keys = try NumberRows.sought(db, of: contact.rawValue, by: try KeyedDigest(db))
    if keys.isEmpty { return [] }
    return try Columns.all(
      db,
      """
      SELECT \(ContactRows.columns), \(isShared("phone")), \(isShared("email"))
      FROM \(ContactRows.source)
      WHERE c.id IN (\(reached(by: listed))) AND c.id <> :me
        AND c.id IN (SELECT key FROM suppression WHERE subject = 'contact')
      ORDER BY c.folded_name, c.id LIMIT 10
      """, ["me": contact.rawValue, "keys": try FieldText.list(keys)]
    ) { row in
      SharedStop(
        contact: try ContactRows.make(row), isSameNumber: try row.number(ContactRows.width) != 0,
        isSameAddress: try row.number(ContactRows.width + 1) != 0)
    }
  }

  /// Whether a `contact AS c` is found by one of `:keys` in a way of a kind.
  private static func isShared(_ kind: String) -> String {
    """
    EXISTS (SELECT 1 FROM reach AS theirs WHERE theirs.contact = c.id AND theirs.kind = '\(kind)'
      AND theirs.key IN (\(listed)))
    """
  }

  /// The digests in a list that is bound as `:keys`.
  static let listed = "SELECT value FROM json_each(:keys)"

  /// A question for the people who are found by keys that another question gives. The view `reach` would be read
  /// whole for it.
  static func reached(by keys: String) -> String {
    """
    SELECT contact FROM number_key WHERE key IN (\(keys)) UNION SELECT id FROM contact WHERE email_key IN (\(keys))
    UNION SELECT contact FROM address WHERE key IN (\(keys))
    """
  }

  /// Calls of a person's own in which they asked not to be contacted after a moment.
  static func sessions(
    _ db: Database, of contact: ContactID, after moment: Instant
  ) throws -> [(id: SessionID, isOpen: Bool)] {
    try Columns.all(
      db,
      """
      SELECT DISTINCT s.id, s.closed FROM suppression AS r JOIN session AS s ON s.id = r.session
      WHERE r.subject = 'contact' AND r.key = :id AND s.contact = :id AND r.at > :since
      """, ["id": contact.rawValue, "since": moment.milliseconds]
    ) { (id: SessionID(try $0.text(0)), isOpen: try $0.number(1) == 0) }
  }

  /// Forgets what a call's request had covered.
  static func remove(_ db: Database, session: String, contact: ContactID) throws {
    try PlanRows.touchCovered(db, by: session, contact)
    try db.run("DELETE FROM suppression WHERE session = ?", [session])
  }

  /// Forgets a request made outside a call.
  static func remove(_ db: Database, contact: ContactID) throws {
    try PlanRows.touchCovered(db, by: "", contact)
    try removeInherited(db, contact)
    let digest = try KeyedDigest(db)
    let keys = try NumberRows.every(db, of: contact.rawValue, by: digest)
    try MailStops.remove(db, contact: contact)
    try db.run(
      """
      DELETE FROM suppression WHERE session = '' AND (
        (subject = 'contact' AND key = :id)
        OR (subject = 'account' AND key IN (\(alike("(SELECT account FROM contact WHERE id = :id)"))))
        OR (subject IN ('phone', 'email') AND key IN (\(listed))))
      """, ["id": contact.rawValue, "keys": try FieldText.list(keys)])
  }

  /// Forgets the digests of name and company under which somebody erased comes back.
  private static func removeInherited(_ db: Database, _ contact: ContactID) throws {
    guard let person = try ContactRows.details(db, contact)?.contact else { return }
    let digest = try KeyedDigest(db)
    for digest in [digest] + digest.older {
      let companies = person.account.map { digest.company($0.name) } ?? []
      let kept = digest.name(of: person).map { ("name", $0) } + companies.map { ("company", $0) }
      for (subject, key) in kept {
        try db.run("DELETE FROM suppression WHERE subject = ? AND key = ?", [subject, key])
      }
    }
    try forgetOlder(db, contact, by: digest)
  }
}
