/// The rules that keep a line honest and speakable; each looks at one line's tokens.
struct WordingRules {
  let source: SourceText
  let log: DiagnosticLog
  /// How many words stand in for a place, where the playbook itself says so.
  private var lengths: [Placeholder: Int]
  /// Words of the header that name what the customer gets.
  private let outcomeWords: Set<UInt64>

  /// Words in a sentence, and in a whole line, that one breath carries.
  static let sentenceLimit = 18
  static let lineLimit = 35

  init(source: SourceText, log: DiagnosticLog, header: PlaybookHeader) {
    self.source = source
    self.log = log
    let values: [(Placeholder, String?)] = [
      (.ourCompany, header.ourCompany), (.forWhom, header.forWhom), (.theyGet, header.theyGet),
      (.unlike, header.unlike), (.minutes, "twenty minutes"),
    ]
    lengths = [:]
    for (placeholder, value) in values {
      if let value { lengths[placeholder] = FoldedWords.of(value).count }
    }
    let outcomes = [header.theyGet, header.unlike].compactMap { $0 }.flatMap { FoldedWords.of($0) }
    let telling = outcomes.filter { $0.utf8.count > 4 }.map { WordHash.of($0) }
    outcomeWords = Set(telling.filter { WordLists.flags[$0]?.contains(.common) != true })
  }

  /// Notes the words that `{client}` and `{result}` stand for in the benefit to come.
  mutating func setProof(client: String?, result: String?) {
    lengths[.client] = client.map { FoldedWords.of($0).count }
    lengths[.result] = result.map { FoldedWords.of($0).count }
  }

  /// Checks one line against every rule for its role.
  func check(_ text: LineText, role: LineRole) {
    checkHonesty(text, role: role)
    guard role.isSpoken else { return }
    checkLength(text)
    switch role {
    case .empathy: checkEmpathy(text)
    case .question: checkQuestion(text)
    case .benefit: checkBenefit(text)
    case .rung(3): checkLastRung(text)
    case .opening, .gatekeeper, .voicemail, .commitment, .rung, .firmLine, .warmExit, .closingOnStop, .answer,
      .reset, .message:
      break
    }
  }

  // MARK: Length

  private func checkLength(_ text: LineText) {
    var total = 0
    for sentence in sentences(text.tokens) {
      let words = wordCount(sentence, of: text)
      total += words
      if words > WordingRules.sentenceLimit {
        log.report(
          .longSentence, at: WordPatterns.span(of: sentence), found: String(words),
          expected: [String(WordingRules.sentenceLimit)])
      }
    }
    if total > WordingRules.lineLimit {
      log.report(
        .longLine, at: text.span, found: String(total), expected: [String(WordingRules.lineLimit)])
    }
  }

  /// The tokens between sentence ends, the ends included.
  func sentences(_ tokens: [LineToken]) -> [ArraySlice<LineToken>] {
    var sentences: [ArraySlice<LineToken>] = []
    var start = 0
    for index in tokens.indices {
      guard tokens[index].isEnd else { continue }
      if index > start { sentences.append(tokens[start...index]) }
      start = index + 1
    }
    if start < tokens.count { sentences.append(tokens[start...]) }
    return sentences
  }

  private func wordCount(_ tokens: ArraySlice<LineToken>, of text: LineText) -> Int {
    tokens.reduce(0) { count, token in
      switch token.kind {
      case .word: count + 1
      case .place: count + (lengths[text.places[token.place].placeholder] ?? 1)
      case .pause, .end, .question: count
      }
    }
  }

  // MARK: Honesty

  private func checkHonesty(_ text: LineText, role: LineRole) {
    if role != .opening(.droppedLine) { reportUntrue(WordLists.disconnected, in: text) }
    reportUntrue(WordLists.notSelling, in: text, mayBeDenied: false)
    if role != .opening(.inbound) { reportUntrue(WordLists.returning, in: text) }
    switch role {
    case .opening(.firstCall), .opening(.otherPerson), .opening(.referral), .voicemail:
      reportUntrue(WordLists.followingUp, in: text)
    case .gatekeeper:
      reportUntrue(WordLists.followingUp, in: text)
      reportUntrue(WordLists.pretence, in: text)
    case .opening, .empathy, .question, .benefit, .commitment, .rung, .firmLine, .warmExit, .closingOnStop,
      .answer, .reset, .message:
      break
    }
  }

  private func reportUntrue(_ patterns: WordPatterns, in text: LineText, mayBeDenied: Bool = true) {
    guard let range = patterns.first(in: text.tokens[...]) else { return }
    let before = text.tokens[max(0, range.lowerBound - 6)..<range.lowerBound]
    let isDenied = mayBeDenied && before.contains { $0.has(.denial) }
    guard !isDenied else { return }
    let span = WordPatterns.span(of: text.tokens[range])
    log.report(.untrueLine, at: span, found: source.text(span))
  }

  // MARK: Empathy

  private func checkEmpathy(_ text: LineText) {
    guard let range = WordLists.arguments.first(in: text.tokens[...]) else { return }
    let isHarmless = range.lowerBound > 0 && text.tokens[range.lowerBound - 1].has(.harmlessBut)
    guard !isHarmless else { return }
    let span = WordPatterns.span(of: text.tokens[range])
    log.report(.empathyArgues, at: span, found: source.text(span))
  }

  // MARK: Questions

  private func checkQuestion(_ text: LineText) {
    checkClaims(text)
    checkIsOpen(text)
    let names = text.tokens.first { $0.has(.ourCompany) }.map(\.span)
    if let span = names ?? WordLists.ourProduct.span(in: text.tokens[...]) {
      log.report(.questionAboutProduct, at: span, found: source.text(span))
    }
  }

  /// The last question decides: after "How do you …? Is it …?" people answer the second.
  private func checkIsOpen(_ text: LineText) {
    let questions = sentences(text.tokens).filter { $0.last?.kind == .question }
    guard let last = questions.last else { return }
    let isOpen = last.contains { $0.has(.open) }
    let startsClosed = last.first { $0.kind == .word }?.has(.auxiliary) ?? false
    if !isOpen || startsClosed {
      let span = WordPatterns.span(of: last)
      log.report(.yesNoQuestion, at: span, found: source.text(span))
    }
  }

  /// Words and figures about the prospect have to come from a fact in the same sentence.
  private func checkClaims(_ text: LineText) {
    for sentence in sentences(text.tokens) where !sentence.contains(where: { $0.has(.fact) }) {
      if let span = WordLists.putInTheirMouth.span(in: sentence) {
        log.report(.wordsWithoutFact, at: span, found: source.text(span))
      }
      if let span = figure(in: sentence) {
        log.report(.figureWithoutFact, at: span, found: source.text(span))
      }
    }
  }

  /// A number with a unit, or a share in percent, in a sentence about the prospect.
  private func figure(in sentence: ArraySlice<LineToken>) -> SourceSpan? {
    guard sentence.contains(where: { $0.has([.you, .company]) }) else { return nil }
    for index in sentence.indices.dropLast() {
      let (token, next) = (sentence[index], sentence[index + 1])
      let isFigure = token.has(.number) && next.has(.unit) || token.kind == .word && next.has(.percent)
      if isFigure { return WordPatterns.span(of: sentence[index...(index + 1)]) }
    }
    return nil
  }

  // MARK: Benefits

  private func checkBenefit(_ text: LineText) {
    checkProofText(text)
    if let span = WordLists.promises.span(in: text.tokens[...]) {
      log.report(.benefitPromisesTooMuch, at: span, found: source.text(span))
    }
  }

  /// Checks what a benefit says of itself, its `Result:` included.
  func checkProofText(_ text: LineText) {
    if let span = WordLists.features.span(in: text.tokens[...]) {
      log.report(.benefitOfFeatures, at: span, found: source.text(span))
    }
  }

  /// A benefit is believed for its client and its result.
  func checkProof(_ read: ReadWordings, at heading: SourceSpan) {
    let places = Set(read.wordings.lines.flatMap(\.template.placeholders))
    let missing = [Placeholder.client, .result].filter { !places.contains($0) }
    guard !read.texts.isEmpty, missing.count == 2 else { return }
    log.report(.benefitWithoutProof, at: heading, expected: ["{client}", "{result}"])
  }

  // MARK: Commitments, the last rung

  /// A small bounded time and a concrete moment.
  func checkCommitment(_ read: ReadWordings) {
    let groups = read.wordings.order == .inOrder ? [read.texts] : read.texts.map { [$0] }
    for group in groups {
      guard let first = group.first else { continue }
      let tokens = group.flatMap(\.tokens)
      let hasMinutes = tokens.contains { $0.has(.minutes) }
      let hasSlot = tokens.contains { $0.has(.slot) }
      if !hasMinutes { log.report(.commitmentWithoutMinutes, at: first.span, expected: ["{minutes}"]) }
      if !hasSlot { log.report(.commitmentWithoutSlot, at: first.span, expected: ["{slot}"]) }
    }
  }

  /// On the last rung they name the time.
  private func checkLastRung(_ text: LineText) {
    for sentence in sentences(text.tokens) {
      let place = sentence.first { $0.has(.moment) }
      if let place {
        log.report(.rungThreeProposes, at: place.span, found: source.text(place.span))
      } else if sentence.contains(where: { $0.has(.speaking) }),
        let span = WordLists.moments.span(in: sentence)
      {
        log.report(.rungThreeProposes, at: span, found: source.text(span))
      }
    }
  }

  // MARK: Openings

  /// An opening says soon what the prospect would get, and speaks of them more than of us.
  func checkOpening(_ read: ReadWordings, purpose: OpeningPurpose) {
    let groups = read.wordings.order == .inOrder ? [read.texts] : read.texts.map { [$0] }
    for group in groups {
      guard let first = group.first else { continue }
      checkOpening(group.flatMap(\.tokens), at: first.span, purpose: purpose)
    }
  }

  private func checkOpening(_ tokens: [LineToken], at span: SourceSpan, purpose: OpeningPurpose) {
    switch purpose {
    case .firstCall, .callBack, .otherPerson: checkOutcome(tokens, at: span)
    case .afterHangUp, .referral, .agreedCall, .droppedLine, .inbound: break
    }
    let we = tokens.count { $0.has(.we) }
    let you = tokens.count { $0.has(.you) }
    if we > you { log.report(.moreWeThanYou, at: span, found: "\(we)", expected: ["\(you)"]) }
  }

  /// The sentence that says who is speaking does not count.
  private func checkOutcome(_ tokens: [LineToken], at span: SourceSpan) {
    let counted = sentences(tokens).filter { sentence in
      !sentence.contains { $0.has(.rep) } || sentence.contains { $0.has(.outcomePlace) }
    }
    let names = counted.prefix(2).contains { sentence in
      sentence.contains { $0.has(.outcomePlace) || outcomeWords.contains($0.word) }
        || WordLists.outcomes.first(in: sentence) != nil
    }
    if !names {
      log.report(.openingWithoutOutcome, at: span, expected: ["{they_get}", "{for_whom}", "{unlike}"])
    }
  }

  // MARK: Wordings and phrases

  /// A step said more than once to the same people needs more than one wording.
  func checkVariety(_ read: ReadWordings, of keyword: Keyword, at span: SourceSpan) {
    guard read.wordings.lines.count == 1 else { return }
    log.report(.stepWithOneWording, at: span, found: keyword.rawValue, expected: ["- …"])
  }

  /// A single common word recognises nothing.
  func checkPhrase(_ words: [String], at span: SourceSpan) {
    guard words.count == 1, WordLists.flags[WordHash.of(words[0])]?.contains(.common) == true else { return }
    log.report(.phraseOfOneCommonWord, at: span, found: words[0])
  }
}
