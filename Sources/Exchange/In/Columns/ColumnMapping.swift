/// What each column of a table holds.
struct ColumnMapping {
  /// The columns in their order.
  private(set) var columns: [ColumnUse]

  /// Takes the fields from the names of a header.
  init(header names: [String]) {
    var first: [String: Int] = [:]
    columns = names.enumerated().map { index, name in
      let key = ColumnNames.key(name)
      let repeated = key.isEmpty ? nil : first[key]
      if repeated == nil { first[key] = index + 1 }
      return ColumnUse(
        number: index + 1, name: name, field: ColumnNames.field(for: name), repeats: repeated)
    }
    settle()
  }

  /// How many columns hold something.
  var recognised: Int { columns.count { $0.field != .ignored } }

  /// Whether a name or a company can come of it.
  var hasName: Bool {
    columns.contains { [.firstName, .lastName, .fullName, .company].contains($0.field) }
  }

  /// Stands for the header: equal for equal names in the same order.
  var fingerprint: String {
    // FNV-1a, 64 bits (http://www.isthe.com/chongo/tech/comp/fnv/): it tells headers apart and guards nothing.
    var hash: UInt64 = 0xCBF2_9CE4_8422_2325
    for byte in columns.map(\.name).joined(separator: "\u{1F}").utf8 {
      hash = (hash ^ UInt64(byte)) &* 0x0000_0100_0000_01B3
    }
    let digits = String(hash, radix: 16)
    return String(repeating: "0", count: 16 - digits.utf8.count) + digits
  }

  /// Picks a field for a column by hand.
  mutating func choose(_ choice: ColumnChoice) throws(ContactsFileError) {
    let index = try index(of: choice.column)
    columns[index].field = choice.field
  }

  /// Takes the fields that were picked for the same header before; others are left alone.
  mutating func restore(_ fields: [PersonField]) {
    guard fields.count == columns.count else { return }
    for (index, field) in fields.enumerated() { columns[index].field = field }
  }

  /// LinkedIn's address of a person's page has no field of its own; it is kept as the note.
  mutating func keepProfile() {
    for index in columns.indices where ColumnNames.key(columns[index].name) == "url" {
      columns[index].field = .note
    }
  }

  private func index(of column: String) throws(ContactsFileError) -> Int {
    if column.utf8.first == UInt8(ascii: "#"), let number = Int(column.dropFirst()) {
      guard columns.indices.contains(number - 1) else { throw .noSuchColumn(column) }
      return number - 1
    }
    let key = ColumnNames.key(column)
    let same = columns.indices.filter { columns[$0].name == column }
    let alike = same.isEmpty ? columns.indices.filter { ColumnNames.key(columns[$0].name) == key } : same
    guard let index = alike.first, !key.isEmpty else { throw .noSuchColumn(column) }
    if alike.count > 1 { throw .ambiguousColumn(column, alike.map { $0 + 1 }) }
    return index
  }

  /// `Title` beside `Job Title` is Mr or Mrs; the display name beside the main contact of a lead (Close) is the lead's.
  private mutating func settle() {
    settleLeads()
    if columns.contains(where: { ColumnNames.key($0.name).hasPrefix("primarycontact") }) {
      for index in columns.indices where ColumnNames.key(columns[index].name) == "displayname" {
        columns[index].field = .company
      }
    }
    let hasJobTitle = columns.contains { $0.field == .role && ColumnNames.key($0.name) != "title" }
    guard hasJobTitle else { return }
    for index in columns.indices where ColumnNames.key(columns[index].name) == "title" {
      columns[index].field = .ignored
    }
  }

  /// A lead of Close is an organisation with several people: its name is that of the company, and its identifier is none of
  /// theirs. Elsewhere a lead is a person; of two identifiers the one that is not the lead's counts.
  private mutating func settleLeads() {
    let keys = columns.map { ColumnNames.key($0.name) }
    let names = keys.indices.filter { [.fullName, .firstName].contains(columns[$0].field) }
    let isOrganisation =
      keys.contains("leaddisplayname")
      || (keys.contains("leadid") && keys.contains("leadname") && names.contains { keys[$0] != "leadname" })
    let hasAnother = keys.indices.contains { columns[$0].field == .record && keys[$0] != "leadid" }
    for (index, key) in keys.enumerated() {
      if key == "leadid", isOrganisation || hasAnother { columns[index].field = .ignored }
      if key == "leadname", isOrganisation { columns[index].field = .company }
    }
  }
}
