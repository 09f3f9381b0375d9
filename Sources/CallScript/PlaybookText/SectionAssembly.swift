extension PlaybookAssembler {
  /// A fact worth researching; its name is `scope.slug`.
  func fact(_ section: RawSection) -> FactSlot? {
    let scope = choice(.scope, in: section, FactScope.self)
    let prompt = text(.prompt, in: section) ?? ""
    let freshFor = amount(.freshFor, in: section, unit: .days, 1...3650)
    let slug = factSlug(section, scope: scope)
    guard let scope, !slug.isEmpty else { return nil }
    let id = FactID("\(scope.rawValue).\(slug)")
    claim(id.rawValue, for: section, slug: slug)
    for item in section.fields(.was).flatMap(\.items) {
      playbook.renamed["\(scope.rawValue).\(source.text(item))"] = id.rawValue
    }
    return FactSlot(
      id: id, name: name(section), scope: scope, prompt: prompt, freshForDays: freshFor,
      position: position(section))
  }

  /// The part after the dot; `{#talk}` and `{#individual.talk}` give the same.
  private func factSlug(_ section: RawSection, scope: FactScope?) -> String {
    var short = section
    if let pinned = section.pinned, let scope {
      let prefix = scope.rawValue + "."
      if source.text(pinned).hasPrefix(prefix) { short.pinned?.start += prefix.utf8.count }
    }
    return slug(of: short, kind: .fact)
  }

  func opening(_ section: RawSection) -> Opening? {
    let purpose = choice(.purpose, in: section, OpeningPurpose.self)
    let id = sectionID(section)
    let read = say(section, parent: id, role: .opening(purpose ?? .firstCall))
    guard let purpose else { return nil }
    rules.checkOpening(read, purpose: purpose)
    return Opening(
      id: id, name: name(section), purpose: purpose, say: read.wordings, position: position(section))
  }

  func gatekeeper(_ section: RawSection) -> Gatekeeper {
    let id = sectionID(section)
    let read = say(section, parent: id, role: .gatekeeper)
    let ifAsked = section.field(.ifAsked).map { wordings($0, parent: id, role: .gatekeeper).wordings }
    return Gatekeeper(
      id: id, name: name(section), say: read.wordings, ifAsked: ifAsked ?? Wordings(),
      position: position(section))
  }

  func voicemail(_ section: RawSection) -> Voicemail {
    let id = sectionID(section)
    var byAttempt: [Int: Wordings] = [:]
    for field in section.fields(.sayOnAttempt) {
      if byAttempt[field.attempt] != nil {
        log.report(.duplicateKeyword, at: field.span, found: source.text(field.span))
      }
      byAttempt[field.attempt] = wordings(field, in: section, parent: id, role: .voicemail).wordings
    }
    if byAttempt.isEmpty { byAttempt[1] = say(section, parent: id, role: .voicemail).wordings }
    let last = byAttempt.keys.max() ?? 1
    for missing in 1...last where byAttempt[missing] == nil {
      let keyword = "\(Keyword.sayOnAttempt.rawValue) \(missing)"
      log.report(
        .missingKeyword, at: section.heading, found: keyword, context: SectionKind.voicemail.rawValue,
        expected: [keyword + ": …"])
    }
    return Voicemail(
      id: id, name: name(section), sayByAttempt: (1...last).map { byAttempt[$0] ?? Wordings() },
      position: position(section))
  }

  func question(_ section: RawSection) -> Question? {
    let tier = choice(.tier, in: section, Tier.self)
    let topic = text(.topic, in: section).map { self.topic($0) }
    let needs = needs(section)
    let id = sectionID(section)
    let role = LineRole.question(tier ?? .generic, needs: needs)
    let ask = section.field(.ask).map { wordings($0, in: section, parent: id, role: role).wordings }
    guard let tier, let topic, let ask else { return nil }
    checkNeeds(needs, tier: tier, at: section.field(.tier)?.value.first ?? section.heading)
    return Question(
      id: id, name: name(section), tier: tier, needs: needs, topic: topic, ask: ask,
      because: text(.because, in: section) ?? "", position: position(section))
  }

  private func needs(_ section: RawSection) -> [FactID] {
    var needs: [FactID] = []
    let spans = section.fields(.needs).flatMap(\.items).flatMap { $0 }
    for span in spans.flatMap({ source.split($0, at: Ascii.comma) }) where !span.isEmpty {
      let name = foldedName(source.text(span).filter { $0 != "{" && $0 != "}" })
      guard knownFacts.ids.contains(FactID(name)) else {
        let names = knownFacts.names.filter { !$0.hasSuffix(".concern") }
        log.report(
          .unknownFact, at: span, found: name, nearest: log.nearest(name, among: names), expected: names)
        continue
      }
      needs.append(FactID(name))
      usedFacts.insert(FactID(name))
    }
    return needs
  }

  /// A tier is a promise that the question stands on a fact of that scope.
  func checkNeeds(_ needs: [FactID], tier: Tier, at span: SourceSpan) {
    guard tier != .generic else {
      if let need = needs.first {
        log.report(.tierWithoutFact, at: span, found: tier.rawValue, expected: [scope(of: need)])
      }
      return
    }
    if !needs.contains(where: { scope(of: $0) == tier.rawValue }) {
      log.report(.tierWithoutFact, at: span, found: tier.rawValue, expected: ["Needs: \(tier.rawValue).…"])
    }
  }

  private func scope(of fact: FactID) -> String { String(fact.rawValue.prefix { $0 != "." }) }

  func benefit(_ section: RawSection) -> Benefit {
    let id = sectionID(section)
    let client = text(.client, in: section)
    let result = text(.result, in: section)
    rules.setProof(client: client, result: result)
    let read = say(
      section, parent: id, role: .benefit(hasClient: client != nil, hasResult: result != nil))
    if let field = section.field(.result), let span = field.value.first {
      rules.checkProofText(templates.read([span], marks: false))
    }
    rules.checkProof(read, at: section.heading)
    return Benefit(
      id: id, name: name(section), topic: text(.topic, in: section).map { topic($0) }, client: client,
      result: result, say: read.wordings, position: position(section))
  }

  func commitment(_ section: RawSection) -> Commitment {
    let id = sectionID(section)
    let read = say(section, parent: id, role: .commitment)
    rules.checkCommitment(read)
    return Commitment(id: id, name: name(section), say: read.wordings, position: position(section))
  }

  func preferredOutcome(_ section: RawSection) -> PreferredOutcome? {
    let rung = number(.rung, in: section, 1...3)
    let id = sectionID(section)
    let inMinutes = amount(.inTime, in: section, unit: .minutes, 15...10_080)
    let read = say(section, parent: id, role: .rung(rung ?? 1))
    guard let rung else { return nil }
    if rung == 3 {
      for field in section.fields(.inTime) + section.fields(.until) {
        log.report(.rungThreeProposes, at: field.span, found: field.keyword.rawValue)
      }
    }
    return PreferredOutcome(
      id: id, name: name(section), rung: rung, say: read.wordings, inMinutes: inMinutes,
      untilDays: untilDays(section), position: position(section))
  }

  /// `this week` is the rung's own default; `tomorrow` and `3 days` count from today.
  private func untilDays(_ section: RawSection) -> Int? {
    switch text(.until, in: section).map({ foldedName($0) }) {
    case nil, "this week": nil
    case "today": 0
    case "tomorrow": 1
    default: amount(.until, in: section, unit: .days, 1...60)
    }
  }

  func plain(_ section: RawSection, role: LineRole) -> PlainSection {
    let id = sectionID(section)
    let read = say(section, parent: id, role: role)
    return PlainSection(id: id, name: name(section), say: read.wordings, position: position(section))
  }

  func answer(_ section: RawSection) -> Answer {
    let id = sectionID(section)
    let read = say(section, parent: id, role: .answer)
    return Answer(
      id: id, name: name(section), theyAsk: phrases(.theyAsk, in: section), say: read.wordings,
      position: position(section))
  }

  func reset(_ section: RawSection) -> Reset? {
    let purpose = choice(.purpose, in: section, ResetPurpose.self)
    let id = sectionID(section)
    let read = say(section, parent: id, role: .reset)
    guard let purpose else { return nil }
    return Reset(
      id: id, name: name(section), purpose: purpose, say: read.wordings, position: position(section))
  }
}
