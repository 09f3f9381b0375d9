import ArgumentParser
import Cells
import CoachRuntime
import Store

/// `callcoach huca report`: the write-up.
struct HucaReport: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "report",
    abstract: "Write up what came of the challenge, with the calls behind each figure.",
    usage: """
      callcoach huca report
      callcoach huca report --html --out huca.html
      callcoach huca report --anonymise --out shared.md
      """)

  /// How it is written.
  enum Form: EnumerableFlag {
    case markdown, html
  }

  @Flag(help: "How it is written; by the ending of --out when left out, else Markdown.")
  var form: Form?
  @Flag(help: "Leave out names, numbers and everything written freely, to share it.")
  var anonymise = false
  @Option(help: "The new file to write, for you only to read; printed when left out.", completion: .file())
  var out: String?
  @Flag(help: "Replace a file that is there already.")
  var force = false

  func validate() throws {
    if force, out == nil { throw ValidationError("--force goes with --out.") }
  }

  func run() throws {
    try Planning.read { store, moves in
      guard let document = try HucaCommand.desk(store, moves).writeUp(isAnonymised: anonymise) else {
        throw HucaCommand.nothingStarted
      }
      let text = writtenForm.text(document)
      guard let out else { return print(text, terminator: "") }
      do throws(FileWritingError) {
        try FileWriting.writePrivate(out, bytes: Array(text.utf8), force: force)
      } catch {
        let hint = if case .exists = error { " Say --force to replace it." } else { "" }
        throw DataExit.complain(FileWritingSentence.text(for: error) + hint, DataExit.cannotCreate)
      }
      print("Wrote \(ScreenText(out).string).")
    } without: {
      throw HucaCommand.nothingStarted
    }
  }

  private var writtenForm: WriteUpForm {
    switch form {
    case .html: .html
    case .markdown: .markdown
    case nil: out.flatMap(WriteUpForm.init(path:)) ?? .markdown
    }
  }
}
