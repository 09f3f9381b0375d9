/// The values of cards as text.
enum CardText {
  /// What a value says, and the encoding it names when that is not known.
  struct Decoded {
    var text: String
    var unknownCharset: String?
  }

  /// Decodes a value: quoted-printable, then the encoding it names; without one UTF-8, or else Windows-1252.
  static func decode(_ property: CardLine) -> Decoded {
    let bytes = property.isQuotedPrintable ? quotedPrintable(property.value) : Array(property.value)
    let charset = property.values(of: "CHARSET").first ?? ""
    switch charset {
    case "", "UTF-8", "UTF8", "US-ASCII":
      if let text = String(validating: bytes, as: UTF8.self) { return Decoded(text: text) }
      return Decoded(text: String(decoding: Windows1252.utf8(of: bytes), as: UTF8.self))
    case "ISO-8859-1", "ISO8859-1", "LATIN1", "WINDOWS-1252", "CP1252":
      return Decoded(text: String(decoding: Windows1252.utf8(of: bytes), as: UTF8.self))
    default:
      if let text = String(validating: bytes, as: UTF8.self) { return Decoded(text: text) }
      return Decoded(text: asciiOnly(bytes), unknownCharset: charset)
    }
  }

  /// The parts of a value between semicolons without a backslash, unescaped and trimmed.
  static func parts(_ value: String) -> [String] {
    var parts: [[UInt8]] = [[]]
    var isEscaped = false
    for byte in value.utf8 {
      if byte == UInt8(ascii: ";"), !isEscaped {
        parts.append([])
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
  private static func quotedPrintable(_ bytes: ArraySlice<UInt8>) -> [UInt8] {
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

  private static func asciiOnly(_ bytes: [UInt8]) -> String {
    String(String.UnicodeScalarView(bytes.map { $0 < 0x80 ? Unicode.Scalar($0) : "\u{FFFD}" }))
  }

  private static let backslash = UInt8(ascii: "\\")
}
