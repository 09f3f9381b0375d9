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
    #expect(try store.callList(at: now).count == 1)
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
  private let hour: Int64 = 3600

  @Test("Due calls come first, then people never called, then the oldest dial, last what is agreed for later")
  func order() throws {
    let store = try Store.open(at: folder.data)
    let names = ["later", "meeting", "recent", "oldest", "never", "due", "overdue"]
    let people = names.map { Samples.contact("01\($0.uppercased())", first: $0) }
    for person in people { try store.add(person) }
    func call(_ name: String, _ session: String, _ outcome: Outcome) throws {
      let person = try #require(people.first { $0.firstName == name })
      try Samples.call(store, session, to: person, at: -hour, outcome)
    }
    try call("oldest", "01A", Outcome(.reflexNo))
    try call("recent", "01B", Outcome(.noAnswer))
    try call("meeting", "01C", Outcome(.meeting, at: Samples.stamp(-60).utc, minutes: 20))
    try call("later", "01D", Outcome(.laterThisWeek, at: Samples.stamp(24 * hour).utc))
    try call("due", "01E", Outcome(.laterToday, at: Samples.now))
    try call("overdue", "01F", Outcome(.informationThen, at: Samples.stamp(-60).utc))
    let list = try store.callList(at: Samples.now)
    #expect(
      list.map(\.contact.firstName) == ["overdue", "due", "never", "oldest", "recent", "meeting", "later"])
    #expect(list.map { $0.agreed != nil } == [true, true, false, false, false, true, true])
    #expect(list.map { $0.lastDialled == nil } == [false, false, true, false, false, false, false])
    #expect(try store.callList(at: Samples.now, limit: 3).count == 3)
    #expect(try store.callList(at: Samples.now, limit: 0).isEmpty)
  }

  @Test("An agreed call stays open while nobody answers and ends with the next talk")
  func replaced() throws {
    let store = try Store.open(at: folder.data)
    try Samples.call(store, "01A", Outcome(.laterToday, at: Samples.now))
    for (index, outcome) in [OutcomeKind.noAnswer, .voicemail, .gatekeeper].enumerated() {
      try Samples.call(store, "01B\(index)", Outcome(outcome))
    }
    let step = try #require(try store.agreedSteps().first)
    #expect(step.session == SessionID("01A"))
    #expect(step.at == Samples.now)
    try Samples.call(store, "01C", Outcome(.reflexNo))
    #expect(try store.agreedSteps().isEmpty)
  }

  @Test("Every agreed kind with a moment is a step, no other is", arguments: OutcomeKind.allCases)
  func kinds(_ kind: OutcomeKind) throws {
    let store = try Store.open(at: folder.data)
    try Samples.call(store, "01A", Outcome(kind, at: kind.isAgreedStep ? Samples.now : nil))
    #expect(try store.agreedSteps().map(\.outcome.kind) == (kind.isAgreedStep ? [kind] : []))
    try store.append(Samples.opened(SessionID("01B")), to: SessionID("01B"))
    #expect(try store.agreedSteps().count == (kind.isAgreedStep ? 1 : 0))
  }
}
