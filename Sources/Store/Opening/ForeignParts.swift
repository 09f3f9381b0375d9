internal import GRDB

/// What a data file may hold beside tables: only what the steps of the schema made. A trigger or a view of somebody
/// else's would run inside our own changes and questions.
enum ForeignParts {
  /// Refuses triggers, views that are not ours, and tables that some module makes up.
  static func check(_ db: Database) throws {
    let parts = try Columns.all(
      db,
      """
      SELECT sql FROM sqlite_master
      WHERE type IN ('trigger', 'view') OR (type = 'table' AND sql LIKE 'CREATE VIRTUAL%')
      """
    ) { try $0.textIfAny(0) ?? "" }
    if parts.allSatisfy([SchemaNumbers.reach, SchemaAfterCall.reach].contains) { return }
    let own = try ours()
    guard parts.allSatisfy(own.contains) else { throw StoreError.foreignParts }
  }

  /// The views that a new file holds.
  private static func ours() throws -> Set<String> {
    try DatabaseQueue().write { db in
      try Schema.migrate(db, from: 0, steps: Schema.steps)
      return Set(
        try Columns.all(db, "SELECT sql FROM sqlite_master WHERE type = 'view'") { try $0.text(0) })
    }
  }
}
