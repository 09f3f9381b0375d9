import CEvents
import Glibc

/// Tells when a file changes, without waking up while it does not.
///
/// The file need not be there yet, and neither need its folder. Where its path is a link, the files that it leads to
/// are watched too. Watched are folders, for editors replace files rather than write into them.
final class FileWatch {
  /// Readable when something happened in a folder of the file.
  let descriptor: Int32
  private let path: String
  private var last: Look

  /// What a look at the file tells.
  private struct Look: Equatable {
    var device: UInt = 0
    var number: UInt = 0
    var size = 0
    var seconds = 0
    var nanoseconds = 0
  }

  /// Watches a file; nil when the system cannot.
  init?(path: String) {
    self.path = path
    last = Self.look(at: path)
    descriptor = events_of_files()
    if descriptor < 0 { return nil }
    watchFolders()
  }

  deinit { close(descriptor) }

  /// Whether the file itself changed since the last look.
  func hasChanged() -> Bool {
    let happened = events_of_folders(descriptor)
    guard happened != 0 else { return false }
    // A folder may have come, gone or been replaced.
    watchFolders()
    if happened == EVENTS_FILE_MADE, !isLinked { return false }
    let now = Self.look(at: path)
    defer { last = now }
    return now != last
  }

  /// Watches the folder of each file on the way, and the folder above it, which tells when that one is replaced.
  private func watchFolders() {
    for file in way {
      var folder = Self.folder(of: file)
      while events_watch_folder(descriptor, folder) < 0, folder != "/", folder != "." {
        folder = Self.folder(of: folder)
      }
      if folder != "/", folder != "." { _ = events_watch_folder(descriptor, Self.folder(of: folder)) }
    }
  }

  /// The path and what it leads to, link by link.
  private var way: [String] {
    var way = [path]
    // As many links as the system follows itself (path_resolution(7)).
    while way.count <= 40, let target = Self.target(of: way[way.count - 1]) {
      way.append(target.hasPrefix("/") ? target : Self.folder(of: way[way.count - 1]) + "/" + target)
    }
    return way
  }

  /// Whether the path is a link, or the file has a second name: then it can come whole, without being written.
  private var isLinked: Bool {
    var entry = stat()
    return lstat(path, &entry) == 0 && (entry.st_mode & S_IFMT == S_IFLNK || entry.st_nlink > 1)
  }

  private static func look(at path: String) -> Look {
    var entry = stat()
    guard stat(path, &entry) == 0 else { return Look() }
    return Look(
      device: UInt(entry.st_dev), number: UInt(entry.st_ino), size: Int(entry.st_size),
      seconds: entry.st_mtim.tv_sec, nanoseconds: entry.st_mtim.tv_nsec)
  }

  private static func target(of path: String) -> String? {
    var bytes = [CChar](repeating: 0, count: Int(PATH_MAX))
    let count = readlink(path, &bytes, bytes.count)
    guard count > 0 else { return nil }
    return String(decoding: bytes[..<count].map(UInt8.init(bitPattern:)), as: UTF8.self)
  }

  private static func folder(of path: String) -> String {
    guard let slash = path.lastIndex(of: "/") else { return "." }
    return slash == path.startIndex ? "/" : String(path[..<slash])
  }
}
