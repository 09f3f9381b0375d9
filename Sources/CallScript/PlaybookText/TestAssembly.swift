extension PlaybookTest {
  /// The names that `Expect step:` may give to where a call stands.
  public static let stepNames = [
    "ringing", "gatekeeper", "voicemail", "opening", "empathize", "question", "benefit", "commitment",
    "firm line", "slot", "rung 1", "rung 2", "rung 3", "time", "warm exit", "closing on stop", "answer",
    "off script", "ended",
  ]

  /// The names that may stand before the equals sign under `Contact:`, facts left out.
  public static let contactFields = [
    "first_name", "last_name", "role", "company", "phone", "email", "zone", "referrer", "clearer", "opening",
    "tries", "dials", "voicemails", "last_outcome",
  ]

  /// What may stand before the colon under `Steps:`.
  static let forms = ["They say", "Press", "Expect step", "Expect line contains", "Expect outcome"]
}

extension TestKey {
  /// The keys that stand for themselves, as they are written behind `Press:`.
  public static let named: [String: TestKey] = [
    "next": .next, "other": .other, "yes": .yes, "yes yes": .yesAtOnce,
    "yes at once": .yesAtOnce, "no": .no, "hung up": .hungUp,
    "stop": .stop, "undo": .undo, "line dropped": .lineDropped, "no answer": .noAnswer,
    "voicemail": .voicemail, "gatekeeper": .gatekeeper, "answered": .answered, "goodbye": .goodbye,
    "angry": .angry, "off script": .offScript, "switch topic": .switchTopic,
  ]
}

extension PlaybookAssembler {
  func test(_ section: RawSection) -> PlaybookTest {
    let id = sectionID(section)
    let contact = section.fields(.contact).flatMap(\.bullets).compactMap { given($0) }
    let steps = section.fields(.steps).flatMap(\.bullets).compactMap { step($0) }
    let test = PlaybookTest(
      name: name(section), id: id, contact: contact, steps: steps, position: position(section))
    if let field = section.field(.steps), !field.bullets.isEmpty, !steps.contains(where: \.isExpectation) {
      log.report(
        .testExpectsNothing, at: section.heading, found: test.name, expected: ["Expect outcome: meeting"])
    }
    return test
  }

  /// `first_name = Ann`.
  private func given(_ bullet: RawBullet) -> PlaybookTest.Given? {
    let span = bullet.spans[0]
    let names = PlaybookTest.contactFields + knownFacts.names
    guard let (written, value) = pair(bullet.spans) else {
      log.report(
        .unknownContactField, at: span, found: source.text(span), expected: ["first_name = Ann"])
      return nil
    }
    let name = foldedName(written)
    guard names.contains(name) else {
      log.report(
        .unknownContactField, at: span, found: written, nearest: log.nearest(name, among: names),
        expected: names)
      return nil
    }
    return PlaybookTest.Given(name: name, value: value, position: source.position(of: span))
  }

  private func step(_ bullet: RawBullet) -> PlaybookTest.Step? {
    let span = bullet.spans[0]
    guard let colon = source.firstIndex(of: Ascii.colon, in: span) else { return badStep(span, span) }
    let form = source.trimmed(SourceSpan(line: span.line, start: span.start, end: colon))
    var words = bullet.spans
    words[0] = source.trimmed(SourceSpan(line: span.line, start: colon + 1, end: span.end))
    let text = source.text(words)
    guard !text.isEmpty else {
      log.report(.missingValue, at: form, found: source.text(form))
      return nil
    }
    let action: PlaybookTest.Action?
    switch foldedName(source.bytes[form.start..<form.end]) {
    case "they say": action = .theySay(text)
    case "press": action = key(text, at: words[0]).map { .press($0) }
    case "expect step": action = stepName(text, at: words[0]).map { .expectStep($0) }
    case "expect line contains": action = .expectLineContains(text)
    case "expect outcome": action = outcome(text, at: words[0]).map { .expectOutcome($0) }
    default: return badStep(form, span)
    }
    return action.map { PlaybookTest.Step(action: $0, position: source.position(of: span)) }
  }

  private func badStep(_ form: SourceSpan, _ span: SourceSpan) -> PlaybookTest.Step? {
    let nearest = log.nearest(source.text(form), among: PlaybookTest.forms)
    log.report(
      .badTestStep, at: form, found: source.text(form), nearest: nearest,
      expected: PlaybookTest.forms.map { $0 + ": …" })
    return nil
  }

  private func key(_ text: String, at span: SourceSpan) -> TestKey? {
    let name = foldedName(text)
    if let key = TestKey.named[name] { return key }
    if name.hasPrefix("slot "), let number = Int(name.dropFirst(5)), (1...20).contains(number) {
      return .slot(number)
    }
    let asks = "they ask "
    if name.hasPrefix(asks) {
      let wanted = String(name.dropFirst(asks.utf8.count))
      return section(wanted, among: playbook.answers.map { ($0.id, $0.name) }, at: span).map { .theyAsk($0) }
    }
    let objections = playbook.objections.map { ($0.id, $0.name) }
    if let id = match(name, among: objections) { return .objection(id) }
    let names = TestKey.named.keys.sorted() + ["slot 1", "they ask …"] + objections.map(\.1)
    log.report(
      .unknownTestKey, at: span, found: text, nearest: log.nearest(name, among: names), expected: names)
    return nil
  }

  /// A section by its whole identifier, the last part of it, or its name.
  private func match(_ name: String, among sections: [(SectionID, String)]) -> SectionID? {
    sections.first { id, title in
      foldedName(id.rawValue) == name
        || id.rawValue.split(separator: "/").last.map { foldedName(String($0)) } == name
        || foldedName(title) == name
    }?.0
  }

  private func section(
    _ name: String, among sections: [(SectionID, String)], at span: SourceSpan
  ) -> SectionID? {
    if let id = match(name, among: sections) { return id }
    let names = sections.map(\.1)
    log.report(
      .unknownTestSection, at: span, found: name, nearest: log.nearest(name, among: names), expected: names
    )
    return nil
  }

  private func stepName(_ text: String, at span: SourceSpan) -> String? {
    known(text, among: PlaybookTest.stepNames, context: "Expect step", at: span)
  }

  private func outcome(_ text: String, at span: SourceSpan) -> String? {
    let name = String(foldedName(text).map { $0 == " " || $0 == "-" ? "_" : $0 })
    if OutcomeKind(rawValue: name) != nil { return name }
    return known(text, among: OutcomeKind.allCases.map(\.rawValue), context: "Expect outcome", at: span)
  }

  private func known(_ text: String, among names: [String], context: String, at span: SourceSpan) -> String? {
    let name = foldedName(text)
    if names.contains(name) { return name }
    log.report(
      .unknownExpectation, at: span, found: text, context: context,
      nearest: log.nearest(name, among: names), expected: names)
    return nil
  }
}

extension PlaybookTest.Step {
  /// Whether the step can fail for what the playbook says.
  public var isExpectation: Bool {
    switch action {
    case .expectStep, .expectLineContains, .expectOutcome: true
    case .theySay, .press: false
    }
  }
}
