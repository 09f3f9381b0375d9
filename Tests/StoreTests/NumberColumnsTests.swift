import Testing

@testable import Store

struct NumberColumnsTests {
  private let folder = TemporaryFolder()

  @Test("Every column of whole numbers says what may stand in it")
  func columns() throws {
    let store = try Store.open(at: folder.data)
    let found = try store.read { db in
      try Columns.all(
        db,
        """
        SELECT t.name, c.name FROM sqlite_master AS t, pragma_table_xinfo(t.name) AS c
        WHERE t.type = 'table' AND t.name NOT LIKE 'sqlite_%' AND c.type = 'INTEGER'
        """
      ) { try $0.text(0) + "." + $0.text(1) }
    }
    let told = NumberColumns.kinds.flatMap { table in table.value.keys.map { table.key + "." + $0 } }
    #expect(Set(found) == Set(told))
    #expect(found.count > 40)
  }
}
