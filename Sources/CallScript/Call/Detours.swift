extension CallState {
  /// Answers a question of theirs; the step that asked waits.
  mutating func answer(_ id: SectionID, at event: CallEvent) -> Refusal? {
    if phase == .ringing || phase == .voicemail { return .notAnsweredYet }
    guard let answer = script.answer(id) else { return .unknownSection(id) }
    let candidate = Candidate(section: answer.id, wordings: answer.say)
    guard let reply = choose([candidate], at: event.stamp.utc) else { return .nothingToSay }
    let back = freeze()
    phase = .answering(id, back: back)
    show(reply, at: event)
    return nil
  }

  /// Leaves the script; the step is frozen.
  mutating func leaveScript(_ event: CallEvent) -> Refusal? {
    if phase == .ringing || phase == .voicemail { return .notAnsweredYet }
    if case .offScript = phase { return .offScript }
    let back = freeze()
    phase = .offScript(back: back)
    isListening = false
    return nil
  }

  /// Keeps the step aside, once; a detour from a detour keeps the same step.
  private mutating func freeze() -> Phase {
    switch phase {
    case .answering(_, let back), .offScript(let back):
      line = frozenLine
      return back
    default:
      frozenLine = line
      frozenListening = isListening
      return phase
    }
  }

  /// Goes back to the step that a detour interrupted because of a reply, so an answer given was said.
  mutating func endDetour() {
    if case .answering = phase { markSaid() }
    thaw()
  }

  /// Goes back to the step that a detour interrupted; nothing happens outside one.
  mutating func thaw() {
    switch phase {
    case .answering(_, let back), .offScript(let back):
      phase = back
      line = frozenLine
      isListening = frozenListening
      frozenLine = nil
      frozenListening = false
    default: break
    }
  }

  /// The same thing in other words.
  mutating func reword(_ event: CallEvent) -> Refusal? {
    guard let current = line else { return .nothingToSay }
    let candidates = self.candidates(for: phase, at: event.stamp.utc)
    let other = choose(candidates, at: event.stamp.utc, avoiding: current.id)
    guard let other, other.id != current.id else { return .noOtherWording }
    let wasListening = isListening
    show(other, at: event)
    isListening = wasListening
    return nil
  }

  /// Moves to the concern that the prospect named.
  mutating func switchTopic(to wanted: Topic, at event: CallEvent) -> Refusal? {
    switch phase {
    case .ringing: return .notAnsweredYet
    case .question:
      guard let question = chooseQuestion(topic: wanted, avoiding: [], at: event.stamp.utc),
        question.topic == wanted
      else { return .noOtherTopic }
      showQuestion(question, at: event)
    case .opening, .empathize, .benefit:
      guard knows(wanted) else { return .noOtherTopic }
      topic = wanted
      if phase == .benefit { enter(.benefit, at: event) }
    case .gatekeeper, .voicemail, .commitment, .firmLine, .slot, .rung, .rungTime, .warmExit,
      .closingOnStop, .answering, .offScript, .ended:
      return .noOtherTopic
    }
    namedTopic = wanted
    return nil
  }

  /// Whether a question or a benefit of the playbook is about a topic.
  func knows(_ wanted: Topic) -> Bool {
    let own = currentObjection.flatMap { script.objection($0) }
    return script.playbook.questions.contains { $0.topic == wanted }
      || own?.questions.contains { $0.topic == wanted } == true
      || script.playbook.benefits.contains { $0.topic == wanted }
      || own?.benefits.contains { $0.topic == wanted } == true
  }
}
