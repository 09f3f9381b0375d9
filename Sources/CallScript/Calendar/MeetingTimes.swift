/// Moments that may be proposed to a prospect.
public enum MeetingTimes {
  /// Hours of the contact's own day in which a meeting is proposed: a settlement, a business day.
  static let civilHours = 8 * 60...18 * 60
  /// Days ahead that are searched.
  static let horizon = 28

  /// Free moments at least a day ahead inside the playbook's windows, earliest first, at most `limit`.
  ///
  /// Windows hold in the rep's zone and are cut to the contact's business hours; starts lie half an hour
  /// apart, and a meeting ends within its window. Fixed moments that still lie ahead come first.
  public static func slots(
    from now: Instant, windows: [SlotWindow], minutes: Int, repZone: ZoneTable, contactZone: ZoneTable?,
    fixed: [Instant] = [], limit: Int = 80
  ) -> [Instant] {
    let earliest = now + .seconds(86_400)
    let today = repZone.civil(at: now).date
    var found: [Instant] = []
    for ahead in 1...horizon {
      let date = today.adding(days: ahead)
      for window in windows where window.days.contains(date.weekday) {
        let starts = stride(
          from: window.from.minuteOfDay, through: window.to.minuteOfDay - minutes, by: 30)
        for start in starts {
          let moment = repZone.instant(of: date, at: CivilTime(minuteOfDay: start))
          guard moment >= earliest, isCivil(moment, minutes: minutes, in: contactZone) else { continue }
          if !found.contains(moment) { found.append(moment) }
        }
      }
      if found.count >= limit { break }
    }
    let ahead = fixed.filter { $0 > now }
    return Array((ahead + found.sorted().filter { !ahead.contains($0) }).prefix(limit))
  }

  /// The second moment to propose: the first on another day, else the next at all.
  public static func second(of slots: [Instant], zone: ZoneTable) -> Instant? {
    guard let first = slots.first else { return nil }
    let day = zone.civil(at: first).date
    return slots.dropFirst().first { zone.civil(at: $0).date != day } ?? slots.dropFirst().first
  }

  /// Windows used when a playbook names none: Monday to Friday, 9 to 12 and 14 to 17.
  public static let defaultWindows: [SlotWindow] = [
    SlotWindow(
      days: [.monday, .tuesday, .wednesday, .thursday, .friday], from: CivilTime(minuteOfDay: 540),
      to: CivilTime(minuteOfDay: 720)),
    SlotWindow(
      days: [.monday, .tuesday, .wednesday, .thursday, .friday], from: CivilTime(minuteOfDay: 840),
      to: CivilTime(minuteOfDay: 1020)),
  ]

  private static func isCivil(_ start: Instant, minutes: Int, in zone: ZoneTable?) -> Bool {
    guard let zone else { return true }
    let begin = zone.civil(at: start).time.minuteOfDay
    return civilHours.contains(begin) && begin + minutes <= civilHours.upperBound
  }

  /// An instant plus a span, rounded up to the next quarter of an hour.
  static func quarterHour(after now: Instant, minutes: Int) -> Instant {
    let quarter: Int64 = 15 * 60 * 1000
    let target = now.milliseconds + Int64(minutes) * 60_000
    return Instant(milliseconds: (target + quarter - 1) / quarter * quarter)
  }

  /// The next working day, Monday to Friday, after a date.
  static func workingDay(after date: CivilDate) -> CivilDate {
    var next = date.adding(days: 1)
    while next.weekday == .saturday || next.weekday == .sunday { next = next.adding(days: 1) }
    return next
  }

  /// Moments a prospect may name on a rung of the ladder, earliest first.
  ///
  /// Rung 1: the quarter hours left of the day, or the next working morning when none is; rung 2: the next
  /// five working days by the half hour; rung 3: half a year of working days, hourly. `until` cuts rungs 2
  /// and 3 at that many days from today, where at least one moment is left.
  static func rungTimes(rung: Int, from now: Instant, zone: ZoneTable, until: Int? = nil) -> [Instant] {
    let times = everyRungTime(rung: rung, from: now, zone: zone)
    guard let until, rung > 1 else { return times }
    let last = zone.civil(at: now).date.adding(days: until)
    let near = times.filter { zone.civil(at: $0).date <= last }
    return near.isEmpty ? times : near
  }

  private static func everyRungTime(rung: Int, from now: Instant, zone: ZoneTable) -> [Instant] {
    let civil = zone.civil(at: now)
    switch rung {
    case 1:
      let first = quarterHour(after: now, minutes: 30)
      let end = zone.instant(of: civil.date, at: CivilTime(minuteOfDay: 20 * 60))
      let today = stride(from: first.milliseconds, through: end.milliseconds, by: 900_000)
        .map { Instant(milliseconds: $0) }
      if !today.isEmpty { return today }
      return dayTimes(workingDay(after: civil.date), step: 30, zone: zone)
    case 2:
      let tomorrow = workingDay(after: civil.date)
      var days = [tomorrow]
      while days.count < 5 { days.append(workingDay(after: days[days.count - 1])) }
      return days.flatMap { dayTimes($0, step: 30, zone: zone) }
    default:
      var days = [workingDay(after: civil.date)]
      while days.count < 130 { days.append(workingDay(after: days[days.count - 1])) }
      return days.flatMap { dayTimes($0, step: 60, zone: zone) }
    }
  }

  private static func dayTimes(_ date: CivilDate, step: Int, zone: ZoneTable) -> [Instant] {
    stride(from: 9 * 60, through: 17 * 60, by: step).map {
      zone.instant(of: date, at: CivilTime(minuteOfDay: $0))
    }
  }
}
