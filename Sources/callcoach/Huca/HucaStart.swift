import ArgumentParser
import CallScript
import CoachRuntime

/// `callcoach huca start`: begins 30 days.
struct HucaStart: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "start",
    abstract: "Start the challenge today, or on a day.",
    usage: """
      callcoach huca start
      callcoach huca start --on 2026-11-30
      """)

  /// Days before and after today on which a challenge may begin.
  private static let span = -366...31

  @Flag(help: "Print a JSON object.")
  var json = false
  @Option(
    help: ArgumentHelp(
      "The first day, for example 2026-11-30; calls since then count.", valueName: "date"))
  var on: String?

  func run() throws {
    let day = try on.map { text in
      guard let day = CivilDate(iso: text) else {
        throw DataExit.complain("Write the day like 2026-11-30.", DataExit.usage)
      }
      return day
    }
    try Planning.write { store, moves in
      let desk = HucaCommand.desk(store, moves)
      let first = day ?? desk.today
      guard Self.span.contains(first.dayNumber - desk.today.dayNumber) else {
        throw DataExit.complain(
          "The first day can lie a year back or a month ahead, not further.", DataExit.usage)
      }
      guard let challenge = try desk.start(on: first) else {
        throw DataExit.complain(
          "A challenge is running already: callcoach huca status, or stop it first.", DataExit.data)
      }
      let last = challenge.date(of: challenge.days)
      if json {
        print(try SafeJSON.text(of: ["started_on": first.iso, "last_day": last.iso]))
      } else {
        print("The challenge runs from \(WrittenTime.day(first)) to \(WrittenTime.day(last)).")
      }
    }
  }
}
