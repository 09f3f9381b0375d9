import CallScript

/// The rules of a zone as a calendar file tells them (RFC 5545, section 3.6.5): one piece for each change.
struct CalendarZone {
  /// The table they come from.
  let table: ZoneTable
  /// The name, checked.
  let name: String

  /// Takes a table; throws where its name cannot be written.
  init(_ table: ZoneTable) throws(DocumentError) {
    self.table = table
    name = try CalendarText.exact(table.identifier, also: "/_+-.", as: .zone)
  }

  /// Whether the wall clock tells both moments without doubt: in the hour that comes twice it means the first.
  func tells(_ start: Instant, _ end: Instant) -> Bool {
    [start, end].allSatisfy { moment in
      let civil = table.civil(at: moment)
      let minute = moment.milliseconds - (moment.milliseconds % 60_000 + 60_000) % 60_000
      return table.instant(of: civil.date, at: civil.time).milliseconds == minute
    }
  }

  /// `20261122T090500`, by the wall clock.
  func local(_ moment: Instant) -> String { Self.local(moment, offset: table.offset(at: moment)) }

  /// The lines of the VTIMEZONE, from the last change before the first moment to the first after the last.
  func lines(from first: Instant, to last: Instant) -> [String] {
    let start = table.transitions.lastIndex { $0.from <= first } ?? 0
    let end = table.transitions.firstIndex { $0.from > last }.map { $0 + 1 } ?? table.transitions.count
    let changes = table.transitions[start..<max(start, end)]
    var before = start == 0 ? table.initialOffset : table.transitions[start - 1].offset
    let opensWithSummer = changes.first.map { $0.offset < before } ?? false
    var lines = ["BEGIN:VTIMEZONE", "TZID:" + name]
    lines += Self.piece(isSummer: opensWithSummer, start: "19700101T000000", from: before, to: before)
    for change in changes where change.offset != before {
      lines += Self.piece(
        isSummer: change.offset > before, start: Self.local(change.from, offset: before), from: before,
        to: change.offset)
      before = change.offset
    }
    return lines + ["END:VTIMEZONE"]
  }

  private static func piece(isSummer: Bool, start: String, from: Int, to: Int) -> [String] {
    let kind = isSummer ? "DAYLIGHT" : "STANDARD"
    return [
      "BEGIN:" + kind, "DTSTART:" + start, "TZOFFSETFROM:" + offset(from), "TZOFFSETTO:" + offset(to),
      "END:" + kind,
    ]
  }

  private static func local(_ moment: Instant, offset: Int) -> String {
    let clock = WallClock(moment, offset: offset)
    return clock.compactDate + "T" + clock.time(separator: "")
  }

  /// `+0100`, with seconds where there are some (RFC 5545, section 3.3.14).
  private static func offset(_ seconds: Int) -> String {
    let rest = abs(seconds) % 60
    return WallClock.offset(seconds, separator: "") + (rest == 0 ? "" : Digits.padded(rest))
  }
}
