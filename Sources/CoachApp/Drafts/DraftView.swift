import CallScript
import Cells

extension AppState {
  /// The columns that the text of a draft has on the screen.
  var draftTextWidth: Int { max(1, min(76, size.columns - 4)) }
}

extension Canvas {
  mutating func drawDraft(_ state: AppState, _ draft: DraftScreen) {
    let footerHeight = rows >= 10 ? 2 : 1
    footer(choices(state), row: rows - 1 - footerHeight, rows: footerHeight, width: columns - 2)
    let area = Rect(column: 1, row: 0, columns: columns - 2, rows: rows - 1 - footerHeight)
    if draft.isChoosing { return drawDraftOffers(state, draft, in: area) }
    guard let detail = draft.detail, let editor = draft.editor else {
      write("Filling the message…", .dim, row: 0)
      return
    }
    drawDraftHead(draft, detail, width: area.columns)
    if draft.isDropped {
      let words = StyledText("This draft is thrown away. u brings it back, Esc goes back.")
      for (offset, line) in words.wrapped(to: area.columns).enumerated() { write(line, row: 2 + offset) }
      return
    }
    let notes = draftNotes(state, draft, detail, width: area.columns, most: max(1, area.rows / 3))
    drawDraftLine("to", .to, editor.to, draft, row: 1)
    drawDraftLine("subject", .subject, editor.subject, draft, row: 2)
    rule(row: 3, width: area.columns)
    let height = max(0, area.rows - 4 - notes.count)
    if let link = draft.link {
      drawLink(link, in: Rect(column: 1, row: 4, columns: area.columns, rows: height))
    } else {
      drawDraftText(state, draft, editor, row: 4, rows: height)
    }
    for (offset, note) in notes.enumerated() { write(note, row: area.rows - notes.count + offset) }
  }

  /// In ASCII the check would be a cross.
  private var readyMark: ScreenText { glyphs == .unicode ? glyphs.check + " ready" : "ready" }

  /// What it is and for whom; whether it is ready, and whether it is on the disk.
  private mutating func drawDraftHead(_ draft: DraftScreen, _ detail: DraftDetail, width: Int) {
    var marks = StyledText(
      draft.isReady ? readyMark : "? not ready", draft.isReady ? .saved : .warning)
    marks.append("  ", .text)
    if draft.isKept {
      marks.append(glyphs.saved + " kept", .saved)
    } else {
      marks.append(glyphs.saving + (draft.failure == nil ? " keeping" : " NOT KEPT"), .unsaved)
    }
    let words = draft.message?.purpose.words ?? ""
    var title = StyledText(ScreenText(words.prefix(1).uppercased() + words.dropFirst()), .title)
    title.append(glyphs.dot + ScreenText(detail.contact.displayName), .strong)
    write(title, row: 0, width: max(1, width - marks.width - 2))
    writeRight(marks, row: 0, end: columns - 1)
  }

  /// An address or a subject, with its gaps marked.
  private mutating func drawDraftLine(
    _ label: ScreenText, _ part: DraftPart, _ field: TextField, _ draft: DraftScreen, row: Int
  ) {
    let isTyped = draft.isEditing && draft.editor?.part == part
    write(label, isTyped ? .strong : .label, row: row, width: 8)
    let width = columns - 13
    let gap = isTyped ? draft.editor?.gap : nil
    if isTyped, gap == nil {
      input(field, row: row, column: 11, width: width)
      return
    }
    let signs = Array(field.text)
    let hasGap = !DraftGap.ranges(in: signs).isEmpty
    write(hasGap ? "?" : " ", .gap, row: row, column: 9)
    write(
      signs.isEmpty ? StyledText("empty", .gap) : marked(signs, 0..<signs.count, gap), row: row, column: 11)
    guard let gap else { return }
    let before = ScreenText(String(signs[..<min(gap.lowerBound, signs.count)])).width
    cursor = Point(column: min(11 + before, columns - 1), row: row)
  }

  /// Signs with gaps in their own style, and the one in hand as chosen.
  private func marked(_ signs: [Character], _ range: Range<Int>, _ chosen: Range<Int>?) -> StyledText {
    let gaps = DraftGap.ranges(in: signs)
    var text = StyledText()
    var start = range.lowerBound
    for gap in gaps where gap.overlaps(range) {
      let part = gap.clamped(to: range)
      if start < part.lowerBound { text.append(ScreenText(String(signs[start..<part.lowerBound])), .text) }
      text.append(ScreenText(String(signs[part])), gap == chosen ? .selection : .gap)
      start = part.upperBound
    }
    if start < range.upperBound { text.append(ScreenText(String(signs[start..<range.upperBound])), .text) }
    return text
  }

  private mutating func drawDraftText(
    _ state: AppState, _ draft: DraftScreen, _ editor: DraftEditor, row: Int, rows height: Int
  ) {
    guard height > 0 else { return }
    let body = editor.body
    let rows = body.rows(width: state.draftTextWidth)
    let gaps = DraftGap.ranges(in: body.signs)
    let isTyped = draft.isEditing && editor.part == .body
    let place = body.cursorRow(in: rows)
    let shown =
      isTyped
      ? window(count: rows.count, selected: place, rows: height)
      : draftWindow(top: draft.top, count: rows.count, rows: height)
    for (offset, index) in shown.enumerated() {
      let range = rows[index]
      if gaps.contains(where: { $0.overlaps(range) }) { write("?", .gap, row: row + offset, column: 1) }
      write(
        marked(body.signs, range, isTyped ? editor.gap : nil), row: row + offset, column: 3,
        width: state.draftTextWidth + 1)
      if isTyped, index == place {
        cursor = Point(column: min(3 + body.cursorColumn(in: range), columns - 1), row: row + offset)
      }
    }
    if body.signs.isEmpty { write("The text is empty.", .gap, row: row, column: 3) }
    if shown.upperBound < rows.count, height > 1, !isTyped {
      let words = ScreenText("\(rows.count - shown.upperBound + 1) more rows")
      write(words.padded(to: columns - 3), .dim, row: row + height - 1, column: 3)
    }
  }

  /// The rows shown from one on.
  private func draftWindow(top: Int, count: Int, rows: Int) -> Range<Int> {
    let start = min(max(0, top), max(0, count - rows))
    return start..<min(count, start + rows)
  }

  private mutating func drawLink(_ link: String, in area: Rect) {
    write("The link that opens it in a mail program:", .label, row: area.row, width: area.columns)
    let lines = StyledText(ScreenText(link), .text).wrapped(to: area.columns)
    for (offset, line) in lines.prefix(max(0, area.rows - 1)).enumerated() {
      write(line, row: area.row + 1 + offset)
    }
    if lines.count > area.rows - 1 { write("it goes on", .warning, row: area.endRow - 1) }
  }

  /// What stands in the way and what to mind, below the text.
  private func draftNotes(
    _ state: AppState, _ draft: DraftScreen, _ detail: DraftDetail, width: Int, most: Int
  ) -> [StyledText] {
    var notes: [StyledText] = draft.missing.map {
      StyledText("? ", .gap) + StyledText(ScreenText($0), .warning)
    }
    notes += detail.cautions.map { StyledText("! ", .cue) + StyledText(ScreenText($0.words), .text) }
    if let at = detail.draft.exportedAt, draft.isKept {
      notes.append(StyledText(ScreenText("written as a file, \(state.written(at))"), .dim))
    }
    let lines = notes.flatMap { $0.wrapped(to: max(1, width)) }
    if lines.count <= most { return lines }
    return lines.prefix(most - 1) + [StyledText("\(lines.count - most + 1) more lines about it", .dim)]
  }

  // MARK: What can be written

  private mutating func drawDraftOffers(_ state: AppState, _ draft: DraftScreen, in area: Rect) {
    guard let offers = draft.offers else {
      write("Reading what can be written…", .dim, row: 0)
      return
    }
    write(
      StyledText("Write to " + ScreenText(offers.contact.displayName), .title), row: 0, width: area.columns)
    let lines = offerLines(state, offers)
    let place = lines.firstIndex { $0.index == draft.selected } ?? 0
    let shown = window(count: lines.count, selected: place, rows: max(0, area.rows - 2))
    for (offset, index) in shown.enumerated() {
      write(lines[index].text, row: 2 + offset, width: area.columns)
      if lines[index].index == draft.selected { select(row: 2 + offset, width: columns) }
    }
  }

  private func offerLines(_ state: AppState, _ offers: DraftOffers) -> [PageLine] {
    var lines: [PageLine] = []
    if !offers.kept.isEmpty { lines += PageLine.heading("Drafts that are kept").dropFirst() }
    for (index, kept) in offers.kept.enumerated() {
      var text = StyledText(ScreenText(kept.message.purpose.words), .text)
      text.append(glyphs.dot + ScreenText(kept.message.subject), .dim)
      text.append(glyphs.dot + ScreenText(state.written(kept.changedAt)), .dim)
      lines.append(PageLine(text, index: index))
    }
    let heading = PageLine.heading("Messages of the playbook")
    lines += lines.isEmpty ? heading.dropFirst() : heading[...]
    for (index, offer) in offers.offers.enumerated() {
      var text = StyledText(ScreenText(offer.purpose.words), offer.refusal == nil ? .text : .dim)
      if let refusal = offer.refusal { text.append(glyphs.dot + ScreenText(refusal.words), .dim) }
      lines.append(PageLine(text, index: offers.kept.count + index))
    }
    return lines
  }
}
