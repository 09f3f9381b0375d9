/// Plans what comes next, by the rules it was given; asks no clock and keeps nothing.
///
/// The policy is data, `PolicyTable`. What happened with a person is folded into one `Situation`, whose row says what
/// to do with them and what others at the account may expect.
public struct MovePlanner: Hashable, Sendable {
  /// The figures and dates that the plan goes by.
  public var rules: ConductRules
  /// The rep's zone, for days where the contact's is not known.
  public var repZone: ZoneTable

  /// Makes a planner; without rules the method's own figures hold.
  public init(rules: ConductRules = ConductRules(), repZone: ZoneTable = .utc) {
    self.rules = rules
    self.repZone = repZone
  }

  /// What an account asks for at a moment.
  public func plan(_ account: AccountRecord, at now: Instant) -> MovePlan {
    guard !account.hasObjected else { return MovePlan(isWaiting: true) }
    return AccountPlanning(account, by: self, at: now).plan()
  }

  /// Where a person stands at a moment, by what happened with them alone.
  public func situation(of person: PersonRecord, at now: Instant) -> Situation {
    fold(person, at: now).situation
  }

  /// What a person's page says of where they stand.
  public func standing(of person: PersonRecord, at now: Instant) -> PersonStanding {
    let standing = fold(person, at: now)
    return PersonStanding(
      situation: standing.situation, hasLeft: standing.situation == .left,
      numberIsWrong: standing.numberIsWrong != nil || standing.situation == .wrongNumber)
  }

  private func fold(_ person: PersonRecord, at now: Instant) -> Standing {
    let marks = MoveMarks(of: [person])
    return HistoryFold.standing(of: person, without: marks.undone, by: self, at: now)
  }

  /// The days and hours in which a person may be called: of several zones the one farthest west holds, without a zone
  /// the rep's.
  public func calendar(of person: PersonRecord) -> WorkingCalendar {
    WorkingCalendar(zone: person.clocks.westernmost ?? repZone, region: person.contact.region, rules: rules)
  }
}

/// What a person's page says of where they stand.
public struct PersonStanding: Hashable, Sendable {
  /// The row of the policy that holds.
  public var situation: Situation
  /// Whether they work there no longer.
  public var hasLeft: Bool
  /// Whether their number is wrong or dead.
  public var numberIsWrong: Bool
}
