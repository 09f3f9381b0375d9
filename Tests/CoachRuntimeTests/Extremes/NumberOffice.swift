import CallScript
import CoachApp
import CoachTesting
import Foundation
import Testing

@testable import CoachRuntime
@testable import Store

/// A data file in which every table has rows, and every reader of the program to run over it.
struct NumberOffice {
  static let ann = SamplePeople.ann.contact
  static let bob = Contact(
    id: ContactID("01BOB"), account: ann.account, firstName: "Bob", lastName: "Mills",
    phone: "+49 30 5550018", email: "bob@hale.example", zone: "Europe/Berlin")
  static let cy = Contact(
    id: ContactID("01CY"), account: Account(id: AccountID("01MOOR"), name: "Moor"), firstName: "Cy",
    lastName: "Moor", phone: "+49 40 5550019", zone: "Europe/Berlin")
  static let dee = Contact(
    id: ContactID("01DEE"), firstName: "Dee", lastName: "Away", phone: "+49 40 5550020")

  /// The data file with every table filled.
  let file: Data
  /// The events of the call that has most of them, a JSON object a line.
  let recording: String
  /// The playbook of the calls.
  let script = SamplePlaybook.script

  init() throws {
    let desk = try RealDesk([Self.ann, Self.bob, Self.cy, Self.dee])
    let store = desk.store
    try Self.fillPeople(store)
    try Self.fillCalls(desk)
    try Self.fillRest(store)
    try MoveDesk(
      store: store, clock: SystemClock(), zones: ZoneTables(), rules: { ConductRules() }
    ).refresh()
    recording = try store.eventTexts(of: SessionID("01CALLA")).joined(separator: "\n")
    let copies = BackupFolder(desk.url.appending(path: "copies").path())
    let copy = try store.backUp(to: copies, at: Samples.now)
    file = try Data(contentsOf: URL(fileURLWithPath: copy.path))
  }

  private enum Samples {
    static let now = SystemClock().stamp().utc
  }

  private static func fillPeople(_ store: Store) throws {
    try store.save(
      Store.ContactDetails(
        contact: ann, isChampion: true, note: "a note",
        otherPhones: [Store.Address(label: "mobile", value: "+49 171 5550017")], addedAt: Samples.now))
    let fact = Fact(id: FactID("company.news"), text: "12", date: CivilDate(dayNumber: 20_750))
    try store.add(fact, about: .contact(ann.id))
    try store.add(fact, about: .account(AccountID("01HALE")))
    try store.suppress(dee.id, scope: .person, at: Samples.now, reason: "asked")
  }

  private static func fillCalls(_ desk: RealDesk) throws {
    let soon = Samples.now + .seconds(86_400 * 2)
    let setup = CallSetup(
      session: SessionID("01CALLA"), playbook: SamplePlaybook.script.hash, contact: ann,
      facts: [Fact(id: FactID("company.news"), text: "news", date: CivilDate(dayNumber: 20_750))],
      history: ContactHistory(dials: 1, lastOutcome: .voicemail, lastEndedAt: Samples.now),
      lineUse: [LineID("opening/a"): LineUse(lastWithAccount: Samples.now, countByRep: 2)], repName: "Kim",
      repZone: zone("Europe/London"), contactZone: zone("Europe/Berlin"), fixedSlots: [soon], seed: 7)
    let objection = try #require(SamplePlaybook.script.playbook.objections.first { $0.key == 2 })
    try desk.keep(
      setup, days: 3,
      [
        .answered, .said, .objected(objection.id), .undone(seq: 3), .objected(objection.id), .said, .said,
        .yes, .yes, .slotTaken(at: soon, minutes: 20), .noted("a note"),
        .factLearned(Fact(id: FactID("individual.talk"), text: "talk", date: CivilDate(dayNumber: 20_760))),
        .outcomeCorrected(Outcome(.meeting, at: soon, minutes: 30)),
      ])
    try desk.past("01CALLB", to: bob, days: 2, [.answered, .said, .no, .ended(.hungUp)])
    try desk.past(
      "01CALLC", to: bob, days: 1, [.answered, .said, .no, .ended(.hungUp)], purpose: .otherPerson)
    var open = setup
    open.session = SessionID("01OPEN")
    open.contact = cy
    let stamp = SystemClock().stamp()
    for (seq, kind) in [CallEvent.Kind.opened(open), .answered, .said].enumerated() {
      try desk.store.append(CallEvent(seq: seq, stamp: stamp, kind: kind), to: open.session)
    }
  }

  private static func zone(_ name: String) -> ZoneTable {
    ZoneTables().table(named: name, around: Samples.now) ?? .utc
  }

  private static func fillRest(_ store: Store) throws {
    let soon = Samples.now + .seconds(86_400)
    try store.append(
      LaterEvent(
        id: LaterEventID("01LATERA"), contact: ann.id, at: Samples.now, kind: .moved(to: soon, minutes: 45)),
      offset: 0)
    try store.append(
      LaterEvent(
        id: LaterEventID("01LATERB"), contact: bob.id, at: Samples.now,
        kind: .deferred(MoveKey(.somebodyElse, bob.id, cause: "01CALLB"), until: soon)), offset: 3600)
    try store.start(
      Challenge(startedOn: CivilMoment(Samples.now, offset: 0).date.adding(days: -5)), id: "01CHALLENGE")
    try store.save(
      KeptDraft(
        id: DraftID("01DRAFT"), contact: ann.id,
        message: MessageDraft(purpose: .note, to: "ann@hale.example", subject: "s", body: "b"),
        session: SessionID("01CALLA"), createdAt: Samples.now, changedAt: Samples.now,
        exportedAt: Samples.now))
    try store.write { db in
      try db.run(
        "INSERT INTO import_batch (id, at, source, path, added, changed) VALUES ('01BATCH', 1, 'x', '/x', 1, 1)"
      )
      try db.run("INSERT INTO import_change (batch, contact) VALUES ('01BATCH', '\(ann.id.rawValue)')")
      try db.run(
        """
        INSERT INTO appointment (id, contact, move_key, kind, start, minutes, sequence, cancelled)
        VALUES ('01ENTRY', '\(ann.id.rawValue)', 'meeting:gone', 'meeting', \(soon.milliseconds), 30, 1, 0)
        """)
    }
  }
}
