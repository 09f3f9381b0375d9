import CallScript
import Cells

extension Canvas {
  mutating func drawHuca(_ state: AppState, _ huca: HucaScreen) {
    let footerHeight = rows >= 10 ? 2 : 1
    footer(choices(state), row: rows - 1 - footerHeight, rows: footerHeight, width: columns - 2)
    write("HUCA challenge", .title, row: 0, width: columns - 2)
    let area = Rect(column: 1, row: 1, columns: columns - 2, rows: rows - 2 - footerHeight)
    if let file = huca.file { return drawFile(file, in: area) }
    if let board = huca.board {
      let report = board.report
      let standing =
        board.isStopped ? "stopped" : report.isOver ? "over" : "day \(report.day) of \(report.challenge.days)"
      writeRight(StyledText(ScreenText(standing), .dim), row: 0, end: columns - 1)
    }
    drawPage(hucaLines(state, huca), selected: huca.selected, in: area)
  }

  private mutating func drawFile(_ file: HucaScreen.FileQuestion, in area: Rect) {
    let what =
      file.isAnonymised
      ? "The write-up without names goes into a new file:" : "The write-up goes into a new file:"
    write(ScreenText(what), .strong, row: area.row, width: area.columns)
    write(
      "The path ends in .html or .md; nothing that is there is replaced.", .dim, row: area.row + 1,
      width: area.columns)
    if let complaint = file.complaint, area.rows > 4 {
      write(ScreenText(complaint), .warning, row: area.row + 2, width: area.columns)
    }
    input(file.path, row: min(area.row + 3, area.endRow - 1), column: 1, width: area.columns)
  }

  /// The lines of the challenge's screen; open noes and days are numbered in the order of its rows.
  func hucaLines(_ state: AppState, _ huca: HucaScreen) -> [PageLine] {
    guard let board = huca.board else { return beforeStart(state, isRead: huca.isRead) }
    let open = Array(board.report.open.reversed())
    var lines = PageLine.heading("Still open")
    if open.isEmpty { lines.append(PageLine(StyledText("No no waits for a second person.", .dim))) }
    for (index, no) in open.enumerated() {
      lines.append(PageLine(noText(no), index: index))
      let proposal = proposalText(state, board.proposals[no.call.session])
      lines.append(PageLine(proposal.clipped(to: columns - 2)))
    }
    return lines + dayLines(state, huca, board.report, from: open.count)
  }

  private func beforeStart(_ state: AppState, isRead: Bool) -> [PageLine] {
    guard isRead else {
      let words = ScreenText(state.awaiting(.readChallenge, "Reading the challenge…"))
      return StyledText(words, .dim).wrapped(to: columns - 2).map { PageLine($0) }
    }
    let words: [(String, Role)] = [
      ("Hang up, call again: a no from one person is not the organisation's no.", .strong),
      ("For 30 days every no is followed by a call to somebody else there, or missed with a reason.", .text),
      ("Each day counts noes, second persons tried, reached, turned, and the same reason again.", .text),
      ("At the end a write-up shows where a no used to be accepted too early.", .text),
      ("s  starts it today.", .text),
    ]
    return [PageLine(StyledText())] + words.map { PageLine(StyledText(ScreenText($0.0), $0.1)) }
  }

  private func noText(_ no: ChallengeNo) -> StyledText {
    let moment = "day \(HucaColumns.number(no.day))  "
    var text = StyledText(ScreenText(moment), .dim)
    text.append(ScreenText(no.call.contact.displayName), .text)
    if let company = no.call.contact.account?.name { text.append(glyphs.dot + ScreenText(company), .dim) }
    let reason = no.call.record.reason.map { $0.words } ?? no.call.record.outcome.kind.words
    text.append(glyphs.dot + ScreenText(reason), .dim)
    return text
  }

  private func proposalText(_ state: AppState, _ line: MoveLine?) -> StyledText {
    guard let line else {
      return StyledText("        nobody is proposed: Enter shows who is there", .dim)
    }
    var text = StyledText("        ", .text)
    if line.move.isLate(at: state.now.utc) { text.append("LATE ", .late) }
    text.append(ScreenText(state.written(line.move.due)), .strong)
    text.append(ScreenText("  \(line.card.contact.displayName)"), .text)
    if !line.card.contact.role.isEmpty { text.append(glyphs.dot + ScreenText(line.card.contact.role), .dim) }
    text.append(glyphs.dot + ScreenText(line.move.isCall ? line.move.kind.words : line.move.why), .dim)
    return text
  }

  // MARK: Days

  private func dayLines(
    _ state: AppState, _ huca: HucaScreen, _ report: ChallengeReport, from first: Int
  ) -> [PageLine] {
    let columns = HucaColumns(width: self.columns - 2)
    var lines = [PageLine(StyledText()), PageLine(StyledText(ScreenText(columns.heading), .label))]
    lines.append(PageLine(StyledText(ScreenText(columns.row("all days", report.totals)), .strong)))
    for (offset, day) in (1...max(1, report.day)).reversed().enumerated() {
      let name = "\(HucaColumns.number(day)) \(WrittenTime.day(report.challenge.date(of: day)))"
      let figures = report.figures(ofDay: day)
      let role: Role = figures == ChallengeFigures() ? .dim : .text
      lines.append(
        PageLine(StyledText(ScreenText(columns.row(name, figures)), role), index: first + offset))
      if huca.openDay == day { lines += callLines(of: day, in: report) }
    }
    return lines
  }

  private func callLines(of day: Int, in report: ChallengeReport) -> [PageLine] {
    let noes = report.noes.filter { $0.day == day }.map { no in
      "     no: \(no.call.contact.displayName), \(no.fate.words)"
    }
    let tries = report.tries.filter { $0.day == day }.map { second in
      let again = second.hasSameReason ? ", same reason" : ""
      return
        "     second: \(second.call.contact.displayName), \(second.call.record.outcome.kind.words)\(again)"
    }
    let words = noes + tries
    return (words.isEmpty ? ["     no calls that count"] : words).map {
      PageLine(StyledText(ScreenText($0), .dim))
    }
  }
}

extension ChallengeNo.Fate {
  /// What became of a no, in a list.
  var words: String {
    switch self {
    case .followed(let call): "then \(call.contact.displayName) was called"
    case .missed(let reason): "missed: \(reason)"
    case .missedSilently: "missed"
    case .settled: "settled"
    case .open: "open"
    }
  }
}

extension ObjectionClass {
  /// Its name as words.
  var words: String {
    switch self {
    case .brushOff: "not interested"
    case .alreadyCovered: "already covered"
    case .noBudget: "no budget"
    case .noTime: "no time"
    case .noAuthority: "not the one who decides"
    case .noNeed: "no need"
    case .sendInfo: "send something"
    case .thinkItOver: "think it over"
    case .contractOrTiming: "contract or timing"
    case .trust: "trust"
    case .tooExpensiveOrPrice: "too dear"
    case .gatekeeper: "a screener answered"
    }
  }
}
