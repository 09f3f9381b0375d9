import CallScript
import Testing

struct RulesReaderTests {
  private static let start = TextPosition(line: 1, column: 1)

  private func date(_ iso: String) throws -> CivilDate { try #require(CivilDate(iso: iso)) }

  /// The only mistake of a text that is dated in its first line.
  private func mistake(_ rows: String) throws -> RulesMistake {
    let reading = RulesReader.read("compiled\t2026-11-22\n" + rows)
    #expect(reading.rules == nil)
    #expect(reading.mistakes.count == 1, "\(reading.mistakes)")
    return try #require(reading.mistakes.first)
  }

  @Test("Each row sets what it says, and everything else stays the program's own")
  func reading() throws {
    let reading = RulesReader.read(
      """
      # a remark
      compiled\t2026-11-22

      region\tus-fl\t8:00\t20:00\t3\tmind the hour # there
      region\tDE\t09:30\t24:00\t-
      holiday\t*\t2027-01-01\tNew Year's Day
      holiday\tDE\t2026-12-25
      figure\tcool_off_days\t21
      """)
    #expect(reading.mistakes.isEmpty)
    let rules = try #require(reading.rules)
    var wanted = ConductRules()
    wanted.compiled = try date("2026-11-22")
    wanted.regions = [
      .everywhere,
      RegionRule(
        region: "US-FL", from: CivilTime(minuteOfDay: 480), until: CivilTime(minuteOfDay: 1200), dialsADay: 3,
        note: "mind the hour # there"),
      RegionRule(region: "DE", from: CivilTime(minuteOfDay: 570), until: CivilTime(minuteOfDay: 1440)),
    ]
    wanted.holidays = ["*": [try date("2027-01-01")], "DE": [try date("2026-12-25")]]
    wanted.coolOffDays = 21
    #expect(rules == wanted)
    #expect(rules.rule(for: "DE-BY").from.text == "09:30")
    #expect(rules.dialLimit(for: "DE-BY") == 3)
    #expect(rules.isHoliday(try date("2027-01-01"), in: "DE-BY"))
  }

  @Test("A row for everywhere takes the place of the program's own")
  func everywhere() throws {
    let rules = RulesReader.read("compiled 2026-11-22\nregion * 10:00 12:00 1\nregion US 9:00 21:00 -").rules
    #expect(rules?.regions.map(\.region) == ["*", "US"])
    #expect(rules?.dialLimit(for: "") == 1)
    #expect(rules?.rule(for: "FR").until.text == "12:00")
  }

  @Test("Blanks part fields as tabs do, and line ends and a byte order mark mean nothing")
  func forms() throws {
    let text = "compiled\t2026-11-22\nregion\tUS\t08:00\t21:00\t-\ta remark\nfigure\tdials\t4\n"
    let plain = try #require(RulesReader.read(text).rules)
    let crlf = text.split(separator: "\n").map { $0 + "\r\n" }.joined()
    #expect(RulesReader.read(crlf).rules == plain)
    #expect(RulesReader.read("\u{FEFF}" + text).rules == plain)
    #expect(RulesReader.read(text.split(separator: "\t").joined(separator: "   ")).rules == plain)
    #expect(
      RulesReader.read(text.split(separator: "\n").map { $0 + "\t\t" }.joined(separator: "\n")).rules == plain
    )
    #expect(
      RulesReader.read(text.uppercased().split(separator: "\n").dropLast().joined(separator: "\n")).rules
        != nil)
  }

  @Test("What the rules write is read back the same")
  func roundTrip() throws {
    var rules = ConductRules()
    rules.compiled = try date("2026-02-28")
    for (index, figure) in Figure.allCases.enumerated() {
      rules[figure] = figure.range.lowerBound + index % 10
    }
    rules.regions = [
      RegionRule(
        region: "*", from: CivilTime(minuteOfDay: 1), until: CivilTime(minuteOfDay: 2), dialsADay: 20,
        note: "Grüße, “so”"),
      RegionRule(region: "GB-ENG", from: CivilTime(minuteOfDay: 0), until: CivilTime(minuteOfDay: 1440)),
    ]
    rules.holidays = [
      "*": [try date("2024-02-29")], "US-FL": [try date("2026-01-01"), try date("2025-12-31")],
    ]
    let text = RulesText.rows(rules).map { $0.joined(separator: "\t") }.joined(separator: "\n")
    let reading = RulesReader.read(text)
    #expect(reading.mistakes.isEmpty)
    #expect(reading.rules == rules)
  }

  @Test("All mistakes are told at once, in the order of the text, with line and column")
  func allAtOnce() {
    let reading = RulesReader.read(
      """
      regoin\tUS\t08:00\t21:00\t3
      region\tUSA\t8\t25:00\tmany
      holiday\tGermany\t2026-02-30\tnever
      figure\tcool_of_days\t14
        figure\tdials\t21
      """)
    #expect(reading.rules == nil)
    let found = reading.mistakes.map { "\($0.position.line):\($0.position.column)+\($0.length)" }
    #expect(
      found == [
        "1:1+6", "1:1+1", "2:8+3", "2:12+1", "2:14+5", "2:20+4", "3:9+7", "3:17+10", "4:8+12", "5:16+2",
      ])
  }

  @Test(
    "A mistake says what stands there and, for a name, the nearest known one",
    arguments: [
      ("holidays US 2026-12-25", RulesMistake.Kind.unknownRow("holidays", nearest: .holiday), 1),
      ("xyzzy", .unknownRow("xyzzy", nearest: nil), 1),
      ("figure cool_off_day 14", .unknownFigure("cool_off_day", nearest: .coolOff), 8),
      ("figure coolOff 14", .unknownFigure("coolOff", nearest: .coolOff), 8),
      ("figure nonsense 14", .unknownFigure("nonsense", nearest: nil), 8),
      ("figure", .missing(.figureName), 7),
      ("figure dials", .missing(.figureValue(.dials)), 13),
      ("figure dials 0", .outOfRange(.figureValue(.dials), found: "0", allowed: 1...20), 14),
      ("figure dials -1", .bad(.figureValue(.dials), found: "-1"), 14),
      ("figure dials ５", .bad(.figureValue(.dials), found: "５"), 14),
      (
        "figure dials 99999999999999999999",
        .outOfRange(.figureValue(.dials), found: "99999999999999999999", allowed: 1...20), 14
      ),
      ("figure dials 5 5", .surplus("5"), 16),
      ("region", .missing(.region), 7),
      ("region * 08:00 21:00", .missing(.dialsADay), 21),
      ("region * 08:00", .missing(.until), 15),
      ("region USA-1 08:00 21:00 -", .bad(.region, found: "USA-1"), 8),
      ("region US-FLOR 08:00 21:00 -", .bad(.region, found: "US-FLOR"), 8),
      ("region * 8.00 21:00 3", .bad(.from, found: "8.00"), 10),
      ("region * 08:00 24:01 3", .bad(.until, found: "24:01"), 16),
      (
        "region * 21:00 08:00 3",
        .emptyHours(from: CivilTime(minuteOfDay: 1260), until: CivilTime(minuteOfDay: 480)), 16
      ),
      ("region * 08:00 21:00 three", .bad(.dialsADay, found: "three"), 22),
      ("region * 08:00 21:00 0", .outOfRange(.dialsADay, found: "0", allowed: 1...20), 22),
      ("holiday US 2026-2-3", .bad(.holidayDate, found: "2026-2-3"), 12),
      ("holiday US 2027-02-29 leap", .bad(.holidayDate, found: "2027-02-29"), 12),
      ("holiday US", .missing(.holidayDate), 11),
      ("compiled 2026-11-23", .twice("compiled", first: TextPosition(line: 1, column: 1)), 1),
    ])
  func kinds(row: String, kind: RulesMistake.Kind, column: Int) throws {
    let mistake = try mistake(row)
    #expect(mistake.kind == kind)
    #expect(mistake.position == TextPosition(line: 2, column: column))
  }

  @Test("A region or a figure stands once; a day that is listed twice is the same day")
  func twice() throws {
    let region = try mistake("region us 08:00 21:00 3\nregion US 08:00 21:00 3")
    #expect(region.kind == .twice("region US", first: TextPosition(line: 2, column: 8)))
    let figure = try mistake("figure dials 3\nfigure dials 3")
    #expect(figure.kind == .twice("figure dials", first: TextPosition(line: 2, column: 8)))
    #expect(figure.position == TextPosition(line: 3, column: 8))
    #expect(
      RulesReader.read("compiled 2026-11-22\nholiday US 2026-12-25\nholiday US 2026-12-25 again").rules != nil
    )
  }

  @Test("Rules without a date are refused, and a date that cannot be is not told twice")
  func dated() {
    #expect(RulesReader.read("").mistakes == [RulesMistake(.undated, at: Self.start)])
    #expect(RulesReader.read("# compiled\t2026-11-22\n").mistakes == [RulesMistake(.undated, at: Self.start)])
    let bad = RulesReader.read("compiled 22.11.2026").mistakes
    #expect(bad.map(\.kind) == [.bad(.compiledDate, found: "22.11.2026")])
  }

  @Test("What is no text is refused at its place")
  func notText() {
    let utf16: [UInt8] = [0xFF, 0xFE, 0x63, 0]
    #expect(RulesReader.read(bytes: utf16).mistakes.map(\.kind) == [.unreadable(.notUTF8("UTF-16"))])
    let zero = RulesReader.read("compiled 2026-11-22\n# a\u{0}b").mistakes
    #expect(zero == [RulesMistake(.unreadable(.zeroByte), at: TextPosition(line: 2, column: 4))])
    let bad = RulesReader.read(bytes: Array("compiled 2026-11-22\n# ".utf8) + [0xE9, 0x0A]).mistakes
    #expect(bad == [RulesMistake(.unreadable(.notUTF8("0xE9")), at: TextPosition(line: 2, column: 3))])
    let lone = RulesReader.read("compiled 2026-11-22\r# x").mistakes
    #expect(lone == [RulesMistake(.unreadable(.loneCarriageReturn), at: TextPosition(line: 1, column: 20))])
  }

  @Test("A huge file, endless lines and mistakes without end are bounded")
  func bounds() {
    let huge = [UInt8](repeating: 0x23, count: PlaybookLimits.bytes + 1)
    #expect(RulesReader.read(bytes: huge).mistakes.map(\.kind) == [.unreadable(.tooLarge)])
    let lines = String(repeating: "figure\n", count: PlaybookLimits.lines + 1)
    #expect(RulesReader.read(lines + "x").mistakes.map(\.kind) == [.unreadable(.tooManyLines)])
    let many = RulesReader.read(String(repeating: "fgure dails 3\n", count: PlaybookLimits.lines))
    #expect(many.mistakes.count == RulesLimits.mistakes)
    let long = "compiled 2026-11-22\nregion " + String(repeating: "x", count: 100_000)
    #expect(RulesReader.read(long).mistakes.map(\.kind) == [.lineTooLong(100_007)])
    let note = "compiled 2026-11-22\nregion US 08:00 21:00 - "
    #expect(RulesReader.read(note + String(repeating: "é", count: 200)).rules != nil)
    #expect(
      RulesReader.read(note + String(repeating: "é", count: 201)).mistakes.map(\.kind) == [
        .bad(.note, found: "201")
      ])
  }

  @Test(
    "Rules are old after a year, and a date to come is told",
    arguments: [
      ("2026-11-22", RulesAge.current), ("2027-11-22", .current), ("2026-11-21", .current),
      ("2026-11-20", .ahead(compiled: CivilDate(iso: "2026-11-22") ?? CivilDate(dayNumber: 0))),
      ("2027-11-23", .old(compiled: CivilDate(iso: "2026-11-22") ?? CivilDate(dayNumber: 0))),
    ])
  func age(today: String, age: RulesAge) throws {
    var rules = ConductRules()
    let today = try date(today)
    #expect(rules.age(on: today) == .current)
    rules.compiled = try date("2026-11-22")
    #expect(rules.age(on: today) == age)
  }
}
