/// Bytes as text in base 64 (RFC 4648, section 4).
enum Base64Text {
  private static let alphabet = Array("ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/".utf8)

  /// The text, padded with `=`, without line breaks.
  static func encode(_ bytes: [UInt8]) -> String {
    var text: [UInt8] = []
    text.reserveCapacity((bytes.count + 2) / 3 * 4)
    for start in stride(from: 0, to: bytes.count, by: 3) {
      let group = bytes[start..<min(start + 3, bytes.count)]
      let number = group.reduce(0) { $0 << 8 | Int($1) } << (8 * (3 - group.count))
      for place in 0..<4 {
        let sign = alphabet[number >> (18 - 6 * place) & 63]
        text.append(place <= group.count ? sign : UInt8(ascii: "="))
      }
    }
    return String(decoding: text, as: UTF8.self)
  }

  /// The text in lines of at most 76 signs (RFC 2045, section 6.8), each ended by CR LF.
  static func lines(_ bytes: [UInt8]) -> String {
    let text = Array(encode(bytes).utf8)
    return stride(from: 0, to: text.count, by: 76)
      .map { String(decoding: text[$0..<min($0 + 76, text.count)], as: UTF8.self) + "\r\n" }.joined()
  }
}
