import ArgumentParser

/// `callcoach call [CONTACT]`: straight to the ring.
struct CallCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "call",
    abstract: "Call somebody, or print a recorded call prompt by prompt.",
    usage: """
      callcoach call Ann Hale
      callcoach call --replay FILE
      """)

  @Argument(help: "Whom to call: a name, or the beginning of one.")
  var contact: [String] = []

  @Option(
    help: ArgumentHelp(
      "Print a call that session show --json wrote, prompt by prompt; - reads standard input.",
      valueName: "file"))
  var replay: String?

  @Flag(help: "With --replay: use the playbook named, whatever the recording says.")
  var anyPlaybook = false

  @OptionGroup var arguments: CoachArguments

  func run() throws {
    if let replay {
      return try CallReplay.replay(file: replay, playbook: arguments.playbook, anyPlaybook: anyPlaybook)
    }
    try CoachSession(
      wishes: arguments.wishes, contact: contact.isEmpty ? nil : contact.joined(separator: " ")
    )
    .run()
  }
}
