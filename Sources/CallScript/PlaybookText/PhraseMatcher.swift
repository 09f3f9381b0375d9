/// Finds the section whose phrase stands in what a prospect said, in time linear in the words however the
/// phrases are made.
///
/// The longest phrase wins, then the earlier in the file; a veto phrase rules its own section out.
struct PhraseMatcher: Sendable {
  private let names: [SectionID]
  private let phrases: PhraseIndex
  private let vetoes: PhraseIndex

  /// Indexes the sections' phrases.
  init(_ sections: [(id: SectionID, phrases: [Phrase], vetoes: [Phrase])]) {
    names = sections.map(\.id)
    phrases = PhraseIndex(sections.map { $0.phrases.map(\.words) })
    vetoes = PhraseIndex(sections.map { $0.vetoes.map(\.words) })
  }

  /// The section that the words belong to, or nil.
  func section(for text: String) -> SectionID? {
    let words = FoldedWords.of(text)
    var matches = phrases.longestMatches(in: words)
    guard !matches.isEmpty else { return nil }
    for vetoed in vetoes.longestMatches(in: words).keys { matches[vetoed] = nil }
    return PhraseIndex.best(matches).map { names[$0] }
  }
}
