import ArgumentParser
import CallScript
import CoachRuntime

/// `callcoach huca stop`: ends the challenge that runs.
struct HucaStop: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "stop", abstract: "Stop the challenge today; what it came to can still be read.",
    usage: "callcoach huca stop")

  @Flag(help: "Print a JSON object.")
  var json = false

  func run() throws {
    try Planning.write { store, moves in
      let desk = HucaCommand.desk(store, moves)
      guard let challenge = try desk.stop() else {
        throw DataExit.complain("No challenge is running.", DataExit.data)
      }
      if json {
        print(
          try SafeJSON.text(of: ["started_on": challenge.startedOn.iso, "stopped_on": desk.today.iso]))
      } else {
        print("The challenge is stopped; callcoach huca report says what came of it.")
      }
    }
  }
}
