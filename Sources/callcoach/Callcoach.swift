import ArgumentParser

/// The command line: every subcommand hangs off this one.
@main
struct Callcoach: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "callcoach",
    abstract: "An offline call coach for the terminal.",
    subcommands: [PlaybookCommand.self])
}
