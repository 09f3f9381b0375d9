import Cells

/// Rows of texts under each other in columns; every text is made safe to show.
enum Table {
  /// The widest that a column is filled up to; longer texts push the rest of their row.
  private static let widest = 28

  /// One line for each row.
  static func lines(_ rows: [[String]]) -> [String] {
    let cells = rows.map { $0.map { ScreenText($0) } }
    let count = cells.map(\.count).max() ?? 0
    let widths = (0..<count).map { column in
      cells.map { column < $0.count ? min(widest, $0[column].width) : 0 }.max() ?? 0
    }
    return cells.map { row in
      let line = row.enumerated().map { column, text in
        text.string + String(repeating: " ", count: max(0, widths[column] - text.width))
      }.joined(separator: "  ")
      return line.trimmed
    }
  }
}

extension String {
  /// Without blanks at the end.
  fileprivate var trimmed: String {
    var bytes = utf8[...]
    while bytes.last == 0x20 { bytes = bytes.dropLast() }
    return String(Substring(bytes))
  }
}
