public import CallScript

/// How long things are kept, as it is typed: `90`, `90d`, `12w`, `24m` or `2y`.
public struct RetentionSpan: Hashable, Sendable {
  /// The most days that are taken: a hundred years.
  private static let most = 36_500

  /// In days, 1 to 36 500; a month counts as a twelfth of a year of 365 days.
  public let days: Int

  /// Takes days; nil outside the range.
  public init?(days: Int) {
    guard (1...Self.most).contains(days) else { return nil }
    self.days = days
  }

  /// Reads a span; nil for anything else.
  public init?(text: String) {
    let digits = text.prefix { ("0"..."9").contains($0) }
    guard let number = Int(digits), number <= Self.most else { return nil }
    switch text.dropFirst(digits.count) {
    case "", "d": self.init(days: number)
    case "w": self.init(days: number * 7)
    case "m": self.init(days: (number * 365 + 6) / 12)
    case "y": self.init(days: number * 365)
    default: return nil
    }
  }

  /// `730 days`.
  public var words: String { days == 1 ? "1 day" : "\(days) days" }

  /// The moment before which things are older.
  public func limit(at now: Instant) -> Instant { now + .seconds(-86_400 * days) }
}
