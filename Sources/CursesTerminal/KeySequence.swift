import Cells

/// Reads one key from the bytes a terminal sends.
enum KeySequence {
  /// What a sequence stands for.
  enum Meaning: Equatable {
    case key(Key)
    case pasteBegins
    case nothing
  }

  /// Reads the first key; a length of zero means that more bytes are needed.
  ///
  /// With `isFinal` nothing more will come, so that a lone ESC is the key Esc.
  static func read(
    _ bytes: ArraySlice<UInt8>, isFinal: Bool, own: [[UInt8]: Key], longest: Int
  ) -> (meaning: Meaning, length: Int) {
    guard let first = bytes.first else { return (.nothing, 0) }
    if first == 0x1B { return readEscape(bytes, isFinal: isFinal, own: own, longest: longest) }
    if first < 0x20 || first == 0x7F { return (.key(control(first)), 1) }
    return readCharacter(bytes, isFinal: isFinal)
  }

  /// The key of a control byte.
  static func control(_ byte: UInt8) -> Key {
    switch byte {
    case 0x08, 0x7F: return .backspace
    case 0x09: return .tab
    case 0x0A, 0x0D: return .enter
    case 0x01...0x1A: return .control(Character(Unicode.Scalar(byte + 0x60)))
    default: return .control(Character(Unicode.Scalar(byte + 0x40)))
    }
  }

  private static func readEscape(
    _ bytes: ArraySlice<UInt8>, isFinal: Bool, own: [[UInt8]: Key], longest: Int
  ) -> (Meaning, Int) {
    if let (key, length) = ownKey(bytes, own, longest) { return (.key(key), length) }
    guard bytes.count > 1 else { return isFinal ? (.key(.escape), 1) : (.nothing, 0) }
    switch bytes[bytes.startIndex + 1] {
    case 0x5B: return ControlSequence.read(bytes, isFinal: isFinal)
    case 0x4F: return readSS3(bytes, isFinal: isFinal)
    case 0x1B: return (.key(.escape), 1)
    case let byte where byte < 0x20 || byte == 0x7F:
      return (.key(.escape), 1)
    default:
      let (meaning, length) = readCharacter(bytes.dropFirst(), isFinal: isFinal)
      guard length > 0, case .key(.character(let sign)) = meaning else {
        return (meaning, min(length, 1) + length)
      }
      return (.key(.alt(sign)), length + 1)
    }
  }

  /// A key by the terminal's own description, the longest first.
  private static func ownKey(
    _ bytes: ArraySlice<UInt8>, _ own: [[UInt8]: Key], _ longest: Int
  ) -> (Key, Int)? {
    var length = min(longest, bytes.count)
    while length > 1 {
      if let key = own[Array(bytes.prefix(length))] { return (key, length) }
      length -= 1
    }
    return nil
  }

  /// Keys sent as `ESC O` and a letter.
  private static func readSS3(_ bytes: ArraySlice<UInt8>, isFinal: Bool) -> (Meaning, Int) {
    guard bytes.count > 2 else { return isFinal ? (.key(.alt("O")), 2) : (.nothing, 0) }
    let letter = bytes[bytes.startIndex + 2]
    if let key = ControlSequence.letterKey(letter) { return (.key(key), 3) }
    switch letter {
    case 0x4D: return (.key(.enter), 3)
    case 0x6A...0x79: return (.key(.character(Character(Unicode.Scalar(letter - 0x40)))), 3)
    default: return (.key(.alt("O")), 2)
    }
  }

  /// A printing sign in UTF-8; broken bytes become the replacement sign.
  private static func readCharacter(_ bytes: ArraySlice<UInt8>, isFinal: Bool) -> (Meaning, Int) {
    guard let first = bytes.first else { return (.nothing, 0) }
    let length = sequenceLength(first)
    let available = 1 + bytes.dropFirst().prefix(length - 1).prefix { $0 & 0xC0 == 0x80 }.count
    if available < length && available == bytes.count && !isFinal { return (.nothing, 0) }
    let text = String(decoding: bytes.prefix(available), as: UTF8.self)
    guard let scalar = text.unicodeScalars.first else { return (.nothing, available) }
    if (0x80...0x9F).contains(scalar.value) { return (.nothing, available) }
    return (.key(.character(Character(scalar))), available)
  }

  private static func sequenceLength(_ first: UInt8) -> Int {
    switch first {
    case 0xC2...0xDF: return 2
    case 0xE0...0xEF: return 3
    case 0xF0...0xF4: return 4
    default: return 1
    }
  }
}
