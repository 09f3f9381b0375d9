import CallScript
import Cells

extension Canvas {
  /// The lower part of the call screen: objections and keys, or the list or field that lies there now.
  mutating func drawLower(_ state: AppState, _ live: LiveCall, _ layout: CallLayout) {
    let area = layout.lower
    switch state.overlay {
    case .help(let top):
      drawHelp(state, top: top, from: area.row, rows: area.rows)
      return
    case .palette(let palette):
      drawPalette(state, palette, from: area.row, rows: area.rows)
      return
    case nil: break
    }
    switch live.panel {
    case .objections(let selected): drawPicks(state, live, selected, area)
    case .answers(let selected): drawPicks(state, live, selected, area)
    case .endings: drawEndings(state, area)
    case .note(let field): drawField("note ", field, state, live, area)
    case .heard(let field): drawField("they said ", field, state, live, area)
    case nil: drawKeys(state, live, area)
    }
  }

  private mutating func drawKeys(_ state: AppState, _ live: LiveCall, _ area: Rect) {
    var row = area.row
    if live.wrapUp == nil, live.prompt.phase != .ringing, area.rows >= 3 {
      let objections = objectionRows(live, rows: max(1, area.rows / 2), width: area.columns)
      for line in objections {
        write(line, row: row, width: area.columns)
        row += 1
      }
    }
    footer(choices(state), row: row, rows: area.endRow - row, width: area.columns)
  }

  /// The objections with a digit, in the order of their digits; names are cut until every digit has its place.
  private func objectionRows(_ live: LiveCall, rows: Int, width: Int) -> [StyledText] {
    let isRefused = live.refusals[.objectionList] != nil
    let keyed = live.script.playbook.objections.filter { $0.key.map { $0 > 0 } ?? false }
      .sorted { ($0.key ?? 0) < ($1.key ?? 0) }
    var lines: [StyledText] = []
    for longest in [24, 14, 12, 10, 8, 6, 5, 4, 3] {
      var items = keyed.map {
        item("\($0.key ?? 0)", ScreenText($0.name.lowercased()).clipped(to: longest), isRefused)
      }
      items.append(item("0", "more…", isRefused))
      lines = packed(items, after: "they say  ", width: width)
      if lines.count <= rows { break }
    }
    return Array(lines.prefix(rows))
  }

  /// Items side by side under a label, two columns apart, in as many rows as they need.
  private func packed(_ items: [StyledText], after head: ScreenText, width: Int) -> [StyledText] {
    var lines = [StyledText(head, .label)]
    for entry in items {
      let last = lines[lines.count - 1]
      let isFirst = last.width == head.width
      if last.width + (isFirst ? 0 : 2) + entry.width <= width {
        lines[lines.count - 1] += StyledText(isFirst ? "" : "  ", .text) + entry
      } else {
        lines.append(StyledText(ScreenText(" ").repeated(head.width), .text) + entry)
      }
    }
    return lines
  }

  private func item(_ key: String, _ words: ScreenText, _ isRefused: Bool) -> StyledText {
    StyledText(ScreenText(key), isRefused ? .keyDisabled : .key)
      + StyledText(" " + words, isRefused ? .keyDisabled : .text)
  }

  private mutating func drawPicks(_ state: AppState, _ live: LiveCall, _ selected: Int, _ area: Rect) {
    let names = live.pickNames ?? []
    let signs = live.pickSigns ?? []
    let entries = zip(signs, names).map { "\($0) \($1)" }
    let listRows = max(1, area.rows - 1)
    drawColumns(
      entries, selected: selected, in: Rect(column: 1, row: area.row, columns: area.columns, rows: listRows))
    if names.isEmpty { write("The playbook has none.", .dim, row: area.row) }
    footer(choices(state), row: area.endRow - 1, rows: area.rows > 1 ? 1 : 0, width: area.columns)
  }

  /// Entries down and then across; the page with the chosen one is shown.
  mutating func drawColumns(_ entries: [String], selected: Int, in area: Rect) {
    guard area.rows > 0, !entries.isEmpty else { return }
    let longest = entries.map { ScreenText($0).width }.max() ?? 0
    let needed = (entries.count + area.rows - 1) / area.rows
    let across = max(1, min(max(1, area.columns / 26), max(needed, area.columns / (longest + 2))))
    let wide = area.columns / min(across, max(1, needed))
    let page = across * area.rows
    let start = selected / page * page
    for (offset, entry) in entries.dropFirst(start).prefix(page).enumerated() {
      let row = area.row + offset % area.rows
      let column = area.column + offset / area.rows * wide
      let isChosen = start + offset == selected
      write(ScreenText(entry), isChosen ? .selection : .text, row: row, column: column, width: wide - 1)
      if isChosen { cursor = Point(column: column, row: row) }
    }
  }

  private mutating func drawEndings(_ state: AppState, _ area: Rect) {
    write("ended: ", .label, row: area.row)
    footer(
      choices(state), row: area.row + (area.rows > 1 ? 1 : 0), rows: max(1, area.rows - 1),
      width: area.columns)
  }

  private mutating func drawField(
    _ label: ScreenText, _ field: TextField, _ state: AppState, _ live: LiveCall, _ area: Rect
  ) {
    let row = area.rows > 0 ? area.row : area.row - 1
    write(label, .label, row: row)
    input(field, row: row, column: 1 + label.width, width: max(1, area.columns - label.width))
    guard area.rows > 1 else { return }
    if live.wrapUp == nil, area.rows > 2 {
      let keyed = live.script.playbook.objections.filter { $0.key.map { $0 > 0 } ?? false }
        .sorted { ($0.key ?? 0) < ($1.key ?? 0) }
      let names = keyed.map { "F\($0.key ?? 0) \($0.name.lowercased())" }.joined(separator: "  ")
      for (offset, line) in ScreenText(names).wrapped(to: area.columns).prefix(area.rows - 2).enumerated() {
        write(line, .dim, row: area.row + 1 + offset)
      }
    }
    footer(choices(state), row: area.endRow - 1, rows: 1, width: area.columns)
  }
}
