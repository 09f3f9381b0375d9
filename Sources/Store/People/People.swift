public import CallScript
internal import GRDB

extension Store {
  /// Which people a question is about.
  public enum Whom: Hashable, Sendable {
    /// Those who may be called.
    case callable
    /// All of them, also those who asked not to be contacted.
    case everybody
  }

  /// Adds a contact, and its account when that is new.
  public func add(_ contact: Contact) throws(StoreError) {
    try write { db in
      if try ContactRows.exists(db, contact.id) { throw StoreError.contactExists(contact.id) }
      try ContactRows.save(db, contact)
      try ContactRows.noteAdding(db, contact.id)
    }
  }

  /// Writes what is known of a contact anew; who asked not to be contacted is so by a new number or address too.
  public func update(_ contact: Contact) throws(StoreError) {
    try write { db in
      guard try ContactRows.exists(db, contact.id) else {
        throw StoreError.noSuchContact(contact.id.rawValue)
      }
      try ContactRows.save(db, contact)
      try Suppressions.extend(db, contact: contact.id)
    }
  }

  /// The contact of an identifier; nil when there is none.
  public func contact(_ id: ContactID) throws(StoreError) -> Contact? {
    try read { db in
      try Columns.first(
        db, "SELECT \(ContactRows.columns) FROM \(ContactRows.source) WHERE c.id = ?", [id.rawValue],
        ContactRows.make)
    }
  }

  /// People in the order of their names; each of the words (the first eight count) must begin a word of the
  /// name or the company. Without words all match.
  public func contacts(
    matching text: String = "", whom: Whom = .callable, limit: Int = 100
  ) throws(StoreError) -> [Contact] {
    let words = FoldedName.of(text).split(separator: " ").prefix(8)
    let conditions =
      [whom == .callable ? Suppressions.isOpen : "1"] + words.map { _ in "instr(f.search, ' ' || ?) > 0" }
    var arguments = StatementArguments(words.map(String.init))
    arguments += [limit]
    // Names are looked through in an index that holds nothing else, so that a hundred thousand take no longer than
    // a key may.
    return try read { db in
      try Columns.all(
        db,
        """
        SELECT \(ContactRows.columns) FROM contact AS f INDEXED BY contact_search
        CROSS JOIN contact AS c ON c.id = f.id LEFT JOIN account AS a ON a.id = c.account
        WHERE \(conditions.joined(separator: " AND ")) ORDER BY f.folded_name, f.id LIMIT ?
        """, arguments, ContactRows.make)
    }
  }

  /// The one person meant by a full name, the beginning of a name or company, or the beginning of an
  /// identifier (four characters or more); an exact name wins over a beginning. Nobody and several are errors.
  public func contact(named text: String) throws(StoreError) -> Contact {
    let name = FoldedName.of(text)
    guard !name.isEmpty else { throw .noSuchContact(text) }
    let found = try read { db in
      for (condition, value) in ContactSearch.conditions(for: text, folded: name) {
        let people = try Columns.all(
          db,
          """
          SELECT \(ContactRows.columns) FROM \(ContactRows.source) WHERE \(condition)
          ORDER BY c.folded_name, c.id LIMIT 10
          """, [value], ContactRows.make)
        if !people.isEmpty { return people }
      }
      return []
    }
    guard let first = found.first else { throw .noSuchContact(text) }
    guard found.count == 1 else { throw .ambiguousContact(text, found) }
    return first
  }

  /// The account of exactly that name, upper and lower case being equal; nil when there is none.
  public func account(named name: String) throws(StoreError) -> Account? {
    try read { db in
      try Columns.first(
        db, "SELECT id, name FROM account WHERE folded = ? ORDER BY id LIMIT 1", [FoldedName.of(name)]
      ) { Account(id: AccountID(try $0.text(0)), name: try $0.text(1)) }
    }
  }

  /// Adds an account without anybody in it yet.
  public func add(_ account: Account) throws(StoreError) {
    try write { db in
      let isKnown = try Columns.first(db, "SELECT 1 FROM account WHERE id = ?", [account.id.rawValue]) { _ in
        true
      }
      if isKnown == nil { try AccountRows.save(db, account) }
    }
  }
}

/// The ways to find a person by words, the surest first.
private enum ContactSearch {
  static func conditions(for text: String, folded: String) -> [(sql: String, value: String)] {
    let identifier = text.uppercased()
    var ways = [("c.folded_name = ?", folded)]
    if (4...26).contains(identifier.utf8.count), identifier.utf8.allSatisfy({ $0 > 0x2F && $0 < 0x5B }) {
      ways.insert(("substr(c.id, 1, \(identifier.utf8.count)) = ?", identifier), at: 0)
    }
    ways.append(("instr(' ' || c.folded_name, ' ' || ?) > 0", folded))
    ways.append(("instr(c.search, ' ' || ?) > 0", folded))
    return ways
  }
}
