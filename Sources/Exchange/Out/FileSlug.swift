/// A file's name made of outside words, without its suffix.
public enum FileSlug {
  /// The longest name, in bytes.
  public static let limit = 80

  /// Names that Windows takes for devices, whatever suffix follows.
  private static let devices: Set<String> = {
    let numbered = ["com", "lpt"].flatMap { name in (0...9).map { name + String($0) } }
    return Set(["con", "prn", "aux", "nul", "clock", "conin", "conout"] + numbered)
  }()

  /// Letters a to z, digits and single inner hyphens, at most 80 of them; the other words where nothing is
  /// left of the first, and "document" where nothing is left at all.
  ///
  /// Latin letters lose their marks, letters of other scripts are left out. A device's name gets "-file" after it.
  public static func of(_ text: String, otherwise: String = "document") -> String {
    let name = [text, otherwise].map(folded).first { !$0.isEmpty } ?? "document"
    return devices.contains(name) ? name + "-file" : name
  }

  private static func folded(_ text: String) -> String {
    let hyphen = UInt8(ascii: "-")
    var slug: [UInt8] = []
    for scalar in text.unicodeScalars {
      let letters = letters(of: scalar)
      if letters.isEmpty {
        let joins =
          scalar == "'" || scalar == "\u{2019}" || scalar.properties.generalCategory == .nonspacingMark
        if !joins, let last = slug.last, last != hyphen { slug.append(hyphen) }
      } else {
        slug += letters
      }
      if slug.count >= limit { break }
    }
    slug = Array(slug.prefix(limit))
    if slug.last == hyphen { slug.removeLast() }
    return String(decoding: slug, as: UTF8.self)
  }

  /// What stands for a letter or digit in a name; empty for everything else.
  private static func letters(of scalar: Unicode.Scalar) -> [UInt8] {
    if scalar.isASCII {
      let byte = UInt8(truncatingIfNeeded: scalar.value)
      switch byte {
      case 48...57, 97...122: return [byte]
      case 65...90: return [byte + 32]
      default: return []
      }
    }
    guard scalar.value < 0x250 || (0x1E00...0x1EFF).contains(scalar.value) else { return [] }
    return latinLetters(named: scalar.properties.name ?? "")
  }

  /// The bare letters in a Unicode name: "LATIN SMALL LETTER A WITH DIAERESIS" is a, "… LETTER AE" is ae.
  private static func latinLetters(named name: String) -> [UInt8] {
    let words = name.utf8.split(separator: 0x20)
    guard words.count >= 4, words[0].elementsEqual("LATIN".utf8),
      ["LETTER", "LIGATURE"].contains(where: { words[2].elementsEqual($0.utf8) })
    else {
      return []
    }
    if words[3].elementsEqual("SHARP".utf8) { return Array("ss".utf8) }
    guard words[3].count <= 2 else { return [] }
    return words[3].map { $0 | 0x20 }
  }
}
