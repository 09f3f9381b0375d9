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

  /// The bytes without blanks, tabs, line breaks, byte order marks and other signs that nobody sees at their ends.
  static func trimmed(_ bytes: ArraySlice<UInt8>) -> ArraySlice<UInt8> {
    var rest = bytes
    while let first = rest.first {
      if isBlank(first) {
        rest.removeFirst()
      } else if first >= 0x80, let length = unseenLength(rest, atEnd: false) {
        rest = rest.dropFirst(length)
      } else {
        break
      }
    }
    while let last = rest.last {
      if isBlank(last) {
        rest.removeLast()
      } else if last >= 0x80, let length = unseenLength(rest, atEnd: true) {
        rest = rest.dropLast(length)
      } else {
        break
      }
    }
    return rest
  }

  /// Whether a byte is a blank, a tab, ends a line, or is the sign with which DOS ended a file (Ctrl-Z).
  static func isBlank(_ byte: UInt8) -> Bool {
    byte == space || (tab...carriageReturn).contains(byte) || byte == 0x1A
  }

  /// How many bytes a sign of no width or a blank beyond ASCII has at the end of some bytes; nil where there is none.
  private static func unseenLength(_ bytes: ArraySlice<UInt8>, atEnd: Bool) -> Int? {
    let two = atEnd ? bytes.suffix(2) : bytes.prefix(2)
    if two.elementsEqual([0xC2, 0xA0]) || two.elementsEqual([0xC2, 0xAD]) { return 2 }
    let three = Array(atEnd ? bytes.suffix(3) : bytes.prefix(3))
    guard three.count == 3 else { return nil }
    return unseen.contains { $0.lead.elementsEqual(three[..<2]) && $0.last.contains(three[2]) } ? 3 : nil
  }

  /// The byte order mark, the blanks of typography, the ideographic blank, and the signs that turn the direction of
  /// writing or have no width (Unicode 16, categories Zs and Cf).
  private static let unseen: [(lead: [UInt8], last: ClosedRange<UInt8>)] = [
    ([0xEF, 0xBB], 0xBF...0xBF), ([0xE2, 0x80], 0x80...0x8F), ([0xE2, 0x80], 0xAA...0xAF),
    ([0xE2, 0x81], 0xA0...0xA9), ([0xE3, 0x80], 0x80...0x80),
  ]
}
