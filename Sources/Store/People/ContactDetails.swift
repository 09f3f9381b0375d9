public import CallScript
internal import GRDB

extension Store {
  /// A number or an e-mail address beside the first.
  public struct Address: Hashable, Sendable {
    /// What it is for, for example `mobile`; empty when not known.
    public var label: String
    /// The number or address as written.
    public var value: String

    /// Makes one.
    public init(label: String = "", value: String) {
      self.label = label
      self.value = value
    }
  }

  /// All that the store knows of a person beside facts, calls and plans.
  public struct ContactDetails: Hashable, Sendable {
    /// The person, with the first number and address.
    public var contact: Contact
    /// Whether they stand by the rep.
    public var isChampion: Bool
    /// What the rep noted about them; empty when nothing was.
    public var note: String
    /// Numbers beside the first, in order.
    public var otherPhones: [Address]
    /// E-mail addresses beside the first, in order.
    public var otherEmails: [Address]
    /// When they were added; nil when that is not known.
    public var addedAt: Instant?

    /// Makes details; everything but the person may be left out.
    public init(
      contact: Contact, isChampion: Bool = false, note: String = "", otherPhones: [Address] = [],
      otherEmails: [Address] = [], addedAt: Instant? = nil
    ) {
      self.contact = contact
      self.isChampion = isChampion
      self.note = note
      self.otherPhones = otherPhones
      self.otherEmails = otherEmails
      self.addedAt = addedAt
    }
  }

  /// All that is known of a person; nil when there is nobody of that identifier.
  public func details(of contact: ContactID) throws(StoreError) -> ContactDetails? {
    try read { db in try ContactRows.details(db, contact) }
  }

  /// Writes all that is known of a person, new or known; when they were added is kept where it is known already.
  /// Who asked not to be contacted is so by the new numbers and addresses too.
  ///
  /// A fact that was found out with them is kept in the same transaction.
  public func save(
    _ details: ContactDetails, with fact: Fact? = nil, about owner: FactOwner? = nil
  ) throws(StoreError) {
    try write { db in
      try ContactRows.save(db, details)
      try Suppressions.extend(db, contact: details.contact.id)
      if let fact, let owner { try FactRows.add(db, fact, about: owner) }
    }
  }

  /// Marks a person as standing by the rep, or takes the mark off.
  public func setChampion(_ contact: ContactID, _ isOne: Bool) throws(StoreError) {
    try write { db in
      try db.run("UPDATE contact SET champion = ? WHERE id = ?", [isOne, contact.rawValue])
      guard db.changesCount > 0 else { throw StoreError.noSuchContact(contact.rawValue) }
    }
  }

  /// Whether a person stands by the rep.
  public func isChampion(_ contact: ContactID) throws(StoreError) -> Bool {
    try read { db in
      try Columns.first(db, "SELECT champion FROM contact WHERE id = ?", [contact.rawValue]) {
        try $0.number(0) != 0
      } ?? false
    }
  }

  /// People who stand by the rep and may be contacted, by name.
  public func champions(limit: Int = 20) throws(StoreError) -> [Contact] {
    try read { db in
      try Columns.all(
        db,
        """
        SELECT \(ContactRows.columns) FROM \(ContactRows.source)
        WHERE c.champion = 1 AND \(Suppressions.isOpen) ORDER BY c.folded_name, c.id LIMIT ?
        """, [limit], ContactRows.make)
    }
  }
}

extension ContactRows {
  /// Reads all that is known of a person.
  static func details(_ db: Database, _ id: ContactID) throws -> Store.ContactDetails? {
    let found = try Columns.first(
      db,
      """
      SELECT \(columns), c.champion, c.note, c.added_at FROM \(source) WHERE c.id = ?
      """, [id.rawValue]
    ) { row in
      Store.ContactDetails(
        contact: try make(row), isChampion: try row.number(width) != 0, note: try row.text(width + 1),
        addedAt: try row.instantIfAny(width + 2))
    }
    guard var details = found else { return nil }
    let others = try Columns.all(
      db, "SELECT kind, label, value FROM address WHERE contact = ? ORDER BY kind, position", [id.rawValue]
    ) { (kind: try $0.text(0), address: Store.Address(label: try $0.text(1), value: try $0.text(2))) }
    details.otherPhones = others.filter { $0.kind == "phone" }.map(\.address)
    details.otherEmails = others.filter { $0.kind == "email" }.map(\.address)
    return details
  }

  /// Writes all that is known of a person.
  static func save(_ db: Database, _ details: Store.ContactDetails) throws {
    try save(db, details.contact, andNumbers: false)
    let id = details.contact.id.rawValue
    try db.run(
      "UPDATE contact SET champion = ?, note = ?, added_at = coalesce(added_at, ?) WHERE id = ?",
      [details.isChampion, details.note.withoutNul, details.addedAt?.milliseconds, id])
    try noteAdding(db, details.contact.id)
    try db.run("DELETE FROM address WHERE contact = ?", [id])
    let digest = try KeyedDigest(db)
    try addOthers(db, details, by: digest)
    try NumberRows.renew(db, of: id, by: digest)
  }

  /// Writes the numbers and addresses beside the first, where none are.
  static func addOthers(_ db: Database, _ details: Store.ContactDetails, by digest: KeyedDigest) throws {
    let id = details.contact.id.rawValue
    for (position, phone) in details.otherPhones.enumerated() {
      try add(db, id, "phone", position, phone, key: digest.olderPhone(phone.value))
      try Suppressions.recognise(db, phone: phone.value, region: details.contact.region, by: digest)
    }
    for (position, email) in details.otherEmails.enumerated() {
      try add(db, id, "email", position, email, key: digest.email(email.value))
      try Suppressions.recognise(db, email: email.value, by: digest)
    }
  }

  private static func add(
    _ db: Database, _ id: String, _ kind: String, _ position: Int, _ address: Store.Address, key: String?
  ) throws {
    try db.run(
      "INSERT INTO address (contact, kind, position, label, value, key) VALUES (?, ?, ?, ?, ?, ?)",
      [id, kind, position, address.label.withoutNul, address.value.withoutNul, key])
  }

  /// Takes the moment in which a contact was added from its identifier, where it is one with a time.
  static func noteAdding(_ db: Database, _ contact: ContactID) throws {
    guard let moment = ULID.moment(of: contact.rawValue) else { return }
    try db.run(
      "UPDATE contact SET added_at = coalesce(added_at, ?) WHERE id = ?",
      [moment.milliseconds, contact.rawValue])
  }
}
