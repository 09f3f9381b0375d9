import CallScript
import Testing

@testable import Exchange

@Suite("Appointments as a calendar file")
struct CalendarTests {
  private static let stamp = Instant(milliseconds: 1_795_334_700_000)
  private static let berlin = ZoneTable(
    identifier: "Europe/Berlin", initialOffset: 3600,
    transitions: [
      .init(from: Instant(milliseconds: 1_774_746_000_000), offset: 7200),
      .init(from: Instant(milliseconds: 1_792_890_000_000), offset: 3600),
      .init(from: Instant(milliseconds: 1_806_195_600_000), offset: 7200),
    ])

  private static func appointment(_ change: (inout Appointment) -> Void = { _ in }) -> Appointment {
    var made = Appointment(
      id: "01KAMEETING", start: Instant(milliseconds: 1_795_420_800_000), length: .seconds(1800),
      title: "Ann, ACME")
    change(&made)
    return made
  }

  private static func lines(_ appointments: Appointment...) throws -> [String] {
    try CalendarFile.text(appointments, stamp: stamp).split(separator: "\r\n").map(String.init)
  }

  @Test("An appointment in UTC, whole")
  func inUTC() throws {
    let meeting = Self.appointment { $0.reminder = .seconds(900) }
    let lines = [
      "BEGIN:VCALENDAR", "VERSION:2.0", "PRODID:-//callcoach//callcoach//EN", "METHOD:PUBLISH",
      "BEGIN:VEVENT",
      "UID:01KAMEETING", "DTSTAMP:20261122T080500Z", "SEQUENCE:0", "STATUS:CONFIRMED",
      "DTSTART:20261123T080000Z",
      "DTEND:20261123T083000Z", "SUMMARY:Ann\\, ACME", "BEGIN:VALARM", "ACTION:DISPLAY", "TRIGGER:-PT15M",
      "DESCRIPTION:Ann\\, ACME", "END:VALARM", "END:VEVENT", "END:VCALENDAR",
    ]
    #expect(try Self.lines(meeting) == lines)
  }

  @Test("A known zone is told with its changes around the appointment")
  func zone() throws {
    let lines = try Self.lines(Self.appointment { $0.zone = Self.berlin })
    let start = try #require(lines.firstIndex(of: "BEGIN:VTIMEZONE"))
    let end = try #require(lines.firstIndex(of: "END:VTIMEZONE"))
    #expect(
      Array(lines[start...end]) == [
        "BEGIN:VTIMEZONE", "TZID:Europe/Berlin", "BEGIN:DAYLIGHT", "DTSTART:19700101T000000",
        "TZOFFSETFROM:+0200",
        "TZOFFSETTO:+0200", "END:DAYLIGHT", "BEGIN:STANDARD", "DTSTART:20261025T030000", "TZOFFSETFROM:+0200",
        "TZOFFSETTO:+0100", "END:STANDARD", "BEGIN:DAYLIGHT", "DTSTART:20270328T020000", "TZOFFSETFROM:+0100",
        "TZOFFSETTO:+0200", "END:DAYLIGHT", "END:VTIMEZONE",
      ])
    #expect(lines.contains("DTSTART;TZID=Europe/Berlin:20261123T090000"))
    #expect(lines.contains("DTEND;TZID=Europe/Berlin:20261123T093000"))
  }

  @Test("Two appointments of a zone share its rules")
  func sharedZone() throws {
    let first = Self.appointment { $0.zone = Self.berlin }
    let lines = try Self.lines(
      first,
      Self.appointment {
        $0.zone = Self.berlin; $0.id = "01KB"
      })
    #expect(lines.count { $0 == "BEGIN:VTIMEZONE" } == 1)
    #expect(lines.count { $0 == "BEGIN:VEVENT" } == 2)
  }

  @Test(
    "In the hour that comes twice the second is told in UTC, the first by the wall",
    arguments: [
      (1_792_890_000_000 - 1_800_000, "DTSTART;TZID=Europe/Berlin:20261025T023000"),
      (1_792_890_000_000 + 1_800_000, "DTSTART:20261025T013000Z"),
    ] as [(Int64, String)])
  func doubledHour(start: Int64, line: String) throws {
    let meeting = Self.appointment {
      $0.zone = Self.berlin
      $0.start = Instant(milliseconds: start)
      $0.length = .seconds(900)
    }
    #expect(try Self.lines(meeting).contains(line))
  }

  @Test("A cancelled meeting keeps its name, counts up, cancels, and rings no more")
  func cancelled() throws {
    let lines = try Self.lines(
      Self.appointment {
        $0.status = .cancelled
        $0.sequence = 2
        $0.reminder = .seconds(900)
      })
    for line in ["METHOD:CANCEL", "UID:01KAMEETING", "SEQUENCE:2", "STATUS:CANCELLED"] {
      #expect(lines.contains(line))
    }
    #expect(!lines.contains("BEGIN:VALARM"))
  }

  @Test("Guests are asked by an organizer, and named by nobody else")
  func guests() throws {
    let box = Mailbox(try MailAddress("a#b@firm.example"), name: "Ann \"A\"; ^n\r\nX:y")
    let guest = "ATTENDEE;PARTSTAT=NEEDS-ACTION;RSVP=TRUE;CN=\"Ann ^'A^'; ^^n X:y\":mailto:a%23b@firm.example"
    let asked = Self.appointment {
      $0.organizer = box
      $0.guests = [box]
    }
    let unfolded = try CalendarFile.text([asked], stamp: Self.stamp).replacing("\r\n ", with: "")
    #expect(unfolded.contains("METHOD:REQUEST\r\n"))
    #expect(unfolded.contains(guest + "\r\n"))
    let told = try Self.lines(Self.appointment { $0.guests = [box] })
    #expect(told.contains("METHOD:PUBLISH"))
    #expect(!told.contains { $0.hasPrefix("ATTENDEE") })
  }

  @Test(
    "Text is escaped, and no line break of any kind begins a line of its own",
    arguments: [
      ("a\\b;c,d", "a\\\\b\\;c\\,d"), ("a\r\nb", "a\\nb"), ("a\rb", "a\\nb"), ("a\nb", "a\\nb"),
      ("a\r\r\nb", "a\\n\\nb"),
      ("a\u{85}b", "a\\nb"), ("a\u{0}\u{B}\u{1B}b", "ab"), ("a\tb", "a\tb"), (",\u{338}", "\\,\u{338}"),
    ])
  func escapes(text: String, value: String) {
    #expect(CalendarText.escaped(text).unicodeScalars.elementsEqual(value.unicodeScalars))
  }

  @Test(
    "A name that stands as it is may hold nothing else",
    arguments: [
      ("", DocumentError.empty(.identifier)), ("a\r\nb", .badSign(.identifier, scalar: 0x0D, at: 1)),
      ("a:b", .badSign(.identifier, scalar: 0x3A, at: 1)), ("é", .badSign(.identifier, scalar: 0xE9, at: 0)),
      (String(repeating: "a", count: 256), .tooLong(.identifier, count: 256, limit: 255)),
    ] as [(String, DocumentError)])
  func badIdentifier(id: String, error: DocumentError) {
    #expect(throws: error) { try Self.lines(Self.appointment { $0.id = id }) }
  }

  @Test("A zone's name with a line break is refused")
  func badZone() {
    let zone = ZoneTable(identifier: "Europe/\r\nX", initialOffset: 3600)
    #expect(throws: DocumentError.badSign(.zone, scalar: 0x0D, at: 7)) {
      try Self.lines(Self.appointment { $0.zone = zone })
    }
  }
}
