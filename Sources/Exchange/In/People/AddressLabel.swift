/// Words for the kind of a number or an address.
enum AddressLabel {
  /// A label as files write it, in plain words: `_$!<Work>!$_` and `* Work` are `work`.
  static func plain(_ label: String) -> String {
    var bytes = Array(label.utf8)[...]
    if bytes.starts(with: "_$!<".utf8), bytes.count > 8 { bytes = bytes.dropFirst(4).dropLast(4) }
    if bytes.first == UInt8(ascii: "*") { bytes.removeFirst() }
    let words = String(decoding: ASCII.trimmed(bytes), as: UTF8.self)
    if systemTypes.contains(words) { return "" }
    let plain = Cutting.oneLine(String(words.unicodeScalars.prefix(40)))
    return plain.utf8.allSatisfy { $0 < 0x80 } ? plain.lowercased() : plain
  }

  /// Whether a label says that a value is the main one, as Google's older files do.
  static func isMain(_ label: String) -> Bool { label.utf8.first == UInt8(ascii: "*") }

  /// Whether a label, or the key of a column, says that nobody answers there: a fax, a pager, a modem.
  static func isMachine(_ label: String) -> Bool {
    // Most numbers have no letters.
    guard label.utf8.contains(where: { $0 > 0x40 }) else { return false }
    let words = label.lowercased()
    return ["fax", "pager", "modem", "telex", "télécopie", "beeper"].contains(where: words.contains)
  }

  /// What Outlook writes as the type of an address.
  private static let systemTypes: Set<String> = ["SMTP", "EX", "X400", "X500"]
}
