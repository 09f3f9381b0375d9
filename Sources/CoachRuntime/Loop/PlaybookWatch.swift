import Glibc

/// Tells when the playbook's file changes, without waking up while it does not.
final class PlaybookWatch {
  /// Readable when something happened in the file's folder.
  let descriptor: Int32
  private let name: String

  /// Watches a file by its folder, for editors replace files rather than write into them; nil when the system
  /// cannot watch it.
  init?(path: String) {
    guard let slash = path.lastIndex(of: "/") else { return nil }
    name = String(path[path.index(after: slash)...])
    descriptor = inotify_init1(Int32(IN_CLOEXEC.rawValue | IN_NONBLOCK.rawValue))
    let folder = slash == path.startIndex ? "/" : String(path[..<slash])
    let events = UInt32(IN_CLOSE_WRITE | IN_MOVED_TO | IN_DELETE)
    guard descriptor >= 0, inotify_add_watch(descriptor, folder, events) >= 0 else { return nil }
  }

  deinit { close(descriptor) }

  /// Whether the file itself changed since the last look.
  func hasChanged() -> Bool {
    var changed = false
    var buffer = [UInt8](repeating: 0, count: 4096)
    while true {
      let count = buffer.withUnsafeMutableBytes { read(descriptor, $0.baseAddress, $0.count) }
      if count <= 0 { return changed }
      changed = changed || Self.names(in: buffer[..<count]).contains(name)
    }
  }

  /// The file names in a run of `inotify_event` records.
  private static func names(in bytes: ArraySlice<UInt8>) -> [String] {
    let header = MemoryLayout<inotify_event>.size
    var names: [String] = []
    var start = bytes.startIndex
    while start + header <= bytes.endIndex {
      // The length of the name is the last of the header's four 32-bit fields.
      let length = bytes[(start + header - 4)..<(start + header)].reversed()
        .reduce(0) { $0 << 8 | Int($1) }
      let end = min(start + header + length, bytes.endIndex)
      let name = bytes[(start + header)..<end].prefix { $0 != 0 }
      names.append(String(decoding: name, as: UTF8.self))
      start = end
    }
    return names
  }
}
