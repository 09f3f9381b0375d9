/// When a contact may be rung, by their own clock.
public enum CallingHours {
  /// What the clock there says about ringing now.
  public enum Verdict: Hashable, Sendable {
    /// It is a fit time.
    case open(CivilMoment)
    /// It is too early or too late there.
    case closed(CivilMoment)
    /// The zone is not known.
    case unknownZone
  }

  /// Judges a moment by the clocks that may hold and the rules of a region: a time is fit where it is so by all of them.
  /// Of several the one is told that is closed, else the one farthest west.
  public static func judge(
    _ now: Instant, by clocks: LocalClocks, rules: ConductRules, region: String
  ) -> Verdict {
    guard let first = clocks.westernmost else { return .unknownZone }
    let rule = rules.rule(for: region)
    let all = clocks.tables.map { $0.civil(at: now) }
    if let closed = all.first(where: { $0.time < rule.from || $0.time >= rule.until }) {
      return .closed(closed)
    }
    return .open(first.civil(at: now))
  }

  /// Whether one more dial after those of the last 24 hours needs a reason by the rules of a region.
  public static func isOften(dialsInLastDay: Int, by rules: ConductRules, region: String) -> Bool {
    rules.dialLimit(for: region).map { dialsInLastDay >= $0 } ?? false
  }
}
