import CallScript
import Exchange
import Foundation

/// Writes hostile documents and what they were meant to say into a folder, for a reader in another language.
struct DocumentCases {
  let folder: URL
  var words: HostileWords
  private(set) var count = 0

  init(folder: URL, seed: UInt64) {
    self.folder = folder
    words = HostileWords(seed: seed)
  }

  private mutating func add(_ kind: String, _ text: String?, _ meant: [String: Any]) throws {
    count += 1
    let name = folder.appendingPathComponent(String(format: "%@-%04d", kind, count))
    let json = meant.merging(["kind": kind]) { $1 }
    try JSONSerialization.data(withJSONObject: json).write(to: name.appendingPathExtension("json"))
    if let text { try Data(text.utf8).write(to: name.appendingPathExtension(kind)) }
  }

  private mutating func mailbox() throws -> Mailbox {
    Mailbox(try MailAddress(words.address()), name: words.words())
  }

  private static func box(_ box: Mailbox) -> [String: Any] {
    ["address": box.address.text, "name": box.name]
  }

  /// A draft as a file, and as a link where it is short enough.
  mutating func addMail() throws {
    let seconds = Int64(words.number(below: 2_000_000_000))
    let offset = (words.number(below: 97) - 48) * 900
    let isDated = words.happens(onceIn: 2)
    let draft = MailDraft(
      from: words.happens(onceIn: 3) ? try mailbox() : nil,
      to: try (0..<words.number(below: 4)).map { _ in try mailbox() }, subject: words.words(),
      body: words.words(upTo: 40),
      written: isDated ? .init(at: Instant(milliseconds: seconds * 1000), offset: offset) : nil)
    let meant: [String: Any] = [
      "from": draft.from.map { [Self.box($0)] } ?? [], "to": draft.to.map(Self.box), "subject": draft.subject,
      "body": draft.body, "date": isDated ? [seconds, Int64(offset)] : [],
    ]
    try add("eml", MailFile.text(draft), meant)
    if let link = try? MailLink.text(draft) {
      let to = draft.to.map(\.address.text)
      try add("link", nil, ["link": link, "to": to, "subject": draft.subject, "body": draft.body])
    }
  }

  /// One to three appointments, in zones with changes, without, and in none.
  mutating func addCalendar() throws {
    let base = Int64(1_790_000_000 + words.number(below: 40_000_000)) * 1000
    let kind = words.number(below: 3)
    let asksAll = words.happens(onceIn: 2)
    let events = try (0...words.number(below: 3)).map { _ in
      try appointment(after: base, isCancelled: kind == 0, asks: asksAll)
    }
    let isRequest = kind != 0 && asksAll
    let meant: [String: Any] = [
      "method": kind == 0 ? "CANCEL" : isRequest ? "REQUEST" : "PUBLISH", "stamp": base,
      "events": events.map(Self.event),
    ]
    try add("ics", CalendarFile.text(events, stamp: Instant(milliseconds: base)), meant)
  }

  private mutating func appointment(
    after base: Int64, isCancelled: Bool, asks: Bool
  ) throws -> Appointment {
    let zones = [nil, ZoneTable.utc, Self.summerZone, Self.winterZone, Self.fixedZone]
    let quarter = Int64(words.number(below: 40_000))
    return Appointment(
      id: ULID.mint(at: Instant(milliseconds: base), random: UInt64(words.number(below: .max)), 7),
      sequence: words.number(below: 5), status: isCancelled ? .cancelled : .confirmed,
      start: Instant(milliseconds: (base / 900_000 + quarter) * 900_000),
      length: .seconds(60 * words.number(below: 180)), zone: zones[words.number(below: zones.count)],
      title: words.words(), notes: words.words(upTo: 30), place: words.words(),
      organizer: asks ? try mailbox() : nil, guests: asks ? [try mailbox(), try mailbox()] : [],
      reminder: words.happens(onceIn: 2) ? .seconds(60 * words.number(below: 90)) : nil)
  }

  private static func event(_ event: Appointment) -> [String: Any] {
    let alarm: Any =
      event.status == .cancelled
      ? NSNull() : event.reminder.map { $0.components.seconds / 60 as Any } ?? NSNull()
    return [
      "id": event.id, "sequence": event.sequence, "status": event.status.rawValue, "title": event.title,
      "notes": event.notes, "place": event.place, "start": event.start.milliseconds,
      "end": event.end.milliseconds, "alarm": alarm, "guests": event.guests.map(box),
      "organizer": event.organizer.map { box($0) as Any } ?? NSNull(),
    ]
  }

  /// Changes every half year like Berlin, under a name that no library knows.
  static let summerZone = ZoneTable(
    identifier: "Coach/Half_Year", initialOffset: 3600,
    transitions: (0..<6).map { index in
      ZoneTable.Transition(
        from: Instant(milliseconds: 1_774_746_000_000 + Int64(index) * 15_724_800_000),
        offset: index % 2 == 0 ? 7200 : 3600)
    })
  /// West of Greenwich, an odd offset, and summer when the table begins.
  static let winterZone = ZoneTable(
    identifier: "Coach/West-3_30", initialOffset: -9000,
    transitions: [
      .init(from: Instant(milliseconds: 1_793_500_200_000), offset: -12_600),
      .init(from: Instant(milliseconds: 1_805_000_400_000), offset: -9000),
    ])
  /// Never changes.
  static let fixedZone = ZoneTable(identifier: "Coach/Fixed+5", initialOffset: 19_800)

  /// A table in one of four layouts.
  mutating func addTable() throws {
    let layouts = [TableLayout.plain, .excel, TableLayout.plain.raw, TableLayout.excel.raw]
    let layout = layouts[words.number(below: layouts.count)]
    let width = 1 + words.number(below: 5)
    let rows = (0..<(1 + words.number(below: 8))).map { _ in (0..<width).map { _ in words.words(upTo: 4) } }
    let columns = (0..<width).map { "column \($0)" }
    let meant: [String: Any] = [
      "mark": layout.hasMark, "separator": layout.separator == .comma ? "," : ";",
      "guarded": layout.isGuarded,
      "rows": [columns] + rows,
    ]
    let cells = rows.map { $0.map(TableCell.outside) }
    try add("csv", TableFile.text(columns: columns, rows: cells, layout: layout), meant)
  }

  /// A page in both forms.
  mutating func addPage() throws {
    let title = words.words()
    let texts = (0..<9).map { _ in words.words(upTo: 12) }
    let blocks: [Document.Block] = [
      .heading(2, RichText(texts[0])), .paragraph(RichText(texts[1])),
      .list([RichText(texts[2]), RichText(texts[3])], isNumbered: false),
      .table(
        columns: [RichText(texts[4]), RichText(texts[5])], rows: [[RichText(texts[6]), RichText(texts[7])]]),
      .paragraph(RichText(texts[8])),
    ]
    let document = Document(title: title, blocks: blocks)
    let kinds = ["h2", "p", "li", "li", "th", "th", "td", "td", "p"]
    let meant: [String: Any] = [
      "blocks": [["h1", title]] + zip(kinds, texts).map { [$0, $1] }, "links": [String](),
    ]
    try add("html", HTMLPage.text(document), meant)
    try add("md", MarkdownPage.text(document), meant)
  }

  /// A file's name.
  mutating func addSlug() throws {
    try add("slug", nil, ["slug": FileSlug.of(words.words())])
  }
}
