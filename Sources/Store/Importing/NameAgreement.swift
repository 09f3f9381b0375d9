/// Whether two names can be one person's.
enum NameAgreement {
  /// Whether two folded names are the same but for middle names and initials: `a. hale`, `ann b. hale`, `ann hale`.
  static func agree(_ first: String, _ second: String) -> Bool {
    if first == second { return true }
    let (one, other) = (words(first), words(second))
    guard one.count > 1, other.count > 1, one.last == other.last, let a = one.first, let b = other.first
    else { return false }
    return a == b || isInitial(a, of: b) || isInitial(b, of: a)
  }

  /// Whether two folded names have a word in common, or one is empty.
  static func touch(_ first: String, _ second: String) -> Bool {
    first.isEmpty || second.isEmpty || agree(first, second)
      || !Set(words(first)).isDisjoint(with: words(second))
  }

  private static func words(_ name: String) -> [String] {
    name.utf8.split { $0 == 0x20 || $0 == UInt8(ascii: ".") || $0 == UInt8(ascii: ",") }
      .map { String(decoding: $0, as: UTF8.self) }
  }

  private static func isInitial(_ letter: String, of word: String) -> Bool {
    letter.count == 1 && word.hasPrefix(letter)
  }
}
