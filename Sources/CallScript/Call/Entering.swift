extension CallState {
  /// Moves to a phase and chooses its line.
  mutating func enter(_ target: Phase, at event: CallEvent) {
    noteStepDone()
    phase = target
    isListening = false
    if target == .commitment || target == .slot { reachedCommitment = true }
    let now = event.stamp.utc
    if case .opening(let index) = target {
      let lines = openingLines(at: now)
      if lines.indices.contains(index) { show(lines[index], at: event) } else { line = nil }
      return
    }
    if case .slot = target { return }
    if case .rungTime = target { return }
    if let chosen = choose(candidates(for: target, at: now), at: now) {
      show(chosen, at: event)
    } else {
      line = nil
    }
  }

  /// Moves to the unexpected question, or straight to the commitment where the playbook has none that fits.
  mutating func enterQuestion(at event: CallEvent) {
    if let question = chooseQuestion(
      topic: namedTopic ?? topicToKeep, avoiding: triedTopics, at: event.stamp.utc)
    {
      noteStepDone()
      phase = .question
      showQuestion(question, at: event)
    } else {
      enter(.commitment, at: event)
    }
  }

  /// Puts a question on the screen; its topic is in play from here.
  mutating func showQuestion(_ question: SpokenLine, at event: CallEvent) {
    topic = question.topic ?? topic
    show(question, at: event)
  }

  /// Puts a line on the screen and into the record.
  mutating func show(_ spoken: SpokenLine, at event: CallEvent) {
    line = spoken
    isListening = false
    shown.append(
      ShownLine(
        line: spoken.id, section: spoken.section, words: spoken.text.plain, seq: event.seq, wasSaid: false))
  }

  /// The line on the screen was said.
  mutating func markSaid() {
    guard let line, let index = shown.lastIndex(where: { $0.line == line.id }) else { return }
    shown[index].wasSaid = true
  }

  /// A reply came, so the line on the screen was said.
  mutating func markReply() {
    markSaid()
    if case .opening = phase { openingWasSaid = true }
  }

  private mutating func noteStepDone() {
    guard let step = Step(phase), !stepsDone.contains(step) else { return }
    stepsDone.append(step)
  }

  /// The wordings that may be said in a phase.
  func candidates(for phase: Phase, at now: Instant) -> [Candidate] {
    let playbook = script.playbook
    let own = currentObjection.flatMap { script.objection($0) }
    switch phase {
    case .gatekeeper: return playbook.gatekeepers.map { Candidate(section: $0.id, wordings: $0.say) }
    case .voicemail: return playbook.voicemails.compactMap(voicemailCandidate)
    case .opening: return [openingCandidate(at: now)].compactMap { $0 }
    case .empathize(let id):
      return script.objection(id).map { [Candidate(section: $0.id, wordings: $0.empathize)] } ?? []
    case .question: return currentQuestion.map { [$0] } ?? []
    case .benefit: return benefitCandidates()
    case .commitment:
      let commitments = own?.commitments.isEmpty == false ? own?.commitments ?? [] : playbook.commitments
      return commitments.map { Candidate(section: $0.id, wordings: $0.say) }
    case .firmLine: return playbook.firmLines.map { Candidate(section: $0.id, wordings: $0.say) }
    case .rung(let number):
      return playbook.preferredOutcomes.filter { $0.rung == number }
        .map { Candidate(section: $0.id, wordings: $0.say) }
    case .warmExit: return playbook.warmExits.map { Candidate(section: $0.id, wordings: $0.say) }
    case .closingOnStop: return playbook.closingsOnStop.map { Candidate(section: $0.id, wordings: $0.say) }
    case .answering(let id, _):
      return script.answer(id).map { [Candidate(section: $0.id, wordings: $0.say)] } ?? []
    case .ringing, .slot, .rungTime, .offScript, .ended: return []
    }
  }

  private func voicemailCandidate(_ voicemail: Voicemail) -> Candidate? {
    let attempt = min(setup.history.voicemails, voicemail.sayByAttempt.count - 1)
    guard voicemail.sayByAttempt.indices.contains(attempt) else { return nil }
    return Candidate(section: voicemail.id, wordings: voicemail.sayByAttempt[attempt])
  }

  private var currentQuestion: Candidate? {
    let own = currentObjection.flatMap { script.objection($0)?.questions } ?? []
    let question = (own + script.playbook.questions).first { $0.id == line?.section }
    return question.map { Candidate(section: $0.id, wordings: $0.ask, question: $0) }
  }

  /// The opening for this call's purpose, else the one for a first call; the least used of several.
  private func openingCandidate(at now: Instant) -> Candidate? {
    if let current = line?.section, let same = script.playbook.openings.first(where: { $0.id == current }) {
      return Candidate(section: same.id, wordings: same.say)
    }
    let wanted = script.playbook.openings.filter { $0.purpose == setup.purpose }
    let openings = wanted.isEmpty ? script.playbook.openings.filter { $0.purpose == .firstCall } : wanted
    let candidates = openings.map { Candidate(section: $0.id, wordings: $0.say) }
    guard let best = choose(candidates, at: now) else { return nil }
    return candidates.first { $0.section == best.section }
  }

  /// The opening's lines: all of an opening said in order, one wording of any other.
  func openingLines(at now: Instant) -> [SpokenLine] {
    guard let candidate = openingCandidate(at: now) else { return [] }
    if candidate.wordings.order == .inOrder { return inOrder(candidate, at: now) }
    return choose([candidate], at: now).map { [$0] } ?? []
  }
}

extension Step {
  /// The step that a phase belongs to, or nil.
  init?(_ phase: Phase) {
    switch phase {
    case .empathize: self = .empathize
    case .question: self = .question
    case .benefit: self = .benefit
    case .commitment, .firmLine, .slot: self = .commitment
    case .answering(_, let back), .offScript(let back):
      guard let step = Step(back) else { return nil }
      self = step
    case .ringing, .gatekeeper, .voicemail, .opening, .rung, .rungTime, .warmExit, .closingOnStop, .ended:
      return nil
    }
  }
}
