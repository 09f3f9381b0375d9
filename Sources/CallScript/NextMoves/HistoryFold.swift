/// Folds what happened with a person into where they stand; the order is that in which things were noted.
struct HistoryFold {
  let planner: MovePlanner
  let now: Instant
  let calendar: WorkingCalendar
  var standing = Standing()
  /// Where they stood before they asked not to be contacted; nil while they have not asked.
  var beforeStop: Standing?

  init(of person: PersonRecord, by planner: MovePlanner, at now: Instant) {
    self.planner = planner
    self.now = now
    self.calendar = planner.calendar(of: person)
  }

  var rules: ConductRules { planner.rules }

  /// Where a person stands.
  static func standing(
    of person: PersonRecord, without undone: Set<LaterEventID>, by planner: MovePlanner, at now: Instant
  ) -> Standing {
    var fold = HistoryFold(of: person, by: planner, at: now)
    for happening in person.happenings {
      switch happening {
      case .call(let call): fold.take(call)
      case .later(let event): if !undone.contains(event.id) { fold.take(event) }
      }
    }
    fold.settleDroppedLine(at: now)
    return fold.standing
  }

  /// A cause never lies ahead: where the clock was set back, nothing has passed since.
  mutating func past(_ instant: Instant) -> Instant {
    guard instant > now else { return instant }
    standing.ahead = min(standing.ahead ?? instant, instant)
    return now
  }

  mutating func move(to situation: Situation, by cause: Standing.Cause, keepingRoot: Bool = false) {
    standing.situation = situation
    standing.cause = cause
    if !keepingRoot || standing.root == nil { standing.root = cause }
  }

  mutating func take(_ call: CallRecord) {
    settleDroppedLine(at: call.openedAt)
    let cause = Standing.Cause(at: past(call.endedAt), name: call.session.rawValue, session: call.session)
    let opened = past(call.openedAt)
    if call.outcome.kind == .doNotCall, standing.situation != .doNotCall { beforeStop = standing }
    standing.lastCall = opened
    if call.purpose != .inbound, standing.firstDial == nil { standing.firstDial = opened }
    if call.bridge == .burnt { standing.isBurnt = true }
    if call.outcome.kind == .wrongNumber { return wrongNumber(cause) }
    standing.numberIsWrong = nil
    if call.outcome.kind.reachedThePerson {
      talked(call, cause)
    } else if call.purpose == .inbound {
      cameBack(cause)
    } else {
      unreached(call, opened, cause)
      standing.purpose = call.purpose
    }
  }

  /// The person was on the line: what came of it replaces what was open.
  private mutating func talked(_ call: CallRecord, _ cause: Standing.Cause) {
    guard standing.situation != .doNotCall else { return }
    let isRedial = standing.situation == .lineDropped
    standing.dials = []
    standing.voicemails = []
    standing.purpose = call.purpose
    standing.topic = call.topic ?? standing.topic
    standing.reply = nil
    standing.droppedAt = nil
    switch call.outcome.kind {
    case .meeting, .laterToday, .laterThisWeek, .informationThen, .futureDate: agree(call, cause)
    case .reflexNo, .consideredNo: refuse(call, cause)
    case .hungUp: hangUp(cause)
    case .lineDropped: dropLine(call, cause, isRedial: isRedial)
    case .angry:
      standing.isBurnt = true
      move(to: .angry, by: cause)
    case .referred:
      standing.named = call.referredTo
      move(to: .referred, by: cause)
    case .existingCustomer: move(to: .existingCustomer, by: cause)
    case .doNotCall: move(to: .doNotCall, by: cause)
    case .gatekeeper, .noAnswer, .voicemail, .wrongNumber: break
    }
  }

  private mutating func agree(_ call: CallRecord, _ cause: Standing.Cause) {
    let isMeeting = call.outcome.kind == .meeting
    let at = call.outcome.at ?? fallback(for: call.outcome.kind, from: cause.at)
    standing.agreed = Standing.Agreement(at: at, minutes: call.outcome.minutes, isMeeting: isMeeting)
    standing.isBurnt = false
    if isMeeting { standing.booked = cause.at }
    switch call.outcome.kind {
    case .laterToday: move(to: .laterToday, by: cause)
    case .laterThisWeek: move(to: .laterThisWeek, by: cause)
    case .informationThen: move(to: .informationThen, by: cause)
    case .futureDate: move(to: .futureDate, by: cause)
    case .meeting, .reflexNo, .consideredNo, .hungUp, .lineDropped, .angry, .gatekeeper, .referred, .noAnswer,
      .voicemail, .wrongNumber, .existingCustomer, .doNotCall:
      move(to: .meetingAhead, by: cause)
    }
  }

  /// The time of something agreed that was noted without one.
  private func fallback(for kind: OutcomeKind, from instant: Instant) -> Instant {
    if kind == .laterToday { return instant + .seconds(7200) }
    let days =
      kind == .futureDate ? rules.unreachedRestDays : kind == .informationThen ? rules.thinkItOverDays : 1
    let date = calendar.workingDay(from: calendar.date(of: instant).adding(days: days))
    return calendar.moment(on: date, at: WorkingCalendar.morning)
  }

  private mutating func refuse(_ call: CallRecord, _ cause: Standing.Cause) {
    standing.noShows = 0
    let isReflex = call.outcome.kind == .reflexNo && call.purpose != .callBack
    if !isReflex, let reason = call.reason { standing.reasons[reason] = cause }
    move(to: call.purpose == .callBack ? .callBackNo : isReflex ? .reflexNo : .consideredNo, by: cause)
  }

  mutating func hangUp(_ cause: Standing.Cause) {
    standing.hangUps += 1
    standing.noShows = 0
    move(to: standing.hangUps == 1 ? .hungUp : .hungUpAgain, by: cause)
  }

  /// One redial is allowed; what was agreed for later is not touched by a bad line.
  private mutating func dropLine(_ call: CallRecord, _ cause: Standing.Cause, isRedial: Bool) {
    if standing.situation.isAgreed, let agreed = standing.agreed, agreed.at > cause.at { return }
    if isRedial { return hangUp(standing.cause ?? cause) }
    standing.droppedAt = call.endedAt
    move(to: .lineDropped, by: cause)
  }

  /// A dropped line that was not rung again in time is a hang-up.
  mutating func settleDroppedLine(at moment: Instant) {
    guard standing.situation == .lineDropped, let dropped = standing.droppedAt, let cause = standing.cause
    else {
      return
    }
    let limit = Duration.seconds(60 * rules.redialMinutes)
    if moment - dropped > limit || dropped - moment > limit {
      standing.droppedAt = nil
      hangUp(cause)
    }
  }

  mutating func cameBack(_ cause: Standing.Cause) {
    standing.dials = []
    standing.voicemails = []
    if standing.situation.isAgreed {
      standing.reply = cause
      return
    }
    guard standing.situation != .doNotCall, standing.situation != .left else { return }
    if standing.situation == .lineDropped { standing.droppedAt = nil }
    standing.isBurnt = false
    if standing.situation != .cameBack { standing.before = standing.situation }
    move(to: .cameBack, by: cause)
  }
}
