import CallScript
import Cells
import CoachApp
import CoachTesting
import Testing

@Suite("Journeys through the program")
struct JourneyTests {
  /// A call with Ann that is answered and has its opening said.
  static func answered() -> AppDriver {
    var driver = AppDriver(people: [SamplePeople.ann])
    driver.press("Enter Enter Space Space")
    return driver
  }

  @Test("A whole call goes from Home to a saved meeting")
  func wholeCall() throws {
    var driver = AppDriver(people: [SamplePeople.ann])
    #expect(driver.shows("Ann Hale"))
    driver.press("Enter")
    #expect(driver.shows("individual yes"))
    driver.press("Enter")
    #expect(driver.shows("+ 4 9"))
    #expect(driver.shows("not dialled yet"))
    #expect(driver.store.logs.isEmpty)
    driver.press("Space")
    #expect(driver.shows("Ann, Kim at Beamline."))
    driver.press("Space")
    #expect(driver.shows("— wait —"))
    driver.press("2")
    #expect(driver.shows("▶ 1 EMPATHIZE"))
    #expect(driver.shows("breathe"))
    driver.wait(1500)
    #expect(!driver.shows("breathe"))
    driver.press("Space")
    #expect(driver.shows("In your talk at the trade day you spoke about"))
    #expect(driver.shows("because: they named it themselves"))
    driver.press("Space Space")
    #expect(driver.shows("▶ 3 BENEFIT"))
    driver.press("y")
    #expect(driver.shows("▶ 4 COMMITMENT"))
    driver.press("y")
    #expect(driver.shows("20 minutes,"))
    driver.press("Down Right Enter")
    #expect(driver.shows("meeting agreed"))
    driver.press("Enter")
    driver.type("the budget")
    driver.press("Enter")
    #expect(driver.shows("What now"))
    driver.press("Space")
    let state = try #require(driver.store.closed.first)
    #expect(state.outcome?.kind == .meeting)
    #expect(state.clearerByThen == "the budget")
    #expect(driver.state.screen == .home(HomeScreen()))
    #expect(driver.shows("meeting agreed"))
    let log = try #require(driver.store.logs[state.setup.session])
    #expect(log.map(\.seq) == Array(0..<log.count))
    let folded = try Call(events: log, scripts: [SamplePlaybook.script.hash: SamplePlaybook.script])
    #expect(folded.state.outcome == state.outcome)
  }

  @Test("A block of five dials costs one key and a letter for each that leads nowhere")
  func blockOfFive() {
    var driver = AppDriver(people: (1...5).map(SamplePeople.plain))
    driver.press("c Enter")
    #expect(driver.shows("1 of 5"))
    driver.press("e n")
    #expect(driver.shows("2 of 5"))
    #expect(driver.shows("Person 1: no answer; u takes it back"))
    driver.press("e v e k e w e n")
    #expect(driver.shows("Wrap-up"))
    driver.press("Enter")
    #expect(driver.shows("Block over: 5 dials, 0 agreed."))
    #expect(
      driver.store.closed.map { $0.outcome?.kind } == [
        .noAnswer, .voicemail, .gatekeeper, .wrongNumber, .noAnswer,
      ])
  }

  @Test("A dial logged by mistake comes back with u on the next ring")
  func undoDial() {
    var driver = AppDriver(people: [SamplePeople.plain(1), SamplePeople.plain(2)])
    driver.press("c Enter e n")
    #expect(driver.shows("Person 2"))
    driver.press("u")
    #expect(driver.shows("5 5 5   0 1 0 1"))
    driver.press("Space e g")
    #expect(driver.shows("Wrap-up"))
    driver.press("Enter Space")
    #expect(driver.shows("Person 2"))
    #expect(driver.store.closed.count == 1)
  }

  @Test("A refused key while it rings logs no dial, not even after the playbook changed")
  func refusedWhileRinging() {
    var driver = AppDriver(people: [SamplePeople.ann])
    driver.press("Enter Enter")
    driver.send(.playbookChanged(SamplePlaybook.script))
    var other = SamplePlaybook.script.playbook
    other.name = "Another one"
    driver.send(.playbookChanged(Script(other)))
    driver.press("y n Space")
    let log = driver.store.logs.values.first ?? []
    #expect(log.map(\.kind.name) == ["opened", "playbook", "answered"])
    driver = AppDriver(people: [SamplePeople.ann])
    driver.press("Enter Enter")
    driver.send(.playbookChanged(Script(other)))
    driver.press("y 2 t n")
    #expect(driver.store.logs.isEmpty)
    #expect(driver.shows("not dialled yet"))
    driver.press("s")
    #expect(driver.store.closed.isEmpty && driver.store.logs.isEmpty)
  }

  @Test("A second Ctrl-C does what leaving does: the dial before is closed")
  func secondInterrupt() {
    var driver = AppDriver(people: [SamplePeople.plain(1), SamplePeople.plain(2)])
    driver.press("c Enter e n Ctrl-C")
    #expect(driver.exitCode == nil)
    driver.press("Ctrl-C")
    #expect(driver.exitCode == 130)
    #expect(driver.store.closed.map { $0.outcome?.kind } == [.noAnswer])
  }

  @Test("Home moves over midnight and reads what is due on the new day, once")
  func midnight() {
    var driver = AppDriver(people: [SamplePeople.ann])
    #expect(driver.shows("Tue 24 Nov"))
    let before = driver.effects.count { $0 == .loadHome }
    // From 13:32 to half past midnight.
    driver.wait(11 * 3_600_000)
    #expect(driver.shows("Wed 25 Nov"))
    #expect(driver.effects.count { $0 == .loadHome } == before + 1)
    driver.send(.tick)
    #expect(driver.effects.count { $0 == .loadHome } == before + 1)
  }

  @Test("A ring that was skipped leaves no trace")
  func skip() {
    var driver = AppDriver(people: [SamplePeople.plain(1), SamplePeople.plain(2)])
    driver.press("c Enter s")
    #expect(driver.shows("Person 2"))
    driver.press("p")
    #expect(driver.state.call == nil)
    #expect(driver.store.logs.isEmpty)
  }

  @Test("STOP leaves the closing line, asks for the scope and suppresses")
  func stop() {
    var driver = JourneyTests.answered()
    driver.press("X")
    #expect(driver.shows("I take you off our list now."))
    #expect(driver.shows("STOP: closing line only"))
    driver.press("1")
    #expect(driver.shows("They asked not to be called"))
    driver.press("Space")
    #expect(driver.shows("Whom does it cover?"))
    driver.press("o")
    #expect(driver.store.closed.isEmpty)
    driver.press("Enter")
    #expect(driver.store.closed.first?.outcome == Outcome(.doNotCall, scope: .organisation))
    #expect(!driver.shows("Ann Hale · Hale Tools"))
  }

  @Test("STOP pressed by mistake is taken back until the wrap-up closes")
  func undoStop() {
    var driver = JourneyTests.answered()
    driver.press("X Space u u")
    #expect(driver.state.call?.call.state.isStopped == false)
    #expect(driver.shows("May I say in half a minute"))
  }

  @Test("Every key that does nothing says why, and rings no bell")
  func refusals() {
    var driver = AppDriver(people: [SamplePeople.ann])
    driver.press("Enter Enter Space y")
    driver.press("Z")
    #expect(driver.shows("Z does nothing here; ? shows the keys."))
    driver.press("9")
    #expect(driver.shows("no objection on 9"))
    #expect(!driver.effects.contains(.bell))
  }

  @Test("A note keeps what was typed when an objection comes in between")
  func noteThenObjection() {
    var driver = JourneyTests.answered()
    driver.press("i")
    driver.type("likes q and x")
    driver.press("F2")
    #expect(driver.state.call?.call.state.notes.map(\.text) == ["likes q and x"])
    #expect(driver.shows("▶ 1 EMPATHIZE"))
    driver.press("i")
    driver.type("second")
    driver.press("Esc")
    #expect(driver.state.call?.call.state.notes.count == 2)
    #expect(driver.state.screen == .call)
  }

  @Test("Pasted and typed words are heard, never pressed")
  func heard() {
    var driver = JourneyTests.answered()
    driver.send(.terminal(.paste("sorry\nwe are all set x")))
    #expect(driver.shows("▶ 1 EMPATHIZE"))
    #expect(driver.state.call?.call.state.isStopped == false)
    driver.press("/")
    driver.type("what does it cost")
    driver.press("Enter")
    #expect(driver.shows("It depends on how many people you pay."))
    driver.press("Space /")
    driver.type("blah")
    driver.press("Enter")
    #expect(driver.shows("The playbook does not know these words"))
  }

  @Test("Their questions, the list of objections and the endings lie below the line")
  func panels() {
    var driver = JourneyTests.answered()
    driver.press("a")
    #expect(driver.shows("1 Price"))
    #expect(driver.shows("May I say in half a minute"))
    driver.press("1")
    #expect(driver.shows("their question"))
    driver.press("Space 0 a")
    #expect(driver.state.call?.prompt.objection == "Sleep on it")
    driver.press("e Esc e e")
    #expect(driver.shows("Wrap-up"))
    #expect(driver.state.call?.call.state.outcome?.kind == .hungUp)
  }

  @Test("A failed save is shown, the call goes on, and W saves all of it")
  func saveFailure() {
    var driver = JourneyTests.answered()
    #expect(driver.shows("● saved"))
    driver.store.failure = "disk full"
    driver.press("2 Space")
    #expect(driver.shows("! NOT SAVED (disk full) – W retries"))
    #expect(driver.shows("In your talk"))
    driver.store.failure = nil
    driver.press("W")
    #expect(driver.shows("● saved"))
    let live = driver.state.call
    #expect(driver.store.logs[SessionID("S1")]?.count == live?.call.events.count)
  }

  @Test("The mark is full only when everything is committed")
  func slowSave() {
    var driver = AppDriver(people: [SamplePeople.ann])
    driver.store.isSlow = true
    driver.press("Enter Enter Space")
    #expect(driver.shows("○ saving"))
    driver.commit()
    #expect(driver.shows("● saved"))
    driver.press("Space")
    #expect(driver.shows("○ saving"))
  }

  @Test("An interrupted call is resumed with its clock running on")
  func resume() throws {
    var first = JourneyTests.answered()
    first.wait(70_000)
    first.press("2")
    var store = first.store
    let session = SessionID("S1")
    store.resumable = [ResumableCall(session: session, name: "Ann Hale", talkMilliseconds: 72_000)]
    var second = AppDriver(store: store)
    #expect(second.shows("resume the call with Ann Hale, 01:12"))
    second.wait(5000)
    second.press("Enter")
    #expect(second.shows("▶ 1 EMPATHIZE"))
    #expect(second.shows("● saved"))
    second.press("Space")
    #expect(second.shows("▶ 2 QUESTION"))
    let log = try #require(second.store.logs[session])
    #expect(log.map(\.seq) == Array(0..<log.count))
  }

  @Test("An interrupted call can be closed unseen")
  func dismiss() {
    var store = FakeStore()
    store.resumable = [ResumableCall(session: SessionID("S1"), name: "Ann Hale")]
    var driver = AppDriver(store: store)
    driver.press("x")
    #expect(driver.effects.contains(.dismissCall(SessionID("S1"))))
    #expect(driver.shows("Nobody to call yet."))
  }

  @Test("Outside calling hours the call opens only after a reason, which it keeps")
  func outsideHours() {
    var night = SamplePeople.ann
    night.zone = SamplePeople.auckland
    var driver = AppDriver(people: [night])
    driver.press("Enter Enter")
    #expect(driver.shows("It is 02:32 there: outside calling hours, 08:00 to 21:00."))
    driver.press("Enter")
    #expect(driver.shows("Type a reason first"))
    driver.type("she asked for it")
    driver.press("Enter")
    #expect(driver.state.call?.call.state.setup.outsideHoursReason == "she asked for it")
  }

  @Test("An unknown zone warns; the fourth dial of a day asks for a reason")
  func otherCautions() {
    var card = SamplePeople.plain(1)
    card.zone = nil
    var driver = AppDriver(people: [card])
    driver.press("Enter Enter")
    #expect(driver.shows("time zone is not known"))
    card.zone = SamplePeople.berlin
    card.history = ContactHistory(dials: 3, dialsInLastDay: 3)
    driver = AppDriver(people: [card])
    driver.press("Enter Enter")
    #expect(driver.shows("Dialled 3 times within the last day already."))
    driver.press("Esc")
    #expect(driver.state.screen == .home(HomeScreen()))
  }

  @Test("First run: a contact is typed in, with a fact, and called")
  func newContact() {
    var driver = AppDriver()
    #expect(driver.shows("Nobody to call yet."))
    driver.press("n")
    driver.type("Bo")
    driver.press("Enter")
    driver.type("Quist")
    driver.press("Tab")
    driver.type("Quist Roofing")
    driver.press("Enter Enter Enter Enter")
    driver.type("Nowhere")
    driver.press("Enter")
    driver.type("the second yard")
    driver.press("Ctrl-S")
    #expect(driver.shows("There is no time zone Nowhere."))
    driver.press("Up Ctrl-U")
    driver.press("Ctrl-S")
    #expect(driver.shows("Bo Quist is in the list."))
    #expect(driver.store.people.first?.facts.first?.text == "the second yard")
    driver.press("Enter")
    #expect(driver.shows("company yes"))
  }

  @Test("First run: s adds a contact to try with")
  func sampleContact() {
    var driver = AppDriver()
    driver.press("s")
    #expect(driver.shows("Sam Sample"))
    driver.press("c Enter Space")
    #expect(driver.shows("Sam, Kim at Beamline."))
  }

  @Test("Contacts are searched, and get a fact")
  func contacts() {
    var driver = AppDriver(people: [SamplePeople.ann, SamplePeople.plain(1)])
    driver.press("a Tab /")
    driver.type("pers")
    #expect(!driver.shows("Ann Hale"))
    driver.press("Enter f")
    driver.type("the new depot")
    driver.press("Ctrl-S")
    #expect(driver.store.people[1].facts.first?.text == "the new depot")
    #expect(driver.shows("Noted for Person 1"))
    #expect(driver.shows("search pers"))
    driver.press("q")
    #expect(driver.shows("Call list"))
  }

  @Test("Ctrl-C leaves a call only when pressed twice, and the call is kept")
  func interrupt() {
    var driver = JourneyTests.answered()
    driver.press("Ctrl-C")
    #expect(driver.shows("Press Ctrl-C again to leave"))
    #expect(driver.exitCode == nil)
    driver.wait(4000)
    driver.press("Ctrl-C")
    #expect(driver.exitCode == nil)
    driver.press("Ctrl-C")
    #expect(driver.exitCode == 130)
    #expect(driver.store.closed.isEmpty)
  }

  @Test("Esc and q never leave a call")
  func noEscape() {
    var driver = JourneyTests.answered()
    driver.press("Esc q Esc q h j l")
    #expect(driver.state.screen == .call)
    #expect(driver.exitCode == nil)
  }

  @Test("A playbook that changes in a call takes over with the next thing that happens")
  func hotReload() {
    var driver = AppDriver(people: [SamplePeople.ann])
    driver.press("Enter Enter Space")
    let before = driver.state.call?.prompt.line
    driver.send(.playbookChanged(SamplePlaybook.changed))
    #expect(driver.state.call?.prompt.line == before)
    driver.press("b")
    #expect(driver.state.call?.call.state.script == SamplePlaybook.changed)
    #expect(driver.state.call?.prompt.line == before)
    driver.send(.playbookBroken("playbook.md:3:1: unknown keyword"))
    driver.wait(100)
    #expect(driver.state.playbookBanner != nil)
  }

  @Test("The loop sleeps to the end of the day outside calls and wakes once a second in one")
  func wakes() {
    var driver = AppDriver(people: [SamplePeople.ann])
    let midnight = Instant(milliseconds: 1_795_564_800_000) - driver.state.now.utc
    #expect(nextWake(driver.state) == driver.state.now.monotonic + midnight.inMilliseconds)
    driver.press("Enter Enter")
    #expect(nextWake(driver.state) == nil)
    driver.press("Space")
    #expect(driver.wait(10_000) == 10)
    driver.press("2")
    #expect((1...12).contains(driver.wait(1500)))
  }

  @Test("The palette finds commands and themes by their letters")
  func palette() {
    var driver = AppDriver(people: [SamplePeople.ann])
    driver.press(":")
    driver.type("theme da")
    driver.press("Enter")
    #expect(driver.state.themeName == "dark")
    driver.press(":")
    driver.type("playb")
    driver.press("Enter")
    #expect(driver.shows("Opening: First call"))
  }

  @Test("Help lists the keys here; in a call any other key closes it and works")
  func help() {
    var driver = JourneyTests.answered()
    driver.press("?")
    #expect(driver.shows("Keys here"))
    #expect(driver.shows("May I say in half a minute"))
    driver.press("2")
    #expect(driver.state.overlay == nil)
    #expect(driver.shows("▶ 1 EMPATHIZE"))
  }

  @Test("A store that another program writes to lets nobody call and says why")
  func readOnly() {
    var driver = AppDriver(
      people: [SamplePeople.ann], readOnly: "another callcoach is running", refusesCalls: true)
    #expect(driver.shows("Read only: another callcoach is running"))
    driver.press("c")
    #expect(driver.state.screen == .home(HomeScreen()))
    driver.press("Enter")
    #expect(driver.state.screen == .home(HomeScreen()))
  }

  @Test("A time outside the playbook's hours can be agreed: w shows every half hour")
  func allHours() throws {
    var driver = JourneyTests.answered()
    driver.press("y y y y")
    #expect(driver.state.call?.prompt.phase == .slot)
    driver.press("w Down Right Right Right")
    #expect(driver.shows("▸ Mon 30 Nov"))
    driver.press("Enter")
    let moment = try #require(driver.state.call?.call.state.outcome?.at)
    #expect(SamplePeople.berlin.civil(at: moment).date.weekday == .monday)
  }

  @Test("Where the playbook's hours and theirs never meet every half hour is offered")
  func noCommonHours() {
    var far = SamplePeople.ann
    far.zone = ZoneTable(identifier: "Pacific/Honolulu", initialOffset: -10 * 3600)
    var driver = AppDriver(people: [far])
    driver.press("Enter")
    #expect(driver.shows("no hour suits both of you"))
    driver.press("Enter")
    driver.type("urgent")
    driver.press("Enter Space Space y y y y Enter")
    #expect(driver.state.call?.call.state.outcome?.kind == .meeting)
  }

  @Test("The breathe bar goes with the next key")
  func breathEnds() {
    var driver = JourneyTests.answered()
    driver.press("2")
    #expect(driver.shows("breathe"))
    driver.press("Space")
    #expect(!driver.shows("breathe"))
  }
}
