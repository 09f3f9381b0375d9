import ArgumentParser
import CallScript
import CoachRuntime

/// `callcoach playbook print [FILE]`: one page for a desk.
struct PlaybookPrint: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "print", abstract: "Print a one-page sheet for a desk.")

  /// How the sheet is written.
  enum Form: EnumerableFlag {
    case markdown, html
  }

  @Flag(help: "How the sheet is written.")
  var form = Form.markdown

  @Argument(
    help: "The playbook; the one in use when left out.", completion: .file(extensions: ["md"]))
  var file: String?

  func run() throws {
    let playbook = try PlaybookArgument.inUse(file)
    guard let read = playbook.reading.playbook else {
      StandardError.print(
        DiagnosticReport(path: playbook.path, text: playbook.text).text(for: playbook.reading.errors))
      throw PlaybookExit.badPlaybook
    }
    let sheet = DeskSheet(read)
    switch form {
    case .markdown: print(sheet.markdown, terminator: "")
    case .html: print(sheet.html, terminator: "")
    }
  }
}
