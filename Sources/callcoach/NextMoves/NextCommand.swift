import ArgumentParser
import CallScript

/// `callcoach next`: what is to be done next.
struct NextCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "next", abstract: "Print the policy of next moves, as a Markdown table.")

  @Flag(help: "Print the whole table of next moves.")
  var table = false

  func validate() throws {
    if !table { throw ValidationError("Say what to print: --table.") }
  }

  func run() { print(PolicyPage.markdown(), terminator: "") }
}
