public import CallScript

/// Moments and spans in digits, as lists and transcripts show them.
public enum MomentWords {
  /// `Thu 2026-11-26 14:32`, as a wall clock that many seconds ahead of UTC shows it.
  public static func day(_ instant: Instant, offset: Int) -> String {
    let moment = CivilMoment(instant, offset: offset)
    return "\(moment.date.weekday.short) \(moment.date.iso) \(moment.time.text)"
  }

  /// `14:32:07`.
  public static func time(_ instant: Instant, offset: Int) -> String {
    "\(CivilMoment(instant, offset: offset).time.text):\(two(second(instant)))"
  }

  /// `2026-11-26T14:32:07+01:00`, as RFC 3339 wants it.
  public static func iso(_ instant: Instant, offset: Int) -> String {
    let date = CivilMoment(instant, offset: offset).date.iso
    let minutes = abs(offset) / 60
    let zone = "\(offset < 0 ? "-" : "+")\(two(minutes / 60)):\(two(minutes % 60))"
    return "\(date)T\(time(instant, offset: offset))\(zone)"
  }

  /// `3:05`, or `1:02:03` from an hour on; a minus before the start.
  public static func span(_ span: Duration) -> String {
    let seconds = abs(span.inMilliseconds) / 1000
    let sign = span.inMilliseconds <= -1000 ? "-" : ""
    let (hours, minutes) = (seconds / 3600, seconds / 60 % 60)
    let head = hours > 0 ? "\(hours):\(two(Int(minutes)))" : "\(minutes)"
    return "\(sign)\(head):\(two(Int(seconds % 60)))"
  }

  private static func second(_ instant: Instant) -> Int {
    let second = Int(instant.milliseconds / 1000 % 60)
    return second < 0 ? second + 60 : second
  }

  private static func two(_ number: Int) -> String { number < 10 ? "0\(number)" : String(number) }
}
