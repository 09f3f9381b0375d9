import CEvents
import Glibc

/// Tells when a file changes, without waking up while it does not.
final class FileWatch {
  /// Readable when something happened in the file's folder.
  let descriptor: Int32
  private let name: String

  /// Watches a file by its folder, for editors replace files rather than write into them; nil when the system
  /// cannot watch it.
  init?(path: String) {
    let slash = path.lastIndex(of: "/")
    name = slash.map { String(path[path.index(after: $0)...]) } ?? path
    let folder = slash.map { $0 == path.startIndex ? "/" : String(path[..<$0]) } ?? "."
    descriptor = events_of_folder(folder)
    if descriptor < 0 { return nil }
  }

  deinit { close(descriptor) }

  /// Whether the file itself changed since the last look.
  func hasChanged() -> Bool { events_folder_names(descriptor, name) != 0 }
}
