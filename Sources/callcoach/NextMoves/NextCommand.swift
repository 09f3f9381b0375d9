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

  /// How many are printed on a terminal unless more are asked for.
  private static let usual = 200

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
  @Flag(
    help:
      "With --ics: write only what takes out of a calendar what was written before and is planned no more.")
  var cancelled = false
  @OptionGroup var length: ListLimit
  @Flag(help: "Print the policy of next moves as a Markdown table, by the method's own figures.")
  var table = false

  @OptionGroup var output: DocumentOutput

  func validate() throws {
    if [json, plain, ics, table].filter({ $0 }).count > 1 {
      throw ValidationError("Choose one of --json, --plain, --ics and --table.")
    }
    if output.out != nil, !ics { throw ValidationError("--out goes with --ics.") }
    if cancelled, !ics { throw ValidationError("--cancelled goes with --ics.") }
  }

  func run() throws {
    if table { return print(PolicyPage.markdown(), terminator: "") }
    if ics { return try writeCalendar() }
    try Planning.read { store, desk in
      let isForPrograms = json || plain
      let found = try desk.moves(
        dueBy: all ? nil : DueMoves.endOfToday(),
        limit: length.asked(usual: Self.usual, forPrograms: isForPrograms))
      try show(DueMoves(length.shown(found, usual: Self.usual, forPrograms: isForPrograms)))
    } without: {
      try show(DueMoves([]))
    }
  }

  private func writeCalendar() throws {
    try Planning.keep { store, desk in
      var calendar = CalendarOutput(store: store, output: output)
      if cancelled {
        calendar.isWanted = { $0.isCancelled }
        calendar.complaint = noCancellation
      }
      try calendar.write(try desk.moves())
    } without: {
      throw DataExit.complain(
        cancelled
          ? noCancellation : "Nothing with a day and a time is planned: there is no calendar to write.",
        DataExit.noInput)
    }
  }

  private var noCancellation: String { "Nothing that was written for a calendar is to be taken out of it." }

  private func show(_ moves: DueMoves) throws {
    if json { return print(try SafeJSON.text(of: moves.fields)) }
    for line in plain ? moves.plainLines : moves.lines { print(line) }
  }
}
