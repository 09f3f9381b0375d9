import CallScript

extension AppState {
  /// Ends the call; in a block a dial that reached nobody goes straight on to the next ring.
  mutating func end(_ ending: Ending) -> [Effect] {
    let kept = keepOpenNote()
    let wasRinging = call?.prompt.phase == .ringing
    let effects = kept + record(.ended(ending))
    guard let live = call, live.call.state.hasEnded, wasRinging, let block, block.hasNext else {
      return effects
    }
    settling = live
    return effects + nextInBlock(after: live.call.state.outcome?.kind)
  }

  /// Takes back the last thing: in this call, or right after a dial how that one ended.
  mutating func undo() -> [Effect] {
    if call?.unsent.isEmpty == false, settling != nil { return undoSettled() }
    guard var live = call else { return [] }
    switch live.call.undo(at: now) {
    case .success(let event): live.unsent.append(event)
    case .failure(let refusal):
      call?.hint = words(for: refusal)
      return []
    }
    let effects = live.unsent.map { Effect.append($0, live.session) }
    live.unsent = []
    live.breatheUntil = nil
    live.refresh(at: now)
    live.restartWrapUp()
    call = live
    noteStop()
    return effects
  }

  /// Goes back to the dial before, as it was before it ended.
  mutating func undoSettled() -> [Effect] {
    guard let earlier = settling else { return refuse("There is nothing to take back.") }
    settling = nil
    call = earlier
    screen = .call
    if var block, block.index > 0 {
      block.index -= 1
      if !block.results.isEmpty { block.results.removeLast() }
      self.block = block
    }
    return undo()
  }

  /// Closes the dial before for good.
  mutating func closeSettling() -> [Effect] {
    guard var before = settling else { return [] }
    settling = nil
    guard case .success(let event) = before.call.record(.closed, at: now) else { return [] }
    before.save.lastSeq = before.call.events.count - 1
    watch(before)
    return [.append(event, before.session), .closeCall(before.session, before.call.state)]
  }

  /// Not dialled after all: on to the next, nothing is logged.
  mutating func skip() -> [Effect] {
    guard call?.unsent.isEmpty == false else {
      call?.hint = "This dial is logged already: e ends it."
      return []
    }
    return nextInBlock(after: nil)
  }

  /// From a ringing call Home at once; from a wrap-up Home after it.
  mutating func leaveBlock() -> [Effect] {
    if call?.wrapUp != nil {
      block?.endsAfterThis.toggle()
      return []
    }
    guard call?.unsent.isEmpty == false else {
      call?.hint = "This dial is logged already: e ends it."
      return []
    }
    return endBlock()
  }

  /// Opens a call that was interrupted.
  mutating func resume(_ session: SessionID, _ events: [CallEvent], _ scripts: [PlaybookHash: Script]) {
    guard call == nil else { return }
    do throws(CallLogError) {
      let folded = try Call(events: events, scripts: scripts)
      call = LiveCall(resumed: folded, at: now)
      block = nil
      screen = .call
    } catch {
      notice = Notice("The call cannot be resumed: its record is damaged.", weight: .error)
    }
  }
}

extension LiveCall {
  /// Begins the wrap-up anew after something in it was taken back.
  mutating func restartWrapUp() {
    guard wrapUp != nil else { return }
    wrapUp = WrapUp(question: call.state.isStopped ? .stopScope : .outcome)
  }
}
