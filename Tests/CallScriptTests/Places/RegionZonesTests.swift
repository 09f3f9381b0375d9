import CallScript
import Foundation
import Testing

struct RegionZonesTests {
  @Test(
    "A region tells its time zones",
    arguments: [
      ("US-CA", ["America/Los_Angeles"]), ("US-NY", ["America/New_York"]),
      ("US-AZ", ["America/Denver", "America/Phoenix"]),
      ("US-TX", ["America/Chicago", "America/Denver"]), ("US-FL", ["America/New_York", "America/Chicago"]),
      ("DE", ["Europe/Berlin"]), ("GB", ["Europe/London"]),
      ("CA-BC", ["America/Edmonton", "America/Vancouver", "America/Fort_Nelson"]),
      ("AU-QLD", ["Australia/Brisbane"]), ("MX-BCN", ["America/Tijuana"]), ("BR-SP", ["America/Sao_Paulo"]),
      ("DE-BY", ["Europe/Berlin"]), ("CN", ["Asia/Shanghai"]), ("IN-MH", ["Asia/Kolkata"]), ("", []),
      ("ZZ", []),
    ])
  func zones(region: String, names: [String]) { #expect(RegionZones.names(of: region) == names) }

  @Test("A country whose parts have several zones has all of them")
  func countries() {
    for country in ["US", "CA", "AU", "BR", "MX", "RU"] { #expect(RegionZones.names(of: country).count > 2) }
  }

  @Test("The system knows every zone of every region")
  func known() {
    let letters = (65...90).map { String(UnicodeScalar(UInt8($0))) }
    let countries = letters.flatMap { first in letters.map { first + $0 } }
    let parts = ["US", "CA", "AU", "BR", "MX", "RU"].flatMap { country in
      letters.flatMap { first in letters.map { "\(country)-\(first)\($0)" } }
    }
    let names = Set((countries + parts).flatMap(RegionZones.names))
    #expect(names.count > 300)
    for name in names { #expect(TimeZone(identifier: name) != nil, "\(name)") }
  }
}
