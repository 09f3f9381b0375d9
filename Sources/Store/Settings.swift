internal import GRDB

extension Store {
  /// What was kept under a name; nil when nothing was.
  public func setting(_ name: String) throws(StoreError) -> String? {
    try read { db in
      try Columns.first(db, "SELECT value FROM setting WHERE name = ?", [name]) { try $0.text(0) }
    }
  }

  /// Keeps a text under a name, in the place of the one before it.
  public func setSetting(_ name: String, _ value: String) throws(StoreError) {
    try write { db in
      try db.run(
        "INSERT INTO setting (name, value) VALUES (?, ?) ON CONFLICT (name) DO UPDATE SET value = excluded.value",
        [name, value.withoutNul])
    }
  }
}
