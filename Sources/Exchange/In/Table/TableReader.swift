/// Reads a table row by row (RFC 4180), on bytes: to Swift CR LF is one `Character`, and a comma with a combining mark
/// none.
///
/// Lines end with CR, LF or both. Blanks before an opening quotation mark are passed over, what stands behind a
/// closing one is kept.
struct TableReader {
  /// The whole file, in UTF-8.
  let bytes: [UInt8]
  /// What stands between two cells.
  let separator: UInt8
  /// The byte at which the next row begins.
  private(set) var place: Int
  /// The line of the next row, counted from 1.
  private(set) var line: Int

  /// Begins at a place of a file.
  init(_ bytes: [UInt8], separator: UInt8, at place: Int = 0, line: Int = 1) {
    self.bytes = bytes
    self.separator = separator
    self.place = place
    self.line = line
  }

  /// Reads the next row into one that is used again and again; false after the last.
  mutating func next(into row: inout TableRow) throws(ContactsFileError) -> Bool {
    guard place < bytes.count else { return false }
    row.line = line
    row.cells.removeAll(keepingCapacity: true)
    while true {
      if row.cells.count == ImportLimits.columns { throw .tooManyColumns(filePlace(of: place, line: line)) }
      row.cells.append(try cell())
      guard place < bytes.count, bytes[place] == separator else { break }
      place += 1
    }
    skipBreak()
    return true
  }

  /// The text of a cell, without blanks at its ends.
  func text(of cell: TableRow.Cell) -> String {
    switch cell.form {
    case .plain: return String(decoding: ASCII.trimmed(bytes[cell.start..<cell.end]), as: UTF8.self)
    case .doubled, .mixed:
      let plain = unquoted(cell)
      return String(decoding: ASCII.trimmed(plain[...]), as: UTF8.self)
    }
  }

  // MARK: Cells

  private mutating func cell() throws(ContactsFileError) -> TableRow.Cell {
    let start = place
    var first = place
    while first < bytes.count, bytes[first] == ASCII.space { first += 1 }
    if first < bytes.count, bytes[first] == ASCII.quote {
      place = first
      return try quotedCell()
    }
    skipToEnd()
    if place - start > ImportLimits.cell { throw .cellTooLong(filePlace(of: start, line: line)) }
    return TableRow.Cell(start: start, end: place, form: .plain)
  }

  /// Stands before a separator, the end of the line or of the file.
  private mutating func skipToEnd() {
    while place < bytes.count {
      let byte = bytes[place]
      if byte == separator || ASCII.isBreak(byte) { return }
      place += 1
    }
  }

  private mutating func quotedCell() throws(ContactsFileError) -> TableRow.Cell {
    let (opening, openingLine) = (place, line)
    place += 1
    var form = TableRow.Cell.Form.plain
    while true {
      guard place < bytes.count else { throw .openQuote(filePlace(of: opening, line: openingLine)) }
      let byte = bytes[place]
      if byte == ASCII.quote {
        guard place + 1 < bytes.count, bytes[place + 1] == ASCII.quote else { break }
        form = .doubled
        place += 1
      } else if byte == ASCII.lineFeed {
        line += 1
      } else if byte == ASCII.carriageReturn, place + 1 >= bytes.count || bytes[place + 1] != ASCII.lineFeed {
        line += 1
      }
      place += 1
    }
    if place - opening > ImportLimits.cell {
      throw .cellTooLong(filePlace(of: opening, line: openingLine))
    }
    let closing = place
    place += 1
    skipToEnd()
    if bytes[(closing + 1)..<place].allSatisfy({ $0 == ASCII.space }) {
      return TableRow.Cell(start: opening + 1, end: closing, form: form)
    }
    return TableRow.Cell(start: opening, end: place, form: .mixed)
  }

  private mutating func skipBreak() {
    guard place < bytes.count else { return }
    let isReturn = bytes[place] == ASCII.carriageReturn
    place += 1
    if isReturn, place < bytes.count, bytes[place] == ASCII.lineFeed { place += 1 }
    line += 1
  }

  private func unquoted(_ cell: TableRow.Cell) -> [UInt8] {
    var plain: [UInt8] = []
    plain.reserveCapacity(cell.end - cell.start)
    var isInside = true
    var index = cell.form == .mixed ? cell.start + 1 : cell.start
    while index < cell.end {
      let byte = bytes[index]
      if isInside, byte == ASCII.quote {
        if index + 1 < cell.end, bytes[index + 1] == ASCII.quote {
          plain.append(byte)
          index += 1
        } else {
          isInside = false
        }
      } else {
        plain.append(byte)
      }
      index += 1
    }
    return plain
  }

  /// The place of a byte on its line.
  private func filePlace(of index: Int, line: Int) -> FilePlace {
    var start = index
    var column = 1
    while start > 0, !ASCII.isBreak(bytes[start - 1]) {
      start -= 1
      if bytes[start] & 0xC0 != 0x80 { column += 1 }
    }
    return FilePlace(line: line, column: column)
  }
}
