import CallScript
import Cells
import CoachApp
import CoachTesting
import Testing

@Suite("Calling rules by region")
struct RulesTests {
  /// It is 20:32 in this zone when the program starts.
  private static let evening = ZoneTable(identifier: "Evening", initialOffset: 7 * 3600)

  private static func rules(compiled: String = "2026-11-22") -> ConductRules {
    var rules = ConductRules()
    rules.compiled = CivilDate(iso: compiled)
    rules.regions += [
      RegionRule(
        region: "US", from: CivilTime(minuteOfDay: 480), until: CivilTime(minuteOfDay: 1260), dialsADay: 5),
      RegionRule(
        region: "US-FL", from: CivilTime(minuteOfDay: 480), until: CivilTime(minuteOfDay: 1200),
        note: "mind\u{1B}[2J the statute"),
    ]
    return rules
  }

  private func driver(
    region: String, dials: Int = 0, zone: ZoneTable? = evening, rules: ConductRules = rules()
  ) -> AppDriver {
    var card = SamplePeople.ann
    card.contact.region = region
    card.zone = zone
    card.history = ContactHistory(dials: dials, dialsInLastDay: dials)
    var driver = AppDriver(people: [card])
    driver.send(.rulesChanged(rules))
    driver.press("Enter Enter")
    return driver
  }

  @Test(
    "The hours are those of the contact's region, else of its country, else of everywhere",
    arguments: [("", true), ("US", true), ("US-TX", true), ("US-FL", false), ("DE", true)])
  func hours(region: String, isOpen: Bool) {
    let driver = driver(region: region)
    #expect((driver.state.call != nil) == isOpen)
    #expect(driver.shows("It is 20:32 there: outside calling hours, 08:00 to 20:00.") == !isOpen)
  }

  @Test("Where only a region with several zones is known, the hours must hold in all of them")
  func severalZones() {
    var card = SamplePeople.ann
    card.contact.zone = ""
    card.contact.region = "US-FL"
    card.clocks = LocalClocks([.utc, Self.evening])
    var driver = AppDriver(people: [card])
    #expect(driver.shows("20:32 in a part of their region") == false)
    driver.send(.rulesChanged(Self.rules()))
    driver.press("Enter Enter")
    #expect(driver.state.call == nil)
    #expect(driver.shows("It is 20:32 in a part of US-FL: outside calling hours, 08:00 to 20:00."))
    driver.type("she asked for it")
    driver.press("Enter")
    #expect(driver.state.call != nil)
  }

  @Test(
    "The dial limit is that of the region, else of its country, else of everywhere",
    arguments: [("", 2, true), ("", 3, false), ("US-TX", 4, true), ("US-TX", 5, false), ("DE", 3, false)])
  func limits(region: String, dials: Int, isOpen: Bool) {
    let driver = driver(region: region, dials: dials)
    #expect((driver.state.call != nil) == isOpen)
    #expect(driver.shows("Dialled \(dials) times within the last day already.") == !isOpen)
  }

  @Test("The rule's remark stands beside the caution and on the card, with nothing that steers the screen")
  func remark() {
    var driver = driver(region: "US-FL")
    #expect(driver.shows("The rule for US-FL says: mind^[[2J the statute"))
    driver.type("she asked for it")
    driver.press("Enter")
    #expect(driver.state.call?.call.state.setup.outsideHoursReason == "she asked for it")
    #expect(driver.shows("The rule for US-FL says: mind^[[2J the statute"))
    var card = SamplePeople.ann
    card.contact.region = "US-FL"
    var other = AppDriver(people: [card])
    other.send(.rulesChanged(Self.rules()))
    other.press("c")
    #expect(other.shows("rule  US-FL: mind^[[2J the statute"))
  }

  @Test("Old rules are told on the caution, once, and nowhere else")
  func age() {
    let old = driver(region: "US-FL", rules: Self.rules(compiled: "2025-11-01"))
    let words = "The calling rules are more than a year old (2025-11-01)."
    #expect(old.rows.filter { $0.contains(words) }.count == 1)
    #expect(!driver(region: "US-FL").shows("more than a year old"))
    #expect(!driver(region: "", rules: Self.rules(compiled: "2025-11-01")).shows("more than a year old"))
  }

  @Test("A holiday there is told before the call, and asks for no reason")
  func holiday() throws {
    var rules = Self.rules()
    rules.holidays = ["US": [try #require(CivilDate(iso: "2026-11-24"))]]
    let driver = driver(region: "US-TX", rules: rules)
    #expect(driver.state.call != nil)
    #expect(driver.shows("It is a holiday there today."))
    #expect(!self.driver(region: "DE", rules: rules).shows("holiday"))
  }

  @Test("A rules file with mistakes is told in the last row until it is mended; the rules stay")
  func broken() {
    var driver = AppDriver(people: [SamplePeople.ann])
    driver.send(.rulesChanged(Self.rules()))
    #expect(driver.shows("The calling rules were read anew."))
    driver.press("Down")
    driver.send(.rulesBroken("rules.tsv:4:12: error: “25:00” is not the time at which calling ends."))
    #expect(driver.shows("rules.tsv:4:12: error"))
    #expect(driver.state.rules == Self.rules())
    driver.send(.rulesChanged(Self.rules()))
    #expect(!driver.shows("rules.tsv"))
    #expect(!driver.shows("read anew"))
  }

  @Test(
    "A note of any length is wrapped and leaves room for the question",
    arguments: [(60, 16), (80, 24), (40, 10)])
  func longNote(columns: Int, rows: Int) {
    var rules = Self.rules()
    rules.regions[2].note = String(repeating: "word ", count: 39) + "ends"
    var card = SamplePeople.ann
    card.contact.region = "US-FL"
    card.zone = Self.evening
    var driver = AppDriver(people: [card], size: Size(columns: columns, rows: rows))
    driver.send(.rulesChanged(rules))
    driver.press("Enter Enter")
    driver.type("because")
    #expect(driver.shows("because"))
    if columns >= 60 { #expect(driver.shows("Why call now?") && driver.shows("ends")) }
  }
}
