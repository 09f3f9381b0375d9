import CallScript
internal import GRDB

/// One run of an import: takes rows one after another and finds out what becomes of each. It changes nothing; writing
/// is a step of its own, so that a preview and the import itself come to the same.
struct ImportRun {
  let db: Database
  let digest: KeyedDigest
  let stops: ImportStops
  /// What counts where the file says something else.
  let policy: ImportPolicy
  /// Makes identifiers.
  let mint: () -> String
  /// Whether nobody was known before.
  let isFirst: Bool
  /// Whether organisations were known before: there may be some of which only facts are known.
  let hasAccounts: Bool
  /// Whether rows of earlier imports are known.
  let hasRows: Bool
  /// How often rows that are not clear are tried again at most.
  static let rounds = 8
  /// Whose record each is that was not known before.
  var records: [RecordName: Int] = [:]
  /// The rows taken, letter for letter, and whose they are.
  var seen: [String: Int] = [:]
  /// Everybody met so far.
  var people: [ImportPerson] = []
  var byID: [ContactID: Int] = [:]
  /// New people, and known ones by what they got: by the words of numbers and the digests of addresses.
  var byKey: [String: [Int]] = [:]
  /// New people by name and organisation.
  var byName: [String: [Int]] = [:]
  var accounts: [String: Account] = [:]
  /// New organisations by their name without its legal form.
  var alike: [String: Account] = [:]
  /// Organisations that are new.
  var newAccounts: [Account] = []
  /// Requests for numbers and addresses of which it is not clear whose they are.
  var requests: [ImportRequest] = []
  var outcome = ImportOutcome()

  init(_ db: Database, policy: ImportPolicy, mint: @escaping () -> String) throws {
    self.db = db
    self.policy = policy
    self.mint = mint
    digest = try KeyedDigest(db)
    stops = try ImportStops(db)
    isFirst = try Columns.first(db, "SELECT 1 FROM contact LIMIT 1") { _ in true } == nil
    hasAccounts = try Columns.first(db, "SELECT 1 FROM account LIMIT 1") { _ in true } != nil
    hasRows = try Columns.first(db, "SELECT 1 FROM import_row LIMIT 1") { _ in true } != nil
  }

  /// Takes every row; `goingOn` is asked now and then, and false stops with `stopped`.
  mutating func take(_ rows: [ImportRow], goingOn: (_ done: Int) -> Bool) throws {
    var unclear: [KeyedRow] = []
    for (index, row) in rows.enumerated() {
      if index.isMultiple(of: 500), !goingOn(index) { throw StoreError.stopped }
      let key = digest.row(row)
      if try isKnown(key, row) { continue }
      let keyed = KeyedRow(row, key: key, by: digest)
      if try !take(keyed) { unclear.append(keyed) }
    }
    try settle(unclear)
    outcome.added = people.count { $0.before == nil }
    outcome.changed = people.count { $0.before != nil && $0.isChanged }
    countZones()
    outcome.sample = people.lazy.filter(\.isChanged).prefix(ImportOutcome.sampleLimit).map(\.details)
    outcome.sortNotices()
  }

  private mutating func countZones() {
    for person in people where person.before == nil && person.details.contact.zone.isEmpty {
      let count = RegionZones.names(of: person.details.contact.region).count
      if count == 0 { outcome.withoutZone += 1 }
      if count > 1 { outcome.withSeveralZones += 1 }
    }
  }

  /// Tries the rows again that were not clear: later rows may have made them so. Else the same file would change
  /// something at the next import.
  private mutating func settle(_ rows: [KeyedRow]) throws {
    var unclear = rows
    for _ in 0..<Self.rounds where !unclear.isEmpty {
      var left: [KeyedRow] = []
      for row in unclear where try !take(row) { left.append(row) }
      if left.count == unclear.count { break }
      unclear = left
    }
    for row in unclear { try settleUnclear(row) }
  }

  /// Whether the same row, letter for letter, was taken before, in this file or an earlier one.
  private mutating func isKnown(_ key: String, _ row: ImportRow) throws -> Bool {
    if let index = seen[key] {
      try take(row.record, of: index)
      outcome.repeated += 1
      return true
    }
    guard hasRows else { return false }
    let known = try Columns.first(
      db,
      """
      SELECT r.contact, \(Suppressions.isOpen) FROM import_row AS r JOIN contact AS c ON c.id = r.contact
      WHERE r.key = ?
      """, [key]
    ) { (contact: ContactID(try $0.text(0)), isOpen: try $0.number(1) != 0) }
    guard let known else { return false }
    if !known.isOpen {
      outcome.tell(.suppressed, of: row)
    } else if policy.fileCounts {
      return false
    } else if try row.record.map({ try isNew($0) }) == true {
      let index = try index(of: known.contact)
      try take(row.record, of: index)
      if !people[index].isChanged { outcome.same += 1 }
    } else {
      outcome.same += 1
    }
    return true
  }

  /// Takes a row; false where it is not clear who it is.
  private mutating func take(_ row: KeyedRow) throws -> Bool {
    switch try match(row) {
    case .unclear: return false
    case .known(let index, let key):
      if people[index].isSuppressed {
        outcome.tell(.suppressed, of: row.row)
        return true
      }
      try found(row, at: index, by: key)
      note(row, of: index)
    case .new(let sharing):
      if try isStopped(row) {
        outcome.tell(.suppressed, of: row.row)
        return true
      }
      if row.name.isEmpty, row.company.isEmpty {
        noteRequestAlone(row)
        return true
      }
      let double = try organisationAlike(row)
      try add(row)
      note(row, of: people.count - 1)
      if let double { outcome.tell(.likeOrganisation(double.name), of: row.row) }
      if let sharing { outcome.tell(.sharedNumber(people[sharing].details.contact.displayName), of: row.row) }
    }
    return true
  }

  private mutating func found(_ row: KeyedRow, at index: Int, by key: ImportKey) throws {
    outcome.found[key, default: 0] += 1
    seen[row.key] = index
    let wasMet = people[index].before == nil || people[index].isChanged
    try merge(row, into: index)
    try take(row.row.record, of: index)
    if wasMet {
      outcome.repeated += 1
    } else if !people[index].isChanged {
      outcome.same += 1
    }
  }

  /// Leaves a row out of which it is not clear who it is, or makes somebody new of it where that is asked for and none
  /// of those who it may be asked not to be contacted.
  private mutating func settleUnclear(_ row: KeyedRow) throws {
    if seen[row.key] != nil {
      outcome.repeated += 1
      return
    }
    guard case .unclear(let key, let candidates) = try match(row) else {
      _ = try take(row)
      return
    }
    let names = candidates.prefix(3).map { people[$0].details.contact.displayName }
    let haveAsked = candidates.filter { people[$0].isSuppressed }
    if haveAsked.count == candidates.count {
      outcome.tell(.suppressed, of: row.row)
    } else if policy.addsUnclear, haveAsked.isEmpty, try !isStopped(row) {
      try add(row)
      note(row, of: people.count - 1)
      outcome.tell(.addedUnclear(key, names), of: row.row)
    } else {
      outcome.tell(.ambiguous(key, names), of: row.row)
      noteRequestAlone(row)
    }
  }

  private mutating func isStopped(_ row: KeyedRow) throws -> Bool {
    if stops.covers(row, by: digest) { return true }
    guard let account = try account(named: row.row.company, folded: row.company, mayAdd: false) else {
      return false
    }
    return stops.covers(account)
  }

  private mutating func add(_ row: KeyedRow) throws {
    let account = try account(named: row.row.company, folded: row.company, mayAdd: true)
    let contact = Contact(
      id: ContactID(mint()), account: account, firstName: row.row.firstName, lastName: row.row.lastName,
      role: row.row.role, zone: row.row.zone, region: row.row.region)
    let index = people.count
    people.append(ImportPerson(new: Store.ContactDetails(contact: contact, note: row.row.note)))
    seen[row.key] = index
    byName[row.name + "\u{0}" + row.company, default: []].append(index)
    takeAddresses(row, into: index)
    try take(row.row.record, of: index)
  }

  /// Whether nobody is known by a record.
  private func isNew(_ record: RecordName) throws -> Bool {
    try records[record] == nil && RecordNameRows.contact(db, record) == nil
  }

  /// Notes whose record it is, where nobody is known by it.
  private mutating func take(_ record: RecordName?, of index: Int) throws {
    guard let record, try isNew(record) else { return }
    records[record] = index
    people[index].isChanged = true
  }

  /// The organisation of a name: one that is known, one met before, or a new one.
  mutating func account(named name: String, folded: String, mayAdd: Bool) throws -> Account? {
    if folded.isEmpty { return nil }
    if let met = accounts[folded] { return met }
    let known =
      hasAccounts
      ? try Columns.first(
        db, "SELECT id, name FROM account WHERE folded = ? ORDER BY id LIMIT 1", [folded]
      ) { Account(id: AccountID(try $0.text(0)), name: try $0.text(1)) } : nil
    if let known {
      accounts[folded] = known
      return known
    }
    guard mayAdd else { return nil }
    let account = Account(id: AccountID(mint()), name: name)
    accounts[folded] = account
    let likeness = OrganisationName.likeness(of: name)
    if alike[likeness] == nil { alike[likeness] = account }
    newAccounts.append(account)
    return account
  }

  /// An organisation of another name that may be the one of a row, which is not known yet; nil where there is none.
  private mutating func organisationAlike(_ row: KeyedRow) throws -> Account? {
    guard try account(named: row.row.company, folded: row.company, mayAdd: false) == nil else { return nil }
    let likeness = OrganisationName.likeness(of: row.row.company)
    if likeness.isEmpty { return nil }
    if let met = alike[likeness] { return met }
    if isFirst { return nil }
    return try Columns.first(
      db, "SELECT id, name FROM account WHERE likeness = ? ORDER BY id LIMIT 1", [likeness]
    ) { Account(id: AccountID(try $0.text(0)), name: try $0.text(1)) }
  }
}
