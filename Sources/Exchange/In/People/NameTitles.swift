/// Words that stand around a name and are no part of it.
enum NameTitles {
  /// What a title says.
  enum Kind {
    /// Mr or Mrs, in some language: nothing that is not known from elsewhere.
    case polite
    /// Learning or office: Dr., Prof.
    case learned
  }

  /// What a word is, whatever its case and with or without brackets; nil for a word of a name. Behind `Dr.` its faculty
  /// is a part of the title: `Dr. med.`
  static func kind(of word: String, behind title: String?) -> Kind? {
    let lower = plain(word).lowercased()
    let bare = lower.utf8.last == UInt8(ascii: ".") ? String(lower.dropLast()) : lower
    if polite.contains(bare) || politeDotted.contains(lower) { return .polite }
    if learned.contains(bare) || learnedDotted.contains(lower) { return .learned }
    if title != nil, faculties.contains(lower) { return .learned }
    return nil
  }

  /// Whether a text begins with something that could be a title; few names do.
  static func mayBegin(_ name: String) -> Bool {
    let word = name.unicodeScalars.prefix { !$0.properties.isWhitespace }
    return kind(of: String(word), behind: nil) != nil
  }

  /// A word without the brackets and commas around it.
  static func plain(_ word: String) -> String {
    var bytes = Array(word.utf8)[...]
    while let first = bytes.first, first == UInt8(ascii: "(") { bytes.removeFirst() }
    while let last = bytes.last, last == UInt8(ascii: ")") || last == UInt8(ascii: ",") { bytes.removeLast() }
    return String(decoding: bytes, as: UTF8.self)
  }

  /// Whether a word begins a last name of several words.
  static func isParticle(_ word: String) -> Bool { particles.contains(plain(word).lowercased()) }

  /// Whether a word may stand behind a last name.
  static func isEnding(_ word: String) -> Bool { endings.contains(plain(word).lowercased()) }

  /// Whether it tells a son from his father.
  static func isGeneration(_ word: String) -> Bool { generations.contains(plain(word).lowercased()) }

  private static let polite: Set<String> = [
    "mr", "mrs", "ms", "miss", "mx", "herr", "hr", "frau", "fräulein", "mme", "mlle", "monsieur", "madame",
    "mademoiselle", "señor", "señora", "srta", "sra", "signor", "signora", "dhr", "mevr", "mister",
  ]
  /// Those that may be names without the dot: Fr. is Frau, Sr. before a name is Señor.
  private static let politeDotted: Set<String> = ["fr.", "sr.", "sig."]
  private static let learned: Set<String> = [
    "dr", "prof", "professor", "dott", "dra", "dipl.-ing", "dipl-ing", "dr.-ing", "sir", "priv.-doz",
  ]
  private static let learnedDotted: Set<String> = ["mag.", "ing.", "rev.", "hon."]
  private static let faculties: Set<String> = [
    "med.", "jur.", "iur.", "rer.", "nat.", "phil.", "h.c.", "habil.", "oec.", "pol.", "theol.", "univ.",
    "dent.",
    "vet.", "techn.", "mult.", "-ing.",
  ]
  private static let particles: Set<String> = [
    "van", "von", "vom", "zu", "zum", "zur", "de", "del", "della", "di", "da", "dos", "das", "do", "du",
    "der", "den", "ter", "ten", "la", "le", "al", "el", "bin", "ibn", "ben", "st.", "san", "mac",
  ]
  private static let generations: Set<String> = [
    "jr", "jr.", "sr", "sr.", "ii", "iii", "iv", "junior", "senior", "jun.", "sen.",
  ]
  private static let endings = generations.union([
    "phd", "ph.d.", "md", "m.d.", "mba", "cpa", "esq", "esq.", "msc", "bsc", "ll.m.", "llm",
  ])
}
