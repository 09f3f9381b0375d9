/// Knows the header where it stands among the rows again, as files put together have it.
struct RepeatedHeader {
  /// The first column that has a name, and that name.
  private let first: (index: Int, name: String)?
  private let names: [String]

  init(_ columns: [ColumnUse]) {
    names = columns.map(\.name)
    first = names.enumerated().first { !$0.element.isEmpty }.map { ($0.offset, $0.element) }
  }

  /// Whether every cell of a row is the name of its column. A header of one column is too little to tell.
  func isRepeated(_ row: TableRow, in reader: TableReader) -> Bool {
    guard let first, names.count > 1, first.index < row.cells.count else { return false }
    let cell = row.cells[first.index]
    guard cell.end - cell.start >= first.name.utf8.count, reader.text(of: cell) == first.name else {
      return false
    }
    return names.indices.allSatisfy { index in
      (index < row.cells.count ? reader.text(of: row.cells[index]) : "") == names[index]
    }
  }
}
