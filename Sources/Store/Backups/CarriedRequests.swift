import CallScript
internal import GRDB

/// The requests not to be contacted of a file that goes out of use, on their way into the one that takes its place.
///
/// Digests are made with a key of each file. Where the keys differ they come along as they are, with their key, and
/// whoever is met under one of them is stopped by the new key too; names and companies of people who can still be read
/// are reckoned anew.
struct CarriedRequests {
  /// A row of `suppression` as it stands.
  private struct Row {
    var subject: String
    var key: String
    var session: String
    var at: Int64
    var reason: String
  }

  /// Somebody who asked, with when and why.
  private struct Asking {
    var contact: Contact
    var at: Instant
    var reason: String
  }

  /// An organisation that asked.
  private struct AskingAccount {
    var name: String
    var at: Instant
    var reason: String
  }

  private let key: String
  private let olderKeys: [String]
  private let rows: [Row]
  private let people: [Asking]
  private let accounts: [AskingAccount]
  private let folders: String
  /// What was written for calendars; nil where it cannot be read.
  private let calendar: CarriedCalendar?

  /// Reads them from a file.
  init(_ db: Database) throws {
    func setting(_ name: String) throws -> String? {
      try Columns.first(db, "SELECT value FROM setting WHERE name = ?", [name]) { try $0.text(0) }
    }
    guard let key = try setting(KeyedDigest.keyName), !key.isEmpty else { throw StoreError.damaged }
    self.key = key
    olderKeys = KeyedDigest.keys(in: try setting(KeyedDigest.olderKeysName))
    folders = try setting(Store.backupFolders) ?? ""
    calendar = try? CarriedCalendar(db)
    rows = try Columns.all(db, "SELECT subject, key, session, at, reason FROM suppression") {
      Row(
        subject: try $0.text(0), key: try $0.text(1), session: try $0.text(2), at: try $0.number(3),
        reason: try $0.text(4))
    }
    people = try Columns.all(
      db,
      """
      SELECT \(ContactRows.columns), s.at, s.reason FROM \(ContactRows.source)
      JOIN suppression AS s ON s.subject = 'contact' AND s.key = c.id ORDER BY s.at
      """
    ) {
      Asking(
        contact: try ContactRows.make($0), at: try $0.instant(ContactRows.width),
        reason: try $0.text(ContactRows.width + 1))
    }
    accounts = try Columns.all(
      db,
      """
      SELECT a.name, s.at, s.reason FROM account AS a
      JOIN suppression AS s ON s.subject = 'account' AND s.key = a.id ORDER BY s.at
      """
    ) { AskingAccount(name: try $0.text(0), at: try $0.instant(1), reason: try $0.text(2)) }
  }

  /// Adds them to a file of today's form, inside the caller's transaction; gives how many are new there.
  func add(to db: Database) throws -> Int {
    var added = 0
    for row in rows {
      try db.run(
        "INSERT OR IGNORE INTO suppression (subject, key, session, at, reason) VALUES (?, ?, ?, ?, ?)",
        [row.subject, row.key, row.session, row.at, row.reason])
      added += db.changesCount
    }
    try db.run(
      "INSERT OR REPLACE INTO setting (name, value) VALUES (?, ?)", [Store.backupFolders, folders])
    try calendar?.add(to: db)
    try keepKeys(db)
    try Self.keepOut(db)
    return added
  }

  /// Keeps the keys of the digests that came along, and the names that they cannot be recognised by.
  private func keepKeys(_ db: Database) throws {
    let digest = try KeyedDigest(db)
    let others = (olderKeys + [key]).filter { $0 != digest.key }
    try digest.keep(db, olderKeys: others)
    guard digest.key != key else { return }
    for asking in people {
      let request = SuppressionRequest(session: "", at: asking.at, reason: asking.reason)
      if let name = digest.name(of: asking.contact).first {
        try Suppressions.insert(db, "name", name, request)
      }
    }
    for asking in accounts {
      let request = SuppressionRequest(session: "", at: asking.at, reason: asking.reason)
      if let name = digest.company(asking.name).first {
        try Suppressions.insert(db, "company", name, request)
      }
    }
  }

  /// Keeps those out who asked, or were erased, after the copy was made and are in it again.
  private static func keepOut(_ db: Database) throws {
    let digest = try KeyedDigest(db)
    let people = try Columns.all(
      db, "SELECT \(ContactRows.columns) FROM \(ContactRows.source)", [], ContactRows.make)
    for person in people { try Suppressions.inherit(db, person, by: digest) }
    let addresses = try Columns.all(
      db,
      """
      SELECT a.kind, a.value, c.region FROM address AS a JOIN contact AS c ON c.id = a.contact
      """
    ) { (kind: try $0.text(0), value: try $0.text(1), region: try $0.text(2)) }
    for address in addresses {
      if address.kind == "phone" {
        try Suppressions.recognise(db, phone: address.value, region: address.region, by: digest)
      } else {
        try Suppressions.recognise(db, email: address.value, by: digest)
      }
    }
    let accounts = try Columns.all(db, "SELECT id, name FROM account") {
      Account(id: AccountID(try $0.text(0)), name: try $0.text(1))
    }
    for account in accounts { try Suppressions.inherit(db, account) }
    try db.run("UPDATE plan SET stale = 1")
  }
}
