import ArgumentParser
import CoachRuntime

/// The command line: every subcommand hangs off this one.
@main
struct Callcoach: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "callcoach",
    abstract: "An offline call coach for the terminal.",
    version: "0.1.0",
    subcommands: [
      OpenCommand.self,
      AccountCommand.self,
      AppointmentCommand.self,
      BackupCommand.self,
      CallCommand.self,
      ContactCommand.self,
      DeferCommand.self,
      DoneCommand.self,
      DraftCommand.self,
      DropCommand.self,
      EraseCommand.self,
      EventCommand.self,
      ExportPersonCommand.self,
      FactCommand.self,
      HucaCommand.self,
      ImportCommand.self,
      KeysCommand.self,
      LogCommand.self,
      NextCommand.self,
      PlaybookCommand.self,
      RetentionCommand.self,
      RulesCommand.self,
      SessionCommand.self,
      SessionsCommand.self,
      SettingsCommand.self,
    ],
    defaultSubcommand: OpenCommand.self)

  /// Runs a command and leaves with its code, or with 74 where not all that it printed arrived.
  static func main() {
    StandardStreams.fill()
    if let limit = OpenFiles.shortage() {
      StandardError.print(
        "callcoach: only \(limit) files may be open at once (ulimit -n); callcoach needs \(OpenFiles.needed)."
      )
      exit(withError: DataExit.system)
    }
    if let session = PlainOpening.session(for: Array(CommandLine.arguments.dropFirst())) {
      PlainOpening.run(session)
    }
    var code: Int32 = 0
    do {
      var command = try parseAsRoot()
      try command.run()
    } catch {
      code = exitCode(for: error).rawValue
      let words = fullMessage(for: error)
      if !words.isEmpty { if code == 0 { print(words) } else { StandardError.print(words) } }
    }
    exit(withError: ExitCode(StandardOutput.finish(code)))
  }
}
