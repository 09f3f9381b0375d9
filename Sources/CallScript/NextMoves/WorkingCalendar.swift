/// Days and hours in which a person may be called, by their own clock: Monday to Friday less the holidays of the
/// rules, within the calling hours of their region.
public struct WorkingCalendar: Hashable, Sendable {
  /// Whose clock it is.
  public var zone: ZoneTable
  /// The region whose rules hold; empty means everywhere.
  public var region: String
  /// The rules.
  public var rules: ConductRules

  /// The hour at which a day's calls begin where no other was named: our settlement.
  static let morning = CivilTime(minuteOfDay: 9 * 60)
  /// The hour tried after a morning that led nowhere: our settlement.
  static let afternoon = CivilTime(minuteOfDay: 15 * 60)
  /// Days searched for a working day; beyond them every day counts, so that no list of holidays can lose a move.
  static let horizon = 400

  /// Makes a calendar.
  public init(zone: ZoneTable, region: String, rules: ConductRules) {
    self.zone = zone
    self.region = region
    self.rules = rules
  }

  /// Whether a day is Monday to Friday and no holiday there.
  public func isWorkingDay(_ date: CivilDate) -> Bool {
    switch date.weekday {
    case .saturday, .sunday: false
    case .monday, .tuesday, .wednesday, .thursday, .friday: !rules.isHoliday(date, in: region)
    }
  }

  /// The day itself when it is a working day, else the next one.
  public func workingDay(from date: CivilDate) -> CivilDate {
    (0..<Self.horizon).lazy.map { date.adding(days: $0) }.first(where: isWorkingDay) ?? date
  }

  /// That many working days after a day.
  public func workingDay(_ count: Int, after date: CivilDate) -> CivilDate {
    (0..<max(0, count)).reduce(date) { day, _ in workingDay(from: day.adding(days: 1)) }
  }

  /// The day that the clock there shows.
  public func date(of instant: Instant) -> CivilDate { zone.civil(at: instant).date }

  /// A moment of a day, held within its calling hours.
  public func moment(on date: CivilDate, at time: CivilTime) -> Instant {
    let rule = rules.rule(for: region)
    let last = max(rule.from.minuteOfDay, rule.until.minuteOfDay - 1)
    let minute = min(max(time.minuteOfDay, rule.from.minuteOfDay), last)
    return zone.instant(of: date, at: CivilTime(minuteOfDay: minute))
  }

  /// The morning of the first working day that lies that many days after a moment.
  public func day(_ days: Int, after instant: Instant) -> Instant {
    moment(on: workingDay(from: date(of: instant).adding(days: days)), at: Self.morning)
  }

  /// The morning of the next working day.
  public func nextMorning(after instant: Instant) -> Instant {
    moment(on: workingDay(1, after: date(of: instant)), at: Self.morning)
  }

  /// The first moment not before another that lies within calling hours of a working day.
  public func callable(from instant: Instant) -> Instant {
    let there = zone.civil(at: instant)
    let rule = rules.rule(for: region)
    if isWorkingDay(there.date) {
      if there.time >= rule.from && there.time < rule.until { return instant }
      if there.time < rule.from { return zone.instant(of: there.date, at: rule.from) }
    }
    return moment(on: workingDay(1, after: there.date), at: Self.morning)
  }
}
