/// Codes of countries and their parts as ISO 3166 has them.
public enum RegionCode {
  /// The code in capitals: two letters, and for a part of a country a hyphen and one to three letters or digits;
  /// nil for anything else. Empty stays empty.
  public static func canonical(_ typed: String) -> String? {
    let code = typed.filter { !$0.isWhitespace }.uppercased()
    if code.isEmpty { return "" }
    let parts = code.split(separator: "-", omittingEmptySubsequences: false)
    guard let country = parts.first, parts.count <= 2, country.utf8.count == 2,
      country.utf8.allSatisfy({ (65...90).contains($0) })
    else { return nil }
    guard let part = parts.dropFirst().first else { return code }
    let isWellFormed = part.utf8.allSatisfy { (65...90).contains($0) || (48...57).contains($0) }
    return (1...3).contains(part.utf8.count) && isWellFormed ? code : nil
  }
}
