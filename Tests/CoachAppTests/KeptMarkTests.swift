import CallScript
import Cells
import CoachTesting
import Testing

@testable import CoachApp

@Suite("The mark of a list")
struct KeptMarkTests {
  @Test(
    "stays on the same thing, else on the next that is left",
    arguments: [
      (2, "abcde", "abcde", 2), (2, "abcde", "xabcde", 3), (2, "abcde", "cab", 0), (2, "abcde", "abde", 2),
      (4, "abcde", "abcd", 3), (2, "abcde", "ab", 1), (2, "abcde", "", 0), (0, "", "abc", 0),
      (7, "", "abc", 2),
      (2, "abcde", "edcba", 2), (1, "abcde", "ecda", 1),
    ])
  func places(_ index: Int, _ old: String, _ new: String, _ expected: Int) {
    #expect(keptIndex(index, from: Array(old), to: Array(new)) == expected)
  }

  @Test(
    "goes to what came back when something was taken back",
    arguments: [(0, "bc", "abc", 0), (1, "ac", "abc", 1), (2, "abc", "abc", 2), (1, "abc", "ab", 1)])
  func returned(_ index: Int, _ old: String, _ new: String, _ expected: Int) {
    #expect(keptIndex(index, from: Array(old), to: Array(new), followingReturn: true) == expected)
  }

  @Test("After a step was done and taken back Home's mark is on it again")
  func takenBack() throws {
    var driver = AppDriver(store: TodaySamples.store)
    driver.press("Down")
    let before = try #require(driver.state.chosenMove?.move.key)
    driver.press("d")
    #expect(driver.state.chosenMove?.move.key != before)
    driver.press("u")
    #expect(driver.state.chosenMove?.move.key == before)
  }

  /// The row that is marked on the screen.
  static func marked(_ driver: AppDriver) -> String {
    let frame = driver.frame
    guard let row = frame.cursor?.row else { return "" }
    return frame.buffer.rowText(row)
  }

  static let five = (1...5).map(SamplePeople.plain)

  @Test(
    "Home keeps it while people come, go and change places",
    arguments: [[6, 1, 2, 3, 4, 5], [3, 4, 5], [5, 4, 3, 2, 1], [3], [9, 8, 7, 3]])
  func home(_ people: [Int]) {
    var driver = AppDriver(people: KeptMarkTests.five)
    driver.press("Down Down")
    #expect(KeptMarkTests.marked(driver).contains("Person 3"))
    driver.send(.homeLoaded(HomeData(people: people.map(SamplePeople.plain))))
    #expect(KeptMarkTests.marked(driver).contains("Person 3"))
    driver.press("Enter")
    #expect(driver.shows("Person 3") && driver.shows("One call"))
  }

  @Test("Home keeps it on a person when a call to resume and steps come above")
  func aboveIt() {
    var driver = AppDriver(people: KeptMarkTests.five)
    driver.press("Down")
    driver.send(
      .homeLoaded(
        HomeData(
          moves: [TodaySamples.moves[1]], people: KeptMarkTests.five,
          resumable: [ResumableCall(session: SessionID("S9"), name: "Bo")])))
    #expect(KeptMarkTests.marked(driver).contains("Person 2"))
  }

  @Test("Home keeps it on a step that got another time, and behind other screens")
  func step() throws {
    var driver = AppDriver(store: TodaySamples.store)
    let moves = driver.state.home?.moves ?? []
    let place = try #require(moves.firstIndex { $0.move.kind == .attend })
    for _ in 0..<place { driver.press("Down") }
    driver.press("p")
    var later = moves
    later.removeFirst()
    later.reverse()
    driver.send(.homeLoaded(HomeData(moves: later)))
    driver.press("Esc")
    #expect(driver.state.chosenMove?.move.kind != nil)
    driver = AppDriver(store: TodaySamples.store)
    for _ in 0..<place { driver.press("Down") }
    driver.send(.homeLoaded(HomeData(moves: later)))
    #expect(driver.state.chosenMove?.move.kind == .attend)
  }

  @Test("x on Home is about the row chosen: of a person it closes no call")
  func dropOnHome() {
    var store = FakeStore()
    store.resumable = [1, 2].map { ResumableCall(session: SessionID("S\($0)"), name: "Caller \($0)") }
    store.people = KeptMarkTests.five
    var driver = AppDriver(store: store)
    driver.press("Down Down")
    #expect(KeptMarkTests.marked(driver).contains("Person 1"))
    driver.press("x")
    #expect(driver.shows("Choose something that is planned first."))
    #expect(!driver.effects.contains { if case .dismissCall = $0 { true } else { false } })
    driver.press("Up x")
    #expect(driver.effects.contains(.dismissCall(SessionID("S2"))))
    #expect(!driver.effects.contains(.dismissCall(SessionID("S1"))))
  }

  @Test("The browser keeps it on a person and on an organisation while the lists are read anew")
  func browser() {
    var driver = AppDriver(people: PeopleSamples.people, store: PeopleSamples.store)
    driver.press("a Tab Down Down Down")
    #expect(KeptMarkTests.marked(driver).contains("Person 1"))
    driver.store.people.insert(SamplePeople.plain(7), at: 0)
    driver.press("Enter")
    #expect(driver.shows("Person 1"))
    driver.press("Esc")
    #expect(KeptMarkTests.marked(driver).contains("Person 1"))
    // The other list was forgotten meanwhile.
    driver.press("Tab Enter")
    driver.store.people.insert(SamplePeople.plain(8), at: 0)
    driver.press("Esc Tab")
    #expect(KeptMarkTests.marked(driver).contains("Person 1"))
  }

  @Test("A search begins at its first hit")
  func search() {
    var driver = AppDriver(people: KeptMarkTests.five)
    driver.press("a End /")
    driver.type("person")
    driver.press("Enter")
    #expect(KeptMarkTests.marked(driver).contains("Person 1"))
  }

  @Test("A person's page keeps it on a fact when a step comes above")
  func person() {
    var driver = AppDriver(people: PeopleSamples.people, store: PeopleSamples.store)
    driver.press("a Enter Enter Down Down")
    let before = KeptMarkTests.marked(driver)
    #expect(before.contains("company.news") || before.contains("individual.talk"))
    driver.store.book.moves[SamplePeople.ann.id] = []
    driver.press("E Esc")
    driver.send(.peopleKept("", nil))
    #expect(KeptMarkTests.marked(driver) == before)
  }

  @Test("The challenge keeps it on a no when a newer one comes above")
  func huca() {
    var driver = AppDriver(store: TodaySamples.challenged)
    driver.press("h Down")
    guard case .huca(let before) = driver.state.screen else { return }
    driver.store.plans.happenings[ContactID("01BO")] = [
      TodaySamples.call("01BO", .consideredNo, daysAgo: 0, reason: .alreadyCovered)
    ]
    for action in driver.store.answer(.readChallenge, now: driver.state.now) { driver.send(action) }
    guard case .huca(let after) = driver.state.screen else { return }
    #expect(after.rows.count >= before.rows.count)
    #expect(before.chosen.map(\.name) == after.chosen.map(\.name))
  }

  @Test("The palette keeps it on its command while the screen beneath changes")
  func palette() {
    var driver = AppDriver(people: KeptMarkTests.five)
    driver.press(":")
    driver.type("playbook")
    driver.press("Down")
    let before = KeptMarkTests.chosen(driver)
    driver.send(.homeLoaded(HomeData(moves: TodaySamples.moves, people: KeptMarkTests.five)))
    #expect(KeptMarkTests.chosen(driver) == before)
  }

  static func chosen(_ driver: AppDriver) -> Command? {
    guard case .palette(let palette) = driver.state.overlay else { return nil }
    let entries = paletteEntries(driver.state)
    return entries.indices.contains(palette.selected) ? entries[palette.selected].command : nil
  }
}
