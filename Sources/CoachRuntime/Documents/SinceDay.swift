public import CallScript

/// The first day of a span that reaches to today, as people type it.
public enum SinceDay {
  /// Days back that may be asked for: a hundred years.
  public static let limit = 36_525

  /// Reads `today`, `yesterday`, `7d` (seven days ago) or a date such as `2026-11-22`; nil for anything else.
  public static func read(_ typed: String, today: CivilDate) -> CivilDate? {
    let text = typed.lowercased()
    switch text {
    case "today": return today
    case "yesterday": return today.adding(days: -1)
    default: break
    }
    if let date = CivilDate(iso: text) { return date }
    let digits = text.utf8.dropLast()
    guard text.utf8.last == UInt8(ascii: "d"), !digits.isEmpty,
      digits.allSatisfy({ (48...57).contains($0) }), let days = Int(Substring(digits)), days <= limit
    else { return nil }
    return today.adding(days: -days)
  }
}
