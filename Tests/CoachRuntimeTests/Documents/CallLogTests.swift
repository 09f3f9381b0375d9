import CallScript
import CoachApp
import CoachRuntime
import CoachTesting
import Exchange
import Foundation
import Store
import Testing

struct CallLogTests {
  /// A store of its own that goes when the test ends.
  private final class Office {
    let url = FileManager.default.temporaryDirectory.appending(path: "callcoach-" + UUID().uuidString)
    let store: Store
    init() throws { store = try Store.open(at: url.path()) }
    deinit {
      store.close()
      try? FileManager.default.removeItem(at: url)
    }

    /// A call that was opened at a moment, by the events that followed.
    func call(
      _ name: String, to contact: Contact, at start: Instant, offset: Int = 0, _ kinds: [CallEvent.Kind],
      purpose: OpeningPurpose = .firstCall
    ) throws {
      let script = SamplePlaybook.script
      let setup = CallSetup(
        session: SessionID(name), playbook: script.hash, contact: contact, purpose: purpose, repName: "Kim")
      func stamp(_ seconds: Int) -> Stamp {
        Stamp(utc: start + .seconds(seconds), offset: offset, monotonic: Int64(seconds) * 1000)
      }
      var call = try #require(Call(opening: setup, at: stamp(0), scripts: [script.hash: script]))
      for (index, kind) in kinds.enumerated() {
        let at = stamp((index + 1) * 10)
        if case .undone = kind {
          _ = try call.undo(at: at).get()
        } else {
          _ = try call.record(kind, at: at).get()
        }
      }
      let state = call.state
      let events = call.events
      try store.append(events[0], to: setup.session)
      try store.close(
        setup.session, with: Array(events.dropFirst()),
        summary: SessionSummary(
          answeredAt: state.answeredAt?.utc, endedAt: try #require(state.endedAt).utc,
          outcome: try #require(state.outcome), secondEfforts: state.secondEfforts, purpose: purpose,
          talked: state.talked(until: 0)),
        lineUses: [:])
    }

    func rows(since day: String, zone: ZoneTable = .utc) throws -> [CallLogRow] {
      try CallLog(store, zone: zone).rows(since: try #require(CivilDate(iso: day)))
    }
  }

  private static let ann = SamplePeople.ann.contact
  private static let noon = Instant(milliseconds: 1_795_521_600_000)

  @Test("A call is told with its objections by name, notes that stand, talk, rep and playbook")
  func whole() throws {
    let office = try Office()
    try office.store.add(Self.ann)
    try office.store.savePlaybook(SamplePlaybook.script.hash, text: SamplePlaybook.text)
    let objection = try #require(SamplePlaybook.script.playbook.objections.first)
    try office.call(
      "01CALLA", to: Self.ann, at: Self.noon, offset: 3600,
      [
        .answered, .said, .noted("asks for\r\nTom"), .noted("a slip"), .undone(seq: 4),
        .objected(objection.id),
        .ended(.goodbye), .closed,
      ])
    let row = try #require(try office.rows(since: "2026-11-24").first)
    #expect(row.session == "01CALLA" && row.contact == Self.ann.id.rawValue)
    #expect(row.at == Self.noon && row.offset == 3600)
    #expect(row.firstName == "Ann" && row.company == "Hale & Son" && row.phone == "+49 30 5550 17")
    #expect(row.note == "asks for\r\nTom")
    #expect(row.objections == [objection.name])
    #expect(row.talk == .seconds(60))
    #expect(row.owner == "Kim")
    #expect(row.playbook == SamplePlaybook.script.playbook.name)
    #expect(!row.isInbound)
  }

  @Test("Without the playbook's text the call is still told, with the notes")
  func withoutPlaybook() throws {
    let office = try Office()
    try office.store.add(Self.ann)
    try office.call(
      "01CALLA", to: Self.ann, at: Self.noon, [.noted("a note"), .ended(.noAnswer), .closed],
      purpose: .inbound)
    let row = try #require(try office.rows(since: "2026-11-24").first)
    #expect(row.note == "a note" && row.owner == "Kim" && row.playbook.isEmpty)
    #expect(row.isInbound && row.outcome == .noAnswer && row.talk == .zero)
  }

  @Test(
    "A day begins at midnight by the rep's clock, and calls are told the earliest first; open ones are not")
  func days() throws {
    let office = try Office()
    try office.store.add(Self.ann)
    let zone = ZoneTable(identifier: "East", initialOffset: 9 * 3600)
    let midnight = zone.instant(
      of: try #require(CivilDate(iso: "2026-11-24")), at: CivilTime(minuteOfDay: 0))
    for (name, shift) in [("01CALLC", 3600), ("01CALLA", -1), ("01CALLB", 0)] {
      try office.call(name, to: Self.ann, at: midnight + .seconds(shift), [.ended(.noAnswer), .closed])
    }
    let setup = CallSetup(
      session: SessionID("01OPEN"), playbook: SamplePlaybook.script.hash, contact: Self.ann)
    try office.store.append(
      CallEvent(seq: 0, stamp: Stamp(utc: midnight, offset: 0, monotonic: 0), kind: .opened(setup)),
      to: setup.session)
    #expect(try office.rows(since: "2026-11-24", zone: zone).map(\.session) == ["01CALLB", "01CALLC"])
    #expect(
      try office.rows(since: "2026-11-23", zone: zone).map(\.session) == ["01CALLA", "01CALLB", "01CALLC"])
    #expect(try office.rows(since: "2026-11-25", zone: zone).isEmpty)
  }

  @Test("What was agreed in a call stands in its row; what else comes next only after the latest")
  func next() throws {
    let office = try Office()
    try office.store.add(Self.ann)
    let agreed = Self.noon + .seconds(7 * 86_400)
    try office.call(
      "01CALLA", to: Self.ann, at: Self.noon,
      [.answered, .said, .ended(.goodbye), .outcomeCorrected(Outcome(.futureDate, at: agreed)), .closed])
    try office.call("01CALLB", to: Self.ann, at: Self.noon + .seconds(600), [.ended(.noAnswer), .closed])
    let desk = MoveDesk(
      store: office.store, clock: SystemClock(), zones: ZoneTables(), rules: { ConductRules() })
    try desk.refresh()
    let moves = try office.store.moves(of: Self.ann.id)
    let rows = try office.rows(since: "2026-11-24")
    #expect(rows.map(\.session) == ["01CALLA", "01CALLB"])
    #expect(!rows[0].nextMove.isEmpty)
    #expect(rows[0].nextDue == ZoneTable.utc.civil(at: agreed))
    #expect(rows[1].nextMove.isEmpty == moves.isEmpty)
  }

  @Test("Nobody that asked not to be contacted has a next move in the log, yet the call is there")
  func suppressed() throws {
    let office = try Office()
    try office.store.add(Self.ann)
    try office.call("01CALLA", to: Self.ann, at: Self.noon, [.answered, .stopped, .said, .closed])
    let row = try #require(try office.rows(since: "2026-11-24").first)
    #expect(row.outcome == .doNotCall)
    #expect(row.nextMove.isEmpty)
  }
}
