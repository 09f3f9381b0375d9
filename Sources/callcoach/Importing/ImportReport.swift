import CoachRuntime
import Exchange
import Store

/// What an import came to, as it is printed.
struct ImportReport {
  /// How far it is.
  enum State: String, Encodable {
    case preview, kept, nothing
  }

  let path: String
  let contacts: ReadContacts
  let outcome: ImportOutcome
  let state: State
  /// How many lines of what was left out, and of what else is worth knowing, are printed.
  private static let shownRemarks = 50

  /// What was done, in one line.
  var done: String {
    switch state {
    case .preview: "Nothing is kept yet."
    case .nothing: "There is nothing to add or to change."
    case .kept: "\(ImportWords.done(outcome)) Take it back with: callcoach import undo \(outcome.batch)"
    }
  }

  /// The report for people.
  var lines: [String] {
    let remarks = ImportRemarks(contacts, outcome)
    var lines = ["\(path): \(ImportWords.source(contacts.file))"]
    lines += ImportWords.mapping(contacts.file).map { "  " + $0 }
    lines += ["", done] + ImportWords.counts(outcome, of: contacts).map { "  " + $0 }
    let table = ImportSample.table(outcome)
    if !table.isEmpty { lines += ["", "The first people:"] + Table.lines(table).map { "  " + $0 } }
    lines += listed("Left out:", remarks.leftOut, more: remarks.moreLeftOut)
    lines += listed("Worth knowing:", remarks.others, more: remarks.moreOthers)
    let questions = ImportWords.questions(contacts)
    if !questions.isEmpty { lines += ["", "Look at this first:"] + questions.map { "  " + $0 } }
    return lines
  }

  private func listed(_ heading: String, _ remarks: [ImportRemarks.Remark], more: Int) -> [String] {
    if remarks.isEmpty { return [] }
    let rest = more + max(0, remarks.count - Self.shownRemarks)
    return ["", heading] + remarks.prefix(Self.shownRemarks).map { "  \(path):\($0.line): \($0.words)" }
      + (rest > 0 ? ["  and \(rest) more"] : [])
  }

  /// The report for programs.
  var fields: ImportFields { ImportFields(self) }
}

/// An import as `--json` writes it.
struct ImportFields: Encodable {
  struct Column: Encodable {
    var number: Int
    var name: String
    var field: String
  }

  struct Remark: Encodable {
    var line: Int
    var words: String
  }

  var file: String
  var state: ImportReport.State
  var batch: String?
  var source: String
  var encoding: String
  var headerLine: Int
  var columns: [Column]
  var suspects: [Column]
  var read: Int
  var added: Int
  var changed: Int
  var same: Int
  var repeated: Int
  var foundByRecord: Int
  var foundByEmail: Int
  var foundByPhone: Int
  var foundByName: Int
  var ambiguous: Int
  var addedUnclear: Int
  var suppressed: Int
  var stopped: Int
  var mailStopped: Int
  var requestsAlone: Int
  var unusable: Int
  var conflicts: Int
  var replaced: Int
  var withoutZone: Int
  var withSeveralZones: Int
  var leftOut: [Remark]
  var moreLeftOut: Int
  var remarks: [Remark]
  var moreRemarks: Int

  init(_ report: ImportReport) {
    let (contacts, outcome) = (report.contacts, report.outcome)
    let told = ImportRemarks(contacts, outcome)
    file = report.path
    state = report.state
    batch = outcome.batch.isEmpty ? nil : outcome.batch
    source = contacts.file.source.rawValue
    encoding = contacts.file.encoding.rawValue
    headerLine = contacts.file.headerLine
    columns = contacts.file.columns.map { Column(number: $0.number, name: $0.name, field: $0.field.rawValue) }
    suspects = contacts.suspects.map {
      Column(number: $0.number, name: $0.name, field: $0.looksLike.rawValue)
    }
    read = contacts.rows.count
    added = outcome.added
    changed = outcome.changed
    same = outcome.same
    repeated = outcome.repeated
    foundByRecord = outcome.found[.record] ?? 0
    foundByEmail = outcome.found[.email] ?? 0
    foundByPhone = outcome.found[.phone] ?? 0
    foundByName = outcome.found[.name] ?? 0
    ambiguous = outcome.ambiguous
    addedUnclear = outcome.addedUnclear
    suppressed = outcome.suppressed
    stopped = outcome.stopped
    mailStopped = outcome.mailStopped
    requestsAlone = outcome.requestsAlone
    unusable = contacts.problems.leftOut
    conflicts = outcome.conflicts
    replaced = outcome.replaced
    withoutZone = outcome.withoutZone
    withSeveralZones = outcome.withSeveralZones
    leftOut = told.leftOut.map { Remark(line: $0.line, words: $0.words) }
    moreLeftOut = told.moreLeftOut
    remarks = told.others.map { Remark(line: $0.line, words: $0.words) }
    moreRemarks = told.moreOthers
  }

  private enum CodingKeys: String, CodingKey {
    case file, state, batch, source, encoding, columns, suspects, read, added, changed, same, repeated,
      ambiguous, suppressed, stopped, unusable, conflicts, replaced, remarks
    case addedUnclear = "added_unclear"
    case mailStopped = "mail_stopped"
    case requestsAlone = "requests_alone"
    case headerLine = "header_line"
    case foundByRecord = "found_by_record"
    case withoutZone = "without_zone"
    case withSeveralZones = "with_several_zones"
    case foundByEmail = "found_by_email"
    case foundByPhone = "found_by_phone"
    case foundByName = "found_by_name"
    case leftOut = "left_out"
    case moreLeftOut = "more_left_out"
    case moreRemarks = "more_remarks"
  }
}
