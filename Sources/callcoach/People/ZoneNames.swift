import Foundation

/// The names of time zones as people type them.
enum ZoneNames {
  /// Whether the system knows a zone by exactly that name.
  static func isKnown(_ name: String) -> Bool {
    TimeZone.knownTimeZoneIdentifiers.contains(name)
      || ((name == "UTC" || name.hasPrefix("Etc/")) && TimeZone(identifier: name) != nil)
  }

  /// The known name that comes nearest to what was typed: by case, by its city, else by the fewest changed
  /// letters, at most a third of them; nil when nothing is near.
  static func nearest(to typed: String) -> String? {
    let wanted = folded(typed)
    guard !wanted.isEmpty, wanted.count <= 64 else { return nil }
    let known = TimeZone.knownTimeZoneIdentifiers
    if let same = known.first(where: { folded($0) == wanted }) { return same }
    if let city = known.first(where: { self.city($0) == self.city(wanted) }) { return city }
    let ranked = known.map { ($0, min(distance(folded($0), wanted), distance(city($0), wanted))) }
    guard let best = ranked.min(by: { $0.1 < $1.1 }), best.1 <= max(1, wanted.count / 3) else { return nil }
    return best.0
  }

  private static func folded(_ name: String) -> String {
    String(name.lowercased().map { $0 == " " || $0 == "-" ? "_" : $0 })
  }

  private static func city(_ name: String) -> String {
    folded(name).split(separator: "/").last.map(String.init) ?? ""
  }

  /// How many letters must be added, left out or changed to make one word of the other (Levenshtein).
  private static func distance(_ first: String, _ second: String) -> Int {
    let letters = Array(second)
    var row = Array(0...letters.count)
    for (line, letter) in first.enumerated() {
      var diagonal = row[0]
      row[0] = line + 1
      for column in letters.indices {
        let above = row[column + 1]
        let change = diagonal + (letters[column] == letter ? 0 : 1)
        row[column + 1] = min(change, above + 1, row[column] + 1)
        diagonal = above
      }
    }
    return row[letters.count]
  }
}
