/// What one account contributes to the challenge.
struct ChallengeFold {
  private(set) var noes: [ChallengeNo] = []
  private(set) var tries: [ChallengeTry] = []
  private let account: AccountRecord
  private let span: ChallengeSpan
  /// Everything counted, in order of time.
  private let calls: [ChallengeCall]

  init(_ account: AccountRecord, span: ChallengeSpan) {
    self.account = account
    self.span = span
    calls = account.people.flatMap { person in
      person.happenings.compactMap { happening in
        if case .call(let record) = happening {
          ChallengeCall(contact: person.contact, record: record)
        } else {
          nil
        }
      }
    }.sorted { ($0.record.openedAt, $0.session) < ($1.record.openedAt, $1.session) }
    guard case .account = account.subject else { return }
    collectTries()
    collectNoes()
  }

  // MARK: Second persons

  private mutating func collectTries() {
    var places: [String: Int] = [:]
    for call in calls where call.record.purpose == .otherPerson {
      guard let day = span.day(of: call.record.openedAt) else { continue }
      let second = ChallengeTry(
        call: call, day: day, no: no(before: call), judgement: span.judgements[call.session])
      let name = "\(day) \(call.contact.id.rawValue)"
      if let place = places[name] {
        if second.wasReached || !tries[place].wasReached { tries[place] = second }
      } else {
        places[name] = tries.count
        tries.append(second)
      }
    }
  }

  /// The last no of somebody else there before a call.
  private func no(before call: ChallengeCall) -> ChallengeCall? {
    calls.last {
      $0.contact.id != call.contact.id && $0.record.outcome.kind.isANo
        && $0.record.endedAt <= call.record.openedAt
    }
  }

  // MARK: Noes

  private mutating func collectNoes() {
    var followers: Set<ContactID> = []
    for call in calls where call.record.outcome.kind.isANo {
      guard let day = span.day(of: call.record.openedAt), qualifies(call) else { continue }
      let follower = calls.first {
        $0.record.purpose == .otherPerson && $0.contact.id != call.contact.id
          && $0.record.openedAt >= call.record.endedAt && !followers.contains($0.contact.id)
          && span.day(of: $0.record.openedAt) != nil
      }
      if let follower { followers.insert(follower.contact.id) }
      noes.append(ChallengeNo(call: call, day: day, fate: fate(of: call, follower)))
    }
  }

  /// Whether somebody else there was to be called after a no: the account is researched, nothing agreed there
  /// was open, and somebody else can be called or, where nobody else is known, be found.
  private func qualifies(_ no: ChallengeCall) -> Bool {
    let isResearched = account.newestFact != nil || account.people.contains { $0.newestFact != nil }
    guard isResearched, !hasOpenStep(at: no.record.endedAt, without: no.contact.id) else { return false }
    let others = account.people.filter { $0.contact.id != no.contact.id }
    if others.isEmpty { return true }
    return others.contains { person in
      let said = calls.contains {
        $0.contact.id == person.contact.id && $0.record.outcome.kind.isANo
          && $0.record.endedAt <= no.record.openedAt
      }
      let wasCalledAfter = calls.contains {
        $0.contact.id == person.contact.id && $0.record.purpose == .otherPerson
          && $0.record.openedAt >= no.record.endedAt
      }
      return wasCalledAfter || (!said && !person.isSuppressed)
    }
  }

  /// Whether somebody else's last talk before a moment left an agreed step that was still to come.
  private func hasOpenStep(at moment: Instant, without person: ContactID) -> Bool {
    let others = Set(account.people.map(\.contact.id)).subtracting([person])
    return others.contains { id in
      let last = calls.last {
        $0.contact.id == id && $0.record.outcome.kind.reachedThePerson && $0.record.endedAt <= moment
      }
      guard let outcome = last?.record.outcome, outcome.kind.isAgreedStep, let at = outcome.at else {
        return false
      }
      return at > moment
    }
  }

  private func fate(of no: ChallengeCall, _ follower: ChallengeCall?) -> ChallengeNo.Fate {
    if let follower { return .followed(follower) }
    if let reason = reasonMissed(no) { return .missed(reason: reason) }
    if isSettled(after: no) { return .settled }
    return span.isOver ? .missedSilently : .open
  }

  /// Why the rep called nobody else: the reason with which the move that this no gave rise to was dropped.
  private func reasonMissed(_ no: ChallengeCall) -> String? {
    let events = account.people.flatMap(\.happenings).compactMap { happening in
      if case .later(let event) = happening { event } else { nil }
    }
    let undone = Set(events.compactMap { if case .undone(let id) = $0.kind { id } else { nil } })
    for event in events.sorted(by: { $0.id < $1.id }).reversed() where !undone.contains(event.id) {
      if case .dropped(let key, let reason) = event.kind, key.isSomebodyElse(after: no.session) {
        return reason
      }
    }
    return nil
  }

  /// Whether nothing is owed any more: the organisation objected, somebody agreed to a step later, or all others
  /// there asked not to be contacted.
  private func isSettled(after no: ChallengeCall) -> Bool {
    if account.hasObjected { return true }
    let hasAgreed = calls.contains {
      $0.record.outcome.kind.isAgreedStep && $0.record.openedAt >= no.record.endedAt
    }
    let others = account.people.filter { $0.contact.id != no.contact.id }
    return hasAgreed || (!others.isEmpty && others.allSatisfy(\.isSuppressed))
  }
}

extension MoveKey {
  /// The key under which a no is missed for which no particular person was proposed.
  public static func somebodyElse(than contact: ContactID, after no: SessionID) -> MoveKey {
    MoveKey(.somebodyElse, contact, cause: no.rawValue)
  }

  /// Whether this is a call to somebody else that a session gave rise to.
  public func isSomebodyElse(after session: SessionID) -> Bool {
    rawValue.hasPrefix(MoveKind.somebodyElse.rawValue + ":") && rawValue.hasSuffix(":" + session.rawValue)
  }
}
