import ArgumentParser

/// `callcoach rules …`: when people may be called, how often, and how long to leave them alone.
struct RulesCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "rules",
    abstract: "Show, check and edit the rules of conduct: calling hours, dial limits, holidays, rests.",
    usage: """
      callcoach rules show
      callcoach rules new
      callcoach rules check
      """,
    subcommands: [RulesShow.self, RulesPath.self, RulesNew.self, RulesCheck.self])
}
