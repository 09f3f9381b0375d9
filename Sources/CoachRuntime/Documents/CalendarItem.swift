public import Exchange
public import Store

/// An appointment of a calendar file, with what is kept of it once the file is written.
public struct CalendarItem: Hashable, Sendable {
  /// What is kept, so that the next file can move or cancel it.
  public var entry: CalendarEntry
  /// What stands in the file.
  public var appointment: Appointment

  /// The same for what is said to people: `2 appointments and 1 cancellation`.
  public static func count(_ items: [CalendarItem]) -> String {
    let cancelled = items.count(where: \.entry.isCancelled)
    let parts = [
      (items.count - cancelled, "appointment"), (cancelled, "cancellation"),
    ].filter { $0.0 > 0 }
    return parts.map { "\($0.0) \($0.1)\($0.0 == 1 ? "" : "s")" }.joined(separator: " and ")
  }
}
