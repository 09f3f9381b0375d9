/// How well bytes can be read as UTF-8.
struct WellFormedness {
  /// Letters beyond ASCII that are written well.
  private(set) var good = 0
  /// Bytes that begin no letter or a broken one.
  private(set) var bad = 0

  /// Looks at every byte (Unicode 16, table 3-7).
  init(of bytes: [UInt8]) {
    var place = 0
    while place < bytes.count {
      if bytes[place] < 0x80 {
        place += 1
      } else if let length = Self.length(of: bytes, at: place) {
        good += 1
        place += length
      } else {
        bad += 1
        place += 1
      }
    }
  }

  /// Whether the bytes are UTF-8 with some damage rather than another encoding.
  var isDamagedUTF8: Bool { good > bad * 4 }

  private static func length(of bytes: [UInt8], at place: Int) -> Int? {
    let lead = bytes[place]
    let second: ClosedRange<UInt8>
    let length: Int
    switch lead {
    case 0xC2...0xDF: (length, second) = (2, 0x80...0xBF)
    case 0xE0: (length, second) = (3, 0xA0...0xBF)
    case 0xED: (length, second) = (3, 0x80...0x9F)
    case 0xE1...0xEF: (length, second) = (3, 0x80...0xBF)
    case 0xF0: (length, second) = (4, 0x90...0xBF)
    case 0xF1...0xF3: (length, second) = (4, 0x80...0xBF)
    case 0xF4: (length, second) = (4, 0x80...0x8F)
    default: return nil
    }
    guard place + length <= bytes.count, second.contains(bytes[place + 1]) else { return nil }
    return bytes[(place + 2)..<(place + length)].allSatisfy { (0x80...0xBF).contains($0) } ? length : nil
  }
}
