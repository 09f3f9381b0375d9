extension CallState {
  /// What the rep sees now.
  public var prompt: Prompt {
    let times = offeredTimes
    return Prompt(
      phase: phase, step: Step(phase), stepsDone: stepsDone, line: line, next: preview,
      isListening: isListening, objection: currentObjection.flatMap { script.objection($0)?.name },
      times: times, proposedTime: proposedIndex(in: times), bridge: bridge)
  }

  /// Moments to choose from in the slot and rung-time phases, as of the last event.
  public var offeredTimes: [Instant] {
    switch phase {
    case .slot: slots(at: lastStamp.utc)
    case .rungTime(let rung):
      MeetingTimes.rungTimes(
        rung: rung, from: lastStamp.utc, zone: setup.spokenZone,
        until: script.playbook.preferredOutcomes.first { $0.rung == rung }?.untilDays)
    default: []
    }
  }

  private func proposedIndex(in times: [Instant]) -> Int? {
    guard !times.isEmpty else { return nil }
    guard case .rungTime(1) = phase else { return 0 }
    let proposed = proposedLaterToday(at: lastStamp.utc)
    return times.firstIndex { $0 >= proposed } ?? times.count - 1
  }

  /// The line that Space leads to when all goes well, found by going there on a copy.
  private var preview: FilledText? {
    switch phase {
    case .slot, .rungTime, .commitment, .rung, .firmLine, .warmExit, .closingOnStop, .ended, .voicemail:
      return nil
    case .ringing, .gatekeeper, .opening, .empathize, .question, .benefit, .answering, .offScript: break
    }
    var copy = self
    for ahead in 1...3 {
      let event = CallEvent(seq: lastSeq + ahead, stamp: lastStamp, kind: .said)
      guard advance(&copy, with: event) == nil else { return nil }
      if copy.line != line || copy.phase != phase { return copy.line?.text }
    }
    return nil
  }
}
