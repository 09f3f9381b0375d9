public import CallScript
internal import GRDB

extension BackupFile {
  /// All the words by which this copy can name a person. A copy that is damaged, newer, or cannot be written is an
  /// error: it could not be erased from.
  public func traces(of contact: ContactID) throws(StoreError) -> PersonTraces {
    guard try BackupStore.isSound(path) else { throw .damaged }
    let queue = try BackupStore.open(path, readOnly: false)
    defer { try? queue.close() }
    return try BackupStore.run(queue) { db in
      var traces = PersonTraces(of: contact)
      try db.inTransaction {
        // Read in today's form; the copy itself stays as it is.
        try BackupStore.bringAlong(db)
        traces = try PersonTraces.read(db, of: contact)
        return .rollback
      }
      return traces
    }
  }

  /// People in this copy who go by a name or an identifier; at most ten.
  public func people(named text: String) throws(StoreError) -> [Contact] {
    let queue = try BackupStore.open(path, readOnly: true)
    defer { try? queue.close() }
    return try BackupStore.run(queue) { db in
      guard try Schema.version(of: db) == Schema.steps.count else { return [] }
      return try Columns.all(
        db,
        """
        SELECT \(ContactRows.columns) FROM \(ContactRows.source) WHERE c.id = ? OR c.folded_name = ?
        ORDER BY c.folded_name, c.id LIMIT 10
        """, [text.uppercased(), FoldedName.of(text)], ContactRows.make)
    }
  }
}

extension Store {
  /// Takes a person out of a backup: its rows, the mentions, its free space. Doing it again finishes what was
  /// interrupted. A request not to be contacted that this store knows of is kept in the copy too.
  public func erase(
    _ traces: PersonTraces, from backup: BackupFile, keepsOrganisation: Bool = false
  ) throws(StoreError) {
    let request = try keptRequest(of: traces.contact)
    let queue = try BackupStore.open(backup.path, readOnly: false)
    defer { try? queue.close() }
    try BackupStore.run(queue) { db in
      try db.execute(sql: "PRAGMA journal_mode = DELETE; PRAGMA synchronous = FULL")
      let wasInterrupted = try Tidying.isDemanded(db)
      var isTouched = wasInterrupted
      try db.inTransaction {
        try BackupStore.bringAlong(db)
        let isThere = try ContactRows.exists(db, traces.contact)
        var rows = ErasureRows(db, traces, keepsOrganisation: keepsOrganisation, foreignRequest: request)
        rows.endsOpenCalls = true
        let extent = try rows.erase()
        isTouched = isTouched || isThere || extent.mentions > 0
        return .commit
      }
      if isTouched {
        try Tidying.run(db)
      } else {
        try db.run("DELETE FROM setting WHERE name = ?", [Tidying.mark])
      }
    }
  }
}
