import CallScript
import Testing

@testable import Store

struct HistoryTests {
  private let folder = TemporaryFolder()
  private let hour: Int64 = 3600

  @Test("Nobody has called before")
  func empty() throws {
    let store = try Store.open(at: folder.data)
    try store.add(Samples.ann)
    #expect(try store.history(of: Samples.ann.id, at: Samples.now) == ContactHistory())
    #expect(try store.lineUse(for: Samples.ann).isEmpty)
  }

  @Test("Dials, dials of the day, tries and voicemails are counted, and the last outcome is kept")
  func counts() throws {
    let store = try Store.open(at: folder.data)
    let bea = Samples.contact("01BEA", first: "Bea")
    try Samples.call(store, "01A", at: -100 * hour, Outcome(.voicemail))
    try Samples.call(store, "01B", at: -30 * hour, Outcome(.reflexNo))
    try Samples.call(store, "01C", at: -2 * hour, Outcome(.hungUp))
    try Samples.call(store, "01D", at: -1 * hour, Outcome(.noAnswer))
    try Samples.call(store, "01E", to: bea, at: -1 * hour, Outcome(.meeting, at: Samples.now))
    try store.append(Samples.opened(SessionID("01F"), at: -60), to: SessionID("01F"))
    #expect(
      try store.history(of: Samples.ann.id, at: Samples.now)
        == ContactHistory(
          dials: 5, dialsInLastDay: 3, tries: 2, voicemails: 1, lastOutcome: .noAnswer,
          lastEndedAt: Samples.stamp(-1 * hour + 60).utc))
  }

  @Test(
    "A clock that jumps years hides no dial of today for ever and overflows nothing",
    arguments: [Int64.min, -31_536_000_000, 315_360_000_000, .max])
  func clockJumps(_ shift: Int64) throws {
    let store = try Store.open(at: folder.data)
    try Samples.call(store, "01A", Outcome(.reflexNo))
    let now = Instant(milliseconds: Samples.now.milliseconds.addingReportingOverflow(shift).partialValue)
    let history = try store.history(of: Samples.ann.id, at: now)
    #expect(history.dials == 1)
    #expect(history.dialsInLastDay == 0)
  }

  @Test("The last session is the one made last, even when the clock had been set back between")
  func orderBySequence() throws {
    let store = try Store.open(at: folder.data)
    try Samples.call(store, "01Z", at: 0, Outcome(.reflexNo))
    try Samples.call(store, "01A", at: -5 * hour, Outcome(.consideredNo))
    #expect(try store.history(of: Samples.ann.id, at: Samples.now).lastOutcome == .consideredNo)
    #expect(try store.sessions().map(\.id.rawValue) == ["01A", "01Z"])
  }

  @Test("Lines are counted for the organisation and for the rep")
  func lineUse() throws {
    let store = try Store.open(at: folder.data)
    let opening = LineID("opening/a")
    let other = LineID("opening/b")
    let alone = Samples.contact("01ALONE", first: "Al")
    let colleague = Samples.contact("01BEA", first: "Bea", account: Samples.hale)
    try Samples.call(store, "01A", at: -10, Outcome(.reflexNo), lines: [opening: 2])
    try Samples.call(store, "01B", to: alone, at: -5, Outcome(.reflexNo), lines: [opening: 1, other: 1])
    let uses = try store.lineUse(for: colleague)
    #expect(uses[opening] == LineUse(lastWithAccount: Samples.stamp(50).utc, countByRep: 3))
    #expect(uses[other] == LineUse(lastWithAccount: nil, countByRep: 1))
    #expect(try store.lineUse(for: alone)[other]?.lastWithAccount == Samples.stamp(55).utc)
  }
}

struct CallListTests {
  private let folder = TemporaryFolder()

  @Test("The call list holds whom nobody has called, those with a number first, then by when they were added")
  func order() throws {
    let store = try Store.open(at: folder.data)
    for (id, phone) in [("01C", "+49 30 3"), ("01A", ""), ("01B", "+49 30 2"), ("01D", "+49 30 4")] {
      try store.add(Samples.contact(id, first: id, phone: phone))
    }
    #expect(try store.untouched().map(\.firstName) == ["01B", "01C", "01D", "01A"])
    #expect(try store.untouched(limit: 2).map(\.firstName) == ["01B", "01C"])
    #expect(try store.untouched(limit: 0).isEmpty)
    try store.suppress(ContactID("01C"), scope: .person, at: Samples.now)
    try store.append(
      LaterEvent(id: LaterEventID("01E"), contact: ContactID("01D"), at: Samples.now, kind: .replied),
      offset: 0)
    #expect(try store.untouched().map(\.firstName) == ["01B", "01A"])
  }

  @Test(
    "Whoever was dialled once is in no call list any more, however it ended", arguments: OutcomeKind.allCases)
  func dialled(_ kind: OutcomeKind) throws {
    let store = try Store.open(at: folder.data)
    try store.add(Samples.ann)
    #expect(try store.untouched().map(\.id) == [Samples.ann.id])
    try store.append(Samples.opened(SessionID("01A")), to: SessionID("01A"))
    #expect(try store.untouched().isEmpty, "a call that is open is a dial too")
    try store.close(
      SessionID("01A"), with: [Samples.event(1, .closed)],
      summary: SessionSummary(endedAt: Samples.stamp(60).utc, outcome: Outcome(kind)), lineUses: [:])
    #expect(try store.untouched().isEmpty)
  }
}
