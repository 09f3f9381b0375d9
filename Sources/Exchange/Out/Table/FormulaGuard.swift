/// Keeps a cell from being calculated by the spreadsheet that opens it.
///
/// After OWASP's advice on CSV injection and ASVS 4.0, 5.3.10 (5.0: 1.2.10): a cell that begins like a formula gets
/// an apostrophe before it. Looked at scalar by scalar: `=` with a combining mark is another `Character` than `=`.
enum FormulaGuard {
  /// `=`, `+`, `-`, `@`, and the forms of other widths and heights that some programs fold into them.
  private static let starters: Set<Unicode.Scalar> = [
    "=", "+", "-", "@", "\u{FF1D}", "\u{FF0B}", "\u{FF0D}", "\u{FF20}", "\u{FE66}", "\u{FE62}", "\u{FE63}",
    "\u{FE6B}", "\u{207C}", "\u{207A}", "\u{207B}", "\u{208C}", "\u{208A}", "\u{208B}", "\u{2212}",
  ]

  /// The cell without control characters other than tab and line breaks, and made text where it has to be.
  static func guarded(_ cell: String) -> String {
    var clean = String.UnicodeScalarView()
    for scalar in cell.unicodeScalars
    where !CleanText.isControl(scalar) || scalar == "\t" || scalar == "\n" || scalar == "\r" {
      clean.append(scalar)
    }
    let text = String(clean)
    return looksCalculated(text) && !isNumber(text) && !isPhone(text) ? "'" + text : text
  }

  /// Whether a cell begins with a tab, a line break, or, after whatever is not seen, like a formula.
  private static func looksCalculated(_ text: String) -> Bool {
    let scalars = text.unicodeScalars
    if let first = scalars.first, first == "\t" || first == "\r" || first == "\n" { return true }
    return scalars.first { !isUnseen($0) }.map(starters.contains) ?? false
  }

  /// Blanks, signs without width, and marks that have nothing to sit on.
  private static func isUnseen(_ scalar: Unicode.Scalar) -> Bool {
    let properties = scalar.properties
    if properties.isWhitespace || properties.isDefaultIgnorableCodePoint { return true }
    switch properties.generalCategory {
    case .control, .format, .nonspacingMark, .spacingMark, .enclosingMark, .spaceSeparator, .lineSeparator,
      .paragraphSeparator, .unassigned, .privateUse, .surrogate:
      return true
    case .uppercaseLetter, .lowercaseLetter, .titlecaseLetter, .modifierLetter, .otherLetter, .decimalNumber,
      .letterNumber, .otherNumber, .connectorPunctuation, .dashPunctuation, .openPunctuation,
      .closePunctuation, .initialPunctuation, .finalPunctuation, .otherPunctuation, .mathSymbol,
      .currencySymbol, .modifierSymbol, .otherSymbol:
      return false
    @unknown default: return true
    }
  }

  /// Up to 15 digits, with a minus before and one dot or comma within: `-12`, `3.5`.
  static func isNumber(_ text: String) -> Bool {
    var bytes = Array(text.utf8)[...]
    if bytes.first == UInt8(ascii: "-") { bytes.removeFirst() }
    let parts = bytes.split(omittingEmptySubsequences: false) { ".,".utf8.contains($0) }
    return (1...2).contains(parts.count) && bytes.count <= 16
      && parts.allSatisfy { !$0.isEmpty && $0.allSatisfy(isDigit) }
  }

  /// A plus, then 7 to 15 digits (E.164) not beginning with 0, with single blanks, dots, hyphens, slashes and
  /// brackets between them, and an extension behind them or none: `+49 (0)30 1234-5`, `+1-512-555-0144 ext. 45`.
  /// Calculated, it could give no more than a wrong number.
  static func isPhone(_ text: String) -> Bool {
    let bytes = Array(text.utf8)
    return isPlainPhone(bytes) || withoutExtension(bytes).map(isPlainPhone) ?? false
  }

  /// How an extension is announced, in lower case: as E.123, RFC 3966, and programs for contacts write it.
  private static let extensionMarks = [
    ";ext=", "extension", "extn", "ext.", "ext", "x", "#", "durchwahl", "dw", "poste",
  ].map { Array($0.utf8) }

  /// What stands before an extension of one to eight digits; nil where there is none.
  private static func withoutExtension(_ bytes: [UInt8]) -> [UInt8]? {
    let digits = bytes.reversed().prefix(while: isDigit).count
    guard (1...8).contains(digits) else { return nil }
    let head = trimmed(bytes.dropLast(digits))
    let lower = head.map { (0x41...0x5A).contains($0) ? $0 + 0x20 : $0 }
    let marks = extensionMarks.filter { lower.suffix($0.count).elementsEqual($0) }
    return marks.map(\.count).max().map { Array(trimmed(head.dropLast($0))) }
  }

  /// Without one blank at the end.
  private static func trimmed(_ bytes: ArraySlice<UInt8>) -> ArraySlice<UInt8> {
    bytes.last == 0x20 ? bytes.dropLast() : bytes
  }

  private static func isPlainPhone(_ bytes: [UInt8]) -> Bool {
    guard bytes.count >= 8, bytes[0] == UInt8(ascii: "+"), bytes[1] != 48, isDigit(bytes[1]),
      let last = bytes.last, isDigit(last), (7...15).contains(bytes.count(where: isDigit))
    else { return false }
    let allAreKnown = bytes.dropFirst().allSatisfy { isDigit($0) || " .-/()".utf8.contains($0) }
    let pairs = zip(bytes.dropFirst(), bytes.dropFirst(2))
    let areSingle = !pairs.contains { !isDigit($0) && !isDigit($1) && !isBracketed($0, $1) }
    return allAreKnown && areSingle
  }

  /// A blank may stand before an opening and after a closing bracket.
  private static func isBracketed(_ first: UInt8, _ second: UInt8) -> Bool {
    (first == 0x20 && second == UInt8(ascii: "(")) || (first == UInt8(ascii: ")") && second == 0x20)
  }

  private static func isDigit(_ byte: UInt8) -> Bool { (48...57).contains(byte) }
}
