import CallScript
import CoachApp
import CoachTesting
import Exchange
import Foundation
import Store
import Testing

@testable import CoachRuntime

@Suite("What calendars have, moved and cancelled")
struct MoveCalendarTests {
  /// A rep's store and what was written from it for a calendar.
  private final class Office {
    let url = FileManager.default.temporaryDirectory.appending(path: "callcoach-" + UUID().uuidString)
    let store: Store
    init() throws { store = try Store.open(at: url.path()) }
    deinit {
      store.close()
      try? FileManager.default.removeItem(at: url)
    }

    var calendar: MoveCalendar { MoveCalendar(store, zone: .utc) }

    /// Writes what is planned, by the calendar's own words, and keeps it.
    func write(_ moves: [KeptMove], with contact: ContactID? = nil, at now: Instant) throws -> [CalendarItem]
    {
      let items = try calendar.items(of: moves, with: contact, at: now)
      #expect(try calendar.keep(items, at: now))
      return items
    }
  }

  private static let ann = SamplePeople.ann.contact
  private static let now = Instant(milliseconds: 1_795_521_600_000)
  private static let day = Duration.seconds(86_400)

  private func move(
    _ kind: MoveKind = .attend, cause: String = "01KCAUSE", due: Instant = now + day, contact: Contact = ann,
    minutes: Int? = 30
  ) -> KeptMove {
    KeptMove(
      move: NextMove(
        key: MoveKey(kind, contact.id, cause: cause), kind: kind, contact: contact.id, channel: .meeting,
        due: due, why: "they agreed", minutes: minutes),
      contact: contact)
  }

  private func office() throws -> (Office, CalendarEntry) {
    let office = try Office()
    try office.store.add(Self.ann)
    let first = try #require(try office.write([move()], at: Self.now).first)
    #expect(first.entry.sequence == 0 && !first.entry.isCancelled)
    return (office, first.entry)
  }

  @Test("Written again it is the same name and version")
  func same() throws {
    let (office, first) = try office()
    let again = try office.write([move()], at: Self.now + .seconds(60))
    #expect(again.map(\.entry) == [first])
  }

  @Test(
    "Moved it keeps its name and counts up, whatever made the new time",
    arguments: [
      (MoveKind.attend, "01KCAUSE", 2, 30), (.attend, "01KOTHER", 2, 30), (.agreedCall, "01KOTHER", 3, 15),
      (.attend, "01KCAUSE", 1, 45),
    ])
  func moved(kind: MoveKind, cause: String, days: Int, minutes: Int) throws {
    let (office, first) = try office()
    let due = Self.now + .seconds(86_400 * days)
    let items = try office.write([move(kind, cause: cause, due: due, minutes: minutes)], at: Self.now)
    #expect(items.map(\.entry.id) == [first.id])
    #expect(items.map(\.entry.sequence) == [1])
    #expect(items.map(\.appointment.start) == [due])
    #expect(items.map(\.appointment.length) == [.seconds(60 * minutes)])
  }

  @Test(
    "Done, dropped or called off before its time it is cancelled, in every file until its time has passed")
  func cancelled() throws {
    let (office, first) = try office()
    let items = try office.write([], at: Self.now)
    #expect(items.map(\.entry.id) == [first.id] && items.map(\.entry.sequence) == [1])
    #expect(items.map(\.appointment.status) == [.cancelled])
    #expect(items.map(\.appointment.title) == ["Meeting: Ann Hale, Hale & Son"])
    #expect(try CalendarFile.text(items.map(\.appointment), stamp: Self.now).contains("METHOD:CANCEL\r\n"))
    #expect(try office.write([], at: Self.now + .seconds(60)).map(\.entry) == items.map(\.entry))
    #expect(try office.write([], at: Self.now + Self.day + .seconds(1)).isEmpty)
  }

  @Test(
    "Called off by mistake and taken back it stands again, a version later; a new one has a name of its own")
  func takenBack() throws {
    let (office, first) = try office()
    _ = try office.write([], at: Self.now)
    let other = try office.calendar.items(of: [move(cause: "01KOTHER")], at: Self.now)
    #expect(other.map(\.entry.isCancelled) == [false, true])
    #expect(other.first?.entry.id != first.id)
    let back = try office.write([move()], at: Self.now)
    #expect(back.map(\.entry.id) == [first.id] && back.map(\.entry.sequence) == [2])
    #expect(back.map(\.appointment.status) == [.confirmed])
  }

  @Test("What took place keeps its entry: what is agreed after it is another one")
  func after() throws {
    let (office, first) = try office()
    let later = Self.now + Self.day + .seconds(3600)
    let items = try office.write([move(cause: "01KOTHER", due: later + Self.day)], at: later)
    #expect(items.count == 1 && items.first?.entry.id != first.id && items.first?.entry.sequence == 0)
  }

  @Test("Moved after its time has passed it is still the same")
  func movedLate() throws {
    let (office, first) = try office()
    let later = Self.now + Self.day + .seconds(3600)
    let event = LaterEvent(
      id: LaterEventID("01KEVENT00000000000000000A"), contact: Self.ann.id, at: later,
      kind: .moved(to: later + Self.day, minutes: 30))
    try office.store.append(event, offset: 0)
    let items = try office.write(
      [move(cause: event.id.rawValue, due: later + Self.day)], at: later)
    #expect(items.map(\.entry.id) == [first.id] && items.map(\.entry.sequence) == [1])
  }

  @Test("A call-back after a no does not take the place of the meeting, which is cancelled")
  func callBack() throws {
    let (office, first) = try office()
    let items = try office.write(
      [move(.callBack, cause: "01KNO", due: Self.now + .seconds(30 * 86_400))], at: Self.now)
    #expect(items.map(\.entry.isCancelled) == [false, true])
    #expect(items.first?.entry.id != first.id && items.last?.entry.id == first.id)
  }

  @Test("A file about one person neither moves nor cancels what others have")
  func onePerson() throws {
    let (office, first) = try office()
    var bob = Self.ann
    bob.id = ContactID("01BOB")
    try office.store.add(bob)
    let items = try office.write([move(contact: bob)], with: bob.id, at: Self.now)
    #expect(items.count == 1 && items.first?.entry.id != first.id)
    #expect(try office.store.calendarEntries(of: Self.ann.id) == [first])
  }

  @Test("Of somebody erased the entry is cancelled by its name and time, without a word of them")
  func erased() throws {
    let (office, first) = try office()
    try office.store.erase(try office.store.traces(of: Self.ann.id))
    let items = try office.calendar.items(of: [], at: Self.now)
    #expect(items.map(\.entry.id) == [first.id])
    #expect(items.map(\.appointment.title) == ["Meeting"])
    #expect(items.map(\.entry.contact) == [nil] && items.map(\.entry.move) == [nil])
    try office.calendar.keep(items, at: Self.now + Self.day + .seconds(1))
    #expect(try office.store.calendarEntries().isEmpty)
  }

  @Test("Somebody else's store that is only read remembers nothing")
  func readOnly() throws {
    let (office, _) = try office()
    let reader = try Store.open(at: office.url.path(), access: .readOnly)
    defer { reader.close() }
    let calendar = MoveCalendar(reader, zone: .utc)
    let items = try calendar.items(of: [move(due: Self.now + .seconds(60))], at: Self.now)
    #expect(try !calendar.keep(items, at: Self.now))
    #expect(items.map(\.entry.sequence) == [1])
  }
}
