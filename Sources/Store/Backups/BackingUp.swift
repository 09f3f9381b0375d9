public import CallScript
internal import GRDB
import Glibc

extension Store {
  /// Copies the data file into a folder under a name with the moment in it, checks the copy, and gives it.
  ///
  /// The copy is whole also while another process writes. A failure leaves nothing behind. A folder that is not the
  /// one in the data folder is remembered, so that erasing finds the copies there; one in which others could put
  /// something in the place of the copy is refused.
  public func backUp(to target: BackupFolder, at instant: Instant) throws(StoreError) -> BackupFile {
    if target == BackupFolder(inside: folder) {
      try target.prepareOwn()
    } else {
      try target.prepareElsewhere()
      try rememberBackups(in: target)
    }
    let (file, path) = try Self.makeEmptyFile(in: target, at: instant)
    defer { Glibc.close(file) }
    do throws(StoreError) {
      try asking { db in try db.execute(sql: "VACUUM INTO ?", arguments: [path]) }
      try PrivateFile.finish(file, at: path)
      guard try BackupStore.isSound(path) else { throw .damaged }
    } catch {
      for leftover in [path, path + "-journal"] { unlink(leftover) }
      throw error
    }
    FolderListing.flush(target.path)
    return BackupFile(
      path: path, madeAt: BackupName.moment(of: path.split(separator: "/").last.map(String.init) ?? ""),
      size: FolderListing.sizeOfPlainFile(path) ?? 0)
  }

  /// An empty file for the owner only, which the copy fills and whose rights it keeps.
  private static func makeEmptyFile(
    in target: BackupFolder, at instant: Instant
  ) throws(StoreError) -> (file: Int32, path: String) {
    for number in 1...99 {
      let path = target.path + "/" + BackupName.of(instant, number: number)
      if let file = try PrivateFile.make(path) { return (file, path) }
    }
    throw .cannotOpen(errno: EEXIST)
  }

  // MARK: Folders that are remembered

  /// Under which setting folders outside the data folder are remembered, one a line.
  static let backupFolders = "backup folders"

  /// Every folder that may hold backups: the one in the data folder, and those that are remembered.
  public func knownBackupFolders() throws(StoreError) -> [BackupFolder] {
    let others =
      try setting(Self.backupFolders)?.split(separator: "\n").map { BackupFolder(String($0)) } ?? []
    return [BackupFolder(inside: folder)] + others
  }

  /// Forgets a folder that is gone for good; says whether it was remembered.
  @discardableResult
  public func forgetBackups(in target: BackupFolder) throws(StoreError) -> Bool {
    let known = try knownBackupFolders().dropFirst()
    let kept = known.filter { $0 != target }
    try setSetting(Self.backupFolders, kept.map(\.path).joined(separator: "\n"))
    return kept.count < known.count
  }

  private func rememberBackups(in target: BackupFolder) throws(StoreError) {
    let known = try knownBackupFolders()
    if known.contains(target) { return }
    try setSetting(Self.backupFolders, (known.dropFirst() + [target]).map(\.path).joined(separator: "\n"))
  }

  /// Removes the oldest backups beyond so many that carry a moment in their name; gives those that went.
  public static func removeBackups(
    beyond count: Int, in target: BackupFolder
  ) throws(StoreError) -> [BackupFile] {
    let old = try target.files().filter { $0.madeAt != nil }.dropFirst(max(1, count))
    for file in old {
      guard unlink(file.path) == 0 else { throw StoreFile.failure(errno) }
    }
    if !old.isEmpty { FolderListing.flush(target.path) }
    return Array(old)
  }
}
