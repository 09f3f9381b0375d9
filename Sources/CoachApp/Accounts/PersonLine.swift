public import CallScript

/// A person as a list shows them.
public struct PersonLine: Hashable, Sendable, Identifiable {
  /// Who it is, with what a call needs.
  public var card: ContactCard
  /// Whether they stand by us: a happy client, or somebody who helps from inside.
  public var isChampion: Bool
  /// The request not to be contacted that covers them; nil when there is none.
  public var stop: StopMark?
  /// What comes next with them; nil when nothing does.
  public var nextMove: NextMove?
  /// Whether somebody else's name can be taken for theirs.
  public var hasLookAlike: Bool

  /// Makes a line; everything but the card may be left out.
  public init(
    card: ContactCard, isChampion: Bool = false, stop: StopMark? = nil, nextMove: NextMove? = nil,
    hasLookAlike: Bool = false
  ) {
    self.card = card
    self.isChampion = isChampion
    self.stop = stop
    self.nextMove = nextMove
    self.hasLookAlike = hasLookAlike
  }

  /// The person's name in the store.
  public var id: ContactID { card.id }
}

/// A request not to be contacted: whom it covers, when it was made, and why.
public struct StopMark: Hashable, Sendable {
  /// Whom it covers.
  public var scope: SuppressionScope
  /// When it was made; nil when that is not known.
  public var at: Instant?
  /// The reason that was noted; empty when none was.
  public var reason: String
  /// Whether the rep noted it outside a call; only then the rep can lift it.
  public var isByHand: Bool

  /// How long a request that was noted in a call can be lifted by hand: a slip of the hand is seen within a day, and
  /// what is older is the person's own word.
  public static let liftableFor = Duration.seconds(86_400)

  /// Why a request made in a call stays.
  public static let tooLate = "They asked in a call themselves: after a day that is not lifted by hand."

  /// Whether it was made so short a time ago that a mistake can still be mended.
  public func isFresh(at now: Instant) -> Bool {
    at.map { now - $0 < StopMark.liftableFor } ?? false
  }

  /// Makes a mark.
  public init(scope: SuppressionScope, at: Instant? = nil, reason: String = "", isByHand: Bool = false) {
    self.scope = scope
    self.at = at
    self.reason = reason
    self.isByHand = isByHand
  }
}
