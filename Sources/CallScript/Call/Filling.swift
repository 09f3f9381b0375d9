/// Puts values into a template; what is not known stays a visible gap.
struct Filling {
  let state: CallState
  let now: Instant
  /// The benefit whose client and result may be named.
  var benefit: Benefit?

  /// The filled text of a template.
  func fill(_ template: Template) -> FilledText {
    var pieces: [FilledText.Piece] = []
    var atStart = true
    for piece in template.pieces {
      switch piece {
      case .text(let words):
        pieces.append(.text(words))
        atStart = Self.endsASentence(words)
      case .stressed(let word):
        pieces.append(.stressed(word))
        atStart = false
      case .placeholder(let placeholder):
        pieces.append(filled(placeholder, atStart: atStart))
        atStart = false
      case .breath:
        pieces.append(.breath)
      }
    }
    return FilledText(pieces)
  }

  /// Whether every place of the template has a value.
  func isComplete(_ template: Template) -> Bool {
    template.placeholders.allSatisfy { value(of: $0) != nil }
  }

  private func filled(_ placeholder: Placeholder, atStart: Bool) -> FilledText.Piece {
    guard let value = value(of: placeholder) else { return .gap(placeholder) }
    guard atStart, let first = value.first else { return .filled(value) }
    return .filled(first.uppercased() + value.dropFirst())
  }

  private static func endsASentence(_ words: String) -> Bool {
    guard let last = words.last(where: { $0 != " " }) else { return false }
    return words.last == " " && (last == "." || last == "?" || last == "!")
  }

  /// The value of a placeholder, the header's default for it, or nil.
  func value(of placeholder: Placeholder) -> String? {
    let value = rawValue(of: placeholder)
    if let value, !value.isEmpty { return value }
    return state.script.playbook.header.defaults[placeholder]
  }

  private func rawValue(of placeholder: Placeholder) -> String? {
    let header = state.script.playbook.header
    let contact = state.setup.contact
    switch placeholder {
    case .rep: return state.setup.repName ?? header.rep
    case .ourCompany: return header.ourCompany
    case .forWhom: return header.forWhom
    case .theyGet: return header.theyGet
    case .unlike: return header.unlike
    case .minutes: return SpokenTime.minutes(header.meetingMinutes)
    case .firstName: return contact.firstName
    case .lastName: return contact.lastName
    case .role: return contact.role
    case .company: return contact.account?.name
    case .client: return benefit?.client
    case .result: return benefit?.result
    case .document: return state.script.playbook.messages.first { $0.purpose == .information }?.document
    case .slot, .slot2, .time, .day: return spokenTime(placeholder)
    case .fact(let id): return state.fact(id, at: now)?.text
    case .factConcern(let id): return state.fact(id, at: now)?.concern
    }
  }

  private func spokenTime(_ placeholder: Placeholder) -> String? {
    let zone = state.setup.spokenZone
    let today = zone.civil(at: now).date
    switch placeholder {
    case .slot:
      return state.slots(at: now, limit: 1).first.map { SpokenTime.moment(zone.civil(at: $0), today: today) }
    case .slot2:
      return MeetingTimes.second(of: state.slots(at: now, limit: 40), zone: zone)
        .map { SpokenTime.moment(zone.civil(at: $0), today: today) }
    case .time:
      let proposed = zone.civil(at: state.proposedLaterToday(at: now))
      return proposed.date == today
        ? SpokenTime.time(proposed.time) : SpokenTime.moment(proposed, today: today)
    case .day:
      let tomorrow = MeetingTimes.workingDay(after: today)
      return MeetingTimes.workingDay(after: tomorrow).weekday.spoken
    default: return nil
    }
  }
}

extension CallState {
  /// Moments for a meeting, earliest first, at most `limit`.
  public func slots(at now: Instant, limit: Int = 80) -> [Instant] {
    let header = script.playbook.header
    return MeetingTimes.slots(
      from: now, windows: header.slots.isEmpty ? MeetingTimes.defaultWindows : header.slots,
      minutes: header.meetingMinutes, repZone: setup.repZone, contactZone: setup.contactZone,
      fixed: setup.fixedSlots, limit: limit)
  }

  /// The moment that rung 1 proposes: now plus the rung's `In:` (three hours by default), rounded up to a
  /// quarter hour; when the day there is over, the next working morning.
  func proposedLaterToday(at now: Instant) -> Instant {
    let rung = script.playbook.preferredOutcomes.first { $0.rung == 1 }
    let wanted = MeetingTimes.quarterHour(after: now, minutes: rung?.inMinutes ?? 180)
    let times = MeetingTimes.rungTimes(rung: 1, from: now, zone: setup.spokenZone)
    return times.first { $0 >= wanted } ?? times.last ?? wanted
  }
}
