import CallScript

extension LiveCall {
  /// Brings what is shown into step with the call after something happened in it.
  mutating func refresh(at now: Stamp) {
    let wanted = times.indices.contains(chosenTime) ? times[chosenTime] : nil
    let phaseBefore = prompt.phase
    prompt = call.state.prompt
    if prompt.phase != phaseBefore { offersAllTimes = false }
    offerTimes(at: now, keeping: prompt.phase == phaseBefore ? wanted : nil)
    setClock()
    save.lastSeq = call.events.count - 1
    otherTopic = nextTopic(at: now)
    refusals = Dictionary(
      uniqueKeysWithValues: probes(at: now).compactMap { command, kind in
        guard let kind else { return (command, Refusal.nothingToSay) }
        return call.refusal(of: kind, at: now).map { (command, $0) }
      })
    if call.undoTarget == nil { refusals[.undo] = call.state.isClosed ? .closed : .nothingToUndo }
    if otherTopic == nil { refusals[.otherTopic] = .noOtherTopic }
    updateWrapUp()
  }

  private mutating func setClock() {
    guard let answered = call.state.answeredAt else {
      clockStart = nil
      clockAnswer = nil
      return
    }
    guard answered != clockAnswer else { return }
    clockStart = answered.monotonic
    clockAnswer = answered
  }

  /// What each command would record, to know beforehand whether it would be refused.
  private func probes(at now: Stamp) -> [(Command, CallEvent.Kind?)] {
    let playbook = script.playbook
    var probes: [(Command, CallEvent.Kind?)] = [
      (.answered, .answered), (.said, .said), (.otherWording, .otherWording), (.yes, .yes), (.no, .no),
      (.offScript, .wentOffScript), (.stop, .stopped), (.gatekeeperAnswers, .reachedGatekeeper),
      (.voicemailAnswers, .reachedVoicemail), (.typeHeard, .heard("")),
      (.objectionList, playbook.objections.first.map { .objected($0.id) }),
      (.theyAsk, playbook.answers.first.map { .asked($0.id) }),
    ]
    if let otherTopic { probes.append((.otherTopic, .topicSwitched(otherTopic))) }
    probes += Ending.allCases.map { (.ended($0), .ended($0)) }
    return probes
  }

  /// The concern that `t` goes to: one it has not been to yet, else the first other one.
  private func nextTopic(at now: Stamp) -> Topic? {
    let others = call.state.otherTopics(at: now.utc)
    return others.first { !topicsVisited.contains($0) } ?? others.first
  }

  /// Opens the wrap-up when the call has ended, and drops it when that was taken back.
  private mutating func updateWrapUp() {
    guard call.state.hasEnded else {
      wrapUp = nil
      return
    }
    if wrapUp == nil {
      panel = nil
      wrapUp = WrapUp(question: call.state.isStopped ? .stopScope : .outcome)
    }
  }
}
