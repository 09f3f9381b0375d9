public import CallScript
internal import GRDB

/// An organisation as lists show it.
public struct AccountListing: Hashable, Sendable {
  /// The organisation.
  public var account: Account
  /// How many people there are known.
  public var people: Int
  /// When the last closed call with anybody there ended; nil before the first.
  public var lastCall: Instant?
  /// Whether the organisation as a whole asked not to be contacted.
  public var hasObjected: Bool
}

/// A fact with its number and whom it is about.
public struct KeptFact: Hashable, Sendable {
  /// Its number in the store.
  public var number: Int64
  /// The fact.
  public var fact: Fact
  /// Whom it is about.
  public var owner: FactOwner
}

/// A request not to be contacted: whom it covers, when it was made, and in which call.
public struct SuppressionNote: Hashable, Sendable {
  /// Whom it covers.
  public var scope: SuppressionScope
  /// When it was made.
  public var at: Instant
  /// The call in which it was made; nil for one noted by hand.
  public var session: SessionID?
  /// Why; empty when nothing was noted.
  public var reason: String
}

extension Store {
  /// Organisations in the order of their names; each of the words (the first eight count) must begin a word of the
  /// name. Without words all match.
  public func accounts(
    matching text: String = "", limit: Int = 100, offset: Int = 0
  ) throws(StoreError) -> [AccountListing] {
    let words = FoldedName.of(text).split(separator: " ").prefix(8).map(String.init)
    let condition = (["1"] + words.map { _ in "instr(' ' || a.folded, ' ' || ?) > 0" }).joined(
      separator: " AND ")
    let sql = """
      SELECT a.id, a.name, (SELECT count(*) FROM contact AS c WHERE c.account = a.id),
        (SELECT max(m.ended_at) FROM contact AS c JOIN session_summary AS m ON m.contact = c.id
          WHERE c.account = a.id),
        a.id IN (\(Suppressions.closedAccounts))
      FROM account AS a WHERE \(condition) ORDER BY a.folded, a.id LIMIT ? OFFSET ?
      """
    var arguments = StatementArguments(words)
    arguments += [limit, offset]
    return try read { db in
      try Columns.all(db, sql, arguments) { row in
        AccountListing(
          account: Account(id: AccountID(try row.text(0)), name: try row.text(1)), people: try row.count(2),
          lastCall: try row.instantIfAny(3),
          hasObjected: try row.number(4) != 0)
      }
    }
  }

  /// The organisation of an identifier; nil when there is none.
  public func account(_ id: AccountID) throws(StoreError) -> Account? {
    try read { db in
      try Columns.first(db, "SELECT id, name FROM account WHERE id = ?", [id.rawValue]) {
        Account(id: AccountID(try $0.text(0)), name: try $0.text(1))
      }
    }
  }

  /// Writes an organisation's name anew; people there are found by it from then on.
  public func save(_ account: Account) throws(StoreError) {
    let people = try people(at: account.id)
    try write { db in
      try db.run(
        "UPDATE account SET name = ?, folded = ?, likeness = ? WHERE id = ?",
        [
          account.name.withoutNul, FoldedName.of(account.name.withoutNul),
          OrganisationName.likeness(of: account.name), account.id.rawValue,
        ])
      for var person in people {
        person.account = account
        try ContactRows.save(db, person)
      }
    }
  }

  /// The people of an organisation in the order of their names.
  public func people(at account: AccountID) throws(StoreError) -> [Contact] {
    try read { db in
      try Columns.all(
        db,
        """
        SELECT \(ContactRows.columns) FROM \(ContactRows.source) WHERE c.account = ?
        ORDER BY c.folded_name, c.id
        """, [account.rawValue], ContactRows.make)
    }
  }

  /// The latest sessions with anybody at an organisation.
  public func sessions(at account: AccountID, limit: Int = 50) throws(StoreError) -> [SessionListing] {
    try read { db in
      try SessionRows.list(db, where: "c.account = :account", ["limit": limit, "account": account.rawValue])
    }
  }

  /// Every fact about exactly this owner, for each name the newest first.
  public func facts(about owner: FactOwner) throws(StoreError) -> [KeptFact] {
    let condition: String
    let arguments: StatementArguments
    switch owner {
    case .market: (condition, arguments) = ("account IS NULL AND contact IS NULL", [])
    case .account(let id): (condition, arguments) = ("account = ?", [id.rawValue])
    case .contact(let id): (condition, arguments) = ("contact = ?", [id.rawValue])
    }
    return try read { db in
      try Columns.all(
        db,
        """
        SELECT number, id, text, concern, source, day FROM fact WHERE \(condition)
        ORDER BY id, day DESC, number DESC
        """, arguments
      ) { row in
        let fact = Fact(
          id: FactID(try row.text(1)), text: try row.text(2), concern: try row.text(3),
          source: try row.text(4), date: try row.day(5))
        return KeptFact(number: try row.number(0), fact: fact, owner: owner)
      }
    }
  }

  /// Removes the fact of a number; says whether there was one.
  @discardableResult
  public func removeFact(_ number: Int64) throws(StoreError) -> Bool {
    try write { db in try FactRows.remove(db, number) }
  }

  /// The request that covers a person themselves or their organisation, the widest first; nil when there is none.
  public func suppression(of contact: ContactID) throws(StoreError) -> SuppressionNote? {
    let sql = """
      SELECT s.subject, s.at, s.session, s.reason FROM suppression AS s JOIN contact AS c ON c.id = ?
      WHERE (s.subject = 'contact' AND s.key = c.id)
        OR (s.subject = 'account' AND s.key IN (\(Suppressions.alike("c.account"))))
      ORDER BY s.subject, s.at LIMIT 1
      """
    return try read { db in try Columns.first(db, sql, [contact.rawValue], Self.note) }
  }

  /// The request of a whole organisation, or of one that may be the same; nil when there is none.
  public func suppression(of account: AccountID) throws(StoreError) -> SuppressionNote? {
    let sql = """
      SELECT subject, at, session, reason FROM suppression
      WHERE subject = 'account' AND key IN (\(Suppressions.alike(":id"))) ORDER BY at LIMIT 1
      """
    return try read { db in try Columns.first(db, sql, ["id": account.rawValue], Self.note) }
  }

  static func note(_ row: Columns) throws -> SuppressionNote {
    let session = try row.text(2)
    return SuppressionNote(
      scope: try row.text(0) == "account" ? .organisation : .person,
      at: try row.instant(1), session: session.isEmpty ? nil : SessionID(session),
      reason: try row.text(3))
  }

  /// The people who are reached by a number or an address, however it is written; at most ten. `region` is where the
  /// number is called, where that is known.
  public func contacts(
    withPhone phone: String, orEmail email: String, region: String = ""
  ) throws(StoreError) -> [Contact] {
    try read { db in
      let digest = try KeyedDigest(db)
      let keys = digest.sought(phone, region: region) + [digest.email(email)].compactMap(\.self)
      return try Columns.all(
        db,
        """
        SELECT \(ContactRows.columns) FROM \(ContactRows.source)
        WHERE c.id IN (\(Suppressions.reached(by: Suppressions.listed)))
        ORDER BY c.folded_name, c.id LIMIT 10
        """, ["keys": try FieldText.list(keys)], ContactRows.make)
    }
  }

  /// Organisations of another name that may be the same as one of this name, by name; at most ten.
  public func accounts(alike name: String) throws(StoreError) -> [Account] {
    try read { db in
      try Columns.all(
        db,
        """
        SELECT id, name FROM account WHERE likeness = ? AND likeness <> '' AND folded <> ?
        ORDER BY folded, id LIMIT 10
        """, [OrganisationName.likeness(of: name), FoldedName.of(name)]
      ) { Account(id: AccountID(try $0.text(0)), name: try $0.text(1)) }
    }
  }
}
