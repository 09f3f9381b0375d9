public import CallScript
internal import GRDB

extension Store {
  /// Keeps a draft that is new or known; nobody is written to who is not in the store (`noSuchContact`).
  public func save(_ draft: KeptDraft) throws(StoreError) {
    try write { db in
      guard try ContactRows.exists(db, draft.contact) else {
        throw StoreError.noSuchContact(draft.contact.rawValue)
      }
      try DraftRows.save(db, draft)
    }
  }

  /// The draft of an identifier; nil when there is none.
  public func draft(_ id: DraftID) throws(StoreError) -> KeptDraft? {
    try read { db in try DraftRows.list(db, where: "id = :id", ["id": id.rawValue, "limit": 1]).first }
  }

  /// The one draft whose identifier begins with a text of four characters or more.
  public func draft(named text: String) throws(StoreError) -> KeptDraft {
    guard text.utf8.count >= 4 else { throw .noSuchDraft(text) }
    let found = try read { db in
      try DraftRows.list(
        db, where: "substr(id, 1, length(:prefix)) = :prefix", ["prefix": text.uppercased(), "limit": 2])
    }
    guard let first = found.first else { throw .noSuchDraft(text) }
    guard found.count == 1 else { throw .ambiguousDraft(text) }
    return first
  }

  /// Drafts to a person, or to everybody, the newest first.
  public func drafts(to contact: ContactID? = nil, limit: Int = -1) throws(StoreError) -> [KeptDraft] {
    try read { db in
      guard let contact else { return try DraftRows.list(db, where: "1", ["limit": limit]) }
      return try DraftRows.list(
        db, where: "contact = :contact", ["contact": contact.rawValue, "limit": limit])
    }
  }

  /// Removes a draft and gives it; nil when there was none.
  @discardableResult
  public func removeDraft(_ id: DraftID) throws(StoreError) -> KeptDraft? {
    try write { db in
      let found = try DraftRows.list(db, where: "id = :id", ["id": id.rawValue, "limit": 1]).first
      try db.run("DELETE FROM draft WHERE id = ?", [id.rawValue])
      return found
    }
  }

  /// Whether an e-mail address asked not to be written to, whoever it belongs to.
  public func isSuppressed(address: String) throws(StoreError) -> Bool {
    try read { db in try Suppressions.coversEmail(db, address) }
  }
}

/// Drafts as rows.
enum DraftRows {
  private static let columns = """
    id, contact, purpose, recipient, subject, body, session, move_key, created_at, changed_at, exported_at
    """

  static func list(
    _ db: Database, where condition: String, _ arguments: StatementArguments
  ) throws -> [KeptDraft] {
    try Columns.all(
      db, "SELECT \(columns) FROM draft WHERE \(condition) ORDER BY id DESC LIMIT :limit", arguments
    ) { row in
      KeptDraft(
        id: DraftID(try row.text(0)), contact: ContactID(try row.text(1)),
        message: MessageDraft(
          purpose: try row.choice(2, as: MessagePurpose.self), to: try row.text(3), subject: try row.text(4),
          body: try row.text(5)),
        session: try row.textIfAny(6).map { SessionID($0) }, move: try row.textIfAny(7).map { MoveKey($0) },
        createdAt: try row.instant(8), changedAt: try row.instant(9), exportedAt: try row.instantIfAny(10))
    }
  }

  static func save(_ db: Database, _ draft: KeptDraft) throws {
    try db.run(
      """
      INSERT INTO draft (\(columns)) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
      ON CONFLICT (id) DO UPDATE SET purpose = excluded.purpose, recipient = excluded.recipient,
        subject = excluded.subject, body = excluded.body, session = excluded.session,
        move_key = excluded.move_key, changed_at = excluded.changed_at, exported_at = excluded.exported_at
      """,
      [
        draft.id.rawValue, draft.contact.rawValue, draft.message.purpose.rawValue,
        draft.message.to.withoutNul, draft.message.subject.withoutNul, draft.message.body.withoutNul,
        draft.session?.rawValue, draft.move?.rawValue, draft.createdAt.milliseconds,
        draft.changedAt.milliseconds, draft.exportedAt?.milliseconds,
      ])
  }
}
