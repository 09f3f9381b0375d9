import Testing

@testable import CoachRuntime

@Suite("Names of time zones in other programs")
struct ZoneAliasesTests {
  @Test(
    "The names that programs give to time zones are known",
    arguments: [
      ("W. Europe Standard Time", "Europe/Berlin"), ("Pacific Daylight Time", "America/Los_Angeles"),
      ("GMT Standard Time", "Europe/London"), ("india standard time", "Asia/Kolkata"),
      ("(UTC+01:00) Amsterdam, Berlin, Bern, Rome, Stockholm, Vienna", "Europe/Amsterdam"),
      ("(UTC-05:00) Eastern Time (US & Canada)", "America/New_York"),
      ("Eastern Time (US & Canada)", "America/New_York"), ("(GMT+01:00) Berlin", "Europe/Berlin"),
      ("(GMT+05:45)  Kathmandu", "Asia/Kathmandu"), ("Nuku'alofa", "Pacific/Tongatapu"),
      ("(GMT-08:00) Pacific Standard Time (America/Los_Angeles)", "America/Los_Angeles"),
      ("(GMT+01:00) Central European Standard Time (Europe/Berlin)", "Europe/Berlin"),
    ])
  func known(written: String, zone: String) { #expect(ZoneAliases.zone(of: written) == zone) }

  @Test(
    "What names no place whose clocks change is not guessed",
    arguments: [
      "", "CET", "+02:00", "(GMT+01:00)", "UTC+1", "GMT", "GMT+1", "Morning Time", "(GMT+01:00) Nowhere",
      "(GMT-08:00) X (../../etc/passwd)", String(repeating: "(", count: 500),
    ])
  func unknown(written: String) { #expect(ZoneAliases.zone(of: written) == nil) }

  @Test("Every name in the table is a zone of the system")
  func table() {
    #expect(ZoneAliases.names.count > 250)
    #expect(ZoneAliases.names.filter { ZoneAliases.zone(of: $0) == nil } == [])
  }
}
