import ArgumentParser

/// `callcoach contact …`: the people to call.
struct ContactCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "contact",
    abstract: "Add, list and show the people to call.",
    subcommands: [
      ContactAdd.self,
      ContactList.self,
      ContactShow.self,
    ])
}
