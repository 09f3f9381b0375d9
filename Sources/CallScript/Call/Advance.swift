/// Folds one event into a call: the call table, total over phases and events.
///
/// An event that has no meaning where the call stands changes nothing, and the refusal says why. `opened` is
/// taken by `CallState.init` and `undone` by `Call`, which fold anew; here both are refused.
public func advance(_ state: inout CallState, with event: CallEvent) -> Refusal? {
  var next = state
  next.unrecognised = nil
  let yesBefore = next.lastYes
  next.lastYes = nil
  if let refusal = next.apply(event, yesBefore: yesBefore) { return refusal }
  next.lastSeq = event.seq
  next.lastStamp = event.stamp
  state = next
  return nil
}

extension CallState {
  /// Applies an event; the state is thrown away by the caller when a refusal comes back.
  mutating func apply(_ event: CallEvent, yesBefore: Int64?) -> Refusal? {
    if isClosed { return .closed }
    switch event.kind {
    case .opened, .undone: return .nothingToUndo
    case .noted(let text):
      notes.append(Note(text: text, seq: event.seq))
      return nil
    case .bookmarked:
      bookmarks.append(event.seq)
      return nil
    case .factLearned(let fact):
      setup.facts.removeAll { $0.id == fact.id }
      setup.facts.append(fact)
      return nil
    case .playbookReplaced(let hash): return replaceScript(by: hash)
    case .outcomeCorrected, .stopScopeChosen, .clearerByThen, .hucaJudged, .referred, .closed:
      return wrapUp(event)
    case .stopped: return stop(event)
    case .ended(let ending): return end(ending, at: event)
    case .answered, .reachedGatekeeper, .reachedVoicemail, .said, .yes, .no, .objected, .heard, .asked,
      .wentOffScript, .otherWording, .topicSwitched, .slotTaken, .timeAgreed:
      return talk(event, yesBefore: yesBefore)
    }
  }

  private mutating func replaceScript(by hash: PlaybookHash) -> Refusal? {
    guard let replacement = scripts[hash] else { return .nothingToSay }
    script = replacement
    return nil
  }

  private mutating func wrapUp(_ event: CallEvent) -> Refusal? {
    guard hasEnded else { return .notEnded }
    switch event.kind {
    case .outcomeCorrected(let outcome): correctedOutcome = outcome
    case .stopScopeChosen(let scope):
      guard isStopped else { return .nothingToAnswer }
      stopScope = scope
    case .clearerByThen(let text): clearerByThen = text
    case .hucaJudged(let judgement):
      guard setup.purpose == .otherPerson else { return .nothingToAnswer }
      hucaJudgement = judgement
    case .referred(let named):
      guard outcome?.kind == .referred, named != setup.contact.id else { return .nothingToAnswer }
      referredTo = named
    default: isClosed = true
    }
    return nil
  }

  /// STOP, from every phase: only the closing line is left, and from here on nobody rings this person.
  private mutating func stop(_ event: CallEvent) -> Refusal? {
    if isStopped { return .stopped }
    stoppedAt = event.stamp
    bridge = .burnt
    agreed = nil
    if hasEnded { return nil }
    guard somebodyIsOn else {
      finish(.noAnswer, at: event)
      return nil
    }
    thaw()
    enter(.closingOnStop, at: event)
    return nil
  }

  private mutating func end(_ ending: Ending, at event: CallEvent) -> Refusal? {
    if hasEnded { return .ended }
    switch ending {
    case .hungUp, .lineDropped, .goodbye, .transferred, .angry:
      guard somebodyIsOn else { return .notAnsweredYet }
    case .noAnswer:
      guard answeredAt == nil else { return .alreadyAnswered }
    case .voicemail, .gatekeeper:
      guard !openingWasSaid else { return .alreadyAnswered }
    case .wrongNumber: break
    }
    finish(ending, at: event)
    return nil
  }

  /// Ends the call and draws what the end does to the bridge.
  mutating func finish(_ ending: Ending, at event: CallEvent) {
    thaw()
    self.ending = ending
    endedAt = event.stamp
    if ending == .angry { bridge = .burnt }
    if ending == .hungUp, bridge == .intact, openingWasSaid { bridge = .strained }
    phase = .ended
    line = nil
    isListening = false
  }
}
