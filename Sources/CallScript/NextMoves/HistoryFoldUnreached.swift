/// Dials that did not reach the person.
extension HistoryFold {
  mutating func unreached(_ call: CallRecord, _ opened: Instant, _ cause: Standing.Cause) {
    standing.dials.append(opened)
    if call.outcome.kind == .voicemail { standing.voicemails.append(opened) }
    switch standing.situation {
    case .untouched, .gatekeeper, .noAnswer, .voicemail, .wrongNumber, .cameBack, .cancelled, .meetingHeld:
      noContact(call, cause)
    case .meetingAhead, .meetingMoved, .angry, .referred, .existingCustomer, .left, .doNotCall,
      .organisationObjected:
      break
    case .laterToday, .laterThisWeek, .informationThen, .futureDate:
      guard let agreed = standing.agreed, call.purpose == .agreedCall || call.openedAt >= agreed.at else {
        return
      }
      move(to: .agreedMissed, by: cause)
    case .agreedMissed:
      let isSameDay = standing.cause.map { calendar.date(of: $0.at) } == calendar.date(of: opened)
      move(to: isSameDay ? .agreedMissedTwice : .thinkItOver, by: cause, keepingRoot: isSameDay)
    case .agreedMissedTwice: move(to: .thinkItOver, by: cause)
    case .noShow: move(to: .noShowRung, by: cause, keepingRoot: true)
    case .noShowRung: move(to: .noShowQuiet, by: cause, keepingRoot: true)
    case .lineDropped:
      standing.droppedAt = nil
      hangUp(standing.cause ?? cause)
    case .noShowQuiet, .thinkItOver, .reflexNo, .consideredNo, .callBackNo, .hungUp, .hungUpAgain, .resting:
      if let end = waitEnd, calendar.date(of: opened) >= calendar.date(of: end) { noContact(call, cause) }
    }
  }

  /// When the wait of the situation is over; nil where it has none.
  private var waitEnd: Instant? {
    guard let cause = standing.cause else { return nil }
    for rule in PolicyTable.row(for: standing.situation).moves {
      if case .after(let figure) = rule.due { return calendar.day(rules[figure], after: cause.at) }
    }
    return nil
  }

  /// Nobody to talk to: another try, or a rest once dials or voicemails are used up.
  private mutating func noContact(_ call: CallRecord, _ cause: Standing.Cause) {
    let from = cause.at + .seconds(-86_400 * rules.dialWindowDays)
    let rested = cause.at + .seconds(-86_400 * rules.unreachedRestDays)
    standing.voicemails.removeAll { $0 < rested }
    standing.dials.removeAll { $0 < from }
    if standing.dials.count >= rules.dials || standing.voicemails.count >= rules.voicemails {
      return move(to: .resting, by: cause)
    }
    move(
      to: call.outcome.kind == .gatekeeper
        ? .gatekeeper : call.outcome.kind == .voicemail ? .voicemail : .noAnswer,
      by: cause)
  }

  /// A wrong number takes the place of whatever can only be done by ringing.
  mutating func wrongNumber(_ cause: Standing.Cause) {
    switch standing.situation {
    case .doNotCall, .left, .angry, .existingCustomer, .organisationObjected: break
    case .meetingAhead, .meetingMoved, .laterToday, .laterThisWeek, .informationThen, .futureDate,
      .agreedMissed, .agreedMissedTwice, .cancelled, .noShow, .noShowRung, .noShowQuiet:
      standing.numberIsWrong = cause
    case .lineDropped:
      standing.droppedAt = nil
      move(to: .wrongNumber, by: cause)
    case .untouched, .meetingHeld, .thinkItOver, .reflexNo, .consideredNo, .callBackNo, .hungUp, .hungUpAgain,
      .gatekeeper, .referred, .noAnswer, .voicemail, .resting, .cameBack, .wrongNumber:
      move(to: .wrongNumber, by: cause)
    }
  }
}
