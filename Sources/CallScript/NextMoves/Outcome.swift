/// The ways a call can have ended; raw values are what logs, tests and statistics use.
public enum OutcomeKind: String, CaseIterable, Hashable, Sendable {
  case meeting
  case laterToday = "later_today"
  case laterThisWeek = "later_this_week"
  case informationThen = "information_then"
  case futureDate = "future_date"
  case reflexNo = "reflex_no"
  case consideredNo = "considered_no"
  case hungUp = "hung_up"
  case lineDropped = "line_dropped"
  case angry
  case gatekeeper
  case referred
  case noAnswer = "no_answer"
  case voicemail
  case wrongNumber = "wrong_number"
  case existingCustomer = "existing_customer"
  case doNotCall = "do_not_call"

  /// Whether somebody agreed to something with a day and a time.
  public var isAgreedStep: Bool {
    switch self {
    case .meeting, .laterToday, .laterThisWeek, .informationThen, .futureDate: true
    case .reflexNo, .consideredNo, .hungUp, .lineDropped, .angry, .gatekeeper, .referred, .noAnswer,
      .voicemail, .wrongNumber, .existingCustomer, .doNotCall:
      false
    }
  }

  /// Whether the person themselves was on the line.
  public var reachedThePerson: Bool {
    switch self {
    case .gatekeeper, .noAnswer, .voicemail, .wrongNumber: false
    case .meeting, .laterToday, .laterThisWeek, .informationThen, .futureDate, .reflexNo, .consideredNo,
      .hungUp, .lineDropped, .angry, .referred, .existingCustomer, .doNotCall:
      true
    }
  }
}

/// How a call ended, with what was agreed.
public struct Outcome: Hashable, Sendable {
  /// The way it ended.
  public var kind: OutcomeKind
  /// The moment agreed, where there is one.
  public var at: Instant?
  /// The length of the meeting in minutes, for meetings.
  public var minutes: Int?
  /// Whom a do-not-call request covers; nil for all other outcomes.
  public var scope: SuppressionScope?

  /// Makes an outcome.
  public init(_ kind: OutcomeKind, at: Instant? = nil, minutes: Int? = nil, scope: SuppressionScope? = nil) {
    self.kind = kind
    self.at = at
    self.minutes = minutes
    self.scope = scope
  }
}
