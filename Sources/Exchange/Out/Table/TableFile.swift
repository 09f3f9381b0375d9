/// Rows of text as a file of separated values (RFC 4180), in UTF-8 with CR LF at the end of each row.
public enum TableFile {
  /// The file: one row of column names, then the rows. Throws `unevenRow` where a row has not one cell for each
  /// column.
  public static func text(
    columns: [String], rows: [[TableCell]], layout: TableLayout = .plain
  ) throws(DocumentError) -> String {
    var text = layout.hasMark ? "\u{FEFF}" : ""
    text += line(columns.map(TableCell.outside), layout: layout)
    for (index, row) in rows.enumerated() {
      guard row.count == columns.count else {
        throw .unevenRow(index, cells: row.count, columns: columns.count)
      }
      text += line(row, layout: layout)
    }
    return text
  }

  private static func line(_ cells: [TableCell], layout: TableLayout) -> String {
    let written = cells.map { quoted(shown($0, layout), isAlone: cells.count == 1) }
    return written.joined(separator: String(layout.separator.scalar)) + "\r\n"
  }

  private static func shown(_ cell: TableCell, _ layout: TableLayout) -> String {
    switch cell {
    case .own(let text): text
    case .outside(let text): layout.isGuarded ? FormulaGuard.guarded(text) : text
    }
  }

  /// In quotes where a reader could otherwise take it apart or trim it; both separators count, so that a cell
  /// stays whole in a program that expects the other. A lone empty cell is quoted, as an empty row is skipped.
  private static func quoted(_ cell: String, isAlone: Bool) -> String {
    let bytes = cell.utf8
    if bytes.isEmpty { return isAlone ? "\"\"" : "" }
    let isSpecial = bytes.contains { ",;\t\r\n\"\0".utf8.contains($0) }
    guard isSpecial || bytes.first == 0x20 || bytes.last == 0x20 || cell.unicodeScalars.first == "\u{FEFF}"
    else { return cell }
    var text = "\""
    for scalar in cell.unicodeScalars {
      if scalar == "\"" { text += "\"" }
      text.unicodeScalars.append(scalar)
    }
    return text + "\""
  }
}
