/// What filling a template needs beside the call.
struct FillingContext {
  /// The moment from which times are counted.
  var now: Instant
  /// The benefit whose client and result may be named.
  var benefit: Benefit?
}

/// Puts values into templates; what is not known stays a visible gap.
extension CallState {
  /// The filled text of a template.
  func fill(_ template: Template, in context: FillingContext) -> FilledText {
    template.filled { value(of: $0, in: context) }
  }

  /// Whether every place of the template has a value.
  func isComplete(_ template: Template, in context: FillingContext) -> Bool {
    template.pieces.allSatisfy { piece in
      if case .placeholder(let placeholder) = piece {
        value(of: placeholder, in: context) != nil
      } else {
        true
      }
    }
  }

  /// The value of a placeholder, the header's default for it, or nil.
  func value(of placeholder: Placeholder, in context: FillingContext) -> String? {
    let value = rawValue(of: placeholder, in: context)
    if let value, !value.isEmpty { return value }
    return script.playbook.header.defaults[placeholder]
  }

  /// Reads single fields where they stand: copying the header or the contact would cost more than the rest.
  private func rawValue(of placeholder: Placeholder, in context: FillingContext) -> String? {
    switch placeholder {
    case .rep: return setup.repName ?? script.playbook.header.rep
    case .ourCompany: return script.playbook.header.ourCompany
    case .forWhom: return script.playbook.header.forWhom
    case .theyGet: return script.playbook.header.theyGet
    case .unlike: return script.playbook.header.unlike
    case .minutes: return SpokenTime.minutes(script.playbook.header.meetingMinutes)
    case .firstName: return setup.contact.firstName
    case .lastName: return setup.contact.lastName
    case .role: return setup.contact.role
    case .company: return setup.contact.account?.name
    case .referrer: return setup.referrer
    case .clearer: return setup.clearerByThen
    case .client: return context.benefit?.client
    case .result: return context.benefit?.result
    case .document: return script.playbook.messages.first { $0.purpose == .information }?.document
    case .slot, .slot2, .time, .tomorrow, .day: return spokenTime(placeholder, at: context.now)
    case .fact(let id): return fact(id, at: context.now)?.text
    case .factConcern(let id): return fact(id, at: context.now)?.concern
    }
  }

  private func spokenTime(_ placeholder: Placeholder, at now: Instant) -> String? {
    let zone = setup.spokenZone
    let today = zone.civil(at: now).date
    switch placeholder {
    case .slot:
      return slots(at: now, limit: 1).first.map { SpokenTime.moment(zone.civil(at: $0), today: today) }
    case .slot2:
      return MeetingTimes.second(of: slots(at: now, limit: 40), zone: zone)
        .map { SpokenTime.moment(zone.civil(at: $0), today: today) }
    case .time:
      let proposed = zone.civil(at: proposedLaterToday(at: now))
      return proposed.date == today
        ? SpokenTime.time(proposed.time) : SpokenTime.moment(proposed, today: today)
    case .tomorrow: return SpokenTime.day(MeetingTimes.workingDay(after: today), today: today)
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
