/// A stretch of one row in one role that has to be written.
public struct ChangedRun: Hashable, Sendable {
  /// The row.
  public var row: Int
  /// The columns; whole signs only.
  public var columns: Range<Int>
  /// What the cells mean.
  public var role: Role

  /// Makes a stretch.
  public init(row: Int, columns: Range<Int>, role: Role) {
    self.row = row
    self.columns = columns
    self.role = role
  }
}

extension CellBuffer {
  /// The stretches to write so that a screen showing `old` shows this; all of them without `old` or in another size.
  ///
  /// A row is taken from its first to its last change and cut where the role changes.
  public func changes(from old: CellBuffer?) -> [ChangedRun] {
    var runs: [ChangedRun] = []
    for row in 0..<size.rows {
      guard let columns = changedColumns(of: row, from: old) else { continue }
      appendRuns(row: row, columns: columns, to: &runs)
    }
    return runs
  }

  /// The columns of a row from its first to its last change; nil when there is none.
  private func changedColumns(of row: Int, from old: CellBuffer?) -> Range<Int>? {
    guard size.columns > 0 else { return nil }
    guard let old, old.size == size else { return 0..<size.columns }
    let start = row * size.columns
    let end = start + size.columns
    var first = start
    var last = end
    while first < end, shows(first, sameAs: old) { first += 1 }
    if first == end { return nil }
    while shows(last - 1, sameAs: old) { last -= 1 }
    while first > start, cells[first].isContinuation { first -= 1 }
    while last < end, cells[last].isContinuation { last += 1 }
    return (first - start)..<(last - start)
  }

  private func appendRuns(row: Int, columns: Range<Int>, to runs: inout [ChangedRun]) {
    let base = row * size.columns
    var start = columns.lowerBound
    for column in columns {
      let isEnd = column + 1 == columns.upperBound
      if !isEnd && cells[base + column + 1].role == cells[base + start].role { continue }
      if !isEnd && cells[base + column + 1].isContinuation { continue }
      runs.append(ChangedRun(row: row, columns: start..<(column + 1), role: cells[base + start].role))
      start = column + 1
    }
  }

  /// The scalars that draw a stretch on a terminal, exactly as many columns wide as the stretch.
  ///
  /// Where `measure`, the width by which the terminal's library counts (below zero: not printable), disagrees with
  /// the grid, a safe substitute is drawn: the first scalar of the sign if it fits, else a replacement sign. Without
  /// Unicode everything is drawn by ASCII stand-ins.
  public func scalars(
    of run: ChangedRun, unicode: Bool, measure: (Unicode.Scalar) -> Int
  ) -> [UInt32] {
    var output: [UInt32] = []
    output.reserveCapacity(run.columns.count + 8)
    let base = run.row * size.columns
    var column = run.columns.lowerBound
    while column < run.columns.upperBound {
      let cell = cells[base + column]
      var width = 1
      while column + width < run.columns.upperBound, cells[base + column + width].isContinuation {
        width += 1
      }
      column += width
      if cell.code < 0x7F && width == 1 {
        output.append(cell.code)
      } else if unicode {
        appendSign(glyph(cell), width: width, to: &output, measure: measure)
      } else {
        let first = glyph(cell).unicodeScalars.first ?? " "
        output.append(AsciiFallback.standIn(for: first).value)
        for _ in 1..<max(1, width) { output.append(0x20) }
      }
    }
    return output
  }

  private func appendSign(
    _ sign: String, width: Int, to output: inout [UInt32], measure: (Unicode.Scalar) -> Int
  ) {
    let scalars = sign.unicodeScalars
    let widths = scalars.map(measure)
    if !widths.contains(where: { $0 < 0 }) && widths.reduce(0, +) == width {
      output.append(contentsOf: scalars.map(\.value))
      return
    }
    let firstWidth = widths.first ?? 0
    let fits = (1...max(1, width)).contains(firstWidth)
    output.append(fits ? scalars.first?.value ?? 0x20 : 0xFFFD)
    for _ in (fits ? firstWidth : 1)..<max(fits ? firstWidth : 1, width) { output.append(0x20) }
  }
}
