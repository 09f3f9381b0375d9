import CallScript

/// Writes a value as JSON (RFC 8259) without a blank, the names of an object in order.
struct FieldWriter {
  private var bytes: [UInt8] = []

  /// What was written.
  var text: String { String(decoding: bytes, as: UTF8.self) }

  /// Adds a value; a number that is no number is refused.
  mutating func write(_ value: FieldValue) throws(StoreError) {
    switch value {
    case .null: write("null")
    case .bool(let isTrue): write(isTrue ? "true" : "false")
    case .int(let number): write(String(number))
    case .double(let number): try write(number)
    case .string(let text): write(quoted: text)
    case .list(let values):
      write("[")
      for (index, value) in values.enumerated() {
        if index > 0 { write(",") }
        try write(value)
      }
      write("]")
    case .object(let fields): try write(fields)
    }
  }

  /// Adds a list of texts.
  mutating func write(texts: some Sequence<String>) {
    var separator = "["
    for text in texts {
      write(separator)
      write(quoted: text)
      separator = ","
    }
    write(separator == "[" ? "[]" : "]")
  }

  private mutating func write(_ fields: [String: FieldValue]) throws(StoreError) {
    write("{")
    for (index, field) in fields.sorted(by: { $0.key < $1.key }).enumerated() {
      if index > 0 { write(",") }
      write(quoted: field.key)
      write(":")
      try write(field.value)
    }
    write("}")
  }

  /// A whole number is written without a fraction.
  private mutating func write(_ number: Double) throws(StoreError) {
    guard number.isFinite else { throw .damaged }
    let text = number.description
    write(text.hasSuffix(".0") ? String(text.dropLast(2)) : text)
  }

  private mutating func write(_ text: String) { bytes.append(contentsOf: text.utf8) }

  private mutating func write(quoted text: String) {
    bytes.append(Self.quote)
    for byte in text.utf8 {
      switch byte {
      case Self.quote, Self.backslash: bytes += [Self.backslash, byte]
      case 0x08: write("\\b")
      case 0x09: write("\\t")
      case 0x0A: write("\\n")
      case 0x0C: write("\\f")
      case 0x0D: write("\\r")
      case 0x00..<0x20: write("\\u00\(byte < 0x10 ? "0" : "")\(String(byte, radix: 16))")
      default: bytes.append(byte)
      }
    }
    bytes.append(Self.quote)
  }

  private static let quote = UInt8(ascii: "\"")
  private static let backslash = UInt8(ascii: "\\")
}
