import Cells

/// Collects a paste until its end mark, up to `TerminalEvent.pasteLimit` bytes; the rest is dropped.
struct PasteCollector {
  /// What a terminal sends after a paste: `ESC [ 2 0 1 ~`.
  static let endMark: [UInt8] = [0x1B, 0x5B, 0x32, 0x30, 0x31, 0x7E]

  private(set) var isOpen = false
  private var bytes: [UInt8] = []
  /// How much of the end mark has come.
  private var marked = 0

  mutating func open() {
    isOpen = true
    bytes = []
    marked = 0
  }

  /// Ends the paste and returns its text with line ends as line feeds.
  mutating func close() -> String {
    take(PasteCollector.endMark[..<marked])
    isOpen = false
    defer { bytes = [] }
    return String(decoding: PasteCollector.withLineFeeds(bytes), as: UTF8.self)
  }

  /// Takes bytes up to the limit.
  mutating func take(_ more: ArraySlice<UInt8>) {
    bytes.append(contentsOf: more.prefix(TerminalEvent.pasteLimit - bytes.count))
  }

  /// Takes bytes up to the end mark; how many were used, the mark included, and whether it was found.
  mutating func scan(_ input: ArraySlice<UInt8>) -> (used: Int, ended: Bool) {
    var rest = input
    while let byte = rest.first {
      if marked == 0 {
        let text = rest.prefix { $0 != 0x1B }
        take(text)
        rest = rest.dropFirst(text.count)
        if rest.isEmpty { break }
      } else if byte != PasteCollector.endMark[marked] {
        take(PasteCollector.endMark[..<marked])
        marked = 0
        continue
      }
      marked += 1
      rest = rest.dropFirst()
      if marked == PasteCollector.endMark.count {
        marked = 0
        return (input.count - rest.count, true)
      }
    }
    return (input.count, false)
  }

  private static func withLineFeeds(_ bytes: [UInt8]) -> [UInt8] {
    guard bytes.contains(13) else { return bytes }
    var output: [UInt8] = []
    output.reserveCapacity(bytes.count)
    for (index, byte) in bytes.enumerated() {
      if byte == 10 && index > 0 && bytes[index - 1] == 13 { continue }
      output.append(byte == 13 ? 10 : byte)
    }
    return output
  }
}
