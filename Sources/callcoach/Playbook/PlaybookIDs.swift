import ArgumentParser
import CallScript
import Cells
import CoachRuntime

/// `callcoach playbook ids FILE`: the names under which statistics keep sections and lines.
struct PlaybookIDs: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "ids", abstract: "List the names of sections and lines, or pin them.",
    discussion: "A pinned name, {#name}, survives every change of the words. --write adds the names that are "
      + "missing and changes nothing else.")

  @Flag(help: "Write the missing names into the file.")
  var write = false

  @Argument(help: "The playbook.", completion: .file(extensions: ["md"]))
  var file: String

  func run() throws {
    let playbook = try PlaybookArgument.read(file)
    guard let read = playbook.reading.playbook else {
      print(DiagnosticReport(path: playbook.path, text: playbook.text).text(for: playbook.reading.errors))
      throw PlaybookExit.badPlaybook
    }
    if write { try pin(playbook) } else { list(read) }
  }

  private func list(_ playbook: Playbook) {
    for (id, text) in PlaybookNames.all(in: playbook) { print("\(id)\t\(ScreenText(text).string)") }
  }

  private func pin(_ playbook: PlaybookFile) throws {
    let count = PlaybookPins.missing(in: playbook.bytes).count
    guard count > 0 else { return print("Every name is pinned already.") }
    let pinned = PlaybookPins.pinning(playbook.bytes)
    guard PlaybookReader.read(bytes: pinned).playbook != nil else {
      StandardError.print("A line would become too long with its name; nothing was written.")
      throw PlaybookExit.badPlaybook
    }
    do {
      try FileWriting.replace(file, bytes: pinned)
    } catch {
      StandardError.print(ScreenText(FileWritingSentence.text(for: error)).string)
      throw PlaybookExit.cannotCreate
    }
    print("Pinned \(count) name\(count == 1 ? "" : "s").")
  }
}
