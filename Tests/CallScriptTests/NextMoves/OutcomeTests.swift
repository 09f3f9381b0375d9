import CallScript
import Testing

@Suite("How a call ended")
struct OutcomeTests {
  struct Row: Sendable, CustomTestStringConvertible {
    var name: String
    var path: [CallEvent.Kind]
    var purpose = OpeningPurpose.firstCall
    var outcome: OutcomeKind
    var bridge = Bridge.intact
    var testDescription: String { name }
  }

  private static func objected(_ objectionClass: ObjectionClass) -> CallEvent.Kind {
    .objected(SampleScript.objectionID(objectionClass))
  }

  private static let open: [CallEvent.Kind] = [.answered, .said]

  static let rows: [Row] = [
    Row(name: "a goodbye without any no", path: open + [.ended(.goodbye)], outcome: .consideredNo),
    Row(name: "a reflex", path: open + [objected(.brushOff), .ended(.goodbye)], outcome: .reflexNo),
    Row(name: "a reason", path: open + [objected(.trust), .ended(.goodbye)], outcome: .consideredNo),
    Row(
      name: "the last objection counts",
      path: open + [objected(.trust), objected(.sendInfo), .ended(.goodbye)],
      outcome: .reflexNo),
    Row(
      name: "mere circumstance does not count",
      path: open + [objected(.sendInfo), objected(.noTime), .ended(.goodbye)], outcome: .reflexNo),
    Row(
      name: "circumstance alone", path: open + [objected(.noTime), .ended(.goodbye)], outcome: .consideredNo),
    Row(
      name: "a no on a call-back", path: open + [objected(.brushOff), .ended(.goodbye)], purpose: .callBack,
      outcome: .consideredNo),
    Row(name: "cut off before the opening was said", path: [.answered, .ended(.hungUp)], outcome: .noAnswer),
    Row(
      name: "cut off after it", path: open + [.ended(.hungUp)], outcome: .hungUp, bridge: .strained),
    Row(
      name: "an objection means that the opening was said",
      path: [.answered, objected(.brushOff), .ended(.hungUp)], outcome: .hungUp, bridge: .strained),
    Row(name: "the line failed", path: open + [.ended(.lineDropped)], outcome: .lineDropped),
    Row(name: "put through to somebody else", path: open + [.ended(.transferred)], outcome: .referred),
    Row(name: "angry", path: open + [.ended(.angry)], outcome: .angry, bridge: .burnt),
    Row(name: "nobody", path: [.ended(.noAnswer)], outcome: .noAnswer),
    Row(name: "a machine", path: [.reachedVoicemail, .said], outcome: .voicemail),
    Row(name: "a machine that was not spoken to", path: [.ended(.voicemail)], outcome: .voicemail),
    Row(name: "a screener", path: [.reachedGatekeeper, .ended(.gatekeeper)], outcome: .gatekeeper),
    Row(name: "a screener who hangs up", path: [.reachedGatekeeper, .ended(.hungUp)], outcome: .gatekeeper),
    Row(name: "a screener and goodbye", path: [.reachedGatekeeper, .ended(.goodbye)], outcome: .gatekeeper),
    Row(
      name: "a screener, off script, who hangs up",
      path: [.reachedGatekeeper, .wentOffScript, .ended(.hungUp)],
      outcome: .gatekeeper),
    Row(name: "a wrong number", path: [.answered, .ended(.wrongNumber)], outcome: .wrongNumber),
    Row(
      name: "a stop", path: open + [.stopped, .said], outcome: .doNotCall, bridge: .burnt),
    Row(
      name: "a stop and a hang-up", path: open + [.stopped, .ended(.hungUp)], outcome: .doNotCall,
      bridge: .burnt),
    Row(name: "a stop before anybody answered", path: [.stopped], outcome: .doNotCall, bridge: .burnt),
    Row(
      name: "a stop said by the screener", path: [.reachedGatekeeper, .wentOffScript, .stopped, .said],
      outcome: .doNotCall, bridge: .burnt),
    Row(
      name: "a stop after the end", path: open + [.ended(.goodbye), .stopped], outcome: .doNotCall,
      bridge: .burnt),
    Row(
      name: "a correction", path: open + [.ended(.goodbye), .outcomeCorrected(Outcome(.existingCustomer))],
      outcome: .existingCustomer),
    Row(
      name: "a correction does not lift a stop",
      path: open + [.stopped, .said, .outcomeCorrected(Outcome(.reflexNo))], outcome: .doNotCall,
      bridge: .burnt),
  ]

  @Test("the outcome follows from what happened", arguments: rows)
  func outcome(row: Row) throws {
    var driver = try CallDriver(.sample { $0.purpose = row.purpose })
    try driver.press(all: row.path)
    #expect(driver.state.outcome?.kind == row.outcome)
    #expect(driver.state.bridge == row.bridge)
    #expect(driver.state.hasEnded)
  }

  @Test("a running call has no outcome")
  func running() throws {
    var driver = try CallDriver()
    try driver.press(all: Self.open)
    #expect(driver.state.outcome == nil)
  }

  @Test("an agreed moment is kept with its minutes; one in the past is refused")
  func agreed() throws {
    var driver = try CallDriver()
    try driver.press(all: TableRow.toCommitment + [.yes])
    let past = driver.clock.utc + .seconds(-60)
    #expect(try driver.press(.slotTaken(at: past, minutes: 20)) == .timeInThePast)
    let moment = try #require(driver.state.offeredTimes.first)
    try driver.press(.slotTaken(at: moment, minutes: 20))
    #expect(driver.state.outcome == Outcome(.meeting, at: moment, minutes: 20))
    for (path, kind) in [
      ([TableRow.thinkItOver, .said, .said, .said, .no], OutcomeKind.laterToday),
      ([TableRow.noTime, .said, .said, .said, .no], .laterThisWeek),
      ([TableRow.brushOff, .said, .said, .said, .no], .informationThen),
    ] {
      var rung = try CallDriver()
      try rung.press(all: Self.open + path + [.yes])
      let times = rung.state.offeredTimes
      #expect(!times.isEmpty && times == times.sorted())
      let time = try #require(times.last)
      try rung.press(.timeAgreed(at: time))
      #expect(rung.state.outcome == Outcome(kind, at: time))
    }
  }

  @Test("the scope of a stop is the person until the wrap-up says otherwise")
  func scope() throws {
    var driver = try CallDriver()
    try driver.press(all: Self.open + [.stopped, .said])
    #expect(driver.state.outcome == Outcome(.doNotCall, scope: .person))
    try driver.press(.stopScopeChosen(.organisation))
    #expect(driver.state.outcome == Outcome(.doNotCall, scope: .organisation))
    var other = try CallDriver()
    try other.press(all: Self.open + [.ended(.goodbye)])
    #expect(try other.press(.stopScopeChosen(.person)) == .nothingToAnswer)
  }

  @Test("the clock runs from answered to the end, and never backwards")
  func talked() throws {
    var driver = try CallDriver()
    #expect(driver.state.talked(until: 99_000) == .zero)
    try driver.press(.answered)
    #expect(driver.state.talked(until: driver.clock.monotonic + 5000) == .seconds(5))
    #expect(driver.state.talked(until: 0) == .zero)
    try driver.press(.ended(.lineDropped))
    #expect(driver.state.talked(until: 99_000_000) == .seconds(2))
  }

  @Test("calling hours are 8 to 21 on the contact's own clock, without other rules")
  func callingHours() {
    let rules = ConductRules()
    let zone = ZoneTable(identifier: "East", initialOffset: 3600)
    for (hour, minute, isOpen) in [(6, 59, false), (7, 0, true), (19, 59, true), (20, 0, false)] {
      let midnight = CallDriver.start.utc + .seconds(-36_000)
      let now = midnight + .seconds(hour * 3600 + minute * 60)
      let there = zone.civil(at: now)
      #expect(
        CallingHours.judge(now, by: LocalClocks([zone]), rules: rules, region: "")
          == (isOpen ? .open(there) : .closed(there)), "\(hour):\(minute)")
    }
    #expect(CallingHours.judge(CallDriver.start.utc, by: .unknown, rules: rules, region: "") == .unknownZone)
  }

  @Test("of several zones that may be theirs all must be within the hours")
  func severalZones() {
    let rules = ConductRules()
    let clocks = LocalClocks([ZoneTable(identifier: "East", initialOffset: 3600), .utc])
    for (hour, minute, isOpen) in [(7, 30, false), (8, 0, true), (19, 59, true), (20, 30, false)] {
      let now = CallDriver.start.utc + .seconds(-36_000) + .seconds(hour * 3600 + minute * 60)
      let verdict = CallingHours.judge(now, by: clocks, rules: rules, region: "")
      #expect(isOpen == (verdict == .open(ZoneTable.utc.civil(at: now))), "\(hour):\(minute): \(verdict)")
    }
    #expect(clocks.westernmost == .utc && clocks.only == nil)
  }
}
