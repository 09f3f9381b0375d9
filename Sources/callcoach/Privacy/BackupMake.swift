import ArgumentParser
import CallScript
import Cells
import CoachRuntime
import Glibc
import Store

/// `callcoach backup`: copies the data file.
struct BackupMake: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "make",
    abstract: "Copy the data file into the folder backups beside it, or into another; the copy is checked.")

  @Option(
    help: "Copy into this folder; it is remembered, so that erasing finds the copies.", completion: .directory
  )
  var to: String?
  @Option(help: "Keep only so many of the newest copies there.")
  var keep: Int?

  func validate() throws {
    if let keep, keep < 1 { throw ValidationError("--keep must be 1 or more.") }
    if to?.unicodeScalars.contains(where: { $0.value < 0x20 }) == true {
      throw ValidationError("--to: the name of the folder holds a line break or another control character.")
    }
  }

  func run() throws {
    let folders = try DataFolder.folders()
    guard access(folders.data + "/callcoach.db", F_OK) == 0 else {
      throw DataExit.complain(StoreWords.sentence(.noStore, folder: folders.data), DataExit.noInput)
    }
    try DataFolder.open { store in
      let target = to.map { BackupFolder(FullPath.of($0)) } ?? BackupFolder(inside: store.folder)
      do throws(StoreError) {
        let backup = try store.backUp(to: target, at: SystemClock().stamp().utc)
        print(ScreenText(backup.path).string)
        let gone = try keep.map { count throws(StoreError) in
          try Store.removeBackups(beyond: count, in: target)
        }
        if let gone, !gone.isEmpty { StandardError.print("Removed \(gone.count) of the oldest copies.") }
      } catch {
        guard case .readOnly(.otherWriter) = error else {
          throw DataExit.complain(BackupWords.sentence(error, folder: target.path), DataExit.code(for: error))
        }
        throw error
      }
    }
  }
}
