import ArgumentParser
import CoachApp

/// `callcoach keys`: every key of every screen.
struct KeysCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "keys", abstract: "Print every key of every screen, as Markdown.")

  func run() {
    print(KeyMap.markdown(), terminator: "")
  }
}
