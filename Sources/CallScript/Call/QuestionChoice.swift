extension CallState {
  /// The question to ask: needs met and fresh, highest tier, the objection's own first, least used wording.
  ///
  /// A topic restricts the choice while it has a question; topics in `avoiding` are left out. nil when the
  /// playbook has no question that fits.
  func chooseQuestion(topic wanted: Topic?, avoiding: [Topic], at now: Instant) -> SpokenLine? {
    let own = currentObjection.flatMap { script.objection($0)?.questions } ?? []
    let candidates = own.map { ($0, true) } + script.playbook.questions.map { ($0, false) }
    let open = candidates.filter { question, _ in
      !avoiding.contains(question.topic) && isAskable(question, at: now)
    }
    let onTopic = open.filter { $0.0.topic == wanted }
    let pool = wanted != nil && !onTopic.isEmpty ? onTopic : open
    guard let best = pool.map({ questionRank($0.0, isOwn: $0.1) }).min() else { return nil }
    let top = pool.filter { questionRank($0.0, isOwn: $0.1) == best }
    return choose(top.map { Candidate(section: $0.0.id, wordings: $0.0.ask, question: $0.0) }, at: now)
  }

  /// The concern that a call to somebody else there keeps, until a first question has put one in play.
  var topicToKeep: Topic? { topic == nil ? setup.keptTopic : nil }

  /// Whether the facts that a question stands on are known and fresh, and one wording can be said whole.
  func isAskable(_ question: Question, at now: Instant) -> Bool {
    question.needs.allSatisfy { fact($0, at: now) != nil }
      && question.ask.lines.contains {
        holds($0.condition, at: now) && isComplete($0.template, in: FillingContext(now: now))
      }
  }

  private func questionRank(_ question: Question, isOwn: Bool) -> QuestionRank {
    let wasShown = shown.contains { $0.section == question.id }
    return QuestionRank(
      wasShown: wasShown ? 1 : 0, tier: -question.tier.rank, general: isOwn ? 0 : 1)
  }

  /// Topics with an askable question, other than the one in play, in file order.
  public func otherTopics(at now: Instant) -> [Topic] {
    var topics: [Topic] = []
    let own = currentObjection.flatMap { script.objection($0)?.questions } ?? []
    for question in own + script.playbook.questions where isAskable(question, at: now) {
      if question.topic != topic, !topics.contains(question.topic) { topics.append(question.topic) }
    }
    return topics
  }

  /// The tiers that the facts of this contact fill, and for the others the facts that are missing.
  public func tiers(at now: Instant) -> [TierStanding] {
    Tier.allCases.map { tier in
      let questions = script.playbook.questions.filter { $0.tier == tier }
      let isFilled = questions.contains { isAskable($0, at: now) }
      let missing = isFilled ? [] : Set(questions.flatMap(\.needs)).filter { fact($0, at: now) == nil }
      return TierStanding(tier: tier, isFilled: isFilled, missing: missing.sorted())
    }
  }

  /// The benefit for the topic in play: the objection's own, the topic's, the one without a topic.
  func benefitCandidates() -> [Candidate] {
    let own = currentObjection.flatMap { script.objection($0)?.benefits } ?? []
    let general = script.playbook.benefits
    let pools = [
      own.filter { $0.topic == topic && topic != nil }, general.filter { $0.topic == topic && topic != nil },
      own.filter { $0.topic == nil }, general.filter { $0.topic == nil }, general,
    ]
    let pool = pools.first { !$0.isEmpty } ?? []
    return kept(pool).map { Candidate(section: $0.id, wordings: $0.say, benefit: $0) }
  }

  /// Where the topic is kept from a colleague's call, the benefit that was told there last, so that only the
  /// person changes; else all of them.
  private func kept(_ benefits: [Benefit]) -> [Benefit] {
    guard let topic, topic == setup.keptTopic else { return benefits }
    let told = benefits.map { benefit in
      benefit.say.lines.compactMap { setup.lineUse[$0.id]?.lastWithAccount }.max()
    }
    guard let last = told.compactMap(\.self).max(), let index = told.firstIndex(of: last) else {
      return benefits
    }
    return [benefits[index]]
  }
}

/// What facts allow of one tier.
public struct TierStanding: Hashable, Sendable {
  /// The tier.
  public var tier: Tier
  /// Whether at least one of its questions can be asked.
  public var isFilled: Bool
  /// Facts that would fill it; empty when it is filled or the playbook has no question for it.
  public var missing: [FactID]
}

private struct QuestionRank: Comparable {
  var wasShown: Int
  var tier: Int
  var general: Int

  static func < (a: QuestionRank, b: QuestionRank) -> Bool {
    (a.wasShown, a.tier, a.general) < (b.wasShown, b.tier, b.general)
  }
}
