/// Outside words made fit for a document: without control characters, and with one kind of line break.
///
/// Looked at scalar by scalar: to Swift a CR LF is one `Character`, equal to neither of its halves.
enum CleanText {
  /// One line: each run of line breaks and tabs becomes a blank, other controls (C0, DEL, C1) are dropped.
  static func line(_ text: String) -> String {
    var clean = String.UnicodeScalarView()
    var afterBreak = false
    for scalar in text.unicodeScalars {
      if isBreak(scalar) {
        if !afterBreak { clean.append(" ") }
        afterBreak = true
      } else {
        if !isControl(scalar) { clean.append(scalar) }
        afterBreak = false
      }
    }
    return String(clean)
  }

  /// One line without blanks at its ends, and with single ones within: readers of mail make them so.
  static func name(_ text: String) -> String {
    line(text).unicodeScalars.split(separator: " ").map { String($0) }.joined(separator: " ")
  }

  /// Several lines: CR LF, CR and NEL become LF, tabs stay, other controls (C0, DEL, C1) are dropped.
  static func text(_ text: String) -> String {
    var clean = String.UnicodeScalarView()
    var afterReturn = false
    for scalar in text.unicodeScalars {
      if scalar == "\r" || scalar == "\u{85}" || (scalar == "\n" && !afterReturn) {
        clean.append("\n")
      } else if scalar == "\t" || !isControl(scalar) {
        clean.append(scalar)
      }
      afterReturn = scalar == "\r"
    }
    return String(clean)
  }

  /// The lines of a clean text; at least one.
  static func lines(_ text: String) -> [String] {
    text.unicodeScalars.split(separator: "\n", omittingEmptySubsequences: false).map { String($0) }
  }

  /// C0, DEL and C1.
  static func isControl(_ scalar: Unicode.Scalar) -> Bool {
    scalar.value < 0x20 || (0x7F...0x9F).contains(scalar.value)
  }

  /// What some reader takes for the end of a line, and the tab.
  private static func isBreak(_ scalar: Unicode.Scalar) -> Bool {
    (0x09...0x0D).contains(scalar.value) || scalar == "\u{85}" || scalar == "\u{2028}"
      || scalar == "\u{2029}"
  }
}
