import Cells

extension Canvas {
  mutating func drawImport(_ state: AppState, _ importing: ImportScreen) {
    write("Import contacts", .title, row: 0)
    let footerHeight = rows >= 10 ? 2 : 1
    footer(choices(state), row: rows - 1 - footerHeight, rows: footerHeight, width: columns - 2)
    let area = Rect(column: 1, row: 2, columns: columns - 2, rows: rows - 3 - footerHeight)
    switch importing.stage {
    case .path: drawImportPath(importing, in: area)
    case .reading: write("Reading \(importing.path.trimmed)…", .dim, row: area.row, width: area.columns)
    case .preview(let preview, let top):
      let lines = importRows(preview, width: area.columns, glyphs: glyphs)
      for (offset, line) in lines.dropFirst(min(top, max(0, lines.count - area.rows))).prefix(area.rows)
        .enumerated()
      {
        write(line, row: area.row + offset, width: area.columns)
      }
    case .running(let done, let total): drawImportBar(done, total, importing, in: area)
    case .done(let words, _):
      let lines = words.split(separator: "\n").flatMap { line in
        StyledText(ScreenText(String(line)), .strong).wrapped(to: area.columns)
      }
      for (offset, line) in lines.prefix(area.rows).enumerated() { write(line, row: area.row + offset) }
    }
  }

  private mutating func drawImportPath(_ importing: ImportScreen, in area: Rect) {
    write(
      "A CSV file of HubSpot, Salesforce, Pipedrive, LinkedIn or Google, or vCards.", .dim, row: area.row,
      width: area.columns)
    write("path ", .label, row: area.row + 1)
    input(importing.path, row: area.row + 1, column: 6, width: area.columns - 6)
    guard let complaint = importing.complaint else { return }
    for (offset, line) in StyledText(ScreenText(complaint), .error).wrapped(to: area.columns).enumerated()
    where offset + 3 < area.rows {
      write(line, row: area.row + 3 + offset)
    }
  }

  private mutating func drawImportBar(_ done: Int, _ total: Int, _ importing: ImportScreen, in area: Rect) {
    let width = min(40, area.columns)
    let full = total == 0 ? 0 : min(width, width * done / total)
    let bar = glyphs.barFull.repeated(full) + glyphs.barEmpty.repeated(width - full)
    let percent = total == 0 ? 0 : min(100, 100 * done / total)
    write(importing.isCancelling ? "Stopping…" : "\(percent) %", row: area.row, width: area.columns)
    write(bar, .cue, row: area.row + 1, width: area.columns)
  }
}

/// A preview as rows to read.
func importRows(_ preview: ImportPreview, width: Int, glyphs: Glyphs) -> [StyledText] {
  var rows = [StyledText(ScreenText(preview.path), .strong), StyledText(ScreenText(preview.source), .dim)]
  rows += preview.questions.map { StyledText(ScreenText($0), .warning) }
  rows += preview.counts.map { StyledText(ScreenText($0), .text) }
  if !preview.table.isEmpty {
    rows += [StyledText(), StyledText("The first people as they will be kept", .label)]
    rows += tableRows(preview.table, width: width)
  }
  rows += listed("Left out", preview.problems, more: preview.moreProblems, .warning)
  rows += listed("Worth knowing", preview.remarks, more: preview.moreRemarks, .text)
  rows += listed("Columns", preview.mapping, more: 0, .text)
  return rows.flatMap { $0.isEmpty ? [$0] : $0.wrapped(to: max(1, width)) }
}

/// A heading with lines below it; nothing where there are no lines.
private func listed(_ heading: ScreenText, _ lines: [String], more: Int, _ role: Role) -> [StyledText] {
  if lines.isEmpty { return [] }
  let rest = more > 0 ? [StyledText(ScreenText("and \(more) more"), .dim)] : []
  return [StyledText(), StyledText(heading, .label)] + lines.map { StyledText(ScreenText($0), role) } + rest
}

/// Cells under each other; a column takes at most a third of the width.
private func tableRows(_ table: [[String]], width: Int) -> [StyledText] {
  let cells = table.map { $0.map { ScreenText($0) } }
  let count = cells.map(\.count).max() ?? 0
  let widths = (0..<count).map { column in
    min(max(8, width / 4), cells.map { column < $0.count ? $0[column].width : 0 }.max() ?? 0)
  }
  return cells.enumerated().map { index, row in
    var text = StyledText()
    for (column, cell) in row.enumerated() {
      text.append(cell.padded(to: widths[column]) + "  ", index == 0 ? .label : .text)
    }
    return text.clipped(to: width)
  }
}
