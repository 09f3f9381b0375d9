import CallScript
import Testing

@Suite("Moments as a rep types them")
struct TypedMomentTests {
  /// Thursday 2026-11-26, 11:00 in Berlin.
  static let now = Instant(milliseconds: 1_795_687_200_000)
  static let berlin = ZoneTable(identifier: "Europe/Berlin", initialOffset: 3600)

  @Test(
    "a day and a time are read on the clock of the zone",
    arguments: [
      ("today 14:00", "2026-11-26 14:00"), ("tomorrow at 9:30", "2026-11-27 09:30"),
      ("Thu 14:00", "2026-12-03 14:00"), ("friday 2pm", "2026-11-27 14:00"),
      ("next Friday 2 pm", "2026-11-27 14:00"), ("Fri 27 Nov 12am", "2026-11-27 00:00"),
      ("26 Nov 23:59", "2026-11-26 23:59"), ("14:00 3rd of December", "2026-12-03 14:00"),
      ("dec 3, noon", "2026-12-03 12:00"), ("12 January 10:00", "2027-01-12 10:00"),
      ("25 nov 10:00", "2027-11-25 10:00"), ("29 feb 10:00", "2028-02-29 10:00"),
      ("1. 12. 9:00", "-"), ("1.12. 9:00", "2026-12-01 09:00"), ("1.12.2027 9:00", "2027-12-01 09:00"),
      ("2027-01-12 10:00", "2027-01-12 10:00"), ("3 mar 2028 7:15", "2028-03-03 07:15"),
      ("in 3 weeks 9:00", "2026-12-17 09:00"), ("in 10 days 2:30pm", "2026-12-06 14:30"),
    ])
  func reads(_ typed: String, _ wanted: String) throws {
    let moment = try? TypedMoment.read(typed, now: Self.now, zone: Self.berlin)
    let words = moment.map { Self.berlin.civil(at: $0) }.map { "\($0.date.iso) \($0.time.text)" } ?? "-"
    #expect(words == wanted)
  }

  @Test(
    "what names no moment is refused, and why",
    arguments: [
      ("next week", TypedMoment.Trouble.vague("next week")), ("Mon next month 9:00", .vague("next month")),
      ("some time soon", .vague("soon")), ("in 2 months 9:00", .vague("in 2 months")), ("14:00", .noDay),
      ("", .noDay), ("Friday", .noTime), ("tomorrow 25:00", .unreadable("25:00")),
      ("tomorrow 24:00", .unreadable("24:00")), ("tomorrow 13pm", .unreadable("13pm")),
      ("today 11:00", .past), ("2026-11-25 10:00", .past), ("31 feb 9:00", .noSuchDay("31")),
      ("Fri 26 Nov 9:00", .noSuchDay("Friday, 2026-11-26")), ("fri sat 9:00", .unreadable("sat")),
      ("fri 9:00 10:00", .unreadable("10:00")), ("perhaps fri 9:00", .unreadable("perhaps")),
      ("in 0 days 9:00", .unreadable("in")), ("next 9:00", .unreadable("next")),
    ])
  func refuses(_ typed: String, _ trouble: TypedMoment.Trouble) {
    #expect(throws: trouble) { try TypedMoment.read(typed, now: Self.now, zone: Self.berlin) }
  }

  @Test("any words at all are read or refused, never more")
  func anything() {
    var chance = SeededChance(seed: 5)
    let pieces = [
      "thu", "26", "nov", "9:00", "2pm", "in", "next", "3", "weeks", "1.1.", "9999", "\u{0}", "é", ",",
      "99999999999",
    ]
    for _ in 0..<2000 {
      let words = (0..<Int.random(in: 0...6, using: &chance)).map { _ in
        pieces.randomElement(using: &chance) ?? ""
      }
      let moment = try? TypedMoment.read(words.joined(separator: " "), now: Self.now, zone: Self.berlin)
      #expect(moment.map { $0 > Self.now } ?? true)
    }
  }
}
