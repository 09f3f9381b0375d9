public import CallScript
internal import GRDB

/// How another program calls a person.
public struct RecordName: Hashable, Sendable {
  /// The program, as `ImportBatch.source` has it. For tables of no program that is known, `table` with a slash and what
  /// stands for their header: only a table of the same kind means the same person by the same name.
  public var source: String
  /// The identifier there, letter for letter.
  public var id: String

  /// Makes one.
  public init(source: String, id: String) {
    self.source = source
    self.id = id
  }

  /// Whether the program is known, so that nobody else can be called so by it.
  var isOfKnownProgram: Bool { !source.utf8.contains(UInt8(ascii: "/")) }
}

extension Store {
  /// How other programs call a person, those first that were known first.
  public func recordNames(of contact: ContactID) throws(StoreError) -> [RecordName] {
    try read { db in try RecordNameRows.list(db, where: "contact = ?", [contact.rawValue]).map(\.name) }
  }

  /// How other programs call the people who were ever called, those first that were known first.
  public func recordNamesOfCalled() throws(StoreError) -> [ContactID: [RecordName]] {
    let found = try read { db in
      try RecordNameRows.list(db, where: "contact IN (SELECT contact FROM session)", [])
    }
    return Dictionary(grouping: found, by: \.contact).mapValues { $0.map(\.name) }
  }
}

/// The names of people in other programs as rows.
enum RecordNameRows {
  static func list(
    _ db: Database, where condition: String, _ arguments: StatementArguments
  ) throws -> [(contact: ContactID, name: RecordName)] {
    try Columns.all(
      db, "SELECT contact, source, id FROM contact_record WHERE \(condition) ORDER BY batch, source, id",
      arguments
    ) { (ContactID(try $0.text(0)), RecordName(source: try $0.text(1), id: try $0.text(2))) }
  }

  /// Whom another program calls so; nil where nobody is known by it.
  static func contact(_ db: Database, _ name: RecordName) throws -> ContactID? {
    try Columns.first(
      db, "SELECT contact FROM contact_record WHERE source = ? AND id = ?", [name.source, name.id.withoutNul]
    ) { ContactID(try $0.text(0)) }
  }

  static func add(_ db: Database, _ name: RecordName, of contact: ContactID, batch: String) throws {
    try db.run(
      "INSERT OR IGNORE INTO contact_record (source, id, contact, batch) VALUES (?, ?, ?, ?)",
      [name.source, name.id.withoutNul, contact.rawValue, batch])
  }
}
