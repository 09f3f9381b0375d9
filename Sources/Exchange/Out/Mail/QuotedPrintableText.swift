/// Text of a mail that stays legible where it is ASCII (RFC 2045, section 6.7).
enum QuotedPrintableText {
  /// The lines of a clean text, each at most 76 signs and ended by CR LF.
  ///
  /// A dot and the word "From" at the start of a line are written as codes: mail servers and mailbox files
  /// give them a meaning.
  static func lines(_ text: String) -> String {
    var output: [UInt8] = []
    for line in text.utf8.split(separator: 10, omittingEmptySubsequences: false) {
      encode(Array(line), into: &output)
      output += [13, 10]
    }
    return String(decoding: output, as: UTF8.self)
  }

  private static func encode(_ line: [UInt8], into output: inout [UInt8]) {
    var column = 0
    for (index, byte) in line.enumerated() {
      let isLast = index == line.count - 1
      var size = needsCode(byte, isLast: isLast) ? 3 : 1
      if column + size > (isLast ? 76 : 75) {
        output += [UInt8(ascii: "="), 13, 10]
        column = 0
      }
      if column == 0, byte == UInt8(ascii: ".") || line[index...].starts(with: "From ".utf8) { size = 3 }
      if size == 3 {
        output += Array(("=" + Digits.hex(byte)).utf8)
      } else {
        output.append(byte)
      }
      column += size
    }
  }

  private static func needsCode(_ byte: UInt8, isLast: Bool) -> Bool {
    if byte == 0x20 || byte == 0x09 { return isLast }
    return !(0x21...0x7E).contains(byte) || byte == UInt8(ascii: "=")
  }
}
