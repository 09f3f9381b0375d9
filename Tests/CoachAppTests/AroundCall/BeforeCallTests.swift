import CallScript
import CoachApp
import CoachTesting
import Testing

@Suite("Before a call that something led to")
struct BeforeCallTests {
  /// Ann said no two weeks ago; the call back to her stands before its ring.
  static func callBack() throws -> AppDriver {
    var first = OfficeSamples.driver([SamplePeople.ann])
    first.press("Enter Enter Space Space 2 Space e h Enter")
    #expect(first.store.closed.last?.outcome?.kind == .hungUp)
    first = OfficeSamples.driver([SamplePeople.ann])
    first.press("Enter Enter Space Space 2 i")
    first.type("her dog barked")
    first.press("Enter e g Enter")
    return try #require(OfficeSamples.planned(.callBack, in: first, after: 14 * 86_400_000))
  }

  @Test("A call back shows what was said last time, asks why they can be helped, and opens in other words")
  func callsBack() throws {
    var driver = try BeforeCallTests.callBack()
    driver.press("Enter")
    #expect(driver.shows("last time"))
    #expect(driver.shows("you began"))
    #expect(driver.shows("they said  Covered"))
    #expect(driver.shows("her dog barked"))
    #expect(driver.shows("new opening"))
    driver.press("Enter")
    #expect(driver.shows("I believe they can be helped to where they want to go, because…"))
    #expect(driver.shows("You could have payroll closed in a day."))
    driver.press("Enter")
    #expect(driver.shows("One line first"))
    #expect(driver.state.call == nil)
    driver.type("they pay two people for one list")
    driver.press("Enter")
    let setup = try #require(driver.state.call?.call.state.setup)
    #expect(setup.belief == "they pay two people for one list")
    #expect(driver.shows("new opening"))
    #expect(!driver.shows("no, without a reason"))
    driver.press("Space")
    #expect(driver.shows("new opening"))
    let opening = try #require(driver.state.call?.prompt.line)
    #expect(!driver.store.closed[0].shown.contains { $0.line == opening.id })
    #expect(opening.section == SectionID("opening/a-fresh-start"))
  }

  @Test("In the call nothing reminds of the old hang-up")
  func noOldHangUp() throws {
    var driver = OfficeSamples.driver([SamplePeople.ann])
    driver.press("Enter Enter Space Space e h Enter")
    driver = try #require(OfficeSamples.planned(.callBack, in: driver, after: 30 * 86_400_000))
    driver.press("Enter")
    #expect(driver.shows("hung up"))
    driver.press("Enter")
    driver.type("they work late")
    driver.press("Enter")
    #expect(!driver.shows("hung up"))
    driver.press("Space Space")
    #expect(!driver.shows("hung up"))
  }

  @Test("Reason and belief are asked one after the other, and both are kept")
  func bothQuestions() throws {
    var driver = try BeforeCallTests.callBack()
    driver.wait(7 * 3_600_000)
    driver.press("Enter Enter")
    #expect(driver.shows("outside calling hours"))
    driver.type("she works nights")
    driver.press("Enter")
    #expect(driver.shows("because…"))
    #expect(driver.state.call == nil)
    driver.type("they pay late")
    driver.press("Enter")
    let setup = driver.state.call?.call.state.setup
    #expect(setup?.outsideHoursReason == "she works nights")
    #expect(setup?.belief == "they pay late")
  }

  @Test("Without a belief the call is left, and nothing is logged")
  func declined() throws {
    var driver = try BeforeCallTests.callBack()
    let logs = driver.store.logs.count
    driver.press("Enter Enter Esc")
    #expect(driver.state.screen == .home(HomeScreen()))
    #expect(driver.store.logs.count == logs)
  }

  @Test("A second try offers the line that was written for the first")
  func offeredAgain() throws {
    var driver = try BeforeCallTests.callBack()
    let card = driver.store.people[0]
    driver.press("Enter Enter")
    driver.type("they pay late")
    driver.press("Enter e n Enter")
    driver.store.people = [card]
    driver.send(.homeLoaded(HomeData(people: [card])))
    driver.press("x Enter Enter")
    #expect(driver.shows("they pay late"))
    driver.press("Enter")
    #expect(driver.state.call?.call.state.setup.belief == "they pay late")
  }

  @Test("A call to somebody else there shows who said no and why, and keeps topic and benefit")
  func somebodyElse() throws {
    var driver = OfficeSamples.driver()
    driver.press("Enter Enter Space Space 2 Space Space y n n n e g Enter")
    driver = try #require(OfficeSamples.planned(.somebodyElse, in: driver))
    driver.press("Enter")
    #expect(driver.shows("said no  Ann Hale, Ops director"))
    #expect(driver.shows("(Covered)"))
    #expect(driver.shows("keep topic  margin"))
    #expect(driver.shows("keep benefit  A roofing firm was in that place"))
    driver.press("Enter")
    #expect(driver.shows("This would help them because…"))
    driver.type("he signs the overtime")
    driver.press("Enter")
    let setup = try #require(driver.state.call?.call.state.setup)
    #expect(setup.contact.id == OfficeSamples.tom.id)
    #expect(setup.keptTopic == Topic("margin"))
    #expect(setup.belief == "he signs the overtime")
    driver.press("Space")
    #expect(driver.shows("I have asked a colleague of yours"))
    driver.press("Space y")
    #expect(driver.state.call?.call.state.topic == Topic("margin"))
  }

  /// Ann named Tom; the call to Tom stands before its ring.
  private func referral() throws -> AppDriver {
    var driver = OfficeSamples.driver()
    driver.press("Enter Enter Space Space e g f Enter")
    driver.type("tom")
    driver.press("Enter")
    driver = try #require(OfficeSamples.planned(.referral, in: driver))
    driver.press("Enter")
    #expect(driver.shows("sent by  Ann Hale, Ops director"))
    driver.press("Enter")
    #expect(driver.shows("May you say that Ann Hale sent you?"))
    return driver
  }

  @Test("A referral names who sent the rep, where they agreed to it")
  func referred() throws {
    var driver = try referral()
    driver.press("Enter")
    #expect(driver.state.call == nil)
    driver.press("y")
    #expect(driver.shows("by Ann Hale: you may say so"))
    driver.press("Space")
    #expect(driver.shows("Ann Hale sent me to you"))
  }

  @Test("Without their leave nobody is named")
  func unnamed() throws {
    var driver = try referral()
    driver.press("n Space")
    #expect(driver.shows("You were named to me"))
    #expect(driver.state.call?.call.state.setup.referrer == nil)
  }

  @Test("An agreed call leads with what was to be clearer, what was agreed and one new thing")
  func agreed() throws {
    var driver = OfficeSamples.driver([SamplePeople.ann])
    driver.press("Enter Enter Space Space e g s Enter")
    driver.type("fri 10:00")
    driver.press("Enter")
    driver.type("the budget")
    driver.press("Enter")
    driver = try #require(
      OfficeSamples.planned(.agreedCall, in: driver, after: 3 * 86_400_000 - 5 * 3_600_000))
    driver.store.people[0].facts.append(
      Fact(id: FactID("company.win"), text: "the school you won", date: CivilDate(dayNumber: 20_783)))
    driver.press("Enter")
    #expect(driver.shows("clearer by now  the budget"))
    #expect(driver.shows("agreed  call again this week, "))
    #expect(driver.shows("bring  one new thing: the school you won"))
    driver.press("Enter")
    #expect(driver.shows("clearer by now  the budget"))
    #expect(driver.shows("bring  one new thing"))
    driver.press("Space")
    #expect(driver.state.call?.prompt.line?.text.plain.contains("It was the budget that stood") == true)
  }

  @Test("What was asked before a call is part of its log and comes back with it")
  func kept() throws {
    var driver = try BeforeCallTests.callBack()
    driver.press("Enter Enter")
    driver.type("they pay late")
    driver.press("Enter Space")
    let live = try #require(driver.state.call)
    let log = try #require(driver.store.logs[live.session])
    let folded = try Call(events: log, scripts: [SamplePlaybook.script.hash: SamplePlaybook.script])
    #expect(folded.state == live.call.state)
    #expect(folded.state.setup.belief == "they pay late")
  }

  @Test(
    "After a dial to one person there, a block passes over the first call to a colleague, with the reason")
  func colleagueInBlock() {
    var colleague = SamplePeople.plain(2)
    colleague.contact.account = SamplePeople.ann.contact.account
    var driver = AppDriver(people: [SamplePeople.ann, colleague, SamplePeople.plain(3)])
    driver.press("c Enter e n")
    #expect(driver.shows("Person 3"), "\(driver.text)")
    #expect(driver.shows("Person 2 is left out: somebody at Hale & Son was called already."))
    driver.press("s")
    #expect(driver.store.closed.count == 1)
  }

  @Test("Somebody whose turn it is not can be rung alone, once a reason was given")
  func outOfTurn() {
    var driver = AppDriver(people: [SamplePeople.ann])
    driver.store.outOfTurn = [SamplePeople.ann.id]
    driver.press("c Enter")
    #expect(driver.shows("The plan rings nobody else at Hale & Son now: somebody there was called."))
    driver.press("Enter")
    #expect(driver.shows("Type a reason first"))
    driver.type("she asked me to")
    driver.press("Enter")
    #expect(driver.shows("ringing"))
    #expect(driver.state.call?.call.state.setup.outsideHoursReason == "she asked me to")
  }

  @Test("In a block somebody whose turn it is not is passed over")
  func outOfTurnInBlock() {
    var driver = AppDriver(people: [SamplePeople.ann, SamplePeople.plain(3)])
    driver.store.outOfTurn = [SamplePeople.ann.id]
    driver.press("c Enter")
    #expect(driver.shows("Person 3"))
    #expect(driver.shows("Ann Hale is left out"))
  }
}
