/// The closed list of what a no can be about; the same names in playbooks, calls and statistics.
public enum ObjectionClass: String, CaseIterable, Hashable, Sendable {
  case brushOff = "brush_off"
  case alreadyCovered = "already_covered"
  case noBudget = "no_budget"
  case noTime = "no_time"
  case noAuthority = "no_authority"
  case noNeed = "no_need"
  case sendInfo = "send_info"
  case thinkItOver = "think_it_over"
  case contractOrTiming = "contract_or_timing"
  case trust
  case tooExpensiveOrPrice = "too_expensive_or_price"
  case gatekeeper
}

/// What an objection says about the no behind it.
public enum ObjectionMeaning: String, CaseIterable, Hashable, Sendable {
  /// A no without a reason, said to end the call.
  case reflex
  /// A no with a reason, after listening.
  case considered
  /// Neither: the moment is bad, or somebody else answered.
  case circumstance
}

/// How closely a question knows the prospect; later cases are better.
public enum Tier: String, CaseIterable, Hashable, Comparable, Sendable {
  /// The trade's commonest worry; needs no research.
  case generic
  /// A figure or trend of the market.
  case market
  /// An event at the company and its consequence.
  case company
  /// The person's own stated worry.
  case individual

  /// Orders from generic to individual.
  public static func < (a: Tier, b: Tier) -> Bool { a.rank < b.rank }
  /// 0 for generic to 3 for individual.
  public var rank: Int {
    switch self {
    case .generic: 0
    case .market: 1
    case .company: 2
    case .individual: 3
    }
  }
}

/// What a researched fact is about.
public enum FactScope: String, CaseIterable, Hashable, Sendable {
  case market, company, individual
}

/// What an opening is written for.
public enum OpeningPurpose: String, CaseIterable, Hashable, Sendable {
  case firstCall = "first call"
  case callBack = "call back"
  case afterHangUp = "after a hang-up"
  case otherPerson = "other person"
  case referral
  case agreedCall = "agreed call"
  case droppedLine = "dropped line"
  case inbound
}

/// What a written message is for.
public enum MessagePurpose: String, CaseIterable, Hashable, Sendable {
  case hangUp = "hang-up"
  case hangUpShort = "hang-up short"
  case information
  case confirmation
  case note
  case voicemail
}

/// Whom to ring after a painful no.
public enum ResetPurpose: String, CaseIterable, Hashable, Sendable {
  case colleague, manager
  case happyClient = "happy client"
}
