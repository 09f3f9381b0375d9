import ArgumentParser

/// `callcoach fact …`: what was found out before the call.
struct FactCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "fact",
    abstract: "Keep what you found out about a market, a company or a person.",
    subcommands: [FactAdd.self, FactList.self, FactRemove.self])
}
