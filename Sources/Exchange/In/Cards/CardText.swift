/// The values of cards as text.
enum CardText {
  /// The parts of a value between semicolons without a backslash, unescaped and trimmed. Where the parts are lists,
  /// such as those of a name, commas between their values are blanks.
  static func parts(_ value: String, areLists: Bool = false) -> [String] {
    var parts: [[UInt8]] = [[]]
    var isEscaped = false
    for byte in value.utf8 {
      if byte == UInt8(ascii: ";"), !isEscaped {
        parts.append([])
      } else if areLists, byte == UInt8(ascii: ","), !isEscaped {
        if let last = parts[parts.count - 1].last, last != ASCII.space {
          parts[parts.count - 1].append(ASCII.space)
        }
      } else if areLists, byte == ASCII.space, parts[parts.count - 1].last == ASCII.space {
        continue
      } else {
        parts[parts.count - 1].append(byte)
      }
      isEscaped = byte == backslash && !isEscaped
    }
    return parts.map { unescaped($0) }
  }

  /// A whole value, unescaped and trimmed.
  static func whole(_ value: String) -> String { unescaped(Array(value.utf8)) }

  /// `\n` is a line break, any other sign behind a backslash is itself.
  private static func unescaped(_ bytes: [UInt8]) -> String {
    guard bytes.contains(backslash) else { return String(decoding: ASCII.trimmed(bytes[...]), as: UTF8.self) }
    var plain: [UInt8] = []
    var index = 0
    while index < bytes.count {
      let byte = bytes[index]
      index += 1
      guard byte == backslash, index < bytes.count else {
        plain.append(byte)
        continue
      }
      switch bytes[index] {
      case UInt8(ascii: "n"), UInt8(ascii: "N"): plain.append(ASCII.lineFeed)
      case backslash, UInt8(ascii: ";"), UInt8(ascii: ","), UInt8(ascii: ":"): plain.append(bytes[index])
      default: plain += [byte, bytes[index]]
      }
      index += 1
    }
    return String(decoding: ASCII.trimmed(plain[...]), as: UTF8.self)
  }

  /// RFC 2045, section 6.7; an equals sign without two digits stays.
  static func quotedPrintable(_ bytes: ArraySlice<UInt8>) -> [UInt8] {
    var plain: [UInt8] = []
    plain.reserveCapacity(bytes.count)
    var index = bytes.startIndex
    while index < bytes.endIndex {
      if bytes[index] == UInt8(ascii: "="), index + 2 < bytes.endIndex, let high = digit(bytes[index + 1]),
        let low = digit(bytes[index + 2])
      {
        plain.append(high << 4 | low)
        index += 3
      } else {
        plain.append(bytes[index])
        index += 1
      }
    }
    return plain
  }

  private static func digit(_ byte: UInt8) -> UInt8? {
    switch ASCII.upper(byte) {
    case 0x30...0x39: byte - 0x30
    case 0x41...0x46: ASCII.upper(byte) - 0x37
    default: nil
    }
  }

  private static let backslash = UInt8(ascii: "\\")
}
