/// The policy of next moves as data: one row for each situation. `MovePlanner` carries it out, `PolicyPage` prints it.
public enum PolicyTable {
  /// Every row, in the order of `Situation`.
  public static var rows: [PolicyRow] { Situation.allCases.map(row) }

  /// The row of a situation.
  public static func row(for situation: Situation) -> PolicyRow {
    switch situation {
    case .untouched: untouched
    case .meetingAhead: meetingAhead
    case .meetingMoved: meetingMoved
    case .meetingHeld: meetingHeld
    case .cancelled: cancelled
    case .noShow: noShow
    case .noShowRung: noShowRung
    case .noShowQuiet: noShowQuiet
    case .thinkItOver: thinkItOver
    case .laterToday: laterToday
    case .laterThisWeek: laterThisWeek
    case .informationThen: informationThen
    case .agreedMissed: agreedMissed
    case .agreedMissedTwice: agreedMissedTwice
    case .futureDate: futureDate
    case .reflexNo: reflexNo
    case .consideredNo: consideredNo
    case .callBackNo: callBackNo
    case .hungUp: hungUp
    case .hungUpAgain: hungUpAgain
    case .lineDropped: lineDropped
    case .angry: angry
    case .gatekeeper: gatekeeper
    case .referred: referred
    case .noAnswer: noAnswer
    case .voicemail: voicemail
    case .resting: resting
    case .cameBack: cameBack
    case .existingCustomer: existingCustomer
    case .wrongNumber: wrongNumber
    case .left: left
    case .doNotCall: doNotCall
    case .organisationObjected: organisationObjected
    }
  }
}
