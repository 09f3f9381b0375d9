import ArgumentParser

/// `callcoach settings …`: what holds for the whole data file.
struct SettingsCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "settings",
    abstract:
      "Show and set what holds for all your data: the country of numbers that are written without one.",
    usage: """
      callcoach settings country
      callcoach settings country GB
      callcoach settings country --off
      """,
    subcommands: [SettingsCountry.self])
}
