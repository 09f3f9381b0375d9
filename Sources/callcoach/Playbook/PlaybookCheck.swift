import ArgumentParser
import CallScript
import CoachRuntime

/// `callcoach playbook check FILE`: every mistake at once, with its place.
struct PlaybookCheck: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "check",
    abstract: "Tell every mistake in a playbook.",
    discussion: "Exits with 0 when the playbook can be used, with 65 when it has errors, with 66 when it "
      + "cannot be read. Warnings alone do not fail.")

  @Flag(help: "Print a JSON array for editors.")
  var json = false

  @Argument(help: "The playbook; the one in use when left out.", completion: .file(extensions: ["md"]))
  var file: String?

  func run() throws {
    let playbook = try PlaybookArgument.inUse(file)
    let diagnostics = playbook.reading.diagnostics
    if json {
      print(DiagnosticJSON.text(for: diagnostics, path: playbook.path))
    } else if diagnostics.isEmpty {
      print("No mistakes.")
    } else {
      print(DiagnosticReport(path: playbook.path, text: playbook.text).text(for: diagnostics))
    }
    if !playbook.reading.errors.isEmpty { throw PlaybookExit.badPlaybook }
  }
}
