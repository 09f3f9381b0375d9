/// Words for the kind of a number or an address.
enum AddressLabel {
  /// A label as files write it, in plain words: `_$!<Work>!$_` and `* Work` are `work`.
  static func plain(_ label: String) -> String {
    var bytes = Array(label.utf8)[...]
    if bytes.starts(with: "_$!<".utf8), bytes.count > 8 { bytes = bytes.dropFirst(4).dropLast(4) }
    if bytes.first == UInt8(ascii: "*") { bytes.removeFirst() }
    let words = String(decoding: ASCII.trimmed(bytes), as: UTF8.self)
    let plain = Cutting.oneLine(String(words.unicodeScalars.prefix(40)))
    return plain.utf8.allSatisfy { $0 < 0x80 } ? plain.lowercased() : plain
  }

  /// Whether a label says that a value is the main one, as Google's older files do.
  static func isMain(_ label: String) -> Bool { label.utf8.first == UInt8(ascii: "*") }
}
