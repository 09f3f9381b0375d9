import ArgumentParser
import CallScript
import Cells
import CoachApp
import CoachRuntime
import Store

/// `callcoach next`: what is to be done next, late first.
struct NextCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "next",
    abstract: "Print what is to be done next and why, what is late first.",
    usage: """
      callcoach next
      callcoach next --all --json
      callcoach next --ics --out calls.ics
      callcoach next --table
      """)

  @Flag(help: "Print a JSON array.")
  var json = false
  @Flag(help: "Print one move in a row, with tabs between its fields and no heading.")
  var plain = false
  @Flag(help: "Print what is due later too, not only up to the end of today.")
  var all = false
  @Flag(
    help: "Write meetings, agreed calls and call-backs, whenever they are due, as a file that calendars open."
  )
  var ics = false
  @Option(help: "How many at most.")
  var limit = 200
  @Flag(help: "Print the policy of next moves as a Markdown table, by the method's own figures.")
  var table = false

  @OptionGroup var output: DocumentOutput

  func validate() throws {
    if limit < 1 { throw ValidationError("--limit must be 1 or more.") }
    if [json, plain, ics, table].filter({ $0 }).count > 1 {
      throw ValidationError("Choose one of --json, --plain, --ics and --table.")
    }
    if output.out != nil, !ics { throw ValidationError("--out goes with --ics.") }
  }

  func run() throws {
    if table { return print(PolicyPage.markdown(), terminator: "") }
    if ics { return try writeCalendar() }
    try Planning.read { store, desk in
      try show(DueMoves(try desk.moves(dueBy: all ? nil : DueMoves.endOfToday(), limit: limit)))
    } without: {
      try show(DueMoves([]))
    }
  }

  private func writeCalendar() throws {
    try Planning.read { store, desk in
      try CalendarOutput.write(try desk.moves(), in: store, to: output)
    } without: {
      try CalendarOutput.write([], stamp: SystemClock().stamp().utc, to: output)
    }
  }

  private func show(_ moves: DueMoves) throws {
    if json { return print(try SafeJSON.text(of: moves.fields)) }
    for line in plain ? moves.plainLines : moves.lines { print(line) }
  }
}
