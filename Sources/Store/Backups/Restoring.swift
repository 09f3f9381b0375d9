public import CallScript
internal import GRDB
import Glibc

/// What restoring a backup did beside putting it in place.
public struct Restoration: Hashable, Sendable {
  /// The file that was in use before; nil when there was none.
  public var aside: String?
  /// Whether that file was damaged, so that its requests not to be contacted could not be carried over.
  public var wasDamaged = false
  /// Requests not to be contacted that only the file in use knew, now in the restored one.
  public var requests = 0
}

extension Store {
  /// Puts a backup in the place of the data file. The file in use is put aside as a backup first; requests not to be
  /// contacted that it knows go into the restored one, so that restoring takes nobody's word back.
  ///
  /// Refused while another process writes, and for a file that is not a sound one of ours.
  public static func restore(
    _ backup: String, into folder: String, at instant: Instant
  ) throws(StoreError) -> Restoration {
    guard try BackupStore.isSound(backup) else { throw .damaged }
    try StoreFile.makeFolder(folder)
    let file = try StoreFile(inside: folder)
    var restoration = Restoration()
    let (lock, carried) = try putAside(file, &restoration, at: instant)
    defer { withExtendedLifetime(lock) {} }
    let fresh = file.path + ".restored"
    do throws(StoreError) {
      try copyFile(backup, to: fresh)
      if let carried { restoration.requests = try carry(carried, into: fresh) }
      for leftover in [file.logPath, file.path + "-shm"] { unlink(leftover) }
      guard rename(fresh, file.path) == 0 else { throw StoreFile.failure(errno) }
    } catch {
      for leftover in [fresh, fresh + "-journal"] { unlink(leftover) }
      throw error
    }
    FolderListing.flush(file.folder)
    return restoration
  }

  /// What goes from the file in use into the restored one.
  private struct Carried {
    var key: String
    var rows: [StatementArguments]
    var folders: String
  }

  /// Puts the file in use aside and gives the right to write, which it keeps.
  private static func putAside(
    _ file: StoreFile, _ restoration: inout Restoration, at instant: Instant
  ) throws(StoreError) -> (WriterLock, Carried?) {
    let store: Store
    do throws(StoreError) {
      guard file.size ?? 0 > 0 else { return (try takeLock(file), nil) }
      store = try Store.open(at: file.folder)
    } catch .damaged {
      let lock = try takeLock(file)
      restoration.aside = try moveAside(file, at: instant)
      restoration.wasDamaged = true
      return (lock, nil)
    }
    if case .reading(let reason) = store.standing {
      store.close()
      throw .readOnly(reason)
    }
    restoration.aside = try store.backUp(to: BackupFolder(inside: store.folder), at: instant).path
    let carried = try store.carried()
    guard let lock = store.closeKeepingLock() else { throw .readOnly(.otherWriter(nil)) }
    return (lock, carried)
  }

  private static func takeLock(_ file: StoreFile) throws(StoreError) -> WriterLock {
    switch WriterLock.take(at: file.lockPath) {
    case .taken(let lock): return lock
    case .heldByOther(let holder): throw .readOnly(.otherWriter(holder))
    case .failed(let number): throw StoreFile.failure(number)
    }
  }

  /// Moves a damaged file, with its log, among the backups.
  private static func moveAside(_ file: StoreFile, at instant: Instant) throws(StoreError) -> String {
    let backups = BackupFolder(inside: file.folder)
    try StoreFile.makeFolder(backups.path)
    let path = backups.path + "/" + BackupName.of(instant, number: 1) + BackupName.damaged
    guard access(path, F_OK) != 0 else { throw .cannotOpen(errno: EEXIST) }
    guard rename(file.path, path) == 0 else { throw StoreFile.failure(errno) }
    _ = rename(file.logPath, path + "-wal")
    return path
  }

  private func carried() throws(StoreError) -> Carried {
    let folders = try setting(Store.backupFolders) ?? ""
    return try read { db in
      let rows = try Columns.all(db, "SELECT subject, key, session, at, reason FROM suppression") {
        row -> StatementArguments in [row.value(0), row.value(1), row.value(2), row.value(3), row.value(4)]
      }
      let key = try Columns.first(db, "SELECT value FROM setting WHERE name = 'digest key'") {
        try $0.text(0)
      }
      return Carried(key: key ?? "", rows: rows, folders: folders)
    }
  }

  /// Adds requests to a copy that was made with the same key; gives how many are new.
  private static func carry(_ carried: Carried, into path: String) throws(StoreError) -> Int {
    let queue = try BackupStore.open(path, readOnly: false)
    defer { try? queue.close() }
    return try BackupStore.run(queue) { db in
      var added = 0
      try db.inTransaction {
        try BackupStore.bringAlong(db)
        let key = try Columns.first(db, "SELECT value FROM setting WHERE name = 'digest key'") {
          try $0.text(0)
        }
        guard key == carried.key else { return .commit }
        for row in carried.rows {
          try db.run(
            "INSERT OR IGNORE INTO suppression (subject, key, session, at, reason) VALUES (?, ?, ?, ?, ?)",
            row)
          added += db.changesCount
        }
        try db.run(
          "INSERT OR REPLACE INTO setting (name, value) VALUES (?, ?)", [backupFolders, carried.folders])
        try keepOutErased(db)
        return .commit
      }
      return added
    }
  }

  /// Keeps those out who were erased after the copy was made and are in it again.
  private static func keepOutErased(_ db: Database) throws {
    let digest = try KeyedDigest(db)
    let people = try Columns.all(
      db, "SELECT \(ContactRows.columns) FROM \(ContactRows.source)", [], ContactRows.make)
    for person in people { try Suppressions.inherit(db, person, by: digest) }
    let accounts = try Columns.all(db, "SELECT id, name FROM account") {
      Account(id: AccountID(try $0.text(0)), name: try $0.text(1))
    }
    for account in accounts { try Suppressions.inherit(db, account) }
    try db.run("UPDATE plan SET stale = 1")
  }

  /// Copies a file byte by byte into a new one for the owner only, and brings it to the disk.
  private static func copyFile(_ source: String, to target: String) throws(StoreError) {
    let from = Glibc.open(source, O_RDONLY | O_CLOEXEC)
    guard from >= 0 else { throw StoreFile.failure(errno) }
    defer { Glibc.close(from) }
    unlink(target)
    let to = Glibc.open(target, O_WRONLY | O_CREAT | O_EXCL | O_CLOEXEC | O_NOFOLLOW, 0o600)
    guard to >= 0 else { throw StoreFile.failure(errno) }
    defer { Glibc.close(to) }
    fchmod(to, 0o600)
    var chunk = [UInt8](repeating: 0, count: 1 << 20)
    while true {
      let count = Glibc.read(from, &chunk, chunk.count)
      if count == 0 { break }
      guard count > 0 else { throw .ioFailure(code: Int(errno)) }
      var start = 0
      while start < count {
        let written = chunk[start..<count].withUnsafeBytes { Glibc.write(to, $0.baseAddress, $0.count) }
        guard written > 0 else { throw StoreFile.failure(errno) }
        start += written
      }
    }
    guard fsync(to) == 0 else { throw .ioFailure(code: Int(errno)) }
  }
}
