import CallScript
import Testing

@Suite("Until when something is put off")
struct TypedDelayTests {
  /// Thursday 2026-11-26, 11:00 in Berlin.
  static let now = Instant(milliseconds: 1_795_687_200_000)
  static let berlin = ZoneTable(identifier: "Europe/Berlin", initialOffset: 3600)

  @Test(
    "A day, a time or both are enough, and a plus counts from now",
    arguments: [
      ("fri", "2026-11-27 09:00"), ("fri 14:00", "2026-11-27 14:00"), ("Friday", "2026-11-27 09:00"),
      ("thu", "2026-12-03 09:00"), ("tomorrow", "2026-11-27 09:00"), ("tomorrow 7:30", "2026-11-27 07:30"),
      ("16:00", "2026-11-26 16:00"), ("4pm", "2026-11-26 16:00"), ("9:00", "2026-11-27 09:00"),
      ("+3d", "2026-11-29 09:00"), ("+3d 14:00", "2026-11-29 14:00"), ("+2w", "2026-12-10 09:00"),
      ("+2w at 10:00", "2026-12-10 10:00"), ("+90m", "2026-11-26 12:30"), ("+2h", "2026-11-26 13:00"),
      ("+36h", "2026-11-27 23:00"), ("2026-12-01", "2026-12-01 09:00"),
      ("2026-12-01 09:30", "2026-12-01 09:30"), ("1 dec", "2026-12-01 09:00"),
      ("  Mon   8:15 ", "2026-11-30 08:15"), ("Tue 1 Dec 10:00", "2026-12-01 10:00"),
    ])
  func reads(_ typed: String, _ wanted: String) throws {
    let moment = try TypedDelay.read(typed, now: Self.now, zone: Self.berlin)
    let there = Self.berlin.civil(at: moment)
    #expect("\(there.date.iso) \(there.time.text)" == wanted)
  }

  @Test(
    "What cannot be meant is refused, and why",
    arguments: [
      ("", TypedMoment.Trouble.noDay), ("   ", .noDay), ("next week", .vague("next week")),
      ("soon", .vague("soon")), ("+3", .unreadable("+3")), ("+d", .unreadable("+d")), ("+", .unreadable("+")),
      ("+0d", .unreadable("+0d")), ("+-3d", .unreadable("+-3d")), ("++3d", .unreadable("++3d")),
      ("+3y", .unreadable("+3y")), ("+99999d", .unreadable("+99999d")), ("+2h 14:00", .unreadable("14:00")),
      ("+3d 14:00 x", .unreadable("x")), ("today", .past), ("2026-11-25", .past),
      ("31 feb", .noSuchDay("31")),
      ("fri 25:00", .unreadable("25:00")), ("fri; rm", .unreadable("fri;")), ("+٣d", .unreadable("+٣d")),
    ])
  func refuses(_ typed: String, _ trouble: TypedMoment.Trouble) {
    #expect(throws: trouble) { try TypedDelay.read(typed, now: Self.now, zone: Self.berlin) }
  }

  @Test("Whatever is typed, what comes out lies ahead")
  func anything() {
    var chance = SeededChance(seed: 9)
    let pieces = [
      "+", "3d", "+2w", "+9999m", "fri", "16:00", "9", "dec", "\u{0}", "é", "2026-12-01", "today",
    ]
    for _ in 0..<2000 {
      let words = (0..<Int.random(in: 0...4, using: &chance)).map { _ in
        pieces.randomElement(using: &chance) ?? ""
      }
      let moment = try? TypedDelay.read(words.joined(separator: " "), now: Self.now, zone: Self.berlin)
      #expect(moment.map { $0 > Self.now } ?? true, "\(words)")
    }
  }

  @Test(
    "The next morning is that of a working day of the person's own calendar",
    arguments: [
      (0, "2026-11-27 09:00"), (1, "2026-11-30 09:00"), (4, "2026-12-02 09:00"),
    ])
  func nextMorning(days: Int, wanted: String) throws {
    var rules = ConductRules()
    let holiday = try #require(CivilDate(iso: "2026-12-01"))
    rules.holidays = ["DE": [holiday]]
    let calendar = WorkingCalendar(zone: Self.berlin, region: "DE", rules: rules)
    let there = Self.berlin.civil(at: calendar.nextMorning(after: Self.now + .seconds(86_400 * days)))
    #expect("\(there.date.iso) \(there.time.text)" == wanted)
  }
}
