import Glibc

/// A copy of a data file that is to be restored, with what may stand beside it.
///
/// A copy made by hand can have its newest changes in a log beside it. Asking SQLite for its rows takes them in; where
/// nobody has the copy open, that is done on a copy of both in a folder of ours, so that nothing is changed or left
/// beside the one that was given.
struct RestoreSource {
  /// The database from which rows are read.
  let path: String

  /// Looks at a file and makes it ready to be read; `folder` is one of ours that is removed afterwards.
  init(_ backup: String, preparedIn folder: String) throws(StoreError) {
    try Self.check(backup)
    guard Self.needsOwnFolder(backup) else {
      path = backup
      return
    }
    path = folder + "/source.db"
    try Self.copy(backup, to: path)
    for suffix in ["-wal", "-journal"] where (FolderListing.sizeOfPlainFile(backup + suffix) ?? 0) > 0 {
      try Self.copy(backup + suffix, to: path + suffix)
    }
  }

  /// The bytes of file and log.
  var size: Int64 {
    (FolderListing.sizeOfPlainFile(path) ?? 0) + (FolderListing.sizeOfPlainFile(path + "-wal") ?? 0)
  }

  /// Refuses what is no plain file of ours, and a log that is none.
  static func check(_ backup: String) throws(StoreError) {
    try StoreFile.check(backup, isFolder: false)
    guard let size = FolderListing.sizeOfPlainFile(backup) else { throw .wrongKindOfFile }
    var isLogged = false
    for suffix in ["-wal", "-journal"] {
      var entry = stat()
      guard lstat(backup + suffix, &entry) == 0 else { continue }
      guard entry.st_mode & S_IFMT == S_IFREG else { throw .wrongKindOfFile }
      isLogged = isLogged || entry.st_size > 0
    }
    guard isLogged || size >= StoreFile.smallestPage else { throw .damaged }
  }

  /// Whether SQLite would write beside the file to read it: it has a log, or is of the kind that has one. An index of
  /// that log means that somebody has it open; then SQLite's own locks are what counts.
  private static func needsOwnFolder(_ backup: String) -> Bool {
    if access(backup + "-shm", F_OK) == 0 { return false }
    let logs = ["-wal", "-journal"].contains { (FolderListing.sizeOfPlainFile(backup + $0) ?? 0) > 0 }
    return logs || keepsLog(backup)
  }

  /// Whether the header asks for a write-ahead log (https://www.sqlite.org/fileformat.html, offset 18).
  private static func keepsLog(_ path: String) -> Bool {
    let file = open(path, O_RDONLY | O_CLOEXEC | O_NONBLOCK)
    guard file >= 0 else { return false }
    defer { close(file) }
    var version: UInt8 = 0
    return pread(file, &version, 1, 18) == 1 && version == 2
  }

  private static func copy(_ source: String, to target: String) throws(StoreError) {
    let from = Glibc.open(source, O_RDONLY | O_CLOEXEC | O_NONBLOCK)
    guard from >= 0 else { throw StoreFile.failure(errno) }
    defer { Glibc.close(from) }
    guard let to = try PrivateFile.make(target) else { throw .cannotOpen(errno: EEXIST) }
    defer { Glibc.close(to) }
    var chunk = [UInt8](repeating: 0, count: 1 << 20)
    while true {
      let count = Glibc.read(from, &chunk, chunk.count)
      if count == 0 { return }
      guard count > 0 else { throw .ioFailure(code: Int(errno)) }
      var start = 0
      while start < count {
        let written = chunk[start..<count].withUnsafeBytes { Glibc.write(to, $0.baseAddress, $0.count) }
        guard written > 0 else { throw StoreFile.failure(errno) }
        start += written
      }
    }
  }
}
