/// Puts values into a message. Times are written with their date, for a mail is read on another day.
struct MessageFilling {
  let message: Message
  let playbook: Playbook
  let occasion: MessageOccasion
  private let agreed: MessageStanding.Agreed?
  private let benefit: Benefit?

  init(message: Message, playbook: Playbook, occasion: MessageOccasion) {
    self.message = message
    self.playbook = playbook
    self.occasion = occasion
    let standing = occasion.standing
    agreed = standing.agreed
    let call = standing.voicemail ?? standing.lastTalk
    benefit = playbook.benefit(shown: occasion.benefitShown, topic: call?.topic)
  }

  /// A line with its places filled; what is not known stays a mark.
  func text(_ template: Template) -> String {
    template.filled(by: value).pieces.reduce(into: "") { text, piece in
      switch piece {
      case .text(let words), .stressed(let words): text += words
      case .filled(let words): text += clean(words)
      case .gap(let placeholder): text += DraftGap.mark(placeholder)
      case .breath: text += " "
      }
    }
  }

  /// The lines without empty ones at either end.
  func body(_ lines: [Template]) -> String {
    var filled = lines.map(text)[...]
    while filled.first?.isEmpty == true { filled.removeFirst() }
    while filled.last?.isEmpty == true { filled.removeLast() }
    return filled.joined(separator: "\n")
  }

  /// A value on one line without control characters: a name cannot add a line to a mail.
  func clean(_ value: String) -> String {
    let scalars = value.unicodeScalars.map { scalar -> Unicode.Scalar in
      let isControl = scalar.value < 0x20 || (0x7F...0x9F).contains(scalar.value)
      return isControl || scalar.value == 0x2028 || scalar.value == 0x2029 ? " " : scalar
    }
    var line = String.UnicodeScalarView()
    for scalar in scalars where !(scalar == " " && (line.last == " " || line.isEmpty)) { line.append(scalar) }
    if line.last == " " { line.removeLast() }
    return String(line)
  }

  private func value(of placeholder: Placeholder) -> String? {
    let own = rawValue(of: placeholder).map(clean)
    if let own, !own.isEmpty { return own }
    return placeholder.isATime ? nil : playbook.header.defaults[placeholder]
  }

  private func rawValue(of placeholder: Placeholder) -> String? {
    let contact = occasion.person.contact
    switch placeholder {
    case .rep: return occasion.repName ?? playbook.header.rep
    case .ourCompany: return playbook.header.ourCompany
    case .forWhom: return playbook.header.forWhom
    case .theyGet: return playbook.header.theyGet
    case .unlike: return playbook.header.unlike
    case .firstName: return contact.firstName
    case .lastName: return contact.lastName
    case .role: return contact.role
    case .company: return contact.account?.name
    case .referrer: return occasion.referrer
    case .clearer: return occasion.standing.lastTalk?.clearerByThen
    case .client: return benefit?.client
    case .result: return benefit?.result
    case .document: return message.document ?? playbook.message(for: .information)?.document
    case .minutes:
      let minutes = agreed?.minutes ?? playbook.header.meetingMinutes
      return minutes == 1 ? "1 minute" : "\(minutes) minutes"
    case .slot, .slot2, .time, .tomorrow, .day: return writtenTime(placeholder)
    case .fact(let id): return fact(id)?.text
    case .factConcern(let id): return fact(id)?.concern
    }
  }

  private func fact(_ id: FactID) -> Fact? {
    playbook.fresh(id, of: occasion.facts, on: occasion.repZone.civil(at: occasion.now).date)
  }

  // MARK: Times

  private var zone: ZoneTable { occasion.person.zone ?? occasion.repZone }

  /// What is agreed; in messages that confirm nothing a moment that can be proposed. A moment that has passed is
  /// never written as one to come.
  private func writtenTime(_ placeholder: Placeholder) -> String? {
    if let agreed {
      guard agreed.at > occasion.now else { return nil }
      switch placeholder {
      case .slot: return moment(agreed.at)
      case .time: return clock(agreed.at)
      case .day, .tomorrow: return day(zone.civil(at: agreed.at).date)
      default: return nil
      }
    }
    switch message.purpose {
    case .confirmation, .note: return nil
    case .hangUp, .hangUpShort, .information, .voicemail: return proposed(placeholder)
    }
  }

  private func proposed(_ placeholder: Placeholder) -> String? {
    let now = occasion.now
    let next = MeetingTimes.workingDay(after: zone.civil(at: now).date)
    switch placeholder {
    case .slot: return slots.first.map(moment)
    case .slot2: return MeetingTimes.second(of: slots, zone: zone).map(moment)
    case .tomorrow: return day(next)
    case .day: return day(MeetingTimes.workingDay(after: next))
    default: return nil
    }
  }

  private var slots: [Instant] {
    let header = playbook.header
    return MeetingTimes.slots(
      from: occasion.now, windows: header.slots.isEmpty ? MeetingTimes.defaultWindows : header.slots,
      minutes: header.meetingMinutes, repZone: occasion.repZone, contactZone: occasion.person.zone, limit: 40)
  }

  /// `Thursday, 26 November at 14:00`, with the zone where it is not theirs.
  private func moment(_ instant: Instant) -> String {
    "\(day(zone.civil(at: instant).date)) at \(clock(instant))"
  }

  private func clock(_ instant: Instant) -> String {
    let time = zone.civil(at: instant).time.text
    return occasion.person.zone == nil ? "\(time) (\(zone.identifier) time)" : time
  }

  private func day(_ date: CivilDate) -> String {
    "\(date.weekday.spoken), \(date.parts.day) \(SpokenTime.monthName(date.parts.month))"
  }
}

extension Placeholder {
  /// Whether it stands for a moment: no default may stand in for what was agreed.
  fileprivate var isATime: Bool {
    switch self {
    case .slot, .slot2, .time, .tomorrow, .day: true
    case .rep, .ourCompany, .forWhom, .theyGet, .unlike, .minutes, .firstName, .lastName, .role, .company,
      .referrer, .clearer, .client, .result, .document, .fact, .factConcern:
      false
    }
  }
}

extension Playbook {
  /// The benefit whose client and result a message may name: the one that was shown, else the topic's, else a
  /// general one; only such as name both.
  func benefit(shown: SectionID?, topic: Topic?) -> Benefit? {
    let all = (benefits + objections.flatMap(\.benefits)).filter { $0.client != nil && $0.result != nil }
    if let shown, let own = all.first(where: { $0.id == shown }) { return own }
    if let topic, let own = all.first(where: { $0.topic == topic }) { return own }
    return all.first { $0.topic == nil }
  }
}

extension CallState {
  /// The benefit that was to be said last in this call; nil when none was.
  public var benefitShown: SectionID? {
    let playbook = script.playbook
    let known = Set((playbook.benefits + playbook.objections.flatMap(\.benefits)).map(\.id))
    return shown.last { known.contains($0.section) }?.section
  }
}
