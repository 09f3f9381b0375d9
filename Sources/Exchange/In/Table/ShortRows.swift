/// The rows of a table that have fewer cells than the header has names.
struct ShortRows {
  /// One of them.
  struct Row {
    /// The byte at which it begins.
    let place: Int
    let line: Int
    /// How many cells it has.
    let found: Int
    /// The line behind it.
    let endLine: Int
  }

  private(set) var rows: [Row] = []
  private var hasEmptyEnd = false

  /// Takes a short row.
  mutating func add(_ row: TableRow, at place: Int, through endLine: Int) {
    rows.append(Row(place: place, line: row.line, found: row.cells.count, endLine: endLine))
    look(at: row)
  }

  /// Looks at any row: who leaves out the empty cells at the ends of rows writes no row with one.
  mutating func look(at row: TableRow) {
    if let last = row.cells.last, last.start == last.end { hasEmptyEnd = true }
  }

  /// Whether they are pieces of rows that line breaks have cut, and not rows without their last cells: those are most of
  /// their file, never end with an empty cell, and do not all add up to whole rows.
  func areCut(columns: Int, among others: Int) -> Bool {
    if rows.isEmpty || hasEmptyEnd || rows.count <= others { return !rows.isEmpty }
    return runs.allSatisfy { run in
      // A row of n cells, cut in k pieces, has n + k - 1 of them.
      let surplus = run.reduce(0) { $0 + $1.found } - run.count
      return surplus > 0 && columns > 1 && surplus.isMultiple(of: columns - 1)
    }
  }

  /// Rows that stand one behind the other.
  private var runs: [[Row]] {
    var runs: [[Row]] = []
    for row in rows {
      if let last = runs.last?.last, last.endLine == row.line {
        runs[runs.count - 1].append(row)
      } else {
        runs.append([row])
      }
    }
    return runs
  }
}
