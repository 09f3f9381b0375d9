/// When a contact may be rung, by their own clock.
public enum CallingHours {
  /// First and last minute of the day: 8:00 to 21:00, the widest common rule for business calls in the
  /// United States (47 CFR 64.1200 names the same hours for residential calls).
  static let minutes = 8 * 60..<21 * 60

  /// What the clock there says about ringing now.
  public enum Verdict: Hashable, Sendable {
    /// It is a fit time.
    case open(CivilMoment)
    /// It is too early or too late there.
    case closed(CivilMoment)
    /// The zone is not known.
    case unknownZone
  }

  /// Judges a moment in a zone; nil means the zone is not known.
  public static func judge(_ now: Instant, in zone: ZoneTable?) -> Verdict {
    guard let zone else { return .unknownZone }
    let there = zone.civil(at: now)
    return minutes.contains(there.time.minuteOfDay) ? .open(there) : .closed(there)
  }

  /// Dials within 24 hours after which a reason is asked for (Florida and Oklahoma allow three).
  public static let dialsADay = 3
}
