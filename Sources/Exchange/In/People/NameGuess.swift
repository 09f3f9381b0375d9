/// Cuts a full name into first and last name, by guess; put together again it is the same name.
enum NameGuess {
  /// Words that begin a last name of several words.
  private static let particles: Set<String> = [
    "van", "von", "vom", "zu", "zum", "zur", "de", "del", "della", "di", "da", "dos", "das", "do", "du",
    "der",
    "den", "ter", "ten", "la", "le", "al", "el", "bin", "ibn", "ben", "st.", "san", "mac",
  ]
  /// What may stand behind a last name.
  private static let endings: Set<String> = [
    "jr", "jr.", "sr", "sr.", "ii", "iii", "iv", "phd", "ph.d.", "md", "m.d.", "mba", "cpa", "esq", "esq.",
  ]

  /// First and last name; a name of one word is a first name.
  static func split(_ name: String) -> (first: String, last: String) {
    let words = name.unicodeScalars.split(whereSeparator: \.properties.isWhitespace).map { String($0) }
    guard words.count > 1 else { return (words.first ?? "", "") }
    if let comma = reversed(words) { return comma }
    var cut = words.count - 1
    while cut > 1, endings.contains(plain(words[cut])) { cut -= 1 }
    while cut > 1, particles.contains(plain(words[cut - 1])) { cut -= 1 }
    return (words[..<cut].joined(separator: " "), words[cut...].joined(separator: " "))
  }

  /// `Hale, Ann` is Ann Hale; `Ann Hale, PhD` is not.
  private static func reversed(_ words: [String]) -> (first: String, last: String)? {
    guard let index = words.firstIndex(where: { $0.utf8.last == UInt8(ascii: ",") }), index + 1 < words.count,
      !words[(index + 1)...].contains(where: { endings.contains(plain($0)) || $0.utf8.contains(0x2C) })
    else { return nil }
    let last = words[...index].joined(separator: " ")
    return (words[(index + 1)...].joined(separator: " "), String(Substring(last.utf8.dropLast())))
  }

  private static func plain(_ word: String) -> String {
    let lower = word.lowercased()
    return lower.utf8.last == UInt8(ascii: ",") ? String(Substring(lower.utf8.dropLast())) : lower
  }
}
