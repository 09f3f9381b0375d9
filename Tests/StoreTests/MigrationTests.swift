import CallScript
import Testing

@testable import Store

struct MigrationTests {
  private let folder = TemporaryFolder()
  private let longer = Schema.steps + [{ try $0.run("ALTER TABLE contact ADD COLUMN nickname TEXT") }]

  private func open(_ steps: [SchemaStep]) throws -> Store {
    try Store.open(at: folder.data, access: .readWrite, steps: steps, fileSystem: .local)
  }

  private func fillOld() throws {
    let store = try open(Schema.steps)
    try store.add(Samples.ann)
    store.close()
  }

  @Test("An older file is brought to the newer form, and a copy of the older one is kept for the owner")
  func migration() throws {
    try fillOld()
    let store = try open(longer)
    let copy = folder.database + ".schema\(Schema.steps.count)"
    #expect(store.warnings == [.migrated(from: Schema.steps.count, copy: copy)])
    #expect(TemporaryFolder.rights(of: copy) == 0o600)
    #expect(try store.contacts() == [Samples.ann])
    store.close()
    let kept = TemporaryFolder()
    try StoreFile.makeFolder(kept.data)
    try TemporaryFolder.write(try TemporaryFolder.bytes(of: copy), to: kept.database)
    #expect(try Store.open(at: kept.data).contacts() == [Samples.ann])
  }

  @Test("A step that fails leaves the older file whole")
  func failingStep() throws {
    struct Trouble: Error {}
    try fillOld()
    let failing = longer + [{ _ in throw StoreError.ioFailure(code: 10) }]
    #expect(throws: StoreError.ioFailure(code: 10)) { try open(failing) }
    let store = try open(Schema.steps)
    #expect(store.standing == .writing)
    #expect(try store.contacts() == [Samples.ann])
  }

  @Test("A newer file is not written to, is left as it is, and says which version it needs")
  func newer() throws {
    let store = try open(longer)
    try store.add(Samples.ann)
    store.close()
    let bytes = try TemporaryFolder.bytes(of: folder.database)
    let older = try open(Schema.steps)
    let reason = ReadOnlyReason.newerSchema(found: longer.count, supported: Schema.steps.count)
    #expect(older.standing == .reading(reason))
    #expect(throws: StoreError.readOnly(reason)) { try older.add(Samples.hale) }
    #expect(try older.contacts() == [Samples.ann])
    older.close()
    #expect(try TemporaryFolder.bytes(of: folder.database) == bytes)
  }

  @Test("A question that a newer file no longer answers is told as newness")
  func newerWithout() throws {
    let store = try open(longer + [{ try $0.run("DROP TABLE line_use") }])
    store.close()
    let older = try open(Schema.steps)
    #expect(throws: StoreError.newerSchema(found: longer.count + 1, supported: Schema.steps.count)) {
      try older.lineUse(for: Samples.ann)
    }
  }

  @Test("Every table is strict and every one is used")
  func tables() throws {
    let names = try open(Schema.steps).read {
      try Columns.all(
        $0, "SELECT name FROM pragma_table_list WHERE schema = 'main' AND strict = 1 ORDER BY name"
      ) {
        try $0.text(0)
      }
    }
    #expect(
      names == [
        "account", "address", "appointment", "challenge", "contact", "contact_record", "draft", "event",
        "fact", "happening", "import_account",
        "import_batch", "import_change", "import_mapping", "import_row", "line_use", "next_move",
        "number_key", "plan",
        "playbook_version", "session",
        "session_summary", "setting", "suppression",
      ])
  }
}
