/// Where a no used to be accepted too early: what the figures say, with the calls behind it.
public struct ChallengeFinding: Hashable, Sendable {
  /// What was found.
  public enum Kind: Hashable, Sendable {
    /// The first no ended the call: no second effort was spent.
    case noSecondEffort
    /// The call ended before the meeting was asked for.
    case neverAsked
    /// The account was researched, and nobody else there was called.
    case nobodyElse
    /// After an objection of this class nobody else was ever called.
    case classNeverFollowed(ObjectionClass)
    /// Three people or more refused for one reason: the offer may be what stands in the way.
    case sameReason(ObjectionClass)
    /// The rep judged the offer not to be right.
    case wrongOffer
    /// The rep judged the person not to be the one, able and willing.
    case wrongPerson
  }

  /// What was found.
  public var kind: Kind
  /// The calls in which it was.
  public var calls: [ChallengeCall]
  /// Out of how many calls.
  public var of: Int

  /// Makes a finding.
  public init(_ kind: Kind, calls: [ChallengeCall], of: Int) {
    self.kind = kind
    self.calls = calls
    self.of = of
  }
}
