import CallScript
internal import GRDB

/// Finds out what the rows of a stop list cover. It changes nothing; keeping is a step of its own, so that a preview and
/// the list itself come to the same.
struct StopListRun {
  /// One thing that a request covers, as `suppression` has it.
  struct Cover: Hashable {
    var subject: String
    var key: String
  }

  private let db: Database
  private let digest: KeyedDigest
  /// What the rows cover by their own words, in the order of the list.
  private(set) var covers: [Cover] = []
  private var known: Set<Cover> = []
  /// The people on file whom a row names: their request covers all their numbers and addresses.
  private(set) var named: [ContactID] = []
  private var isNamed: Set<ContactID> = []
  private(set) var outcome = StopListOutcome()

  init(_ db: Database) throws {
    self.db = db
    digest = try KeyedDigest(db)
  }

  /// Takes every row; `goingOn` is asked now and then, and false stops with `stopped`.
  mutating func take(_ rows: [ImportRow], goingOn: (_ done: Int) -> Bool) throws {
    outcome.rows = rows.count
    for (index, row) in rows.enumerated() {
      if index.isMultiple(of: 500), !goingOn(index) { throw StoreError.stopped }
      try take(row)
    }
    try countPeople()
  }

  private mutating func take(_ row: ImportRow) throws {
    let name = FoldedName.of(row.firstName + " " + row.lastName)
    let ways = row.phones.map { digest.sought($0.value, region: row.region) }.filter { !$0.isEmpty }
    let emails = row.emails.compactMap { digest.email($0.value) }
    for phone in row.phones {
      let offered = digest.offered(phone.value, region: row.region)
      try cover("phone", digest.sought(phone.value, region: row.region), knownBy: offered, \.numbers)
    }
    for key in emails { try cover("email", [key], knownBy: [key], \.addresses) }
    if !name.isEmpty, !row.company.isEmpty {
      let keys = nameKeys(row)
      try cover("name", Array(keys.prefix(1)), knownBy: keys, \.names)
    }
    let isOrganisation = name.isEmpty && !row.company.isEmpty && ways.isEmpty && emails.isEmpty
    if isOrganisation { try cover(organisation: row.company) }
    if ways.isEmpty, emails.isEmpty, !isOrganisation, name.isEmpty || row.company.isEmpty {
      outcome.useless.append(row.line)
    }
    try findPeople(row, name, ways.flatMap(\.self), emails)
  }

  private func nameKeys(_ row: ImportRow) -> [String] {
    let contact = Contact(
      id: ContactID(""), account: Account(id: AccountID(""), name: row.company), firstName: row.firstName,
      lastName: row.lastName)
    return digest.name(of: contact)
  }

  /// Notes one thing that is covered, by one digest or several, and counts it once where none of the digests by which it
  /// is known is kept.
  private mutating func cover(
    _ subject: String, _ keys: [String], knownBy recognised: [String],
    _ count: WritableKeyPath<StopListOutcome, Int>
  ) throws {
    if keys.isEmpty { return }
    let isKnown = try recognised.contains { try isCovered(Cover(subject: subject, key: $0)) }
    for key in keys where known.insert(Cover(subject: subject, key: key)).inserted {
      covers.append(Cover(subject: subject, key: key))
    }
    if !isKnown { outcome[keyPath: count] += 1 }
  }

  /// Whether something is covered by the rows before or by what is kept.
  private func isCovered(_ cover: Cover) throws -> Bool {
    if known.contains(cover) { return true }
    return try Columns.first(
      db, "SELECT 1 FROM suppression WHERE subject = ? AND key = ? LIMIT 1", [cover.subject, cover.key]
    ) { _ in true } ?? false
  }

  /// An organisation is covered by its name for whoever comes later, and as it is on file.
  private mutating func cover(organisation name: String) throws {
    let accounts = try Columns.all(
      db, "SELECT a.id FROM account AS a WHERE \(Self.isNamed)", Self.names(of: name)
    ) { try $0.text(0) }
    let keys = digest.company(name)
    try cover("company", Array(keys.prefix(1)), knownBy: keys, \.organisations)
    for account in accounts where known.insert(Cover(subject: "account", key: account)).inserted {
      covers.append(Cover(subject: "account", key: account))
    }
  }

  /// A condition on `account AS a`: it has a name, or one that may be the same.
  private static let isNamed = "(a.folded = :folded OR (a.likeness <> '' AND a.likeness = :likeness))"

  /// The arguments of `isNamed`.
  private static func names(of organisation: String) -> StatementArguments {
    ["folded": FoldedName.of(organisation), "likeness": OrganisationName.likeness(of: organisation)]
  }

  // MARK: People on file

  /// Whoever has an address of the row, or a number of it alone or with the same name, or name and organisation.
  private mutating func findPeople(
    _ row: ImportRow, _ name: String, _ phones: [String], _ emails: [String]
  ) throws {
    for id in try people(reachedBy: emails) { add(id) }
    let callers = try people(reachedBy: phones)
    for id in callers {
      let isOne = try name.isEmpty ? callers.count == 1 : NameAgreement.agree(foldedName(of: id), name)
      if isOne { add(id) }
    }
    if name.isEmpty || row.company.isEmpty { return }
    let namesakes = try Columns.all(
      db,
      """
      SELECT c.id FROM contact AS c JOIN account AS a ON a.id = c.account
      WHERE c.folded_name = :name AND \(Self.isNamed)
      """, ["name": name] + Self.names(of: row.company)
    ) { ContactID(try $0.text(0)) }
    for id in namesakes { add(id) }
  }

  private mutating func add(_ id: ContactID) {
    if isNamed.insert(id).inserted { named.append(id) }
  }

  private func people(reachedBy keys: [String]) throws -> [ContactID] {
    if keys.isEmpty { return [] }
    let list = try FieldText.list(keys)
    return try Columns.all(db, Suppressions.reached(by: Suppressions.listed), ["keys": list]) {
      ContactID(try $0.text(0))
    }
  }

  private func foldedName(of id: ContactID) throws -> String {
    try Columns.first(db, "SELECT folded_name FROM contact WHERE id = ?", [id.rawValue]) { try $0.text(0) }
      ?? ""
  }

  /// Counts the people on file whom the list covers, and those of them who could be contacted until now.
  private mutating func countPeople() throws {
    var covered = isNamed
    covered.formUnion(try people(reachedBy: reachedKeys))
    for cover in covers where cover.subject == "account" {
      covered.formUnion(
        try Columns.all(db, "SELECT id FROM contact WHERE account = ?", [cover.key]) {
          ContactID(try $0.text(0))
        })
    }
    outcome.known = covered.count
    for id in covered {
      let isOpen = try Columns.first(
        db, "SELECT \(Suppressions.isOpen) FROM contact AS c WHERE c.id = ?", [id.rawValue]
      ) { try $0.number(0) != 0 }
      if isOpen == true { outcome.stopped += 1 }
    }
  }

  // MARK: Keeping

  /// Keeps what the run found as requests.
  func write(_ request: SuppressionRequest) throws {
    for id in named { try Suppressions.add(db, contact: id, scope: .person, request: request) }
    for cover in covers {
      try Suppressions.insert(db, cover.subject, cover.key, request)
      if cover.subject == "account" { try PlanRows.touch(db, .account(AccountID(cover.key))) }
    }
    for id in try people(reachedBy: reachedKeys) {
      if let subject = try ContactRows.subject(db, of: id) { try PlanRows.touch(db, subject) }
    }
  }

  /// The digests of numbers and addresses that are covered.
  private var reachedKeys: [String] {
    covers.filter { $0.subject == "phone" || $0.subject == "email" }.map(\.key)
  }
}
