/// The words of a column's name.
enum ColumnWords {
  /// The words in lower case, cut at everything but letters and digits, between letters and digits, and before capitals
  /// within a word: `Mobil-Tel.-Nr.` is mobil, tel, nr; `MobilePhone2` is mobile, phone, 2.
  static func of(_ name: String) -> [String] {
    var words: [String] = []
    var word = String.UnicodeScalarView()
    var before: Kind?
    for scalar in name.unicodeScalars.prefix(200) {
      let kind = Kind(scalar)
      let isNew = kind == nil || (before != nil && kind != before && !(before == .capital && kind == .small))
      if isNew, !word.isEmpty {
        words.append(String(word).lowercased())
        word.removeAll()
      }
      if kind != nil { word.append(scalar) }
      before = kind
    }
    if !word.isEmpty { words.append(String(word).lowercased()) }
    return words
  }

  private enum Kind {
    case capital, small, digit

    init?(_ scalar: Unicode.Scalar) {
      if scalar.properties.numericType != nil {
        self = .digit
      } else if scalar.properties.isAlphabetic {
        self = scalar.properties.isUppercase ? .capital : .small
      } else {
        return nil
      }
    }
  }
}
