/// Makes people of the rows of a table.
struct TablePeople {
  var reading = ContactsReading()
  private var reader: TableReader
  private let used: [Use]
  private let columnCount: Int
  /// How many cells a row needs: trailing columns without a name need none.
  private let neededCount: Int
  private let header: RepeatedHeader
  private let source: ContactSource
  private var looks: ColumnLooks
  private var short = ShortRows()
  private var isAfterBlank = false

  /// A column that holds something.
  private struct Use {
    let index: Int
    let field: PersonField
    /// The kind that the column's name says; of an opt-out the name itself.
    let label: String
    /// The column that says the kind for each row.
    let labelIndex: Int?
  }

  init(_ bytes: [UInt8], head: TableHead, columns: [ColumnUse], source: ContactSource) {
    reader = TableReader(bytes, separator: head.separator, at: head.end, line: head.endLine)
    columnCount = columns.count
    neededCount = (columns.last { !$0.name.isEmpty }?.number ?? 1)
    header = RepeatedHeader(columns)
    looks = ColumnLooks(columns)
    self.source = source
    let labels = ColumnLabels.places(in: columns)
    used = columns.filter { $0.field != .ignored && $0.field != .label }.map { column in
      let index = column.number - 1
      return Use(
        index: index, field: column.field, label: Self.words(for: column), labelIndex: labels[index])
    }
  }

  /// Reads every row.
  mutating func read(_ goingOn: (Int, Int) -> Bool) throws(ContactsFileError) {
    var row = TableRow()
    var count = 0
    var place = reader.place
    while try reader.next(into: &row) {
      count += 1
      if count.isMultiple(of: 1000), !goingOn(reader.place, reader.bytes.count) { throw .stopped }
      if isBlank(row) {
        isAfterBlank = true
      } else if isFooter(row) {
        reading.footer = (reading.footer?.lowerBound ?? row.line)...max(row.line, reader.line - 1)
      } else {
        isAfterBlank = false
        if reading.people.count + short.rows.count == ImportLimits.people {
          throw .tooManyPeople(line: row.line)
        }
        if row.cells.count < neededCount {
          short.add(row, at: place, through: reader.line)
        } else {
          short.look(at: row)
          take(row)
        }
      }
      place = reader.place
    }
    try settleShortRows()
    reading.suspects = looks.suspects
  }

  /// A row with fewer cells is a row that a line break within a cell has cut in two; nothing in it stands where it
  /// should. Only where a program leaves out the empty cells at the ends of rows it is a row like the others.
  private mutating func settleShortRows() throws(ContactsFileError) {
    guard short.areCut(columns: neededCount, among: reading.people.count) else {
      try takeShortRows()
      return
    }
    for row in short.rows {
      reading.problems.add(.tooFewCells(found: row.found, columns: neededCount), line: row.line)
    }
  }

  private mutating func takeShortRows() throws(ContactsFileError) {
    var row = TableRow()
    for found in short.rows {
      var again = TableReader(reader.bytes, separator: reader.separator, at: found.place, line: found.line)
      if try again.next(into: &row) { take(row) }
    }
    reading.people.sort { $0.line < $1.line }
  }

  private func isBlank(_ row: TableRow) -> Bool {
    row.isBlank || (row.cells.count == 1 && reader.text(of: row.cells[0]).isEmpty)
  }

  /// Reports of Salesforce end with a blank line and lines of one cell: the report's name, who made it, a
  /// copyright; and their sums begin so.
  private func isFooter(_ row: TableRow) -> Bool {
    if isAfterBlank, columnCount > 2, row.cells.count == 1 { return true }
    guard source == .salesforce else { return false }
    let first = reader.text(of: row.cells[0])
    return first.hasPrefix("Grand Total") || first.hasPrefix("Subtotal")
  }

  private mutating func take(_ row: TableRow) {
    if row.cells.count > columnCount {
      let filled = row.cells.lastIndex { $0.start < $0.end } ?? 0
      if filled >= columnCount {
        reading.problems.add(.tooManyCells(found: filled + 1, columns: columnCount), line: row.line)
        return
      }
    }
    if header.isRepeated(row, in: reader) {
      reading.problems.add(.repeatedHeader, line: row.line)
      return
    }
    looks.look(at: row, in: reader)
    var assembly = PersonAssembly(line: row.line)
    for use in used where use.index < row.cells.count {
      let cell = row.cells[use.index]
      if cell.start == cell.end { continue }
      let named = use.labelIndex.map { text(of: row, at: $0) } ?? ""
      let label = named.isEmpty ? use.label : AddressLabel.plain(named)
      assembly.take(reader.text(of: cell), as: use.field, label: label, problems: &reading.problems)
      if AddressLabel.isMain(named) { assembly.preferLast(use.field) }
    }
    switch assembly.finish() {
    case .success(let person): reading.people.append(person)
    case .failure(let refusal): reading.problems.add(refusal.kind, line: row.line)
    }
  }

  private func text(of row: TableRow, at index: Int) -> String {
    guard index < row.cells.count, row.cells[index].start < row.cells[index].end else { return "" }
    return reader.text(of: row.cells[index])
  }

  private static func words(for column: ColumnUse) -> String {
    switch column.field {
    case .stop, .mailStop, .status: column.name
    case .phone, .email: ColumnNames.label(for: column.name)
    case .firstName, .lastName, .fullName, .company, .role, .label, .zone, .country, .state, .note, .record,
      .ignored:
      ""
    }
  }
}
