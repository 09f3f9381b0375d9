/// How big a playbook may be; anything bigger is refused at the place where it becomes too big.
public enum PlaybookLimits {
  /// Bytes in the file, 1 MiB.
  public static let bytes = 1 << 20
  /// Lines in the file.
  public static let lines = 5000
  /// Characters in one line.
  public static let lineLength = 2000
}

/// What makes a text unreadable as a whole, found in one pass over its bytes.
enum SourceCheck {
  /// The reason why nothing in the text is worth reading, or nil.
  static func refusal(of bytes: [UInt8]) -> Diagnostic? {
    if bytes.count > PlaybookLimits.bytes { return tooLarge(bytes) }
    if bytes.starts(with: [0xFF, 0xFE]) || bytes.starts(with: [0xFE, 0xFF]) { return utf16() }
    return scan(bytes)
  }

  private static func tooLarge(_ bytes: [UInt8]) -> Diagnostic {
    Diagnostic(
      code: .fileTooLarge, position: place(of: PlaybookLimits.bytes, in: bytes), found: String(bytes.count),
      expected: [String(PlaybookLimits.bytes)])
  }

  private static func utf16() -> Diagnostic {
    Diagnostic(
      code: .notUTF8, position: TextPosition(line: 1, column: 1), found: "UTF-16", expected: ["UTF-8"])
  }

  private static func scan(_ bytes: [UInt8]) -> Diagnostic? {
    var line = 1
    var index = 0
    while index < bytes.count {
      let byte = bytes[index]
      if byte == Ascii.lineFeed {
        line += 1
        if line > PlaybookLimits.lines, index + 1 < bytes.count { return tooManyLines() }
      } else if byte == 0 {
        return nul(at: index, in: bytes)
      } else if byte == Ascii.carriageReturn, index + 1 == bytes.count || bytes[index + 1] != Ascii.lineFeed {
        return Diagnostic(code: .loneCarriageReturn, position: place(of: index, in: bytes))
      } else if byte >= 0x80 {
        let length = scalarLength(at: index, in: bytes)
        guard length > 0 else { return badByte(at: index, in: bytes) }
        index += length - 1
      }
      index += 1
    }
    return nil
  }

  private static func tooManyLines() -> Diagnostic {
    Diagnostic(
      code: .tooManyLines, position: TextPosition(line: PlaybookLimits.lines + 1, column: 1),
      expected: [String(PlaybookLimits.lines)])
  }

  /// A zero byte among the first four is the mark of a wider encoding without its byte order mark.
  private static func nul(at index: Int, in bytes: [UInt8]) -> Diagnostic {
    if index < 4, bytes.count > 1 { return utf16() }
    return Diagnostic(code: .nulByte, position: place(of: index, in: bytes))
  }

  private static func badByte(at index: Int, in bytes: [UInt8]) -> Diagnostic {
    Diagnostic(
      code: .notUTF8, position: place(of: index, in: bytes),
      found: "0x" + String(bytes[index], radix: 16, uppercase: true), expected: ["UTF-8"])
  }

  /// The length of the well-formed UTF-8 sequence that starts here (Unicode table 3-7), or 0.
  private static func scalarLength(at index: Int, in bytes: [UInt8]) -> Int {
    let lead = bytes[index]
    let length = lead >= 0xF0 ? 4 : lead >= 0xE0 ? 3 : 2
    guard (0xC2...0xF4).contains(lead), index + length <= bytes.count else { return 0 }
    let low: UInt8 = lead == 0xE0 ? 0xA0 : lead == 0xF0 ? 0x90 : 0x80
    let high: UInt8 = lead == 0xED ? 0x9F : lead == 0xF4 ? 0x8F : 0xBF
    guard (low...high).contains(bytes[index + 1]) else { return 0 }
    for next in (index + 2)..<max(index + 2, index + length) where bytes[next] & 0xC0 != 0x80 { return 0 }
    return length
  }

  /// The line and column of a byte in a text that may not be cut into lines yet.
  private static func place(of offset: Int, in bytes: [UInt8]) -> TextPosition {
    var position = TextPosition(line: 1, column: 1)
    for byte in bytes[..<min(offset, bytes.count)] {
      if byte == Ascii.lineFeed {
        position = TextPosition(line: position.line + 1, column: 1)
      } else if byte & 0xC0 != 0x80 {
        position.column += 1
      }
    }
    return position
  }
}
