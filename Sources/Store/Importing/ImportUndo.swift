public import CallScript
internal import GRDB

/// What taking an import back came to.
public struct ImportUndoing: Hashable, Sendable {
  /// Why somebody stays as they are.
  public enum Reason: Hashable, Sendable {
    /// There were calls, or something else was noted about them, since.
    case used
    /// They were changed since.
    case changed
    /// They asked not to be contacted since.
    case suppressed
  }

  /// Somebody who stays as they are.
  public struct Kept: Hashable, Sendable {
    /// Who.
    public var contact: Contact
    /// Why.
    public var reason: Reason
  }

  /// How many people are gone who had been added.
  public internal(set) var removed = 0
  /// How many people are again as they were.
  public internal(set) var restored = 0
  /// Who stays as they are; the first hundred.
  public internal(set) var kept: [Kept] = []
  /// How many stay as they are.
  public internal(set) var keptCount = 0

  init() {}
}

extension Store {
  /// Takes an import back, all or nothing: people it added go, people it changed are again as they were. Who was
  /// called, noted or changed since stays, and is told. `goingOn` is asked now and then; false stops with `stopped`.
  public func undoImport(
    _ batch: String, goingOn: (_ done: Int, _ total: Int) -> Bool = { _, _ in true }
  ) throws(StoreError) -> ImportUndoing {
    try write { db in
      try db.withRoomForImport()
      defer { db.giveBackRoom() }
      let found = try ImportBatchRows.list(db, where: "id = ?", [batch, 1]).first
      guard let found else { throw StoreError.noSuchImport(batch) }
      if found.isUndone { throw StoreError.importUndone(batch) }
      var undo = ImportUndo(db: db)
      try undo.run(batch, goingOn: goingOn)
      return undo.outcome
    }
  }
}

/// Takes an import back.
private struct ImportUndo {
  let db: Database
  var outcome = ImportUndoing()

  /// One person that the import touched.
  private struct Change {
    let contact: ContactID
    let before: String?
    let after: String
  }

  mutating func run(_ batch: String, goingOn: (Int, Int) -> Bool) throws {
    let changes = try Columns.all(
      db, "SELECT contact, before, after FROM import_change WHERE batch = ? ORDER BY contact", [batch]
    ) { Change(contact: ContactID(try $0.text(0)), before: try $0.textIfAny(1), after: try $0.text(2)) }
    for (index, change) in changes.enumerated() {
      if index.isMultiple(of: 500), !goingOn(index, changes.count) { throw StoreError.stopped }
      try undo(change)
    }
    try db.run(
      """
      DELETE FROM account WHERE id IN (SELECT account FROM import_account WHERE batch = ?)
        AND NOT EXISTS (SELECT 1 FROM contact WHERE contact.account = account.id)
        AND NOT EXISTS (SELECT 1 FROM fact WHERE fact.account = account.id)
        AND NOT EXISTS (SELECT 1 FROM suppression WHERE subject = 'account' AND key = account.id)
      """, [batch])
    try db.run("DELETE FROM import_row WHERE batch = ?", [batch])
    try db.run("DELETE FROM contact_record WHERE batch = ?", [batch])
    try db.run("UPDATE import_batch SET undone = 1 WHERE id = ?", [batch])
  }

  private mutating func undo(_ change: Change) throws {
    guard var details = try ContactRows.details(db, change.contact) else { return }
    let contact = details.contact
    let isUntouched = KeptDetails.mark(of: details) == change.after
    guard let before = change.before else {
      if let reason = try reasonToStay(contact.id) { return keep(contact, reason) }
      return isUntouched ? try remove(contact) : keep(contact, .changed)
    }
    guard isUntouched else { return keep(contact, .changed) }
    try KeptDetails.restore(before, to: &details)
    if let account = details.contact.account {
      // It may have been taken back or been given another name meanwhile.
      guard let today = try self.account(account.id) else { return keep(contact, .changed) }
      details.contact.account = today
    }
    try ContactRows.save(db, details)
    try Suppressions.extend(db, contact: contact.id)
    outcome.restored += 1
  }

  private mutating func keep(_ contact: Contact, _ reason: ImportUndoing.Reason) {
    outcome.keptCount += 1
    if outcome.kept.count < 100 { outcome.kept.append(ImportUndoing.Kept(contact: contact, reason: reason)) }
  }

  private mutating func remove(_ contact: Contact) throws {
    try CalendarEntryRows.forget(db, contact.id)
    try MailStops.leave(db, contact: contact.id)
    try db.run("DELETE FROM contact WHERE id = ?", [contact.id.rawValue])
    try PlanRows.touch(db, PlanSubject(of: contact))
    outcome.removed += 1
  }

  private func reasonToStay(_ contact: ContactID) throws -> ImportUndoing.Reason? {
    let sql = """
      SELECT EXISTS (SELECT 1 FROM session WHERE contact = :id) OR EXISTS (SELECT 1 FROM happening WHERE contact = :id)
        OR EXISTS (SELECT 1 FROM fact WHERE contact = :id) OR EXISTS (SELECT 1 FROM draft WHERE contact = :id),
        EXISTS (SELECT 1 FROM suppression WHERE subject = 'contact' AND key = :id)
      """
    let (isUsed, isSuppressed) =
      try Columns.first(db, sql, ["id": contact.rawValue]) {
        (try $0.number(0) != 0, try $0.number(1) != 0)
      } ?? (false, false)
    if isSuppressed { return .suppressed }
    return isUsed ? .used : nil
  }

  private func account(_ id: AccountID) throws -> Account? {
    try Columns.first(db, "SELECT name FROM account WHERE id = ?", [id.rawValue]) {
      Account(id: id, name: try $0.text(0))
    }
  }
}
