/// A second person who was called after somebody there said no; several dials to them on a day are one try.
public struct ChallengeTry: Hashable, Sendable {
  /// The dial that got furthest: the last of the day that reached them, else the last one.
  public var call: ChallengeCall
  /// The day of the challenge, from 1.
  public var day: Int
  /// The no before it, from somebody else there; nil when the log holds none.
  public var no: ChallengeCall?
  /// What the rep made of it, when it was a no as well.
  public var judgement: HucaJudgement?

  /// Makes one.
  public init(call: ChallengeCall, day: Int, no: ChallengeCall? = nil, judgement: HucaJudgement? = nil) {
    self.call = call
    self.day = day
    self.no = no
    self.judgement = judgement
  }

  /// Whether the person themselves was on the line.
  public var wasReached: Bool { call.record.outcome.kind.reachedThePerson }
  /// Whether this person agreed to something although the first one had said no.
  public var isTurned: Bool { call.record.outcome.kind.isAgreedStep }
  /// Whether they said no for the same reason as the first one.
  public var hasSameReason: Bool {
    guard call.record.outcome.kind.isANo, let reason = call.record.reason else { return false }
    return reason == no?.record.reason
  }
}
