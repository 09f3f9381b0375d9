import CallScript
import Cells
import CoachApp
import CoachTesting
import Testing

@Suite("Questions that fail")
struct FailedQuestionTests {
  static let reason = "The disk is full."

  /// The program with people, its store in trouble from the last key on.
  static func driver(_ keys: String, then last: String) -> AppDriver {
    var driver = AppDriver(people: PeopleSamples.people, store: PeopleSamples.store)
    driver.press(keys)
    driver.store.trouble = reason
    driver.press(last)
    return driver
  }

  @Test(
    "What waits for an answer says why there is none, and W asks again",
    arguments: [
      ("", "a", "Looking…", "Hale & Son"), ("a", "Enter", "Reading the organisation…", "Tom Berg"),
      ("a Enter", "Enter", "Reading what is known…", "works at"),
      ("", "h", "Reading the challenge…", "starts it today"),
    ])
  func reading(_ keys: String, _ last: String, _ waiting: String, _ found: String) {
    var driver = FailedQuestionTests.driver(keys, then: last)
    #expect(!driver.shows(waiting), "\(driver.text)")
    #expect(driver.shows("The disk is full. W tries again."))
    driver.press("W")
    #expect(driver.shows("The disk is full. W tries again."))
    driver.store.trouble = nil
    driver.press("W")
    #expect(driver.shows(found), "\(driver.text)")
  }

  @Test("A call that cannot be prepared leaves the list, and Enter tries again")
  func preparing() {
    var driver = FailedQuestionTests.driver("Enter", then: "Enter")
    #expect(!driver.shows("Preparing the call…"))
    #expect(driver.shows("The disk is full. Enter tries again."))
    driver.store.trouble = nil
    driver.press("Enter")
    #expect(driver.state.screen == .call)
  }

  @Test("In a block nobody is passed over for it")
  func preparingBlock() {
    var driver = AppDriver(people: (1...3).map(SamplePeople.plain))
    driver.press("c Enter")
    driver.store.trouble = FailedQuestionTests.reason
    driver.press("e n")
    #expect(driver.shows("Enter tries again."))
    driver.store.trouble = nil
    driver.press("Enter")
    #expect(driver.shows("5 5 5   0 1 0 2"))
  }

  @Test("The page after a call says so, and comes when the store answers again")
  func aftermath() {
    var driver = AppDriver(people: [SamplePeople.ann])
    driver.press("Enter Enter Space Space e g")
    driver.store.trouble = FailedQuestionTests.reason
    driver.press("Enter")
    driver.wait(500)
    #expect(driver.shows("The disk is full. W tries again."))
    #expect(!driver.shows("Planning what comes next…"))
    driver.store.trouble = nil
    driver.press("W")
    #expect(!driver.shows("W tries again"))
  }

  @Test("A change that fails says so and keeps the form; an interrupted call that cannot be closed stays")
  func changes() {
    var driver = FailedQuestionTests.driver("n", then: "Down")
    driver.type("Cy")
    driver.press("Ctrl-S")
    #expect(driver.shows("The disk is full."))
    #expect(driver.state.screen != .home(HomeScreen()))
    var store = FakeStore()
    store.resumable = [ResumableCall(session: SessionID("S1"), name: "Ann Hale")]
    driver = AppDriver(store: store)
    driver.store.trouble = FailedQuestionTests.reason
    driver.press("x")
    #expect(driver.shows("The disk is full.") && driver.shows("Ann Hale"))
  }

  @Test("An answer that comes twice, or after a failure, is taken once")
  func late() {
    var driver = FailedQuestionTests.driver("a", then: "Enter")
    driver.store.trouble = nil
    for _ in 0..<2 {
      for action in driver.store.answer(.readAccount(PeopleSamples.hale.id), now: driver.state.now) {
        driver.send(action)
      }
    }
    #expect(driver.shows("Tom Berg") && !driver.shows("W tries again"))
    driver.send(.failed(.prepareCall(ContactID("01NOBODY"), .firstCall, nil), "late"))
    #expect(driver.shows("late") && driver.shows("Tom Berg"))
  }

  @Test("Colleagues that cannot be read leave the question, and a name can be typed")
  func colleagues() {
    var driver = AppDriver(people: PeopleSamples.people, store: PeopleSamples.store)
    driver.press("a Enter Enter c Enter Space Space e t")
    driver.store.trouble = FailedQuestionTests.reason
    driver.press("Enter")
    #expect(driver.shows("Whom did they name?") && driver.shows("The disk is full."))
    driver.type("Cy Moor")
    #expect(driver.shows("add Cy Moor"))
    driver.press("Enter")
    #expect(driver.shows("The disk is full."))
    driver.store.trouble = nil
    driver.press("Enter")
    #expect(driver.store.people.contains { $0.contact.firstName == "Cy" })
  }

  @Test("A list that ends early goes on when one comes back to it")
  func paging() {
    var driver = AppDriver(people: (1...30).map(SamplePeople.plain))
    driver.store.book.page = 10
    driver.press("a")
    driver.store.trouble = FailedQuestionTests.reason
    driver.press("End")
    driver.store.trouble = nil
    for _ in 0..<4 { driver.press("Tab Tab End") }
    guard case .browser(let browser) = driver.state.screen else { return }
    #expect(browser.people.rows?.count == 30)
  }
}
