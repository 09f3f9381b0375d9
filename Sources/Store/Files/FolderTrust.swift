import Glibc

/// Whether what is written by name into a folder can be trusted to get there.
public enum FolderTrust {
  /// The first folder, from the root down to this one, in which somebody else could put something in the place of what
  /// we write: it is another user's (root's counts as ours), or others may write in it and no sticky bit keeps them
  /// off. Nil where there is none. Links are resolved.
  public static func exposed(_ path: String) -> String? {
    guard let buffer = realpath(path, nil) else { return nil }
    defer { free(buffer) }
    var place = ""
    for part in [""] + String(cString: buffer).split(separator: "/").map(String.init) {
      place += place.hasSuffix("/") ? part : "/" + part
      if !isOurs(place) { return place }
    }
    return nil
  }

  private static func isOurs(_ folder: String) -> Bool {
    var entry = stat()
    guard stat(folder, &entry) == 0 else { return false }
    guard entry.st_uid == geteuid() || entry.st_uid == 0 else { return false }
    return entry.st_mode & 0o022 == 0 || entry.st_mode & S_ISVTX != 0
  }
}
