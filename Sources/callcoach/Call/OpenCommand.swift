import ArgumentParser

/// `callcoach` alone: the full screen, at Home.
struct OpenCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "open",
    abstract: "Open the coach at Home (what callcoach does when no command is given).",
    usage: """
      callcoach
      callcoach --theme dark
      callcoach --linear
      """)

  @OptionGroup var arguments: CoachArguments

  func run() throws {
    try CoachSession(wishes: arguments.wishes, contact: nil).run()
  }
}
