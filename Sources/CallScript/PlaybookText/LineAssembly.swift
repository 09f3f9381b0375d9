/// The wordings of a keyword with the texts they were read from, for rules that look at all of them.
struct ReadWordings {
  var wordings: Wordings
  var texts: [LineText]
}

extension PlaybookAssembler {
  /// What a section says: `Say:`, `Say in order:` or `Say once:`, and `If unknown:`.
  func say(_ section: RawSection, parent: SectionID, role: LineRole) -> ReadWordings {
    let orders: [(Keyword, Wordings.Order)] = [(.say, .rotate), (.sayInOrder, .inOrder), (.sayOnce, .once)]
    let used = orders.compactMap { keyword, order in section.field(keyword).map { ($0, order) } }
    guard let (field, order) = used.first else {
      reportNothingToSay(section)
      return ReadWordings(wordings: Wordings(), texts: [])
    }
    for (other, _) in used.dropFirst() {
      log.report(
        .duplicateKeyword, at: other.span, found: other.keyword.rawValue,
        related: source.position(of: field.span))
    }
    return wordings(field, in: section, order: order, parent: parent, role: role)
  }

  private func reportNothingToSay(_ section: RawSection) {
    log.report(
      .missingKeyword, at: section.heading, found: Keyword.say.rawValue,
      context: section.kind?.rawValue ?? "", expected: ["Say: …"])
  }

  /// The wordings of one keyword, with the section's `If unknown:` where it has one.
  func wordings(
    _ field: RawField, in section: RawSection? = nil, order: Wordings.Order = .rotate, parent: SectionID,
    role: LineRole
  ) -> ReadWordings {
    let read = lines(field, parent: parent, role: role)
    let fallback = section?.field(.ifUnknown).map { lines($0, parent: parent, role: role).map(\.0) } ?? []
    let wordings = Wordings(order: order, lines: read.map(\.0), ifUnknown: fallback)
    let texts = read.map(\.1)
    checkFallback(wordings, texts, role: role)
    return ReadWordings(wordings: wordings, texts: texts)
  }

  private func lines(_ field: RawField, parent: SectionID, role: LineRole) -> [(Line, LineText)] {
    var read: [(Line, LineText)] = []
    var seen: [UInt64: TextPosition] = [:]
    for item in field.items {
      let text = templates.read(item)
      guard !text.tokens.isEmpty else {
        log.report(.emptyLine, at: text.span)
        continue
      }
      checkPlaces(text, role: role)
      rules.check(text, role: role)
      let position = source.position(of: text.span)
      let words = LineName.fingerprint(of: text.template)
      if let first = seen[words.value] {
        log.report(.duplicateLine, at: text.span, related: first)
      }
      seen[words.value] = seen[words.value] ?? position
      let line = Line(
        id: lineID(text, words: words, end: item[item.count - 1].end, parent: parent),
        isPinned: text.pinned != nil, template: text.template,
        condition: text.condition, position: position)
      read.append((line, text))
    }
    return read
  }

  // MARK: Names of lines

  private func lineID(_ text: LineText, words: Fingerprint, end: Int, parent: SectionID) -> LineID {
    if let pinned = text.pinned { return pinnedID(pinned, parent: parent) }
    var digits = 6
    var hash = words.hexadecimal(digits: digits)
    while lineNames.contains("\(parent.rawValue)/\(hash)"), digits < 16 {
      digits += 2
      hash = words.hexadecimal(digits: digits)
    }
    let name = "\(parent.rawValue)/\(hash)"
    lineNames.insert(name)
    pins.append(PlaybookPin(offset: end, mark: " {#\(hash)}"))
    return LineID(name)
  }

  /// `{#id}` is the whole name when it holds a slash, else the last part of it.
  private func pinnedID(_ span: SourceSpan, parent: SectionID) -> LineID {
    let written = source.text(span)
    let parts = written.split(separator: "/", omittingEmptySubsequences: false).map(String.init)
    guard parts.allSatisfy({ Slug.isValid($0) }) else {
      log.report(.badID, at: span, found: written, expected: ["{#\(Slug.of(written))}"])
      return LineID(parent.rawValue + "/" + Slug.of(written))
    }
    let name = parts.count > 1 ? written : "\(parent.rawValue)/\(written)"
    if let first = places["line " + name] {
      log.report(.duplicateID, at: span, found: name, related: source.position(of: first))
    } else {
      places["line " + name] = span
    }
    lineNames.insert(name)
    return LineID(name)
  }

  // MARK: Places that need a value

  /// Reports places that have no value here, and notes facts and documents spoken of.
  func checkPlaces(_ text: LineText, role: LineRole) {
    for place in text.places { checkPlace(place.placeholder, at: place.span, role: role) }
    for test in text.condition?.alternatives.flatMap({ $0 }) ?? [] {
      if case .fact(let id) = test.variable { usedFacts.insert(id) }
    }
  }

  private func checkPlace(_ placeholder: Placeholder, at span: SourceSpan, role: LineRole) {
    let header = playbook.header
    switch placeholder {
    case .ourCompany: require(header.ourCompany != nil, .ourCompany, for: placeholder, at: span)
    case .forWhom: require(header.forWhom != nil, .forWhom, for: placeholder, at: span)
    case .theyGet: require(header.theyGet != nil, .theyGet, for: placeholder, at: span)
    case .unlike: require(header.unlike != nil, .unlike, for: placeholder, at: span)
    case .client, .result: checkProof(placeholder, at: span, role: role)
    case .time, .tomorrow, .day: checkTime(placeholder, at: span, role: role)
    case .document: documentUses.append(span)
    case .fact(let id), .factConcern(let id): checkFact(id, placeholder, at: span, role: role)
    case .referrer: checkOpening(.referral, placeholder, at: span, role: role)
    case .clearer: checkOpening(.agreedCall, placeholder, at: span, role: role)
    case .rep, .minutes, .firstName, .lastName, .role, .company, .slot, .slot2: break
    }
  }

  /// Some values are known in one kind of opening alone: who sent the rep, what was to be clearer by now.
  private func checkOpening(
    _ purpose: OpeningPurpose, _ placeholder: Placeholder, at span: SourceSpan, role: LineRole
  ) {
    switch role {
    case .opening(purpose), .message: break
    case .opening, .gatekeeper, .voicemail, .empathy, .question, .benefit, .commitment, .rung, .firmLine,
      .warmExit, .closingOnStop, .answer, .reset:
      log.report(
        .placeholderNotHere, at: span, found: placeholder.name,
        expected: ["Opening with For: \(purpose.rawValue)", "Message"])
    }
  }

  private func require(_ isGiven: Bool, _ keyword: Keyword, for placeholder: Placeholder, at span: SourceSpan)
  {
    guard !isGiven, playbook.header.defaults[placeholder] == nil else { return }
    log.report(
      .placeholderWithoutValue, at: span, found: placeholder.name, expected: [keyword.rawValue + ": …"])
  }

  private func checkProof(_ placeholder: Placeholder, at span: SourceSpan, role: LineRole) {
    switch role {
    case .benefit(let hasClient, let hasResult):
      let isClient = placeholder == .client
      require(isClient ? hasClient : hasResult, isClient ? .client : .result, for: placeholder, at: span)
    case .message: break
    case .opening, .gatekeeper, .voicemail, .empathy, .question, .commitment, .rung, .firmLine, .warmExit,
      .closingOnStop, .answer, .reset:
      log.report(.placeholderNotHere, at: span, found: placeholder.name, expected: ["Benefit", "Message"])
    }
  }

  private func checkTime(_ placeholder: Placeholder, at span: SourceSpan, role: LineRole) {
    switch role {
    case .rung, .message: break
    case .opening, .gatekeeper, .voicemail, .empathy, .question, .benefit, .commitment, .firmLine, .warmExit,
      .closingOnStop, .answer, .reset:
      log.report(
        .placeholderNotHere, at: span, found: placeholder.name, nearest: "slot",
        expected: ["Preferred outcome", "Message"])
    }
  }

  private func checkFact(_ id: FactID, _ placeholder: Placeholder, at span: SourceSpan, role: LineRole) {
    usedFacts.insert(id)
    guard case .question(_, let needs) = role, !needs.contains(id) else { return }
    log.report(
      .needNotNamed, at: span, found: id.rawValue, expected: ["Needs: " + id.rawValue])
  }

  /// A fact may be missing, and so may the name of who sent the rep: some wording has to do without it.
  private func checkFallback(_ wordings: Wordings, _ texts: [LineText], role: LineRole) {
    if case .question = role { return }
    guard wordings.ifUnknown.isEmpty, !texts.isEmpty else { return }
    let firsts = texts.map { firstFact(in: $0) }
    let allNeedOne = firsts.allSatisfy { $0 != nil }
    for case let fact? in firsts where wordings.order == .inOrder || allNeedOne {
      log.report(.valueMayBeMissing, at: fact.span, found: fact.name, expected: ["If unknown: …"])
    }
  }

  private func firstFact(in text: LineText) -> (name: String, span: SourceSpan)? {
    guard text.condition == nil else { return nil }
    for token in text.tokens where token.has(.mayBeMissing) {
      let place = text.places[token.place]
      if playbook.header.defaults[place.placeholder] == nil { return (place.placeholder.name, place.span) }
    }
    return nil
  }
}
