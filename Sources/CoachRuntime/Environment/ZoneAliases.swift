/// Names that programs give to time zones beside those of the system.
enum ZoneAliases {
  /// The zone of a name as Windows, Rails or Salesforce write it; nil for any other:
  /// `W. Europe Standard Time`, `Eastern Time (US & Canada)`, `(GMT+01:00) Berlin`,
  /// `(GMT-08:00) Pacific Standard Time (America/Los_Angeles)`.
  static func zone(of written: String) -> String? {
    if written.utf8.count > 120 { return nil }
    let name = withoutOffset(written)
    if let inner = bracketed(name), inner.contains("/") { return ZoneNames.canonical(inner) }
    let key = name.lowercased().replacing("daylight time", with: "standard time")
    // Windows shows the cities of a zone: `(UTC+01:00) Amsterdam, Berlin, Bern, Rome, Stockholm, Vienna`.
    let first = String(key.prefix { $0 != "," })
    return (table[key] ?? table[first]).flatMap(ZoneNames.canonical)
  }

  /// What stands behind `(GMT+01:00)`, `(UTC-08:00)`, `GMT-05:00` and the like.
  private static func withoutOffset(_ written: String) -> String {
    let text = written.split(whereSeparator: \.isWhitespace).joined(separator: " ")
    let start = text.hasPrefix("(") ? text.dropFirst() : text[...]
    guard ["GMT", "UTC"].contains(start.prefix(3).uppercased()) else { return text }
    let rest = start.dropFirst(3).drop { "+-−:0123456789".contains($0) }
    let isOffset =
      rest.first == ")" || (rest.first == " " && rest.startIndex > start.index(start.startIndex, offsetBy: 3))
    return isOffset ? String(rest.dropFirst().drop { $0 == " " }) : text
  }

  /// What stands in the brackets at the end.
  private static func bracketed(_ name: String) -> String? {
    guard name.hasSuffix(")"), let open = name.lastIndex(of: "(") else { return nil }
    return String(name[name.index(after: open)...].dropLast())
  }

  private static let table: [String: String] = {
    var table: [String: String] = [:]
    for entry in ZoneAliasTable.text.split(separator: ";") {
      guard let sign = entry.lastIndex(of: "=") else { continue }
      table[String(entry[..<sign])] = String(entry[entry.index(after: sign)...])
    }
    return table
  }()

  /// Every name that is known, for tests.
  static var names: [String] { table.keys.sorted() }
}
