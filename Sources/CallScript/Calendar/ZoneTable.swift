/// A time zone's rules over a span of years, as data, so that no clock or system is asked in a call.
public struct ZoneTable: Hashable, Sendable {
  /// A moment from which an offset holds.
  public struct Transition: Hashable, Sendable {
    /// The first moment it holds.
    public var from: Instant
    /// Seconds ahead of UTC.
    public var offset: Int
    /// Makes a transition.
    public init(from: Instant, offset: Int) {
      self.from = from
      self.offset = offset
    }
  }

  /// The zone's name, for example `Europe/Berlin`.
  public var identifier: String
  /// The offset before the first transition, in seconds ahead of UTC.
  public var initialOffset: Int
  /// Later offsets, earliest first.
  public var transitions: [Transition]

  /// Makes a table; transitions must be in time order.
  public init(identifier: String, initialOffset: Int, transitions: [Transition] = []) {
    self.identifier = identifier
    self.initialOffset = initialOffset
    self.transitions = transitions
  }

  /// Coordinated Universal Time.
  public static let utc = ZoneTable(identifier: "UTC", initialOffset: 0)

  /// The offset in force, in seconds ahead of UTC.
  public func offset(at instant: Instant) -> Int {
    transitions.last { $0.from <= instant }?.offset ?? initialOffset
  }

  /// The date and time that a clock on the wall shows.
  public func civil(at instant: Instant) -> CivilMoment {
    CivilMoment(instant, offset: offset(at: instant))
  }

  /// The instant at which the wall shows a date and time: in a skipped hour the moment after the jump,
  /// in a repeated hour the first of the two.
  public func instant(of date: CivilDate, at time: CivilTime) -> Instant {
    let local = (Int64(date.dayNumber) * 86_400 + Int64(time.minuteOfDay) * 60) * 1000
    // The offsets a day before and after; the larger one gives the earlier instant.
    let before = self.offset(at: Instant(milliseconds: local - 86_400_000))
    let after = self.offset(at: Instant(milliseconds: local + 86_400_000))
    for offset in before == after ? [before] : [max(before, after), min(before, after)] {
      let candidate = Instant(milliseconds: local - Int64(offset) * 1000)
      if self.offset(at: candidate) == offset { return candidate }
    }
    let jump = transitions.last { $0.from.milliseconds + Int64($0.offset) * 1000 <= local + 86_400_000 }
    return jump?.from ?? Instant(milliseconds: local - Int64(initialOffset) * 1000)
  }
}

/// A date and a time of day somewhere.
public struct CivilMoment: Hashable, Comparable, Sendable {
  /// The day.
  public var date: CivilDate
  /// The time of day.
  public var time: CivilTime

  /// Makes a moment of its parts.
  public init(date: CivilDate, time: CivilTime) {
    self.date = date
    self.time = time
  }

  /// What a wall clock that many seconds ahead of UTC shows; seconds are cut off.
  public init(_ instant: Instant, offset: Int) {
    let milliseconds = instant.milliseconds + Int64(offset) * 1000
    let day: Int64 = 86_400_000
    let days = (milliseconds - (milliseconds % day + day) % day) / day
    let seconds = (milliseconds - days * day) / 1000
    self.date = CivilDate(dayNumber: Int(days))
    self.time = CivilTime(minuteOfDay: Int(seconds) / 60)
  }

  /// Orders earlier moments first.
  public static func < (a: CivilMoment, b: CivilMoment) -> Bool {
    (a.date, a.time.minuteOfDay) < (b.date, b.time.minuteOfDay)
  }
}
