/// Reads the rows of a stop list: also those of which nothing is known but a number or an address.
struct StopListTable {
  private(set) var reading = ContactsReading()
  private var reader: TableReader
  /// The columns that hold something; of a list without a header none, and every cell is looked at.
  private let used: [ColumnUse]
  private var looks: ColumnLooks

  init(_ bytes: [UInt8], head: TableHead, columns: [ColumnUse]) {
    used = columns.filter { $0.field != .ignored }
    looks = ColumnLooks(used.isEmpty ? [] : columns)
    reader =
      used.isEmpty
      ? TableReader(bytes, separator: head.separator)
      : TableReader(bytes, separator: head.separator, at: head.end, line: head.endLine)
  }

  /// Counts letters that could not be read.
  mutating func tell(unreadable: Int, line: Int) {
    if unreadable > 0 { reading.problems.add(.unreadableLetters(unreadable), line: line) }
  }

  /// Reads every row.
  mutating func read(_ goingOn: (Int, Int) -> Bool) throws(ContactsFileError) {
    var row = TableRow()
    var count = 0
    while try reader.next(into: &row) {
      count += 1
      if count.isMultiple(of: 1000), !goingOn(reader.place, reader.bytes.count) { throw .stopped }
      if row.isBlank { continue }
      if reading.people.count == ImportLimits.people { throw .tooManyPeople(line: row.line) }
      looks.look(at: row, in: reader)
      take(row)
    }
    reading.suspects = looks.suspects
  }

  private mutating func take(_ row: TableRow) {
    var assembly = PersonAssembly(line: row.line)
    if used.isEmpty {
      for cell in row.cells where cell.start < cell.end {
        for text in Self.pieces(of: reader.text(of: cell)) {
          let field = text.utf8.contains(UInt8(ascii: "@")) ? PersonField.email : .phone
          assembly.take(text, as: field, problems: &reading.problems)
        }
      }
    } else {
      for use in used where use.number <= row.cells.count {
        let cell = row.cells[use.number - 1]
        if cell.start == cell.end { continue }
        assembly.take(reader.text(of: cell), as: use.field, problems: &reading.problems)
      }
    }
    switch assembly.finish() {
    case .success(let person): reading.people.append(person)
    case .failure(let refusal):
      let person = assembly.person
      if refusal.kind == .noName, !person.phones.isEmpty || !person.emails.isEmpty {
        reading.people.append(person)
      } else {
        reading.problems.add(refusal.kind, line: row.line)
      }
    }
  }

  /// The parts of a cell in a list without a header, whatever stands between them: one line alone does not tell.
  private static func pieces(of cell: String) -> [String] {
    cell.utf8.split { ",;|\t".utf8.contains($0) }.map { String(decoding: $0, as: UTF8.self) }
  }
}
