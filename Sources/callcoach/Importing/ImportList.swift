import ArgumentParser
import CoachRuntime
import Store

/// `callcoach import list`: the imports that were kept.
struct ImportList: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "list",
    abstract: "List imports, the latest first.",
    usage: "callcoach import list [--json]")

  /// How many are printed on a terminal unless more are asked for.
  private static let usual = 50

  @Flag(help: "Print a JSON array.")
  var json = false
  @OptionGroup var length: ListLimit

  func run() throws {
    try DataFolder.read { store in
      let found = try store?.importBatches(limit: length.asked(usual: Self.usual, forPrograms: json)) ?? []
      let batches = length.shown(found, usual: Self.usual, forPrograms: json)
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
