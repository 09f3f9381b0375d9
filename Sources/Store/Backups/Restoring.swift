public import CallScript
internal import GRDB
import Glibc

/// What restoring a backup did beside putting it in place.
public struct Restoration: Hashable, Sendable {
  /// The file that was in use before; nil when there was none.
  public var aside: String?
  /// Whether that file could not be opened as one of ours, so that it was moved as it is.
  public var wasDamaged = false
  /// Whether the requests not to be contacted of that file could not be read and are lost, as was asked for.
  public var lostRequests = false
  /// Requests not to be contacted that only the file in use knew, now in the restored one.
  public var requests = 0
}

extension Store {
  /// Puts the rows of a backup in the place of the data file. The file in use is put aside as a backup first; requests
  /// not to be contacted that it knows go into the restored one, so that restoring takes nobody's word back.
  ///
  /// Refused while another process writes, for a file that is not a sound one of ours, and where the requests of the
  /// file in use cannot be read, unless `losingRequests`.
  public static func restore(
    _ backup: String, into folder: String, at instant: Instant, losingRequests: Bool = false
  ) throws(StoreError) -> Restoration {
    try RestoreSource.check(backup)
    try StoreFile.makeFolder(folder)
    let file = try StoreFile(inside: folder)
    let lock = try takeLock(file)
    defer { withExtendedLifetime(lock) {} }
    let place = try makePlace(file)
    defer { removePlace(file) }
    let fresh = place + "/" + StoreFile.name
    try RowCopy(source: try RestoreSource(backup, preparedIn: place), target: fresh).make()
    var restoration = Restoration()
    if file.size ?? 0 > 0 || file.logSize > 0 {
      let carried = try putAside(file, lock, &restoration, at: instant, losingRequests: losingRequests)
      if let carried { restoration.requests = try carry(carried, into: fresh) }
    }
    for leftover in [file.logPath, file.path + "-shm"] { unlink(leftover) }
    guard rename(fresh, file.path) == 0 else { throw StoreFile.failure(errno) }
    FolderListing.flush(file.folder)
    return restoration
  }

  // MARK: The folder in which the new file is made

  /// The name of the folder beside the data file.
  private static let placeName = Array((StoreFile.name + ".restored").utf8)

  /// Makes the folder anew, for the holder of the lock; what an interrupted restoring left goes.
  private static func makePlace(_ file: StoreFile) throws(StoreError) -> String {
    let place = file.folder + "/" + String(decoding: placeName, as: UTF8.self)
    removePlace(file)
    guard mkdir(place, 0o700) == 0 else { throw StoreFile.failure(errno) }
    return place
  }

  private static func removePlace(_ file: StoreFile) {
    let folder = FolderTree.open(file.folder)
    guard folder >= 0 else { return }
    _ = FolderTree.remove(placeName, in: folder, shownAs: "")
    Glibc.close(folder)
  }

  // MARK: The file in use

  private static func takeLock(_ file: StoreFile) throws(StoreError) -> WriterLock {
    switch WriterLock.take(at: file.lockPath) {
    case .taken(let lock): return lock
    case .heldByOther(let holder): throw .readOnly(.otherWriter(holder))
    case .unfit: throw .badLock(path: file.lockPath)
    case .failed(let number): throw StoreFile.failure(number)
    }
  }

  /// Puts the file in use aside, and gives the requests that it knows; nil where they are lost.
  private static func putAside(
    _ file: StoreFile, _ lock: WriterLock, _ restoration: inout Restoration, at instant: Instant,
    losingRequests: Bool
  ) throws(StoreError) -> CarriedRequests? {
    do throws(StoreError) {
      let store = try Opening(file: file).writing(with: lock)
      defer { _ = store.closeKeepingLock() }
      if case .reading(let reason) = store.standing { throw .readOnly(reason) }
      restoration.aside = try store.backUp(to: BackupFolder(inside: store.folder), at: instant).path
      return try store.read { try CarriedRequests($0) }
    } catch .damaged, .foreignParts {
      let carried = salvage(file)
      guard carried != nil || losingRequests else { throw .requestsUnreadable }
      restoration.wasDamaged = true
      restoration.lostRequests = carried == nil
      restoration.aside = try moveAside(file, at: instant)
      return carried
    }
  }

  /// The requests of a file that cannot be opened as one of ours, where they can still be read.
  private static func salvage(_ file: StoreFile) -> CarriedRequests? {
    guard let queue = try? Opening.connect(to: file.path, readOnly: true) else { return nil }
    defer { try? queue.close() }
    return try? queue.read { db in
      try WorkLimit.run(db, bytes: (file.size ?? 0) + file.logSize) { try CarriedRequests(db) }
    }
  }

  /// Moves a damaged file, with its log, among the backups.
  private static func moveAside(_ file: StoreFile, at instant: Instant) throws(StoreError) -> String {
    let backups = BackupFolder(inside: file.folder)
    try backups.prepareOwn()
    let path = backups.path + "/" + BackupName.of(instant, number: 1) + BackupName.damaged
    guard access(path, F_OK) != 0 else { throw .cannotOpen(errno: EEXIST) }
    guard rename(file.path, path) == 0 else { throw StoreFile.failure(errno) }
    _ = rename(file.logPath, path + "-wal")
    return path
  }

  private static func carry(_ carried: CarriedRequests, into path: String) throws(StoreError) -> Int {
    let queue = try Opening.connect(to: path, readOnly: false)
    defer { try? queue.close() }
    return try BackupStore.run(queue) { db in
      var added = 0
      try db.inTransaction {
        added = try carried.add(to: db)
        return .commit
      }
      return added
    }
  }
}
