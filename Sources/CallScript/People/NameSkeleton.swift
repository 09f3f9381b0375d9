/// What is left of a name when letters that look alike count as one: two names with the same skeleton can be taken
/// for each other on a screen.
public enum NameSkeleton {
  /// The skeleton: without signs that take no room, in lower case, single blanks, look-alikes folded.
  public static func of(_ name: String) -> String {
    var folded = String.UnicodeScalarView()
    for scalar in name.unicodeScalars where !isInvisible(scalar) {
      folded.append(twins[scalar] ?? fromFullWidth(scalar))
    }
    var letters = String.UnicodeScalarView()
    for scalar in String(folded).lowercased().unicodeScalars { letters.append(twins[scalar] ?? scalar) }
    return String(letters).split { $0.isWhitespace }.joined(separator: " ")
  }

  /// Signs that take no room or only steer the direction (Unicode's default-ignorable ones that names meet).
  private static func isInvisible(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar.value {
    case 0x00AD, 0x034F, 0x061C, 0x115F, 0x1160, 0x17B4, 0x17B5, 0x180B...0x180F, 0x200B...0x200F,
      0x202A...0x202E, 0x2060...0x206F, 0x3164, 0xFE00...0xFE0F, 0xFEFF, 0xFFA0, 0xFFF0...0xFFFB,
      0xE0000...0xE0FFF:
      true
    case 0x00...0x08, 0x0E...0x1F, 0x7F...0x84, 0x86...0x9F: true
    default: false
    }
  }

  /// The plain letter of a full-width one (U+FF01 to U+FF5E lie 0xFEE0 above ASCII).
  private static func fromFullWidth(_ scalar: Unicode.Scalar) -> Unicode.Scalar {
    guard (0xFF01...0xFF5E).contains(scalar.value) else { return scalar }
    return Unicode.Scalar(scalar.value - 0xFEE0) ?? scalar
  }

  /// Letters of other scripts, and digits, that are drawn like Latin ones; chosen from Unicode's confusables table
  /// (UTS 39) where common typefaces draw the two alike.
  private static let twins: [Unicode.Scalar: Unicode.Scalar] = {
    let pairs: [(String, String)] = [
      // Cyrillic
      ("АВЕЅІЈКМНОРСТУХҮԌԚԜӀ", "ABESIJKMHOPCTYXYGQWl"), ("аеѕіјорсухһԁԛԝӏгк", "aesijopcyxhdqwlrk"),
      // Greek
      ("ΑΒΕΖΗΙΚΜΝΟΡΤΥΧ", "ABEZHIKMNOPTYX"), ("αινορυκχ", "aivopukx"),
      // Armenian, Latin and digits
      ("օսհոցզ", "oshngq"), ("ıɑɡʟǀ", "iagll"), ("01|", "oll"),
    ]
    var table: [Unicode.Scalar: Unicode.Scalar] = [:]
    for (strange, plain) in pairs {
      for (from, to) in zip(strange.unicodeScalars, plain.unicodeScalars) { table[from] = to }
    }
    return table
  }()
}
