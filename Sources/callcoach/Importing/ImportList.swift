import ArgumentParser
import CoachRuntime
import Store

/// `callcoach import list`: the imports that were kept.
struct ImportList: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "list",
    abstract: "List imports, the latest first.",
    usage: "callcoach import list [--json]")

  @Flag(help: "Print a JSON array.")
  var json = false
  @Option(help: "How many at most.")
  var limit = 50

  func validate() throws {
    if limit < 1 { throw ValidationError("--limit must be 1 or more.") }
  }

  func run() throws {
    try DataFolder.read { store in
      let batches = try store?.importBatches(limit: limit) ?? []
      if json {
        print(try SafeJSON.text(of: batches.map(ImportBatchFields.init)))
      } else if batches.isEmpty {
        print("Nothing was imported yet. Take people in with: callcoach import FILE")
      } else {
        for line in Table.lines(batches.map(row)) { print(line) }
      }
    }
  }

  private func row(_ batch: ImportBatch) -> [String] {
    [
      batch.id, MomentWords.here(batch.at), "\(batch.added) added, \(batch.changed) changed",
      batch.isUndone ? "taken back" : "", batch.path,
    ]
  }
}

/// An import as `--json` writes it.
struct ImportBatchFields: Encodable {
  var batch: String
  var at: String
  var source: String
  var file: String
  var added: Int
  var changed: Int
  var undone: Bool

  init(_ kept: ImportBatch) {
    batch = kept.id
    at = MomentWords.iso(kept.at, offset: 0)
    source = kept.source
    file = kept.path
    added = kept.added
    changed = kept.changed
    undone = kept.isUndone
  }
}
