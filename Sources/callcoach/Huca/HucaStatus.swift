import ArgumentParser
import CallScript
import Cells
import CoachApp
import CoachRuntime
import Store

/// `callcoach huca status`: how the challenge stands.
struct HucaStatus: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "status",
    abstract: "Show how the challenge stands: open noes with who is next, and each day's figures.",
    usage: "callcoach huca status [--json | --plain]")

  @Flag(help: "Print a JSON object.")
  var json = false
  @Flag(help: "Print rows with tabs between their fields: open noes, then days.")
  var plain = false

  func validate() throws {
    if json, plain { throw ValidationError("Choose one of --json and --plain.") }
  }

  func run() throws {
    try Planning.read { store, moves in
      let desk = HucaCommand.desk(store, moves)
      guard let board = try desk.board() else { throw HucaCommand.nothingStarted }
      let page = HucaPage(board: board)
      if json { return print(try SafeJSON.text(of: HucaFields(board))) }
      for line in plain ? page.plainLines : page.lines { print(line) }
    } without: {
      throw HucaCommand.nothingStarted
    }
  }
}
