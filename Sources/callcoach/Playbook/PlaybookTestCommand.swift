import ArgumentParser
import CallScript
import CoachRuntime

/// `callcoach playbook test [FILE]`: the playbook's own tests, a walk over every line, random calls.
struct PlaybookTestCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "test",
    abstract: "Run a playbook's tests.",
    discussion: "Exits with 0 when all is well, with 1 when a test fails, with 65 when the playbook has "
      + "errors, with 66 when it cannot be read.")

  @Flag(help: "Visit every line and list those that no call shows.")
  var walk = false

  @Option(help: ArgumentHelp("Play that many random calls.", valueName: "count"))
  var random = 0

  @Option(help: "The seed of the random calls; equal seeds play equal calls.")
  var seed: UInt64 = 1

  @Flag(help: "Print JSON.")
  var json = false

  @Argument(
    help: "The playbook; the one in use when left out.", completion: .file(extensions: ["md"]))
  var file: String?

  func validate() throws {
    guard (0...1_000_000).contains(random) else {
      throw ValidationError("--random takes a number from 0 to 1000000.")
    }
  }

  func run() throws {
    let playbook = try PlaybookArgument.inUse(file)
    guard let read = playbook.reading.playbook else {
      StandardError.print(
        DiagnosticReport(path: playbook.path, text: playbook.text).text(for: playbook.reading.errors))
      throw PlaybookExit.badPlaybook
    }
    let report = PlaytestReport(Script(read), path: playbook.path, walk: walk, random: random, seed: seed)
    if json {
      print(try SafeJSON.text(of: report.fields))
    } else {
      for line in report.lines { print(line) }
    }
    if !report.isPassed { throw ExitCode.failure }
  }
}
