import CallScript

extension CallLogForm {
  /// Every field as it is; times by the rep's clock, objections with semicolons between.
  func genericCells(_ row: CallLogRow) -> [String] {
    let clock = row.clock
    return [
      clock.date.iso, clock.time(), WallClock.offset(row.offset, separator: ":"), row.session, row.contact,
      row.record, row.firstName, row.lastName, row.company, row.email, row.phone,
      row.isInbound ? "inbound" : "outbound", row.outcome.rawValue, String(row.talkSeconds),
      row.objections.joined(separator: "; "), String(row.secondEfforts), row.note, row.nextMove, row.due,
      row.owner, row.playbook,
    ]
  }

  /// The date in UTC, the duration in milliseconds.
  func hubspotCells(_ row: CallLogRow) -> [String] {
    let clock = WallClock(row.at, offset: 0)
    return [
      clock.date.iso + "T" + clock.time() + "Z", row.title, row.notes(withOwner: false),
      Self.hubspotOutcome(row.outcome), row.isInbound ? "Inbound" : "Outbound",
      String(row.talkSeconds * 1000),
      row.phone, row.email, row.firstName, row.lastName, row.company, row.owner,
    ]
  }

  /// A completed task of the subtype Call; the time of day goes into the description.
  func salesforceCells(_ row: CallLogRow) -> [String] {
    [
      row.title, row.clock.date.iso, "Completed", "Normal", "Call", row.isInbound ? "Inbound" : "Outbound",
      String(row.talkSeconds), row.outcome.words, row.whenAndWho + "\n" + row.notes(withOwner: true),
      row.record,
    ]
  }

  /// A done activity of the type call; the duration as hours and minutes, rounded up.
  func pipedriveCells(_ row: CallLogRow) -> [String] {
    let minutes = (row.talkSeconds + 59) / 60
    return [
      row.title, "call", row.clock.date.iso, row.clock.hourAndMinute,
      Digits.padded(minutes / 60) + ":" + Digits.padded(minutes % 60), "Done", row.notes(withOwner: false),
      row.owner, row.name, row.email, row.phone, row.company,
    ]
  }

  /// The default outcome that says the same; empty where none does.
  private static func hubspotOutcome(_ kind: OutcomeKind) -> String {
    switch kind {
    case .noAnswer: "No answer"
    case .voicemail: "Left voicemail"
    case .wrongNumber: "Wrong number"
    case .gatekeeper: ""
    case .meeting, .laterToday, .laterThisWeek, .informationThen, .futureDate, .reflexNo, .consideredNo,
      .hungUp, .lineDropped, .angry, .referred, .existingCustomer, .doNotCall:
      "Connected"
    }
  }
}

extension OutcomeKind {
  /// Its name as words: `later_today` is "later today".
  fileprivate var words: String {
    rawValue.utf8.split(separator: UInt8(ascii: "_")).map { String(decoding: $0, as: UTF8.self) }
      .joined(separator: " ")
  }
}

extension CallLogRow {
  fileprivate var clock: WallClock { WallClock(at, offset: offset) }

  fileprivate var talkSeconds: Int { Int(max(0, talk.inMilliseconds / 1000)) }

  fileprivate var name: String {
    [firstName, lastName].filter { !$0.isEmpty }.joined(separator: " ")
  }

  fileprivate var title: String { "Call: " + outcome.words }

  fileprivate var due: String {
    nextDue.map { $0.date.iso + " " + $0.time.text } ?? ""
  }

  fileprivate var whenAndWho: String {
    let who = [name, company, phone].filter { !$0.isEmpty }.joined(separator: ", ")
    let when = clock.hourAndMinute + " (UTC" + WallClock.offset(offset, separator: ":") + ")"
    return who.isEmpty ? when : when + " " + who
  }

  /// What the other program has no column for, one thing to a line.
  fileprivate func notes(withOwner: Bool) -> String {
    var lines: [String] = []
    if !note.isEmpty { lines.append(note) }
    if !objections.isEmpty { lines.append("Objections: " + objections.joined(separator: "; ")) }
    if secondEfforts > 0 { lines.append("Second efforts: " + String(secondEfforts)) }
    if !nextMove.isEmpty { lines.append("Next: " + nextMove + (due.isEmpty ? "" : ", " + due)) }
    if withOwner, !owner.isEmpty { lines.append("Called by: " + owner) }
    if !playbook.isEmpty { lines.append("Playbook: " + playbook) }
    lines.append("callcoach: " + session)
    return lines.joined(separator: "\n")
  }
}
