import CallScript
import Testing

@testable import Store

@Suite("Plans of next moves in the store")
struct PlanTests {
  private let folder = TemporaryFolder()
  private let bob = Samples.contact(
    "01CONTACTBOB", first: "Bob", last: "Hale", account: Samples.hale, phone: "+49 30 7654321",
    email: "bob@hale.example")
  private let lone = Samples.contact("01CONTACTLONE", first: "Lou", last: "Lone", phone: "+49 30 5550000")
  private let planner = MovePlanner()

  private func open() throws -> Store {
    let store = try Store.open(at: folder.data)
    try store.add(Samples.ann)
    try store.add(bob)
    try store.add(lone)
    return store
  }

  @discardableResult
  private func refresh(_ store: Store, at now: Instant = Samples.stamp(3600).utc) throws -> Int {
    try store.refreshPlans(at: now, by: planner) { _ in .utc }
  }

  @Test("Nothing is planned for people with whom nothing happened, and all of them may be called first")
  func untouched() throws {
    let store = try open()
    #expect(try refresh(store) == 0)
    #expect(try store.moves().isEmpty)
    #expect(try store.untouched().map(\.id) == [Samples.ann.id, bob.id, lone.id])
  }

  @Test("A closed call marks its account's plan stale, and the plan holds the table's moves")
  func closedCall() throws {
    let store = try open()
    try Samples.call(store, "01S", Outcome(.reflexNo))
    #expect(try store.stalePlans(at: Samples.now) == [.account(Samples.hale.id)])
    #expect(try refresh(store) == 1)
    #expect(try store.stalePlans(at: Samples.now).isEmpty)
    #expect(try store.moves(of: Samples.ann.id).map(\.move.kind) == [.callBack])
    #expect(try store.moves(at: Samples.hale.id).contains { $0.move.kind == .refreshFacts })
    #expect(try store.untouched().map(\.id) == [lone.id], "Bob's turn is for the plan to say")
  }

  @Test("With a fact the no of one person leads to somebody else there, with the names of both")
  func somebodyElse() throws {
    let store = try open()
    try Samples.call(store, "01S", Outcome(.consideredNo))
    let fact = Fact(id: FactID("company.news"), text: "the new yard", date: CivilDate(dayNumber: 20_000))
    try refresh(store)
    try store.add(fact, about: .account(Samples.hale.id))
    #expect(try store.stalePlans(at: Samples.now).count == 1)
    try refresh(store)
    let kept = try #require(try store.moves().first { $0.move.kind == .somebodyElse })
    #expect(kept.contact == bob)
    #expect(kept.onBehalfOf == Samples.ann)
    #expect(try store.move(kept.move.key) == kept)
  }

  @Test("Moves are counted up to a moment, without those of people who asked not to be contacted")
  func count() throws {
    let store = try open()
    try Samples.call(store, "01S", Outcome(.hungUp))
    try refresh(store)
    let all = try store.moves()
    let far = Samples.stamp(400 * 86_400).utc
    #expect(try store.moveCount(dueBy: far) == all.count)
    let due = try #require(all.map(\.move.due).min())
    #expect(try store.moveCount(dueBy: due) == all.count { $0.move.due == due })
    #expect(try store.moveCount(dueBy: due + .milliseconds(-1)) == 0)
    try store.suppress(Samples.ann.id, scope: .person, at: Samples.now, reason: "")
    #expect(try store.moveCount(dueBy: far) == all.count { $0.contact.id != Samples.ann.id })
  }

  @Test("A later event is kept in order, changes the plan, and can be taken back")
  func laterEvents() throws {
    let store = try open()
    try Samples.call(store, "01S", Outcome(.hungUp))
    try refresh(store)
    let mail = try #require(try store.moves().first { $0.move.kind == .hangUpMessage })
    let done = LaterEvent(
      id: LaterEventID("01L1"), contact: Samples.ann.id, at: Samples.stamp(120).utc,
      kind: .done(mail.move.key))
    try store.append(done, offset: 3600)
    try store.append(done, offset: 3600)
    #expect(try store.laterEvents(of: Samples.ann.id) == [done])
    try refresh(store)
    #expect(try !store.moves().contains { $0.move.kind == .hangUpMessage })
    let undo = LaterEvent(
      id: LaterEventID("01L2"), contact: Samples.ann.id, at: Samples.stamp(121).utc, kind: .undone(done.id))
    try store.append(undo, offset: 3600)
    try refresh(store)
    #expect(try store.moves().contains { $0.move.kind == .hangUpMessage })
    #expect(try store.latestEvents(limit: 1) == [undo])
  }

  @Test("A later event of every kind is read back as it was written", arguments: Self.kinds)
  func coding(_ kind: LaterEvent.Kind) throws {
    let store = try open()
    let event = LaterEvent(id: LaterEventID("01L"), contact: lone.id, at: Samples.now, kind: kind)
    try store.append(event, offset: -3600)
    #expect(try store.laterEvent(event.id) == event)
  }

  static let kinds: [LaterEvent.Kind] = [
    .held, .noShow, .moved(to: Samples.now, minutes: 20), .moved(to: Samples.now, minutes: nil),
    .cancelled(reason: "ill\u{0}\r\n"), .replied, .calledIn, .left, .numberIsWrong, .done(MoveKey("a:b:c")),
    .deferred(MoveKey("a:b:c"), until: Samples.now), .dropped(MoveKey("a:b:c"), reason: ""),
    .undone(LaterEventID("01M")),
  ]

  @Test(
    "A request not to be contacted takes the person's moves away at once, and lifting it brings them back")
  func suppressed() throws {
    let store = try open()
    try Samples.call(store, "01S", Outcome(.reflexNo))
    try refresh(store)
    try store.suppress(Samples.ann.id, scope: .person, at: Samples.now, reason: "asked by mail")
    #expect(
      try !store.moves().contains { $0.contact.id == Samples.ann.id }, "even before the plan is made anew")
    try refresh(store)
    #expect(try store.moves(at: Samples.hale.id).isEmpty)
    #expect(try store.suppression(of: Samples.ann.id)?.reason == "asked by mail")
    try store.lift(Samples.ann.id)
    try refresh(store)
    #expect(try store.moves(of: Samples.ann.id).map(\.move.kind) == [.callBack])
  }

  @Test("A further number or address of somebody who asked not to be contacted is covered too")
  func furtherAddresses() throws {
    let store = try open()
    var details = try #require(try store.details(of: Samples.ann.id))
    details.otherPhones = [Store.Address(label: "mobile", value: "+49 171 2223334")]
    details.otherEmails = [Store.Address(value: "ann@home.example")]
    details.isChampion = true
    details.note = "likes to be rung early"
    try store.save(details)
    var kept = try #require(try store.details(of: Samples.ann.id))
    kept.addedAt = nil
    #expect(kept == details)
    #expect(try store.champions() == [Samples.ann])
    try store.suppress(Samples.ann.id, scope: .person, at: Samples.now)
    for (phone, email) in [("0171 2223334", ""), ("", "ANN@home.example")] {
      let other = Samples.contact("01OTHER\(phone.isEmpty)", first: "Zoe", phone: phone, email: email)
      try store.add(other)
      #expect(try store.isSuppressed(other.id))
      #expect(try store.contacts(withPhone: phone, orEmail: email).contains(Samples.ann))
    }
    #expect(try store.champions().isEmpty)
  }

  @Test("Time alone makes a plan stale where it says so")
  func expiry() throws {
    let store = try open()
    try Samples.call(store, "01S", to: lone, at: 0, Outcome(.lineDropped))
    try refresh(store, at: Samples.stamp(61).utc)
    #expect(try store.moves(of: lone.id).map(\.move.kind) == [.redial])
    #expect(try store.stalePlans(at: Samples.stamp(62).utc).isEmpty)
    let later = Samples.stamp(600).utc
    #expect(try store.stalePlans(at: later) == [.alone(lone.id)])
    try refresh(store, at: later)
    #expect(try !store.moves(of: lone.id).contains { $0.move.kind == .redial })
  }

  @Test("Somebody who changes the organisation takes their history along, and both plans are made anew")
  func movingAccounts() throws {
    let store = try open()
    try Samples.call(store, "01S", Outcome(.reflexNo))
    try refresh(store)
    var ann = Samples.ann
    ann.account = Account(id: AccountID("01ACCOUNTNEW"), name: "New & Co")
    try store.update(ann)
    try refresh(store)
    #expect(try store.moves(at: Samples.hale.id).isEmpty)
    try Samples.call(store, "01T", to: ann, at: 100, Outcome(.reflexNo))
    try refresh(store)
    #expect(try store.moves(at: AccountID("01ACCOUNTNEW")).contains { $0.move.kind == .callBack })
  }

  @Test("A file of the first form keeps its calls: they are in the history, and their plans wait to be made")
  func fromFirstForm() throws {
    let old = try Store.open(
      at: folder.data, access: .readWrite, steps: [Schema.steps[0]], fileSystem: .local)
    try old.write { db in
      try db.run("INSERT INTO account (id, name, folded) VALUES ('01A', 'Hale', 'hale')")
      try db.run(
        """
        INSERT INTO contact (id, account, first_name, last_name, role, phone, email, zone, folded_name, search)
        VALUES ('01C', '01A', 'Ann', 'Hale', '', '', '', '', 'ann hale', ' ann hale hale ')
        """)
      try db.run(
        """
        INSERT INTO session (number, id, contact, playbook, opened_at, offset, closed)
        VALUES (1, '01S', '01C', 'x', 1, 0, 1)
        """)
      try db.run(
        """
        INSERT INTO session_summary (session, version, contact, ended_at, outcome, reached, objections,
          second_efforts, bridge, clearer) VALUES (1, 1, '01C', 2, 'hung_up', 1, 0, 0, 'intact', '')
        """)
      try db.run("INSERT INTO suppression (subject, key, session, at) VALUES ('contact', '01Z', '', 5)")
    }
    old.close()
    let reader = try Store.open(at: folder.data, access: .readOnly)
    #expect(reader.warnings.count == 1, "a reader brings it along first")
    reader.close()
    let store = try Store.open(at: folder.data)
    #expect(try store.outdatedSummaries() == [SessionID("01S")])
    try store.renew(SessionID("01S"), with: nil)
    #expect(try store.outdatedSummaries().isEmpty)
    #expect(try store.stalePlans(at: Samples.now) == [.account(AccountID("01A"))])
    try refresh(store, at: Instant(milliseconds: 1000))
    #expect(try store.moves().map(\.move.kind).contains(.callBack))
    #expect(try store.untouched().isEmpty)
  }

  @Test("The record of an account holds its people, what happened with each in order, and the newest facts")
  func record() throws {
    let store = try open()
    try Samples.call(store, "01S", Outcome(.reflexNo))
    let event = LaterEvent(
      id: LaterEventID("01L"), contact: Samples.ann.id, at: Samples.stamp(90).utc, kind: .replied)
    try store.append(event, offset: 0)
    try Samples.call(store, "01T", at: 200, Outcome(.meeting, at: Samples.stamp(90_000).utc, minutes: 20))
    try store.add(
      Fact(id: FactID("company.news"), text: "x", date: CivilDate(dayNumber: 20_100)),
      about: .account(Samples.hale.id))
    let record = try #require(try store.record(of: .account(Samples.hale.id)) { _ in .utc })
    #expect(record.people.map(\.contact) == [Samples.ann, bob])
    #expect(record.newestFact == CivilDate(dayNumber: 20_100))
    let names = record.people[0].happenings.map { happening in
      switch happening {
      case .call(let call): call.session.rawValue
      case .later(let event): event.id.rawValue
      }
    }
    #expect(names == ["01S", "01L", "01T"])
    #expect(try store.records(calledSince: Samples.now) { _ in .utc }.map(\.subject) == [record.subject])
    #expect(try store.records(calledSince: Samples.stamp(9999).utc) { _ in .utc }.isEmpty)
  }
}
