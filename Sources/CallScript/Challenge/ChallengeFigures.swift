/// The figures of a day of the challenge, or of all of it.
public struct ChallengeFigures: Hashable, Sendable {
  /// Noes that count.
  public var noes = 0
  /// Of them followed by a call to somebody else there.
  public var followed = 0
  /// Of them missed, with or without a reason.
  public var missed = 0
  /// Second persons called.
  public var tried = 0
  /// Of them reached.
  public var reached = 0
  /// Of them turned: they agreed to something after the first had said no.
  public var turned = 0
  /// Of them refused for the same reason as the first.
  public var sameReason = 0

  /// All zero.
  public init() {}

  /// Adds a no.
  mutating func count(_ no: ChallengeNo) {
    noes += 1
    switch no.fate {
    case .followed: followed += 1
    case .missed, .missedSilently: missed += 1
    case .settled, .open: break
    }
  }

  /// Adds a second person.
  mutating func count(_ second: ChallengeTry) {
    tried += 1
    reached += second.wasReached ? 1 : 0
    turned += second.isTurned ? 1 : 0
    sameReason += second.hasSameReason ? 1 : 0
  }
}
