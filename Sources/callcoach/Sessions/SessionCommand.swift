import ArgumentParser

/// `callcoach session …`: one call.
struct SessionCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "session",
    abstract: "Look at one call.",
    subcommands: [SessionShow.self])
}
