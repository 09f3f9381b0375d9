/// The short form of a name that identifiers are made of.
enum Slug {
  /// Lower case, every run of marks and spaces one hyphen: "Already covered!" is `already-covered`.
  static func of(_ text: String) -> String {
    var slug: [UInt8] = []
    for scalar in text.unicodeScalars {
      if scalar.isASCII {
        let byte = asciiLower(UInt8(truncatingIfNeeded: scalar.value))
        if Ascii.isWord(byte) {
          slug.append(byte)
        } else if byte != 0x27, let last = slug.last, last != Ascii.hyphen {
          slug.append(Ascii.hyphen)
        }
      } else if scalar.properties.isAlphabetic || scalar.properties.numericType != nil {
        slug.append(contentsOf: scalar.properties.lowercaseMapping.utf8)
      } else if scalar != "\u{2019}", let last = slug.last, last != Ascii.hyphen {
        slug.append(Ascii.hyphen)
      }
    }
    if slug.last == Ascii.hyphen { slug.removeLast() }
    return String(decoding: slug, as: UTF8.self)
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
