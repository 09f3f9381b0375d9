import CallScript
import Cells
import CoachApp
import CoachTesting
import Testing

@Suite("STOP by its keys")
struct StopKeyTests {
  /// Places in a call and the keys that lead there from Home.
  static let places = [
    "Enter Enter", "Enter Enter Space", "Enter Enter Space Space", "Enter Enter Space Space 2",
    "Enter Enter Space Space 2 Space Space y y", "Enter Enter Space e", "Enter Enter e", "Enter Enter k",
  ]

  static func driver(_ keys: String) -> AppDriver {
    var driver = AppDriver(people: [SamplePeople.ann])
    driver.press(keys)
    return driver
  }

  static func isStopped(_ driver: AppDriver) -> Bool { driver.state.call?.call.state.isStopped == true }

  @Test("A small x asks, and only a second one stops", arguments: places)
  func twoStrokes(_ keys: String) {
    var driver = StopKeyTests.driver(keys)
    let events = driver.state.call?.call.events.count
    driver.press("x")
    #expect(driver.shows("x again: they asked not to be called. Esc: no."))
    #expect(driver.state.call?.call.events.count == events)
    #expect(!StopKeyTests.isStopped(driver))
    driver.press("x")
    #expect(StopKeyTests.isStopped(driver))
  }

  @Test("A capital X stops at once", arguments: places, ["X", "Ctrl-X", "x X"])
  func capital(_ keys: String, _ stop: String) {
    var driver = StopKeyTests.driver(keys)
    driver.press(stop)
    #expect(StopKeyTests.isStopped(driver))
  }

  @Test("After a small x every other key means no and does what it always does")
  func otherKeys() {
    var driver = StopKeyTests.driver("Enter Enter Space Space")
    driver.press("x 2")
    #expect(driver.shows("▶ 1 EMPATHIZE"))
    driver.press("x")
    #expect(driver.shows("x again") && !StopKeyTests.isStopped(driver))
    driver.press("Esc")
    #expect(!driver.shows("x again"))
    driver.press("x")
    driver.send(.terminal(.paste("that is far too expensive")))
    driver.press("x")
    #expect(!StopKeyTests.isStopped(driver))
  }

  @Test("A small x that was asked about is taken back as any STOP is")
  func undo() {
    var driver = StopKeyTests.driver("Enter Enter Space Space x x u")
    #expect(!StopKeyTests.isStopped(driver))
    #expect(driver.state.stops.isEmpty)
    driver.press("x")
    #expect(!StopKeyTests.isStopped(driver))
  }

  @Test("While words are typed x is a letter, and where STOP stands it says so")
  func typing() {
    var driver = StopKeyTests.driver("Enter Enter Space Space i x x Enter")
    #expect(!StopKeyTests.isStopped(driver))
    #expect(driver.state.call?.call.state.notes.map(\.text) == ["xx"])
    driver.press("X x")
    #expect(driver.shows("They asked not to be called"))
  }

  @Test("Line by line the small x asks too")
  func linear() {
    var driver = StopKeyTests.driver("Enter Enter Space Space")
    LinearTests.answer(["x"], in: &driver)
    #expect(LinearPresenter.news(driver.state).contains("x again"))
    #expect(!StopKeyTests.isStopped(driver))
    LinearTests.answer(["x"], in: &driver)
    #expect(StopKeyTests.isStopped(driver))
  }

  // MARK: Lifting

  /// Ann's page, so many hours after she asked in a call.
  static func page(hours: Int64, isByHand: Bool = false) -> AppDriver {
    var store = PeopleSamples.store
    store.book.stops[SamplePeople.ann.id] = StopMark(
      scope: .person, at: SamplePeople.start + .seconds(-3600 * hours), isByHand: isByHand)
    var people = PeopleSamples.people
    people[0].suppression = .person
    var driver = AppDriver(people: people, store: store)
    driver.press("a Enter Enter")
    return driver
  }

  @Test("A request noted in a call by mistake is lifted within the day, with a reason")
  func lift() {
    var driver = StopKeyTests.page(hours: 23)
    #expect(driver.shows("L lift the request"))
    driver.press("u")
    #expect(driver.shows("not lifted by hand. Noted by mistake? L asks for the reason."))
    driver.press("L Enter")
    #expect(driver.shows("Type a reason first"))
    driver.type("X was hit for Z")
    driver.press("Enter")
    #expect(driver.effects.contains(.liftRequest(SamplePeople.ann.id, reason: "X was hit for Z")))
    #expect(driver.shows("Lifted."))
    driver.press("c")
    #expect(driver.shows("One call"))
  }

  @Test("Esc lifts nothing, and after a day it is refused", arguments: [(23, "Esc"), (24, ""), (2400, "")])
  func stays(_ hours: Int64, _ keys: String) {
    var driver = StopKeyTests.page(hours: hours)
    driver.press("L")
    #expect(driver.shows(hours < 24 ? "Was it noted in the call by mistake?" : "not lifted by hand."))
    driver.press(keys)
    driver.press("u")
    #expect(driver.shows("not lifted by hand"))
    #expect(!driver.effects.contains { if case .liftRequest = $0 { true } else { false } })
  }

  @Test("What was noted by hand is lifted with u, not with L")
  func byHand() {
    var driver = StopKeyTests.page(hours: 1, isByHand: true)
    driver.press("L")
    #expect(driver.shows("That was noted by hand: u lifts it."))
  }

  @Test("A STOP of this run that is lifted lets the person be called again")
  func liftInRun() {
    var driver = StopKeyTests.driver("Enter Enter Space X Space Enter Space")
    driver.wait(500)
    driver.press("a Tab Enter c")
    #expect(driver.shows("They asked not to be called."))
    driver.press("L")
    driver.type("wrong key")
    driver.press("Enter")
    #expect(driver.state.stops.isEmpty)
    driver.press("c")
    #expect(driver.shows("One call"))
  }
}
