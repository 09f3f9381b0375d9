internal import GRDB
internal import GRDBSQLite
import Glibc
import Synchronization

/// The calls, people and facts on disk: one SQLite file, one writer.
///
/// Every method may be called from any thread and returns when its work is done; a write has reached the disk
/// by then. The lock is given back when the store is closed or the process ends, however it ends.
public final class Store: Sendable {
  /// Whether this store writes.
  public enum Standing: Hashable, Sendable {
    /// It holds the lock and writes.
    case writing
    /// It reads only.
    case reading(ReadOnlyReason)
  }

  /// What a caller wants to do.
  public enum Access: Hashable, Sendable {
    /// Write if nobody else does; otherwise only read.
    case readWrite
    /// Only read.
    case readOnly
  }

  /// Whether it writes, or why not.
  public let standing: Standing
  /// What was noticed while opening.
  public let warnings: [StoreWarning]
  /// The folder, with symbolic links resolved.
  public let folder: String

  let queue: DatabaseQueue
  private let lock: Mutex<WriterLock?>
  private let fatalFailure = Mutex<StoreError?>(nil)
  private let companion = Mutex<Store?>(nil)

  init(queue: DatabaseQueue, standing: Standing, warnings: [StoreWarning], folder: String, lock: WriterLock?)
  {
    self.queue = queue
    self.standing = standing
    self.warnings = warnings
    self.folder = folder
    self.lock = Mutex(lock)
  }

  deinit { close() }

  /// Whether this store writes.
  public var isWriting: Bool { standing == .writing }

  /// A second, reading connection for long questions, made at the first use; it never blocks a write.
  public func background() throws(StoreError) -> Store {
    if let store = companion.withLock({ $0 }) { return store }
    let store = try Store.open(at: folder, access: .readOnly)
    companion.withLock { $0 = store }
    return store
  }

  /// Folds the log into the file and gives the lock back; later use fails with an error.
  public func close() {
    releaseBackground()
    try? queue.close()
    lock.withLock { $0 = nil }
  }

  /// Closes the file and hands the lock on; nil when there is none.
  func closeKeepingLock() -> WriterLock? {
    let kept = lock.withLock { lock in
      defer { lock = nil }
      return lock
    }
    close()
    return kept
  }

  /// Whether the whole file is sound: reads every page, some milliseconds for each ten megabytes.
  public func isSound() throws(StoreError) -> Bool {
    try read { db in
      let rows = try Columns.fetch(db, "PRAGMA quick_check(1)")
      return try rows.next()?.text(0) == "ok"
    }
  }

  /// Asks several questions of one state of the data: nothing is written between them, and they cost one lock.
  ///
  /// It holds the connection, so that a save waits for it: milliseconds at most. A change inside it is refused.
  public func together<Answer>(_ body: () throws(StoreError) -> Answer) throws(StoreError) -> Answer {
    try read { _ in try body() }
  }

  /// Runs a question; inside `together` it joins the others.
  func read<Answer>(_ body: (Database) throws -> Answer) throws(StoreError) -> Answer {
    do {
      return try queue.unsafeReentrantRead { db in
        db.isInsideTransaction ? try body(db) : try db.inOneTransaction(.deferred) { try body(db) }
      }
    } catch {
      throw reading(error)
    }
  }

  /// Runs a change as one transaction that is on the disk when this returns; a failure leaves nothing behind.
  func write<Answer>(_ body: (Database) throws -> Answer) throws(StoreError) -> Answer {
    try changing {
      try queue.unsafeReentrantWrite { db in
        if db.isInsideTransaction { throw StoreError.refused(code: Int(SQLITE_MISUSE)) }
        return try db.inOneTransaction(.immediate) { try body(db) }
      }
    }
  }

  /// Runs what manages its transactions itself, or can be in none.
  func outsideTransaction<Answer>(_ body: (Database) throws -> Answer) throws(StoreError) -> Answer {
    try changing { try queue.writeWithoutTransaction(body) }
  }

  private func changing<Answer>(_ change: () throws -> Answer) throws(StoreError) -> Answer {
    if case .reading(let reason) = standing { throw .readOnly(reason) }
    if let failure = fatalFailure.withLock({ $0 }) { throw failure }
    errno = 0
    do {
      return try change()
    } catch {
      let failure = StoreError(error, systemError: systemError(after: errno))
      if case .ioFailure = failure { fatalFailure.withLock { $0 = failure } }
      throw failure
    }
  }

  /// Runs a question that is in no transaction and writes to no file of this store.
  func asking<Answer>(_ body: (Database) throws -> Answer) throws(StoreError) -> Answer {
    errno = 0
    do {
      return try queue.inDatabase(body)
    } catch {
      throw StoreError(error, systemError: systemError(after: errno))
    }
  }

  /// Closes the second connection; the next question for it opens it anew.
  func releaseBackground() {
    companion.withLock { store in
      store?.close()
      store = nil
    }
  }

  /// The system's error number behind the last failure; 0 when there is none. SQLite tells it for all but failed
  /// commits, after which it still stands in this thread's `errno`.
  private func systemError(after number: Int32) -> Int32 {
    let told = queue.unsafeReentrantRead { db in sqlite3_system_errno(db.sqliteConnection) }
    return told == 0 ? number : told
  }

  /// Names a failed question; in a newer file it is the file's newness.
  private func reading(_ error: any Error) -> StoreError {
    let failure = StoreError(error, systemError: 0)
    if case .reading(.newerSchema(let found, let supported)) = standing, case .refused = failure {
      return .newerSchema(found: found, supported: supported)
    }
    return failure
  }
}
