/// Which time zones a region has.
public enum RegionZones {
  private static let table: [Substring: Substring] = {
    var table: [Substring: Substring] = [:]
    for entry in RegionZoneTable.text.split(separator: ";") {
      guard let blank = entry.firstIndex(of: " ") else { continue }
      table[entry[..<blank]] = entry[blank...].dropFirst()
    }
    return table
  }()

  /// The IANA zones of a region whose clocks differ, such as `America/Los_Angeles` for `US-CA`; of a part of a country
  /// that is not known those of the country. None where the country is not known.
  public static func names(of region: String) -> [String] {
    if region.isEmpty { return [] }
    let zones = table[Substring(region)] ?? table[region.prefix(2)]
    return zones?.split(separator: " ").map(String.init) ?? []
  }
}
