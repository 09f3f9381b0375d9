import ArgumentParser
import Cells
import CoachRuntime

/// `callcoach rules new`: a file of the rep's own to edit.
struct RulesNew: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "new", abstract: "Write the shipped rules to your configuration folder, to be edited.",
    usage: "callcoach rules new", discussion: "A file that is there already is not touched.")

  func run() throws {
    FilePrivacy.begin()
    let folders = try DataFolder.folders()
    FilePrivacy.makeFolder(folders.config)
    do {
      try FileWriting.create(folders.rules, bytes: ShippedText.rules)
    } catch {
      throw DataExit.complain(FileWritingSentence.text(for: error), DataExit.cannotCreate)
    }
    print("Wrote \(ScreenText(folders.rules).string). Change it, then run: callcoach rules check")
  }
}
