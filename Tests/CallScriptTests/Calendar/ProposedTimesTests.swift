import CallScript
import Testing

@Suite("Times that are proposed")
struct ProposedTimesTests {
  private let window = [
    SlotWindow(
      days: [.tuesday, .thursday], from: CivilTime(minuteOfDay: 540), to: CivilTime(minuteOfDay: 600))
  ]
  private let newYork = ZoneTable(
    identifier: "America/New_York", initialOffset: -14_400,
    transitions: [.init(from: Instant(milliseconds: 1_793_512_800_000), offset: -18_000)])

  private func written(_ moments: [Instant], in zone: ZoneTable) -> [String] {
    moments.map { WrittenTime.moment(zone.civil(at: $0)) }
  }

  @Test("slots lie a day ahead, end within their window, and stand half an hour apart")
  func slots() {
    let found = MeetingTimes.slots(
      from: CallDriver.start.utc, windows: window, minutes: 20, repZone: .utc, contactZone: nil, limit: 4)
    #expect(
      written(found, in: .utc) == [
        "Tue 1 Dec 09:00", "Tue 1 Dec 09:30", "Thu 3 Dec 09:00", "Thu 3 Dec 09:30",
      ])
    let long = MeetingTimes.slots(
      from: CallDriver.start.utc, windows: window, minutes: 60, repZone: .utc, contactZone: nil, limit: 2)
    #expect(written(long, in: .utc) == ["Tue 1 Dec 09:00", "Thu 3 Dec 09:00"])
    let none = MeetingTimes.slots(
      from: CallDriver.start.utc, windows: window, minutes: 61, repZone: .utc, contactZone: nil)
    #expect(none.isEmpty)
  }

  @Test("a slot less than a day ahead is not proposed")
  func aDayAhead() {
    let monday = CallDriver.start.utc + .seconds(4 * 86_400 - 3600 + 60)
    let found = MeetingTimes.slots(
      from: monday, windows: window, minutes: 20, repZone: .utc, contactZone: nil, limit: 1)
    #expect(written(found, in: .utc) == ["Tue 1 Dec 09:30"])
  }

  @Test("the rep's windows are cut to the contact's business hours and spoken on the contact's clock")
  func twoZones() throws {
    let early = [
      SlotWindow(days: [.tuesday], from: CivilTime(minuteOfDay: 12 * 60), to: CivilTime(minuteOfDay: 15 * 60))
    ]
    let found = MeetingTimes.slots(
      from: CallDriver.start.utc, windows: early, minutes: 20, repZone: .utc, contactZone: newYork, limit: 3)
    #expect(written(found, in: newYork) == ["Tue 1 Dec 08:00", "Tue 1 Dec 08:30", "Tue 1 Dec 09:00"])
    let script = Script(SampleScript.playbook { $0.header.slots = early })
    var driver = try CallDriver(.sample { $0.contactZone = newYork }, script: script)
    try driver.press(all: TableRow.toCommitment)
    #expect(
      driver.words
        == "Is it worth twenty minutes? Would Tuesday at eight or Tuesday, December eighth at eight?")
  }

  @Test("a window keeps its hour on the rep's clock when the clocks change before it")
  func overTheChange() {
    let thursday = Instant(milliseconds: 1_793_268_000_000)
    let found = MeetingTimes.slots(
      from: thursday, windows: window, minutes: 20, repZone: newYork, contactZone: newYork, limit: 1)
    #expect(written(found, in: newYork) == ["Tue 3 Nov 09:00"])
    #expect(written(found, in: .utc) == ["Tue 3 Nov 14:00"])
    #expect(newYork.offset(at: thursday) != newYork.offset(at: found[0]))
  }

  @Test("moments fixed beforehand come first, those gone by not at all; the second lies on another day")
  func fixed() {
    let fixed = [CallDriver.start.utc + .seconds(7200), CallDriver.start.utc + .seconds(-60)]
    let found = MeetingTimes.slots(
      from: CallDriver.start.utc, windows: window, minutes: 20, repZone: .utc, contactZone: nil, fixed: fixed,
      limit: 4)
    #expect(written(found, in: .utc).first == "Thu 26 Nov 12:00")
    #expect(found.count == 4)
    #expect(
      written([MeetingTimes.second(of: Array(found.dropFirst()), zone: .utc)].compactMap { $0 }, in: .utc)
        == ["Thu 3 Dec 09:00"])
    #expect(MeetingTimes.second(of: [], zone: .utc) == nil)
    #expect(MeetingTimes.second(of: [found[1], found[2]], zone: .utc) == found[2])
  }

  @Test("windows that overlap propose each moment once")
  func overlap() {
    let found = MeetingTimes.slots(
      from: CallDriver.start.utc, windows: window + window, minutes: 20, repZone: .utc, contactZone: nil)
    #expect(Set(found).count == found.count)
  }

  private func rungOne(at start: Stamp, inMinutes: Int? = 180) throws -> CallDriver {
    let script = Script(SampleScript.playbook { $0.preferredOutcomes[0].inMinutes = inMinutes })
    var driver = try CallDriver(script: script, at: start)
    try driver.press(all: [.answered, .said, TableRow.thinkItOver, .said, .said, .said, .no])
    return driver
  }

  @Test("{time} is now plus In, rounded up to a quarter of an hour, and the next working morning at night")
  func laterToday() throws {
    func stamp(_ seconds: Int64) -> Stamp {
      Stamp(utc: CallDriver.start.utc + .seconds(seconds), offset: 0, monotonic: 0)
    }
    #expect(try rungOne(at: stamp(-14)).words == "May I ring at one?")
    #expect(try rungOne(at: stamp(0)).words == "May I ring at one fifteen?")
    #expect(try rungOne(at: stamp(0), inMinutes: 60).words == "May I ring at eleven fifteen?")
    #expect(try rungOne(at: stamp(10 * 3600)).words == "May I ring at tomorrow at nine?")
    var driver = try rungOne(at: stamp(-14))
    try driver.press(.yes)
    let proposed = try #require(driver.state.prompt.proposedTime)
    #expect(
      WrittenTime.moment(ZoneTable.utc.civil(at: driver.state.offeredTimes[proposed])) == "Thu 26 Nov 13:15")
  }

  @Test(
    "{tomorrow} is tomorrow only when people work then, and {day} is the working day after it",
    arguments: [
      (0, "Tomorrow, Monday"), (1, "Monday, Tuesday"), (2, "Monday, Tuesday"), (3, "Tomorrow, Tuesday"),
    ])
  func nextWorkingDay(daysLater: Int64, words: String) throws {
    let template = Template([.placeholder(.tomorrow), .text(", "), .placeholder(.day)])
    let start = Stamp(utc: CallDriver.start.utc + .seconds(86_400 * daysLater), offset: 0, monotonic: 0)
    let script = Script(
      SampleScript.playbook {
        $0.preferredOutcomes[1].say = Wordings(lines: [SampleScript.line("two", template)])
      })
    var driver = try CallDriver(script: script, at: start)
    try driver.press(all: [.answered, .said, TableRow.noTime, TableRow.noTime])
    #expect(driver.words == words)
  }

  @Test("rung 2 offers working days from tomorrow, no further than its Until")
  func laterThisWeek() throws {
    for (until, last) in [(nil, "Thu 3 Dec 17:00"), (4, "Mon 30 Nov 17:00"), (0, "Thu 3 Dec 17:00")]
      as [(Int?, String)]
    {
      let script = Script(SampleScript.playbook { $0.preferredOutcomes[1].untilDays = until })
      var driver = try CallDriver(script: script)
      try driver.press(all: [.answered, .said, TableRow.noTime, TableRow.noTime, .yes])
      let times = written(driver.state.offeredTimes, in: .utc)
      #expect(times.first == "Fri 27 Nov 09:00")
      #expect(times.last == last)
    }
  }
}
