public import CallScript
internal import GRDB

/// Whom a fact is about.
public enum FactOwner: Hashable, Sendable {
  /// Everybody in the trade.
  case market
  /// Everybody at a company.
  case account(AccountID)
  /// One person.
  case contact(ContactID)
}

extension Store {
  /// Keeps a fact; an earlier one for the same slot stays in the file but no longer shows. One that it takes the place
  /// of goes in the same transaction.
  public func add(
    _ fact: Fact, about owner: FactOwner, replacing number: Int64? = nil
  ) throws(StoreError) {
    try write { db in
      try FactRows.add(db, fact, about: owner)
      if let number { try FactRows.remove(db, number) }
    }
  }

  /// What is known for a call to a contact: the market's, the company's and the person's facts, for each slot
  /// the newest by its date, in the order of their names.
  public func facts(for contact: Contact) throws(StoreError) -> [Fact] {
    try read { db in try FactRows.known(db, for: [contact])[contact.id] ?? [] }
  }
}

/// Facts as rows.
enum FactRows {
  /// A fact and whom it is about.
  private struct Owned {
    let owner: FactOwner
    let fact: Fact
  }

  /// What is known for calls to people: the market's, their company's and their own facts, for each slot the newest by
  /// its date, in the order of their names.
  static func known(_ db: Database, for contacts: [Contact]) throws -> [ContactID: [Fact]] {
    let accounts = KeyList.text(of: Set(contacts.compactMap { $0.account?.id.rawValue }))
    let columns = "id, text, concern, source, day, account, contact, number"
    // Three questions in one, as each has an index of its own.
    let all = try Columns.all(
      db,
      """
      SELECT \(columns) FROM fact WHERE account IS NULL AND contact IS NULL
      UNION ALL SELECT \(columns) FROM fact WHERE account IN (SELECT value FROM json_each(:accounts))
      UNION ALL SELECT \(columns) FROM fact WHERE contact IN (SELECT value FROM json_each(:contacts))
      ORDER BY 1, 5 DESC, 8 DESC
      """,
      ["accounts": accounts, "contacts": KeyList.text(of: contacts.lazy.map(\.id.rawValue))], owned)
    return Dictionary(
      contacts.map { ($0.id, newest(of: all, for: $0)) }, uniquingKeysWith: { first, _ in first })
  }

  private static func owned(_ row: Columns) throws -> Owned {
    let fact = Fact(
      id: FactID(try row.text(0)), text: try row.text(1), concern: try row.text(2),
      source: try row.text(3), date: try row.day(4))
    return Owned(owner: try owner(row, from: 5), fact: fact)
  }

  /// Of each name the first, which is the newest.
  private static func newest(of all: [Owned], for contact: Contact) -> [Fact] {
    var facts: [Fact] = []
    for known in all where known.fact.id != facts.last?.id {
      switch known.owner {
      case .market: facts.append(known.fact)
      case .account(let id): if id == contact.account?.id { facts.append(known.fact) }
      case .contact(let id): if id == contact.id { facts.append(known.fact) }
      }
    }
    return facts
  }

  private static func owner(_ row: Columns, from base: Int) throws -> FactOwner {
    if let account = try row.textIfAny(base) { return .account(AccountID(account)) }
    return try row.textIfAny(base + 1).map { .contact(ContactID($0)) } ?? .market
  }

  static func add(_ db: Database, _ fact: Fact, about owner: FactOwner) throws {
    var account: String?
    var contact: String?
    switch owner {
    case .market: break
    case .account(let id): account = id.rawValue
    case .contact(let id): contact = id.rawValue
    }
    try db.run(
      "INSERT INTO fact (id, account, contact, text, concern, source, day) VALUES (?, ?, ?, ?, ?, ?, ?)",
      [
        fact.id.rawValue, account, contact, fact.text.withoutNul, fact.concern.withoutNul,
        fact.source.withoutNul, fact.date.dayNumber,
      ])
    try PlanRows.touch(db, after: owner)
  }

  /// Removes a fact and says whether it was there.
  @discardableResult
  static func remove(_ db: Database, _ number: Int64) throws -> Bool {
    let owner = try owner(db, of: number)
    try db.run("DELETE FROM fact WHERE number = ?", [number])
    let isRemoved = db.changesCount > 0
    if let owner { try PlanRows.touch(db, after: owner) }
    return isRemoved
  }

  /// Whom the fact of a number is about; nil when there is no such fact.
  static func owner(_ db: Database, of number: Int64) throws -> FactOwner? {
    try Columns.first(db, "SELECT account, contact FROM fact WHERE number = ?", [number]) {
      try owner($0, from: 0)
    }
  }
}
