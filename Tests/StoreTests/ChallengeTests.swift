import CallScript
import Store
import Testing

@Suite("The challenge in the store")
struct ChallengeTests {
  static let first = CivilDate(iso: "2026-11-02") ?? CivilDate(dayNumber: 0)

  /// Accounts with a month of calls in them, made by chance, as they are noted and as they are known.
  private struct Month {
    var records: [AccountRecord] = []
    var calls: [(contact: Contact, record: CallRecord, judgement: HucaJudgement?)] = []
    var events: [LaterEvent] = []
    private var chance: SeededChance

    static let kinds: [OutcomeKind] = [
      .reflexNo, .consideredNo, .hungUp, .noAnswer, .voicemail, .laterThisWeek, .meeting, .angry, .gatekeeper,
      .consideredNo, .reflexNo,
    ]

    init(seed: UInt64) {
      chance = SeededChance(seed: seed)
      for number in 0..<12 { records.append(people(of: number)) }
      for day in 1...33 { makeDay(day) }
      calls.sort { $0.record.openedAt < $1.record.openedAt }
      for index in records.indices { takeIn(index) }
    }

    private func people(of number: Int) -> AccountRecord {
      let account = Account(id: AccountID("01ACCOUNT\(10 + number)"), name: "Firm \(number)")
      return AccountRecord(
        subject: .account(account.id),
        people: (0..<4).map { index in
          PersonRecord(
            contact: Contact(
              id: ContactID("01CONTACT\(10 + number)\(index)"), account: account, firstName: "Person",
              lastName: "\(number).\(index)", role: ["Buyer", "Owner"][index % 2],
              phone: "+49 30 \(1000 + number * 10 + index)", zone: "UTC"), zone: .utc)
        }, newestFact: CivilDate(iso: "2026-10-01"))
    }

    private mutating func makeDay(_ day: Int) {
      for number in records.indices where Int.random(in: 0..<2, using: &chance) == 0 {
        let index = Int.random(in: 0..<4, using: &chance)
        let contact = records[number].people[index].contact
        let minute = 540 + number * 5
        let opened = ZoneTable.utc.instant(
          of: ChallengeTests.first.adding(days: day - 2), at: CivilTime(minuteOfDay: minute))
        let kind = Self.kinds.randomElement(using: &chance) ?? .noAnswer
        let isSecond = Int.random(in: 0..<2, using: &chance) == 0
        let answers = HucaJudgement.Answer.allCases
        let judgement = HucaJudgement(
          rightOffer: answers.randomElement(using: &chance) ?? .yes,
          rightPerson: answers.randomElement(using: &chance) ?? .no)
        let record = CallRecord(
          session: SessionID("01SESSION\(1000 + day * 20 + number)"), openedAt: opened,
          endedAt: opened + .seconds(180), purpose: isSecond ? .otherPerson : .firstCall,
          outcome: Outcome(kind, at: kind.isAgreedStep ? opened + .seconds(172_800) : nil),
          reason: ObjectionClass.allCases.randomElement(using: &chance), topic: Topic("margin"),
          talked: .seconds(150), reachedCommitment: Int.random(in: 0..<2, using: &chance) == 0,
          secondEfforts: Int.random(in: 0..<3, using: &chance))
        calls.append((contact, record, isSecond && kind.isANo ? judgement : nil))
        if kind.isANo, Int.random(in: 0..<4, using: &chance) == 0 {
          let key = MoveKey.somebodyElse(than: contact.id, after: record.session)
          events.append(
            LaterEvent(
              id: LaterEventID("01EVENT\(1000 + day * 20 + number)"), contact: contact.id,
              at: record.endedAt + .seconds(60), kind: .dropped(key, reason: "reason \(day)")))
        }
      }
    }

    /// Puts what happened with each person into their record, calls and events in the order of time.
    private mutating func takeIn(_ number: Int) {
      for index in records[number].people.indices {
        let id = records[number].people[index].contact.id
        let own =
          calls.filter { $0.contact.id == id }.map { Happening.call($0.record) }
          + events.filter { $0.contact == id }.map(Happening.later)
        records[number].people[index].happenings = own.sorted { $0.at < $1.at }
      }
    }

    var judgements: [SessionID: HucaJudgement] {
      Dictionary(
        calls.compactMap { call in call.judgement.map { (call.record.session, $0) } },
        uniquingKeysWith: { first, _ in first })
    }

    /// Notes everything in a store, in the order of time.
    func fill(_ store: Store) throws {
      for record in records {
        for person in record.people { try store.add(person.contact) }
        guard case .account(let id) = record.subject, let date = record.newestFact else { continue }
        try store.add(Fact(id: FactID("company.news"), text: "news", date: date), about: .account(id))
      }
      var waiting = events
      for call in calls {
        while let next = waiting.first, next.at < call.record.openedAt {
          try store.append(next, offset: 0)
          waiting.removeFirst()
        }
        try keep(call.contact, call.record, call.judgement, in: store)
      }
      try store.append(waiting, offset: 0)
    }

    private func keep(
      _ contact: Contact, _ record: CallRecord, _ judgement: HucaJudgement?, in store: Store
    ) throws {
      let stamp = Stamp(utc: record.openedAt, offset: 0, monotonic: 0)
      let setup = CallSetup(
        session: record.session, playbook: PlaybookHash("0123456789abcdef"), contact: contact,
        purpose: record.purpose)
      try store.append(CallEvent(seq: 0, stamp: stamp, kind: .opened(setup)), to: record.session)
      let ended = Stamp(utc: record.endedAt, offset: 0, monotonic: 180_000)
      try store.close(
        record.session, with: [CallEvent(seq: 1, stamp: ended, kind: .closed)],
        summary: SessionSummary(
          endedAt: record.endedAt, outcome: record.outcome, secondEfforts: record.secondEfforts,
          purpose: record.purpose, reason: record.reason, topic: record.topic,
          reachedCommitment: record.reachedCommitment, talked: record.talked, judgement: judgement),
        lineUses: [:])
    }
  }

  private static func report(_ store: Store, day: Int) throws -> ChallengeReport {
    let start = ZoneTable.utc.instant(of: first, at: CivilTime(minuteOfDay: 0))
    return ChallengeReport(
      Challenge(startedOn: first), accounts: try store.records(calledSince: start) { _ in .utc },
      judgements: try store.judgements(since: start), at: moment(day: day), repZone: .utc)
  }

  private static func moment(day: Int) -> Instant {
    ZoneTable.utc.instant(of: first.adding(days: day - 1), at: CivilTime(minuteOfDay: 1200))
  }

  @Test("Thirty days of calls come out of the store as they went in, in every figure", arguments: [1, 2, 3])
  func thirtyDays(seed: UInt64) throws {
    let folder = TemporaryFolder()
    let store = try Store.open(at: folder.data)
    defer { store.close() }
    let month = Month(seed: seed)
    try month.fill(store)
    for day in [1, 12, 30, 40] {
      let report = try Self.report(store, day: day)
      let known = ChallengeReport(
        Challenge(startedOn: Self.first), accounts: month.records, judgements: month.judgements,
        at: Self.moment(day: day), repZone: .utc)
      #expect(report.totals == known.totals)
      #expect(report.noes.map(\.call.session) == known.noes.map(\.call.session))
      #expect(report.noes.map(\.fate) == known.noes.map(\.fate))
      #expect(report.tries == known.tries)
      #expect(report.findings == known.findings)
    }
    let report = try Self.report(store, day: 40)
    #expect(report.isOver && report.totals.noes > 20 && report.totals.followed > 5)
    #expect(report.totals.missed > 0 && !report.findings.isEmpty && report.open.isEmpty)
    #expect(report.offerAnswers.values.reduce(0, +) > 0)
  }

  @Test("A challenge is kept, stopped with the days that count, and followed by another")
  func kept() throws {
    let folder = TemporaryFolder()
    let store = try Store.open(at: folder.data)
    #expect(try store.latestChallenge() == nil)
    try store.start(Challenge(startedOn: Self.first), id: "01A")
    #expect(try store.latestChallenge()?.counted == Challenge(startedOn: Self.first))
    try store.stopChallenge("01A", on: Self.first.adding(days: 9))
    #expect(try store.latestChallenge()?.counted == Challenge(startedOn: Self.first, days: 10))
    try store.start(Challenge(startedOn: Self.first.adding(days: 20)), id: "01B")
    store.close()
    let again = try Store.open(at: folder.data)
    defer { again.close() }
    let latest = try again.latestChallenge()
    #expect(latest?.challenge.startedOn == Self.first.adding(days: 20) && latest?.stoppedOn == nil)
  }

  @Test("One that runs is stopped on the eve of the next, and never before it began")
  func replaced() throws {
    let folder = TemporaryFolder()
    let store = try Store.open(at: folder.data)
    defer { store.close() }
    try store.start(Challenge(startedOn: Self.first), id: "01B")
    try store.start(Challenge(startedOn: Self.first.adding(days: -3)), id: "01A")
    let latest = try store.latestChallenge()
    #expect(latest?.id == "01B" && latest?.stoppedOn == Self.first)
    #expect(latest?.counted.days == 1)
  }

  @Test("Several later events are noted all or not at all")
  func allOrNothing() throws {
    let folder = TemporaryFolder()
    let store = try Store.open(at: folder.data)
    defer { store.close() }
    try store.add(Samples.ann)
    let cancelled = LaterEvent(
      id: LaterEventID("01E1"), contact: Samples.ann.id, at: Samples.now, kind: .cancelled(reason: "ill"))
    let stranger = LaterEvent(
      id: LaterEventID("01E2"), contact: ContactID("01NOBODY"), at: Samples.now, kind: .replied)
    #expect(throws: StoreError.noSuchContact("01NOBODY")) {
      try store.append([cancelled, stranger], offset: 0)
    }
    #expect(try store.latestEvents().isEmpty)
    try store.append([cancelled], offset: 0)
    #expect(try store.laterEvents(of: Samples.ann.id) == [cancelled])
  }
}
