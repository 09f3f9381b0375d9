public import CallScript

/// The call in hand: the engine's call and what only the screen knows of it.
public struct LiveCall: Hashable, Sendable {
  /// The engine's call.
  public var call: Call
  /// What to show of it, kept in step with the call.
  public internal(set) var prompt: Prompt
  /// Why commands would change nothing now, kept in step with the call.
  var refusals: [Command: Refusal] = [:]
  /// How far it is saved.
  public var save: SaveStatus
  /// Events that were not handed to the store yet: a call that only rings is no dial until something happens.
  public internal(set) var unsent: [CallEvent] = []
  /// A playbook that takes over with the next thing that happens; nil when none waits.
  var waitingScript: Script?
  /// What lies in the lower part of the screen; nil for the objection keys.
  public var panel: CallPanel?
  /// The times to choose from now: the prompt's, or every half hour of working days.
  var times: [Instant] = []
  /// Whether every half hour is offered instead of the playbook's hours.
  var offersAllTimes = false
  /// The time chosen among them, while one is to be chosen.
  public var chosenTime = 0
  /// The monotonic moment that counts as 00:00 on the clock; nil before anybody answered.
  public internal(set) var clockStart: Int64?
  /// The answer that the clock runs from.
  var clockAnswer: Stamp?
  /// Whether STOP waits for its second stroke.
  var isStopAsked = false
  /// Until when the breathe bar runs, on the monotonic clock.
  public internal(set) var breatheUntil: Int64?
  /// Why the last key changed nothing; nil when it did.
  public internal(set) var hint: String?
  /// The concern that `t` goes to; nil when there is no other.
  var otherTopic: Topic?
  /// Topics that `t` has been to.
  var topicsVisited: [Topic] = []
  /// What was read before the call; nil where nothing led to it, and in a call that was resumed.
  public internal(set) var briefing: CallBriefing?
  /// The wrap-up; nil until the call has ended.
  public var wrapUp: WrapUp?

  /// Shows a call that has just been opened; its opening event is not handed to the store yet.
  init(ringing call: Call, at now: Stamp, briefing: CallBriefing? = nil) {
    self.call = call
    self.briefing = briefing
    prompt = call.state.prompt
    save = SaveStatus(lastSeq: call.events.count - 1)
    unsent = call.events
    refresh(at: now)
  }

  /// Shows a call that was read back from the store; its clock goes on as if it had never stopped.
  init(resumed call: Call, at now: Stamp) {
    self.call = call
    prompt = call.state.prompt
    let last = call.events.count - 1
    save = SaveStatus(lastSeq: last, savedSeq: last)
    if let answered = call.state.answeredAt {
      let until = call.state.endedAt ?? now
      let talked = max(0, until.utc.milliseconds - answered.utc.milliseconds)
      clockStart = now.monotonic - talked
      clockAnswer = answered
    }
    refresh(at: now)
  }

  /// The session's name.
  public var session: SessionID { call.state.setup.session }
  /// The person called.
  var contact: Contact { call.state.setup.contact }
  /// The playbook in force.
  var script: Script { call.state.script }

  /// Milliseconds on the clock; nil before anybody answered.
  func talkMilliseconds(at monotonic: Int64) -> Int64? {
    guard let clockStart else { return nil }
    let end = wrapUp == nil ? monotonic : (frozenAt ?? monotonic)
    return max(0, end - clockStart)
  }

  /// When the clock stopped; nil while it runs, or when it stopped in an earlier run of the program.
  private var frozenAt: Int64? {
    guard let ended = call.state.endedAt else { return nil }
    guard let answer = clockAnswer, let start = clockStart else { return ended.monotonic }
    return start + max(0, ended.utc.milliseconds - answer.utc.milliseconds)
  }
}

/// What can lie in the lower part of a live call; the line stays above it.
public enum CallPanel: Hashable, Sendable {
  /// All objections of the playbook; the number is the chosen row.
  case objections(selected: Int)
  /// The questions the playbook answers.
  case answers(selected: Int)
  /// The ways a call can end.
  case endings
  /// A note being typed.
  case note(TextField)
  /// What the prospect said, being typed.
  case heard(TextField)
}
