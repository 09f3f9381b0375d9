import ArgumentParser
import Cells
import CoachRuntime

/// `callcoach playbook new [FILE]`: a complete, commented playbook to start from.
struct PlaybookNew: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "new", abstract: "Write a commented playbook to start from.",
    discussion: "A file that is there already is not touched.")

  @Argument(help: "Where to write it; - prints it.", completion: .file(extensions: ["md"]))
  var file = "playbook.md"

  func run() throws {
    if file == "-" { return print(String(decoding: ShippedText.starter, as: UTF8.self), terminator: "") }
    do {
      try FileWriting.create(file, bytes: ShippedText.starter)
    } catch {
      StandardError.print(ScreenText(FileWritingSentence.text(for: error)).string)
      throw PlaybookExit.cannotCreate
    }
    let name = ScreenText(file).string
    print("Wrote \(name). Change it, then run `callcoach playbook check \(name)`.")
  }
}
