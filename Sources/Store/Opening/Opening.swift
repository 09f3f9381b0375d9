internal import GRDB
import Glibc

extension Store {
  /// Opens the store in a data folder; a missing folder or file is made, for the owner's eyes only.
  ///
  /// When another process writes, when the file is newer than this program, or when nothing can be written
  /// there, a store comes back that only reads; its `standing` says why. A file that is damaged, not ours or
  /// of another program is refused with an error and left as it is.
  public static func open(at folder: String, access: Access = .readWrite) throws(StoreError) -> Store {
    try open(at: folder, access: access, steps: Schema.steps, fileSystem: nil)
  }

  /// Opens the store in its folder for writing with a lock that was taken already.
  static func open(at folder: String, holding lock: WriterLock) throws(StoreError) -> Store {
    try Opening(file: try StoreFile(inside: folder)).writing(with: lock)
  }

  static func open(
    at folder: String, access: Access, steps: [SchemaStep], fileSystem: FileSystemKind?
  ) throws(StoreError) -> Store {
    if access == .readWrite { try makeFolderIfPossible(folder) }
    let file = try StoreFile(inside: folder)
    let opening = Opening(file: file, steps: steps, fileSystem: fileSystem)
    switch access {
    case .readOnly: return try opening.readingToday()
    case .readWrite: return try opening.writing()
    }
  }

  /// Makes the folder; where that is forbidden, one that is there may still be read.
  private static func makeFolderIfPossible(_ folder: String) throws(StoreError) {
    do {
      try StoreFile.makeFolder(folder)
    } catch StoreError.readOnly {
      guard access(folder, F_OK) == 0 else { throw StoreError.readOnly(.notWritable) }
    }
  }
}

extension StoreError {
  /// Whether the log's index could not be made or opened: then the database itself may still be read. With
  /// another writer at work the index is there already.
  fileprivate var leavesBareFile: Bool {
    switch self {
    case .diskFull, .readOnly, .cannotOpen, .ioFailure: true
    case .busy, .damaged, .fileGone, .newerSchema, .olderSchema, .foreignFile, .foreignOwner, .hardLinked,
      .wrongKindOfFile,
      .foreignParts, .requestsUnreadable, .sharedFolder, .badLock,
      .noStore, .noSuchContact, .ambiguousContact, .contactExists, .noSuchSession, .ambiguousSession,
      .noSuchDraft, .ambiguousDraft,
      .eventOutOfOrder, .notOpened, .unreadableEvent, .sessionClosed, .noSuchImport, .ambiguousImport,
      .importUndone, .stopped, .callIsOpen, .refused:
      false
    }
  }
}

/// One attempt to open a store.
struct Opening {
  let file: StoreFile
  let steps: [SchemaStep]
  let fileSystem: FileSystemKind

  init(file: StoreFile, steps: [SchemaStep] = Schema.steps, fileSystem: FileSystemKind? = nil) {
    self.file = file
    self.steps = steps
    self.fileSystem = fileSystem ?? FileSystemKind.of(file.folder)
  }

  /// Takes the lock and opens for writing, or falls back to reading where that is the right answer.
  func writing() throws(StoreError) -> Store {
    switch WriterLock.take(at: file.lockPath) {
    case .taken(let lock): return try writing(with: lock)
    case .heldByOther(let holder): return try reading(.otherWriter(holder))
    case .unfit: throw .badLock(path: file.lockPath)
    case .failed(let number):
      guard case .readOnly = StoreFile.failure(number) else { throw StoreFile.failure(number) }
      return try reading(.notWritable)
    }
  }

  /// Opens for writing with a lock that is ours already, or falls back to reading.
  func writing(with lock: WriterLock) throws(StoreError) -> Store {
    if file.size == nil {
      try file.makeEmpty()
    } else if file.size == 0, lock.wasHeldBefore || file.hasTraces {
      throw .damaged
    }
    try file.checkFile()
    var warnings = file.tightenRights()
    try file.checkHeader()
    if fileSystem == .network { warnings.append(.networkFileSystem) }
    guard access(file.path, W_OK) == 0 else { return try reading(.notWritable) }
    file.restoreLogRights()
    let queue: DatabaseQueue
    do {
      queue = try Self.connect(to: file.path, readOnly: false)
    } catch {
      guard error.leavesBareFile, file.size ?? 0 > 0 else { throw error }
      return try reading(.notWritable)
    }
    switch try prepare(queue) {
    case .ready: break
    case .migrated(let from, let copy): warnings.append(.migrated(from: from, copy: copy))
    case .newer(let found):
      try? queue.close()
      return try reading(.newerSchema(found: found, supported: steps.count))
    }
    return Store(queue: queue, standing: .writing, warnings: warnings, folder: file.folder, lock: lock)
  }

  /// Opens for reading what the caller only wants to read; a file of an older form is brought along first.
  func readingToday() throws(StoreError) -> Store {
    let store = try reading(.asked)
    guard let found = try? version(store.queue), found < steps.count else { return store }
    store.close()
    let writer = try writing()
    guard writer.isWriting else {
      writer.close()
      throw .olderSchema(found: found, supported: steps.count)
    }
    let warnings = writer.warnings
    writer.close()
    let renewed = try reading(.asked)
    return Store(
      queue: renewed.queue, standing: renewed.standing, warnings: warnings, folder: renewed.folder, lock: nil)
  }

  /// Opens for reading; where even the log's index cannot be made, the bare file is read.
  func reading(_ reason: ReadOnlyReason) throws(StoreError) -> Store {
    let size = file.size ?? 0
    if file.size == 0, file.hasTraces || WriterLock.wasEverHeld(at: file.lockPath) { throw .damaged }
    guard size > 0 else { throw reason == .notWritable ? .readOnly(.notWritable) : .noStore }
    guard size >= StoreFile.smallestPage else { throw .damaged }
    try file.checkFile()
    do {
      return try reading(try Self.connect(to: file.path, readOnly: true), reason, warnings: [])
    } catch {
      guard error.leavesBareFile else { throw error }
      return try readingBareFile(reason)
    }
  }

  /// Reads the database without its log and without locks, for a folder in which nothing can be made.
  func readingBareFile(_ reason: ReadOnlyReason) throws(StoreError) -> Store {
    let queue = try Self.connect(to: "file:\(Self.percentEncoded(file.path))?immutable=1", readOnly: true)
    return try reading(queue, reason, warnings: file.logSize > 0 ? [.newestChangesUnread] : [])
  }

  private func reading(
    _ queue: DatabaseQueue, _ reason: ReadOnlyReason, warnings: [StoreWarning]
  ) throws(StoreError) -> Store {
    let found = try version(queue)
    if found == 0 { throw .noStore }
    let isNewer = found > steps.count
    let why = isNewer ? .newerSchema(found: found, supported: steps.count) : reason
    return Store(queue: queue, standing: .reading(why), warnings: warnings, folder: file.folder, lock: nil)
  }

  private func version(_ queue: DatabaseQueue) throws(StoreError) -> Int {
    do {
      return try queue.read { db in
        if try Schema.isForeign(db) { throw StoreError.foreignFile }
        try ForeignParts.check(db)
        return try Schema.version(of: db)
      }
    } catch {
      throw StoreError(error, systemError: 0)
    }
  }

  /// How the file stands after `prepare`.
  private enum Readiness {
    case ready
    case migrated(from: Int, copy: String)
    case newer(found: Int)
  }

  /// Brings the file to today's form, then sets how changes reach the disk.
  private func prepare(_ queue: DatabaseQueue) throws(StoreError) -> Readiness {
    do {
      let found = try queue.inDatabase { db in
        if try Schema.isForeign(db) { throw StoreError.foreignFile }
        return try Schema.version(of: db)
      }
      if found > steps.count { return .newer(found: found) }
      try queue.inDatabase(ForeignParts.check)
      try queue.inDatabase(setDurability)
      if found == steps.count {
        try queue.inDatabase(finishErasing)
        return .ready
      }
      let copy = found == 0 ? nil : try keepCopy(of: queue, version: found)
      try queue.write { db in try Schema.migrate(db, from: found, steps: steps) }
      return copy.map { .migrated(from: found, copy: $0) } ?? .ready
    } catch {
      throw StoreError(error, systemError: 0)
    }
  }

  /// Write-ahead log and a flush with each commit; on shared file systems the older journal, exclusively.
  private func setDurability(_ db: Database) throws {
    switch fileSystem {
    case .local: try db.execute(sql: "PRAGMA journal_mode = WAL")
    case .network: try db.execute(sql: "PRAGMA locking_mode = EXCLUSIVE; PRAGMA journal_mode = DELETE")
    }
    try db.execute(sql: "PRAGMA synchronous = FULL")
  }

  /// Takes the last step of an erasing that was interrupted; where it cannot be taken now, the next opening tries.
  private func finishErasing(_ db: Database) throws {
    guard try Tidying.isDemanded(db) else { return }
    try? Tidying.run(db)
  }

  /// Keeps the older file beside the new one.
  private func keepCopy(of queue: DatabaseQueue, version: Int) throws -> String {
    let copy = "\(file.path).schema\(version)"
    unlink(copy)
    guard let descriptor = try PrivateFile.make(copy) else { throw StoreError.cannotOpen(errno: EEXIST) }
    defer { Glibc.close(descriptor) }
    try queue.inDatabase { db in try db.execute(sql: "VACUUM INTO ?", arguments: [copy]) }
    try PrivateFile.finish(descriptor, at: copy)
    return copy
  }

  /// Waits at most a quarter of a second for another connection's checkpoint, then says busy.
  private static func settings(readOnly: Bool) -> Configuration {
    var settings = Configuration()
    settings.readonly = readOnly
    settings.busyMode = .timeout(0.25)
    settings.label = "callcoach.store"
    settings.prepareDatabase { db in
      try db.execute(
        sql: """
          PRAGMA trusted_schema = OFF; PRAGMA cell_size_check = ON; PRAGMA mmap_size = 0;
          PRAGMA secure_delete = ON; PRAGMA temp_store = MEMORY
          """)
    }
    return settings
  }

  /// A path as it stands in a URI.
  static func percentEncoded(_ path: String) -> String {
    path.utf8.reduce(into: "") { text, byte in
      let isPlain = isAlphanumeric(byte) || [0x2D, 0x2E, 0x2F, 0x5F].contains(byte)
      text +=
        isPlain
        ? String(UnicodeScalar(byte)) : "%\(String(byte >> 4, radix: 16))\(String(byte & 15, radix: 16))"
    }
  }

  private static func isAlphanumeric(_ byte: UInt8) -> Bool {
    (0x30...0x39).contains(byte) || (0x41...0x5A).contains(byte) || (0x61...0x7A).contains(byte)
  }

  /// Connects to a file with the settings of this store.
  static func connect(to path: String, readOnly: Bool) throws(StoreError) -> DatabaseQueue {
    do {
      return try DatabaseQueue(path: path, configuration: settings(readOnly: readOnly))
    } catch {
      throw StoreError(error, systemError: errno)
    }
  }
}
