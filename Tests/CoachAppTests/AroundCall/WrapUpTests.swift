import CallScript
import CoachApp
import CoachTesting
import Testing

@Suite("The wrap-up of a call")
struct WrapUpTests {
  /// A call with Ann that ended with a goodbye.
  static func ended(_ people: [ContactCard] = [OfficeSamples.ann, OfficeSamples.tom, OfficeSamples.ida])
    -> AppDriver
  {
    var driver = OfficeSamples.driver(people)
    driver.press("Enter Enter Space Space e g")
    return driver
  }

  /// The log of the call in hand, or of the one that was closed last, folds to the same state.
  static func expectRestores(_ driver: AppDriver) throws {
    let state = try #require(driver.state.call?.call.state ?? driver.store.closed.last)
    let log = try #require(driver.store.logs[state.setup.session])
    let folded = try Call(events: log, scripts: [SamplePlaybook.script.hash: SamplePlaybook.script])
    #expect(folded.state == state)
  }

  @Test("A date in the future is asked for with day and time; a span is refused")
  func futureDate() throws {
    var driver = WrapUpTests.ended()
    driver.press("d Enter")
    #expect(driver.shows("For which day and time"))
    driver.type("next week")
    driver.press("Enter")
    #expect(driver.shows("too vague"))
    driver.press("Ctrl-U")
    driver.type("12 Jan 10:00")
    #expect(driver.shows("Tue 12 Jan 10:00 there, 09:00 here"))
    driver.press("Enter")
    try WrapUpTests.expectRestores(driver)
    #expect(driver.shows("What will be clearer by then?"))
    driver.type("the new owner")
    driver.press("Enter")
    let outcome = try #require(driver.store.closed.last?.outcome)
    #expect(outcome.kind == .futureDate)
    let moment = try #require(outcome.at)
    #expect(SamplePeople.berlin.civil(at: moment).date.iso == "2027-01-12")
    try WrapUpTests.expectRestores(driver)
  }

  @Test(
    "A corrected outcome that is agreed for a time asks for it",
    arguments: [
      ("m", OutcomeKind.meeting, "fri 10:00"), ("t", .laterToday, "today 17:00"),
      ("s", .laterThisWeek, "tomorrow 9:30"), ("o", .informationThen, "in 2 weeks 9:00"),
    ])
  func corrected(_ key: String, _ kind: OutcomeKind, _ typed: String) throws {
    var driver = WrapUpTests.ended()
    driver.press("\(key) Enter")
    driver.type(typed)
    driver.press("Enter Enter")
    let outcome = try #require(driver.store.closed.last?.outcome)
    #expect(outcome.kind == kind)
    #expect(outcome.at != nil)
    #expect(outcome.minutes == (kind == .meeting ? 20 : nil))
  }

  @Test("Later today is today; another day is refused with the way back")
  func notToday() {
    var driver = WrapUpTests.ended()
    driver.press("t Enter")
    driver.type("tomorrow 9:30")
    driver.press("Enter")
    #expect(driver.shows("That is not today"))
    driver.press("Esc")
    #expect(driver.shows("How did it end?"))
    #expect(driver.store.closed.isEmpty)
  }

  @Test("Who was named is found by a few letters and kept with the call")
  func named() throws {
    var driver = WrapUpTests.ended()
    driver.press("f Enter")
    #expect(driver.shows("Whom did they name?"))
    #expect(driver.shows("Tom Berg, Buyer"))
    driver.type("be")
    driver.press("Enter")
    #expect(driver.store.closed.last?.referredTo == OfficeSamples.tom.id)
    #expect(driver.shows("call the person named · Tom Berg"))
    try WrapUpTests.expectRestores(driver)
  }

  @Test("A name that is not known there is added to the list")
  func added() throws {
    var driver = WrapUpTests.ended()
    driver.press("f Enter")
    driver.type("Jo van Dam")
    #expect(driver.shows("add Jo van Dam at Hale & Son"))
    driver.press("Enter")
    let jo = try #require(driver.store.people.last?.contact)
    #expect((jo.firstName, jo.lastName) == ("Jo", "van Dam"))
    #expect(driver.store.closed.last?.referredTo == jo.id)
  }

  @Test("Nobody by name leaves the question open, and the plan asks for it")
  func nobodyNamed() {
    var driver = WrapUpTests.ended()
    driver.press("f Enter Enter")
    #expect(driver.store.closed.last?.outcome?.kind == .referred)
    #expect(driver.store.closed.last?.referredTo == nil)
    #expect(driver.shows("find out who is there now"))
  }

  @Test("Somebody who asked not to be contacted is neither taken nor added anew")
  func suppressedIsNotNamed() {
    var driver = WrapUpTests.ended()
    driver.press("f Enter")
    driver.type("Ida Roe")
    #expect(driver.shows("do not call"))
    #expect(!driver.shows("add Ida"))
    driver.press("Enter")
    #expect(driver.shows("They asked not to be contacted"))
    #expect(driver.store.closed.isEmpty)
  }

  @Test("After a no from somebody else there two keys say whether offer and person were right")
  func judged() throws {
    var driver = OfficeSamples.driver()
    driver.press("Enter Enter Space Space 2 Space e g Enter h")
    driver.type("he signs the overtime")
    driver.press("Enter Space Space 1 e g Enter")
    #expect(driver.shows("Was it the right offer for them?"))
    driver.press("y")
    #expect(driver.shows("Was it the right person, able and willing?"))
    driver.press("Esc")
    #expect(driver.shows("How did it end?"))
    driver.press("Enter n s")
    let state = try #require(driver.store.closed.last)
    #expect(state.setup.contact.id == OfficeSamples.tom.id)
    #expect(state.hucaJudgement == HucaJudgement(rightOffer: .no, rightPerson: .unsure))
    try WrapUpTests.expectRestores(driver)
  }

  @Test("A first call's no, and a meeting with somebody else there, are not judged")
  func notJudged() {
    var driver = WrapUpTests.ended()
    driver.press("Enter")
    #expect(driver.store.closed.count == 1)
    driver = OfficeSamples.driver()
    driver.press("Enter Enter Space Space 2 Space e g Enter h")
    driver.type("he signs")
    driver.press("Enter Space Space y y y y Enter Enter Enter")
    #expect(driver.store.closed.last?.outcome?.kind == .meeting)
    #expect(driver.store.closed.last?.hucaJudgement == nil)
  }

  @Test("The ordinary end of a call takes one key, an agreed one two, a no from somebody else there three")
  func keys() {
    var driver = WrapUpTests.ended()
    driver.press("Enter")
    #expect(driver.store.closed.count == 1)
    driver = WrapUpTests.ended()
    driver.press("u y y y y Enter Enter Enter")
    #expect(driver.store.closed.count == 1)
  }
}
