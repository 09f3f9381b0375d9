import ArgumentParser
import CallScript
import Cells
import CoachRuntime
import Store

/// `callcoach backup list`: the copies of the data file, the newest first.
struct BackupList: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "list",
    abstract: "List the copies of the data file, the newest first in each folder.",
    usage: "callcoach backup list [--json | --plain]")

  @Flag(help: "Print a JSON array.")
  var json = false
  @Flag(help: "Print one copy a line, fields between tabs.")
  var plain = false

  func validate() throws {
    if json, plain { throw ValidationError("Choose one of --json and --plain.") }
  }

  func run() throws {
    let data = try DataFolder.folders().data
    var files: [BackupFile] = []
    for folder in folders(of: data) {
      guard folder.isThere else {
        StandardError.print(ScreenText("The folder \(folder.path) is not there now.").string)
        continue
      }
      do throws(StoreError) {
        files += try folder.files()
      } catch {
        throw DataExit.complain(BackupWords.sentence(error, folder: folder.path), DataExit.code(for: error))
      }
    }
    try show(files)
  }

  /// The folders that the store remembers; where it cannot be read, the one beside it.
  private func folders(of data: String) -> [BackupFolder] {
    let own = BackupFolder(inside: data)
    guard let store = try? Store.open(at: data, access: .readOnly) else { return own.isThere ? [own] : [] }
    defer { store.close() }
    let known = (try? store.knownBackupFolders()) ?? [own]
    return known.filter { $0.isThere || $0 != BackupFolder(inside: store.folder) }
  }

  private func show(_ files: [BackupFile]) throws {
    if json { return print(try SafeJSON.text(of: files.map(BackupFields.init))) }
    if files.isEmpty { StandardError.print("There are no backups yet. Make one with: callcoach backup") }
    let rows = files.map { file in
      [file.madeAt.map { MomentWords.here($0) } ?? "unknown", "\((file.size + 1023) / 1024) KiB", file.path]
    }
    if plain {
      for row in rows { print(row.map { ScreenText($0).string }.joined(separator: "\t")) }
    } else {
      for line in Table.lines(rows) { print(line) }
    }
  }
}

/// A copy of the data file as `--json` writes it.
struct BackupFields: Encodable {
  var path: String
  var made: String?
  var bytes: Int64

  init(_ file: BackupFile) {
    path = file.path
    made = file.madeAt.map { MomentWords.iso($0, offset: 0) }
    bytes = file.size
  }
}
