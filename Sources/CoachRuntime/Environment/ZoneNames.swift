import Foundation

/// The names of time zones as people type them.
public enum ZoneNames {
  /// The name that is kept for what was typed: the system's spelling, whatever the case; nil when it knows no such
  /// zone. Short names such as `CET` or `+02:00` are not taken, since they say no place whose clocks change.
  public static func canonical(_ typed: String) -> String? {
    let name = typed.filter { !$0.isWhitespace }
    guard isWellFormed(name) else { return nil }
    if ["UTC", "GMT"].contains(name.uppercased()) { return name.uppercased() }
    let known = TimeZone.knownTimeZoneIdentifiers
    if let same = known.first(where: { $0.lowercased() == name.lowercased() }) { return same }
    let isOneCase = name == name.lowercased() || name == name.uppercased()
    let spellings = isOneCase ? [capitalised(name), name] : [name]
    return spellings.first { $0.contains("/") && TimeZone(identifier: $0) != nil }
  }

  /// Only signs that names of zones have, so that nothing is looked up as a path.
  private static func isWellFormed(_ name: String) -> Bool {
    let parts = name.split(separator: "/", omittingEmptySubsequences: false)
    return name.utf8.count <= 64
      && parts.allSatisfy { part in
        !part.isEmpty
          && part.utf8.allSatisfy { byte in
            (65...90).contains(byte) || (97...122).contains(byte) || (48...57).contains(byte)
              || [0x2B, 0x2D, 0x5F].contains(byte)
          }
      }
  }

  /// `asia/ho_chi_minh` as `Asia/Ho_Chi_Minh`.
  private static func capitalised(_ name: String) -> String {
    var isFirst = true
    return String(
      name.lowercased().map { letter in
        defer { isFirst = !letter.isLetter }
        return isFirst ? Character(letter.uppercased()) : letter
      })
  }

  /// The known name that comes nearest to what was typed: by case, by its city, else by the fewest changed
  /// letters, at most a third of them; nil when nothing is near.
  public static func nearest(to typed: String) -> String? {
    let wanted = folded(typed)
    guard !wanted.isEmpty, wanted.count <= 64 else { return nil }
    let known = TimeZone.knownTimeZoneIdentifiers
    if let same = known.first(where: { folded($0) == wanted }) { return same }
    if let city = known.first(where: { self.city($0) == self.city(wanted) }) { return city }
    let ranked = known.map { ($0, min(distance(folded($0), wanted), distance(city($0), wanted))) }
    guard let best = ranked.min(by: { $0.1 < $1.1 }), best.1 <= max(1, wanted.count / 3) else { return nil }
    return best.0
  }

  /// What to say when a name is not known: the nearest one, or how names look.
  public static func refusal(of typed: String) -> String {
    let hint = nearest(to: typed).map { "Did you mean \($0)?" } ?? "Write it like Europe/Berlin."
    return "No time zone is called “\(typed)”. \(hint)"
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
