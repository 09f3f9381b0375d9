import CallScript
import Cells
import CoachApp
import CoachTesting
import Testing

@Suite("A screen that only reads")
struct ReadingScreenTests {
  static let holder = "another callcoach is open (process 7 on /dev/pts/4)"

  static func driver() -> AppDriver {
    var store = FakeStore()
    store.otherWriter = holder
    return AppDriver(people: [SamplePeople.ann], store: store, readOnly: holder, refusesCalls: true)
  }

  static func tries(_ driver: AppDriver) -> Int { driver.effects.count { $0 == .tryWriting } }

  @Test(
    "tries again at a key that writes or calls, and says who writes", arguments: ["c", "n", "W", "Enter"])
  func refused(_ key: String) {
    var driver = ReadingScreenTests.driver()
    #expect(ReadingScreenTests.tries(driver) == 0)
    driver.store.otherWriter = "another callcoach is open (process 8)"
    driver.press(key)
    #expect(ReadingScreenTests.tries(driver) == 1)
    #expect(driver.shows("process 8") && !driver.shows("process 7"))
    #expect(driver.state.call == nil)
  }

  @Test("does not try at a key that only looks")
  func looking() {
    var driver = ReadingScreenTests.driver()
    driver.press("Down a Tab Esc p Esc ? Esc")
    #expect(ReadingScreenTests.tries(driver) == 0)
  }

  @Test("writes once the other has ended, says so, and calls from then on")
  func takesOver() {
    var driver = ReadingScreenTests.driver()
    driver.store.otherWriter = nil
    driver.press("c")
    #expect(driver.shows("Now writing"))
    #expect(driver.state.readOnlyReason == nil && !driver.state.refusesCalls)
    driver.press("c Enter Space")
    #expect(driver.shows("● saved"))
    #expect(!driver.store.logs.isEmpty)
  }

  @Test(
    "in a call on a folder that could not be written, W asks for the right to write and then saves all of it")
  func savesTheCall() {
    let reason = "the data folder cannot be written"
    var store = FakeStore()
    store.failure = reason
    store.otherWriter = reason
    var driver = AppDriver(people: [SamplePeople.ann], store: store, readOnly: reason)
    driver.press("c Enter Space 2")
    #expect(driver.shows("NOT SAVED"))
    driver.press("W")
    #expect(driver.shows("NOT SAVED") && ReadingScreenTests.tries(driver) > 0)
    driver.store.failure = nil
    driver.store.otherWriter = nil
    driver.press("W")
    #expect(driver.shows("● saved") && !driver.shows("NOT SAVED"))
    #expect(driver.state.readOnlyReason == nil)
  }
}
