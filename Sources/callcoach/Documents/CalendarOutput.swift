import CallScript
import CoachRuntime
import Exchange
import Store

/// Writes next moves as a calendar's file, and keeps what was written.
struct CalendarOutput {
  let store: Store
  let output: DocumentOutput
  /// Which of the moves stand in the file; cancellations stand in it in any case.
  var isWanted: (CalendarEntry) -> Bool = { _ in true }
  /// Why there is no file.
  var complaint = "Nothing with a day and a time is planned: there is no calendar to write."

  /// Writes the appointments among some moves, all those with a contact or all there are, and cancels what was written
  /// before and is planned no more. Where there is nothing to write, no file is made: a calendar holds one at least
  /// (RFC 5545, 3.6).
  func write(_ moves: [KeptMove], with contact: ContactID? = nil) throws {
    let now = SystemClock().stamp().utc
    let calendar = MoveCalendar(store, zone: ZoneTables().local(around: now))
    let items = try calendar.items(of: moves, with: contact, at: now).filter { isWanted($0.entry) }
    if items.isEmpty { throw DataExit.complain(complaint, DataExit.noInput) }
    let text: String
    do {
      text = try CalendarFile.text(items.map(\.appointment), stamp: now)
    } catch {
      throw DataExit.complain(DocumentSentence.text(for: error), DataExit.software)
    }
    try output.write(text, CalendarItem.count(items))
    if try !calendar.keep(items, at: now) {
      StandardError.print(
        "Another callcoach is open, so it is not remembered that this was written: write it again when that is closed, "
          + "or a later move will be a second entry in the calendar.")
    }
  }
}
