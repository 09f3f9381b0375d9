/// The words of a text and where they stand.
enum WordSpans {
  /// A word.
  struct Word {
    /// Where it stands, in scalars.
    let range: Range<Int>
    /// The word.
    let text: String
    /// Whether it begins with a small letter; scripts without capitals have none.
    let isSmall: Bool
  }

  /// Runs of letters, digits and their marks.
  static func of(_ scalars: [Unicode.Scalar]) -> [Word] {
    var words: [Word] = []
    var start: Int?
    for index in 0...scalars.count {
      if index < scalars.count, isLetter(scalars[index]) {
        start = start ?? index
      } else if let begin = start {
        var text = String.UnicodeScalarView()
        text.append(contentsOf: scalars[begin..<index])
        words.append(
          Word(
            range: begin..<index, text: String(text), isSmall: scalars[begin].properties.isLowercase))
        start = nil
      }
    }
    return words
  }

  /// Whether a scalar belongs to a word.
  static func isLetter(_ scalar: Unicode.Scalar) -> Bool {
    if scalar.isASCII {
      return (0x30...0x39).contains(scalar.value) || (0x41...0x5A).contains(scalar.value & ~0x20)
    }
    switch scalar.properties.generalCategory {
    case .uppercaseLetter, .lowercaseLetter, .titlecaseLetter, .modifierLetter, .otherLetter, .nonspacingMark,
      .spacingMark, .enclosingMark, .decimalNumber, .letterNumber, .otherNumber:
      return true
    case .control, .format, .privateUse, .unassigned, .surrogate, .lineSeparator, .paragraphSeparator,
      .spaceSeparator, .connectorPunctuation, .dashPunctuation, .openPunctuation, .closePunctuation,
      .initialPunctuation, .finalPunctuation, .otherPunctuation, .mathSymbol, .currencySymbol,
      .modifierSymbol, .otherSymbol:
      return false
    @unknown default: return false
    }
  }
}
