import CallScript

/// Reads a value from JSON (RFC 8259): strictly, and no deeper than `mostLevels`.
struct FieldParser {
  /// Lists and objects within each other; Foundation has the same limit.
  private static let mostLevels = 512

  private let bytes: UnsafeBufferPointer<UInt8>
  private var place = 0

  private init(_ bytes: UnsafeBufferPointer<UInt8>) { self.bytes = bytes }

  /// The value of a text; nil where it is no JSON, or more than one value.
  static func value(of text: String) -> FieldValue? {
    var text = text
    return text.withUTF8 { bytes in
      var parser = FieldParser(bytes)
      guard let value = parser.value(level: 0) else { return nil }
      parser.skipBlanks()
      return parser.place == bytes.count ? value : nil
    }
  }

  private mutating func value(level: Int) -> FieldValue? {
    guard level <= Self.mostLevels else { return nil }
    skipBlanks()
    switch next {
    case UInt8(ascii: "{"): return object(level: level)
    case UInt8(ascii: "["): return list(level: level)
    case UInt8(ascii: "\""): return string().map { .string($0) }
    case UInt8(ascii: "t"): return takes("true") ? .bool(true) : nil
    case UInt8(ascii: "f"): return takes("false") ? .bool(false) : nil
    case UInt8(ascii: "n"): return takes("null") ? .null : nil
    default: return number()
    }
  }

  private mutating func object(level: Int) -> FieldValue? {
    place += 1
    var fields: [String: FieldValue] = [:]
    skipBlanks()
    if takes("}") { return .object(fields) }
    while true {
      skipBlanks()
      guard next == UInt8(ascii: "\""), let name = string() else { return nil }
      skipBlanks()
      guard takes(":"), let value = value(level: level + 1) else { return nil }
      fields[name] = value
      skipBlanks()
      if takes("}") { return .object(fields) }
      guard takes(",") else { return nil }
    }
  }

  private mutating func list(level: Int) -> FieldValue? {
    place += 1
    var values: [FieldValue] = []
    skipBlanks()
    if takes("]") { return .list(values) }
    while true {
      guard let value = value(level: level + 1) else { return nil }
      values.append(value)
      skipBlanks()
      if takes("]") { return .list(values) }
      guard takes(",") else { return nil }
    }
  }

  // MARK: Strings

  private mutating func string() -> String? {
    place += 1
    let start = place
    while let byte = next, byte != UInt8(ascii: "\""), byte != UInt8(ascii: "\\"), byte >= 0x20 { place += 1 }
    let plain = bytes[start..<place]
    if takes("\"") { return String(decoding: plain, as: UTF8.self) }
    return escapedString(after: Array(plain))
  }

  /// A string from its first escape on.
  private mutating func escapedString(after start: [UInt8]) -> String? {
    var text = start
    while let byte = next {
      place += 1
      switch byte {
      case UInt8(ascii: "\""): return String(decoding: text, as: UTF8.self)
      case UInt8(ascii: "\\"): guard takeEscape(into: &text) else { return nil }
      case 0x00..<0x20: return nil
      default: text.append(byte)
      }
    }
    return nil
  }

  private mutating func takeEscape(into text: inout [UInt8]) -> Bool {
    guard let byte = next else { return false }
    place += 1
    switch byte {
    case UInt8(ascii: "\""), UInt8(ascii: "\\"), UInt8(ascii: "/"): text.append(byte)
    case UInt8(ascii: "b"): text.append(0x08)
    case UInt8(ascii: "f"): text.append(0x0C)
    case UInt8(ascii: "n"): text.append(0x0A)
    case UInt8(ascii: "r"): text.append(0x0D)
    case UInt8(ascii: "t"): text.append(0x09)
    case UInt8(ascii: "u"):
      guard let scalar = escapedScalar() else { return false }
      text += Array(String(scalar).utf8)
    default: return false
    }
    return true
  }

  /// Four digits, or the two of a surrogate pair.
  private mutating func escapedScalar() -> Unicode.Scalar? {
    guard let first = fourDigits() else { return nil }
    guard (0xD800..<0xDC00).contains(first) else { return Unicode.Scalar(first) }
    guard takes("\\u"), let second = fourDigits(), (0xDC00..<0xE000).contains(second) else { return nil }
    return Unicode.Scalar(0x10000 + ((first - 0xD800) << 10) + (second - 0xDC00))
  }

  private mutating func fourDigits() -> UInt32? {
    guard place + 4 <= bytes.count else { return nil }
    var value: UInt32 = 0
    for byte in bytes[place..<(place + 4)] {
      guard let digit = Character(Unicode.Scalar(byte)).hexDigitValue, byte < 0x80 else { return nil }
      value = value << 4 | UInt32(digit)
    }
    place += 4
    return value
  }

  // MARK: Numbers

  /// A whole number where its value is one that fits, else a number with a fraction.
  private mutating func number() -> FieldValue? {
    let start = place
    _ = takes("-")
    guard takeDigits(mayBeginWithZero: false) else { return nil }
    var isWhole = true
    if takes(".") {
      isWhole = false
      guard takeDigits(mayBeginWithZero: true) else { return nil }
    }
    if takes("e") || takes("E") {
      isWhole = false
      _ = takes("+") || takes("-")
      guard takeDigits(mayBeginWithZero: true) else { return nil }
    }
    let text = String(decoding: bytes[start..<place], as: UTF8.self)
    if isWhole, let number = Int64(text) { return .int(number) }
    guard let number = Double(text), number.isFinite else { return nil }
    return Int64(exactly: number).map { .int($0) } ?? .double(number)
  }

  private mutating func takeDigits(mayBeginWithZero: Bool) -> Bool {
    let start = place
    while let byte = next, (UInt8(ascii: "0")...UInt8(ascii: "9")).contains(byte) { place += 1 }
    let count = place - start
    return count > 0 && (mayBeginWithZero || count == 1 || bytes[start] != UInt8(ascii: "0"))
  }

  // MARK: Signs

  private var next: UInt8? { place < bytes.count ? bytes[place] : nil }

  private mutating func skipBlanks() {
    while let byte = next, byte == 0x20 || byte == 0x0A || byte == 0x0D || byte == 0x09 { place += 1 }
  }

  /// Takes a word where it stands next.
  private mutating func takes(_ word: StaticString) -> Bool {
    let count = word.utf8CodeUnitCount
    guard place + count <= bytes.count else { return false }
    for offset in 0..<count where bytes[place + offset] != word.utf8Start[offset] { return false }
    place += count
    return true
  }
}
