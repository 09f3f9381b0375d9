import Glibc

/// The store's files on disk: where they are, whose they are, who may read them.
struct StoreFile {
  /// The name of the database in the data folder.
  static let name = "callcoach.db"
  /// The fewest bytes of a database that holds anything (https://www.sqlite.org/fileformat.html).
  static let smallestPage: Int64 = 512

  /// The folder that really holds the file, links resolved.
  let folder: String
  /// The database, links resolved once.
  let path: String
  /// The file whose lock gives the right to write.
  var lockPath: String { folder + "/callcoach.lock" }
  /// The log of changes not yet in the database.
  var logPath: String { path + "-wal" }

  /// Finds the file of a data folder; the folder must be there and ours, the file need not be there yet.
  init(inside folder: String) throws(StoreError) {
    let home = try StoreFile.resolved(folder)
    try StoreFile.check(home, isFolder: true)
    var path = home + "/" + StoreFile.name
    var entry = stat()
    if lstat(path, &entry) == 0, entry.st_mode & S_IFMT == S_IFLNK { path = try StoreFile.resolved(path) }
    self.path = path
    self.folder = String(path[..<(path.lastIndex(of: "/") ?? path.startIndex)])
  }

  /// The size in bytes; nil when there is no file.
  var size: Int64? { StoreFile.size(of: path) }
  /// The size of the log in bytes; 0 when there is none.
  var logSize: Int64 { StoreFile.size(of: logPath) ?? 0 }

  /// Whether the folder shows that callcoach was at work here: copies, documents, a copy of an older form, a log.
  var hasTraces: Bool {
    if logSize > 0 { return true }
    let names = (try? FolderListing.names(in: folder)) ?? []
    return names.contains { ["backups", "out"].contains($0) || $0.hasPrefix(StoreFile.name + ".") }
  }

  /// Makes an empty file that only its owner can read; one that is there is left alone.
  func makeEmpty() throws(StoreError) {
    let descriptor = Glibc.open(path, O_RDWR | O_CREAT | O_EXCL | O_CLOEXEC | O_NOFOLLOW, 0o600)
    guard descriptor >= 0 else {
      if errno == EEXIST { return }
      throw StoreFile.failure(errno)
    }
    fchmod(descriptor, 0o600)
    Glibc.close(descriptor)
  }

  /// Refuses a file that is not plain, not ours, or has a second name.
  func checkFile() throws(StoreError) { try StoreFile.check(path, isFolder: false) }

  /// Refuses bytes that are no SQLite database; an empty file without a log is one that was just made.
  /// Only for the holder of the lock: closing a descriptor drops this process's locks on the file.
  func checkHeader() throws(StoreError) {
    guard let size else { return }
    if size == 0 {
      if logSize > 0 { throw .damaged }
      return
    }
    let descriptor = Glibc.open(path, O_RDONLY | O_CLOEXEC)
    guard descriptor >= 0 else { throw StoreFile.failure(errno) }
    defer { Glibc.close(descriptor) }
    var bytes = [UInt8](repeating: 0, count: 100)
    let count = pread(descriptor, &bytes, bytes.count, 0)
    guard count == bytes.count, bytes.starts(with: Array("SQLite format 3\0".utf8)) else { throw .damaged }
  }

  /// Takes the rights of others away from the folder and the files, and tells which had any.
  func tightenRights() -> [StoreWarning] {
    var warnings: [StoreWarning] = []
    for (target, mode) in [(folder, mode_t(0o700)), (path, 0o600), (logPath, 0o600), (path + "-shm", 0o600)] {
      var entry = stat()
      guard lstat(target, &entry) == 0, entry.st_mode & 0o077 != 0, entry.st_mode & S_IFMT != S_IFLNK else {
        continue
      }
      if chmod(target, mode) == 0 { warnings.append(.rightsTightened(path: target)) }
    }
    return warnings
  }

  /// Gives the owner back the right to write the log and its index, which take on the database's rights when a
  /// reader makes them while the database was write-protected.
  func restoreLogRights() {
    for target in [logPath, path + "-shm"] where access(target, F_OK) == 0 && access(target, W_OK) != 0 {
      chmod(target, 0o600)
    }
  }

  /// Makes a folder and the missing ones above it, for the owner only.
  static func makeFolder(_ path: String) throws(StoreError) {
    if mkdir(path, 0o700) == 0 || errno == EEXIST { return }
    guard errno == ENOENT, let slash = path.lastIndex(of: "/"), slash != path.startIndex else {
      throw failure(errno)
    }
    try makeFolder(String(path[..<slash]))
    guard mkdir(path, 0o700) == 0 || errno == EEXIST else { throw failure(errno) }
  }

  private static func resolved(_ path: String) throws(StoreError) -> String {
    guard let buffer = realpath(path, nil) else {
      throw errno == ENOENT ? .noStore : failure(errno)
    }
    defer { free(buffer) }
    return String(cString: buffer)
  }

  /// Refuses what is no plain file (or folder), is not ours, or has a second name.
  static func check(_ path: String, isFolder: Bool) throws(StoreError) {
    var entry = stat()
    guard stat(path, &entry) == 0 else { throw errno == ENOENT ? .noStore : failure(errno) }
    guard entry.st_mode & S_IFMT == (isFolder ? S_IFDIR : S_IFREG) else { throw .wrongKindOfFile }
    guard entry.st_uid == geteuid() else { throw .foreignOwner(user: entry.st_uid) }
    guard isFolder || entry.st_nlink <= 1 else { throw .hardLinked(count: Int(entry.st_nlink)) }
  }

  private static func size(of path: String) -> Int64? {
    var entry = stat()
    return stat(path, &entry) == 0 ? Int64(entry.st_size) : nil
  }

  /// Names a failed system call.
  static func failure(_ number: Int32) -> StoreError {
    switch number {
    case ENOSPC, EDQUOT: .diskFull
    case EROFS, EACCES, EPERM: .readOnly(.notWritable)
    case ENOTDIR, EISDIR, ELOOP: .wrongKindOfFile
    default: .cannotOpen(errno: number)
    }
  }
}
