/// Thirty days in which every no is followed by a call to somebody else there, or missed with a reason.
public struct Challenge: Hashable, Sendable {
  /// The days it lasts, the method's own figure.
  public static let length = 30

  /// The first day, by the rep's calendar.
  public var startedOn: CivilDate
  /// How many days it lasts.
  public var days: Int

  /// Makes a challenge.
  public init(startedOn: CivilDate, days: Int = Challenge.length) {
    self.startedOn = startedOn
    self.days = days
  }

  /// The day a date falls on, from 1; nil before the start and after the end.
  public func day(of date: CivilDate) -> Int? {
    let day = date.dayNumber - startedOn.dayNumber + 1
    return (1...max(1, days)).contains(day) ? day : nil
  }

  /// The date of a day, from 1.
  public func date(of day: Int) -> CivilDate { startedOn.adding(days: day - 1) }

  /// Whether its last day lies behind.
  public func isOver(on date: CivilDate) -> Bool { date.dayNumber >= startedOn.dayNumber + days }
}
