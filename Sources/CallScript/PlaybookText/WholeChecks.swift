extension PlaybookAssembler {
  /// What only the whole playbook can show: parts that are missing, unused or at odds.
  func checkWhole() {
    checkRequiredSections()
    checkRungs()
    checkKeys()
    checkDocument()
    checkTiersAndTopics()
    checkFactsUsed()
    checkPhraseOwners()
    checkVariety()
  }

  private var title: SourceSpan {
    outline.header.heading.isEmpty ? source.lines.first ?? outline.header.heading : outline.header.heading
  }

  private func report(_ code: DiagnosticCode, found: String = "", expected: [String]) {
    log.report(code, at: title, found: found, expected: expected)
  }

  private func has(_ kind: SectionKind) -> Bool { !outline.sections(kind).isEmpty }

  /// Looks at what is written, not at what was understood, so that one mistake is told once.
  private func hasSection(_ kind: SectionKind, _ keyword: Keyword, _ value: String) -> Bool {
    outline.sections(kind).contains { section in
      guard let field = section.field(keyword), !field.value.isEmpty else { return true }
      let words = foldedName(source.text(field.value))
      return words == value || String(words.map { $0 == " " || $0 == "-" ? "_" : $0 }) == value
    }
  }

  private func checkRequiredSections() {
    if !hasSection(.opening, .purpose, OpeningPurpose.firstCall.rawValue) {
      report(.noFirstCallOpening, expected: ["## Opening: …", "For: first call"])
    }
    if !has(.commitment) { report(.noCommitment, expected: ["## Commitment: …"]) }
    if !has(.warmExit) { report(.noWarmExit, expected: ["## Warm exit: …"]) }
    if !has(.closingOnStop) { report(.noClosingOnStop, expected: ["## Closing on stop: …"]) }
    if !outline.sections(.benefit).contains(where: { $0.field(.topic) == nil }) {
      report(.noGeneralBenefit, expected: ["## Benefit: …"])
    }
    if !hasSection(.question, .tier, Tier.generic.rawValue) {
      report(.noGenericQuestion, expected: ["## Question: …", "Tier: generic"])
    }
    if !hasSection(.objection, .objectionClass, ObjectionClass.brushOff.rawValue) {
      report(.noBrushOff, expected: ["## Objection: …", "Class: brush_off"])
    }
  }

  private func checkRungs() {
    for rung in 1...3 where !hasSection(.preferredOutcome, .rung, String(rung)) {
      report(.rungMissing, found: String(rung), expected: ["## Preferred outcome: …", "Rung: \(rung)"])
    }
  }

  /// Every class that the playbook answers is one key away, as long as keys are left.
  private func checkKeys() {
    let used = Set(playbook.objections.compactMap(\.key))
    guard let free = (1...9).first(where: { !used.contains($0) }) else { return }
    let reachable = Set(playbook.objections.filter { $0.key != nil }.map(\.objectionClass))
    for section in outline.sections(.objection) where section.field(.key) == nil {
      guard let span = section.field(.objectionClass)?.value.first,
        let known = ObjectionClass(rawValue: foldedName(source.text(span))), !reachable.contains(known)
      else { continue }
      log.report(.classWithoutKey, at: span, found: known.rawValue, expected: ["Key: \(free)"])
    }
  }

  private func checkDocument() {
    guard !playbook.messages.contains(where: { $0.purpose == .information && $0.document != nil }),
      playbook.header.defaults[.document] == nil
    else { return }
    for use in documentUses {
      log.report(
        .placeholderWithoutValue, at: use, found: "document",
        expected: ["## Message: …", "For: information", "Document: …"])
    }
  }

  private func checkTiersAndTopics() {
    let questions = playbook.questions + playbook.objections.flatMap(\.questions)
    for tier in [Tier.market, .company, .individual] where !questions.contains(where: { $0.tier == tier }) {
      guard !outline.sections(.question).isEmpty else { break }
      report(.tierWithoutQuestion, found: tier.rawValue, expected: ["Tier: \(tier.rawValue)"])
    }
    checkTopics()
  }

  /// A topic without a benefit of its own is served by the general one; one that is almost the name of a
  /// benefit's topic is a slip of the pen.
  private func checkTopics() {
    let answered = Set(playbook.benefits.compactMap(\.topic))
    let names = answered.sorted().map(\.rawValue)
    for section in outline.sections(.question) {
      guard let span = section.field(.topic)?.value.first else { continue }
      let topic = topic(source.text(span))
      guard !answered.contains(topic), let nearest = log.nearest(topic.rawValue, among: names) else {
        continue
      }
      log.report(.topicWithoutBenefit, at: span, found: topic.rawValue, nearest: nearest)
    }
  }

  private func checkFactsUsed() {
    for section in outline.sections(.fact) {
      let place = position(section)
      guard let fact = playbook.facts.first(where: { $0.position == place }), !usedFacts.contains(fact.id)
      else { continue }
      log.report(
        .unusedFact, at: section.heading, found: fact.id.rawValue, expected: ["Needs: \(fact.id.rawValue)"])
    }
  }

  /// Two objections, or two answers, that lay claim to the same words; and phrases that can never match.
  private func checkPhraseOwners() {
    var owners: [[String]: (Phrase, SectionID)] = [:]
    for objection in playbook.objections {
      for phrase in objection.theySay { claim(phrase, of: objection.id, in: &owners) }
      checkVetoes(objection)
    }
    owners = [:]
    for answer in playbook.answers {
      for phrase in answer.theyAsk { claim(phrase, of: answer.id, in: &owners) }
    }
  }

  /// Two spellings of the same words in one section do no harm.
  private func claim(
    _ phrase: Phrase, of section: SectionID, in owners: inout [[String]: (Phrase, SectionID)]
  ) {
    guard let (first, owner) = owners[phrase.words] else { return owners[phrase.words] = (phrase, section) }
    guard owner != section, !log.isFull(.warning) else { return }
    log.report(.phraseOwnedTwice, at: span(of: phrase), found: phrase.written, related: first.position)
  }

  /// Phrases that contain what their own objection vetoes.
  private func checkVetoes(_ objection: Objection) {
    guard !objection.not.isEmpty else { return }
    let firsts = Dictionary(objection.not.map { ($0.words, $0) }, uniquingKeysWith: { first, _ in first })
    let vetoes = firsts.values.sorted { $0.position < $1.position }
    let index = PhraseIndex(vetoes.map { [$0.words] })
    for phrase in objection.theySay where !log.isFull(.warning) {
      guard let veto = index.longestMatches(in: phrase.words).keys.min() else { continue }
      log.report(
        .vetoedPhrase, at: span(of: phrase), found: phrase.written, related: vetoes[veto].position)
    }
  }

  private func span(of phrase: Phrase) -> SourceSpan {
    let line = source.lines[phrase.position.line - 1]
    var start = line.start
    for _ in 1..<max(1, phrase.position.column) { start += WordScan.scalarLength(source.bytes[start]) }
    return SourceSpan(line: line.line, start: start, end: min(line.end, start + phrase.written.utf8.count))
  }

  /// Steps that a whole playbook has only one wording for.
  private func checkVariety() {
    for tier in Tier.allCases {
      let lines = playbook.questions.filter { $0.tier == tier }.flatMap(\.ask.lines)
      warnIfSingle(lines, step: "question (\(tier.rawValue))", expected: "Ask: …")
    }
    warnIfSingle(playbook.benefits.flatMap(\.say.lines), step: "benefit", expected: "Say: …")
    warnIfSingle(playbook.commitments.flatMap(\.say.lines), step: "commitment", expected: "Say: …")
  }

  private func warnIfSingle(_ lines: [Line], step: String, expected: String) {
    guard lines.count == 1, let only = lines.first else { return }
    let line = source.lines[only.position.line - 1]
    log.report(.stepWithOneWording, at: source.trimmed(line), found: step, expected: [expected])
  }
}
