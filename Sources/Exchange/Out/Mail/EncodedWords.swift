/// Words of a header that ASCII cannot carry (RFC 2047).
enum EncodedWords {
  /// The longest encoded word, and the longest line that holds one (RFC 2047, section 2).
  static let wordLimit = 75
  static let lineLimit = 76

  private static let opening = "=?utf-8?q?".utf8.count
  private static let closing = "?=".utf8.count

  /// Whether a text can stand in a header as it is, on a line that already holds `used` signs.
  static func isPlain(_ text: String, used: Int) -> Bool {
    let bytes = Array(text.utf8)
    guard used + bytes.count <= lineLimit, bytes.allSatisfy({ (0x20...0x7E).contains($0) }) else {
      return false
    }
    if bytes.first == 0x20 || bytes.last == 0x20 { return false }
    return !zip(bytes, bytes.dropFirst()).contains { $0 == UInt8(ascii: "=") && $1 == UInt8(ascii: "?") }
  }

  /// The text as encoded words, one to a line, the first on a line that already holds `used` signs.
  ///
  /// No character's bytes are torn apart (RFC 2047, section 5). Mostly ASCII is written as Q, else as B.
  static func encode(_ text: String, used: Int) -> String {
    let outside = text.utf8.count { $0 >= 0x80 }
    let asBase64 = outside * 3 > text.utf8.count
    var words: [String] = []
    var room = min(wordLimit, lineLimit - used) - opening - closing
    var bytes: [UInt8] = []
    var cost = 0
    for scalar in text.unicodeScalars {
      let next = Array(String(scalar).utf8)
      let grown = asBase64 ? (bytes.count + next.count + 2) / 3 * 4 : cost + quotedCost(next)
      if grown > room, !bytes.isEmpty {
        words.append(word(bytes, asBase64: asBase64))
        bytes = []
        room = wordLimit - opening - closing
        cost = 0
      }
      bytes += next
      cost += quotedCost(next)
    }
    if !bytes.isEmpty { words.append(word(bytes, asBase64: asBase64)) }
    return words.joined(separator: "\r\n ")
  }

  private static func word(_ bytes: [UInt8], asBase64: Bool) -> String {
    if asBase64 { return "=?utf-8?b?" + Base64Text.encode(bytes) + "?=" }
    let quoted = bytes.reduce(into: "") { text, byte in
      if byte == 0x20 {
        text += "_"
      } else if isSafe(byte) {
        text.unicodeScalars.append(Unicode.Scalar(byte))
      } else {
        text += "=" + Digits.hex(byte)
      }
    }
    return "=?utf-8?q?" + quoted + "?="
  }

  private static func quotedCost(_ bytes: [UInt8]) -> Int {
    bytes.reduce(0) { $0 + (isSafe($1) || $1 == 0x20 ? 1 : 3) }
  }

  /// What stands for itself in a name, too (RFC 2047, section 5, rule 3).
  private static func isSafe(_ byte: UInt8) -> Bool {
    (48...57).contains(byte) || (65...90).contains(byte) || (97...122).contains(byte)
      || "!*+-/".utf8.contains(byte)
  }
}
