public import CallScript
internal import GRDB

/// What erasing a person takes away, and what it changes in the records of others.
public struct ErasureExtent: Hashable, Sendable {
  /// The organisation that goes too, because nobody else is known there; nil when none goes.
  public var organisation: Account?
  /// Calls, with all that was noted in them.
  public var calls = 0
  /// What happened outside calls.
  public var laterEvents = 0
  /// Facts about the person, and about the organisation that goes.
  public var facts = 0
  /// Numbers and addresses beside the first.
  public var addresses = 0
  /// Drafts.
  public var drafts = 0
  /// Records of imports.
  public var imports = 0
  /// Whether something was written for a calendar that can still be cancelled there, by its name and time alone.
  public var isInCalendar = false
  /// Records about others in which the person was named.
  public var mentions = 0
  /// Whether the person had asked not to be contacted; then they are kept out if they come back.
  public var staysOut = false
  /// Whether a playbook that was kept with calls names the person; those are left as they are.
  public var isInPlaybook = false
}

extension Store {
  /// All the words by which this file can name a person.
  public func traces(of contact: ContactID) throws(StoreError) -> PersonTraces {
    try read { db in try PersonTraces.read(db, of: contact) }
  }

  /// What erasing a person would take away; changes nothing.
  public func erasureExtent(
    of traces: PersonTraces, keepsOrganisation: Bool = false
  ) throws(StoreError) -> ErasureExtent {
    try outsideTransaction { db in
      var extent = ErasureExtent()
      try db.inTransaction {
        extent = try ErasureRows(db, traces, keepsOrganisation: keepsOrganisation).erase()
        return .rollback
      }
      return extent
    }
  }

  /// Takes a person out of every table in one transaction, and then out of the file's free space and its log.
  ///
  /// Somebody with whom a call is open is refused. When the program dies between the two steps, the next opening
  /// for writing takes the second. `willTidy` is called before the second.
  @discardableResult
  public func erase(
    _ traces: PersonTraces, keepsOrganisation: Bool = false, willTidy: () -> Void = {}
  ) throws(StoreError) -> ErasureExtent {
    let extent = try write { db in
      try ErasureRows(db, traces, keepsOrganisation: keepsOrganisation).erase()
    }
    willTidy()
    try tidy()
    return extent
  }

  /// Writes the file anew without what was deleted from it, and empties its log.
  func tidy() throws(StoreError) {
    releaseBackground()
    try outsideTransaction { db in try Tidying.run(db) }
  }

  /// Takes what was deleted out of the file's free space and its log, where that is still to be done; the next opening
  /// for writing does it otherwise.
  public func tidyIfNeeded() throws(StoreError) {
    guard isWriting, try read(Tidying.isDemanded) else { return }
    try tidy()
  }

  /// How a person who asked not to be contacted is kept out by the file, for the backups; nil when they did not ask.
  func keptRequest(of contact: ContactID) throws(StoreError) -> ErasureRows.KeptRequest? {
    try read { db in try ErasureRows.keptRequest(db, of: contact) }
  }
}

/// Takes deleted rows out of a file's free space and its log.
enum Tidying {
  /// The setting that says that it has still to be done.
  static let mark = "erasing"

  /// Notes inside a transaction that the file has to be tidied.
  static func demand(_ db: Database) throws {
    try db.run("INSERT OR IGNORE INTO setting (name, value) VALUES (?, 'tidy')", [mark])
  }

  /// Whether the file has to be tidied.
  static func isDemanded(_ db: Database) throws -> Bool {
    try Columns.first(db, "SELECT 1 FROM setting WHERE name = ?", [mark]) { _ in true } ?? false
  }

  /// Tidies; runs outside a transaction. While another process reads, the log cannot be emptied: that is `busy`.
  static func run(_ db: Database) throws {
    try db.execute(sql: "VACUUM")
    try emptyLog(db)
    try db.run("DELETE FROM setting WHERE name = ?", [mark])
    try emptyLog(db)
  }

  private static func emptyLog(_ db: Database) throws {
    let isBusy = try Columns.first(db, "PRAGMA wal_checkpoint(TRUNCATE)") { try $0.number(0) != 0 }
    if isBusy == true { throw StoreError.busy }
  }
}
