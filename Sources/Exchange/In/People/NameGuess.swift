/// Cuts a full name into first and last name, by guess; put together again it is the same name, but for titles and a
/// last name that stood first.
enum NameGuess {
  /// A name in its parts.
  struct Parts: Hashable {
    var first = ""
    var last = ""
    /// Titles of learning and office, as written.
    var titles: [String] = []
  }

  /// First and last name; a name of one word is a first name.
  static func split(_ name: String) -> Parts {
    var parts = Parts()
    let all = words(of: name)
    let words = withoutTitles(all, titles: &parts.titles)
    if words.count == 1, all.count > 1 {
      // Whoever is called by a title alone is called so by the last name.
      parts.last = NameTitles.plain(words[0])
    } else if !reverse(words, into: &parts) {
      cut(words, into: &parts)
    }
    return parts
  }

  /// First and last name of columns of their own, without titles; what is left of a last name is never empty.
  static func withoutTitles(
    first: String, last: String, titles: inout [String]
  ) -> (first: String, last: String) {
    var given = first
    var family = last
    if mayHoldTitle(first) { given = withoutTitles(words(of: first), titles: &titles).joined(separator: " ") }
    if mayHoldTitle(last), words(of: last).count > 1 {
      family = withoutTitles(words(of: last), titles: &titles).joined(separator: " ")
    }
    return (given, family)
  }

  private static func mayHoldTitle(_ name: String) -> Bool {
    name.utf8.contains { $0 == UInt8(ascii: "(") || $0 == UInt8(ascii: ".") } || NameTitles.mayBegin(name)
  }

  /// A last name with what a card says stands behind it, where that tells two people of one name apart.
  static func joined(_ last: String, suffix: String) -> String {
    NameTitles.isGeneration(suffix) && !last.isEmpty ? last + " " + suffix : last
  }

  private static func words(of name: String) -> [String] {
    name.unicodeScalars.split(whereSeparator: \.properties.isWhitespace).map { String($0) }
  }

  /// Takes titles away before and, in brackets or after a comma, behind a name.
  private static func withoutTitles(_ words: [String], titles: inout [String]) -> [String] {
    var rest = words[...]
    while let word = rest.first, let kind = NameTitles.kind(of: word, behind: titles.last) {
      if kind == .learned { titles.append(NameTitles.plain(word)) }
      rest.removeFirst()
    }
    var trailing: [String] = []
    while rest.count > 1, let word = rest.last, NameTitles.kind(of: word, behind: nil) == .learned {
      trailing.insert(NameTitles.plain(word), at: 0)
      rest.removeLast()
    }
    titles += trailing
    return Array(rest)
  }

  // MARK: Two ways to write a name

  /// `Hale, Ann` is Ann Hale, `Reed, Bob Jr.` Bob Reed Jr.; `Ann Hale, PhD` is not turned. False where it is not written
  /// so.
  private static func reverse(_ words: [String], into parts: inout Parts) -> Bool {
    var pieces = words.joined(separator: " ").utf8.split(separator: UInt8(ascii: ","))
      .map { self.words(of: String($0) ?? "") }.filter { !$0.isEmpty }
    guard pieces.count > 1, let last = pieces.first else { return false }
    pieces.removeFirst()
    let endings = pieces.filter { $0.allSatisfy(NameTitles.isEnding) }
    pieces.removeAll { $0.allSatisfy(NameTitles.isEnding) }
    guard pieces.count == 1, var first = pieces.first else { return false }
    first = withoutTitles(first, titles: &parts.titles)
    var behind = endings.flatMap { $0 }
    while first.count > 1, let word = first.last, NameTitles.isEnding(word) {
      behind.insert(word, at: 0)
      first.removeLast()
    }
    parts.first = first.joined(separator: " ")
    parts.last = (last + behind).joined(separator: " ")
    return true
  }

  private static func cut(_ words: [String], into parts: inout Parts) {
    guard words.count > 1 else {
      parts.first = words.first ?? ""
      return
    }
    var cut = words.count - 1
    while cut > 1, NameTitles.isEnding(words[cut]) { cut -= 1 }
    while cut > 1, NameTitles.isParticle(words[cut - 1]) { cut -= 1 }
    parts.first = words[..<cut].joined(separator: " ")
    parts.last = words[cut...].joined(separator: " ")
  }
}
