import ArgumentParser
import CoachRuntime
import Store

/// `callcoach fact remove NUMBER`: forgets a fact.
struct FactRemove: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "remove",
    abstract: "Forget a fact; its number is in `fact list`.")

  @Flag(help: "Print a JSON object.")
  var json = false
  @Argument(help: "The fact's number.")
  var number: Int64

  func run() throws {
    try DataFolder.write { store in
      guard try store.removeFact(number) else {
        throw DataExit.complain("There is no fact \(number). See: callcoach fact list", DataExit.noInput)
      }
      print(json ? try SafeJSON.text(of: ["removed": number]) : "Removed fact \(number).")
    }
  }
}
