import ArgumentParser
import CallScript
import Cells
import CoachRuntime
import Store

/// `callcoach import undo [BATCH]`: takes an import back.
struct ImportUndo: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "undo",
    abstract: "Take an import back: people it added go, people it changed are as before.",
    usage: """
      callcoach import undo
      callcoach import undo 01KAXB4
      """,
    discussion: """
      Who was called, changed or noted since stays as they are, and is named. Without a batch it is the latest import \
      that was not taken back; `callcoach import list` shows them.
      """)

  @Flag(help: "Print a JSON object.")
  var json = false
  @Argument(help: "The import, or the beginning of its identifier.")
  var batch = ""

  func run() throws {
    try DataFolder.write { store in
      let found = try store.importBatch(batch)
      let progress = ProgressLine("Taking back")
      let undoing = try store.undoImport(found.id) { done, total in
        progress.show(done, of: total)
        return true
      }
      progress.clear()
      if json { return print(try SafeJSON.text(of: ImportUndoFields(found.id, undoing))) }
      print(ImportWords.undone(undoing))
      for kept in undoing.kept { print(ScreenText("  " + ImportWords.kept(kept)).string) }
    }
  }
}

/// What taking an import back came to, as `--json` writes it.
struct ImportUndoFields: Encodable {
  struct Kept: Encodable {
    var contact: String
    var words: String
  }

  var batch: String
  var removed: Int
  var restored: Int
  var keptCount: Int
  var kept: [Kept]

  init(_ batch: String, _ undoing: ImportUndoing) {
    self.batch = batch
    removed = undoing.removed
    restored = undoing.restored
    keptCount = undoing.keptCount
    kept = undoing.kept.map { Kept(contact: $0.contact.id.rawValue, words: ImportWords.kept($0)) }
  }

  private enum CodingKeys: String, CodingKey {
    case batch, removed, restored, kept
    case keptCount = "kept_count"
  }
}
