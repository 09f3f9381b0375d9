public import CallScript

/// A call that was open when the program went away.
public struct ResumableCall: Hashable, Sendable {
  /// The session.
  public var session: SessionID
  /// Whom it is with, as said.
  public var name: String
  /// How far the clock had come at its last event, in milliseconds; nil when nobody had answered.
  public var talkMilliseconds: Int64?
  /// Whether it had ended and only its wrap-up is open.
  public var hasEnded: Bool

  /// Makes an offer.
  public init(session: SessionID, name: String, talkMilliseconds: Int64? = nil, hasEnded: Bool = false) {
    self.session = session
    self.name = name
    self.talkMilliseconds = talkMilliseconds
    self.hasEnded = hasEnded
  }
}
