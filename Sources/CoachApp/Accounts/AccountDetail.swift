public import CallScript

/// All that is known of an organisation.
public struct AccountDetail: Hashable, Sendable {
  /// The organisation.
  public var account: Account
  /// Its people, in the order of their names.
  public var people: [PersonLine]
  /// Whether there are more people than these.
  public var hasMorePeople: Bool
  /// What was found out about it and its market, in the order of the facts' names.
  public var facts: [KnownFact]
  /// Calls to anybody there, the newest first.
  public var calls: [SessionLine]
  /// The request of the whole organisation not to be contacted; nil when there is none.
  public var stop: StopMark?

  /// Makes an account of it; everything but the organisation may be left out.
  public init(
    account: Account, people: [PersonLine] = [], hasMorePeople: Bool = false, facts: [KnownFact] = [],
    calls: [SessionLine] = [], stop: StopMark? = nil
  ) {
    self.account = account
    self.people = people
    self.hasMorePeople = hasMorePeople
    self.facts = facts
    self.calls = calls
    self.stop = stop
  }
}
