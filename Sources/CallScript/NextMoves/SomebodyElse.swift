/// HUCA: a no from one person is not the organisation's no, so somebody else there is called.
extension AccountPlanning {
  /// The one call to somebody else that the account asks for; none while its brakes hold nobody to be named.
  ///
  /// The newest no counts. It is followed once somebody new there was dialled after it, or the move was done or
  /// dropped; then only the next no brings the next person.
  func somebodyElse() -> [NextMove] {
    guard case .account = account.subject, let trigger = newestTrigger(), let cause = trigger.standing.cause,
      case .next(_, let opening) = trigger.row.others, !marks.closesSomebodyElse(for: cause.name)
    else { return [] }
    guard let next = nextPerson(after: trigger) else { return findSomebody(after: trigger, cause) }
    var due = floor()
    if let pause = pauseForSameReason {
      due = max(due, next.calendar.day(rules.sameReasonRestDays, after: pause))
    }
    due = brake(next.calendar.callable(from: due), for: next)
    let deferral = marks.deferralOfSomebodyElse(for: cause.name).flatMap { $0 > due ? $0 : nil }
    if let deferral { due = brake(next.calendar.callable(from: deferral), for: next) }
    let isResearched = account.newestFact != nil || next.person.newestFact != nil
    if opening == .otherPerson, !isResearched {
      return research(next, due: due, for: trigger, cause, isDeferred: deferral != nil)
    }
    let move = NextMove(
      key: MoveKey(.somebodyElse, next.id, cause: cause.name), kind: .somebodyElse, contact: next.id,
      channel: .phone, due: due, why: why(trigger, cause), opening: opening, session: cause.session,
      onBehalfOf: trigger.id, topic: trigger.standing.topic, isDeferred: deferral != nil)
    return [move]
  }

  /// Without a fact nobody can finish "this would help them because…".
  private func research(
    _ next: Member, due: Instant, for trigger: Member, _ cause: Standing.Cause, isDeferred: Bool
  ) -> [NextMove] {
    let key = MoveKey(.refreshFacts, next.id, cause: cause.name)
    guard !marks.isClosed(key) else { return [] }
    return [
      NextMove(
        key: key, kind: .refreshFacts, contact: next.id, channel: .desk, due: due,
        why: "nothing is known about the company: find a fact, then call somebody else there",
        session: cause.session, onBehalfOf: trigger.id, topic: trigger.standing.topic, isDeferred: isDeferred)
    ]
  }

  /// Everybody was tried: rest until there is a new fact about the company, then look for somebody.
  private func findSomebody(after trigger: Member, _ cause: Standing.Cause) -> [NextMove] {
    let key = MoveKey(.findPerson, trigger.id, cause: cause.name)
    guard let fact = account.newestFact, fact > trigger.calendar.date(of: cause.at), !marks.isClosed(key),
      !trigger.row.moves.contains(where: { $0.kind == .findPerson })
    else { return [] }
    let due = max(floor(), trigger.calendar.moment(on: fact, at: WorkingCalendar.morning))
    return [
      NextMove(
        key: key, kind: .findPerson, contact: trigger.id, channel: .desk, due: due,
        why: "everybody there was tried and there is a new fact: find somebody to call",
        session: cause.session, topic: trigger.standing.topic)
    ]
  }

  private func why(_ trigger: Member, _ cause: Standing.Cause) -> String {
    guard case .next(let due, _) = trigger.row.others else { return trigger.row.othersWhy }
    return WhyWords(calendar: trigger.calendar).fill(
      trigger.row.othersWhy, when: cause.at, agreed: trigger.standing.agreed?.at, wait: due)
  }

  /// People whose row asks for somebody else, and no meeting was booked since.
  private var triggers: [Member] {
    let booked = lastBooking()
    return open.filter { member in
      guard case .next = member.row.others, let cause = member.standing.cause else { return false }
      return booked.map { cause.at >= $0 } ?? true
    }
  }

  private func newestTrigger() -> Member? {
    let newest = triggers.max { a, b in
      (a.standing.cause?.at ?? now, a.id) < (b.standing.cause?.at ?? now, b.id)
    }
    guard let newest, let cause = newest.standing.cause else { return nil }
    let isFollowed = members.contains { member in
      member.id != newest.id && member.standing.firstDial.map { $0 >= cause.at } ?? false
    }
    return isFollowed ? nil : newest
  }

  /// The strictest moment that any of those rows allows.
  private func floor() -> Instant {
    triggers.compactMap { member in
      guard case .next(let due, _) = member.row.others, let cause = member.standing.cause else { return nil }
      return member.making.due(due, from: cause)
    }.max() ?? now
  }

  /// Untried people who may be called: another role first, then those with a number, then the earliest added.
  private func nextPerson(after trigger: Member) -> Member? {
    let untried = open.filter { member in
      member.standing.situation == .untouched && member.standing.firstDial == nil && member.isCallable
        && !marks.countsAsTried(member.id)
    }
    return untried.min { rank($0, trigger) < rank($1, trigger) }
  }

  private func rank(_ member: Member, _ trigger: Member) -> (Int, Int, ContactID) {
    let role = member.person.contact.role.lowercased()
    let isSame = role.isEmpty || role == trigger.person.contact.role.lowercased()
    return (isSame ? 1 : 0, member.person.contact.phone.isEmpty ? 1 : 0, member.id)
  }

  /// First dials of people who were not the first at the account: the new ones that the brake counts.
  private var newPeople: [Instant] {
    Array(members.compactMap(\.standing.firstDial).sorted().dropFirst())
  }

  /// The first moment from `due` on at which one more new person may be called.
  private func brake(_ due: Instant, for next: Member) -> Instant {
    let calendar = next.calendar
    let dials = newPeople
    var when = due
    for _ in 0..<WorkingCalendar.horizon {
      let window = when + .seconds(-86_400 * rules.newPeopleWindowDays)
      let isFull = dials.count { $0 > window && $0 <= when } >= rules.newPeople
      let isSecond = dials.contains { calendar.date(of: $0) == calendar.date(of: when) }
      guard isFull || isSecond else { break }
      let day = calendar.workingDay(1, after: calendar.date(of: when))
      when = calendar.moment(on: day, at: WorkingCalendar.morning)
    }
    return when
  }

  /// The reason that enough people gave, and the call that made it enough; the newest where there are several.
  private var sameReason: (member: Member, cause: Standing.Cause)? {
    var found: [(member: Member, cause: Standing.Cause)] = []
    for reason in ObjectionClass.allCases {
      let given = members.compactMap { member in
        member.standing.reasons[reason].map { (member: member, cause: $0) }
      }
      if given.count >= rules.sameReasons,
        let last = given.max(by: { ($0.cause.at, $0.cause.name) < ($1.cause.at, $1.cause.name) })
      {
        found.append(last)
      }
    }
    return found.max { ($0.cause.at, $0.cause.name) < ($1.cause.at, $1.cause.name) }
  }

  private var pauseForSameReason: Instant? { sameReason?.cause.at }

  /// The same considered reason from enough people: the offer is the problem.
  func offerReview() -> [NextMove] {
    guard let (member, cause) = sameReason, !member.person.isSuppressed else { return [] }
    let key = MoveKey(.reviewOffer, member.id, cause: cause.name)
    guard !marks.isClosed(key) else { return [] }
    let count = SpokenTime.number(rules.sameReasons)
    let pause = WhyWords.length(.sameReasonRest, rules.sameReasonRestDays)
    return [
      NextMove(
        key: key, kind: .reviewOffer, contact: member.id, channel: .desk, due: cause.at,
        why: "\(count) people there gave the same reason: tell the playbook's owner, and rest \(pause)",
        session: cause.session)
    ]
  }
}
