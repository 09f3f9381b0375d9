public import CallScript
internal import GRDB

/// An import that was kept.
public struct ImportBatch: Hashable, Sendable {
  /// Its identifier, a ULID.
  public var id: String
  /// When it was made.
  public var at: Instant
  /// What kind of file it was.
  public var source: String
  /// Where the file was.
  public var path: String
  /// How many people it added.
  public internal(set) var added = 0
  /// How many people it changed.
  public internal(set) var changed = 0
  /// Whether it was taken back.
  public internal(set) var isUndone = false

  /// Makes a batch that is about to be kept.
  public init(id: String, at: Instant, source: String, path: String) {
    self.id = id
    self.at = at
    self.source = source
    self.path = path
  }
}

extension Store {
  /// What an import of these rows would come to; nothing is changed. `goingOn` is asked now and then with the number
  /// of rows looked at; false stops with `stopped`.
  public func previewImport(
    _ rows: [ImportRow], policy: ImportPolicy = .fill,
    goingOn: (_ done: Int, _ total: Int) -> Bool = { _, _ in true }
  ) throws(StoreError) -> ImportOutcome {
    try read { db in try Self.preview(db, rows, policy, goingOn) }
  }

  /// What an import would come to where no store is yet and nobody is known.
  public static func previewImportIntoNothing(
    _ rows: [ImportRow], policy: ImportPolicy = .fill,
    goingOn: (_ done: Int, _ total: Int) -> Bool = { _, _ in true }
  ) throws(StoreError) -> ImportOutcome {
    do {
      return try DatabaseQueue().write { db in
        try Schema.migrate(db, from: 0, steps: Schema.steps)
        return try preview(db, rows, policy, goingOn)
      }
    } catch {
      throw StoreError(error, systemError: 0)
    }
  }

  private static func preview(
    _ db: Database, _ rows: [ImportRow], _ policy: ImportPolicy, _ goingOn: (Int, Int) -> Bool
  ) throws -> ImportOutcome {
    var number = 0
    var run = try ImportRun(db, policy: policy) {
      number += 1
      return String(number)
    }
    try run.take(rows) { goingOn($0, rows.count) }
    return run.outcome
  }

  /// Adds the people of these rows and what they tell of those who are known, all or nothing; the outcome is that of
  /// a preview made now. `mint` makes identifiers. `goingOn` is asked now and then; after false, and after any other
  /// failure, nothing is kept. Where nothing changes, no batch is kept either.
  public func keepImport(
    _ rows: [ImportRow], as batch: ImportBatch, policy: ImportPolicy = .fill, mint: () -> String,
    goingOn: (_ done: Int, _ total: Int) -> Bool = { _, _ in true }
  ) throws(StoreError) -> ImportOutcome {
    try write { db in
      try db.withRoomForImport()
      defer { db.giveBackRoom() }
      return try withoutActuallyEscaping(mint) { mint in
        var run = try ImportRun(db, policy: policy, mint: mint)
        try run.take(rows) { goingOn($0, rows.count * 2) }
        if run.outcome.changes == 0 { return run.outcome }
        try run.write(batch) { done, total in
          goingOn(rows.count + rows.count * done / max(1, total), rows.count * 2)
        }
        run.outcome.batch = batch.id
        return run.outcome
      }
    }
  }

  /// The imports that were kept, the latest first.
  public func importBatches(limit: Int = 50) throws(StoreError) -> [ImportBatch] {
    try read { db in try ImportBatchRows.list(db, where: "1", [limit]) }
  }

  /// The import of an identifier or the beginning of one, or of an empty text the latest that was not taken back.
  public func importBatch(_ name: String) throws(StoreError) -> ImportBatch {
    let wanted = name.uppercased()
    let found = try read { db in
      try wanted.isEmpty
        ? ImportBatchRows.list(db, where: "undone = 0", [1])
        : ImportBatchRows.list(db, where: "substr(id, 1, ?) = ?", [wanted.unicodeScalars.count, wanted, 2])
    }
    guard let first = found.first else { throw .noSuchImport(name) }
    if found.count > 1 { throw .ambiguousImport(name) }
    return first
  }

  /// What was kept for files with a header of this fingerprint; nil when nothing was.
  public func importMapping(_ fingerprint: String) throws(StoreError) -> String? {
    try read { db in
      try Columns.first(
        db, "SELECT mapping FROM import_mapping WHERE fingerprint = ?", [fingerprint]
      ) { try $0.text(0) }
    }
  }

  /// Keeps a text for files with a header of this fingerprint.
  public func setImportMapping(_ fingerprint: String, _ mapping: String) throws(StoreError) {
    try write { db in
      try db.run(
        """
        INSERT INTO import_mapping (fingerprint, mapping) VALUES (?, ?)
        ON CONFLICT (fingerprint) DO UPDATE SET mapping = excluded.mapping
        """, [fingerprint, mapping.withoutNul])
    }
  }
}

/// Imports as rows.
enum ImportBatchRows {
  /// Imports that meet a condition, the latest first; the limit is the last argument.
  static func list(
    _ db: Database, where condition: String, _ arguments: StatementArguments
  ) throws -> [ImportBatch] {
    try Columns.all(
      db,
      """
      SELECT id, at, source, path, added, changed, undone FROM import_batch WHERE \(condition)
      ORDER BY at DESC, id DESC LIMIT ?
      """, arguments
    ) { row in
      var batch = ImportBatch(
        id: try row.text(0), at: try row.instant(1), source: try row.text(2), path: try row.text(3))
      batch.added = try row.count(4)
      batch.changed = try row.count(5)
      batch.isUndone = try row.number(6) != 0
      return batch
    }
  }
}

extension Database {
  /// Lets a large transaction keep its pages in memory, 128 MB at most: numbers and addresses lie anywhere in their
  /// indexes, and with less room each page is written many times.
  func withRoomForImport() throws { try execute(sql: "PRAGMA cache_size = -131072") }

  /// Goes back to what SQLite takes by itself (https://www.sqlite.org/pragma.html#pragma_cache_size).
  func giveBackRoom() { try? execute(sql: "PRAGMA cache_size = -2000") }
}
