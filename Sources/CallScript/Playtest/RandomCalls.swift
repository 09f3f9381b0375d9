/// Plays calls by chance and holds each to the rules that no call may break.
public struct RandomCalls: Hashable, Sendable {
  /// A call that broke a rule.
  public struct Failure: Hashable, Sendable {
    /// The call's number, from 0; the same seed plays it again.
    public var call: Int
    /// The names of its events up to the breach.
    public var events: [String]
    /// The rule.
    public var rule: Rule
  }

  /// The rules.
  public enum Rule: String, CaseIterable, Hashable, Sendable {
    /// Space, y, n and choosing a time end every call.
    case deadEnd = "dead_end"
    /// A call saved and read back is the same call.
    case notRestored = "not_restored"
    /// A rung is offered at most once, and only downwards.
    case rungTwice = "rung_twice"
    /// No more second efforts than the budget, one a class.
    case overBudget = "over_budget"
    /// After a do-not-call request only the closing line is shown.
    case afterStop = "after_stop"
    /// Where something is to be said there is a line.
    case noLine = "no_line"
  }

  /// Calls played.
  public internal(set) var calls = 0
  /// Events in all of them.
  public internal(set) var events = 0
  /// How they ended, by outcome.
  public internal(set) var outcomes: [OutcomeKind: Int] = [:]
  /// The calls that broke a rule.
  public internal(set) var failures: [Failure] = []

  /// Plays that many calls; equal seeds play equal calls.
  public init(count: Int, seed: UInt64, script: Script) {
    var chance = SeededChance(seed: seed)
    for number in 0..<max(0, count) {
      var game = RandomCall(script: script, seed: chance.next())
      let broken = game.play()
      calls += 1
      events += game.names.count
      if let broken { failures.append(Failure(call: number, events: game.names, rule: broken)) }
      if let outcome = game.outcome { outcomes[outcome, default: 0] += 1 }
    }
  }
}

/// One call played by chance.
struct RandomCall {
  /// Events after which a call is brought to its end.
  private static let longest = 40

  let script: Script
  var chance: SeededChance
  var call: PlaytestCall?
  /// The names of the events that were taken.
  private(set) var names: [String] = []

  /// Makes a contact and opens the call.
  init(script: Script, seed: UInt64) {
    self.script = script
    var chance = SeededChance(seed: seed)
    let setup = CallSetup.random(for: script.playbook, using: &chance)
    self.call = PlaytestCall(setup, script: script, stride: 5)
    self.chance = chance
  }

  /// How it ended; nil while it runs.
  var outcome: OutcomeKind? { call?.state.outcome?.kind }

  /// Plays to the end; the rule that was broken comes back, or nil.
  mutating func play() -> RandomCalls.Rule? {
    guard call != nil else { return .noLine }
    for _ in 0..<Self.longest {
      if let broken = press(randomKind()) ?? brokenRule { return broken }
      if call?.state.isClosed == true { return nil }
      if Int.random(in: 0..<8, using: &chance) == 0, isDeadEnd { return .deadEnd }
    }
    return isDeadEnd ? .deadEnd : finish()
  }

  /// Records an event, or takes one back; a refusal is no breach.
  private mutating func press(_ kind: CallEvent.Kind) -> RandomCalls.Rule? {
    let pause = pause()
    do throws(PlaytestFailure.Reason) {
      if case .undone = kind { try call?.undo() } else { try call?.record(kind, after: pause) }
      names.append(kind.name)
    } catch {
      if error == .notRestored { return .notRestored }
    }
    return nil
  }

  private mutating func pause() -> Duration {
    .milliseconds([300, 2000, 9000][Int.random(in: 0..<3, using: &chance)])
  }

  /// Brings the call to its end by ordinary keys.
  private mutating func finish() -> RandomCalls.Rule? {
    for _ in 0..<60 {
      guard let playing = call, !playing.state.hasEnded else { return nil }
      let kind = Self.ordinaryKeys(in: playing.state).first { kind in
        playing.call.refusal(of: kind, at: playing.clock) == nil
      }
      guard let kind else { return .deadEnd }
      if let broken = press(kind) ?? brokenRule { return broken }
    }
    return call?.state.hasEnded == true ? nil : .deadEnd
  }

  /// Whether Space, n, y and choosing a time do not end the call from here.
  private var isDeadEnd: Bool {
    guard var state = call?.state, var stamp = call?.clock else { return true }
    for _ in 0..<60 {
      if state.hasEnded { return false }
      stamp.utc = stamp.utc + PlaytestCall.pace
      stamp.monotonic += PlaytestCall.pace.inMilliseconds
      let isTaken = Self.ordinaryKeys(in: state).contains { kind in
        advance(&state, with: CallEvent(seq: state.lastSeq + 1, stamp: stamp, kind: kind)) == nil
      }
      if !isTaken { return true }
    }
    return !state.hasEnded
  }

  private static func ordinaryKeys(in state: CallState) -> [CallEvent.Kind] {
    let times = state.offeredTimes
    return [.said, .no, .yes] + (times.first.map { [state.taking($0)] } ?? [])
  }

  /// The rule that the call as it stands breaks.
  private var brokenRule: RandomCalls.Rule? {
    guard let state = call?.state else { return nil }
    let rungs = state.rungsOffered
    if zip(rungs, rungs.dropFirst()).contains(where: { $0 >= $1 }) { return .rungTwice }
    let answered = state.objections.filter(\.wasAnswered).map(\.objectionClass)
    if state.secondEfforts > state.secondEffortBudget || Set(answered).count != answered.count {
      return .overBudget
    }
    if showsLineAfterStop(state) { return .afterStop }
    if state.phase.needsALine, state.line == nil { return .noLine }
    return nil
  }

  private func showsLineAfterStop(_ state: CallState) -> Bool {
    guard state.isStopped, let stop = call?.call.events.last(where: { $0.kind == .stopped }) else {
      return false
    }
    let closings = Set(script.playbook.closingsOnStop.map(\.id))
    return state.shown.contains { $0.seq >= stop.seq && !closings.contains($0.section) }
  }
}

extension Phase {
  /// Whether something is to be said there.
  fileprivate var needsALine: Bool {
    switch self {
    case .opening, .empathize, .question, .benefit, .commitment, .firmLine, .rung, .warmExit, .closingOnStop,
      .answering:
      true
    case .ringing, .gatekeeper, .voicemail, .slot, .rungTime, .offScript, .ended: false
    }
  }
}
