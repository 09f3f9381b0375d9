import CallScript
import CoachApp
import CoachTesting
import Testing

@Suite("After a call")
struct AfterCallTests {
  private func page(_ driver: AppDriver) -> AfterScreen? {
    if case .after(let page) = driver.state.screen { page } else { nil }
  }

  @Test("A reached person brings one page with what follows; Space leads Home")
  func whatNow() {
    var driver = OfficeSamples.driver()
    driver.press("Enter Enter Space Space 2 Space e g Enter")
    #expect(driver.shows("What now"))
    #expect(driver.shows("no, without a reason"))
    #expect(driver.shows("call back"))
    #expect(driver.shows("call somebody else · Tom Berg, Buyer"))
    #expect(driver.shows("h call Tom Berg now"))
    #expect(driver.shows("Home"))
    driver.press("Space")
    #expect(driver.state.screen == .home(HomeScreen()))
  }

  @Test("Enter pressed twice at the end of the wrap-up does not skip the page")
  func doubleEnter() {
    var driver = OfficeSamples.driver()
    driver.press("Enter Enter Space Space e g Enter Enter")
    #expect(page(driver) != nil)
    driver.press("Enter")
    #expect(page(driver) == nil)
    driver.press("Enter")
    #expect(driver.state.screen == .home(HomeScreen()))
  }

  @Test("No answer goes straight on; in a block a page leads to the next ring")
  func block() {
    var driver = AppDriver(people: (1...3).map(SamplePeople.plain))
    driver.press("c Enter e n")
    #expect(driver.shows("2 of 3"))
    #expect(page(driver) == nil)
    driver.press("Space Space e g Enter")
    #expect(page(driver) != nil)
    #expect(driver.shows("next ring"))
    driver.press("Space")
    #expect(driver.shows("5 5 5   0 1 0 3"))
    driver.press("e n Enter")
    #expect(page(driver) == nil)
    #expect(driver.state.screen == .home(HomeScreen()))
  }

  @Test("A voicemail that was spoken brings the page, with the e-mail that mentions it")
  func voicemail() {
    var driver = OfficeSamples.driver()
    driver.press("Enter Enter v Space Space Enter")
    #expect(page(driver) != nil)
    #expect(driver.shows("e-mail about the voicemail"))
    #expect(driver.shows("d draft: e-mail about the voicemail"))
  }

  @Test("p ends the block, and no later ring comes")
  func endBlock() {
    var driver = AppDriver(people: (1...3).map(SamplePeople.plain))
    driver.press("c Enter Space Space e g Enter p")
    #expect(driver.state.screen == .home(HomeScreen()))
    #expect(driver.state.block == nil)
  }

  @Test("h rings the person proposed at once, with the question why it would help, and the block goes on")
  func callNow() {
    var driver = OfficeSamples.driver()
    driver.press("c Enter Space Space 2 Space e g Enter h")
    #expect(driver.shows("This would help them because…"))
    driver.type("he signs the overtime")
    driver.press("Enter")
    #expect(driver.state.call?.call.state.setup.contact.id == OfficeSamples.tom.id)
    driver.press("e n")
    #expect(driver.state.call?.call.state.setup.contact.id == OfficeSamples.bo.id)
  }

  @Test("Somebody else is not rung before their time")
  func notYet() {
    var driver = OfficeSamples.driver()
    driver.press("Enter Enter Space Space e h Enter")
    #expect(driver.shows("call somebody else · Tom Berg"))
    #expect(!driver.shows("call Tom Berg now"))
    driver.press("h")
    #expect(driver.shows("Tom Berg is not to be rung before"))
    #expect(page(driver) != nil)
  }

  @Test("d opens the message that follows, and Esc comes back to the page")
  func draft() {
    var driver = OfficeSamples.driver()
    driver.press("Enter Enter Space Space e h Enter d")
    let purpose = driver.effects.compactMap { effect in
      if case .makeDraft(let contact, let purpose, _) = effect, contact == OfficeSamples.ann.id {
        purpose
      } else {
        nil
      }
    }
    #expect(purpose == [.hangUp])
    driver.press("Esc")
    if page(driver) == nil { driver.press("Esc") }
    #expect(driver.shows("What now"))
  }

  @Test("c writes the agreed call for a calendar and says where")
  func calendar() {
    var driver = OfficeSamples.driver()
    driver.press("Enter Enter Space Space e g s Enter")
    driver.type("fri 10:00")
    driver.press("Enter Enter c")
    #expect(driver.store.calendarFiles == [OfficeSamples.ann.id])
    #expect(driver.shows("Written: out/\(OfficeSamples.ann.id).ics"))
  }

  @Test("After a painful no the reset names the champion, what to say, and then the next dial")
  func reset() {
    var driver = OfficeSamples.driver()
    driver.press("c Enter Space Space y y y e g Enter")
    #expect(driver.shows("That one hurt"))
    driver.press("r")
    #expect(driver.shows("ring  Bo Quist · Owner · Quist Roofing · 555 0199"))
    #expect(driver.shows("Bo, it is Kim."))
    #expect(driver.shows("I have just lost one near the end."))
    #expect(!driver.shows("Ann"))
    driver.press("Space")
    #expect(driver.shows("3 of"), "the colleague's turn is for the plan to say")
    #expect(driver.state.call != nil)
  }

  @Test("A quick no is no matter for a reset, and without a champion the card says how to mark one")
  func resetEdges() {
    var driver = OfficeSamples.driver()
    driver.press("Enter Enter Space Space 2 Space e g Enter r")
    #expect(driver.shows("A reset is for after a painful no."))
    driver = AppDriver(people: [SamplePeople.ann])
    driver.press("Enter Enter Space Space")
    driver.wait(250_000)
    driver.press("2 e h Enter r")
    #expect(driver.shows("nobody is marked"))
    driver.press("Esc")
    #expect(driver.shows("What now"))
  }

  @Test(
    "STOP leaves nothing for the person on the page; colleagues may be rung only while the organisation may")
  func stopped() {
    for (scope, isOpen) in [("p", true), ("o", false)] {
      var driver = OfficeSamples.driver()
      driver.press("Enter Enter Space Space X Space \(scope) Enter")
      #expect(driver.shows("any more: no call, no e-mail."))
      #expect(driver.shows("Nothing more is planned."))
      driver.press("d")
      #expect(driver.shows("No message follows from this call."))
      driver.press("h")
      #expect(driver.shows("Nobody else there is to be rung."))
      driver.press("Space")
      let left = driver.state.home?.people.filter { $0.suppression == nil }.map(\.id) ?? []
      #expect(!left.contains(OfficeSamples.ann.id))
      #expect(left.contains(OfficeSamples.tom.id) == isOpen)
    }
  }

  @Test("A page that was read before its person asked not to be contacted proposes nothing with them")
  func stoppedMeanwhile() {
    var driver = OfficeSamples.driver()
    driver.press("Enter Enter Space Space 2 Space e g Enter h")
    driver.type("he signs")
    driver.press("Enter Space X Space o Enter")
    #expect(driver.shows("Nothing more is planned."))
    driver.press("h")
    #expect(driver.shows("Nobody else there is to be rung."))
  }

  @Test("A STOP that is taken back before the wrap-up closes leaves the plan as it would have been")
  func stopUndone() {
    var driver = OfficeSamples.driver()
    driver.press("Enter Enter Space Space X Space u u 2 Space e g Enter")
    #expect(driver.store.closed.last?.isStopped == false)
    #expect(driver.shows("call somebody else · Tom Berg"))
  }

  @Test("A call that is not saved says so; once it is, its plan comes by itself")
  func notSaved() {
    var driver = OfficeSamples.driver()
    driver.press("Enter Enter Space Space 2 Space e g")
    driver.store.failure = "disk full"
    driver.press("Enter")
    #expect(driver.shows("The call is not saved yet"))
    driver.store.failure = nil
    driver.press("W")
    #expect(driver.shows("call somebody else · Tom Berg"))
  }

  @Test("An inbound call counts no dial and asks nothing before")
  func inbound() throws {
    var card = SamplePeople.ann
    card.move = NextMove(
      key: MoveKey(.answer, card.id, cause: "S0"), kind: .answer, contact: card.id, channel: .phone,
      due: SamplePeople.start, why: "they rang", opening: .inbound)
    var driver = AppDriver(people: [card])
    driver.press("Enter Enter")
    #expect(driver.state.call?.call.state.setup.purpose == .inbound)
    driver.press("Space Space e g Enter")
    #expect(driver.store.people[0].history.dials == 0)
  }
}
