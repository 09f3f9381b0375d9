/// A call made without a clock or a person: every event comes a fixed time after the last, and between the
/// events the call is written out, read back, folded again and compared.
struct PlaytestCall {
  /// Tuesday 2026-03-03, 10:00 UTC: a working day with a week of working days ahead.
  static let start = Stamp(utc: Instant(milliseconds: 1_772_532_000_000), offset: 0, monotonic: 0)
  /// The time between two steps.
  static let pace = Duration.seconds(2)

  private(set) var call: Call
  private(set) var clock: Stamp
  private let scripts: [PlaybookHash: Script]
  /// After how many events the whole call is folded again; an ended call always is.
  private let stride: Int

  /// Opens a call, or gives nil when the setup names another playbook.
  init?(_ setup: CallSetup, script: Script, at start: Stamp = PlaytestCall.start, stride: Int = 1) {
    let scripts = [script.hash: script]
    guard let call = Call(opening: setup, at: start, scripts: scripts) else { return nil }
    self.call = call
    self.clock = start
    self.scripts = scripts
    self.stride = max(1, stride)
  }

  var state: CallState { call.state }

  /// Records what happens after a pause; a refusal changes nothing.
  mutating func record(
    _ kind: CallEvent.Kind, after pause: Duration = PlaytestCall.pace
  ) throws(PlaytestFailure.Reason) {
    wait(pause)
    if case .failure(let refusal) = call.record(kind, at: clock) {
      throw .refused(step: state.phase.testName, refusal)
    }
    try restore()
  }

  /// Takes back the last event.
  mutating func undo() throws(PlaytestFailure.Reason) {
    wait(Self.pace)
    if case .failure(let refusal) = call.undo(at: clock) {
      throw .refused(step: state.phase.testName, refusal)
    }
    try restore()
  }

  private mutating func wait(_ pause: Duration) {
    clock.utc = clock.utc + pause
    clock.monotonic += pause.inMilliseconds
  }

  private mutating func restore() throws(PlaytestFailure.Reason) {
    guard call.events.count.isMultiple(of: stride) || state.hasEnded else { return }
    guard let restored = try? Self.readBack(call, scripts: scripts), restored.state == call.state else {
      throw .notRestored
    }
    call = restored
  }

  private static func readBack(_ call: Call, scripts: [PlaybookHash: Script]) throws -> Call {
    var events: [CallEvent] = []
    for event in call.events { events.append(try CallEvent(fields: event.fields)) }
    return try Call(events: events, scripts: scripts)
  }
}

extension Phase {
  /// The phase's name in `Expect step:`.
  public var testName: String {
    switch self {
    case .ringing: "ringing"
    case .gatekeeper: "gatekeeper"
    case .voicemail: "voicemail"
    case .opening: "opening"
    case .empathize: "empathize"
    case .question: "question"
    case .benefit: "benefit"
    case .commitment: "commitment"
    case .firmLine: "firm line"
    case .slot: "slot"
    case .rung(let number): "rung \(number)"
    case .rungTime: "time"
    case .warmExit: "warm exit"
    case .closingOnStop: "closing on stop"
    case .answering: "answer"
    case .offScript: "off script"
    case .ended: "ended"
    }
  }
}
