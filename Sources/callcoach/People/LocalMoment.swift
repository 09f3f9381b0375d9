import CallScript
import CoachRuntime

extension MomentWords {
  private static let zone = ZoneTables().local(around: SystemClock().stamp().utc)

  /// `Thu 2026-11-26 14:32` by the rep's own clock.
  static func here(_ instant: Instant) -> String {
    let moment = zone.civil(at: instant)
    return "\(moment.date.weekday.short) \(moment.date.iso) \(moment.time.text)"
  }
}
