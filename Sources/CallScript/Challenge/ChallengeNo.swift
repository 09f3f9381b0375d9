/// A no that counts in the challenge, and what was made of it.
public struct ChallengeNo: Hashable, Sendable {
  /// What became of it.
  public enum Fate: Hashable, Sendable {
    /// Somebody else there was called.
    case followed(ChallengeCall)
    /// The rep said why nobody else was called.
    case missed(reason: String)
    /// The time for it was over, and no reason was given.
    case missedSilently
    /// Somebody there agreed to a step, the organisation objected, or nobody is left: nothing is owed any more.
    case settled
    /// Somebody else there is still to be called.
    case open
  }

  /// The call that ended in it.
  public var call: ChallengeCall
  /// The day of the challenge, from 1.
  public var day: Int
  /// What became of it.
  public var fate: Fate

  /// Makes one.
  public init(call: ChallengeCall, day: Int, fate: Fate) {
    self.call = call
    self.day = day
    self.fate = fate
  }

  /// Whether somebody else there was called.
  public var isFollowed: Bool { if case .followed = fate { true } else { false } }
}
