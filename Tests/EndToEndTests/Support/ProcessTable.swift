import Foundation

/// The processes of the machine at one moment, as /proc tells them.
struct ProcessTable {
  /// One process.
  struct Entry {
    /// Its number.
    let id: pid_t
    /// The number of the process that started it.
    let parent: pid_t
    /// The name of its program, cut at 15 bytes.
    let name: String
  }

  /// All of them, by number.
  let entries: [Entry]

  /// The processes that run now.
  static func now() -> ProcessTable {
    let names = (try? FileManager.default.contentsOfDirectory(atPath: "/proc")) ?? []
    return ProcessTable(entries: names.compactMap { pid_t($0) }.sorted().compactMap(entry))
  }

  /// Those that the given process has started, at any depth.
  func descendants(of root: pid_t) -> [Entry] {
    var family: Set<pid_t> = [root]
    var size = 0
    while size != family.count {
      size = family.count
      family.formUnion(entries.filter { family.contains($0.parent) }.map(\.id))
    }
    return entries.filter { $0.id != root && family.contains($0.id) }
  }

  private static func entry(_ id: pid_t) -> Entry? {
    guard let data = FileManager.default.contents(atPath: "/proc/\(id)/stat") else { return nil }
    let text = String(decoding: data, as: UTF8.self)
    // The name stands in brackets and may hold any character itself.
    guard let open = text.firstIndex(of: "("), let close = text.lastIndex(of: ")") else { return nil }
    let rest = text[text.index(after: close)...].split(separator: " ")
    guard rest.count > 1, let parent = pid_t(rest[1]) else { return nil }
    return Entry(id: id, parent: parent, name: String(text[text.index(after: open)..<close]))
  }
}
