import ArgumentParser

/// `callcoach contact …`: the people to call.
struct ContactCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "contact",
    abstract: "Add, change, list and show the people to call; note who asked not to be.",
    subcommands: [
      ContactAdd.self,
      ContactSet.self,
      ContactList.self,
      ContactShow.self,
      ContactStop.self,
      ContactAllow.self,
    ])
}
