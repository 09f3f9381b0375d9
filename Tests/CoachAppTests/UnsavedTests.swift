import CallScript
import Cells
import CoachApp
import CoachTesting
import Testing

@Suite("What cannot be saved")
struct UnsavedTests {
  /// A call whose store fails from the opening on, closed, with Home open again.
  static func closedUnsaved() -> AppDriver {
    var driver = JourneyTests.answered()
    driver.store.failure = "disk full"
    driver.press("2 e e Enter Space")
    driver.wait(500)
    return driver
  }

  @Test("Home says what an earlier call lost, W saves it and the words go")
  func retryOnHome() {
    var driver = UnsavedTests.closedUnsaved()
    #expect(driver.state.call == nil)
    #expect(driver.shows("NOT SAVED (disk full): W retries"))
    driver.press("Down")
    #expect(driver.shows("W retries"))
    driver.store.failure = nil
    driver.press("W")
    #expect(!driver.shows("NOT SAVED"))
    #expect(driver.state.earlier.isEmpty)
  }

  @Test("After a failed close W saves and says so, and nothing is under way afterwards")
  func failedClose() {
    var driver = JourneyTests.answered()
    driver.press("2 e e")
    driver.store.failure = "disk full"
    driver.store.isSlow = true
    driver.press("Enter")
    // The events are committed, the closing is not.
    driver.store.failure = nil
    let session = driver.state.earlier.keys.first ?? SessionID("S1")
    driver.send(.saved(session, seq: 5))
    driver.send(.saveFailed(session, reason: "disk full"))
    driver.press("Space")
    driver.wait(500)
    driver.press("Down")
    #expect(driver.shows("NOT SAVED (disk full): W retries"))
    driver.press("W")
    driver.commit()
    #expect(driver.shows("Everything is saved."))
    #expect(driver.state.earlier.isEmpty)
    driver.press("W")
    #expect(driver.shows("Everything is saved."))
  }

  @Test("q asks once while events are not saved; another key forgets that it did")
  func quitAsks() {
    var driver = UnsavedTests.closedUnsaved()
    driver.press("q")
    #expect(driver.shows("not saved: W retries, q again leaves without them."))
    driver.press("Down q")
    #expect(driver.exitCode == nil)
    driver.press("q")
    #expect(driver.exitCode == 0)
  }

  @Test("The first Ctrl-C of an unsaved call says so; every other key takes its words away")
  func interruptUnsaved() {
    var driver = JourneyTests.answered()
    driver.store.failure = "disk full"
    driver.press("2 Space Ctrl-C")
    #expect(driver.shows("2 events are not saved yet: W retries; Ctrl-C again leaves"))
    driver.press("b")
    #expect(!driver.shows("Ctrl-C again"))
    driver.press("Ctrl-C")
    #expect(driver.exitCode == nil)
  }

  @Test("Whoever said stop is off the list at once, even when that cannot be saved")
  func stoppedUnsaved() {
    var driver = JourneyTests.answered()
    driver.store.failure = "disk full"
    driver.press("X Space Enter Space")
    driver.wait(500)
    driver.send(.homeLoaded(HomeData(people: [SamplePeople.ann, SamplePeople.plain(1)])))
    #expect(!driver.shows("Ann Hale"))
    driver.send(.callAsked(SamplePeople.ann))
    #expect(driver.shows("They asked not to be called."))
    #expect(driver.state.call == nil)
    driver.press("Down")
    #expect(!driver.shows("They asked not to be called."))
  }

  @Test("A stop that is taken back lets the person be called")
  func stopTakenBack() {
    var driver = JourneyTests.answered()
    driver.press("X u")
    #expect(driver.state.stops.isEmpty)
  }

  @Test("A data folder that cannot be written lets calls be made, and warns")
  func folderReadOnly() {
    var driver = AppDriver(people: [SamplePeople.ann], playbook: nil, readOnly: "the folder is read-only")
    #expect(driver.shows("Nothing can be saved, calls still work: the folder is read-only"))
    driver.press("Enter Enter")
    #expect(driver.effects.contains { if case .prepareCall = $0 { true } else { false } })
  }

  @Test("A half-typed note is kept when the program is told to end", arguments: [true, false])
  func noteKept(_ isHangUp: Bool) {
    var driver = JourneyTests.answered()
    driver.press("i")
    driver.type("asks for Tom")
    driver.send(isHangUp ? .terminal(.hungUp) : .terminate(code: 143))
    let log = driver.store.logs[SessionID("S1")] ?? []
    #expect(log.contains { $0.kind == .noted("asks for Tom") })
    #expect(driver.exitCode == (isHangUp ? 129 : 143))
  }

  @Test("Esc in a form with words asks once; typing on forgets that it did")
  func formAsks() {
    var driver = AppDriver()
    driver.press("n")
    driver.type("Bo")
    driver.press("Esc")
    #expect(driver.shows("Esc again leaves"))
    driver.type("b")
    driver.press("Esc")
    #expect(driver.shows("New contact"))
    driver.press("Esc")
    #expect(driver.state.screen == .home(HomeScreen()))
  }

  @Test("A letter only moves to its outcome; a second Enter right after the wrap-up starts nothing")
  func wrapUpKeys() {
    var driver = JourneyTests.answered()
    driver.store.people.append(SamplePeople.plain(1))
    driver.press("e e c")
    #expect(driver.shows("How did it end?"))
    driver.press("Space")
    #expect(driver.store.closed.isEmpty)
    driver.press("Enter Enter")
    #expect(driver.store.closed.first?.outcome?.kind == .consideredNo)
    #expect(driver.shows("What now"))
    driver.wait(400)
    driver.press("Enter Enter")
    #expect(driver.state.screen == .home(HomeScreen()))
    driver.wait(400)
    driver.press("Enter")
    #expect(driver.shows("One call"))
  }
}
