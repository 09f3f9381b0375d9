import CallScript
import CoachRuntime
import Exchange
import Store

/// Writes next moves as a calendar's file.
enum CalendarOutput {
  /// Writes the appointments among some moves.
  static func write(_ moves: [KeptMove], in store: Store, to output: DocumentOutput) throws {
    let now = SystemClock().stamp().utc
    let calendar = MoveCalendar(store, zone: ZoneTables().local(around: now))
    try write(try calendar.appointments(of: moves, stamp: now), stamp: now, to: output)
  }

  /// Writes appointments; where there is none, no file is made: a calendar holds one at least (RFC 5545, 3.6).
  static func write(_ appointments: [Appointment], stamp: Instant, to output: DocumentOutput) throws {
    if appointments.isEmpty {
      throw DataExit.complain(
        "Nothing with a day and a time is planned: there is no calendar to write.", DataExit.noInput)
    }
    let count = appointments.count == 1 ? "1 appointment" : "\(appointments.count) appointments"
    let text: String
    do {
      text = try CalendarFile.text(appointments, stamp: stamp)
    } catch {
      throw DataExit.complain(DocumentSentence.text(for: error), DataExit.software)
    }
    try output.write(text, count)
  }
}
