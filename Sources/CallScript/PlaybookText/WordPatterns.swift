/// A list of word sequences, found in a line in one pass.
struct WordPatterns: Sendable {
  /// What marks a word that one of the sequences begins with.
  let flag: WordFlags
  private let byFirst: [UInt64: [[UInt64]]]

  /// Makes patterns of phrases in lower case, words parted by single spaces.
  init(_ flag: WordFlags, _ phrases: [String]) {
    self.flag = flag
    var byFirst: [UInt64: [[UInt64]]] = [:]
    for phrase in phrases {
      let words = phrase.split(separator: " ").map { WordHash.of($0) }
      if let first = words.first { byFirst[first, default: []].append(words) }
    }
    self.byFirst = byFirst
  }

  var firstWords: [UInt64] { Array(byFirst.keys) }

  /// The tokens of the first pattern found, or nil; a place, a pause or an end breaks a pattern.
  func first(in tokens: ArraySlice<LineToken>) -> Range<Int>? {
    for start in tokens.indices where tokens[start].has(flag) {
      if let length = length(at: start, in: tokens) { return start..<(start + length) }
    }
    return nil
  }

  /// The span from the first to the last word of the first pattern found, within one line of the text.
  func span(in tokens: ArraySlice<LineToken>) -> SourceSpan? {
    first(in: tokens).map { WordPatterns.span(of: tokens[$0]) }
  }

  /// The length of the pattern that starts at a token, or nil.
  private func length(at start: Int, in tokens: ArraySlice<LineToken>) -> Int? {
    for pattern in byFirst[tokens[start].word] ?? [] where start + pattern.count <= tokens.endIndex {
      if pattern.indices.allSatisfy({ tokens[start + $0].word == pattern[$0] }) { return pattern.count }
    }
    return nil
  }

  static func span(of tokens: ArraySlice<LineToken>) -> SourceSpan {
    guard let first = tokens.first else { return SourceSpan(line: 0, start: 0, end: 0) }
    let last = tokens.last { $0.span.line == first.span.line } ?? first
    return SourceSpan(line: first.span.line, start: first.span.start, end: last.span.end)
  }
}
