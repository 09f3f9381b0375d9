/// What counts as part of a word, in bytes.
enum WordScan {
  /// The length of the UTF-8 sequence that starts with a byte; the text is known to be well formed.
  static func scalarLength(_ lead: UInt8) -> Int {
    lead < 0xC0 ? 1 : lead < 0xE0 ? 2 : lead < 0xF0 ? 3 : 4
  }

  /// How many bytes at a place go on with a word, or nil when it ends here.
  ///
  /// Letters, digits and everything beyond Latin punctuation are words; an apostrophe or a hyphen is one between
  /// two letters, a dot or comma between two digits.
  static func wordBytes(at index: Int, before end: Int, in bytes: [UInt8], isInside: Bool) -> Int? {
    guard index < end else { return nil }
    let byte = bytes[index]
    if Ascii.isWord(byte) { return 1 }
    if byte < 0x80 {
      let joins = byte == 0x27 || byte == Ascii.hyphen || byte == Ascii.dot || byte == Ascii.comma
      guard joins, isInside, index + 1 < end, isLetterByte(bytes[index + 1]) else { return nil }
      if byte == 0x27 || byte == Ascii.hyphen { return 1 }
      return Ascii.isDigit(bytes[index - 1]) && Ascii.isDigit(bytes[index + 1]) ? 1 : nil
    }
    let length = scalarLength(byte)
    guard index + length <= end else { return nil }
    if isCurlyApostrophe(at: index, in: bytes, length) {
      return isInside && index + 3 < end && isLetterByte(bytes[index + 3]) ? 3 : nil
    }
    return isPunctuation(at: index, in: bytes, length) ? nil : length
  }

  private static func isLetterByte(_ byte: UInt8) -> Bool {
    Ascii.isWord(byte) || byte >= 0xC3 && byte != 0xE2
  }

  /// Whether the sequence at a place is U+2019.
  static func isCurlyApostrophe(at index: Int, in bytes: [UInt8], _ length: Int) -> Bool {
    length == 3 && bytes[index] == 0xE2 && bytes[index + 1] == 0x80 && bytes[index + 2] == 0x99
  }

  /// U+0080–00BF, U+2000–206F and U+3000–303F.
  private static func isPunctuation(at index: Int, in bytes: [UInt8], _ length: Int) -> Bool {
    if length == 2 { return bytes[index] == 0xC2 }
    guard length == 3 else { return false }
    if bytes[index] == 0xE2 { return bytes[index + 1] == 0x80 || bytes[index + 1] == 0x81 }
    return bytes[index] == 0xE3 && bytes[index + 1] == 0x80
  }
}
