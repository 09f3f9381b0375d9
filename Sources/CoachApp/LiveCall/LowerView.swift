import CallScript
import Cells

extension Canvas {
  /// The lower part of the call screen: objections and keys, or the list or field that lies there now.
  mutating func drawLower(_ state: AppState, _ live: LiveCall, _ layout: CallLayout) {
    let area = layout.lower
    switch state.overlay {
    case .help(let top):
      let isLow = area.rows < 3
      if isLow { for row in 1..<max(1, rows - 1) { clear(row: row) } }
      drawHelp(state, top: top, from: isLow ? 1 : area.row, rows: isLow ? rows - 2 : area.rows)
      return
    case .palette(let palette):
      // Where hardly a row is left beneath the line, the commands take the screen: what takes keys is seen.
      let isLow = area.rows < 3
      if isLow { for row in 1..<max(1, rows - 1) { clear(row: row) } }
      drawPalette(state, palette, from: isLow ? 1 : area.row, rows: isLow ? rows - 2 : area.rows)
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
    let takesObjections = live.refusals[.objectionList] == nil
    if live.wrapUp == nil, live.prompt.phase != .ringing, takesObjections, area.rows >= 3 {
      for line in objectionRows(live, rows: max(1, area.rows / 2), width: area.columns) {
        write(line, row: row, width: area.columns)
        row += 1
      }
    }
    footer(
      choices(state).filter { !live.isNarrowed || $0.reason == nil }, row: row, rows: area.endRow - row,
      width: area.columns)
  }

  /// The objections with a digit, in the order of their digits; long names are cut, and where that does not do
  /// the last ones are left to the list of all.
  private func objectionRows(_ live: LiveCall, rows: Int, width: Int) -> [StyledText] {
    var keyed = live.script.playbook.objections.filter { $0.key.map { $0 > 0 } ?? false }
      .sorted { ($0.key ?? 0) < ($1.key ?? 0) }
    let head: ScreenText = width >= 40 ? "they say  " : ""
    for longest in [40, 24, 18, 14, 12, 10] {
      let lines = objectionLines(keyed, longest: longest, head: head, width: width)
      if lines.count <= rows { return lines }
    }
    while keyed.count > 1 {
      keyed.removeLast()
      let lines = objectionLines(keyed, longest: 12, head: head, width: width)
      if lines.count <= rows { return lines }
    }
    return Array(objectionLines(keyed, longest: 8, head: head, width: width).prefix(rows))
  }

  private func objectionLines(
    _ objections: [Objection], longest: Int, head: ScreenText, width: Int
  ) -> [StyledText] {
    let items = objections.map { item("\($0.key ?? 0)", short($0.name.lowercased(), longest), false) }
    return packed(items + [item("0", "more…", false)], after: head, width: width)
  }

  /// A name in so many columns, cut between words where its first word fits.
  private func short(_ name: String, _ columns: Int) -> ScreenText {
    let whole = ScreenText(name)
    if whole.width <= columns { return whole }
    var kept = ScreenText.empty
    for word in name.split(separator: " ") {
      let longer = kept.isEmpty ? ScreenText(String(word)) : kept + " " + ScreenText(String(word))
      if longer.width + 1 > columns { break }
      kept = longer
    }
    return kept.isEmpty ? whole.clipped(to: columns) : kept + "…"
  }

  /// Items side by side under a label, two columns apart, in as many rows as they need.
  private func packed(_ items: [StyledText], after head: ScreenText, width: Int) -> [StyledText] {
    var lines = [head.isEmpty ? StyledText() : StyledText(head, .label)]
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
    let entries = zip(signs, names).map { "\($0.map(String.init) ?? " ") \($1)" }
    let listRows = max(1, area.rows - 1)
    drawColumns(
      entries, selected: selected, in: Rect(column: 1, row: area.row, columns: area.columns, rows: listRows))
    if names.isEmpty { write("The playbook has none.", .dim, row: area.row) }
    footer(choices(state), row: area.endRow - 1, rows: area.rows > 1 ? 1 : 0, width: area.columns)
  }

  /// Entries down and then across; the page with the chosen one is shown.
  mutating func drawColumns(_ entries: [String], selected: Int, in area: Rect, hasCursor: Bool = true) {
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
      if isChosen, hasCursor { cursor = Point(column: column, row: row) }
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
    if area.rows == 0 { clear(row: row) }
    write(label, .label, row: row)
    input(field, row: row, column: 1 + label.width, width: max(1, area.columns - label.width))
    guard area.rows > 1 else { return }
    if live.wrapUp == nil, area.rows > 2 {
      let keyed = live.script.playbook.objections.filter { $0.key.map { $0 > 0 } ?? false }
        .sorted { ($0.key ?? 0) < ($1.key ?? 0) }
      let names = keyed.map { StyledText("F\($0.key ?? 0) \($0.name.lowercased())", .dim) }
      let lines = packed(names, after: "", width: area.columns)
      for (offset, line) in cut(lines, rows: area.rows - 2, width: area.columns).enumerated() {
        write(line, row: area.row + 1 + offset, width: area.columns)
      }
    }
    footer(choices(state), row: area.endRow - 1, rows: 1, width: area.columns)
  }
}
