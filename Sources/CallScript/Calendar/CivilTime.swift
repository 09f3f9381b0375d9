/// A time of day in whole minutes, of no zone in particular.
public struct CivilTime: Hashable, Comparable, Sendable {
  /// Minutes since midnight, 0 to 1440; 1440 is the end of the day.
  public var minuteOfDay: Int

  /// Makes a time that many minutes after midnight, held within 0 to 1440.
  public init(minuteOfDay: Int) { self.minuteOfDay = min(max(minuteOfDay, 0), 1440) }

  /// Makes a time of hour 0–24 and minute 0–59; nil outside, and after 24:00.
  public init?(hour: Int, minute: Int) {
    guard (0...24).contains(hour), (0...59).contains(minute), hour * 60 + minute <= 1440 else { return nil }
    self.minuteOfDay = hour * 60 + minute
  }

  /// Reads `9:00` or `09:00`; nil for anything else.
  public init?(text: String) {
    let parts = text.split(separator: ":", omittingEmptySubsequences: false)
    guard parts.count == 2, (1...2).contains(parts[0].utf8.count), parts[1].utf8.count == 2,
      parts.allSatisfy({ $0.utf8.allSatisfy { (48...57).contains($0) } }),
      let hour = Int(parts[0]), let minute = Int(parts[1])
    else { return nil }
    self.init(hour: hour, minute: minute)
  }

  /// The hour, 0 to 24.
  public var hour: Int { minuteOfDay / 60 }
  /// The minute, 0 to 59.
  public var minute: Int { minuteOfDay % 60 }
  /// `09:05`.
  public var text: String { "\(padded(hour, to: 2)):\(padded(minute, to: 2))" }

  /// Orders earlier times first.
  public static func < (a: CivilTime, b: CivilTime) -> Bool { a.minuteOfDay < b.minuteOfDay }
}
