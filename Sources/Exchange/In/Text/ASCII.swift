/// Bytes of ASCII, and what tables and cards have in common about them.
enum ASCII {
  static let tab: UInt8 = 0x09
  static let lineFeed: UInt8 = 0x0A
  static let carriageReturn: UInt8 = 0x0D
  static let space: UInt8 = 0x20
  static let quote: UInt8 = 0x22

  /// A letter a to z as a capital; everything else as it is.
  static func upper(_ byte: UInt8) -> UInt8 { (0x61...0x7A).contains(byte) ? byte - 0x20 : byte }

  /// Whether a byte is a digit.
  static func isDigit(_ byte: UInt8) -> Bool { (0x30...0x39).contains(byte) }

  /// Whether a byte ends a line.
  static func isBreak(_ byte: UInt8) -> Bool { byte == lineFeed || byte == carriageReturn }

  /// Whether bytes begin with words of ASCII, whatever their case.
  static func begins(_ bytes: ArraySlice<UInt8>, _ words: String) -> Bool {
    let start = bytes.prefix(words.utf8.count)
    return start.count == words.utf8.count && zip(start, words.utf8).allSatisfy { upper($0) == upper($1) }
  }

  /// The bytes without blanks, tabs, line breaks, no-break blanks and byte order marks at their ends.
  static func trimmed(_ bytes: ArraySlice<UInt8>) -> ArraySlice<UInt8> {
    var rest = bytes
    while let first = rest.first {
      if first <= space {
        guard isBlank(first) else { break }
        rest.removeFirst()
      } else if rest.starts(with: noBreakSpace) || rest.starts(with: mark) {
        rest = rest.dropFirst(first == noBreakSpace[0] ? 2 : 3)
      } else {
        break
      }
    }
    while let last = rest.last {
      if isBlank(last) {
        rest.removeLast()
      } else if last == noBreakSpace[1], rest.count >= 2, rest[rest.endIndex - 2] == noBreakSpace[0] {
        rest = rest.dropLast(2)
      } else {
        break
      }
    }
    return rest
  }

  /// Whether a byte is a blank, a tab or ends a line.
  static func isBlank(_ byte: UInt8) -> Bool { byte == space || (tab...carriageReturn).contains(byte) }

  private static let noBreakSpace: [UInt8] = [0xC2, 0xA0]
  private static let mark: [UInt8] = [0xEF, 0xBB, 0xBF]
}
