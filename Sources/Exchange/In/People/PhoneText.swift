/// Numbers as files hold them; a number is text, and leading zeros and plus signs are part of it.
enum PhoneText {
  /// What a piece of text is.
  enum Reading: Hashable {
    case number(String)
    /// A spreadsheet rounded it.
    case rounded
    /// There are no digits.
    case none
  }

  /// The numbers of a cell: parts between ` ::: `, and between commas or semicolons where each part could be called.
  static func parts(of cell: String) -> [String] {
    let pieces = Cutting.joined(cell)
    return pieces.flatMap { piece in
      for sign in [UInt8(ascii: ";"), UInt8(ascii: ",")] where piece.utf8.contains(sign) {
        let numbers = Cutting.trimmedParts(piece, at: sign)
        if numbers.count > 1, numbers.allSatisfy({ digits(in: $0) >= 5 }) { return numbers }
      }
      return [piece]
    }
  }

  /// A part without what spreadsheets and links put around it: `="030123"`, `'+49…`, `tel:+49…;ext=5`.
  static func read(_ part: String) -> Reading {
    var bytes = Array(part.utf8)[...]
    if bytes.starts(with: "=\"".utf8), bytes.last == ASCII.quote, bytes.count > 3 {
      bytes = bytes.dropFirst(2).dropLast()
    }
    if bytes.first == UInt8(ascii: "'") { bytes.removeFirst() }
    if ASCII.begins(bytes, "tel:") { bytes = bytes.dropFirst(4) }
    bytes = ASCII.trimmed(bytes)
    if isRounded(bytes) { return .rounded }
    let text = withPlainExtension(String(decoding: bytes, as: UTF8.self))
    return digits(in: text) == 0 ? .none : .number(text)
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

  private static func digits(in text: String) -> Int {
    text.unicodeScalars.count { $0.properties.numericType == .decimal }
  }
}
