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

  /// Writes appointments; none make an empty calendar.
  static func write(_ appointments: [Appointment], stamp: Instant, to output: DocumentOutput) throws {
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
