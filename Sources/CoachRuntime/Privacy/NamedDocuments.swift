import Glibc
import Store

/// The documents in the folder for what goes out that name a person.
struct NamedDocuments {
  /// The folder.
  let folder: String

  /// The paths of all plain files that name the person in their name or in their words.
  func find(_ words: PersonWords) throws(FileWritingError) -> [String] {
    var found: [String] = []
    for name in FolderNames.of(folder) {
      let path = folder + "/" + name
      guard Self.isPlainFile(path) else { continue }
      if words.name(name) {
        found.append(path)
      } else if DocumentForms.of(try Self.read(path)).contains(where: words.name) {
        found.append(path)
      }
    }
    return found
  }

  /// Removes documents; one that is gone already is no trouble.
  static func remove(_ paths: [String]) throws(FileWritingError) {
    for path in paths {
      guard unlink(path) == 0 || errno == ENOENT else { throw .failed(path: path, errno: errno) }
    }
  }

  private static func isPlainFile(_ path: String) -> Bool {
    var entry = stat()
    return lstat(path, &entry) == 0 && entry.st_mode & S_IFMT == S_IFREG
  }

  private static func read(_ path: String) throws(FileWritingError) -> [UInt8] {
    let file = open(path, O_RDONLY | O_CLOEXEC | O_NOFOLLOW | O_NONBLOCK)
    guard file >= 0 else { throw .failed(path: path, errno: errno) }
    defer { close(file) }
    var bytes: [UInt8] = []
    var chunk = [UInt8](repeating: 0, count: 64 * 1024)
    while true {
      let count = chunk.withUnsafeMutableBytes { Glibc.read(file, $0.baseAddress, $0.count) }
      if count == 0 { return bytes }
      if count < 0 {
        if errno == EINTR { continue }
        throw .failed(path: path, errno: errno)
      }
      bytes += chunk[..<count]
    }
  }
}
