/// Why events would be refused, found by looking and not by going there: nothing is copied and no line is filled that
/// need not be. What it says is what `advance` says; a test plays thousands of calls and asks both.
extension CallState {
  /// Why an event would be refused at a moment; nil when it would be taken.
  func refusal(of kind: CallEvent.Kind, at now: Instant) -> Refusal? {
    if isClosed { return .closed }
    switch kind {
    case .opened, .undone: return .nothingToUndo
    case .noted, .bookmarked, .factLearned: return nil
    case .playbookReplaced(let hash): return scripts[hash] == nil ? .nothingToSay : nil
    case .outcomeCorrected, .stopScopeChosen, .clearerByThen, .hucaJudged, .referred, .closed:
      return hasEnded ? refusalInWrapUp(of: kind) : .notEnded
    case .stopped: return isStopped ? .stopped : nil
    case .ended(let ending): return refusal(ofEnding: ending)
    case .answered, .reachedGatekeeper, .reachedVoicemail, .said, .yes, .no, .objected, .heard, .asked,
      .wentOffScript, .otherWording, .topicSwitched, .slotTaken, .timeAgreed:
      if hasEnded { return .ended }
      if isStopped { return kind == .said ? nil : .stopped }
      return refusalInTalk(of: kind, at: now)
    }
  }

  private func refusalInWrapUp(of kind: CallEvent.Kind) -> Refusal? {
    switch kind {
    case .stopScopeChosen: isStopped ? nil : .nothingToAnswer
    case .hucaJudged: setup.purpose == .otherPerson ? nil : .nothingToAnswer
    case .referred(let named):
      outcome?.kind == .referred && named != setup.contact.id ? nil : .nothingToAnswer
    default: nil
    }
  }

  private func refusal(ofEnding ending: Ending) -> Refusal? {
    if hasEnded { return .ended }
    switch ending {
    case .hungUp, .lineDropped, .goodbye, .transferred, .angry: return somebodyIsOn ? nil : .notAnsweredYet
    case .noAnswer: return answeredAt == nil ? nil : .alreadyAnswered
    case .voicemail, .gatekeeper: return openingWasSaid ? .alreadyAnswered : nil
    case .wrongNumber: return nil
    }
  }

  /// What is said while the call runs. All but the first five go back from a detour first.
  private func refusalInTalk(of kind: CallEvent.Kind, at now: Instant) -> Refusal? {
    switch kind {
    case .said: refusalOfSaid(at: now)
    case .asked(let id): refusal(ofAnswering: id, at: now)
    case .wentOffScript: refusalOfLeaving
    case .otherWording: refusalOfRewording(at: now)
    case .heard: somebodyIsOn ? nil : .notAnsweredYet
    case .answered: settledPhase.isBeforePickUp ? nil : .alreadyAnswered
    case .reachedGatekeeper: refusal(ofReaching: .gatekeeper)
    case .reachedVoicemail: refusal(ofReaching: .voicemail)
    case .yes: refusalOfYes
    case .no: refusalOfNo
    case .objected(let id): refusal(ofObjection: id, at: now)
    case .topicSwitched(let topic): refusal(ofTopic: topic, at: now)
    case .slotTaken(let moment, _): refusal(ofMeetingAt: moment, at: now)
    case .timeAgreed(let moment): refusal(ofTime: moment, at: now)
    default: .nothingToAnswer
    }
  }

  private func refusalOfSaid(at now: Instant) -> Refusal? {
    switch phase {
    case .gatekeeper: isListening ? refusalOfScreenersAnswer(at: now) : nil
    case .commitment, .rung, .firmLine: isListening ? .waitingForReply : nil
    case .slot, .rungTime: .chooseATime
    case .ringing, .voicemail, .opening, .empathize, .question, .benefit, .warmExit, .closingOnStop,
      .answering, .offScript:
      nil
    case .ended: .ended
    }
  }

  /// The answer to "what is it about?" is given once, where the playbook has one that can be said.
  private func refusalOfScreenersAnswer(at now: Instant) -> Refusal? {
    let isThere = script.playbook.gatekeepers.contains { !$0.ifAsked.isEmpty && canSay($0.ifAsked, at: now) }
    return !gatekeeperAsked && isThere ? nil : .waitingForReply
  }

  private func refusal(ofAnswering id: SectionID, at now: Instant) -> Refusal? {
    if phase == .ringing || phase == .voicemail { return .notAnsweredYet }
    guard let answer = script.answer(id) else { return .unknownSection(id) }
    return canSay(answer.say, at: now) ? nil : .nothingToSay
  }

  private var refusalOfLeaving: Refusal? {
    if phase == .ringing || phase == .voicemail { return .notAnsweredYet }
    if case .offScript = phase { return .offScript }
    return nil
  }

  private func refusalOfRewording(at now: Instant) -> Refusal? {
    guard let current = line else { return .nothingToSay }
    let other = choose(candidates(for: phase, at: now), at: now, avoiding: current.id)
    return other.map { $0.id != current.id } == true ? nil : .noOtherWording
  }

  private func refusal(ofReaching reached: Phase) -> Refusal? {
    switch settledPhase {
    case .ringing, .gatekeeper, .voicemail: settledPhase == reached ? .alreadyAnswered : nil
    case .opening: openingWasSaid ? .alreadyAnswered : nil
    default: .alreadyAnswered
    }
  }

  private var refusalOfYes: Refusal? {
    switch settledPhase {
    case .ringing: .notAnsweredYet
    case .gatekeeper, .opening, .empathize, .question, .benefit, .commitment, .firmLine, .rung: nil
    case .slot, .rungTime: .chooseATime
    case .voicemail, .warmExit, .closingOnStop, .answering, .offScript: .nothingToAnswer
    case .ended: .ended
    }
  }

  private var refusalOfNo: Refusal? {
    switch settledPhase {
    case .ringing: .notAnsweredYet
    case .gatekeeper, .opening, .empathize, .question, .benefit, .commitment, .slot, .firmLine, .rung,
      .rungTime:
      nil
    case .voicemail, .warmExit, .closingOnStop, .answering, .offScript: .nothingToAnswer
    case .ended: .ended
    }
  }

  private func refusal(ofObjection id: SectionID, at now: Instant) -> Refusal? {
    guard script.objection(id) != nil else { return .unknownSection(id) }
    switch settledPhase {
    case .ringing: return .notAnsweredYet
    case .gatekeeper: return refusalOfScreenersAnswer(at: now)
    case .voicemail, .warmExit, .closingOnStop, .answering, .offScript: return .nothingToAnswer
    case .ended: return .ended
    case .opening, .empathize, .question, .benefit, .commitment, .slot, .firmLine, .rung, .rungTime:
      return nil
    }
  }

  private func refusal(ofTopic topic: Topic, at now: Instant) -> Refusal? {
    switch settledPhase {
    case .ringing: .notAnsweredYet
    case .question: hasQuestion(on: topic, at: now) ? nil : .noOtherTopic
    case .opening, .empathize, .benefit: knows(topic) ? nil : .noOtherTopic
    case .gatekeeper, .voicemail, .commitment, .firmLine, .slot, .rung, .rungTime, .warmExit, .closingOnStop,
      .answering, .offScript, .ended:
      .noOtherTopic
    }
  }

  private func refusal(ofMeetingAt moment: Instant, at now: Instant) -> Refusal? {
    switch settledPhase {
    case .slot, .commitment, .firmLine: moment > now ? nil : .timeInThePast
    case .ringing: .notAnsweredYet
    default: .nothingToAnswer
    }
  }

  private func refusal(ofTime moment: Instant, at now: Instant) -> Refusal? {
    switch settledPhase {
    case .rung, .rungTime: moment > now ? nil : .timeInThePast
    case .ringing: .notAnsweredYet
    default: .nothingToAnswer
    }
  }

  /// Whether `choose` finds a wording among these, whole or with a gap.
  private func canSay(_ wordings: Wordings, at now: Instant) -> Bool {
    wordings.lines.contains { holds($0.condition, at: now) }
      || wordings.ifUnknown.contains { holds($0.condition, at: now) }
  }

  private func hasQuestion(on topic: Topic, at now: Instant) -> Bool {
    let own = currentObjection.flatMap { script.objection($0)?.questions } ?? []
    return own.contains { $0.topic == topic && isAskable($0, at: now) }
      || script.playbook.questions.contains { $0.topic == topic && isAskable($0, at: now) }
  }
}

extension Phase {
  /// Whether the contact has not picked up yet.
  fileprivate var isBeforePickUp: Bool {
    switch self {
    case .ringing, .gatekeeper, .voicemail: true
    case .opening, .empathize, .question, .benefit, .commitment, .firmLine, .slot, .rung, .rungTime,
      .warmExit, .closingOnStop, .answering, .offScript, .ended:
      false
    }
  }
}
