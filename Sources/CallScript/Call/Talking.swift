extension CallState {
  /// Applies what is said while the call runs.
  mutating func talk(_ event: CallEvent, yesBefore: Int64?) -> Refusal? {
    if hasEnded { return .ended }
    if isStopped { return closingKey(event) }
    switch event.kind {
    case .said: return said(event)
    case .asked(let id): return answer(id, at: event)
    case .wentOffScript: return leaveScript(event)
    case .otherWording: return reword(event)
    case .heard(let words): return hear(words, at: event)
    default: endDetour()
    }
    switch event.kind {
    case .answered: return pickUp(event)
    case .reachedGatekeeper: return reach(.gatekeeper, at: event)
    case .reachedVoicemail: return reach(.voicemail, at: event)
    case .yes: return yes(event, before: yesBefore)
    case .no: return no(event)
    case .objected(let id): return object(id, at: event)
    case .topicSwitched(let topic): return switchTopic(to: topic, at: event)
    case .slotTaken(let moment, let minutes):
      return agree(Outcome(.meeting, at: moment, minutes: minutes), at: event)
    case .timeAgreed(let moment): return agreeOnRung(at: moment, event)
    default: return .nothingToAnswer
    }
  }

  private mutating func closingKey(_ event: CallEvent) -> Refusal? {
    guard event.kind == .said else { return .stopped }
    markSaid()
    finish(.goodbye, at: event)
    return nil
  }

  // MARK: Space

  private mutating func said(_ event: CallEvent) -> Refusal? {
    if case .offScript = phase {
      thaw()
      return nil
    }
    markSaid()
    switch phase {
    case .ringing: return pickUp(event)
    case .gatekeeper: return saidToScreener(event)
    case .voicemail:
      finish(.voicemail, at: event)
      return nil
    case .opening(let index): return saidOpening(index, at: event)
    case .empathize: enterQuestion(at: event)
    case .question:
      guard isListening else { return listen() }
      hadConversation = true
      enter(.benefit, at: event)
    case .benefit: enter(.commitment, at: event)
    case .commitment, .rung:
      return isListening ? .waitingForReply : listen()
    case .firmLine:
      strain()
      return isListening ? .waitingForReply : listen()
    case .slot, .rungTime: return .chooseATime
    case .warmExit: finish(.goodbye, at: event)
    case .closingOnStop: finish(.goodbye, at: event)
    case .answering, .offScript: thaw()
    case .ended: return .ended
    }
    return nil
  }

  private mutating func listen() -> Refusal? {
    isListening = true
    return nil
  }

  private mutating func saidOpening(_ index: Int, at event: CallEvent) -> Refusal? {
    openingWasSaid = true
    if openingLines(at: event.stamp.utc).indices.contains(index + 1) {
      enter(.opening(line: index + 1), at: event)
      return nil
    }
    guard isListening else { return listen() }
    enterQuestion(at: event)
    return nil
  }

  private mutating func saidToScreener(_ event: CallEvent) -> Refusal? {
    guard isListening else { return listen() }
    return answerScreener(event)
  }

  /// Shows the answer to "what is it about?", once.
  private mutating func answerScreener(_ event: CallEvent) -> Refusal? {
    let candidates = script.playbook.gatekeepers
      .filter { !$0.ifAsked.isEmpty }
      .map { Candidate(section: $0.id, wordings: $0.ifAsked) }
    guard !gatekeeperAsked, let reply = choose(candidates, at: event.stamp.utc) else {
      return .waitingForReply
    }
    gatekeeperAsked = true
    show(reply, at: event)
    return nil
  }

  // MARK: Picking up

  private mutating func pickUp(_ event: CallEvent) -> Refusal? {
    guard phase == .ringing || phase == .gatekeeper || phase == .voicemail else { return .alreadyAnswered }
    answeredAt = event.stamp
    enter(.opening(line: 0), at: event)
    return nil
  }

  private mutating func reach(_ reached: Phase, at event: CallEvent) -> Refusal? {
    switch phase {
    case .ringing, .gatekeeper, .voicemail: break
    case .opening where !openingWasSaid: answeredAt = nil
    default: return .alreadyAnswered
    }
    guard phase != reached else { return .alreadyAnswered }
    enter(reached, at: event)
    return nil
  }

  // MARK: Yes and no

  private mutating func yes(_ event: CallEvent, before: Int64?) -> Refusal? {
    if case .ringing = phase { return .notAnsweredYet }
    if case .gatekeeper = phase { return pickUp(event) }
    let isClear = before.map { (0...CallRules.doubleYesWindow).contains(event.stamp.monotonic - $0) } ?? false
    lastYes = event.stamp.monotonic
    if isClear, takeClearYes(at: event) { return nil }
    markReply()
    switch phase {
    case .ringing, .gatekeeper: return .notAnsweredYet
    case .opening, .empathize: enterQuestion(at: event)
    case .question:
      hadConversation = true
      enter(.benefit, at: event)
    case .benefit:
      fitAgreed = true
      enter(.commitment, at: event)
    case .commitment: enter(.slot, at: event)
    case .firmLine:
      strain()
      enter(.slot, at: event)
    case .rung(let number): enter(.rungTime(number), at: event)
    case .slot, .rungTime: return .chooseATime
    case .voicemail, .warmExit, .closingOnStop, .answering, .offScript: return .nothingToAnswer
    case .ended: return .ended
    }
    return nil
  }

  /// The second yes goes straight to the meeting; the line that the first one brought was never said, and its
  /// step not walked.
  private mutating func takeClearYes(at event: CallEvent) -> Bool {
    switch phase {
    case .opening, .empathize, .question, .benefit, .commitment: break
    case .ringing, .gatekeeper, .voicemail, .firmLine, .slot, .rung, .rungTime, .warmExit, .closingOnStop,
      .answering, .offScript, .ended:
      return false
    }
    let walked = stepsDone
    enter(.slot, at: event)
    stepsDone = walked
    return true
  }

  private mutating func no(_ event: CallEvent) -> Refusal? {
    if case .ringing = phase { return .notAnsweredYet }
    markReply()
    switch phase {
    case .ringing: return .notAnsweredYet
    case .gatekeeper: finish(.gatekeeper, at: event)
    case .opening: return brushOff(event)
    case .empathize: enterQuestion(at: event)
    case .question: questionGivesNothing(at: event)
    case .benefit, .slot: enterLadder(after: lastClass, at: event)
    case .commitment:
      if firmLineIsAllowed {
        firmLineUsed = true
        enter(.firmLine, at: event)
      } else {
        enterLadder(after: lastClass, at: event)
      }
    case .firmLine: refuseFirmLine(at: event)
    case .rung, .rungTime: nextRung(at: event)
    case .voicemail, .warmExit, .closingOnStop, .answering, .offScript: return .nothingToAnswer
    case .ended: return .ended
    }
    return nil
  }

  /// A no in the opening is a brush-off; a playbook without one has only the ladder left.
  private mutating func brushOff(_ event: CallEvent) -> Refusal? {
    guard let objection = script.playbook.objections.first(where: { $0.objectionClass == .brushOff }) else {
      enterLadder(after: .brushOff, at: event)
      return nil
    }
    return object(objection.id, at: event)
  }

  /// One other topic, then the commitment.
  private mutating func questionGivesNothing(at event: CallEvent) {
    let isFirst = !questionGaveNothing
    questionGaveNothing = true
    if let topic { triedTopics.append(topic) }
    if isFirst, let other = chooseQuestion(topic: nil, avoiding: triedTopics, at: event.stamp.utc) {
      showQuestion(other, at: event)
    } else {
      enter(.commitment, at: event)
    }
  }

  /// The firm line was refused: they now picture the same person ringing again.
  private mutating func refuseFirmLine(at event: CallEvent) {
    bridge = .burnt
    enter(.warmExit, at: event)
  }

  // MARK: Objections

  private mutating func object(_ id: SectionID, at event: CallEvent) -> Refusal? {
    guard let objection = script.objection(id) else { return .unknownSection(id) }
    switch phase {
    case .ringing: return .notAnsweredYet
    case .gatekeeper: return answerScreener(event)
    case .voicemail, .warmExit, .closingOnStop, .answering, .offScript: return .nothingToAnswer
    case .ended: return .ended
    case .opening, .empathize, .question, .benefit, .commitment, .slot, .firmLine, .rung, .rungTime: break
    }
    markReply()
    if case .opening = phase { openingWasSaid = true }
    raise(objection, seq: event.seq)
    switch phase {
    case .firmLine: refuseFirmLine(at: event)
    case .rung, .rungTime: nextRung(at: event)
    default: answerObjection(objection, at: event)
    }
    return nil
  }

  private mutating func raise(_ objection: Objection, seq: Int) {
    objections.append(
      RaisedObjection(
        id: objection.id, objectionClass: objection.objectionClass, means: objection.means, seq: seq,
        wasAnswered: false))
  }

  private mutating func answerObjection(_ objection: Objection, at event: CallEvent) {
    guard !answeredClasses.contains(objection.objectionClass), secondEfforts < secondEffortBudget else {
      enterLadder(after: objection.objectionClass, at: event)
      return
    }
    answeredClasses.insert(objection.objectionClass)
    objections[objections.count - 1].wasAnswered = true
    secondEfforts += 1
    if secondEfforts >= 3 { strain() }
    currentObjection = objection.id
    enter(.empathize(objection.id), at: event)
    stepsDone = []
  }

  private mutating func hear(_ words: String, at event: CallEvent) -> Refusal? {
    guard somebodyIsOn else { return .notAnsweredYet }
    if let id = script.objection(for: words) {
      var raised = self
      raised.endDetour()
      if raised.object(id, at: event) == nil {
        self = raised
        return nil
      }
    } else if let id = script.answer(for: words), answer(id, at: event) == nil {
      return nil
    }
    unrecognised = words
    return nil
  }
}
