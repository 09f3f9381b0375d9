/// What happened outside calls.
extension HistoryFold {
  mutating func take(_ event: LaterEvent) {
    settleDroppedLine(at: event.at)
    let cause = Standing.Cause(at: past(event.at), name: event.id.rawValue, session: nil)
    switch event.kind {
    case .held: if standing.agreed?.isMeeting == true { held(cause) }
    case .noShow: if standing.agreed?.isMeeting == true, mayStillMeet { missed(cause) }
    case .moved(let at, let minutes): reschedule(to: at, minutes: minutes, cause)
    case .cancelled: if standing.agreed != nil, mayStillMeet { move(to: .cancelled, by: cause) }
    case .replied, .calledIn: cameBack(cause)
    case .left: if standing.situation != .doNotCall { move(to: .left, by: cause) }
    case .numberIsWrong: wrongNumber(cause)
    case .requestLifted: liftRequest()
    case .done, .deferred, .dropped, .undone: break
    }
  }

  /// They had not asked not to be contacted after all: what held before that call holds again.
  private mutating func liftRequest() {
    guard standing.situation == .doNotCall, var before = beforeStop else { return }
    before.firstDial = standing.firstDial
    before.lastCall = standing.lastCall
    standing = before
    beforeStop = nil
  }

  /// Whether what was agreed last is still what counts.
  private var mayStillMeet: Bool {
    standing.situation.isAgreed || standing.situation.isAboutMeeting || standing.situation == .agreedMissed
      || standing.situation == .agreedMissedTwice
  }

  private mutating func held(_ cause: Standing.Cause) {
    guard standing.situation.isAboutMeeting || standing.situation == .thinkItOver else { return }
    standing.noShows = 0
    move(to: .meetingHeld, by: cause)
  }

  private mutating func missed(_ cause: Standing.Cause) {
    guard standing.situation.isAboutMeeting else { return }
    standing.noShows += 1
    move(to: standing.noShows == 1 ? .noShow : .thinkItOver, by: cause)
  }

  private mutating func reschedule(to at: Instant, minutes: Int?, _ cause: Standing.Cause) {
    guard standing.situation != .doNotCall, standing.situation != .left else { return }
    let isMeeting = standing.agreed?.isMeeting ?? (minutes != nil)
    standing.agreed = Standing.Agreement(
      at: at, minutes: minutes ?? standing.agreed?.minutes, isMeeting: isMeeting)
    standing.isBurnt = false
    if isMeeting {
      if standing.booked == nil { standing.booked = cause.at }
      return move(to: .meetingMoved, by: cause)
    }
    let keepsRow = standing.situation == .informationThen || standing.situation == .futureDate
    move(to: keepsRow ? standing.situation : .laterThisWeek, by: cause, keepingRoot: keepsRow)
  }
}
