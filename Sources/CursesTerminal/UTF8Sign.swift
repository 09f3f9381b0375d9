/// A printing sign that comes in as one to four bytes of UTF-8.
struct UTF8Sign {
  private var bytes: [UInt8] = []
  private var expected = 0

  /// Whether it has begun and lacks bytes.
  var isIncomplete: Bool { !bytes.isEmpty }

  /// How many bytes a sign has that begins with this one; 1 for what begins none.
  static func length(leadBy byte: UInt8) -> Int {
    switch byte {
    case 0xC2...0xDF: 2
    case 0xE0...0xEF: 3
    case 0xF0...0xF4: 4
    default: 1
    }
  }

  /// Whether a byte goes on with the sign that has begun.
  func takes(_ byte: UInt8) -> Bool { isIncomplete && (0x80...0xBF).contains(byte) }

  /// Takes a byte; the sign when it is whole, the replacement sign for what is none.
  mutating func take(_ byte: UInt8) -> Unicode.Scalar? {
    if bytes.isEmpty { expected = UTF8Sign.length(leadBy: byte) }
    bytes.append(byte)
    return bytes.count == expected ? finish() : nil
  }

  /// Ends a sign as it is.
  mutating func finish() -> Unicode.Scalar? {
    defer { bytes.removeAll(keepingCapacity: true) }
    return String(decoding: bytes, as: UTF8.self).unicodeScalars.first
  }
}
