import CallScript
import Cells
import CoachApp
import CoachTesting
import Testing

@Suite("The HUCA challenge on the screens")
struct HucaTests {
  static func driver(_ keys: String = "") -> AppDriver {
    var driver = AppDriver(store: TodaySamples.challenged)
    driver.press(keys)
    return driver
  }

  @Test("Home says how the challenge stands, and nothing where none runs")
  func homeLine() {
    #expect(HucaTests.driver().shows("HUCA day 12 of 30: 3 noes, 1 followed, 2 open"))
    #expect(!TodayTests.driver().shows("HUCA day"))
  }

  @Test("The first day starts with a key, and Home counts from then on")
  func start() {
    var driver = TodayTests.driver("h")
    #expect(driver.shows("s  starts it today."))
    driver.press("s")
    #expect(driver.shows("day 1 of 30"))
    #expect(driver.store.plans.challenge?.startedOn.iso == "2026-11-24")
    driver.press("s")
    #expect(driver.shows("The challenge is running already."))
    driver.press("Esc")
    #expect(driver.shows("HUCA day 1 of 30: 0 noes, 0 followed, 0 open"))
  }

  @Test("Each open no names who is next, and Enter rings them with the concern kept")
  func callNext() {
    var driver = HucaTests.driver("h")
    #expect(driver.shows("Ida Roe · Berg Logistics · not interested"))
    #expect(driver.shows("Max Lund · Buyer · call somebody else"))
    driver.press("Enter Enter")
    #expect(
      driver.effects.contains { effect in
        if case .prepareCall(let id, .otherPerson, let move) = effect {
          id == ContactID("01MAX") && move?.onBehalfOf == ContactID("01IDA")
        } else {
          false
        }
      })
    driver.type("he signs the overtime")
    driver.press("Enter")
    #expect(driver.state.call?.call.state.setup.keptTopic == Topic("margin"))
    driver.press("Space Space e g Enter y n Space")
    #expect(driver.shows("2 followed, 1 open"), "\(driver.text)")
  }

  @Test("A no is missed with a reason, and u makes it open again")
  func missed() {
    var driver = HucaTests.driver("h x")
    #expect(driver.shows("Why is nobody else called there?"))
    driver.type("they merge next month")
    driver.press("Enter")
    #expect(driver.state.challenge?.report.totals.missed == 1)
    #expect(!driver.shows("Max Lund"))
    driver.press("u")
    #expect(driver.state.challenge?.report.totals.missed == 0)
    #expect(driver.shows("Max Lund"))
  }

  @Test("Days are counted one by one and in all, and a day shows its calls")
  func days() {
    var driver = HucaTests.driver("h End")
    #expect(driver.shows("1 Fri 13 Nov"))
    driver.press("Home")
    #expect(driver.shows("all days           3         1       0      1        1       0            1"))
    guard case .huca(let huca) = driver.state.screen else { return }
    let noes = huca.board?.report.open.count ?? 0
    for _ in 0..<(noes + 5) { driver.press("Down") }
    driver.press("Enter")
    #expect(driver.shows("second: Tom Berg, no, with a reason, same reason"), "\(driver.text)")
    driver.press("Enter")
    #expect(!driver.shows("second: Tom Berg"))
  }

  @Test("The write-up goes where the rep says, with or without names, and never over a file")
  func writeUp() {
    var driver = HucaTests.driver("h w Enter")
    #expect(driver.effects.contains(.writeChallenge(path: "~/huca-2026-11-13.html", isAnonymised: false)))
    #expect(driver.shows("Written: ~/huca-2026-11-13.html."))
    driver.press("w Enter")
    #expect(driver.shows("is there already"))
    driver.press("a Ctrl-U")
    driver.type("shared.md")
    driver.press("Enter")
    #expect(driver.effects.contains(.writeChallenge(path: "shared.md", isAnonymised: true)))
    driver.press("w Ctrl-U Enter")
    #expect(driver.shows("Type the path of a new file"))
  }

  @Test("Where nobody is proposed, Enter shows who is there")
  func nobodyProposed() {
    var store = TodaySamples.challenged
    store.people.removeAll { $0.id == ContactID("01MAX") }
    var driver = AppDriver(store: store)
    driver.press("h")
    #expect(driver.shows("nobody is proposed"))
    driver.press("Enter")
    #expect(driver.effects.contains(.readAccount(TodaySamples.berg.id)))
  }

  @Test("Line by line the challenge reads the same")
  func linear() {
    var driver = HucaTests.driver()
    #expect(LinearPresenter.text(driver.state).contains("HUCA day 12 of 30"))
    driver.press("h")
    let text = LinearPresenter.text(driver.state)
    #expect(text.contains("HUCA challenge") && text.contains("call somebody else after the no of Ida Roe"))
    #expect(text.contains("missed because…"))
  }
}
