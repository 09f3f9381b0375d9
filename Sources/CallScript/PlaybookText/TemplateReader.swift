/// Reads the words of one bullet, value or body line: places, stress, escapes, and the marks at its end.
struct TemplateReader {
  let source: SourceText
  let log: DiagnosticLog
  /// The playbook's facts; a place may name any of them.
  let facts: KnownFacts

  private var pieces: [Template.Piece] = []
  private var tokens: [LineToken] = []
  private var places: [LinePlace] = []
  private var words: [UInt8] = []

  init(source: SourceText, log: DiagnosticLog, facts: KnownFacts) {
    self.source = source
    self.log = log
    self.facts = facts
  }

  /// Reads one text of one or more lines; `marks` are `[only if …]` and `{#id}` at its end.
  mutating func read(_ spans: [SourceSpan], marks: Bool = true) -> LineText {
    pieces = []
    tokens = []
    places = []
    words.removeAll(keepingCapacity: true)
    tokens.reserveCapacity(48)
    pieces.reserveCapacity(12)
    var spans = spans
    var text = LineText(span: spans[0])
    if marks { cutMarks(from: &spans[spans.count - 1], into: &text) }
    for (index, span) in spans.enumerated() {
      if index > 0 {
        flush()
        pieces.append(.breath)
      }
      readLine(span)
    }
    flush()
    if pieces.last == .breath { pieces.removeLast() }
    text.template = Template(pieces)
    text.tokens = tokens
    text.places = places
    return text
  }

  // MARK: The marks at a line's end

  private func cutMarks(from span: inout SourceSpan, into text: inout LineText) {
    while !span.isEmpty {
      if text.pinned == nil, let mark = TemplateReader.startOfID(in: span, source) {
        text.pinned = SourceSpan(line: span.line, start: mark + 2, end: span.end - 1)
        span = source.trimmed(SourceSpan(line: span.line, start: span.start, end: mark))
      } else if text.condition == nil, let mark = startOfCondition(in: span) {
        let inside = SourceSpan(line: span.line, start: mark + 1, end: span.end - 1)
        text.condition = ConditionReader(source: source, log: log, facts: facts).read(source.trimmed(inside))
        span = source.trimmed(SourceSpan(line: span.line, start: span.start, end: mark))
      } else {
        return
      }
    }
  }

  /// Where `{#id}` starts when the span ends with one.
  static func startOfID(in span: SourceSpan, _ source: SourceText) -> Int? {
    let bytes = source.bytes
    guard span.count >= 3, bytes[span.end - 1] == Ascii.rightBrace else { return nil }
    var index = span.end - 2
    while index > span.start {
      if bytes[index] == Ascii.leftBrace || bytes[index] == Ascii.rightBrace { return nil }
      if bytes[index] == Ascii.hash, bytes[index - 1] == Ascii.leftBrace { return index - 1 }
      index -= 1
    }
    return nil
  }

  /// Where `[only …]` starts when the span ends with one.
  private func startOfCondition(in span: SourceSpan) -> Int? {
    let bytes = source.bytes
    guard span.count >= 6, bytes[span.end - 1] == Ascii.rightBracket else { return nil }
    var index = span.end - 2
    while index >= span.start, bytes[index] != Ascii.leftBracket, bytes[index] != Ascii.rightBracket {
      index -= 1
    }
    guard index >= span.start, bytes[index] == Ascii.leftBracket else { return nil }
    let words = foldedName(bytes[(index + 1)..<(span.end - 1)])
    return words.hasPrefix("only") || words.hasPrefix("if ") ? index : nil
  }

  // MARK: The words

  private mutating func readLine(_ span: SourceSpan) {
    let bytes = source.bytes
    var index = span.start
    while index < span.end {
      switch bytes[index] {
      case Ascii.backslash where index + 1 < span.end && isEscapable(bytes[index + 1]):
        words.append(bytes[index + 1])
        index += 2
      case Ascii.leftBrace:
        index = readPlace(at: index, in: span)
      case Ascii.rightBrace:
        log.report(.strayBrace, at: SourceSpan(line: span.line, start: index, end: index + 1), found: "}")
        index += 1
      case Ascii.star:
        index = readStar(at: index, in: span)
      default:
        index = readWord(at: index, in: span)
      }
    }
  }

  private func isEscapable(_ byte: UInt8) -> Bool {
    switch byte {
    case Ascii.leftBrace, Ascii.rightBrace, Ascii.quote, Ascii.star, Ascii.hash, Ascii.backslash,
      Ascii.leftBracket, Ascii.rightBracket, Ascii.greater, Ascii.hyphen:
      true
    default: false
    }
  }

  /// Reads a word, or one character that is none, and gives the place behind it.
  private mutating func readWord(at start: Int, in span: SourceSpan) -> Int {
    let bytes = source.bytes
    var end = start
    var hash = Fingerprint()
    while let length = WordScan.wordBytes(at: end, before: span.end, in: bytes, isInside: end > start) {
      if length == 1 {
        hash.add(asciiLower(bytes[end]))
      } else if WordScan.isCurlyApostrophe(at: end, in: bytes, length) {
        hash.add(0x27)
      } else {
        for index in end..<(end + length) { hash.add(bytes[index]) }
      }
      end += length
    }
    guard end > start else { return readMark(at: start, in: span) }
    words.append(contentsOf: bytes[start..<end])
    var flags = WordLists.flags[hash.value] ?? []
    if Ascii.isDigit(bytes[start]) { flags.insert(.number) }
    tokens.append(
      LineToken(
        kind: .word, span: SourceSpan(line: span.line, start: start, end: end), word: hash.value, flags: flags
      ))
    return end
  }

  private mutating func readMark(at start: Int, in span: SourceSpan) -> Int {
    let bytes = source.bytes
    let length = min(WordScan.scalarLength(bytes[start]), span.end - start)
    words.append(contentsOf: bytes[start..<(start + length)])
    let place = SourceSpan(line: span.line, start: start, end: start + length)
    switch bytes[start] {
    case Ascii.dot, 0x21, 0x3F:
      let isEnd = start + 1 == span.end || !Ascii.isWord(bytes[start + 1])
      if isEnd { tokens.append(LineToken(kind: bytes[start] == 0x3F ? .question : .end, span: place)) }
    case Ascii.semicolon: tokens.append(LineToken(kind: .end, span: place))
    case Ascii.comma, Ascii.colon: tokens.append(LineToken(kind: .pause, span: place))
    case 0x25: tokens.append(LineToken(kind: .word, span: place, word: WordHash.of("%"), flags: .percent))
    case 0xE2 where length == 3 && bytes[start + 1] == 0x80 && (0x93...0x95).contains(bytes[start + 2]):
      tokens.append(LineToken(kind: .pause, span: place))
    default: break
    }
    return start + length
  }

  private mutating func readStar(at start: Int, in span: SourceSpan) -> Int {
    let bytes = source.bytes
    guard start + 1 < span.end, !Ascii.isSpace(bytes[start + 1]) else {
      if start > span.start, !Ascii.isSpace(bytes[start - 1]) {
        log.report(.unclosedStress, at: SourceSpan(line: span.line, start: start, end: start + 1))
      }
      words.append(Ascii.star)
      return start + 1
    }
    var end = start + 1
    while end < span.end, bytes[end] != Ascii.star, bytes[end] != Ascii.leftBrace { end += 1 }
    guard end < span.end, bytes[end] == Ascii.star, end > start + 1, !Ascii.isSpace(bytes[end - 1]) else {
      log.report(.unclosedStress, at: SourceSpan(line: span.line, start: start, end: start + 1))
      return start + 1
    }
    flush()
    var index = start + 1
    while index < end { index = readWord(at: index, in: SourceSpan(line: span.line, start: index, end: end)) }
    pieces.append(.stressed(String(decoding: words, as: UTF8.self)))
    words.removeAll(keepingCapacity: true)
    return end + 1
  }

  // MARK: Places

  private mutating func readPlace(at start: Int, in span: SourceSpan) -> Int {
    let bytes = source.bytes
    var end = start + 1
    while end < span.end, bytes[end] != Ascii.rightBrace, bytes[end] != Ascii.leftBrace { end += 1 }
    guard end < span.end, bytes[end] == Ascii.rightBrace else {
      log.report(
        .strayBrace, at: SourceSpan(line: span.line, start: start, end: start + 1), found: "{")
      return start + 1
    }
    let place = SourceSpan(line: span.line, start: start, end: end + 1)
    let name = foldedName(bytes[(start + 1)..<end])
    if let placeholder = placeholder(name, at: place) {
      flush()
      pieces.append(.placeholder(placeholder))
      tokens.append(
        LineToken(kind: .place, span: place, flags: WordFlags(placeholder), place: places.count))
      places.append(LinePlace(placeholder: placeholder, span: place))
    }
    return end + 1
  }

  private func placeholder(_ name: String, at place: SourceSpan) -> Placeholder? {
    if let builtIn = Placeholder.builtInByName[name] { return builtIn }
    if name.hasPrefix("#") {
      log.report(.badID, at: place, found: source.text(place), context: "Say")
      return nil
    }
    let scope = name.split(separator: ".", omittingEmptySubsequences: false).first.map(String.init) ?? ""
    guard FactScope(rawValue: scope) != nil, scope.utf8.count < name.utf8.count else {
      let names = Placeholder.builtInNames + facts.names
      log.report(
        .unknownPlaceholder, at: place, found: name, nearest: log.nearest(name, among: names),
        expected: names)
      return nil
    }
    return factPlaceholder(name, at: place)
  }

  private func factPlaceholder(_ name: String, at place: SourceSpan) -> Placeholder? {
    let concern = ".concern"
    if facts.ids.contains(FactID(name)) { return .fact(FactID(name)) }
    if name.hasSuffix(concern) {
      let id = FactID(String(name.dropLast(concern.utf8.count)))
      if facts.ids.contains(id) { return .factConcern(id) }
    }
    let names = facts.names
    log.report(
      .unknownFact, at: place, found: name, nearest: log.nearest(name, among: names), expected: names)
    return nil
  }

  private mutating func flush() {
    guard !words.isEmpty else { return }
    pieces.append(.text(String(decoding: words, as: UTF8.self)))
    words.removeAll(keepingCapacity: true)
  }
}
