public import CallScript

/// The call in hand: the engine's call and what only the screen knows of it.
public struct LiveCall: Hashable, Sendable {
  /// The engine's call.
  public var call: Call
  /// What to show of it, kept in step with the call.
  public var prompt: Prompt
  /// How far it is saved.
  public var save: SaveStatus
  /// Events that were not handed to the store yet: a call that only rings is no dial until something happens.
  public var unsent: [CallEvent] = []
  /// What lies in the lower part of the screen; nil for the objection keys.
  public var panel: CallPanel?
  /// The time chosen among the prompt's, while one is to be chosen.
  public var chosenTime = 0
  /// The monotonic moment that counts as 00:00 on the clock; nil before anybody answered.
  public var clockStart: Int64?
  /// Until when the breathe bar runs, on the monotonic clock.
  public var breatheUntil: Int64?
  /// Why the last key changed nothing; nil when it did.
  public var hint: String?
  /// The wrap-up; nil until the call has ended.
  public var wrapUp: WrapUp?

  /// The session's name.
  public var session: SessionID { call.state.setup.session }
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
