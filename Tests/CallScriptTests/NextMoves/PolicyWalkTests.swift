import CallScript
import Testing

/// Walks the policy over every outcome and every history that matters.
@Suite("The whole policy")
struct PolicyWalkTests {
  static let start = CallDriver.start.utc
  static let day: Duration = .seconds(86_400)
  static let planner = MovePlanner()

  /// What happened before; the last of `n` outcomes is noted `n` days after the first.
  enum Before: CaseIterable, Sendable {
    case nothing, hungUp, twoHangUps, reflex, considered, noShow, noShowRung, twoNoShows, meeting, rung,
      rungTriedOnce,
      rungTriedTwice, fourDials, voicemail, dropped, redialLate, angry, burnt, replied, left, wrongNumber,
      stop
  }

  struct Flags {
    var hasAddress: Bool
    var isSuppressed: Bool
    var hasObjected: Bool
    var colleague: Colleague
  }

  enum Colleague: CaseIterable { case none, untouched, saidNo, hasMeeting, suppressed, left }

  static func call(
    _ kind: OutcomeKind, at: Instant, purpose: OpeningPurpose = .firstCall, bridge: Bridge = .intact,
    reason: ObjectionClass? = nil, name: String, to agreed: Instant? = nil
  ) -> Happening {
    .call(
      CallRecord(
        session: SessionID(name), openedAt: at + .seconds(-60), endedAt: at, purpose: purpose,
        outcome: Outcome(kind, at: kind.isAgreedStep ? agreed ?? at + day : nil, minutes: 20), reason: reason,
        topic: Topic("margin"), bridge: bridge, referredTo: kind == .referred ? ContactID("B") : nil))
  }

  static func later(_ kind: LaterEvent.Kind, at: Instant, name: String) -> Happening {
    .later(LaterEvent(id: LaterEventID(name), contact: ContactID("A"), at: at, kind: kind))
  }

  static func history(_ before: Before) -> [Happening] {
    let t = start + .seconds(-86_400 * 3)
    func calls(_ kinds: [OutcomeKind], purpose: OpeningPurpose = .firstCall) -> [Happening] {
      kinds.enumerated().map { index, kind in
        call(
          kind, at: t + .seconds(3600 * index), purpose: purpose, name: "S\(index)", to: t + .seconds(1800))
      }
    }
    switch before {
    case .nothing: return []
    case .hungUp: return calls([.hungUp])
    case .twoHangUps: return calls([.hungUp, .hungUp])
    case .reflex: return calls([.reflexNo])
    case .considered: return calls([.consideredNo])
    case .noShow: return calls([.meeting]) + [later(.noShow, at: t + .seconds(7200), name: "E0")]
    case .noShowRung: return history(.noShow) + [call(.noAnswer, at: t + .seconds(7500), name: "S1")]
    case .twoNoShows:
      return calls([.meeting]) + [
        later(.noShow, at: t + .seconds(7200), name: "E0"),
        later(.moved(to: t + day, minutes: 20), at: t + .seconds(7300), name: "E1"),
        later(.noShow, at: t + day + .seconds(300), name: "E2"),
      ]
    case .meeting: return [call(.meeting, at: t, name: "S0", to: start + .seconds(86_400 * 9))]
    case .rung: return calls([.laterThisWeek])
    case .rungTriedOnce: return calls([.laterThisWeek]) + missed(1, from: t)
    case .rungTriedTwice: return calls([.laterThisWeek]) + missed(2, from: t)
    case .fourDials: return calls([.noAnswer, .gatekeeper, .noAnswer, .noAnswer])
    case .voicemail: return calls([.voicemail])
    case .dropped: return [call(.lineDropped, at: start + .seconds(-90), name: "S0")]
    case .redialLate: return calls([.lineDropped])
    case .angry: return calls([.angry])
    case .burnt: return [call(.consideredNo, at: t, bridge: .burnt, reason: .trust, name: "S0")]
    case .replied: return calls([.hungUp]) + [later(.replied, at: t + day, name: "E0")]
    case .left: return [later(.left, at: t, name: "E0")]
    case .wrongNumber: return calls([.wrongNumber])
    case .stop: return calls([.doNotCall])
    }
  }

  static func missed(_ count: Int, from t: Instant) -> [Happening] {
    (0..<count).map {
      call(.noAnswer, at: t + .seconds(3600 + 7200 * $0), purpose: .agreedCall, name: "M\($0)")
    }
  }

  static let afterwards: [LaterEvent.Kind?] = [
    nil, .held, .noShow, .moved(to: start + .seconds(86_400 * 4), minutes: 20), .cancelled(reason: "ill"),
    .replied,
    .calledIn, .left, .numberIsWrong, .undone(LaterEventID("E0")),
  ]

  static func colleague(_ kind: Colleague) -> PersonRecord? {
    let contact = Contact(
      id: ContactID("B"), account: Account(id: AccountID("X"), name: "X"), role: "buyer", phone: "+1 555 0100"
    )
    let t = start + .seconds(-86_400 * 5)
    var person = PersonRecord(contact: contact, zone: .utc)
    switch kind {
    case .none: return nil
    case .untouched: break
    case .saidNo: person.happenings = [call(.reflexNo, at: t, name: "B0")]
    case .hasMeeting:
      person.happenings = [call(.meeting, at: t, name: "B0", to: start + .seconds(86_400 * 6))]
    case .suppressed: person.isSuppressed = true
    case .left: person.happenings = [later(.left, at: t, name: "B1")]
    }
    return person
  }

  static let purposes: [OpeningPurpose] = [.firstCall, .callBack, .agreedCall, .inbound]
  static let outcomes: [(OutcomeKind?, OpeningPurpose)] =
    [(nil, .firstCall)] + OutcomeKind.allCases.flatMap { kind in purposes.map { (kind, $0) } }
  static let flags: [(Bool, Bool, Bool)] = [
    (true, false, false), (false, false, false), (true, true, false), (true, false, true),
  ]

  @Test("has a plan for each of 364,320 histories, and keeps its promises", arguments: Before.allCases)
  func walk(before: Before) {
    var count = 0
    for (kind, purpose) in Self.outcomes {
      for event in Self.afterwards {
        for colleague in Colleague.allCases {
          for (hasAddress, isSuppressed, hasObjected) in Self.flags {
            let flags = Flags(
              hasAddress: hasAddress, isSuppressed: isSuppressed, hasObjected: hasObjected,
              colleague: colleague)
            let record = Self.record(before, kind, purpose, event, flags)
            if let fault = Self.fault(in: record, flags) {
              Issue.record(
                "\(String(describing: kind)) \(purpose) \(String(describing: event)) \(flags): \(fault)")
              return
            }
            count += 1
          }
        }
      }
    }
    #expect(count * Before.allCases.count == 364_320)
  }

  @Test("reaches every situation")
  func situations() {
    let flags = Flags(hasAddress: true, isSuppressed: false, hasObjected: false, colleague: .none)
    let seen = Before.allCases.flatMap { before in
      Self.outcomes.flatMap { kind, purpose in
        Self.afterwards.map { event in
          Self.planner.situation(
            of: Self.record(before, kind, purpose, event, flags).people[0], at: Self.start)
        }
      }
    }
    #expect(Set(Situation.allCases).subtracting(seen) == [.organisationObjected])
  }

  static func record(
    _ before: Before, _ kind: OutcomeKind?, _ purpose: OpeningPurpose, _ event: LaterEvent.Kind?,
    _ flags: Flags
  ) -> AccountRecord {
    let contact = Contact(
      id: ContactID("A"), account: Account(id: AccountID("X"), name: "X"), role: "owner",
      phone: "+1 555 0199",
      email: flags.hasAddress ? "a@example.com" : "")
    var happenings = history(before)
    if let kind {
      happenings.append(call(kind, at: start, purpose: purpose, reason: .trust, name: "Z"))
    }
    if let event { happenings.append(later(event, at: start, name: "EZ")) }
    let person = PersonRecord(
      contact: contact, zone: .utc, isSuppressed: flags.isSuppressed, happenings: happenings)
    return AccountRecord(
      subject: .account(AccountID("X")), people: [person] + [colleague(flags.colleague)].compactMap { $0 },
      hasObjected: flags.hasObjected, newestFact: CivilDate(dayNumber: 20_000))
  }

  /// The first promise that a plan breaks; nil when it keeps them all.
  static func fault(in record: AccountRecord, _ flags: Flags) -> String? {
    let plan = planner.plan(record, at: start)
    var turned = record
    turned.people.reverse()
    if planner.plan(turned, at: start) != plan { return "the order of people changes the plan" }
    if flags.hasObjected { return plan.moves.isEmpty ? nil : "a move after an objection" }
    let blocked = Set(record.people.filter(\.isSuppressed).map(\.contact.id))
    if plan.moves.contains(where: { blocked.contains($0.contact) }) {
      return "a move for a suppressed person"
    }
    if plan.moves.contains(where: { $0.onBehalfOf.map(blocked.contains) ?? false }) {
      return "on their behalf"
    }
    if Set(plan.moves.map(\.key)).count != plan.moves.count { return "a key twice" }
    for person in record.people {
      let calls = plan.moves.filter { $0.contact == person.contact.id && $0.channel == .phone }
      if calls.count > 1 { return "two calls to one person" }
      let hangUps = person.happenings.count {
        if case .call(let c) = $0 { c.outcome.kind == .hungUp } else { false }
      }
      if hangUps > 1,
        plan.moves.contains(where: { $0.contact == person.contact.id && $0.kind == .hangUpMessage })
      {
        return "a second hang-up e-mail"
      }
    }
    let steps = plan.moves.filter { [.attend, .agreedCall, .noShow, .newTime, .answer].contains($0.kind) }
    let isHeld = steps.contains { step in
      step.channel != .desk
        && record.people.first { $0.contact.id == step.contact }.map {
          planner.situation(of: $0, at: start) != .futureDate
        } ?? false
    }
    let others: [MoveKind] = [.callBack, .anotherHour, .somebodyElse, .referral]
    if isHeld, plan.moves.contains(where: { others.contains($0.kind) }) {
      return "somebody called while a step is open"
    }
    for move in plan.moves {
      if move.why.isEmpty || move.why.contains("{") { return "why: \(move.why)" }
      guard move.channel == .phone, move.kind != .redial, move.kind != .agreedCall else { continue }
      let there = ZoneTable.utc.civil(at: move.due)
      if there.date.weekday == .saturday || there.date.weekday == .sunday {
        return "\(move.kind) at a weekend"
      }
      if there.time.hour < 8 || there.time.hour >= 21 { return "\(move.kind) outside calling hours" }
    }
    return nil
  }
}
