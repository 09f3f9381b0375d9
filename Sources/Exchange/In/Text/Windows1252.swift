/// The letters of Windows-1252 (https://encoding.spec.whatwg.org/index-windows-1252.txt); its five empty places
/// become U+FFFD.
enum Windows1252 {
  /// The letters of 0x80 to 0x9F.
  private static let upper: [Unicode.Scalar] = [
    "€", "\u{FFFD}", "‚", "ƒ", "„", "…", "†", "‡", "ˆ", "‰", "Š", "‹", "Œ", "\u{FFFD}", "Ž", "\u{FFFD}",
    "\u{FFFD}", "‘", "’", "“", "”", "•", "–", "—", "˜", "™", "š", "›", "œ", "\u{FFFD}", "ž", "Ÿ",
  ]

  /// The bytes as UTF-8.
  static func utf8(of bytes: some Collection<UInt8>) -> [UInt8] {
    var text: [UInt8] = []
    text.reserveCapacity(bytes.count + bytes.count / 8)
    for byte in bytes {
      if byte < 0x80 {
        text.append(byte)
      } else {
        text.append(contentsOf: UTF8.encode(scalar(byte)) ?? UTF8.encodedReplacementCharacter)
      }
    }
    return text
  }

  /// How many bytes stand for nothing.
  static func unreadable(in bytes: some Collection<UInt8>) -> Int {
    bytes.count { (0x80...0x9F).contains($0) && upper[Int($0) - 0x80] == "\u{FFFD}" }
  }

  private static func scalar(_ byte: UInt8) -> Unicode.Scalar {
    (0x80...0x9F).contains(byte) ? upper[Int(byte) - 0x80] : Unicode.Scalar(byte)
  }
}
