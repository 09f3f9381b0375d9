import ArgumentParser
import CallScript
import Cells
import CoachRuntime
import Store

/// `callcoach backup forget FOLDER`: no longer looks for copies in a folder.
struct BackupForget: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "forget",
    abstract: "Forget a folder with copies that is gone for good; erasing no longer looks there.",
    usage: "callcoach backup forget /media/usb/callcoach")

  @Argument(help: "The folder.", completion: .directory)
  var folder: String

  func run() throws {
    let path = FullPath.of(folder)
    try DataFolder.write { store in
      guard try store.forgetBackups(in: BackupFolder(path)) else {
        throw DataExit.complain("No copies are known in \(path).", DataExit.noInput)
      }
      print(ScreenText("Copies in \(path) are no longer looked for; erase does not reach them.").string)
    }
  }
}
