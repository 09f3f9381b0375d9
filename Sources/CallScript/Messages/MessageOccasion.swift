/// Everything a message is filled from, beside the playbook.
public struct MessageOccasion: Hashable, Sendable {
  /// To whom, with all that happened so far.
  public var person: PersonRecord
  /// What was found out about the market, the company and the person.
  public var facts: [Fact]
  /// The rep's own name; nil falls back to the playbook's header.
  public var repName: String?
  /// The rep's zone.
  public var repZone: ZoneTable
  /// The benefit that was shown in the call; nil where none was, or where that is not known.
  public var benefitShown: SectionID?
  /// Who named them to the rep, as said; nil where nobody did, or where that is not known.
  public var referrer: String?
  /// Whether they asked for no e-mails.
  public var refusesMail: Bool
  /// The moment of writing.
  public var now: Instant

  /// Makes an occasion.
  public init(
    person: PersonRecord, facts: [Fact] = [], repName: String? = nil, repZone: ZoneTable = .utc,
    benefitShown: SectionID? = nil, referrer: String? = nil, refusesMail: Bool = false, now: Instant
  ) {
    self.person = person
    self.facts = facts
    self.repName = repName
    self.repZone = repZone
    self.benefitShown = benefitShown
    self.referrer = referrer
    self.refusesMail = refusesMail
    self.now = now
  }

  /// What is true between the rep and the person.
  public var standing: MessageStanding { MessageStanding(person.happenings) }

  /// Why a message of that purpose would not be true or not be right; nil when it may be written.
  public func refusal(of purpose: MessagePurpose, rules: ConductRules = ConductRules()) -> MessageRefusal? {
    if person.isSuppressed { return .suppressed }
    if refusesMail { return .noMail }
    let standing = standing
    if standing.hasLeft { return .hasLeft }
    switch standing.lastTalk?.outcome.kind {
    case .doNotCall?: return .suppressed
    case .angry?: return .angry
    default: break
    }
    switch purpose {
    case .hangUp, .hangUpShort: return hangUpRefusal(standing, rules)
    case .information:
      return standing.lastTalk?.outcome.kind == .informationThen ? nil : .nothingPromised
    case .confirmation:
      guard let agreed = standing.agreed, agreed.kind == .meeting else { return .noMeeting }
      return agreed.at > now ? nil : .meetingIsPast
    case .note: return standing.agreed == nil && standing.cancelled == nil ? .nothingAgreed : nil
    case .voicemail:
      guard standing.voicemail != nil else { return .noVoicemail }
      return standing.hasAnswered ? .theyAnswered : nil
    }
  }

  private func hangUpRefusal(_ standing: MessageStanding, _ rules: ConductRules) -> MessageRefusal? {
    guard let call = standing.hangUp else { return .noHangUp }
    if standing.hasAnswered { return .theyAnswered }
    let forgotten = call.endedAt + .seconds(-86_400 * rules.secondHangUpRestDays)
    let earlier = standing.hangUps.contains { $0.session != call.session && $0.endedAt > forgotten }
    return earlier ? .secondHangUp : nil
  }

  /// What the rep should look at before a message of that purpose goes out.
  public func cautions(about purpose: MessagePurpose) -> [MessageCaution] {
    let standing = standing
    var cautions: [MessageCaution] = []
    switch purpose {
    case .hangUp, .hangUpShort:
      if standing.hangUp?.outcome.kind == .lineDropped { cautions.append(.lineMayHaveDropped) }
      cautions += age(of: standing.hangUp)
    case .voicemail: cautions += age(of: standing.voicemail)
    case .confirmation, .note: if person.zone == nil { cautions.append(.zoneIsUnknown) }
    case .information: break
    }
    return cautions
  }

  private func age(of call: CallRecord?) -> [MessageCaution] {
    guard let call else { return [] }
    let days = (now - call.endedAt).inMilliseconds / 86_400_000
    return days >= 1 ? [.callIsOld(days: Int(days))] : []
  }

  /// The shape of the hang-up e-mail to offer first: the short one where hardly anything was said, as whoever
  /// hung up within twenty seconds has heard too little to read five paragraphs about it; else the full one.
  public var hangUpShape: MessagePurpose {
    guard let call = standing.hangUp else { return .hangUp }
    return call.talked < .seconds(20) ? .hangUpShort : .hangUp
  }
}
