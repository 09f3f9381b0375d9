import CallScript

/// An account in a test of the challenge; the challenge begins on Monday, 2 November 2026.
struct ChallengeOffice: Sendable {
  var name = "Hale & Son Canary"
  var number = 0
  var people = ["ann", "bo", "cy"]
  var suppressed: Set<String> = []
  var calls: [ChallengeCall] = [ChallengeOffice.call("ann", day: 2, .consideredNo)]
  var later: [String: [LaterEvent]] = [:]
  var fact = CivilDate(iso: "2026-10-01")
  var personFact: CivilDate?
  var isAlone = false
  var hasObjected = false
  var judgements: [SessionID: HucaJudgement] = [:]

  let challenge = Challenge(startedOn: CivilDate(iso: "2026-11-02") ?? CivilDate(dayNumber: 0))

  /// A call on a day of the challenge; its session is named after the person and the day.
  static func call(
    _ person: String, day: Int, _ kind: OutcomeKind, purpose: OpeningPurpose = .firstCall,
    reason: ObjectionClass? = nil, efforts: Int = 0, agreedFor: Int? = nil, at hour: Int = 10
  ) -> ChallengeCall {
    let opened = moment(day: day, hour: hour)
    let suffix = hour == 10 ? "" : ".\(hour)"
    return ChallengeCall(
      contact: contact(person),
      record: CallRecord(
        session: SessionID("\(person)\(day)\(suffix)"), openedAt: opened, endedAt: opened + .seconds(240),
        purpose: purpose, outcome: Outcome(kind, at: agreedFor.map { moment(day: $0, hour: 10) }),
        reason: reason, secondEfforts: efforts, clearerByThen: "a secret"))
  }

  static func moment(day: Int, hour: Int) -> Instant {
    let date = (CivilDate(iso: "2026-11-02") ?? CivilDate(dayNumber: 0)).adding(days: day - 1)
    return ZoneTable.utc.instant(of: date, at: CivilTime(minuteOfDay: hour * 60))
  }

  static func contact(_ person: String) -> Contact {
    Contact(
      id: ContactID(person), account: Account(id: AccountID("HALE"), name: "Hale & Son"),
      firstName: person.uppercased(), lastName: "Canary", role: "secret role", phone: "555 01",
      email: "\(person)@hale.example")
  }

  mutating func drop(after session: String, _ reason: String, person: String) {
    let key = MoveKey(.somebodyElse, ContactID(person), cause: session)
    add(.dropped(key, reason: reason), to: person)
  }

  mutating func undoDrop(person: String) {
    guard let last = later[person]?.last else { return }
    add(.undone(last.id), to: person)
  }

  private mutating func add(_ kind: LaterEvent.Kind, to person: String) {
    let count = later[person]?.count ?? 0
    later[person, default: []].append(
      LaterEvent(
        id: LaterEventID("E\(count)"), contact: ContactID(person), at: Self.moment(day: 3, hour: 12),
        kind: kind))
  }

  var record: AccountRecord {
    AccountRecord(
      subject: isAlone ? .alone(ContactID("ann")) : .account(AccountID("HALE\(number)")),
      people: people.map { person in
        var contact = Self.contact(person)
        contact.id = ContactID(person + (number == 0 ? "" : "-\(number)"))
        let own = calls.filter { $0.contact.id == ContactID(person) }.map { call in
          var record = call.record
          if number > 0 { record.session = SessionID(record.session.rawValue + "-\(number)") }
          return Happening.call(record)
        }
        return PersonRecord(
          contact: contact, isSuppressed: suppressed.contains(person), newestFact: personFact,
          happenings: own + (later[person] ?? []).map { .later($0) })
      }, hasObjected: hasObjected, newestFact: fact)
  }

  func report(day: Int, zone: ZoneTable = .utc) -> ChallengeReport {
    Self.report(of: [self], day: day, zone: zone)
  }

  static func report(of offices: [ChallengeOffice], day: Int, zone: ZoneTable = .utc) -> ChallengeReport {
    ChallengeReport(
      ChallengeOffice().challenge, accounts: offices.map(\.record),
      judgements: offices.reduce(into: [:]) { $0.merge($1.judgements) { first, _ in first } },
      at: moment(day: day, hour: 18), repZone: zone)
  }

  /// A month at an office, by chance: calls on some days, other people after a no more often than not.
  static func random(_ number: Int, using chance: inout SeededChance) -> ChallengeOffice {
    var office = ChallengeOffice()
    office.number = number + 1
    office.calls = []
    let kinds: [OutcomeKind] = [
      .reflexNo, .consideredNo, .hungUp, .noAnswer, .voicemail, .laterThisWeek, .meeting, .angry, .gatekeeper,
    ]
    var hadNo = false
    for day in -3...35 where Int.random(in: 0..<4, using: &chance) == 0 {
      let person = office.people.randomElement(using: &chance) ?? "ann"
      let kind = kinds.randomElement(using: &chance) ?? .noAnswer
      let isSecond = hadNo && Int.random(in: 0..<3, using: &chance) > 0
      office.calls.append(
        call(
          person, day: day, kind, purpose: isSecond ? .otherPerson : .firstCall,
          reason: ObjectionClass.allCases.randomElement(using: &chance),
          efforts: Int.random(in: 0...2, using: &chance), agreedFor: kind.isAgreedStep ? day + 2 : nil))
      hadNo = hadNo || kind.isANo
    }
    return office
  }
}
