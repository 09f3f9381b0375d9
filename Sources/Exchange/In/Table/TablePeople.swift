/// Makes people of the rows of a table.
struct TablePeople {
  var reading = ContactsReading()
  private var reader: TableReader
  private let used: [Use]
  private let columnCount: Int
  private let source: ContactSource
  private var isAfterBlank = false

  /// A column that holds something.
  private struct Use {
    let index: Int
    let field: PersonField
    let label: String
  }

  init(_ bytes: [UInt8], head: TableHead, columns: [ColumnUse], source: ContactSource) {
    reader = TableReader(bytes, separator: head.separator, at: head.end, line: head.endLine)
    columnCount = columns.count
    self.source = source
    used = columns.filter { $0.field != .ignored }.map { column in
      Use(index: column.number - 1, field: column.field, label: ColumnNames.label(for: column.name))
    }
  }

  /// Reads every row.
  mutating func read(_ goingOn: (Int, Int) -> Bool) throws(ContactsFileError) {
    var row = TableRow()
    var count = 0
    while try reader.next(into: &row) {
      count += 1
      if count.isMultiple(of: 1000), !goingOn(reader.place, reader.bytes.count) { throw .stopped }
      if row.isBlank {
        isAfterBlank = true
      } else if isFooter(row) {
        reading.footer = (reading.footer?.lowerBound ?? row.line)...max(row.line, reader.line - 1)
      } else {
        isAfterBlank = false
        if reading.people.count == ImportLimits.people { throw .tooManyPeople(line: row.line) }
        take(row)
      }
    }
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
    var assembly = PersonAssembly(line: row.line)
    var isMain = false
    for use in used where use.index < row.cells.count {
      let cell = row.cells[use.index]
      if cell.start == cell.end { continue }
      let text = reader.text(of: cell)
      assembly.take(text, as: use.field, label: use.label, problems: &reading.problems)
      if use.field == .label {
        isMain = AddressLabel.isMain(text)
      } else if isMain {
        assembly.preferLast(use.field)
        isMain = false
      }
    }
    switch assembly.finish() {
    case .success(let person): reading.people.append(person)
    case .failure(let refusal): reading.problems.add(refusal.kind, line: row.line)
    }
  }
}
