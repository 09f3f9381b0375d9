import CallScript
import CoachRuntime
import Testing

struct SinceDayTests {
  @Test(
    "A span begins today, yesterday, on a date, or so many days ago",
    arguments: [
      ("today", "2026-03-01"), ("Yesterday", "2026-02-28"), ("0d", "2026-03-01"), ("7D", "2026-02-22"),
      ("2024-02-29", "2024-02-29"), ("36525d", "1926-03-01"),
    ])
  func known(typed: String, day: String) throws {
    let today = try #require(CivilDate(iso: "2026-03-01"))
    #expect(SinceDay.read(typed, today: today)?.iso == day)
  }

  @Test(
    "Anything else is refused",
    arguments: [
      "", "d", "7", "-7d", "+7d", "7 d", "7w", "2026-02-29", "36526d", "99999999999999999999d", "７d", "d7",
    ])
  func unknown(typed: String) { #expect(SinceDay.read(typed, today: CivilDate(dayNumber: 20_000)) == nil) }
}
