extension PlaybookAssembler {
  func objection(_ section: RawSection) -> Objection? {
    let objectionClass = choice(.objectionClass, in: section, ObjectionClass.self)
    let means = choice(.means, in: section, ObjectionMeaning.self)
    let key = number(.key, in: section, 1...9)
    claimKey(key, in: section)
    let id = sectionID(section)
    let empathize = section.field(.empathize).map { wordings($0, parent: id, role: .empathy) }
    if let empathize, let field = section.field(.empathize) {
      rules.checkVariety(empathize, of: .empathize, at: field.span)
    }
    let questions = section.fields(.question).compactMap { ownQuestion($0, of: section, id: id) }
    let benefits = section.fields(.benefit).map { ownBenefit($0, of: section, id: id) }
    let commitments = section.fields(.commitment).map { ownCommitment($0, of: section, id: id) }
    guard let objectionClass, let means, let empathize else { return nil }
    return Objection(
      id: id, name: name(section), objectionClass: objectionClass, key: key, means: means,
      theySay: phrases(.theySay, in: section), not: phrases(.not, in: section),
      empathize: empathize.wordings, questions: questions, benefits: benefits, commitments: commitments,
      position: position(section))
  }

  private func claimKey(_ key: Int?, in section: RawSection) {
    guard let key else { return }
    let span = span(.key, in: section)
    if let first = places["key \(key)"] {
      log.report(.duplicateKey, at: span, found: String(key), related: source.position(of: first))
    } else {
      places["key \(key)"] = span
    }
  }

  /// `Question (individual, topic margin):`; the facts it needs are those it speaks of.
  private func ownQuestion(_ field: RawField, of section: RawSection, id: SectionID) -> Question? {
    guard let argument = field.argument, let (tier, topic) = tierAndTopic(argument) else {
      let span = field.argument ?? field.span
      log.report(
        .badArgument, at: span, found: source.text(span), context: Keyword.question.rawValue,
        expected: ["Question (individual, topic margin):"])
      return nil
    }
    let name = ownID(id, "question-\(tier.rawValue)-\(Slug.of(topic.rawValue))", field)
    let needs = factsNamed(in: field)
    let ask = wordings(field, parent: name, role: .question(tier, needs: needs)).wordings
    checkNeeds(needs, tier: tier, at: argument)
    return Question(
      id: name, name: self.name(section), tier: tier, needs: needs, topic: topic, ask: ask, because: "",
      position: source.position(of: field.span))
  }

  private func tierAndTopic(_ argument: SourceSpan) -> (Tier, Topic)? {
    let parts = source.split(argument, at: Ascii.comma).map { foldedName(source.text($0)) }
    let prefix = "topic "
    guard parts.count == 2, let tier = Tier(rawValue: parts[0]), parts[1].hasPrefix(prefix) else {
      return nil
    }
    return (tier, Topic(String(parts[1].dropFirst(prefix.utf8.count))))
  }

  /// The name of an objection's own question, benefit or commitment; a second of the same kind is reported.
  private func ownID(_ id: SectionID, _ part: String, _ field: RawField) -> SectionID {
    let name = "\(id.rawValue)/\(part)"
    if let first = places[name] {
      log.report(
        .duplicateKeyword, at: field.span, found: field.keyword.rawValue, related: source.position(of: first))
    } else {
      places[name] = field.span
    }
    return SectionID(name)
  }

  /// Facts that a field's lines speak of, in order and once each; mistakes in them are reported elsewhere.
  private func factsNamed(in field: RawField) -> [FactID] {
    var reader = TemplateReader(source: source, log: DiagnosticLog(source: source), facts: knownFacts)
    var found: [FactID] = []
    for placeholder in field.items.flatMap({ reader.read($0).template.placeholders }) {
      switch placeholder {
      case .fact(let fact), .factConcern(let fact):
        if !found.contains(fact) { found.append(fact) }
      case .rep, .ourCompany, .forWhom, .theyGet, .unlike, .minutes, .firstName, .lastName, .role, .company,
        .referrer, .clearer, .client, .result, .document, .slot, .slot2, .time, .tomorrow, .day:
        continue
      }
    }
    return found
  }

  private func ownBenefit(_ field: RawField, of section: RawSection, id: SectionID) -> Benefit {
    let client = text(.client, in: section)
    let result = text(.result, in: section)
    let topic = field.argument.flatMap { ownTopic($0) }
    let part = topic.map { "benefit-\(Slug.of($0.rawValue))" } ?? "benefit"
    let name = ownID(id, part, field)
    rules.setProof(client: client, result: result)
    let role = LineRole.benefit(hasClient: client != nil, hasResult: result != nil)
    return Benefit(
      id: name, name: self.name(section), topic: topic, client: client, result: result,
      say: wordings(field, parent: name, role: role).wordings, position: source.position(of: field.span))
  }

  /// `Benefit (topic margin):`.
  private func ownTopic(_ argument: SourceSpan) -> Topic? {
    let text = foldedName(source.text(argument))
    let prefix = "topic "
    if text.hasPrefix(prefix) { return Topic(String(text.dropFirst(prefix.utf8.count))) }
    log.report(
      .badArgument, at: argument, found: source.text(argument), context: Keyword.benefit.rawValue,
      expected: ["Benefit (topic margin):"])
    return nil
  }

  private func ownCommitment(_ field: RawField, of section: RawSection, id: SectionID) -> Commitment {
    let name = ownID(id, "commitment", field)
    let read = wordings(field, parent: name, role: .commitment)
    rules.checkCommitment(read)
    return Commitment(
      id: name, name: self.name(section), say: read.wordings, position: source.position(of: field.span))
  }
}
