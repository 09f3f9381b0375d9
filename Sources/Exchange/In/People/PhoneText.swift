import CallScript

/// Numbers as files hold them; a number is text, and leading zeros and plus signs are part of it.
enum PhoneText {
  /// What a piece of text is.
  enum Reading: Hashable {
    case number(String)
    /// A spreadsheet put decimals to it, which are left out: `495115550143.0`.
    case decimals(String)
    /// A spreadsheet rounded it.
    case rounded
    /// There are too few digits.
    case none
  }

  /// The fewest digits of a number among words: `call after 5pm` is none.
  private static let fewestAmongWords = 5

  /// The numbers of a cell: parts between ` ::: `, strokes, commas, semicolons, line breaks and words where each part
  /// could be called.
  static func parts(of cell: String) -> [String] { Cutting.joined(cell).flatMap(PhoneField.written) }

  /// A part without what spreadsheets and links put around it, and without signs that take no room: `="030123"`, `=+49…`,
  /// `'+49…`, `tel:+49…;ext=5`.
  static func read(_ part: String) -> Reading {
    let seen = PhoneField.withoutUnseen(part)
    var bytes = ASCII.trimmed(Array(seen.utf8)[...])
    if bytes.starts(with: "=\"".utf8), bytes.last == ASCII.quote, bytes.count > 3 {
      bytes = bytes.dropFirst(2).dropLast()
    }
    if bytes.first == UInt8(ascii: "=") { bytes.removeFirst() }
    if bytes.first == UInt8(ascii: "'") { bytes.removeFirst() }
    if ASCII.begins(bytes, "tel:") { bytes = bytes.dropFirst(4) }
    bytes = ASCII.trimmed(bytes)
    if isRounded(bytes) { return .rounded }
    let text = withPlainExtension(String(decoding: bytes, as: UTF8.self))
    let isAmongWords = text.unicodeScalars.contains(where: \.properties.isAlphabetic)
    let isNumber = digits(in: text) >= (isAmongWords ? fewestAmongWords : 1) || hasNumber(text)
    if !isNumber { return .none }
    return PhoneField.hasDecimals(text) ? .decimals(PhoneField.withoutDecimals(text)) : .number(text)
  }

  /// The address of a link says `;ext=5`; people write `ext. 5`.
  private static func withPlainExtension(_ text: String) -> String {
    let parts = text.utf8.split(separator: UInt8(ascii: ";"), maxSplits: 1)
    guard parts.count == 2, ASCII.begins(Array(parts[1])[...], "ext=") else { return text }
    return String(decoding: parts[0], as: UTF8.self) + " ext. "
      + String(decoding: parts[1].dropFirst(4), as: UTF8.self)
  }

  /// `4.9E+11`, `4,9e11`.
  private static func isRounded(_ bytes: ArraySlice<UInt8>) -> Bool {
    guard let e = bytes.firstIndex(where: { ASCII.upper($0) == UInt8(ascii: "E") }), e > bytes.startIndex
    else {
      return false
    }
    let mantissa = bytes[..<e]
    var power = bytes[(e + 1)...]
    if power.first == UInt8(ascii: "+") { power.removeFirst() }
    return (1...2).contains(power.count) && power.allSatisfy(ASCII.isDigit)
      && mantissa.contains(where: ASCII.isDigit)
      && mantissa.allSatisfy { ASCII.isDigit($0) || $0 == UInt8(ascii: ".") || $0 == UInt8(ascii: ",") }
  }

  private static func hasNumber(_ text: String) -> Bool { !PhoneNumber.all(in: text).isEmpty }

  private static func digits(in text: String) -> Int {
    text.unicodeScalars.count { $0.properties.numericType == .decimal }
  }
}
