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

  /// Judges a moment in a zone by the rules of a region; nil means the zone is not known.
  public static func judge(
    _ now: Instant, in zone: ZoneTable?, by rules: ConductRules, region: String
  ) -> Verdict {
    guard let zone else { return .unknownZone }
    let there = zone.civil(at: now)
    let rule = rules.rule(for: region)
    return there.time >= rule.from && there.time < rule.until ? .open(there) : .closed(there)
  }

  /// Whether one more dial after those of the last 24 hours needs a reason by the rules of a region.
  public static func isOften(dialsInLastDay: Int, by rules: ConductRules, region: String) -> Bool {
    rules.dialLimit(for: region).map { dialsInLastDay >= $0 } ?? false
  }
}
