import CallScript
import Cells
import CoachApp
import CoachTesting
import Testing

@Suite("What is due today")
struct TodayTests {
  static func driver(_ keys: String = "", size: Size = Size(columns: 80, rows: 24)) -> AppDriver {
    var driver = AppDriver(size: size, store: TodaySamples.store)
    driver.press(keys)
    return driver
  }

  static func row(_ driver: AppDriver, _ words: String) -> Int {
    driver.rows.firstIndex { $0.contains(words) } ?? -1
  }

  // MARK: Home

  @Test("A promise for today stands on top, then the late with the first one first, then what comes later")
  func order() {
    let driver = TodayTests.driver()
    let places = [
      "Due", "Ida Roe", "Ann Hale", "Bo Lind", "Later today", "Max Lund", "Coming up", "Person 1",
    ]
    .map { TodayTests.row(driver, $0) }
    #expect(places == places.sorted(), "\(driver.text)")
    #expect(!places.contains(-1), "\(driver.text)")
    #expect(driver.shows("Call list"))
  }

  @Test("Late moves say so in words and in their own role, each with its why")
  func late() {
    let driver = TodayTests.driver()
    let row = TodayTests.row(driver, "Ann Hale")
    #expect(driver.rows[row].hasPrefix(" LATE today 12:22  Ann Hale · Hale & Son · agreed call"))
    #expect(driver.rows[row + 1].contains("they named this time on 20 Nov when you promised information"))
    #expect(driver.frame.buffer.snapshot().contains("late"))
    #expect(!driver.rows[TodayTests.row(driver, "Max Lund")].contains("LATE"))
  }

  @Test("Where there is little room only the row chosen says why at length")
  func shortScreen() {
    var driver = TodayTests.driver(size: Size(columns: 60, rows: 16))
    #expect(driver.shows("     they agreed on 24 Nov to speak again the same day"))
    #expect(!driver.shows("     they named this time"))
    driver.press("Down")
    #expect(driver.shows("     they named this time on 20 Nov"))
  }

  @Test("On a wide screen the why stands in the row itself")
  func wideScreen() {
    let driver = TodayTests.driver(size: Size(columns: 140, rows: 36))
    #expect(driver.rows[TodayTests.row(driver, "Ann Hale")].contains("when you promised information"))
  }

  @Test("Every screen counts the late in its last row, those beyond the list with them")
  func lateCount() {
    var driver = TodayTests.driver("a")
    #expect(driver.shows("LATE: 2 steps"))
    driver.press("Esc p")
    #expect(driver.shows("LATE: 2 steps"))
    driver.send(.homeLoaded(HomeData(moves: Array(TodaySamples.moves.prefix(2)), moreLate: 40)))
    #expect(driver.shows("LATE: 41 steps"))
    driver.send(.homeLoaded(HomeData(moves: Array(TodaySamples.moves.prefix(2)))))
    #expect(driver.shows("LATE: 1 step"))
    driver.send(.homeLoaded(HomeData()))
    #expect(!driver.shows("LATE"))
  }

  @Test("Home wakes when a step becomes due and when it becomes late, and not in between")
  func lateness() {
    var store = FakeStore()
    store.people = TodaySamples.people
    store.plans.moves = [
      TodaySamples.line(.agreedCall, "01ANN", minutes: 60, opening: .agreedCall, why: "agreed")
    ]
    var driver = AppDriver(store: store)
    #expect(driver.shows("Later today"))
    #expect(driver.wait(2_760_000) == 1)
    #expect(driver.shows("Due") && !driver.shows("LATE"))
    #expect(driver.wait(3_600_000) == 1)
    #expect(driver.shows("LATE today 14:32"))
  }

  @Test("Somebody who asks not to be called in a call leaves what is due at once")
  func stopTakesMovesAway() {
    let driver = TodayTests.driver("Enter Enter Space Space X Space p Enter")
    #expect(driver.store.closed.first?.isStopped == true)
    #expect(TodayTests.row(driver, "Ida Roe · Berg Logistics · agreed call") == -1, "\(driver.text)")
  }

  // MARK: Enter, and the dial block

  @Test("Enter on a call prepares it with its opening, on a message opens it, on anything else the person")
  func enter() {
    var driver = TodayTests.driver("Down Enter")
    #expect(driver.shows("One call"))
    driver.press("Enter")
    let move = TodaySamples.moves[1].move
    #expect(driver.effects.contains(.prepareCall(ContactID("01ANN"), .agreedCall, move)))
    driver = TodayTests.driver("Down Down Enter")
    #expect(
      driver.effects.contains(.makeDraft(ContactID("01BO"), .hangUp, TodaySamples.moves[4].move.key)))
    driver = TodayTests.driver("Down Down Down Enter")
    #expect(driver.effects.contains(.readPerson(ContactID("01MAX"))))
  }

  @Test("A call whose time has not come is prepared with a warning")
  func tooEarly() {
    var driver = TodayTests.driver("Down Down Down Down Enter")
    #expect(driver.shows("One call"))
    #expect(driver.shows("Planned for Fri 27 Nov 13:32, not for now."))
    driver = TodayTests.driver("Enter")
    #expect(!driver.shows("not for now"))
  }

  @Test("A made-up contact is offered only while there is nothing to do and nobody to call")
  func sampleContact() {
    var store = TodaySamples.store
    store.people = store.people.filter { card in store.plans.moves.contains { $0.card.id == card.id } }
    let driver = AppDriver(store: store)
    #expect(driver.state.home?.people.isEmpty == true)
    #expect(!driver.shows("s sample contact"))
    #expect(AppDriver().shows("s sample contact"))
  }

  @Test("Line by line Home names what is chosen, and its keys are choices")
  func linear() {
    var driver = TodayTests.driver()
    driver.press("Down")
    let text = LinearPresenter.text(driver.state)
    #expect(text.contains("Chosen: agreed call, Ann Hale. Down and Up choose another."))
    #expect(text.contains("LATE, today 12:22, agreed call: Ann Hale; they named this time"))
    #expect(text.contains(". put off\n") && text.contains(". done\n") && text.contains(". what happened\n"))
    for action in LinearPresenter.actions(for: "done", in: driver.state) { driver.send(action) }
    #expect(driver.shows("Done: agreed call."))
  }

  @Test("A dial block rings whoever is due, then the call list, and nobody whose time has not come")
  func block() {
    let driver = TodayTests.driver("c")
    guard case .prep(let prep) = driver.state.screen else { return }
    let names = prep.people.map(\.contact.displayName)
    #expect(names == ["Ann Hale", "Tom Berg", "Person 2"])
  }

  @Test("A call that was planned is prepared for its move, and keeps the concern of the no before it")
  func preparedForItsMove() {
    var store = FakeStore()
    store.people = TodaySamples.people
    let line = TodaySamples.line(
      .somebodyElse, "01TOM", minutes: -5, opening: .otherPerson, why: "a colleague said no", after: "Ann")
    store.plans.moves = [line]
    var driver = AppDriver(store: store)
    #expect(driver.shows("call somebody else (after Ann Hale)"))
    driver.press("Enter Enter")
    #expect(driver.effects.contains(.prepareCall(ContactID("01TOM"), .otherPerson, line.move)))
    driver.type("they pay late")
    driver.press("Enter")
    #expect(driver.state.call?.call.state.setup.keptTopic == Topic("margin"))
  }

  @Test("A call that nothing was planned for has no move")
  func preparedWithoutMove() {
    var driver = AppDriver(people: [SamplePeople.ann])
    driver.press("Enter Enter")
    #expect(driver.effects.contains(.prepareCall(SamplePeople.ann.id, .firstCall, nil)))
  }

  @Test("After a no the real policy takes over: others are asked for, and nobody is rung twice")
  func policy() {
    var store = FakeStore()
    store.people = TodaySamples.people
    var driver = AppDriver(store: store)
    driver.press("Enter Enter Space Space n Space Space n n n n n e g Enter")
    for _ in 0..<8 where driver.state.screen != .home(HomeScreen()) { driver.press("Enter") }
    #expect(driver.shows("call somebody else (after Ann Hale)"), "\(driver.text)")
    #expect(driver.state.home?.people.contains { $0.contact.account?.id == TodaySamples.hale.id } == false)
  }
}
