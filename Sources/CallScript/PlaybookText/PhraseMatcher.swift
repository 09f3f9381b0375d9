/// Finds the section whose phrase stands in what a prospect said; linear in the words, no backtracking.
///
/// The longest phrase wins, then the earlier in the file; a veto phrase rules its own section out.
struct PhraseMatcher: Sendable {
  private struct Entry: Sendable {
    var words: [String]
    var section: SectionID
    var order: Int
  }

  private var entries: [String: [Entry]] = [:]
  private var vetoes: [SectionID: [[String]]] = [:]

  /// Indexes phrases by their first word.
  init(_ sections: [(id: SectionID, phrases: [Phrase], vetoes: [Phrase])]) {
    var order = 0
    for section in sections {
      vetoes[section.id] = section.vetoes.map(\.words)
      for phrase in section.phrases {
        guard let first = phrase.words.first else { continue }
        entries[first, default: []].append(Entry(words: phrase.words, section: section.id, order: order))
        order += 1
      }
    }
  }

  /// The section that the words belong to, or nil.
  func section(for text: String) -> SectionID? {
    let words = FoldedWords.of(text)
    var best: Entry?
    for start in words.indices {
      for entry in entries[words[start]] ?? [] where Self.stands(entry.words, in: words, at: start) {
        if isVetoed(entry.section, by: words) { continue }
        if let held = best, (held.words.count, -held.order) >= (entry.words.count, -entry.order) { continue }
        best = entry
      }
    }
    return best?.section
  }

  private func isVetoed(_ section: SectionID, by words: [String]) -> Bool {
    (vetoes[section] ?? []).contains { veto in
      !veto.isEmpty && words.indices.contains { Self.stands(veto, in: words, at: $0) }
    }
  }

  private static func stands(_ phrase: [String], in words: [String], at start: Int) -> Bool {
    start + phrase.count <= words.count && zip(phrase, words[start...]).allSatisfy(==)
  }
}

/// Words with case and punctuation folded away, for comparing what is said with what is written.
public enum FoldedWords {
  /// The folded words of a text: letters and digits in lower case; apostrophes vanish, all else separates.
  public static func of(_ text: String) -> [String] {
    var words: [String] = []
    var word = ""
    for scalar in text.unicodeScalars {
      if scalar == "'" || scalar == "\u{2019}" { continue }
      let properties = scalar.properties
      if properties.isAlphabetic || properties.numericType != nil {
        word += properties.lowercaseMapping
      } else if properties.generalCategory == .nonspacingMark {
        word.unicodeScalars.append(scalar)
      } else if !word.isEmpty {
        words.append(word)
        word = ""
      }
    }
    if !word.isEmpty { words.append(word) }
    return words
  }
}
