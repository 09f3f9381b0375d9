import ArgumentParser

/// `callcoach account …`: the organisations that people work for.
struct AccountCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "account",
    abstract: "List, show and rename the organisations that people work for.",
    subcommands: [AccountList.self, AccountShow.self, AccountSet.self])
}
