public import CallScript

/// What a closed call came to, kept so that lists need not fold events; rebuilt from the events when its
/// version grows.
public struct SessionSummary: Hashable, Sendable {
  /// The form in which summaries are kept today.
  public static let version = 2

  /// When somebody answered; nil when nobody did.
  public var answeredAt: Instant?
  /// When it ended.
  public var endedAt: Instant
  /// How it ended and what was agreed.
  public var outcome: Outcome
  /// Objections raised.
  public var objections: Int
  /// Second efforts spent.
  public var secondEfforts: Int
  /// The state of the relationship at the end.
  public var bridge: Bridge
  /// What will be clearer by the agreed call; empty when not written.
  public var clearerByThen: String
  /// Which opening it began with.
  public var purpose: OpeningPurpose
  /// The objection that a no rests on; nil where none was raised.
  public var reason: ObjectionClass?
  /// The concern in play at the end.
  public var topic: Topic?
  /// Whether the commitment was asked for.
  public var reachedCommitment: Bool
  /// How long they spoke; zero when nobody answered.
  public var talked: Duration
  /// The person that was named as the right one; nil when nobody was.
  public var referredTo: ContactID?
  /// What the rep made of a no from somebody else there; nil while that was not asked.
  public var judgement: HucaJudgement?

  /// Makes a summary.
  public init(
    answeredAt: Instant? = nil, endedAt: Instant, outcome: Outcome, objections: Int = 0,
    secondEfforts: Int = 0, bridge: Bridge = .intact, clearerByThen: String = "",
    purpose: OpeningPurpose = .firstCall, reason: ObjectionClass? = nil, topic: Topic? = nil,
    reachedCommitment: Bool = false, talked: Duration = .zero, referredTo: ContactID? = nil,
    judgement: HucaJudgement? = nil
  ) {
    self.purpose = purpose
    self.reason = reason
    self.topic = topic
    self.reachedCommitment = reachedCommitment
    self.talked = talked
    self.referredTo = referredTo
    self.judgement = judgement
    self.answeredAt = answeredAt
    self.endedAt = endedAt
    self.outcome = outcome
    self.objections = objections
    self.secondEfforts = secondEfforts
    self.bridge = bridge
    self.clearerByThen = clearerByThen
  }
}

/// One call in a list.
public struct SessionListing: Hashable, Sendable {
  /// The session.
  public var id: SessionID
  /// The person called.
  public var contact: Contact
  /// When it was opened.
  public var openedAt: Instant
  /// Seconds that the rep's local time was ahead of UTC then.
  public var offset: Int
  /// What it came to; nil while it is open.
  public var summary: SessionSummary?
}
