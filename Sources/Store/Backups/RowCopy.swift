import CallScript
internal import GRDB
internal import GRDBSQLite
import Glibc

/// Takes the rows of a data file from elsewhere into a new file whose tables, indexes and views our own steps make.
///
/// Nothing else of that file comes along: triggers, views, further tables and columns stay behind. Types are checked by
/// the new tables, references and numbers afterwards.
struct RowCopy {
  let source: RestoreSource
  /// Where the new file is made.
  let target: String

  /// Makes the new file, in today's form, and brings it to the disk.
  func make() throws(StoreError) {
    guard let file = try PrivateFile.make(target) else { throw .cannotOpen(errno: EEXIST) }
    defer { Glibc.close(file) }
    let queue = try Opening.connect(to: target, readOnly: false)
    defer { try? queue.close() }
    try BackupStore.run(queue) { db in
      try db.execute(
        sql: "PRAGMA foreign_keys = OFF; PRAGMA journal_mode = DELETE; PRAGMA synchronous = FULL")
      try db.execute(
        sql: "ATTACH DATABASE ? AS source", arguments: ["file:\(Opening.percentEncoded(source.path))?mode=ro"]
      )
      try WorkLimit.run(db, bytes: source.size) { try copy(db) }
      try db.execute(sql: "DETACH DATABASE source")
    }
    try PrivateFile.finish(file, at: target)
  }

  private func copy(_ db: Database) throws {
    do {
      try db.inTransaction {
        let version = try formOfSource(db)
        try Schema.migrate(db, from: 0, steps: Array(Schema.steps.prefix(version)))
        for table in try tables(db) { try copy(db, table) }
        try Schema.migrate(db, from: version, steps: Schema.steps)
        try check(db)
        return .commit
      }
    } catch let error as DatabaseError where Self.isMisfit(error) {
      throw StoreError.damaged
    }
  }

  /// Whether a row did not fit into our tables.
  private static func isMisfit(_ error: DatabaseError) -> Bool {
    let code = error.resultCode.rawValue
    return code == SQLITE_CONSTRAINT || code == SQLITE_MISMATCH || code == SQLITE_TOOBIG
  }

  /// How many steps of ours the file has behind it.
  private func formOfSource(_ db: Database) throws -> Int {
    let mark = try Columns.first(db, "PRAGMA source.application_id") { try $0.number(0) }
    let version = try Columns.first(db, "PRAGMA source.user_version") { try $0.number(0) } ?? 0
    guard mark == Int64(Schema.applicationID), version != 0 else { throw StoreError.foreignFile }
    guard version > 0 else { throw StoreError.damaged }
    guard version <= Int64(Schema.steps.count) else {
      throw StoreError.newerSchema(found: Int(version), supported: Schema.steps.count)
    }
    return Int(version)
  }

  private func tables(_ db: Database) throws -> [String] {
    try Columns.all(
      db, "SELECT name FROM main.sqlite_master WHERE type = 'table' AND name NOT LIKE 'sqlite_%'"
    ) { try $0.text(0) }
  }

  /// Copies the columns that we know of one table.
  private func copy(_ db: Database, _ table: String) throws {
    let kind = try Columns.first(
      db, "SELECT type, sql LIKE 'CREATE TABLE%' FROM source.sqlite_master WHERE name = ?", [table]
    ) { (type: try $0.text(0), isPlain: try $0.number(1) != 0) }
    guard let kind, kind.type == "table", kind.isPlain else { throw StoreError.damaged }
    let wanted = try columns(db, of: table, in: "main")
    let found = Set(try columns(db, of: table, in: "source"))
    guard wanted.allSatisfy(found.contains) else { throw StoreError.damaged }
    let list = wanted.map { "\"\($0)\"" }.joined(separator: ", ")
    try db.execute(sql: "DELETE FROM main.\"\(table)\"")
    try db.execute(
      sql: "INSERT INTO main.\"\(table)\" (\(list)) SELECT \(list) FROM source.\"\(table)\" NOT INDEXED")
  }

  /// The columns of a table that hold what was written into them.
  private func columns(_ db: Database, of table: String, in file: String) throws -> [String] {
    try Columns.all(db, "SELECT name FROM pragma_table_xinfo(?, ?) WHERE hidden = 0", [table, file]) {
      try $0.text(0)
    }
  }

  /// Refuses rows that point to none, and numbers that cannot be.
  private func check(_ db: Database) throws {
    if try Columns.first(db, "PRAGMA main.foreign_key_check", [], { _ in true }) != nil {
      throw StoreError.damaged
    }
    try NumberColumns.check(db)
  }
}
