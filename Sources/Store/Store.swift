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

  /// What was noticed while opening.
  public let warnings: [StoreWarning]
  /// The folder, with symbolic links resolved.
  public let folder: String

  private let own: Mutex<DatabaseQueue>
  private let opened: Mutex<Standing>
  private let lock: Mutex<WriterLock?>
  /// The store that writes in the place of this one, which only read when it was opened.
  private let successor = Mutex<Store?>(nil)
  /// Whether the log of changes was there after a write: then it stays while this store is open.
  private let hasSeenLog = Mutex(false)
  private let fatalFailure = Mutex<StoreError?>(nil)
  private let companion = Mutex<Store?>(nil)

  init(queue: DatabaseQueue, standing: Standing, warnings: [StoreWarning], folder: String, lock: WriterLock?)
  {
    self.warnings = warnings
    self.folder = folder
    own = Mutex(queue)
    opened = Mutex(standing)
    self.lock = Mutex(lock)
  }

  deinit { close() }

  /// Whether it writes, or why not.
  public var standing: Standing { successor.withLock { $0 }?.standing ?? opened.withLock { $0 } }

  var queue: DatabaseQueue { successor.withLock { $0 }?.queue ?? own.withLock { $0 } }

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
    successor.withLock { $0 }?.close()
    try? own.withLock { $0 }.close()
    lock.withLock { $0 = nil }
  }

  /// Tries again to become the one that writes, where it only reads because somebody else wrote or nothing could be
  /// written; says whether it writes now. The standing tells who writes instead. No other question may run meanwhile.
  public func takeOver() throws(StoreError) -> Bool {
    switch standing {
    case .writing: return true
    case .reading(.asked), .reading(.newerSchema): return false
    case .reading(.otherWriter), .reading(.notWritable): break
    }
    switch WriterLock.take(at: try StoreFile(inside: folder).lockPath) {
    case .heldByOther(let holder):
      opened.withLock { $0 = .reading(.otherWriter(holder)) }
      return false
    case .failed, .unfit: return false
    case .taken(let lock): return try takeOver(with: lock)
    }
  }

  private func takeOver(with lock: WriterLock) throws(StoreError) -> Bool {
    // A second connection of this process would take the locks of the first away when it looks at the file.
    releaseBackground()
    try? own.withLock { $0 }.close()
    do throws(StoreError) {
      let writer = try Store.open(at: folder, holding: lock)
      successor.withLock { $0 = writer }
      return writer.isWriting
    } catch {
      let path = try StoreFile(inside: folder).path
      if let queue = try? Opening.connect(to: path, readOnly: true) { own.withLock { $0 = queue } }
      throw error
    }
  }

  /// Closes the file and hands the lock on; nil when there is none.
  func closeKeepingLock() -> WriterLock? {
    if let writer = successor.withLock({ $0 }) { return writer.closeKeepingLock() }
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
      let answer = try change()
      // What was committed to a file that nobody finds any more is not kept.
      if isFileGone { throw StoreError.fileGone }
      return answer
    } catch {
      let failure = StoreError(error, systemError: systemError(after: errno))
      if case .ioFailure = failure { fatalFailure.withLock { $0 = failure } }
      throw failure
    }
  }

  /// Whether the file was removed or replaced, or its log was removed, since it was opened.
  private var isFileGone: Bool {
    queue.inDatabase { db in
      var hasMoved: Int32 = 0
      let answer = sqlite3_file_control(db.sqliteConnection, "main", SQLITE_FCNTL_HAS_MOVED, &hasMoved)
      if answer == SQLITE_OK, hasMoved != 0 { return true }
      guard let path = sqlite3_db_filename(db.sqliteConnection, "main") else { return false }
      let isThere = access(String(cString: path) + "-wal", F_OK) == 0
      return hasSeenLog.withLock { seen in
        seen = seen || isThere
        return seen && !isThere
      }
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
