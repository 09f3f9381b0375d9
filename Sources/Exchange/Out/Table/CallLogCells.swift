import CallScript

extension CallLogForm {
  /// Every field as it is; times by the rep's clock, objections with semicolons between.
  func genericCells(_ row: CallLogRow) -> [TableCell] {
    let clock = row.clock
    return [
      .own(clock.date.iso), .own(clock.time()), .own(WallClock.offset(row.offset, separator: ":")),
      .own(row.session), .own(row.contact), .outside(record(of: row)), .outside(row.firstName),
      .outside(row.lastName), .outside(row.company), .outside(row.email), .outside(row.phone),
      .own(row.isInbound ? "inbound" : "outbound"), .own(row.outcome.rawValue),
      .own(String(row.talkSeconds)), .outside(row.objections.joined(separator: "; ")),
      .own(String(row.secondEfforts)), .outside(row.note), .own(row.nextMove), .own(row.due),
      .outside(row.owner), .outside(row.playbook),
    ]
  }

  /// The date in UTC, the duration in milliseconds.
  func hubspotCells(_ row: CallLogRow) -> [TableCell] {
    let clock = WallClock(row.at, offset: 0)
    return [
      .own(clock.date.iso + "T" + clock.time() + "Z"), .own(row.title),
      .outside(row.notes(withOwner: false)), .own(Self.hubspotOutcome(row.outcome)),
      .own(row.isInbound ? "Inbound" : "Outbound"), .own(String(row.talkSeconds * 1000)),
      .outside(row.phone), .outside(row.email), .outside(row.firstName), .outside(row.lastName),
      .outside(row.company), .outside(row.owner), .outside(record(of: row)),
    ]
  }

  /// A completed task of the subtype Call; the time of day goes into the description.
  func salesforceCells(_ row: CallLogRow) -> [TableCell] {
    [
      .own(row.title), .own(row.clock.date.iso), .own("Completed"), .own("Normal"), .own("Call"),
      .own(row.isInbound ? "Inbound" : "Outbound"), .own(String(row.talkSeconds)), .own(row.outcome.words),
      .outside(row.whenAndWho + "\n" + row.notes(withOwner: true)),
      .outside(record(of: row)),
    ]
  }

  /// A done activity of the type call; the duration as hours and minutes, rounded up.
  func pipedriveCells(_ row: CallLogRow) -> [TableCell] {
    let minutes = (row.talkSeconds + 59) / 60
    return [
      .own(row.title), .own("call"), .own(row.clock.date.iso), .own(row.clock.hourAndMinute),
      .own(Digits.padded(minutes / 60) + ":" + Digits.padded(minutes % 60)), .own("Done"),
      .outside(row.notes(withOwner: false)), .outside(row.owner), .outside(row.name), .outside(row.email),
      .outside(row.phone), .outside(row.company), .outside(record(of: row)),
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
