/// Turns an outline into a playbook: facts and header first, because everything else refers to them.
final class PlaybookAssembler {
  let source: SourceText
  let log: DiagnosticLog
  let outline: Outline
  var playbook: Playbook
  var templates: TemplateReader
  var rules: WordingRules
  var knownFacts = KnownFacts([])
  /// Where each identifier was first given.
  var places: [String: SourceSpan] = [:]
  /// Names of lines already given, so that two wordings never share one.
  var lineNames: Set<String> = []
  /// Facts that a line, a need or a condition speaks of.
  var usedFacts: Set<FactID> = []
  /// Names that the text does not pin yet.
  var pins: [PlaybookPin] = []
  /// Places where `{document}` is said.
  var documentUses: [SourceSpan] = []

  init(source: SourceText, log: DiagnosticLog, outline: Outline) {
    self.source = source
    self.log = log
    self.outline = outline
    playbook = Playbook(name: source.text(outline.header.name), hash: PlaybookHash(of: source.bytes))
    templates = TemplateReader(source: source, log: log, facts: knownFacts)
    rules = WordingRules(source: source, log: log, header: PlaybookHeader())
  }

  /// Builds everything; the result is only worth using when no error was logged.
  func assemble() -> Playbook {
    for section in outline.sections { checkRequired(section) }
    playbook.facts = outline.sections(.fact).compactMap { fact($0) }
    knownFacts = KnownFacts(playbook.facts.map(\.id))
    templates = TemplateReader(source: source, log: log, facts: knownFacts)
    playbook.header = header(outline.header)
    rules = WordingRules(source: source, log: log, header: playbook.header)
    for section in outline.sections { add(section) }
    playbook.tests = outline.sections(.test).map { test($0) }
    checkWhole()
    return playbook
  }

  private func add(_ section: RawSection) {
    guard let kind = section.kind else { return }
    switch kind {
    case .header, .fact, .test: break
    case .opening: opening(section).map { playbook.openings.append($0) }
    case .gatekeeper: playbook.gatekeepers.append(gatekeeper(section))
    case .voicemail: playbook.voicemails.append(voicemail(section))
    case .objection: objection(section).map { playbook.objections.append($0) }
    case .question: question(section).map { playbook.questions.append($0) }
    case .benefit: playbook.benefits.append(benefit(section))
    case .commitment: playbook.commitments.append(commitment(section))
    case .preferredOutcome: preferredOutcome(section).map { playbook.preferredOutcomes.append($0) }
    case .firmLine: playbook.firmLines.append(plain(section, role: .firmLine))
    case .warmExit: playbook.warmExits.append(plain(section, role: .warmExit))
    case .closingOnStop: playbook.closingsOnStop.append(plain(section, role: .closingOnStop))
    case .answer: playbook.answers.append(answer(section))
    case .reset: reset(section).map { playbook.resets.append($0) }
    case .message: message(section).map { playbook.messages.append($0) }
    }
  }

  private func checkRequired(_ section: RawSection) {
    guard let kind = section.kind else { return }
    for keyword in kind.required where section.field(keyword) == nil {
      log.report(
        .missingKeyword, at: section.heading, found: keyword.rawValue, context: kind.rawValue,
        expected: [keyword.rawValue + ": …"])
    }
  }

  // MARK: Names

  /// A section's name in logs: its kind and the slug of its words, or the pinned one.
  func sectionID(_ section: RawSection) -> SectionID {
    let kind = section.kind ?? .header
    let slug = slug(of: section, kind: kind)
    let id = SectionID("\(kind.slug)/\(slug)")
    claim(id.rawValue, for: section, slug: slug)
    readWas(section, id: id)
    return id
  }

  /// The last part of a section's identifier; empty when the heading has neither name nor id.
  func slug(of section: RawSection, kind: SectionKind) -> String {
    guard let pinned = section.pinned else { return Slug.of(source.text(section.name)) }
    let written = source.text(pinned)
    let prefix = kind.slug + "/"
    let id = written.hasPrefix(prefix) ? String(written.dropFirst(prefix.count)) : written
    guard Slug.isValid(id) else {
      log.report(
        .badID, at: pinned, found: written, context: kind.rawValue, expected: ["{#\(Slug.of(written))}"])
      return Slug.of(written)
    }
    return id
  }

  /// Notes an identifier and reports its second use.
  func claim(_ id: String, for section: RawSection, slug: String) {
    guard !slug.isEmpty else {
      if !section.name.isEmpty {
        log.report(.nameMissing, at: section.heading, context: section.kind?.rawValue ?? "")
      }
      return
    }
    if section.pinned == nil { pins.append(PlaybookPin(offset: section.heading.end, mark: " {#\(slug)}")) }
    if let first = places[id] {
      log.report(
        .duplicateID, at: section.pinned ?? section.name, found: id, related: source.position(of: first))
    } else {
      places[id] = section.heading
    }
  }

  func position(_ section: RawSection) -> TextPosition { source.position(of: section.heading) }
  func name(_ section: RawSection) -> String { source.text(section.name) }

  // MARK: Values

  /// The words of a one-value keyword, or nil when it is absent or empty.
  func text(_ keyword: Keyword, in section: RawSection) -> String? {
    guard let field = section.field(keyword), !field.value.isEmpty else { return nil }
    return source.text(field.value)
  }

  /// The value's place, for mistakes in it.
  func span(_ keyword: Keyword, in section: RawSection) -> SourceSpan {
    section.field(keyword)?.value.first ?? section.heading
  }

  /// A value from a closed list, spelt in lower case; reports one that is not in it.
  func choice<Value>(_ keyword: Keyword, in section: RawSection, _ values: [(String, Value)]) -> Value? {
    guard let text = text(keyword, in: section) else { return nil }
    let written = foldedName(text)
    let loose = String(written.map { $0 == " " || $0 == "-" ? "_" : $0 })
    if let match = values.first(where: { $0.0 == written || $0.0 == loose }) { return match.1 }
    let names = values.map(\.0)
    log.report(
      .badValue, at: span(keyword, in: section), found: text, context: keyword.rawValue,
      nearest: log.nearest(written, among: names), expected: names)
    return nil
  }

  /// A value from an enum whose raw values are its spellings.
  func choice<Value>(_ keyword: Keyword, in section: RawSection, _ type: Value.Type) -> Value?
  where Value: CaseIterable & RawRepresentable, Value.RawValue == String {
    choice(keyword, in: section, Value.allCases.map { ($0.rawValue, $0) })
  }

  /// A whole number within bounds; reports anything else.
  func number(_ keyword: Keyword, in section: RawSection, _ range: ClosedRange<Int>) -> Int? {
    guard let text = text(keyword, in: section) else { return nil }
    if let number = Int(text), range.contains(number) { return number }
    log.report(
      .badAmount, at: span(keyword, in: section), found: text, context: keyword.rawValue,
      expected: ["\(range.lowerBound) to \(range.upperBound)"])
    return nil
  }

  /// A span of time in the unit asked for; reports anything else.
  func amount(
    _ keyword: Keyword, in section: RawSection, unit: TimeUnit, _ range: ClosedRange<Int>
  ) -> Int? {
    guard let text = text(keyword, in: section) else { return nil }
    if let amount = TimeUnit.amount(in: text, unit: unit), range.contains(amount) { return amount }
    log.report(
      .badAmount, at: span(keyword, in: section), found: text, context: keyword.rawValue,
      expected: [
        "\(range.lowerBound) \(unit.name(range.lowerBound)) to \(range.upperBound) \(unit.name(range.upperBound))"
      ])
    return nil
  }

  func topic(_ text: String) -> Topic { Topic(foldedName(text)) }
}
