import CallScript
import Testing

@testable import Store

struct EventLogTests {
  private let folder = TemporaryFolder()
  private let session = SessionID("01SESSION1")

  private static let kinds: [CallEvent.Kind] = [
    .answered, .said, .objected(SectionID("objection/covered")), .heard("no \"thanks\"\n\u{0}\u{1B}[2J…👩‍👩‍👧"),
    .asked(SectionID("answer/price")), .wentOffScript, .otherWording, .topicSwitched(Topic("margin")),
    .slotTaken(at: Samples.now, minutes: 20), .timeAgreed(at: Samples.now), .noted(""), .bookmarked,
    .factLearned(Fact(id: FactID("market.pay"), text: "x", date: CivilDate(dayNumber: -1))),
    .playbookReplaced(PlaybookHash("fedcba9876543210")), .yes, .no, .ended(.hungUp),
    .outcomeCorrected(Outcome(.meeting, at: Samples.now, minutes: 20)), .clearerByThen("budget"),
  ]

  @Test("What was appended comes back to the letter, also from a new start")
  func roundTrip() throws {
    let events =
      [Samples.opened(session)] + Self.kinds.enumerated().map { Samples.event($0.offset + 1, $0.element) }
    let store = try Store.open(at: folder.data)
    for event in events { try store.append(event, to: session) }
    #expect(try store.events(of: session) == events)
    store.close()
    #expect(try Store.open(at: folder.data).events(of: session) == events)
  }

  @Test("A crash after an append loses nothing: the files as they lie hold the event")
  func filesAsTheyLie() throws {
    let store = try Store.open(at: folder.data)
    try store.append([Samples.opened(session), Samples.event(1, .answered)], to: session)
    let copy = TemporaryFolder()
    try StoreFile.makeFolder(copy.data)
    for suffix in ["", "-wal"] {
      let bytes = try TemporaryFolder.bytes(of: folder.database + suffix)
      try TemporaryFolder.write(bytes, to: copy.database + suffix)
    }
    #expect(try Store.open(at: copy.data).events(of: session).count == 2)
  }

  @Test("The same event twice changes nothing, so that a write may be retried")
  func retry() throws {
    let store = try Store.open(at: folder.data)
    let events = [Samples.opened(session), Samples.event(1, .answered)]
    try store.append(events, to: session)
    try store.append(events, to: session)
    #expect(try store.events(of: session) == events)
  }

  @Test("Another event in the same place is refused")
  func conflict() throws {
    let store = try Store.open(at: folder.data)
    try store.append([Samples.opened(session), Samples.event(1, .answered)], to: session)
    #expect(throws: StoreError.eventOutOfOrder(expected: 2, found: 1)) {
      try store.append(Samples.event(1, .yes), to: session)
    }
  }

  @Test("A gap is refused, and the events beside it are not kept either")
  func gap() throws {
    let store = try Store.open(at: folder.data)
    try store.append(Samples.opened(session), to: session)
    #expect(throws: StoreError.eventOutOfOrder(expected: 2, found: 3)) {
      try store.append([Samples.event(1, .answered), Samples.event(3, .said)], to: session)
    }
    #expect(try store.events(of: session).count == 1)
  }

  @Test("A log must begin with an opened call")
  func beginning() throws {
    let store = try Store.open(at: folder.data)
    #expect(throws: StoreError.notOpened) { try store.append(Samples.event(0, .answered), to: session) }
    #expect(throws: StoreError.notOpened) { try store.append(Samples.event(1, .answered), to: session) }
    #expect(try store.sessions().isEmpty)
  }

  @Test("A person the store does not know is kept as the call saw them")
  func unknownPerson() throws {
    let store = try Store.open(at: folder.data)
    try store.append(Samples.opened(session), to: session)
    #expect(try store.contact(Samples.ann.id) == Samples.ann)
  }

  @Test("An event of an unknown kind is an error that names it; its text can still be had")
  func unknownKind() throws {
    let store = try Store.open(at: folder.data)
    try store.append([Samples.opened(session), Samples.event(1, .answered)], to: session)
    try store.write {
      try $0.run("UPDATE event SET fields = replace(fields, 'answered', 'sang') WHERE seq = 1")
    }
    #expect(throws: StoreError.unreadableEvent(seq: 1)) { try store.events(of: session) }
    #expect(try store.eventTexts(of: session)[1].contains("sang"))
  }

  @Test("Text that is no event is damage", arguments: ["", "[]{", "{\"seq\":7}", "null", "[1e999]"])
  func damagedText(_ text: String) throws {
    let store = try Store.open(at: folder.data)
    try store.append([Samples.opened(session), Samples.event(1, .answered)], to: session)
    try store.write { try $0.run("UPDATE event SET fields = '\(text)' WHERE seq = 1") }
    #expect(throws: StoreError.self) { try store.events(of: session) }
  }

  @Test("Open sessions are those that were never closed, the latest first")
  func openSessions() throws {
    let store = try Store.open(at: folder.data)
    try Samples.call(store, "01CLOSED", Outcome(.noAnswer))
    try store.append(Samples.opened(SessionID("01OPENA")), to: SessionID("01OPENA"))
    try store.append(Samples.opened(SessionID("01OPENB")), to: SessionID("01OPENB"))
    let open = try store.openSessions()
    #expect(open.map(\.id.rawValue) == ["01OPENB", "01OPENA"])
    #expect(open.allSatisfy { $0.summary == nil && $0.contact == Samples.ann && $0.offset == 7200 })
  }

  @Test("A closed session takes no more events, and closing twice counts once")
  func closing() throws {
    let store = try Store.open(at: folder.data)
    let outcome = Outcome(.laterToday, at: Samples.now)
    try store.append(Samples.opened(session), to: session)
    let end = [Samples.event(1, .ended(.goodbye)), Samples.event(2, .closed)]
    let summary = SessionSummary(
      answeredAt: Samples.now, endedAt: Samples.now, outcome: outcome, objections: 2, secondEfforts: 1,
      bridge: .strained, clearerByThen: "the budget")
    for _ in 0..<2 {
      try store.close(session, with: end, summary: summary, lineUses: [LineID("opening/a"): 1])
    }
    #expect(try store.sessions().map(\.summary) == [summary])
    #expect(try store.lineUse(for: Samples.ann)[LineID("opening/a")]?.countByRep == 1)
    #expect(throws: StoreError.sessionClosed(session)) {
      try store.append(Samples.event(3, .noted("late")), to: session)
    }
  }

  @Test("A session is found by `last`, by its name and by the beginning of it")
  func naming() throws {
    let store = try Store.open(at: folder.data)
    for name in ["01SESSIONA", "01SESSIONB"] { try Samples.call(store, name, Outcome(.noAnswer)) }
    #expect(try store.session(named: "last").id.rawValue == "01SESSIONB")
    #expect(try store.session(named: "01sessiona").id.rawValue == "01SESSIONA")
    #expect(throws: StoreError.ambiguousSession("01SESS")) { try store.session(named: "01SESS") }
    #expect(throws: StoreError.noSuchSession("01Z")) { try store.session(named: "01Z") }
    #expect(throws: StoreError.noSuchSession("01S%")) { try store.session(named: "01S%") }
  }

  @Test("A playbook's text is kept under its fingerprint, once")
  func playbooks() throws {
    let store = try Store.open(at: folder.data)
    let hash = PlaybookHash("0123456789abcdef")
    #expect(try store.playbookText(hash) == nil)
    try store.savePlaybook(hash, text: "# Playbook: A\r\n")
    try store.savePlaybook(hash, text: "another")
    #expect(try store.playbookText(hash) == "# Playbook: A\r\n")
  }
}
