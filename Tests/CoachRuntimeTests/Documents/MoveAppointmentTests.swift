import CallScript
import CoachApp
import CoachRuntime
import CoachTesting
import Exchange
import Store
import Testing

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

  private func appointment(_ kept: KeptMove, clearer: String = "", at stamp: Instant = stamp) throws
    -> Appointment
  {
    try #require(
      MoveAppointment.make(of: kept, clearerByThen: clearer, zone: SamplePeople.berlin, stamp: stamp))
  }

  @Test("Meetings, agreed calls and call-backs have a time of their own, nothing else")
  func kinds() {
    let made = MoveKind.allCases.filter {
      MoveAppointment.make(of: move($0), clearerByThen: "", zone: .utc, stamp: Self.stamp) != nil
    }
    #expect(made == [.attend, .agreedCall, .callBack])
  }

  @Test(
    "A meeting lasts its minutes, a call a quarter of an hour, and both remind five minutes before",
    arguments: [
      (MoveKind.attend, 45 as Int?, 45), (.attend, nil, 20), (.agreedCall, nil, 15), (.callBack, 30, 15),
    ])
  func lengths(kind: MoveKind, minutes: Int?, length: Int) throws {
    let made = try appointment(move(kind, minutes: minutes))
    #expect(made.start == Self.due)
    #expect(made.length == .seconds(length * 60))
    #expect(made.reminder == .seconds(300))
    #expect(made.zone == SamplePeople.berlin)
  }

  @Test("The title says what and who, the notes why and what will be clearer by then, the place the number")
  func words() throws {
    let made = try appointment(move(.agreedCall), clearer: "whether margins hold")
    #expect(made.title == "Call: Ann Hale, Hale & Son")
    #expect(made.notes == "Why: they named the day\nClearer by then: whether margins hold")
    #expect(made.place == "+49 30 5550 17")
    #expect(try appointment(move(.callBack, why: "")).notes.isEmpty)
    #expect(try appointment(move(.attend)).title == "Meeting: Ann Hale, Hale & Son")
  }

  @Test("A later file keeps the identifier and counts as newer, so that a calendar replaces what it has")
  func identity() throws {
    let first = try appointment(move(.agreedCall))
    let later = try appointment(move(.agreedCall), at: Self.stamp + .seconds(60))
    #expect(first.id == "agreed-call-01ANN-01KB0000000000000000000000")
    #expect(later.id == first.id)
    #expect(later.sequence == first.sequence + 1)
    #expect(later.sequence < Int(Int32.max))
    let text = try CalendarFile.text([first], stamp: Self.stamp)
    #expect(text.contains("DTSTART;TZID=Europe/Berlin:20261126T130000\r\n"))
    #expect(text.contains("TRIGGER:-PT5M\r\n"))
  }
}
