import CoachRuntime
import Testing

@Suite("The names of time zones")
struct ZoneNamesTests {
  @Test(
    "are kept in the system's spelling, whatever the case they are typed in",
    arguments: [
      ("Europe/Berlin", "Europe/Berlin"), ("europe/berlin", "Europe/Berlin"),
      ("Asia/Kolkata", "Asia/Kolkata"), ("asia/kolkata", "Asia/Kolkata"), ("ASIA/KOLKATA", "Asia/Kolkata"),
      ("america/port-au-prince", "America/Port-au-Prince"), ("asia/ho_chi_minh", "Asia/Ho_Chi_Minh"),
      ("Asia/Calcutta", "Asia/Calcutta"), ("utc", "UTC"), ("GMT", "GMT"), ("Etc/GMT+3", "Etc/GMT+3"),
    ])
  func known(typed: String, kept: String) { #expect(ZoneNames.canonical(typed) == kept) }

  @Test(
    "are refused when the system has no such zone or they name no place",
    arguments: [
      "", "berlin", "Europe/Berln", "Mars/Phobos", "+02:00", "GMT+2", "/etc/passwd", "../Europe/Berlin",
      "Europe//Berlin", "Europe/", "Europe/\u{1B}[2J", String(repeating: "a/", count: 4000),
    ])
  func unknown(typed: String) { #expect(ZoneNames.canonical(typed) == nil) }

  @Test("A refusal names the nearest zone, or how names look")
  func refusal() {
    #expect(ZoneNames.refusal(of: "Europe/Berln").hasSuffix("Did you mean Europe/Berlin?"))
    #expect(ZoneNames.refusal(of: "qqqqqqqqqqqq").hasSuffix("Write it like Europe/Berlin."))
  }
}
