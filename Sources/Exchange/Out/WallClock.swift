import CallScript

/// A moment as a clock on a wall shows it, to the second.
struct WallClock: Hashable {
  /// The day.
  let date: CivilDate
  /// Seconds since midnight, 0 to 86399.
  let second: Int

  /// What a clock shows that many seconds ahead of UTC; milliseconds are cut off.
  init(_ instant: Instant, offset: Int) {
    let milliseconds = instant.milliseconds + Int64(offset) * 1000
    let day: Int64 = 86_400_000
    let intoDay = (milliseconds % day + day) % day
    date = CivilDate(dayNumber: Int((milliseconds - intoDay) / day))
    second = Int(intoDay / 1000)
  }

  /// `09:05:00`, or `090500` with an empty separator.
  func time(separator: String = ":") -> String {
    [second / 3600, second / 60 % 60, second % 60].map { Digits.padded($0) }.joined(separator: separator)
  }

  /// `09:05`.
  var hourAndMinute: String { Digits.padded(second / 3600) + ":" + Digits.padded(second / 60 % 60) }

  /// `20261122`.
  var compactDate: String {
    let (year, month, day) = date.parts
    return Digits.padded(year, to: 4) + Digits.padded(month) + Digits.padded(day)
  }

  /// Hours and minutes ahead of UTC: `+01:00`, or `+0100` with an empty separator; seconds are cut off.
  static func offset(_ seconds: Int, separator: String) -> String {
    let size = abs(seconds)
    return (seconds < 0 ? "-" : "+") + Digits.padded(size / 3600) + separator
      + Digits.padded(size / 60 % 60)
  }
}
