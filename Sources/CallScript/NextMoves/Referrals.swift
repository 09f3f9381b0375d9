/// Calls to people whom a colleague named.
extension AccountPlanning {
  /// One call to each person named since they were last called, at once.
  ///
  /// Only somebody in this account's list can be rung, and nobody who hung up, got angry, left or is a customer.
  func referrals() -> [NextMove] {
    var latest: [ContactID: NextMove] = [:]
    for member in open where member.standing.situation == .referred {
      guard let move = referral(by: member), !marks.isClosed(move.key) else { continue }
      if let other = latest[move.contact], other.due >= move.due { continue }
      latest[move.contact] = move
    }
    return latest.values.sorted { $0.key < $1.key }
  }

  private func referral(by member: Member) -> NextMove? {
    guard let cause = member.standing.cause, let name = member.standing.named, name != member.id,
      let named = open.first(where: { $0.id == name }), isRingable(named),
      named.standing.lastCall.map({ $0 < cause.at }) ?? true
    else { return nil }
    let key = MoveKey(.referral, name, cause: cause.name)
    let planned = named.calendar.callable(from: cause.at)
    let deferral = marks.deferred[key].flatMap { $0 > planned ? $0 : nil }
    return NextMove(
      key: key, kind: .referral, contact: name, channel: .phone,
      due: deferral.map(named.calendar.callable) ?? planned,
      why: WhyWords(calendar: named.calendar).fill(
        member.row.othersWhy, when: cause.at, agreed: nil, wait: nil),
      opening: .referral, session: cause.session, onBehalfOf: member.id, topic: member.standing.topic,
      isDeferred: deferral != nil)
  }

  private func isRingable(_ member: Member) -> Bool {
    guard member.isCallable else { return false }
    switch member.standing.situation {
    case .hungUp, .hungUpAgain, .lineDropped, .angry, .existingCustomer, .wrongNumber, .left, .doNotCall,
      .organisationObjected:
      return false
    case .untouched, .meetingAhead, .meetingMoved, .meetingHeld, .cancelled, .noShow, .noShowRung,
      .noShowQuiet,
      .thinkItOver, .laterToday, .laterThisWeek, .informationThen, .agreedMissed, .agreedMissedTwice,
      .futureDate, .reflexNo, .consideredNo, .callBackNo, .gatekeeper, .referred, .noAnswer, .voicemail,
      .resting, .cameBack:
      return true
    }
  }
}
