/// Plans what comes next, by the rules it was given; asks no clock and keeps nothing.
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
    guard !account.hasObjected else { return MovePlan() }
    let open = account.people.compactMap { person in
      person.isSuppressed ? nil : agreedStep(with: person)
    }
    return MovePlan(moves: open.sorted { $0.due < $1.due }, isWaiting: !open.isEmpty)
  }

  /// What is agreed with a person and was not replaced by a later talk.
  private func agreedStep(with person: PersonRecord) -> NextMove? {
    let calls = person.happenings.compactMap { if case .call(let call) = $0 { call } else { nil } }
    guard let last = calls.last(where: { $0.outcome.kind.reachedThePerson }), last.outcome.kind.isAgreedStep,
      let at = last.outcome.at
    else { return nil }
    let isMeeting = last.outcome.kind == .meeting
    let kind: MoveKind = isMeeting ? .attend : .agreedCall
    return NextMove(
      key: MoveKey(kind, person.contact.id, cause: last.session.rawValue), kind: kind,
      contact: person.contact.id, channel: isMeeting ? .meeting : .phone, due: at,
      why: isMeeting ? "the meeting was agreed" : "the call was agreed",
      opening: isMeeting ? nil : .agreedCall, session: last.session, topic: last.topic,
      isHot: last.outcome.kind == .laterToday, minutes: last.outcome.minutes)
  }
}
