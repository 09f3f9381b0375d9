import CallScript

extension AppState {
  mutating func performInCall(_ command: Command) -> [Effect] {
    guard call != nil else { return [] }
    switch command {
    case .answered: return record(.answered)
    case .gatekeeperAnswers: return record(.reachedGatekeeper)
    case .voicemailAnswers: return record(.reachedVoicemail)
    case .said: return record(.said)
    case .otherWording: return record(.otherWording)
    case .yes: return record(.yes)
    case .no: return record(.no)
    case .offScript: return record(.wentOffScript)
    case .objection(let digit): return object(digit)
    case .stop: return keepOpenNote() + record(.stopped)
    case .askStop: return askStop()
    case .declineStop: call?.isStopAsked = false
    case .ended(let ending): return end(ending)
    case .mark: return mark()
    case .undo: return undo()
    case .otherTopic: return switchTopic()
    case .takeTime: return takeTime()
    case .retrySave: return retrySave()
    case .skip, .endBlock, .confirm, .outcome, .scope, .judge: return performAround(command)
    default: openPanel(for: command)
    }
    return []
  }

  /// A request is for good, so that the small letter asks before it is noted.
  private mutating func askStop() -> [Effect] {
    if let reason = call?.reason(for: .askStop) {
      call?.hint = reason
      return []
    }
    call?.isStopAsked = true
    call?.hint = "x again: they asked not to be called. Esc: no."
    return []
  }

  private mutating func performAround(_ command: Command) -> [Effect] {
    switch command {
    case .skip: return skip()
    case .endBlock: return leaveBlock()
    case .confirm: return confirmWrapUp()
    case .outcome(let kind): return chooseOutcome(kind)
    case .scope(let scope): return chooseScope(scope)
    case .judge(let answer): return judge(answer)
    default: return []
    }
  }

  private mutating func openPanel(for command: Command) {
    if let refusal = call?.refusals[command] {
      call?.hint = words(for: refusal)
      return
    }
    switch command {
    case .objectionList: showObjections()
    case .theyAsk: call?.panel = .answers(selected: 0)
    case .endMenu: call?.panel = .endings
    case .note: call?.panel = .note(TextField())
    case .typeHeard: call?.panel = .heard(TextField())
    case .allTimes: call?.toggleAllTimes(at: now)
    case .earlierTime, .laterTime, .earlierDay, .laterDay, .earlierWeek, .laterWeek:
      call?.moveTime(command)
    default: break
    }
  }

  /// Opens the list of objections; a note being typed is kept first by the caller.
  private mutating func showObjections() { call?.panel = .objections(selected: 0) }

  /// Hands an event to the engine; what it accepts goes to the store, what it refuses becomes a hint.
  mutating func record(_ kind: CallEvent.Kind) -> [Effect] {
    guard var live = call else { return [] }
    live.breatheUntil = nil
    live.isStopAsked = false
    var effects: [Effect] = []
    if let refusal = live.take(kind, at: now) { live.hint = words(for: refusal) }
    if live.unsent.count > 1 || live.call.events.count > 1 {
      effects = live.unsent.map { .append($0, live.session) }
      live.unsent = []
    }
    live.refresh(at: now)
    call = live
    noteStop()
    return effects.isEmpty ? [] : closeSettling() + effects
  }

  /// Takes an objection by its digit; a note being typed is kept first.
  private mutating func object(_ digit: Int) -> [Effect] {
    let kept = keepOpenNote()
    guard let objection = call?.script.playbook.objections.first(where: { $0.key == digit }) else {
      call?.hint = "The playbook has no objection on \(digit); 0 lists them all."
      return kept
    }
    return kept + raise(objection.id)
  }

  /// Records an objection and lets the rep breathe before the line.
  mutating func raise(_ id: SectionID) -> [Effect] {
    let effects = record(.objected(id))
    if case .empathize = call?.prompt.phase, call?.hint == nil {
      call?.breatheUntil = now.monotonic + LiveCall.breathMilliseconds
    }
    return effects
  }

  /// Records what the prospect said; the playbook's phrases decide what it means.
  mutating func hear(_ raw: String) -> [Effect] {
    let words = String(trimmingBlanks(String(raw.map { $0.isNewline ? " " : $0 })).prefix(2000))
    guard !words.isEmpty else { return [] }
    let effects = record(.heard(words))
    guard let live = call, live.hint == nil else { return effects }
    if live.call.state.unrecognised != nil {
      call?.hint = CoachApp.words(for: .notRecognised)
    } else if case .empathize = live.prompt.phase {
      call?.breatheUntil = now.monotonic + LiveCall.breathMilliseconds
    }
    return effects
  }

  private mutating func mark() -> [Effect] {
    let effects = record(.bookmarked)
    if call?.hint == nil { call?.hint = "Marked." }
    return effects
  }

  private mutating func switchTopic() -> [Effect] {
    guard let topic = call?.otherTopic else {
      call?.hint = words(for: .noOtherTopic)
      return []
    }
    let effects = record(.topicSwitched(topic))
    if let current = call?.call.state.topic { call?.visit(current) }
    return effects
  }

  private mutating func takeTime() -> [Effect] {
    guard let live = call, live.times.indices.contains(live.chosenTime) else {
      call?.hint = "The playbook leaves no time to choose; n goes on."
      return []
    }
    let moment = live.times[live.chosenTime]
    if case .slot = live.prompt.phase {
      return record(.slotTaken(at: moment, minutes: live.script.playbook.header.meetingMinutes))
    }
    return record(.timeAgreed(at: moment))
  }

  /// Ends typing in a call: a note, words heard, the last question of the wrap-up.
  mutating func finishTypingInCall(keeping: Bool) -> [Effect] {
    switch call?.panel {
    case .note: return keepOpenNote()
    case .heard(let field):
      call?.panel = nil
      return keeping ? hear(field.text) : []
    case .objections, .answers, .endings:
      call?.panel = nil
      return []
    case nil: return finishWrapUpText(keeping: keeping)
    }
  }

  /// Keeps the note being typed, if one is, and closes whatever lies in the lower part.
  mutating func keepOpenNote() -> [Effect] {
    guard let panel = call?.panel else { return [] }
    call?.panel = nil
    guard case .note(let field) = panel, !field.isBlank else { return [] }
    return record(.noted(field.trimmed))
  }
}

extension LiveCall {
  /// Hands an event to the engine, under the playbook that waits for it; a refused one changes nothing, and the
  /// playbook goes on waiting.
  fileprivate mutating func take(_ kind: CallEvent.Kind, at now: Stamp) -> Refusal? {
    var next = self
    if let script = next.waitingScript {
      next.waitingScript = nil
      next.call.learn(script)
      if case .success(let event) = next.call.record(.playbookReplaced(script.hash), at: now) {
        next.unsent.append(event)
      }
    }
    switch next.call.record(kind, at: now) {
    case .success(let event): next.unsent.append(event)
    case .failure(let refusal): return refusal
    }
    self = next
    return nil
  }

  /// How long the rep is given to breathe after an objection.
  static let breathMilliseconds: Int64 = 1500

  /// Remembers a concern that `t` went to.
  mutating func visit(_ topic: Topic) {
    topicsVisited.removeAll { $0 == topic }
    topicsVisited.append(topic)
    if topicsVisited.count > 8 { topicsVisited.removeFirst() }
  }
}
