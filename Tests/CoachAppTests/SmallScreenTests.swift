import CallScript
import Cells
import CoachTesting
import Testing

@testable import CoachApp

@Suite("Screens with hardly any room")
struct SmallScreenTests {
  static let sizes = [(30, 6), (60, 6), (30, 8), (60, 5), (40, 7)].map { Size(columns: $0.0, rows: $0.1) }

  static func driver(_ size: Size, _ keys: String) -> AppDriver {
    var driver = AppDriver(people: [SamplePeople.ann], size: size)
    driver.press("Enter Enter Space Space \(keys)")
    return driver
  }

  @Test("What is typed stands in a row of its own, not over the speech", arguments: sizes)
  func note(_ size: Size) {
    var driver = SmallScreenTests.driver(size, "i")
    driver.type("abc")
    let row = driver.rows.first { $0.contains("note ") } ?? ""
    #expect(row.trimmingPrefix { $0 == " " }.hasPrefix("note abc"), "\(driver.text)")
    #expect(!row.dropFirst(9).contains { $0.isLetter || $0 == "…" }, "\(driver.text)")
  }

  @Test("The palette that takes the keys is seen, with what Enter would do", arguments: sizes)
  func palette(_ size: Size) {
    var driver = SmallScreenTests.driver(size, ":")
    driver.type("mark")
    #expect(driver.shows("mark"), "\(driver.text)")
    #expect(driver.shows("Mark this") || driver.shows("> mark"), "\(driver.text)")
  }

  @Test("The time that Enter takes is seen", arguments: sizes + [Size(columns: 18, rows: 4)])
  func times(_ size: Size) {
    var driver = SmallScreenTests.driver(size, "2 Space Space y y")
    guard let call = driver.state.call else { return }
    let chosen = call.times[call.chosenTime]
    #expect(driver.shows(driver.state.written(chosen).prefix(6) + ""), "\(driver.text)")
    driver.press("Down")
    let next = driver.state.call.map { $0.times[$0.chosenTime] } ?? chosen
    #expect(driver.shows(driver.state.written(next).prefix(6) + ""), "\(driver.text)")
  }

  @Test("Rows beyond the letters of a list have no key: Space raises none of them")
  func manyObjections() throws {
    var playbook = SamplePlaybook.script.playbook
    let sample = try #require(playbook.objections.first)
    for number in 0..<40 {
      var more = sample
      more.id = SectionID("objection/more-\(number)")
      more.name = "More \(number)"
      more.key = nil
      playbook.objections.append(more)
    }
    var store = FakeStore()
    store.script = Script(playbook)
    var driver = AppDriver(people: [SamplePeople.ann], store: store, playbook: Script(playbook))
    driver.press("Enter Enter Space Space 0")
    let events = driver.state.call?.call.events.count
    driver.press("Space")
    #expect(driver.state.call?.call.events.count == events)
    driver.press("End")
    for _ in 0..<60 { driver.press("Down") }
    driver.press("Enter")
    #expect(driver.state.call?.call.state.objections.last?.id == SectionID("objection/more-39"))
  }
}
