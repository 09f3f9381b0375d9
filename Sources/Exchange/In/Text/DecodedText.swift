/// The bytes of a text file as UTF-8, whatever they were.
struct DecodedText {
  /// The text, well-formed, without a byte order mark.
  let bytes: [UInt8]
  /// What the file's bytes were.
  let encoding: FileEncoding
  /// How many letters could not be read and became U+FFFD.
  let repaired: Int

  /// Decodes a file: a byte order mark decides; else zeros at every second byte mean UTF-16; else what is well-formed
  /// UTF-8, or nearly so, is that; the rest is Windows-1252.
  init(_ raw: [UInt8]) {
    if raw.starts(with: [0xEF, 0xBB, 0xBF]) {
      self.init(utf8: Array(raw.dropFirst(3)), mayBeOther: false)
    } else if let order = Self.byteOrder(of: raw) {
      self.init(utf16: raw, order: order)
    } else {
      self.init(utf8: raw, mayBeOther: true)
    }
  }

  /// Decodes a file as an encoding that was named for it; nil where the converter does not know it.
  init?(_ raw: [UInt8], as charset: String, by converter: LetterConverter) {
    let hasMark = raw.starts(with: [0xEF, 0xBB, 0xBF])
    guard let found = converter.convert(hasMark ? Array(raw.dropFirst(3)) : raw, from: charset) else {
      return nil
    }
    bytes = found.bytes.starts(with: [0xEF, 0xBB, 0xBF]) ? Array(found.bytes.dropFirst(3)) : found.bytes
    encoding = FileEncoding(rawValue: charset == "CP1252" ? FileEncoding.windows1252.rawValue : charset)
    repaired = found.unreadable
  }

  private init(utf8 raw: [UInt8], mayBeOther: Bool) {
    if String(validating: raw, as: UTF8.self) != nil {
      (bytes, encoding, repaired) = (raw, .utf8, 0)
      return
    }
    let form = WellFormedness(of: raw)
    if mayBeOther, !form.isDamagedUTF8 {
      bytes = Windows1252.utf8(of: raw)
      (encoding, repaired) = (.windows1252, Windows1252.unreadable(in: raw))
    } else {
      bytes = Array(String(decoding: raw, as: UTF8.self).utf8)
      (encoding, repaired) = (.utf8, form.bad)
    }
  }

  private init(utf16 raw: [UInt8], order: FileEncoding) {
    var units: [UInt16] = []
    units.reserveCapacity(raw.count / 2)
    let isBig = order == .utf16BigEndian
    for place in stride(from: 0, to: raw.count - 1, by: 2) {
      let (first, second) = (UInt16(raw[place]), UInt16(raw[place + 1]))
      units.append(isBig ? first << 8 | second : second << 8 | first)
    }
    if units.first == 0xFEFF { units.removeFirst() }
    let isWhole = String(validating: units, as: UTF16.self) != nil
    bytes = Array(String(decoding: units, as: UTF16.self).utf8)
    encoding = order
    repaired = (isWhole ? 0 : Self.loneSurrogates(in: units)) + raw.count % 2
  }

  /// The order of the two bytes of each unit; nil where the file is not UTF-16.
  private static func byteOrder(of raw: [UInt8]) -> FileEncoding? {
    if raw.starts(with: [0xFF, 0xFE]) { return .utf16LittleEndian }
    if raw.starts(with: [0xFE, 0xFF]) { return .utf16BigEndian }
    let start = raw.prefix(4096)
    guard start.count >= 4 else { return nil }
    var zeros = (even: 0, odd: 0)
    for (place, byte) in start.enumerated() where byte == 0 {
      if place.isMultiple(of: 2) { zeros.even += 1 } else { zeros.odd += 1 }
    }
    let many = start.count / 5
    if zeros.odd >= many, zeros.even == 0 { return .utf16LittleEndian }
    return zeros.even >= many && zeros.odd == 0 ? .utf16BigEndian : nil
  }

  private static func loneSurrogates(in units: [UInt16]) -> Int {
    var count = 0
    var isAfterHigh = false
    for unit in units {
      switch unit {
      case 0xD800...0xDBFF:
        if isAfterHigh { count += 1 }
        isAfterHigh = true
      case 0xDC00...0xDFFF:
        if !isAfterHigh { count += 1 }
        isAfterHigh = false
      default:
        if isAfterHigh { count += 1 }
        isAfterHigh = false
      }
    }
    return count + (isAfterHigh ? 1 : 0)
  }
}
