public import CallScript

extension MoveKind {
  /// What there is to do, as lists show it.
  public var words: String {
    switch self {
    case .attend: "meeting"
    case .agreedCall: "agreed call"
    case .callBack: "call back"
    case .redial: "ring again at once"
    case .anotherHour: "try another hour"
    case .somebodyElse: "call somebody else"
    case .referral: "call the person named"
    case .noShow: "ring after the missed meeting"
    case .newTime: "offer another time"
    case .answer: "answer them"
    case .hangUpMessage: "e-mail after the hang-up"
    case .information: "send what was promised"
    case .confirmation: "confirm the meeting"
    case .note: "send a short note"
    case .voicemailMessage: "e-mail about the voicemail"
    case .thanks: "say thanks"
    case .apology: "apologise"
    case .findAddress: "find an e-mail address"
    case .findNumber: "find the right number"
    case .findPerson: "find out who is there now"
    case .refreshFacts: "look up facts"
    case .tellOwner: "tell the account's owner"
    case .reviewOffer: "tell the playbook's owner"
    }
  }
}
