public import CallScript

/// Appointments as a file that calendars open (RFC 5545, RFC 5546).
///
/// The same identifier with a higher sequence replaces or cancels what a calendar has. Where every appointment
/// has an organizer and guests the file asks them (`REQUEST`); where every one is cancelled it says so
/// (`CANCEL`); else it only tells (`PUBLISH`), and names no guests, as RFC 5546, section 3.2.1, demands.
public enum CalendarFile {
  private enum Method: String {
    case publish = "PUBLISH"
    case request = "REQUEST"
    case cancel = "CANCEL"
  }

  /// The file, with CR LF at the end of each line and no line over 75 bytes.
  ///
  /// `stamp` is when it is made. Throws `badSign`, `empty` or `tooLong` for identifiers and names of zones.
  public static func text(_ appointments: [Appointment], stamp: Instant) throws(DocumentError) -> String {
    let method = method(for: appointments)
    var lines = [
      "BEGIN:VCALENDAR", "VERSION:2.0", "PRODID:-//callcoach//callcoach//EN", "METHOD:" + method.rawValue,
    ]
    lines += try zoneLines(appointments)
    for appointment in appointments {
      lines += try eventLines(appointment, method: method, stamp: stamp)
    }
    lines.append("END:VCALENDAR")
    return lines.map(LineFolding.fold).joined()
  }

  private static func method(for appointments: [Appointment]) -> Method {
    guard !appointments.isEmpty else { return .publish }
    if appointments.allSatisfy({ $0.status == .cancelled }) { return .cancel }
    return appointments.allSatisfy {
      $0.status != .cancelled && $0.organizer != nil && !$0.guests.isEmpty
    } ? .request : .publish
  }

  private static func zoneLines(_ appointments: [Appointment]) throws(DocumentError) -> [String] {
    var lines: [String] = []
    var names: Set<String> = []
    for appointment in appointments {
      guard let zone = try zone(of: appointment), names.insert(zone.name).inserted else { continue }
      let same = appointments.filter { $0.zone?.identifier == zone.table.identifier }
      let first = same.map(\.start).min() ?? appointment.start
      let last = same.map(\.end).max() ?? appointment.end
      lines += zone.lines(from: first, to: last)
    }
    return lines
  }

  /// The zone an appointment is told in, or nil for UTC.
  private static func zone(of appointment: Appointment) throws(DocumentError) -> CalendarZone? {
    guard let table = appointment.zone, table != .utc else { return nil }
    let zone = try CalendarZone(table)
    return zone.tells(appointment.start, appointment.end) ? zone : nil
  }

  private static func eventLines(
    _ appointment: Appointment, method: Method, stamp: Instant
  ) throws(DocumentError) -> [String] {
    var lines = [
      "BEGIN:VEVENT",
      "UID:" + (try CalendarText.exact(appointment.id, also: "-", as: .identifier)),
      "DTSTAMP:" + utc(stamp), "SEQUENCE:" + String(max(0, appointment.sequence)),
      "STATUS:" + appointment.status.rawValue,
    ]
    if let zone = try zone(of: appointment) {
      lines.append("DTSTART;TZID=" + zone.name + ":" + zone.local(appointment.start))
      lines.append("DTEND;TZID=" + zone.name + ":" + zone.local(appointment.end))
    } else {
      lines += ["DTSTART:" + utc(appointment.start), "DTEND:" + utc(appointment.end)]
    }
    lines.append("SUMMARY:" + CalendarText.escaped(CleanText.line(appointment.title)))
    for (name, text) in [("DESCRIPTION", appointment.notes), ("LOCATION", appointment.place)]
    where !CleanText.text(text).utf8.isEmpty {
      lines.append(name + ":" + CalendarText.escaped(text))
    }
    lines += people(appointment, method: method)
    if let reminder = appointment.reminder, appointment.status != .cancelled {
      lines += alarm(before: reminder, title: appointment.title)
    }
    return lines + ["END:VEVENT"]
  }

  private static func people(_ appointment: Appointment, method: Method) -> [String] {
    guard let organizer = appointment.organizer else { return [] }
    let first = person("ORGANIZER", organizer)
    guard method != .publish else { return [first] }
    let asked = ";PARTSTAT=NEEDS-ACTION;RSVP=TRUE"
    return [first] + appointment.guests.map { person("ATTENDEE" + (method == .request ? asked : ""), $0) }
  }

  private static func person(_ property: String, _ box: Mailbox) -> String {
    let name = CleanText.name(box.name)
    let called = name.utf8.isEmpty ? "" : ";CN=" + CalendarText.quoted(name)
    return property + called + ":mailto:" + address(box.address)
  }

  /// The address within an address of the web: signs that would end it or mean another are percent-encoded.
  private static func address(_ address: MailAddress) -> String {
    address.text.utf8.reduce(into: "") { text, byte in
      if "%#?^`{|}".utf8.contains(byte) {
        text += "%" + Digits.hex(byte)
      } else {
        text.unicodeScalars.append(Unicode.Scalar(byte))
      }
    }
  }

  private static func alarm(before reminder: Duration, title: String) -> [String] {
    let minutes = max(0, reminder.inMilliseconds / 60_000)
    return [
      "BEGIN:VALARM", "ACTION:DISPLAY", "TRIGGER:-PT" + String(minutes) + "M",
      "DESCRIPTION:" + CalendarText.escaped(CleanText.line(title)), "END:VALARM",
    ]
  }

  private static func utc(_ moment: Instant) -> String {
    let clock = WallClock(moment, offset: 0)
    return clock.compactDate + "T" + clock.time(separator: "") + "Z"
  }
}
