import Glibc
import Store

/// Something in a folder of ours, by the raw names on the way to it, so that names which are no text are reached too.
public struct OwnFile: Hashable, Sendable {
  /// The folder.
  let root: String
  /// The names from there on; never empty.
  let names: [[UInt8]]

  /// The path as it is shown; what is no UTF-8 in it is replaced.
  public var path: String {
    ([root] + names.map { String(decoding: $0, as: UTF8.self) }).joined(separator: "/")
  }

  /// Removes it, a folder with all that is in it; something that is gone already is no trouble. False where it or a part
  /// of it stays.
  func remove() -> Bool {
    guard let last = names.last else { return false }
    var folder = FolderTree.open(root)
    for name in names.dropLast() where folder >= 0 {
      let inner = FolderTree.open(name, in: folder)
      let reason = errno
      close(folder)
      errno = reason
      folder = inner
    }
    guard folder >= 0 else { return errno == ENOENT }
    defer { close(folder) }
    return FolderTree.remove(last, in: folder, shownAs: path).isEmpty
  }
}
