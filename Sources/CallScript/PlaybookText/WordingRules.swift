/// The rules that keep a line honest and speakable; each looks at one line's tokens.
struct WordingRules {
  let source: SourceText
  let log: DiagnosticLog
  /// How many words stand in for a place, where the playbook itself says so.
  private var lengths: [Placeholder: Int]
  /// Words of the header that name what the customer gets.
  private let outcomeWords: Set<String>

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
    outcomeWords = Set(outcomes.filter { $0.utf8.count > 4 && !WordLists.common.contains($0) })
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
      let words = wordCount(sentence)
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
      guard case .sentenceEnd = tokens[index].kind else { continue }
      if index > start { sentences.append(tokens[start...index]) }
      start = index + 1
    }
    if start < tokens.count { sentences.append(tokens[start...]) }
    return sentences
  }

  private func wordCount(_ tokens: ArraySlice<LineToken>) -> Int {
    tokens.reduce(0) { count, token in
      switch token.kind {
      case .word: count + 1
      case .placeholder(let placeholder): count + (lengths[placeholder] ?? 1)
      case .pause, .sentenceEnd: count
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
    guard let range = patterns.first(in: text.tokens) else { return }
    let before = text.tokens[max(0, range.lowerBound - 6)..<range.lowerBound]
    let isDenied = mayBeDenied && before.contains { WordLists.denials.contains($0.word) }
    guard !isDenied else { return }
    let span = WordPatterns.span(of: text.tokens[range])
    log.report(.untrueLine, at: span, found: source.text(span))
  }

  // MARK: Empathy

  private func checkEmpathy(_ text: LineText) {
    guard let range = WordLists.arguments.first(in: text.tokens) else { return }
    let isHarmless =
      range.lowerBound > 0 && WordLists.harmlessBut.contains(text.tokens[range.lowerBound - 1].word)
    guard !isHarmless else { return }
    let span = WordPatterns.span(of: text.tokens[range])
    log.report(.empathyArgues, at: span, found: source.text(span))
  }

  // MARK: Questions

  private func checkQuestion(_ text: LineText) {
    checkClaims(text)
    checkIsOpen(text)
    let names = text.tokens.first { $0.kind == .placeholder(.ourCompany) }.map(\.span)
    if let span = names ?? WordLists.ourProduct.span(in: text.tokens) {
      log.report(.questionAboutProduct, at: span, found: source.text(span))
    }
  }

  /// The last question decides: after "How do you …? Is it …?" people answer the second.
  private func checkIsOpen(_ text: LineText) {
    let questions = sentences(text.tokens).filter { $0.last?.kind == .sentenceEnd(isQuestion: true) }
    guard let last = questions.last else { return }
    let words = last.map(\.word).filter { !$0.isEmpty }
    let isOpen = words.contains { WordLists.open.contains($0) }
    let startsClosed = words.first.map { WordLists.auxiliaries.contains($0) } ?? false
    if !isOpen || startsClosed {
      let span = WordPatterns.span(of: last)
      log.report(.yesNoQuestion, at: span, found: source.text(span))
    }
  }

  /// Words and figures about the prospect have to come from a fact in the same sentence.
  private func checkClaims(_ text: LineText) {
    for sentence in sentences(text.tokens) where !sentence.contains(where: \.isFact) {
      if let span = WordLists.putInTheirMouth.span(in: sentence) {
        log.report(.wordsWithoutFact, at: span, found: source.text(span))
      }
      if let span = figure(in: Array(sentence)) {
        log.report(.figureWithoutFact, at: span, found: source.text(span))
      }
    }
  }

  /// A number with a unit in a sentence about the prospect.
  private func figure(in sentence: [LineToken]) -> SourceSpan? {
    guard sentence.contains(where: { WordLists.you.contains($0.word) || $0.kind == .placeholder(.company) })
    else { return nil }
    for (token, next) in zip(sentence, sentence.dropFirst()) {
      let startsWithDigit = token.word.utf8.first.map { Ascii.isDigit($0) } ?? false
      let isPercent = next.word == "percent" || next.word == "%" || next.word == "per"
      if startsWithDigit && WordLists.units.contains(next.word)
        || isPercent && !token.word.isEmpty && next.word != "per"
      {
        return WordPatterns.span(of: [token, next][...])
      }
    }
    return nil
  }

  // MARK: Benefits

  private func checkBenefit(_ text: LineText) {
    checkProofText(text)
    if let span = WordLists.promises.span(in: text.tokens) {
      log.report(.benefitPromisesTooMuch, at: span, found: source.text(span))
    }
  }

  /// Checks what a benefit says of itself, its `Result:` included.
  func checkProofText(_ text: LineText) {
    if let span = WordLists.features.span(in: text.tokens) {
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
      let hasMinutes = tokens.contains { token in
        token.kind == .placeholder(.minutes) || token.word == "minutes" || token.word == "minute"
          || token.word.hasSuffix("-minute")
      }
      let hasSlot = tokens.contains { $0.kind == .placeholder(.slot) }
      if !hasMinutes { log.report(.commitmentWithoutMinutes, at: first.span, expected: ["{minutes}"]) }
      if !hasSlot { log.report(.commitmentWithoutSlot, at: first.span, expected: ["{slot}"]) }
    }
  }

  /// On the last rung they name the time.
  private func checkLastRung(_ text: LineText) {
    for sentence in sentences(text.tokens) {
      let place = sentence.first { token in
        if case .placeholder(let placeholder) = token.kind {
          return [.time, .day, .slot, .slot2].contains(placeholder)
        }
        return false
      }
      if let place {
        log.report(.rungThreeProposes, at: place.span, found: source.text(place.span))
      } else if sentence.contains(where: { WordLists.speaking.contains($0.word) }),
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
    let we = tokens.count { WordLists.we.contains($0.word) }
    let you = tokens.count { WordLists.you.contains($0.word) }
    if we > you { log.report(.moreWeThanYou, at: span, found: "\(we)", expected: ["\(you)"]) }
  }

  /// The sentence that says who is speaking does not count.
  private func checkOutcome(_ tokens: [LineToken], at span: SourceSpan) {
    let counted = sentences(tokens).filter { sentence in
      !sentence.contains { $0.kind == .placeholder(.rep) } || sentence.contains(where: \.isOutcome)
    }
    let early = counted.prefix(2)
    let names = early.contains { sentence in
      sentence.contains { $0.isOutcome || outcomeWords.contains($0.word) }
        || WordLists.outcomes.matches(in: sentence)
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
    guard words.count == 1, WordLists.common.contains(words[0]) else { return }
    log.report(.phraseOfOneCommonWord, at: span, found: words[0])
  }
}

extension LineToken {
  /// The word, or nothing for places and marks.
  var word: String { if case .word(let word) = kind { word } else { "" } }

  /// Whether it stands for a researched fact.
  var isFact: Bool {
    guard case .placeholder(let placeholder) = kind else { return false }
    switch placeholder {
    case .fact, .factConcern: return true
    case .rep, .ourCompany, .forWhom, .theyGet, .unlike, .minutes, .firstName, .lastName, .role, .company,
      .client, .result, .document, .slot, .slot2, .time, .day:
      return false
    }
  }

  /// Whether it names what the customer gets, or whom it is for.
  var isOutcome: Bool {
    kind == .placeholder(.theyGet) || kind == .placeholder(.unlike) || kind == .placeholder(.forWhom)
      || isFact
  }
}
