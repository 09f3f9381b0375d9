import CallScript
internal import GRDB
import Glibc

/// Opens a backup as a database of its own, beside the store.
enum BackupStore {
  /// Opens a copy; it has to be ours, plain, sound enough to be asked, and of no newer form.
  ///
  /// It is kept with the older journal, which leaves nothing beside it.
  static func open(_ path: String, readOnly: Bool) throws(StoreError) -> DatabaseQueue {
    try StoreFile.check(path, isFolder: false)
    guard FolderListing.sizeOfPlainFile(path) ?? 0 >= StoreFile.smallestPage else { throw .damaged }
    let queue = try Opening.connect(to: path, readOnly: readOnly)
    do {
      let found = try queue.inDatabase { db in
        if try Schema.isForeign(db) { throw StoreError.foreignFile }
        try ForeignParts.check(db)
        return try Schema.version(of: db)
      }
      if found == 0 { throw StoreError.foreignFile }
      guard found <= Schema.steps.count else {
        throw StoreError.newerSchema(found: found, supported: Schema.steps.count)
      }
    } catch {
      try? queue.close()
      throw StoreError(error, systemError: 0)
    }
    return queue
  }

  /// Whether every page of a copy can be read and fits together.
  static func isSound(_ path: String) throws(StoreError) -> Bool {
    let queue = try open(path, readOnly: true)
    defer { try? queue.close() }
    return try run(queue) { db in
      try Columns.first(db, "PRAGMA quick_check(1)") { try $0.text(0) } == "ok"
    }
  }

  /// Brings a copy to today's form, inside the caller's transaction.
  static func bringAlong(_ db: Database) throws {
    let found = try Schema.version(of: db)
    if found < Schema.steps.count { try Schema.migrate(db, from: found, steps: Schema.steps) }
  }

  /// Runs something outside a transaction and names its failure.
  static func run<Answer>(_ queue: DatabaseQueue, _ body: (Database) throws -> Answer) throws(StoreError)
    -> Answer
  {
    errno = 0
    do {
      return try queue.writeWithoutTransaction(body)
    } catch {
      throw StoreError(error, systemError: errno)
    }
  }
}
