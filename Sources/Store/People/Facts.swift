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
  /// Keeps a fact; an earlier one for the same slot stays in the file but no longer shows.
  public func add(_ fact: Fact, about owner: FactOwner) throws(StoreError) {
    var account: String?
    var contact: String?
    switch owner {
    case .market: break
    case .account(let id): account = id.rawValue
    case .contact(let id): contact = id.rawValue
    }
    try write { db in
      try db.run(
        "INSERT INTO fact (id, account, contact, text, concern, source, day) VALUES (?, ?, ?, ?, ?, ?, ?)",
        [
          fact.id.rawValue, account, contact, fact.text.withoutNul, fact.concern.withoutNul,
          fact.source.withoutNul, fact.date.dayNumber,
        ])
      try PlanRows.touch(db, after: owner)
    }
  }

  /// What is known for a call to a contact: the market's, the company's and the person's facts, for each slot
  /// the newest by its date, in the order of their names.
  public func facts(for contact: Contact) throws(StoreError) -> [Fact] {
    let all = try read { db in
      try Columns.all(
        db,
        """
        SELECT id, text, concern, source, day FROM fact
        WHERE (account IS NULL AND contact IS NULL) OR account = ? OR contact = ?
        ORDER BY id, day DESC, number DESC
        """, [contact.account?.id.rawValue, contact.id.rawValue]
      ) {
        Fact(
          id: FactID(try $0.text(0)), text: try $0.text(1), concern: try $0.text(2),
          source: try $0.text(3), date: try $0.day(4))
      }
    }
    return all.enumerated().filter { $0.offset == 0 || all[$0.offset - 1].id != $0.element.id }.map(\.element)
  }
}

/// Facts as rows.
enum FactRows {
  /// Whom the fact of a number is about; nil when there is no such fact.
  static func owner(_ db: Database, of number: Int64) throws -> FactOwner? {
    try Columns.first(db, "SELECT account, contact FROM fact WHERE number = ?", [number]) { row in
      if let account = try row.textIfAny(0) { return .account(AccountID(account)) }
      return try row.textIfAny(1).map { .contact(ContactID($0)) } ?? .market
    }
  }
}
