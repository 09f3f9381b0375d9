import Glibc

/// Files that only their owner can read, made new and never taken for another one.
enum PrivateFile {
  /// Makes an empty file (0600) where nothing stands; nil where something does. The caller closes the descriptor.
  static func make(_ path: String) throws(StoreError) -> Int32? {
    let file = Glibc.open(path, O_RDWR | O_CREAT | O_EXCL | O_CLOEXEC | O_NOFOLLOW, 0o600)
    guard file >= 0 else {
      if errno == EEXIST { return nil }
      throw StoreFile.failure(errno)
    }
    fchmod(file, 0o600)
    return file
  }

  /// Brings a file to the disk that was written by its name, after a look whether that name still means the one that
  /// we made.
  static func finish(_ file: Int32, at path: String) throws(StoreError) {
    var made = stat()
    var named = stat()
    guard fstat(file, &made) == 0, lstat(path, &named) == 0 else { throw StoreFile.failure(errno) }
    guard made.st_ino == named.st_ino, made.st_dev == named.st_dev else { throw .sharedFolder(path: path) }
    guard fsync(file) == 0 else { throw .ioFailure(code: Int(errno)) }
  }
}
