import ArgumentParser

/// `callcoach call [CONTACT]`: straight to the ring.
struct CallCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "call",
    abstract: "Call somebody, or print a recorded call prompt by prompt.",
    usage: """
      callcoach call Ann
      callcoach call --replay FILE
      """)

  @Argument(help: "Whom to call: a name, or the beginning of one.")
  var contact: String?

  @OptionGroup var arguments: CoachArguments

  func run() throws {
    try CoachSession(arguments: arguments, contact: contact).run()
  }
}
