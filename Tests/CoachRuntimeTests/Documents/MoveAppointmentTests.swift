import CallScript
import CoachApp
import CoachTesting
import Exchange
import Store
import Testing

@testable import CoachRuntime

struct MoveAppointmentTests {
  private static let ann = SamplePeople.ann.contact
  private static let due = Instant(milliseconds: 1_795_694_400_000)
  private static let stamp = Instant(milliseconds: 1_795_521_600_000)
  private static let session = SessionID("01KB0000000000000000000000")

  private func move(
    _ kind: MoveKind, channel: MoveChannel = .phone, minutes: Int? = nil, why: String = "they named the day"
  ) -> KeptMove {
    KeptMove(
      move: NextMove(
        key: MoveKey(kind, Self.ann.id, cause: Self.session.rawValue), kind: kind, contact: Self.ann.id,
        channel: channel, due: Self.due, why: why, session: Self.session, minutes: minutes),
      contact: Self.ann)
  }

  private func appointment(_ kept: KeptMove, clearer: String = "") -> Appointment {
    let entry = CalendarEntry(
      id: "01KUID", contact: kept.contact.id, move: kept.move.key, kind: kept.move.kind, start: kept.move.due,
      minutes: MoveAppointment.minutes(of: kept.move), sequence: 3)
    return MoveAppointment.make(of: kept, as: entry, clearerByThen: clearer, zone: SamplePeople.berlin)
  }

  @Test("Meetings, agreed calls and call-backs have a time of their own, nothing else")
  func kinds() {
    #expect(MoveKind.allCases.filter(MoveAppointment.isOne) == [.attend, .agreedCall, .callBack])
  }

  @Test(
    "A meeting lasts its minutes, a call a quarter of an hour, and both remind five minutes before",
    arguments: [
      (MoveKind.attend, 45 as Int?, 45), (.attend, nil, 20), (.attend, .max, 1440), (.attend, .min, 1),
      (.agreedCall, nil, 15), (.callBack, 30, 15),
    ])
  func lengths(kind: MoveKind, minutes: Int?, length: Int) {
    let made = appointment(move(kind, minutes: minutes))
    #expect(made.start == Self.due)
    #expect(made.length == .seconds(length * 60))
    #expect(made.reminder == .seconds(300))
    #expect(made.zone == SamplePeople.berlin)
  }

  @Test("The title says what and who, the notes why and what will be clearer by then, the place the number")
  func words() {
    let made = appointment(move(.agreedCall), clearer: "whether margins hold")
    #expect(made.title == "Call: Ann Hale, Hale & Son")
    #expect(made.notes == "Why: they named the day\nClearer by then: whether margins hold")
    #expect(made.place == "+49 30 5550 17")
    #expect(appointment(move(.callBack, why: "")).notes.isEmpty)
    #expect(appointment(move(.attend)).title == "Meeting: Ann Hale, Hale & Son")
  }

  @Test("An appointment bears the name and the version of its entry, by the rep's clock")
  func identity() throws {
    let made = appointment(move(.agreedCall))
    #expect(made.id == "01KUID" && made.sequence == 3 && made.status == .confirmed)
    let text = try CalendarFile.text([made], stamp: Self.stamp)
    #expect(text.contains("DTSTART;TZID=Europe/Berlin:20261126T130000\r\n"))
    #expect(text.contains("TRIGGER:-PT5M\r\n"))
  }
}
