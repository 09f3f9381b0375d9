/// Runs the tests that a playbook holds against the engine that makes the calls.
public enum PlaytestRun {
  /// Runs every test of the playbook, in file order.
  public static func run(_ script: Script) -> [PlaytestResult] {
    script.playbook.tests.map { run($0, script: script) }
  }

  /// Runs one test up to its first failure.
  public static func run(_ test: PlaybookTest, script: Script) -> PlaytestResult {
    var result = PlaytestResult(name: test.name, position: test.position, steps: 0)
    do throws(PlaytestFailure) {
      let setup = try CallSetup(test.contact, playbook: script.playbook)
      guard var call = PlaytestCall(setup, script: script) else {
        throw PlaytestFailure(position: test.position, reason: .notOpened)
      }
      if test.startsAnswered { try step(.press(.answered), at: test.position, on: &call) }
      for step in test.steps {
        try Self.step(step.action, at: step.position, on: &call)
        result.steps += 1
      }
    } catch {
      result.failure = error
    }
    return result
  }

  private static func step(
    _ action: PlaybookTest.Action, at position: TextPosition, on call: inout PlaytestCall
  ) throws(PlaytestFailure) {
    do throws(PlaytestFailure.Reason) {
      switch action {
      case .theySay(let words):
        try call.record(.heard(words))
        if call.state.unrecognised != nil { throw .notRecognised(words: words) }
      case .press(let key): try call.press(key)
      case .expectStep, .expectLineContains, .expectOutcome: try expect(action, of: call.state)
      }
    } catch {
      throw PlaytestFailure(position: position, reason: error)
    }
  }

  private static func expect(
    _ action: PlaybookTest.Action, of state: CallState
  ) throws(PlaytestFailure.Reason) {
    switch action {
    case .theySay, .press: break
    case .expectStep(let name):
      let found = state.phase.testName
      if found != name { throw .step(expected: name, found: found) }
    case .expectLineContains(let words):
      let found = state.line?.text.plain
      guard let found, folded(found).contains(folded(words)) else {
        throw .line(expected: words, found: found)
      }
    case .expectOutcome(let name):
      let found = state.outcome?.kind.rawValue
      if found != name { throw .outcome(expected: name, found: found) }
    }
  }

  /// Lower case, with straight apostrophes and single spaces.
  private static func folded(_ text: String) -> String {
    text.lowercased().map { $0 == "\u{2019}" ? "'" : String($0) }.joined()
      .split(whereSeparator: \.isWhitespace).joined(separator: " ")
  }
}

extension PlaybookTest {
  /// Whether the call is answered before the first step: unless that step says who or what picked up.
  var startsAnswered: Bool {
    switch steps.first?.action {
    case .press(.answered), .press(.gatekeeper), .press(.voicemail), .press(.noAnswer): false
    case .expectStep("ringing"), nil: false
    case .press, .theySay, .expectStep, .expectLineContains, .expectOutcome: true
    }
  }
}

extension PlaytestCall {
  /// Presses a key of a written test.
  mutating func press(_ key: TestKey) throws(PlaytestFailure.Reason) {
    switch key {
    case .next: try record(.said)
    case .other: try record(.otherWording)
    case .yes: try record(.yes)
    case .yesAtOnce: try yesAtOnce()
    case .no: try record(.no)
    case .hungUp: try record(.ended(.hungUp))
    case .stop: try record(.stopped)
    case .undo: try undo()
    case .lineDropped: try record(.ended(.lineDropped))
    case .noAnswer: try record(.ended(.noAnswer))
    case .voicemail: try record(.reachedVoicemail)
    case .gatekeeper: try record(.reachedGatekeeper)
    case .answered: try record(.answered)
    case .goodbye: try record(.ended(.goodbye))
    case .angry: try record(.ended(.angry))
    case .offScript: try record(.wentOffScript)
    case .switchTopic:
      guard let topic = state.otherTopics(at: clock.utc).first else {
        throw .refused(step: state.phase.testName, .noOtherTopic)
      }
      try record(.topicSwitched(topic))
    case .theyAsk(let id): try record(.asked(id))
    case .slot(let number): try choose(number)
    case .objection(let id): try record(.objected(id))
    }
  }

  /// Two yes in quick succession; a first one that settles it alone is enough.
  private mutating func yesAtOnce() throws(PlaytestFailure.Reason) {
    try record(.yes)
    if state.phase != .slot { try record(.yes, after: .milliseconds(300)) }
  }

  /// Takes the moment of that number among those offered, agreeing first where the ask still stands.
  private mutating func choose(_ number: Int) throws(PlaytestFailure.Reason) {
    switch state.phase {
    case .commitment, .firmLine, .rung: try record(.yes)
    case .ringing, .gatekeeper, .voicemail, .opening, .empathize, .question, .benefit, .slot, .rungTime,
      .warmExit, .closingOnStop, .answering, .offScript, .ended:
      break
    }
    let times = state.offeredTimes
    guard state.phase.asksForATime else { throw .refused(step: state.phase.testName, .nothingToAnswer) }
    guard times.indices.contains(number - 1) else {
      throw .noSuchSlot(number: number, offered: times.count)
    }
    try record(state.taking(times[number - 1]))
  }
}

extension Phase {
  /// Whether a day and a time are to be chosen.
  var asksForATime: Bool {
    switch self {
    case .slot, .rungTime: true
    case .ringing, .gatekeeper, .voicemail, .opening, .empathize, .question, .benefit, .commitment, .firmLine,
      .rung, .warmExit, .closingOnStop, .answering, .offScript, .ended:
      false
    }
  }
}

extension CallState {
  /// The event that takes a moment: a meeting in the slot phase, a time to speak again on a rung.
  func taking(_ moment: Instant) -> CallEvent.Kind {
    phase == .slot
      ? .slotTaken(at: moment, minutes: script.playbook.header.meetingMinutes) : .timeAgreed(at: moment)
  }
}
