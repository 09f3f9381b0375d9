/// Names of organisations as they are compared: `Hale & Son Ltd`, `Hale and Son Limited` and `HALE & SON` are one.
public enum OrganisationName {
  /// What is the same for names that may be one organisation's: small letters without punctuation, without the words for
  /// the legal form, and with one word for "and". Empty only for a name without letters and digits.
  public static func likeness(of name: String) -> String {
    let all = words(of: name)
    var words = all[...]
    while words.count > 1, let first = words.first, before.contains(first) { words.removeFirst() }
    while let count = formLength(of: words) { words.removeLast(count) }
    return (words.isEmpty ? all[...] : words).joined(separator: " ")
  }

  /// How many words at the end are a legal form, or lead to one; nil where none are, or where nothing else would be left.
  private static func formLength(of words: ArraySlice<String>) -> Int? {
    (1...4).first { count in
      guard count < words.count else { return false }
      let end = words.suffix(count)
      if count == 1 { return end.allSatisfy { forms.contains($0) || $0 == and } }
      // `S. A.`, `sp. z o. o.`, `S.à r.l.`
      return end.allSatisfy { $0.unicodeScalars.count <= 2 } && forms.contains(end.joined())
    }
  }

  private static let and = "and"
  /// "and" in the languages in which names of companies are met.
  private static let joining: Set<String> = ["&", "+", "and", "und", "et", "y", "e", "og", "och", "en", "i"]
  private static let before: Set<String> = [
    "the", "ooo", "oao", "zao", "pao", "ооо", "оао", "зао", "пао", "pt",
  ]

  /// Legal forms and what is written for them, dots and blanks left out.
  private static let forms: Set<String> = [
    "ltd", "limited", "ltda", "lda", "limitada", "inc", "incorporated", "llc", "llp", "lp", "plc", "corp",
    "corporation", "co", "company", "cie", "pty", "pte", "pvt", "private", "bhd", "sdn", "tbk", "kk", "cic",
    "gmbh", "mbh", "ggmbh", "gmbhco", "ag", "kg", "kgaa", "ohg", "gbr", "ug", "haftungsbeschränkt", "eg",
    "ev",
    "ek", "sp", "se", "sa", "sas", "sasu", "sarl", "eurl", "sca", "scs", "snc", "sprl", "bvba", "srl", "srls",
    "spa", "sapa", "sl", "slu", "sau", "sc", "bv", "nv", "cv", "vof", "ab", "hb", "as", "asa", "aps", "ivs",
    "oy", "oyj", "hf", "ehf", "kft", "zrt", "nyrt", "bt", "rt", "sro", "vos", "doo", "dd", "ad", "ood",
    "eood", "ead", "oo", "zoo", "spzoo", "spz", "sàrl", "spk", "spj", "uab", "sia", "ou", "oü", "ltdsti",
    "şti", "sti",
  ]

  /// The words in small letters; lone letters between dots or strokes are one word: `S.A.` is `sa`, `A/S` is `as`.
  private static func words(of name: String) -> [String] {
    var words: [String] = []
    var letters = ""
    // Whether the last word is a lone letter, or some, behind which a dot or a stroke stands.
    var isOpen = false
    func close(_ sign: Unicode.Scalar?) {
      let isLone = letters.unicodeScalars.count == 1
      if isLone, isOpen {
        words[words.count - 1] += letters
      } else if !letters.isEmpty {
        words.append(letters)
      }
      isOpen = (sign == "." || sign == "/") && (isLone || (isOpen && letters.isEmpty))
      letters = ""
    }
    for scalar in name.lowercased().unicodeScalars where !PhoneSigns.isUnseen(scalar) {
      if isLetter(scalar) {
        letters.unicodeScalars.append(scalar)
      } else if !"'’´`".unicodeScalars.contains(scalar) {
        close(scalar)
        if scalar == "&" || scalar == "+" { words.append(String(scalar)) }
      }
    }
    close(nil)
    return words.enumerated().map { index, word in
      let isBetween = index > 0 && index + 1 < words.count
      return joining.contains(word) && (isBetween || word == "&" || word == "+") ? and : word
    }
  }

  private static func isLetter(_ scalar: Unicode.Scalar) -> Bool {
    scalar.properties.isAlphabetic || scalar.properties.numericType != nil
      || scalar.properties.generalCategory == .nonspacingMark
  }
}
