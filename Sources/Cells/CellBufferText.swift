/// A stretch of one row in one role.
public struct RoleRun: Hashable, Sendable {
  /// What it means.
  public var role: Role
  /// The columns it covers.
  public var columns: Range<Int>

  /// Makes a stretch.
  public init(role: Role, columns: Range<Int>) {
    self.role = role
    self.columns = columns
  }
}

extension CellBuffer {
  /// The sign that a cell holds; empty for the right half of a wide one.
  public func glyph(_ cell: Cell) -> String {
    if cell.isContinuation { return "" }
    if cell.code >= Cell.clusterBase { return clusters[Int(cell.code - Cell.clusterBase)] }
    return Unicode.Scalar(cell.code).map { String(Character($0)) } ?? " "
  }

  /// The cell at a place, or a blank one outside the grid.
  public func cell(at place: Point) -> Cell {
    guard (0..<size.columns).contains(place.column), (0..<size.rows).contains(place.row) else {
      return .blank
    }
    return cells[place.row * size.columns + place.column]
  }

  /// The text of a row, blanks at its end included; empty outside the grid.
  public subscript(row: Int) -> String {
    guard (0..<size.rows).contains(row) else { return "" }
    var text = ""
    for cell in cells[(row * size.columns)..<((row + 1) * size.columns)] { text += glyph(cell) }
    return text
  }

  /// The text of a row without the blanks at its end.
  public func rowText(_ row: Int) -> String {
    var scalars = Substring(self[row]).unicodeScalars
    while scalars.last == " " { scalars.removeLast() }
    return String(scalars)
  }

  /// The stretches of equal role in a row, from left to right.
  public func roleRuns(_ row: Int) -> [RoleRun] {
    guard (0..<size.rows).contains(row) else { return [] }
    var runs: [RoleRun] = []
    for column in 0..<size.columns {
      let role = cells[row * size.columns + column].role
      if let last = runs.last, last.role == role {
        runs[runs.count - 1].columns = last.columns.lowerBound..<(column + 1)
      } else {
        runs.append(RoleRun(role: role, columns: column..<(column + 1)))
      }
    }
    return runs
  }

  /// The whole grid as text to read and compare: the rows, then the roles of each row that has any but `text`.
  public func snapshot() -> String {
    var lines = ["\(size.columns)x\(size.rows)"]
    for row in 0..<size.rows {
      let text = rowText(row)
      lines.append(text.isEmpty ? "|" : "|" + text)
    }
    lines.append("roles")
    for row in 0..<size.rows {
      let runs = roleRuns(row).filter { $0.role != .text }
      if runs.isEmpty { continue }
      let list = runs.map { "\($0.role) \($0.columns.lowerBound)-\($0.columns.upperBound - 1)" }
      lines.append("\(row): " + list.joined(separator: ", "))
    }
    return lines.joined(separator: "\n") + "\n"
  }
}
