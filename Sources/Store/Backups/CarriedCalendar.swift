import CallScript
internal import GRDB

/// What was written for calendars from a file that goes out of use: the one that takes its place has to know the versions,
/// or the next move would count as older than what a calendar has.
struct CarriedCalendar {
  private let entries: [CalendarEntry]

  /// Reads it from a file.
  init(_ db: Database) throws { entries = try CalendarEntryRows.list(db, of: nil) }

  /// Adds what is not known in a file of today's form, or known by an older version, inside the caller's transaction;
  /// whoever is not known there is left out.
  func add(to db: Database) throws {
    let known = Dictionary(
      try CalendarEntryRows.list(db, of: nil).map { ($0.id, $0.sequence) }, uniquingKeysWith: max)
    for entry in entries where entry.sequence > known[entry.id] ?? -1 {
      var entry = entry
      if let contact = entry.contact, try !ContactRows.exists(db, contact) {
        (entry.contact, entry.move) = (nil, nil)
      }
      try CalendarEntryRows.save(db, entry)
    }
  }
}
