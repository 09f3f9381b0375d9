import Glibc
import Store

/// Folders that are to be the rep's alone.
enum OwnFolder {
  /// Opens a folder by its path, takes the rights of others away, and gives its descriptor, which the caller closes.
  ///
  /// Negative with `errno` where it is not there and not `making`, is no folder, or belongs to somebody else. A link
  /// counts when it is ours, and what it leads to is.
  static func open(_ path: String, making: Bool) -> Int32 {
    if making { FilePrivacy.makeFolder(path) }
    var entry = stat()
    guard lstat(path, &entry) == 0 else { return -1 }
    guard entry.st_uid == geteuid() else {
      errno = EPERM
      return -1
    }
    guard let target = realpath(path, nil) else { return -1 }
    defer { free(target) }
    let folder = FolderTree.open(String(cString: target))
    guard folder >= 0 else { return folder }
    if fstat(folder, &entry) == 0, entry.st_mode & 0o077 != 0 { fchmod(folder, 0o700) }
    return folder
  }

  /// Takes the right to write away from others in a folder that is there and ours.
  static func keepWriting(_ path: String) {
    var entry = stat()
    guard stat(path, &entry) == 0, entry.st_uid == geteuid(), entry.st_mode & 0o022 != 0 else { return }
    chmod(path, entry.st_mode & 0o7755)
  }
}
