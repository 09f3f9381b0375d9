/// Cuts cells that hold several values.
enum Cutting {
  /// The values between Google's ` ::: `, without empty ones.
  static func joined(_ cell: String) -> [String] {
    guard cell.utf8.contains(UInt8(ascii: ":")) else { return cell.isEmpty ? [] : [cell] }
    let bytes = Array(cell.utf8)
    let mark = Array(":::".utf8)
    var parts: [String] = []
    var start = 0
    var place = 0
    while place < bytes.count {
      if bytes[place...].starts(with: mark) {
        append(bytes[start..<place], to: &parts)
        place += mark.count
        start = place
      } else {
        place += 1
      }
    }
    append(bytes[start...], to: &parts)
    return parts
  }

  /// The parts between a sign, without blanks around them and without empty ones.
  static func trimmedParts(_ text: String, at sign: UInt8) -> [String] {
    var parts: [String] = []
    for part in Array(text.utf8).split(separator: sign) { append(part, to: &parts) }
    return parts
  }

  /// The same text on one line: each run of line breaks and tabs a blank. Other signs stay as they are.
  static func oneLine(_ text: String) -> String {
    guard text.utf8.contains(where: { $0 < 0x20 && ASCII.isBlank($0) }) else { return text }
    var bytes: [UInt8] = []
    for byte in text.utf8 {
      if byte < 0x20, ASCII.isBlank(byte) {
        if bytes.last != ASCII.space { bytes.append(ASCII.space) }
      } else {
        bytes.append(byte)
      }
    }
    return String(decoding: bytes, as: UTF8.self)
  }

  /// Whether a text says something: a letter, a digit or a picture, and not marks and control signs alone.
  static func saysSomething(_ text: String) -> Bool {
    text.unicodeScalars.contains { scalar in
      if scalar.value < 0x80 { return ASCII.isDigit(UInt8(scalar.value)) || scalar.properties.isAlphabetic }
      switch scalar.properties.generalCategory {
      case .control, .format, .unassigned, .surrogate, .privateUse, .spaceSeparator, .lineSeparator,
        .paragraphSeparator, .dashPunctuation, .openPunctuation, .closePunctuation, .initialPunctuation,
        .finalPunctuation, .otherPunctuation, .connectorPunctuation:
        return false
      default: return true
      }
    }
  }

  private static func append(_ bytes: ArraySlice<UInt8>, to parts: inout [String]) {
    let part = ASCII.trimmed(bytes)
    if !part.isEmpty { parts.append(String(decoding: part, as: UTF8.self)) }
  }
}
