/// The short form of a name that identifiers are made of.
enum Slug {
  /// Lower case, every run of marks and spaces one hyphen: "Already covered!" is `already-covered`.
  static func of(_ text: String) -> String {
    var slug = ""
    for scalar in text.unicodeScalars {
      if scalar.properties.isAlphabetic || scalar.properties.numericType != nil {
        slug += scalar.properties.lowercaseMapping
      } else if scalar != "'", scalar != "\u{2019}", !slug.isEmpty, slug.utf8.last != Ascii.hyphen {
        slug += "-"
      }
    }
    return slug.utf8.last == Ascii.hyphen ? String(slug.dropLast()) : slug
  }

  /// Lower-case letters, digits, hyphens and underscores, beginning with a letter or digit.
  static func isValid(_ id: String) -> Bool {
    guard let first = id.utf8.first, first != Ascii.hyphen, first != 0x5F else { return false }
    return id.utf8.allSatisfy { byte in
      Ascii.isDigit(byte) || (0x61...0x7A).contains(byte) || byte == Ascii.hyphen || byte == 0x5F
        || byte >= 0x80
    }
  }
}
