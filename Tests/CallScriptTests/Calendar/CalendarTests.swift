import CallScript
import Testing

@Suite("Days, times and zones")
struct CalendarTests {
  static let days: [(String, Int, Weekday)] = [
    ("1970-01-01", 0, .thursday), ("1969-12-31", -1, .wednesday), ("2000-02-29", 11_016, .tuesday),
    ("2000-03-01", 11_017, .wednesday), ("1900-03-01", -25_508, .thursday), ("2024-02-29", 19_782, .thursday),
    ("2026-11-22", 20_779, .sunday), ("2100-02-28", 47_540, .sunday), ("0001-01-01", -719_162, .monday),
    ("9999-12-31", 2_932_896, .friday),
  ]

  @Test("known days have their number, weekday and parts", arguments: days)
  func known(iso: String, number: Int, weekday: Weekday) throws {
    let date = try #require(CivilDate(iso: iso))
    #expect(date.dayNumber == number)
    #expect(date.weekday == weekday)
    #expect(date.iso == iso)
    #expect(CivilDate(dayNumber: number).iso == iso)
  }

  @Test("every day of four centuries follows the one before")
  func consecutive() throws {
    var expected = try #require(CivilDate(iso: "1799-12-31"))
    for year in 1800..<2200 {
      for month in 1...12 {
        for day in 1...31 {
          guard let date = CivilDate(year: year, month: month, day: day) else { continue }
          expected = expected.adding(days: 1)
          if date != expected || date.parts != (year, month, day) { Issue.record("\(year)-\(month)-\(day)") }
        }
      }
    }
    #expect(expected.iso == "2199-12-31")
  }

  @Test(
    "what is no day is refused",
    arguments: [
      "2026-02-29", "1900-02-29", "2026-13-01", "2026-00-10", "2026-04-31", "0000-01-01", "26-01-01",
      "2026-1-01", "2026-01-01 ", "+026-01-01", "2026-01", "",
    ])
  func noDay(text: String) { #expect(CivilDate(iso: text) == nil) }

  @Test("times of day are read and written, and refused outside the day")
  func times() {
    #expect(CivilTime(text: "9:05")?.text == "09:05")
    #expect(CivilTime(text: "24:00")?.minuteOfDay == 1440)
    for bad in ["24:01", "25:00", "9", "9:5", "9:60", "-1:00", "09:000", ""] {
      #expect(CivilTime(text: bad) == nil)
    }
  }

  private static let berlin = ZoneTable(
    identifier: "Europe/Berlin", initialOffset: 3600,
    transitions: [
      .init(from: Instant(milliseconds: 1_774_746_000_000), offset: 7200),
      .init(from: Instant(milliseconds: 1_792_890_000_000), offset: 3600),
    ])

  @Test("the wall clock jumps in spring and repeats an hour in autumn")
  func daylightSaving() throws {
    let zone = Self.berlin
    let spring = try #require(CivilDate(iso: "2026-03-29"))
    let jump = Instant(milliseconds: 1_774_746_000_000)
    func at(_ date: CivilDate, _ text: String) throws -> Instant {
      zone.instant(of: date, at: try #require(CivilTime(text: text)))
    }
    #expect(try at(spring, "01:59") == jump + .seconds(-60))
    for skipped in ["02:00", "02:30", "02:59"] { #expect(try at(spring, skipped) == jump) }
    #expect(try at(spring, "03:00") == jump)
    #expect(zone.civil(at: jump).time.text == "03:00")
    #expect(zone.civil(at: jump + .milliseconds(-1)).time.text == "01:59")
    let autumn = try #require(CivilDate(iso: "2026-10-25"))
    let back = Instant(milliseconds: 1_792_890_000_000)
    #expect(try at(autumn, "02:30") == back + .seconds(-1800))
    #expect(zone.civil(at: back + .seconds(1800)).time.text == "02:30")
    #expect(try at(autumn, "03:00") == back + .seconds(3600))
    #expect(
      try at(spring.adding(days: 90), "12:00")
        == zone.instant(of: spring.adding(days: 90), at: CivilTime(minuteOfDay: 720)))
  }

  @Test("a day that a zone skipped whole falls on its end")
  func skippedDay() throws {
    let end = Instant(milliseconds: 1_325_239_200_000)
    let samoa = ZoneTable(
      identifier: "Pacific/Apia", initialOffset: -36_000, transitions: [.init(from: end, offset: 50_400)])
    let skipped = try #require(CivilDate(iso: "2011-12-30"))
    for minute in [0, 720, 1439] {
      #expect(samoa.instant(of: skipped, at: CivilTime(minuteOfDay: minute)) == end)
    }
    #expect(samoa.civil(at: end + .milliseconds(-1)).date.iso == "2011-12-29")
    #expect(samoa.civil(at: end).date.iso == "2011-12-31")
  }

  @Test("wall clocks before 1970 and behind UTC show the day they are on")
  func negative() {
    #expect(CivilMoment(Instant(milliseconds: -1), offset: 0).date.iso == "1969-12-31")
    #expect(CivilMoment(Instant(milliseconds: -1), offset: 0).time.text == "23:59")
    #expect(CivilMoment(Instant(milliseconds: 0), offset: -3600).time.text == "23:00")
    #expect(CivilMoment(Instant(milliseconds: 0), offset: 20_700).time.text == "05:45")
  }

  static let spokenTimes: [(String, String)] = [
    ("14:00", "two"), ("09:30", "nine thirty"), ("12:00", "noon"), ("19:00", "seven in the evening"),
    ("07:15", "seven fifteen in the morning"), ("08:05", "eight oh five"), ("12:45", "twelve forty-five"),
    ("00:30", "twelve thirty in the morning"), ("18:59", "six fifty-nine"), ("11:00", "eleven"),
  ]

  @Test("times are spoken as a rep would say them", arguments: spokenTimes)
  func spoken(text: String, words: String) throws {
    #expect(SpokenTime.time(try #require(CivilTime(text: text))) == words)
  }

  @Test("days are spoken from today")
  func spokenDays() throws {
    let today = try #require(CivilDate(iso: "2026-11-26"))
    let expected = [
      (0, "today"), (1, "tomorrow"), (2, "Saturday"), (6, "Wednesday"), (7, "Thursday, December third"),
      (-1, "Wednesday, November twenty-fifth"), (25, "Monday, December twenty-first"),
      (14, "Thursday, December tenth"), (4 + 30, "Wednesday, December thirtieth"),
    ]
    for (ahead, words) in expected {
      #expect(SpokenTime.day(today.adding(days: ahead), today: today) == words)
    }
    #expect(SpokenTime.minutes(1) == "one minute")
    #expect(SpokenTime.minutes(45) == "forty-five minutes")
    #expect(SpokenTime.number(100) == "100")
  }

  @Test("identifiers sort by the moment they were made")
  func identifiers() {
    var chance = SeededChance(seed: 3)
    let minted = (0..<200).map { step in
      ULID.mint(at: Instant(milliseconds: 1_700_000_000_000 + step * 7), random: chance.next(), chance.next())
    }
    #expect(minted == minted.sorted())
    #expect(Set(minted).count == 200)
    #expect(minted.allSatisfy { $0.utf8.count == 26 })
    #expect(
      ULID.mint(at: Instant(milliseconds: 1_469_918_176_385), random: 0, 0) == "01ARYZ6S410000000000000000")
  }
}
