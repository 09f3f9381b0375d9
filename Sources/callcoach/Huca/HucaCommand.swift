import ArgumentParser
import CallScript
import CoachRuntime
import Store

/// `callcoach huca`: the 30-day challenge.
struct HucaCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "huca",
    abstract: "The HUCA challenge: 30 days in which each no is followed by a call to somebody else there.",
    usage: """
      callcoach huca start
      callcoach huca status
      callcoach huca report --html --out huca.html
      callcoach huca report --markdown --anonymise
      """,
    subcommands: [HucaStart.self, HucaStatus.self, HucaReport.self, HucaStop.self],
    defaultSubcommand: HucaStatus.self)

  /// The way to the challenge on an open store.
  static func desk(_ store: Store, _ moves: MoveDesk) -> ChallengeDesk {
    ChallengeDesk(store: store, clock: SystemClock(), zones: ZoneTables(), moves: moves)
  }

  /// What is said where no challenge was started.
  static var nothingStarted: ExitCode {
    DataExit.complain("No challenge was started yet: callcoach huca start.", DataExit.noInput)
  }
}
