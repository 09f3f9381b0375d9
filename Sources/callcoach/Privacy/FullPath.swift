import Glibc

/// A path from the root, as it is remembered beyond this run.
enum FullPath {
  /// The path with links resolved where it is there already, else put behind the working folder.
  static func of(_ path: String) -> String {
    if let real = realpath(path, nil) {
      defer { free(real) }
      return String(cString: real)
    }
    if path.utf8.first == UInt8(ascii: "/") { return path }
    guard let here = getcwd(nil, 0) else { return path }
    defer { free(here) }
    return String(cString: here) + "/" + path
  }
}
