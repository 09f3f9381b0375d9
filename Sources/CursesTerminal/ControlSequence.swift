import Cells

/// Reads keys sent as `ESC [`, numbers and a final letter, in the ways of xterm, the Linux console and rxvt.
enum ControlSequence {
  /// Reads one sequence; a length of zero means that more bytes are needed.
  static func read(
    _ bytes: ArraySlice<UInt8>, isFinal: Bool
  ) -> (meaning: KeySequence.Meaning, length: Int) {
    let body = bytes.dropFirst(2)
    if body.first == 0x5B { return readConsole(bytes, isFinal: isFinal) }
    let parameters = body.prefix { (0x20...0x3F).contains($0) }
    let length = 2 + parameters.count + 1
    if length > InputDecoder.sequenceLimit { return (.nothing, length - 1) }
    guard let last = body.dropFirst(parameters.count).first else {
      if !isFinal { return (.nothing, 0) }
      return parameters.isEmpty ? (.key(.alt("[")), 2) : (.nothing, bytes.count)
    }
    guard (0x40...0x7E).contains(last) else { return (.nothing, length - 1) }
    return (meaning(of: last, numbers: numbers(in: parameters)), length)
  }

  /// The function keys of the Linux console: `ESC [ [ A` to `E`.
  private static func readConsole(
    _ bytes: ArraySlice<UInt8>, isFinal: Bool
  ) -> (meaning: KeySequence.Meaning, length: Int) {
    guard let letter = bytes.dropFirst(3).first else {
      return isFinal ? (.nothing, 3) : (.nothing, 0)
    }
    guard (0x41...0x45).contains(letter) else { return (.nothing, 4) }
    return (.key(.function(Int(letter) - 0x40)), 4)
  }

  /// The key of a final letter, as used after `ESC [` and `ESC O` alike.
  static func letterKey(_ letter: UInt8) -> Key? {
    switch letter {
    case 0x41: return .up
    case 0x42: return .down
    case 0x43: return .right
    case 0x44: return .left
    case 0x46: return .end
    case 0x48: return .home
    case 0x50...0x53: return .function(Int(letter) - 0x4F)
    default: return nil
    }
  }

  private static func meaning(of letter: UInt8, numbers: [Int]) -> KeySequence.Meaning {
    if let key = letterKey(letter) { return .key(key) }
    switch letter {
    case 0x5A: return .key(.backTab)
    case 0x75: return modified(numbers.first ?? 0, modifiers: numbers.dropFirst().first ?? 1)
    case 0x7E where numbers.first == 27 && numbers.count >= 3:
      return modified(numbers[2], modifiers: numbers[1])
    case 0x7E where numbers.first == 200: return .pasteBegins
    case 0x7E: return numberKey(numbers.first ?? 0).map { .key($0) } ?? .nothing
    default: return .nothing
    }
  }

  /// Keys sent as a number and `~`.
  private static func numberKey(_ number: Int) -> Key? {
    switch number {
    case 1, 7: return .home
    case 2: return .insert
    case 3: return .delete
    case 4, 8: return .end
    case 5: return .pageUp
    case 6: return .pageDown
    case 11...15: return .function(number - 10)
    case 17...21: return .function(number - 11)
    case 23...26: return .function(number - 12)
    case 28, 29: return .function(number - 13)
    case 31...34: return .function(number - 14)
    default: return nil
    }
  }

  /// Keys sent as a code point with modifiers: 1 plus 1 for Shift, 2 for Alt, 4 for Ctrl.
  private static func modified(_ code: Int, modifiers: Int) -> KeySequence.Meaning {
    guard let value = UInt32(exactly: code), let scalar = Unicode.Scalar(value) else { return .nothing }
    let bits = modifiers - 1
    if value < 0x20 || value == 0x7F {
      if value == 0x1B { return .key(.escape) }
      return .key(value == 9 && bits & 1 != 0 ? .backTab : KeySequence.control(UInt8(value)))
    }
    let sign = Character(scalar)
    if (0x80...0x9F).contains(value) { return .nothing }
    if bits & 4 != 0 { return .key(.control(sign.lowercased().first ?? sign)) }
    return .key(bits & 2 != 0 ? .alt(sign) : .character(sign))
  }

  /// The numbers between the separators; what is not a number counts as zero.
  private static func numbers(in bytes: ArraySlice<UInt8>) -> [Int] {
    bytes.split(separator: 0x3B, omittingEmptySubsequences: false).map { digits in
      let text = String(decoding: digits.prefix { $0 != 0x3A }, as: UTF8.self)
      return Int(text) ?? 0
    }
  }
}
