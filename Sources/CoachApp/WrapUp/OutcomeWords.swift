public import CallScript

extension OutcomeKind {
  /// The name as screens show it.
  public var words: String {
    switch self {
    case .meeting: "meeting agreed"
    case .laterToday: "call again later today"
    case .laterThisWeek: "call again this week"
    case .informationThen: "information, then a call"
    case .futureDate: "a date in the future"
    case .reflexNo: "no, without a reason"
    case .consideredNo: "no, with a reason"
    case .hungUp: "hung up"
    case .lineDropped: "line dropped"
    case .angry: "angry"
    case .gatekeeper: "gatekeeper"
    case .referred: "referred to somebody else"
    case .noAnswer: "no answer"
    case .voicemail: "voicemail"
    case .wrongNumber: "wrong number"
    case .existingCustomer: "is a customer already"
    case .doNotCall: "do not call again"
    }
  }
}
