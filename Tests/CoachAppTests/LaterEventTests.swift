import CallScript
import Cells
import CoachApp
import CoachTesting
import Testing

@Suite("Done, put off, dropped, and what happened outside a call")
struct LaterEventTests {
  static func driver(_ keys: String = "") -> AppDriver { TodayTests.driver(keys) }

  static func notes(_ driver: AppDriver) -> [[LaterEvent.Kind]] {
    driver.effects.compactMap { if case .note(let kinds, _) = $0 { kinds } else { nil } }
  }

  static let ann = TodaySamples.moves[1].move.key
  static let meeting = TodaySamples.moves[3].move.key

  @Test("d is done, the row goes, and u brings it back")
  func done() {
    var driver = LaterEventTests.driver("Down d")
    #expect(LaterEventTests.notes(driver) == [[.done(LaterEventTests.ann)]])
    #expect(driver.shows("Done: agreed call. u takes it back."))
    #expect(TodayTests.row(driver, "Ann Hale · Hale & Son · agreed call") == -1)
    #expect(driver.state.screen != .home(HomeScreen()), "the same row stays chosen")
    driver.press("u")
    #expect(driver.shows("Taken back."))
    #expect(TodayTests.row(driver, "Ann Hale · Hale & Son · agreed call") > 0)
    driver.press("u")
    #expect(driver.shows("There is nothing to take back."))
  }

  @Test("z puts off to the morning of the next working day by the person's own clock")
  func putOff() {
    let driver = LaterEventTests.driver("Down z")
    #expect(driver.effects.contains(.putOff(LaterEventTests.ann, ContactID("01ANN"))))
    #expect(driver.shows("Put off to Wed 25 Nov 08:00: agreed call. u takes it back."))
    #expect(TodayTests.row(driver, "Wed 25 Nov 08:00  Ann Hale") > TodayTests.row(driver, "Coming up"))
  }

  @Test("Z asks for a day and a time, and says what is wrong with one")
  func putOffUntil() {
    var driver = LaterEventTests.driver("Down Z")
    #expect(driver.shows("Until when is it put off?"))
    driver.type("next week")
    driver.press("Enter")
    #expect(driver.shows("“next week” is too vague"))
    driver.press("Ctrl-U")
    driver.type("fri 14:00")
    driver.press("Enter")
    let friday = SamplePeople.london.instant(
      of: CivilDate(iso: "2026-11-27") ?? CivilDate(dayNumber: 0), at: CivilTime(minuteOfDay: 840))
    #expect(LaterEventTests.notes(driver) == [[.deferred(LaterEventTests.ann, until: friday)]])
    #expect(driver.shows("Put off to Fri 27 Nov 14:00"))
  }

  @Test("x drops with a reason that has to be typed; Esc leaves it")
  func drop() {
    var driver = LaterEventTests.driver("Down x Enter")
    #expect(driver.shows("Type a reason first"))
    driver.press("Esc")
    #expect(driver.state.question == nil)
    #expect(LaterEventTests.notes(driver).isEmpty)
    driver.press("x")
    driver.type("they moved abroad")
    driver.press("Enter")
    #expect(LaterEventTests.notes(driver) == [[.dropped(LaterEventTests.ann, reason: "they moved abroad")]])
    #expect(driver.shows("because they moved abroad. u takes it back."))
  }

  @Test(
    "A meeting is held, moved or cancelled by the keys that do, put off and drop other things",
    arguments: [
      ("d", "", [LaterEvent.Kind.held]), ("x", "ill", []),
    ])
  func meeting(key: String, typed: String, wanted: [LaterEvent.Kind]) {
    var driver = LaterEventTests.driver("Down Down Down \(key)")
    if !typed.isEmpty {
      driver.type(typed)
      driver.press("Enter")
      #expect(driver.shows("Which day and time instead?"))
      driver.type("fri 10:00")
      driver.press("Enter")
    }
    let noted = LaterEventTests.notes(driver).flatMap(\.self)
    if wanted.isEmpty {
      #expect(noted.count == 2 && noted.first == .cancelled(reason: "ill"))
    } else {
      #expect(noted == wanted)
    }
    var other = LaterEventTests.driver("Down Down Down z")
    #expect(other.shows("A meeting is moved, not put off"))
    other.press("Z")
    #expect(other.shows("Which day and time now?"))
  }

  /// Ann with a meeting agreed two hours ago for in an hour, from the call itself.
  static func withMeeting(inMinutes minutes: Int = 60) -> AppDriver {
    var store = FakeStore()
    store.people = TodaySamples.people
    if case .call(var record) = TodaySamples.call("01ANN", .meeting, daysAgo: 0) {
      record.outcome = Outcome(.meeting, at: SamplePeople.start + .seconds(60 * minutes), minutes: 20)
      store.plans.happenings[ContactID("01ANN")] = [.call(record)]
    }
    var driver = AppDriver(store: store)
    for _ in 0..<5 where !driver.state.chosenWords.contains("meeting") { driver.press("Down") }
    return driver
  }

  @Test(
    "One letter each for what happened outside a call, and u takes it back",
    arguments: [
      ("h", "took place"), ("n", "did not come"), ("r", "Ann Hale answered"), ("i", "Ann Hale rang"),
      ("l", "works there no longer"), ("w", "number of Ann Hale is wrong"),
    ])
  func letters(letter: String, words: String) {
    var driver = LaterEventTests.withMeeting(inMinutes: letter == "n" ? -10 : 60)
    let before = driver.store.plans.lines(driver.store.people)
    driver.press("l \(letter)")
    #expect(driver.shows(words), "\(driver.text)")
    #expect(driver.store.plans.lines(driver.store.people) != before)
    driver.press("u")
    #expect(driver.store.plans.lines(driver.store.people) == before)
  }

  @Test("A cancelled meeting gets its reason and its new time at once, and u takes both back")
  func cancelledAndMoved() {
    var driver = LaterEventTests.withMeeting()
    driver.press("l c")
    driver.type("their audit")
    driver.press("Enter")
    driver.type("thu 15:00")
    driver.press("Enter")
    #expect(driver.shows("cancelled, their audit. Moved to Thu 26 Nov 15:00."))
    #expect(driver.shows("Thu 26 Nov 15:00  Ann Hale"))
    driver.press("u")
    #expect(driver.shows("today 14:32  Ann Hale"))
  }

  @Test("Without a new time the cancelled meeting asks for one to be offered")
  func cancelledOnly() {
    var driver = LaterEventTests.withMeeting()
    driver.press("l c")
    driver.type("their audit")
    driver.press("Enter Enter")
    #expect(driver.shows("offer another time"))
  }

  @Test("What does not fit where a person stands is refused with the reason, and nothing is noted")
  func refused() {
    var driver = LaterEventTests.driver("End l h")
    #expect(driver.shows("No meeting with Person 2 is agreed."), "\(driver.text)")
    #expect(driver.store.plans.happenings.isEmpty)
    driver.press("l c")
    driver.type("x")
    driver.press("Enter Enter")
    #expect(driver.shows("Nothing is agreed with Person 2"))
    driver.press("Home Down d End l h u")
    #expect(driver.shows("Taken back."), "what was noted before can still be taken back")
  }

  @Test("Somebody who rings is talked to at once: no dial is counted, and hours do not matter")
  func inbound() {
    var driver = LaterEventTests.driver("Down l I")
    #expect(
      driver.effects.contains { effect in
        if case .prepareCall(let id, .inbound, _) = effect { id == ContactID("01ANN") } else { false }
      })
    #expect(driver.state.screen == .call)
    #expect(driver.state.call?.call.state.answeredAt != nil)
    #expect(driver.shows("● saved"))
    driver.press("Space e g Enter")
    for _ in 0..<4 where driver.state.screen == .call { driver.press("Enter") }
    #expect(driver.store.people.first?.history.dials == 0)
    #expect(driver.store.plans.happenings[ContactID("01ANN")]?.count == 1)
  }

  @Test("An agreed call that nobody answers is the call itself")
  func notAnswered() {
    var driver = LaterEventTests.driver("Down l a")
    #expect(driver.shows("One call"))
    driver.press("Enter e n")
    #expect(driver.state.call?.call.state.outcome?.kind == .noAnswer)
  }

  @Test("A person's own screen has the same keys for what is planned with them")
  func person() {
    var driver = LaterEventTests.driver("a")
    driver.press("Tab /")
    driver.type("bo")
    driver.press("Enter Enter")
    #expect(driver.shows("Head of finance"))
    driver.press("d")
    #expect(LaterEventTests.notes(driver) == [[.done(TodaySamples.moves[4].move.key)]])
    #expect(driver.shows("Nothing is planned."))
    driver.press("u")
    #expect(driver.shows("e-mail after the hang-up"))
    driver.press("l r")
    #expect(driver.shows("Noted: Bo Lind answered."), "\(driver.text)")
    #expect(driver.shows("answer them"))
  }

  @Test("Where nothing may be written, the keys say why")
  func readOnly() {
    var driver = AppDriver(store: TodaySamples.store, readOnly: "the disk is full.")
    for key in ["d", "z", "Z", "x", "l"] {
      driver.press("Down \(key)")
      #expect(driver.shows("the disk is full."))
      driver.press("Up")
    }
    #expect(LaterEventTests.notes(driver).isEmpty)
  }

  @Test("Ctrl-C closes a question, the keys of the panel are in the help")
  func leavingQuestions() {
    var driver = LaterEventTests.driver("Down l ?")
    #expect(driver.shows("What happened outside a call"))
    driver.press("Esc Ctrl-C")
    #expect(driver.state.question == nil && driver.exitCode == nil)
    driver.press("x Ctrl-C")
    #expect(driver.state.question == nil && driver.exitCode == nil)
  }
}

extension AppState {
  /// The row that is chosen on the open screen, as its choice names it.
  fileprivate var chosenWords: String {
    guard case .home(let home) = screen else { return "" }
    let rows = choices(self).filter { if case .pick = $0.command { true } else { false } }
    return rows.indices.contains(home.selected) ? rows[home.selected].label : ""
  }
}
