/// The fields of one row, taken one after the other; tabs and blanks part them.
struct RulesFields {
  private let source: SourceText
  private var left: SourceSpan

  init(_ line: SourceSpan, in source: SourceText) {
    self.source = source
    left = source.trimmed(line)
  }

  /// The next field; nil at the end of the row.
  mutating func next() -> SourceSpan? {
    guard !left.isEmpty else { return nil }
    var end = left.start
    while end < left.end, !Ascii.isSpace(source.bytes[end]) { end += 1 }
    defer { left = source.trimmed(SourceSpan(line: left.line, start: end, end: left.end)) }
    return SourceSpan(line: left.line, start: left.start, end: end)
  }

  /// The next field; throws at the end of the row.
  mutating func need(_ field: RulesField) throws(RulesMistake) -> SourceSpan {
    guard let span = next() else {
      throw RulesMistake(.missing(field), at: source.position(of: left))
    }
    return span
  }

  /// All that is left, blanks and all.
  mutating func rest() -> SourceSpan {
    defer { left = SourceSpan(line: left.line, start: left.end, end: left.end) }
    return left
  }

  /// Throws when something is left.
  mutating func end() throws(RulesMistake) {
    let surplus = rest()
    guard !surplus.isEmpty else { return }
    throw RulesMistake(
      .surplus(source.text(surplus)), at: source.position(of: surplus),
      length: source.characterCount(of: surplus))
  }
}
