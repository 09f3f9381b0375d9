/// How often a line was used before this call.
public struct LineUse: Hashable, Sendable {
  /// When it was last used with this account; nil means never.
  public var lastWithAccount: Instant?
  /// How often this rep has used it with anybody.
  public var countByRep: Int
  /// Makes a count.
  public init(lastWithAccount: Instant? = nil, countByRep: Int = 0) {
    self.lastWithAccount = lastWithAccount
    self.countByRep = countByRep
  }
}

/// What is known of earlier calls to a contact.
public struct ContactHistory: Hashable, Sendable {
  /// Earlier dials, reached or not.
  public var dials: Int
  /// Earlier dials within the last 24 hours.
  public var dialsInLastDay: Int
  /// Earlier calls that reached the person.
  public var tries: Int
  /// Voicemails left so far.
  public var voicemails: Int
  /// How the last call ended; nil before the first.
  public var lastOutcome: OutcomeKind?
  /// When the last call ended.
  public var lastEndedAt: Instant?

  /// Makes a history; all zero means nobody has called before.
  public init(
    dials: Int = 0, dialsInLastDay: Int = 0, tries: Int = 0, voicemails: Int = 0,
    lastOutcome: OutcomeKind? = nil, lastEndedAt: Instant? = nil
  ) {
    self.dials = dials
    self.dialsInLastDay = dialsInLastDay
    self.tries = tries
    self.voicemails = voicemails
    self.lastOutcome = lastOutcome
    self.lastEndedAt = lastEndedAt
  }
}
