/// Cuts a text into sections, fields and bullets, line by line, without looking back.
struct OutlineReader {
  let source: SourceText
  let log: DiagnosticLog
  private var outline: Outline
  private var current: RawSection
  private var hasTitle = false
  /// Whether an indented line may go on with what stands above it.
  private var canContinue = false

  init(source: SourceText, log: DiagnosticLog) {
    self.source = source
    self.log = log
    let nowhere = SourceSpan(line: 0, start: 0, end: 0)
    current = RawSection(kind: .header, heading: nowhere, name: nowhere)
    outline = Outline(header: current)
  }

  /// Reads the whole text.
  mutating func read() -> Outline {
    for line in source.lines { read(line) }
    close()
    if !hasTitle {
      let first = source.lines.first ?? SourceSpan(line: 0, start: 0, end: 0)
      log.report(.titleMissing, at: first, expected: ["# Playbook: …"])
    }
    return outline
  }

  private mutating func read(_ line: SourceSpan) {
    guard isShortEnough(line) else { return }
    let content = source.trimmed(line)
    let indent = content.start - line.start
    noteHiddenCharacter(in: content)
    if !content.isEmpty, indent == 0, source.bytes[line.start] == Ascii.hash { return readHeading(content) }
    if current.body != nil { return readBody(line, content: content) }
    if content.isEmpty { return }
    if source.bytes[content.start] == Ascii.greater { return }
    if let bullet = bulletContent(content) { return readBullet(bullet, whole: content) }
    if indent > 0 { return readContinuation(content, indent: indent) }
    readKeyword(content)
  }

  private func isShortEnough(_ line: SourceSpan) -> Bool {
    guard line.count > PlaybookLimits.lineLength else { return true }
    let characters = source.characterCount(of: line)
    guard characters > PlaybookLimits.lineLength else { return true }
    let end = SourceSpan(line: line.line, start: max(line.start, line.end - 1), end: line.end)
    log.report(
      .lineTooLong, at: end, found: String(characters), expected: [String(PlaybookLimits.lineLength)])
    return false
  }

  /// Control characters, and the marks that turn or hide text, are shown in a call as what they are.
  private func noteHiddenCharacter(in span: SourceSpan) {
    let bytes = source.bytes
    var index = span.start
    while index < span.end {
      let byte = bytes[index]
      if (byte < Ascii.space && byte != Ascii.tab) || byte == 0x7F || isHidden(at: index, before: span.end) {
        let place = SourceSpan(line: span.line, start: index, end: index + 1)
        return log.report(.hiddenCharacter, at: place, found: scalarName(at: index, before: span.end))
      }
      index += 1
    }
  }

  /// U+0080–009F, U+200B–200F, U+202A–202E, U+2060–2069 and U+FEFF.
  private func isHidden(at index: Int, before end: Int) -> Bool {
    let bytes = source.bytes
    if bytes[index] == 0xC2, index + 1 < end { return bytes[index + 1] < 0xA0 }
    guard index + 2 < end else { return false }
    let tail = bytes[index + 2]
    switch (bytes[index], bytes[index + 1]) {
    case (0xE2, 0x80): return (0x8B...0x8F).contains(tail) || (0xAA...0xAE).contains(tail)
    case (0xE2, 0x81): return (0xA0...0xA9).contains(tail)
    case (0xEF, 0xBB): return tail == 0xBF
    case (_, _): return false
    }
  }

  private func scalarName(at index: Int, before end: Int) -> String {
    let text = String(decoding: source.bytes[index..<min(index + 4, end)], as: UTF8.self)
    let digits = String(text.unicodeScalars.first?.value ?? 0, radix: 16, uppercase: true)
    return "U+" + String(repeating: "0", count: max(0, 4 - digits.utf8.count)) + digits
  }

  // MARK: Headings

  private mutating func readHeading(_ line: SourceSpan) {
    var depth = 0
    while line.start + depth < line.end, source.bytes[line.start + depth] == Ascii.hash { depth += 1 }
    let rest = SourceSpan(line: line.line, start: line.start + depth, end: line.end)
    let words = source.trimmed(rest)
    canContinue = false
    guard depth < 3 else {
      log.report(.headingTooDeep, at: line, expected: ["## Kind: Name"])
      return
    }
    close()
    current = RawSection(kind: nil, heading: line, name: words)
    guard words.start > rest.start, let colon = source.firstIndex(of: Ascii.colon, in: words) else {
      return reportMalformed(line, words: words, depth: depth)
    }
    let kind = source.trimmed(SourceSpan(line: line.line, start: words.start, end: colon))
    let name = source.trimmed(SourceSpan(line: line.line, start: colon + 1, end: words.end))
    depth == 1 ? readTitle(line, kind: kind, name: name) : readSection(line, kind: kind, name: name)
  }

  private func reportMalformed(_ line: SourceSpan, words: SourceSpan, depth: Int) {
    let kinds = SectionKind.sections.map(\.rawValue)
    let first = source.split(words, at: Ascii.colon)[0]
    let nearest = log.nearest(source.text(first), among: kinds)
    log.report(
      .malformedHeading, at: line, found: source.text(line), nearest: nearest,
      expected: [depth == 1 ? "# Playbook: Name" : "## Kind: Name"])
  }

  private mutating func readTitle(_ line: SourceSpan, kind: SourceSpan, name: SourceSpan) {
    guard foldedName(source.bytes[kind.start..<kind.end]) == "playbook", !hasTitle, outline.sections.isEmpty
    else {
      log.report(
        .malformedHeading, at: line, found: source.text(line),
        expected: [hasTitle ? "## Kind: Name" : "# Playbook: Name"])
      return
    }
    hasTitle = true
    let (words, pinned) = cutID(from: name)
    if let pinned { log.report(.badID, at: pinned, found: source.text(pinned), context: "Playbook") }
    if words.isEmpty { log.report(.nameMissing, at: line, context: "Playbook") }
    let fields = outline.header.fields
    current = RawSection(kind: .header, heading: line, name: words, fields: fields)
  }

  private mutating func readSection(_ line: SourceSpan, kind: SourceSpan, name: SourceSpan) {
    let folded = foldedName(source.bytes[kind.start..<kind.end])
    guard let known = SectionKind.byName[folded] else {
      let kinds = SectionKind.sections.map(\.rawValue)
      log.report(
        .unknownSection, at: kind, found: source.text(kind),
        nearest: log.nearest(folded, among: kinds), expected: kinds)
      return
    }
    let (words, pinned) = cutID(from: name)
    if words.isEmpty { log.report(.nameMissing, at: line, context: known.rawValue) }
    current = RawSection(kind: known, heading: line, name: words, pinned: pinned)
  }

  /// Cuts `{#id}` off the end of a heading.
  private func cutID(from name: SourceSpan) -> (SourceSpan, SourceSpan?) {
    guard !name.isEmpty, let mark = TemplateReader.startOfID(in: name, source) else { return (name, nil) }
    let words = source.trimmed(SourceSpan(line: name.line, start: name.start, end: mark))
    return (words, SourceSpan(line: name.line, start: mark + 2, end: name.end - 1))
  }

  /// Ends the section in hand.
  private mutating func close() {
    if var body = current.body {
      while let last = body.last, last.isEmpty { body.removeLast() }
      current.body = body
    }
    checkFields()
    if current.kind == .header { outline.header = current } else { outline.sections.append(current) }
    canContinue = false
  }

  private func checkFields() {
    var seen: [Keyword: SourceSpan] = [:]
    for field in current.fields {
      if field.isEmpty {
        log.report(.missingValue, at: field.span, found: field.keyword.rawValue)
      }
      if let first = seen[field.keyword], !field.keyword.isRepeatable {
        log.report(
          .duplicateKeyword, at: field.span, found: field.keyword.rawValue,
          related: source.position(of: first))
      }
      seen[field.keyword] = seen[field.keyword] ?? field.span
    }
  }

  // MARK: Lines below a heading

  private mutating func readBody(_ line: SourceSpan, content: SourceSpan) {
    if !content.isEmpty, source.bytes[content.start] == Ascii.greater { return }
    let isLeading = current.body?.isEmpty == true && content.isEmpty
    let kept = content.isEmpty ? content : trimmedEnd(line)
    if !isLeading { current.body?.append(kept) }
  }

  private func trimmedEnd(_ line: SourceSpan) -> SourceSpan {
    SourceSpan(line: line.line, start: line.start, end: source.trimmed(line).end)
  }

  /// What stands behind `- `, `* ` or `• `, or nil when the line is no bullet.
  private func bulletContent(_ line: SourceSpan) -> SourceSpan? {
    let bytes = source.bytes
    var after = line.start + 1
    switch bytes[line.start] {
    case Ascii.hyphen, Ascii.star: break
    case 0xE2 where line.count >= 3 && bytes[line.start + 1] == 0x80 && bytes[line.start + 2] == 0xA2:
      after += 2
    default: return nil
    }
    guard after == line.end || Ascii.isSpace(bytes[after]) else { return nil }
    return source.trimmed(SourceSpan(line: line.line, start: after, end: line.end))
  }

  private mutating func readBullet(_ bullet: SourceSpan, whole: SourceSpan) {
    guard current.kind != nil else { return }
    guard let last = current.fields.indices.last, current.fields[last].keyword.shape != .value else {
      canContinue = false
      let owner = current.fields.last?.keyword.rawValue ?? ""
      return log.report(.bulletNotHere, at: whole, context: owner)
    }
    canContinue = true
    if bullet.isEmpty { return log.report(.emptyLine, at: whole) }
    current.fields[last].bullets.append(RawBullet(spans: [bullet]))
  }

  private mutating func readContinuation(_ content: SourceSpan, indent: Int) {
    guard current.kind != nil else { return }
    let isDeep = indent > 1 || source.bytes[content.start - 1] == Ascii.tab
    guard canContinue, isDeep, let last = current.fields.indices.last else {
      return log.report(.strayText, at: content, found: source.text(content), expected: ["- …", "  …"])
    }
    if let bullet = current.fields[last].bullets.indices.last {
      current.fields[last].bullets[bullet].spans.append(content)
    } else {
      current.fields[last].value.append(content)
    }
  }

  // MARK: Keywords

  private mutating func readKeyword(_ line: SourceSpan) {
    guard let kind = current.kind else { return }
    if kind == .message, isRule(line) { return current.body = [] }
    canContinue = false
    guard let colon = source.firstIndex(of: Ascii.colon, in: line) else {
      return reportNoKeyword(line, in: kind)
    }
    var name = source.trimmed(SourceSpan(line: line.line, start: line.start, end: colon))
    let argument = cutArgument(from: &name)
    let (keyword, attempt) = keyword(in: name)
    guard let keyword else { return reportUnknown(name, line: line, in: kind) }
    guard kind.keywords.contains(keyword) else { return reportElsewhere(keyword, at: name, in: kind) }
    if let argument, !keyword.takesArgument {
      log.report(.badArgument, at: argument, found: source.text(argument), context: keyword.rawValue)
    }
    let value = source.trimmed(SourceSpan(line: line.line, start: colon + 1, end: line.end))
    if keyword.shape == .bullets, !value.isEmpty {
      log.report(
        .badValue, at: value, found: source.text(value), context: keyword.rawValue, expected: ["- …"])
    }
    let field = RawField(
      keyword: keyword, span: name, attempt: attempt, argument: argument, value: value.isEmpty ? [] : [value])
    current.fields.append(field)
    canContinue = true
  }

  /// Three hyphens or more and nothing else.
  private func isRule(_ line: SourceSpan) -> Bool {
    line.count >= 3 && source.bytes[line.start..<line.end].allSatisfy { $0 == Ascii.hyphen }
  }

  /// Cuts `(…)` off the end of a keyword; a bracket that is not closed stays part of the name.
  private func cutArgument(from name: inout SourceSpan) -> SourceSpan? {
    guard !name.isEmpty, source.bytes[name.end - 1] == Ascii.rightParenthesis,
      let open = source.firstIndex(of: Ascii.leftParenthesis, in: name)
    else { return nil }
    let argument = source.trimmed(SourceSpan(line: name.line, start: open + 1, end: name.end - 1))
    name = source.trimmed(SourceSpan(line: name.line, start: name.start, end: open))
    return argument
  }

  private func keyword(in name: SourceSpan) -> (Keyword?, attempt: Int) {
    let folded = foldedName(source.bytes[name.start..<name.end])
    if let keyword = Keyword.byName[folded], keyword != .sayOnAttempt { return (keyword, 1) }
    let prefix = "say on attempt "
    guard folded.hasPrefix(prefix), let number = Int(folded.dropFirst(prefix.count)), (1...5).contains(number)
    else { return (nil, 1) }
    return (.sayOnAttempt, number)
  }

  private func reportUnknown(_ name: SourceSpan, line: SourceSpan, in kind: SectionKind) {
    let words = source.text(name)
    let names = kind.keywords.map(\.rawValue)
    guard words.split(separator: " ").count <= 6, !name.isEmpty else {
      return reportNoKeyword(line, in: kind)
    }
    let nearest =
      log.nearest(words, among: names)
      ?? log.nearest(words.prefix { $0 != "(" }.description, among: names)
    log.report(
      .unknownKeyword, at: name, found: words, context: kind.rawValue, nearest: nearest, expected: names)
  }

  private func reportElsewhere(_ keyword: Keyword, at name: SourceSpan, in kind: SectionKind) {
    let homes = SectionKind.allCases.filter { $0.keywords.contains(keyword) }.map(\.rawValue)
    let names = kind.keywords.map(\.rawValue)
    log.report(
      .keywordElsewhere, at: name, found: keyword.rawValue, context: kind.rawValue,
      nearest: log.nearest(keyword.rawValue, among: names), expected: homes)
  }

  /// A line that is no keyword: a keyword that lost its colon, or text in no place of its own.
  private func reportNoKeyword(_ line: SourceSpan, in kind: SectionKind) {
    let words = foldedName(source.bytes[line.start..<line.end])
    let names = kind.keywords.map(\.rawValue).sorted { $0.utf8.count > $1.utf8.count }
    let lost = names.first { name in
      let folded = foldedName(name)
      return words == folded || words.hasPrefix(folded + " ")
    }
    if let lost {
      let length = lost.utf8.count
      let span = SourceSpan(line: line.line, start: line.start, end: min(line.end, line.start + length))
      return log.report(.missingColon, at: span, found: lost, context: kind.rawValue, expected: [lost + ":"])
    }
    let first = String(source.text(line).prefix { $0 != " " })
    log.report(
      .strayText, at: line, found: source.text(line), context: kind.rawValue,
      nearest: log.nearest(first, among: names), expected: ["- …", "> …"])
  }
}
