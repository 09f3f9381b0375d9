/// A call behind a figure of the challenge.
public struct ChallengeCall: Hashable, Sendable {
  /// The person.
  public var contact: Contact
  /// The call.
  public var record: CallRecord

  /// Makes one.
  public init(contact: Contact, record: CallRecord) {
    self.contact = contact
    self.record = record
  }

  /// The session.
  public var session: SessionID { record.session }
}

extension OutcomeKind {
  /// Whether it is a person's no, after which somebody else there may be called. Anger asks for another contact
  /// only after 90 days, and so does not count.
  public var isANo: Bool {
    switch self {
    case .reflexNo, .consideredNo, .hungUp: true
    case .meeting, .laterToday, .laterThisWeek, .informationThen, .futureDate, .lineDropped, .angry,
      .gatekeeper, .referred, .noAnswer, .voicemail, .wrongNumber, .existingCustomer, .doNotCall:
      false
    }
  }
}
