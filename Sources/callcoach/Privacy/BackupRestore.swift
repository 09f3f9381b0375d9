import ArgumentParser
import CallScript
import Cells
import CoachRuntime
import Store

/// `callcoach backup restore FILE`: puts a copy in the place of the data file.
struct BackupRestore: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "restore",
    abstract: "Put a copy in the place of the data file; the file in use is put aside first.",
    usage: """
      callcoach backup restore newest
      callcoach backup restore callcoach-2026-11-25T101500Z.db
      callcoach backup restore /media/usb/callcoach/callcoach-2026-11-25T101500Z.db
      """,
    discussion: """
      Only rows are taken from the copy, with what a log beside it holds. Requests not to be contacted of the file in \
      use go into the restored one, also where the copy was made on another machine.
      """)

  @Flag(help: "Go on although the requests not to be contacted of a damaged file in use cannot be read.")
  var loseRequests = false
  @Argument(
    help: "The copy: a path, a name as backup list shows it, or newest.",
    completion: .file(extensions: ["db"]))
  var file: String

  func run() throws {
    FilePrivacy.begin()
    let data = try DataFolder.folders().data
    let path = try path(in: data)
    do throws(StoreError) {
      let restoration = try Store.restore(
        path, into: data, at: SystemClock().stamp().utc, losingRequests: loseRequests)
      for line in BackupWords.lines(restoration, of: path) { print(ScreenText(line).string) }
    } catch {
      if case .readOnly = error {
        throw DataExit.complain(StoreWords.sentence(error, folder: data), DataExit.code(for: error))
      }
      throw DataExit.complain(BackupWords.refusal(error, of: path), DataExit.code(for: error))
    }
  }

  private func path(in data: String) throws -> String {
    let backups = BackupFolder(inside: data)
    if file == "newest" {
      guard let newest = BackupFolder.newest(inside: data) else {
        throw DataExit.complain("There is no backup in \(backups.path).", DataExit.noInput)
      }
      return newest.path
    }
    return file.utf8.contains(UInt8(ascii: "/")) ? FullPath.of(file) : backups.path + "/" + file
  }
}
