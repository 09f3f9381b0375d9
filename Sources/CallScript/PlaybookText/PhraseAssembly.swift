extension PlaybookAssembler {
  /// The phrases of a list keyword: `"all set", "not for us"`, or one a bullet.
  func phrases(_ keyword: Keyword, in section: RawSection) -> [Phrase] {
    var phrases: [Phrase] = []
    for field in section.fields(keyword) {
      for span in field.value { phrases += quoted(span, keyword: keyword) }
      for bullet in field.bullets {
        let isList = startsWithQuote(bullet.spans[0])
        if isList {
          for span in bullet.spans { phrases += quoted(span, keyword: keyword) }
        } else if let phrase = phrase(source.text(bullet.spans), at: bullet.spans[0], keyword: keyword) {
          phrases.append(phrase)
        }
      }
    }
    return phrases
  }

  private func startsWithQuote(_ span: SourceSpan) -> Bool { quoteLength(at: span.start, in: span) > 0 }

  /// The length of a quotation mark, straight or curly, at a place; 0 when there is none.
  private func quoteLength(at index: Int, in span: SourceSpan) -> Int {
    let bytes = source.bytes
    guard index < span.end else { return 0 }
    if bytes[index] == Ascii.quote { return 1 }
    guard index + 2 < span.end, bytes[index] == 0xE2, bytes[index + 1] == 0x80 else { return 0 }
    return (0x9C...0x9F).contains(bytes[index + 2]) ? 3 : 0
  }

  /// Reads quoted phrases with commas between them.
  private func quoted(_ span: SourceSpan, keyword: Keyword) -> [Phrase] {
    let bytes = source.bytes
    var phrases: [Phrase] = []
    var index = span.start
    while index < span.end {
      let open = quoteLength(at: index, in: span)
      guard open > 0 else {
        reportPhrase(SourceSpan(line: span.line, start: index, end: span.end), keyword)
        return phrases
      }
      var end = index + open
      while end < span.end, quoteLength(at: end, in: span) == 0 {
        end += bytes[end] == Ascii.backslash && end + 1 < span.end ? 2 : 1
      }
      let close = quoteLength(at: min(end, span.end), in: span)
      guard close > 0 else {
        reportPhrase(SourceSpan(line: span.line, start: index, end: span.end), keyword)
        return phrases
      }
      let inside = SourceSpan(line: span.line, start: index + open, end: end)
      let text = unescaped(source.text(source.trimmed(inside)))
      if let phrase = phrase(text, at: inside.isEmpty ? span : inside, keyword: keyword) {
        phrases.append(phrase)
      }
      guard let next = nextPhrase(after: end + close, in: span) else {
        reportPhrase(SourceSpan(line: span.line, start: end + close, end: span.end), keyword)
        return phrases
      }
      index = next
    }
    return phrases
  }

  /// Where the next phrase starts: behind one comma, or at the end; nil when something else stands between.
  private func nextPhrase(after index: Int, in span: SourceSpan) -> Int? {
    let rest = source.trimmed(SourceSpan(line: span.line, start: index, end: span.end))
    if rest.isEmpty { return span.end }
    guard source.bytes[rest.start] == Ascii.comma else { return nil }
    return source.trimmed(SourceSpan(line: span.line, start: rest.start + 1, end: span.end)).start
  }

  private func unescaped(_ text: String) -> String {
    guard text.utf8.contains(Ascii.backslash) else { return text }
    var result = ""
    var isEscaped = false
    for scalar in text.unicodeScalars {
      isEscaped = scalar == "\\" && !isEscaped
      if !isEscaped { result.unicodeScalars.append(scalar) }
    }
    return result
  }

  private func phrase(_ text: String, at span: SourceSpan, keyword: Keyword) -> Phrase? {
    let words = FoldedWords.of(text)
    guard !words.isEmpty else {
      reportPhrase(span, keyword)
      return nil
    }
    rules.checkPhrase(words, at: span)
    return Phrase(written: text, words: words, position: source.position(of: span))
  }

  private func reportPhrase(_ span: SourceSpan, _ keyword: Keyword) {
    log.report(
      .badPhrase, at: span, found: source.text(span), context: keyword.rawValue,
      expected: ["\(keyword.rawValue): \"all set\", \"not for us\""])
  }
}
