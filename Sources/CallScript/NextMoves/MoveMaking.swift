/// Makes moves of a person's row.
struct MoveMaking {
  let person: PersonRecord
  let standing: Standing
  let calendar: WorkingCalendar
  let newestCompanyFact: CivilDate?
  let marks: MoveMarks

  var rules: ConductRules { calendar.rules }
  var row: PolicyRow { PolicyTable.row(for: standing.situation) }

  /// The moves of the row that are open, and what comes of a reply or a wrong number beside it.
  func moves() -> [NextMove] {
    var rules = row.moves.filter(isWanted)
    if standing.reply != nil { rules.append(PolicyTable.reply) }
    if standing.numberIsWrong != nil { rules.append(PolicyTable.numberBesides) }
    return rules.compactMap(make).filter { !marks.isClosed($0.key) }
  }

  /// Whether the step that holds the account is still open.
  var holdsAccount: Bool {
    guard row.holdsAccount, let first = row.moves.first, let key = key(of: first) else { return false }
    return !marks.isClosed(key)
  }

  private func isWanted(_ rule: MoveRule) -> Bool {
    if standing.isBurnt, rule.channel != .desk, !row.holdsAccount, standing.situation != .futureDate {
      return false
    }
    switch rule.condition {
    case .always: return true
    case .withAddress: return !person.contact.email.isEmpty
    case .withoutAddress: return person.contact.email.isEmpty && !standing.isBurnt
    case .withoutName: return standing.named == nil
    case .withNewFact:
      guard let cause = standing.cause else { return false }
      let newest = [person.newestFact, newestCompanyFact].compactMap { $0 }.max()
      return newest.map { $0 > calendar.date(of: cause.at) } ?? false
    case .afterDone(let kind):
      guard let first = row.moves.first(where: { $0.kind == kind }), let key = key(of: first) else {
        return false
      }
      return marks.done.contains(key)
    }
  }

  private func cause(of rule: MoveRule) -> Standing.Cause? {
    if rule == PolicyTable.reply { return standing.reply }
    if rule == PolicyTable.numberBesides { return standing.numberIsWrong }
    switch rule.channel {
    case .phone, .meeting: return standing.cause
    case .email, .desk: return standing.root
    }
  }

  private func key(of rule: MoveRule) -> MoveKey? {
    cause(of: rule).map { MoveKey(rule.kind, person.contact.id, cause: $0.name) }
  }

  private func make(_ rule: MoveRule) -> NextMove? {
    guard let cause = cause(of: rule), let key = key(of: rule) else { return nil }
    let isAgreedTime = rule.due == .agreed
    let isFree = isAgreedTime || rule.kind == .redial || rule.channel != .phone
    let ruled = due(rule.due, from: cause)
    let planned = isFree ? ruled : calendar.callable(from: ruled)
    var when = planned
    var isDeferred = false
    if let until = marks.deferred[key], until > planned {
      when = isFree ? until : calendar.callable(from: until)
      isDeferred = true
    }
    return NextMove(
      key: key, kind: rule.kind, contact: person.contact.id, channel: rule.channel, due: when,
      until: end(of: rule, from: cause), why: why(rule, cause), opening: rule.opening.map(opening),
      message: rule.message, session: (standing.root ?? cause).session ?? cause.session,
      topic: standing.topic,
      isHot: standing.situation == .laterToday && isAgreedTime && !isDeferred,
      minutes: rule.kind == .attend ? standing.agreed?.minutes : nil, isDeferred: isDeferred)
  }

  /// When a rule asks for something that a cause gave rise to, before calling hours are looked at.
  func due(_ rule: DueRule, from cause: Standing.Cause) -> Instant {
    let agreed = standing.agreed?.at ?? cause.at
    let day = calendar.date(of: cause.at)
    switch rule {
    case .atOnce: return cause.at
    case .agreed: return agreed
    case .afterAgreed(let figure): return max(cause.at, agreed + .seconds(60 * rules[figure]))
    case .beforeAgreed(let figure):
      let date = calendar.date(of: agreed).adding(days: -rules[figure])
      return max(cause.at, calendar.moment(on: date, at: WorkingCalendar.morning))
    case .laterThatDay:
      let later = cause.at + .seconds(7200)
      let isToday = calendar.callable(from: later) == later && calendar.date(of: later) == day
      return isToday ? later : calendar.moment(on: calendar.workingDay(1, after: day), at: agreedTime)
    case .nextWorkingDay: return calendar.moment(on: calendar.workingDay(1, after: day), at: agreedTime)
    case .anotherTimeOfDay:
      let date = calendar.workingDay(max(1, standing.dials.count), after: day)
      let isMorning = calendar.zone.civil(at: cause.at).time.hour < 12
      return calendar.moment(on: date, at: isMorning ? WorkingCalendar.afternoon : WorkingCalendar.morning)
    case .after(let figure): return calendar.day(rules[figure], after: cause.at)
    }
  }

  private var agreedTime: CivilTime {
    standing.agreed.map { calendar.zone.civil(at: $0.at).time } ?? WorkingCalendar.morning
  }

  private func end(of rule: MoveRule, from cause: Standing.Cause) -> Instant? {
    switch rule.until {
    case .always: nil
    case .agreed: standing.agreed?.at
    case .after(let figure):
      figure.unit == .minutes
        ? (standing.droppedAt ?? cause.at) + .seconds(60 * rules[figure])
        : calendar.day(rules[figure], after: cause.at)
    }
  }

  private func opening(_ rule: OpeningRule) -> OpeningPurpose {
    switch rule {
    case .written(let purpose): purpose
    case .again:
      standing.purpose == .inbound || standing.purpose == .droppedLine ? .firstCall : standing.purpose
    case .asBefore:
      switch standing.before {
      case .hungUp, .hungUpAgain, .lineDropped: .afterHangUp
      case .reflexNo, .consideredNo, .callBackNo, .angry: .callBack
      case .meetingAhead, .meetingMoved, .meetingHeld, .cancelled, .noShow, .noShowRung, .noShowQuiet,
        .thinkItOver, .laterToday, .laterThisWeek, .informationThen, .agreedMissed, .agreedMissedTwice,
        .futureDate:
        .agreedCall
      case .untouched, .gatekeeper, .referred, .noAnswer, .voicemail, .resting, .cameBack, .existingCustomer,
        .wrongNumber, .left, .doNotCall, .organisationObjected:
        .firstCall
      }
    }
  }

  private func why(_ rule: MoveRule, _ cause: Standing.Cause) -> String {
    let root = rule.channel == .phone ? cause : standing.root ?? cause
    return WhyWords(calendar: calendar).fill(
      rule.why, when: root.at, agreed: standing.agreed?.at, wait: rule.due)
  }
}
