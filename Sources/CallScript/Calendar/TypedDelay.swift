/// Reads until when something is put off, as a rep types it: `fri`, `fri 14:00`, `16:00`, `+3d`, `+2w 10:00`, `+90m`,
/// `2026-12-01 09:00`.
///
/// It takes what `TypedMoment` takes, and less: a day without a time means the morning, a time without a day the next
/// one that lies ahead, and a sign `+` counts from now.
public enum TypedDelay {
  /// The most of a unit that is counted from now.
  static let most = 9999

  /// The moment that the words name on the clock of a zone; never one that has passed.
  public static func read(
    _ text: String, now: Instant, zone: ZoneTable
  ) throws(TypedMoment.Trouble) -> Instant {
    let words = text.lowercased().split { $0.isWhitespace }.map(String.init)
    guard let first = words.first else { throw .noDay }
    if first.utf8.first == UInt8(ascii: "+") { return try span(words, now: now, zone: zone) }
    do throws(TypedMoment.Trouble) {
      return try TypedMoment.read(text, now: now, zone: zone)
    } catch {
      switch error {
      case .noTime:
        return try TypedMoment.read("\(text) \(WorkingCalendar.morning.text)", now: now, zone: zone)
      case .noDay: return try nextTime(text, now: now, zone: zone)
      case .vague, .unreadable, .noSuchDay, .past: throw error
      }
    }
  }

  /// `+3d`, `+2w 10:00`, `+90m`, `+2h`: days and weeks go to the morning, or to the time beside them.
  private static func span(
    _ words: [String], now: Instant, zone: ZoneTable
  ) throws(TypedMoment.Trouble) -> Instant {
    let digits = words[0].utf8.dropFirst().dropLast()
    guard !digits.isEmpty, digits.allSatisfy({ (48...57).contains($0) }),
      let count = Int(String(decoding: digits, as: UTF8.self)), (1...most).contains(count)
    else { throw .unreadable(words[0]) }
    switch words[0].utf8.last {
    case UInt8(ascii: "m") where words.count == 1: return now + .seconds(60 * count)
    case UInt8(ascii: "h") where words.count == 1: return now + .seconds(3600 * count)
    case UInt8(ascii: "d"): return try day(count, after: now, words.dropFirst(), zone: zone)
    case UInt8(ascii: "w"): return try day(7 * count, after: now, words.dropFirst(), zone: zone)
    default: throw .unreadable(words.count > 1 ? words[1] : words[0])
    }
  }

  private static func day(
    _ days: Int, after now: Instant, _ time: ArraySlice<String>, zone: ZoneTable
  ) throws(TypedMoment.Trouble) -> Instant {
    let date = zone.civil(at: now).date.adding(days: days)
    let words = time.isEmpty ? WorkingCalendar.morning.text : time.joined(separator: " ")
    return try TypedMoment.read("\(date.iso) \(words)", now: now, zone: zone)
  }

  /// A time of day alone: today while it lies ahead, else tomorrow.
  private static func nextTime(
    _ text: String, now: Instant, zone: ZoneTable
  ) throws(TypedMoment.Trouble) -> Instant {
    do throws(TypedMoment.Trouble) {
      return try TypedMoment.read("today \(text)", now: now, zone: zone)
    } catch {
      switch error {
      case .past: return try TypedMoment.read("tomorrow \(text)", now: now, zone: zone)
      case .noTime: throw .noDay
      case .noDay, .vague, .unreadable, .noSuchDay: throw error
      }
    }
  }
}
