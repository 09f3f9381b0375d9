import ArgumentParser
import CallScript
import CoachRuntime
import Exchange
import Store

/// `callcoach log`: the closed calls of a day, for another program's records.
struct LogCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "log",
    abstract: "Write the day's calls as rows that a CRM takes in, so that nothing is entered twice.",
    usage: """
      callcoach log
      callcoach log --csv --since today --out calls.csv
      callcoach log --form hubspot --since 7d --out calls.csv
      """,
    discussion: """
      A call is on the list once its wrap-up is closed. Times are by your clock.
      Cells that a spreadsheet would calculate are made text; --raw leaves them as they are.
      """)

  @Flag(help: "Print a table that programs read (CSV).")
  var csv = false
  @Flag(help: "Print a JSON array.")
  var json = false
  @Flag(help: "Print one call in a row, with tabs between its fields and no heading.")
  var plain = false
  @Option(help: "From which day on: today, yesterday, a date such as 2026-11-22, or 7d for seven days ago.")
  var since = "today"
  @Option(help: "Columns of the table: \(CallLogForm.allCases.map(\.rawValue).joined(separator: ", ")).")
  var form: LogForm?
  @Flag(
    help: "Write the table for Excel where the comma is the decimal sign: semicolons, and a mark of UTF-8.")
  var excel = false
  @Flag(help: "Leave every cell of the table exactly as it is, formulas too.")
  var raw = false
  @OptionGroup var output: DocumentOutput

  /// Whether a table is asked for.
  private var isTable: Bool { csv || form != nil || excel || raw || (output.out != nil && !json && !plain) }

  func validate() throws {
    if [isTable, json, plain].filter({ $0 }).count > 1 {
      throw ValidationError("Choose one of --csv (with --form, --excel, --raw), --json and --plain.")
    }
    guard SinceDay.read(since, today: CivilDate(dayNumber: 0)) != nil else {
      throw ValidationError(
        "--since takes today, yesterday, a date such as 2026-11-22, or a span such as 7d.")
    }
  }

  func run() throws {
    let now = SystemClock().stamp().utc
    let zone = ZoneTables().local(around: now)
    try Planning.read { store, desk in
      try desk.refresh()
      guard let day = SinceDay.read(since, today: zone.civil(at: now).date) else { return }
      try write(try CallLog(store, zone: zone).rows(since: day))
    } without: {
      try write([])
    }
  }

  private func write(_ rows: [CallLogRow]) throws {
    try output.write(try text(rows), rows.count == 1 ? "1 call" : "\(rows.count) calls")
  }

  private func text(_ rows: [CallLogRow]) throws -> String {
    if json { return try SafeJSON.text(of: rows.map(LogFields.init)) + "\n" }
    if !isTable { return LogLines(rows, isPlain: plain, since: since).text }
    let layout = excel ? TableLayout.excel : TableLayout.plain
    do {
      return try (form?.form ?? .generic).text(rows, layout: raw ? layout.raw : layout)
    } catch {
      throw DataExit.complain(DocumentSentence.text(for: error), DataExit.software)
    }
  }
}

/// The name of a set of columns, as typed.
struct LogForm: ExpressibleByArgument {
  let form: CallLogForm

  init?(argument: String) {
    guard let form = CallLogForm(rawValue: argument.lowercased()) else { return nil }
    self.form = form
  }

  static let allValueStrings = CallLogForm.allCases.map(\.rawValue)
}
