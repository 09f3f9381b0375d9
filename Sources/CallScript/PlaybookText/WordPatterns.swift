/// A list of word sequences, found in a line in one pass.
struct WordPatterns {
  private var byFirst: [String: [[String]]] = [:]

  /// Makes patterns of phrases in lower case, words parted by single spaces.
  init(_ phrases: [String]) {
    for phrase in phrases {
      let words = phrase.split(separator: " ").map(String.init)
      guard let first = words.first else { continue }
      byFirst[first, default: []].append(words)
    }
  }

  /// The tokens of the first pattern found, or nil; a place or the end of a sentence breaks a pattern.
  func first(in tokens: some RandomAccessCollection<LineToken>) -> Range<Int>? {
    let tokens = Array(tokens)
    for start in tokens.indices {
      if let length = length(at: start, in: tokens) { return start..<(start + length) }
    }
    return nil
  }

  /// The span from the first to the last word of the first pattern found, within one line of the text.
  func span(in tokens: some RandomAccessCollection<LineToken>) -> SourceSpan? {
    let all = Array(tokens)
    return first(in: all).map { WordPatterns.span(of: all[$0]) }
  }

  func matches(in tokens: some RandomAccessCollection<LineToken>) -> Bool { first(in: tokens) != nil }

  /// The length of the pattern that starts at a token, or nil.
  private func length(at start: Int, in tokens: [LineToken]) -> Int? {
    guard case .word(let word) = tokens[start].kind, let patterns = byFirst[word] else { return nil }
    for pattern in patterns where start + pattern.count <= tokens.count {
      let matches = pattern.indices.allSatisfy { tokens[start + $0].kind == .word(pattern[$0]) }
      if matches { return pattern.count }
    }
    return nil
  }

  static func span(of tokens: ArraySlice<LineToken>) -> SourceSpan {
    guard let first = tokens.first else { return SourceSpan(line: 0, start: 0, end: 0) }
    let last = tokens.last { $0.span.line == first.span.line } ?? first
    return SourceSpan(line: first.span.line, start: first.span.start, end: last.span.end)
  }
}
