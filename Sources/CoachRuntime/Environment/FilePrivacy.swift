import Glibc

/// Keeps what the program writes to its owner.
public enum FilePrivacy {
  /// Makes every file that this process creates from now on unreadable for others, and keeps memory images of a
  /// crash, which hold names and notes, off the disk.
  public static func begin() {
    umask(0o077)
    var none = rlimit(rlim_cur: 0, rlim_max: 0)
    setrlimit(__rlimit_resource_t(4), &none)
  }

  /// Makes a folder and the missing ones above it, for the owner only; a failure shows when the folder is used.
  public static func makeFolder(_ path: String) {
    if mkdir(path, 0o700) == 0 || errno != ENOENT { return }
    guard let slash = path.lastIndex(of: "/"), slash != path.startIndex else { return }
    makeFolder(String(path[..<slash]))
    mkdir(path, 0o700)
  }
}
