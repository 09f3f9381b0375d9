/// How far the day on which rules were compiled lies from today.
public enum RulesAge: Hashable, Sendable {
  /// Within the last year, or the program's own.
  case current
  /// Longer ago than a year; the law may have changed since.
  case old(compiled: CivilDate)
  /// Still to come: the date or the clock is wrong.
  case ahead(compiled: CivilDate)
}

extension ConductRules {
  /// Days after which rules count as old: a year.
  public static let freshDays = 365

  /// How old the rules are on a day.
  public func age(on today: CivilDate) -> RulesAge {
    guard let compiled else { return .current }
    // A day of grace: the rep's day may not have begun where the file was dated.
    if compiled > today.adding(days: 1) { return .ahead(compiled: compiled) }
    return compiled.adding(days: Self.freshDays) < today ? .old(compiled: compiled) : .current
  }
}
