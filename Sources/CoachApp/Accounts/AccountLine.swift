public import CallScript

/// An organisation as a list shows it.
public struct AccountLine: Hashable, Sendable, Identifiable {
  /// The organisation.
  public var account: Account
  /// How many people there are known.
  public var people: Int
  /// When anybody there was last rung; nil before the first time.
  public var lastCall: Instant?
  /// What comes next there; nil when nothing does.
  public var nextMove: NextMove?
  /// Whether the organisation as a whole asked not to be contacted.
  public var hasObjected: Bool

  /// Makes a line; everything but the organisation may be left out.
  public init(
    account: Account, people: Int = 0, lastCall: Instant? = nil, nextMove: NextMove? = nil,
    hasObjected: Bool = false
  ) {
    self.account = account
    self.people = people
    self.lastCall = lastCall
    self.nextMove = nextMove
    self.hasObjected = hasObjected
  }

  /// The organisation's name in the store.
  public var id: AccountID { account.id }
}
