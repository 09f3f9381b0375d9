/// A text as the reader of numbers sees it: runs of digits, and what stands between them.
struct PhoneSigns {
  /// Digits that stand together.
  struct Run {
    var digits: [UInt8] = []
    /// What stands before them, from the run before on.
    var gap = Gap()
    /// Where they stand in the text, in scalars.
    var range: Range<Int>
  }

  /// What stands between two runs of digits.
  struct Gap: Hashable {
    /// Its signs: letters as one word in lower case for each, blanks as one blank, kinds of hyphens as `-`.
    var signs: [String] = []
    /// Whether a plus sign stands at its end.
    var hasPlus = false

    var words: [String] { signs.filter { $0.unicodeScalars.first?.properties.isAlphabetic == true } }
    /// Whether something in it always parts two numbers.
    var parts: Bool { hasPlus || signs.contains("|") || count(of: ":") >= 3 }

    func has(_ sign: String) -> Bool { signs.contains(sign) }
    /// How often a sign stands in it.
    func count(of sign: String) -> Int { signs.count { $0 == sign } }
    /// Whether it is a sign and blanks about it.
    func isOnly(_ sign: String) -> Bool { signs.filter { $0 != " " } == [sign] }
  }

  private(set) var runs: [Run] = []
  /// What stands behind the last run.
  private(set) var rest = Gap()

  init(_ text: String) {
    var gap = Gap()
    var isOpen = false
    for (place, scalar) in text.unicodeScalars.enumerated() where !Self.isUnseen(scalar) {
      if let digit = Self.digit(scalar) {
        if !isOpen { runs.append(Run(gap: gap, range: place..<place)) }
        runs[runs.count - 1].digits.append(digit)
        runs[runs.count - 1].range = runs[runs.count - 1].range.lowerBound..<place + 1
        isOpen = true
        gap = Gap()
      } else {
        isOpen = false
        gap.add(scalar)
      }
    }
    rest = gap
  }

  /// A decimal digit of any script; nil for another sign.
  static func digit(_ scalar: Unicode.Scalar) -> UInt8? {
    if scalar.isASCII { return (0x30...0x39).contains(scalar.value) ? UInt8(scalar.value & 15) : nil }
    guard scalar.properties.numericType == .decimal, let value = scalar.properties.numericValue else {
      return nil
    }
    return UInt8(value)
  }

  /// A sign that takes no room: copied numbers bring marks of direction with them.
  static func isUnseen(_ scalar: Unicode.Scalar) -> Bool {
    if scalar.isASCII { return false }
    if (0xFE00...0xFE0F).contains(scalar.value) { return true }
    return scalar.properties.generalCategory == .format
  }
}

extension PhoneSigns.Gap {
  /// Takes in the next sign.
  fileprivate mutating func add(_ scalar: Unicode.Scalar) {
    if scalar == "+" || scalar == "\u{FF0B}" {
      hasPlus = true
      return
    }
    if hasPlus, scalar != " ", scalar != "(" { hasPlus = false }
    let sign = Self.plain(scalar)
    if scalar.properties.isAlphabetic {
      if signs.last?.unicodeScalars.last?.properties.isAlphabetic == true {
        signs[signs.count - 1] += sign
      } else {
        signs.append(sign)
      }
    } else if sign != " " || signs.last != " " {
      signs.append(sign)
    }
  }

  private static func plain(_ scalar: Unicode.Scalar) -> String {
    switch scalar.value {
    // Line feed, vertical tab, form feed, carriage return; next line; the separators of lines and paragraphs.
    case 0x0A...0x0D, 0x85, 0x2028, 0x2029: "\n"
    // Hyphens, dashes and the minus sign.
    case 0x2010...0x2015, 0x2212, 0x30FC, 0xFF0D: "-"
    case 0xFF0F: "/"
    case 0xFF0C, 0x3001: ","
    case 0xFF1B: ";"
    default: scalar.properties.isWhitespace ? " " : String(scalar).lowercased()
    }
  }
}
