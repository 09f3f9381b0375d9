import ArgumentParser
import Cells
import CoachRuntime

/// `callcoach rules path`: where the rep's own rules are looked for.
struct RulesPath: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "path",
    abstract: "Print where your own rules file is looked for, whether it is there or not.",
    usage: "callcoach rules path")

  func run() throws { print(ScreenText(try DataFolder.folders().rules).string) }
}
