import CallScript
import Cells

/// The list on Home: calls to resume, what is due and what comes next, then the call list.
struct HomeList {
  /// Its lines; what can be chosen is numbered in the order of Home's rows.
  private(set) var lines: [PageLine] = []
  private let state: AppState
  private let canvas: Canvas
  private let width: Int

  /// Lays the list out in so many rows: where there is room, each thing that is due says why on a line of its own;
  /// else only the one chosen does.
  init(_ state: AppState, _ data: HomeData, canvas: Canvas, selected: Int, height: Int) {
    self.state = state
    self.canvas = canvas
    width = canvas.columns - 2
    let whole = movesAndCalls(data) { $0 == .due || $1 == selected }
    let planned = whole.count <= height ? whole : movesAndCalls(data) { $1 == selected }
    lines = planned + callList(data, from: data.resumable.count + data.moves.count, after: planned)
  }

  /// Calls to resume and moves; the call list follows them.
  private func movesAndCalls(_ data: HomeData, saysWhy: (MoveLine.Section, Int) -> Bool) -> [PageLine] {
    var rows: [PageLine] = data.resumable.enumerated().map { PageLine(resumeText($1), index: $0) }
    let first = data.resumable.count
    for section in MoveLine.Section.allCases {
      let moves = data.moves.enumerated().filter { state.section(of: $0.element) == section }
      if moves.isEmpty { continue }
      rows += heading(section.words, after: rows)
      for (offset, line) in moves {
        rows += moveLines(line, index: first + offset, isLong: saysWhy(section, first + offset))
      }
    }
    return rows
  }

  private func callList(_ data: HomeData, from first: Int, after rows: [PageLine]) -> [PageLine] {
    var lines: [PageLine] = []
    if data.moves.count >= HomeData.mostMoves {
      lines.append(dim("the first \(HomeData.mostMoves); callcoach next prints all"))
    }
    if data.people.isEmpty { return lines }
    lines += heading("Call list", after: rows + lines)
    lines += data.people.enumerated().map { PageLine(canvas.personText(state, $1), index: first + $0) }
    if data.isPartial { lines.append(dim("the first \(HomeData.mostPeople); a searches everybody")) }
    return lines
  }

  private func heading(_ words: String, after rows: [PageLine]) -> [PageLine] {
    (rows.isEmpty ? [] : [PageLine(StyledText())]) + [PageLine(StyledText(ScreenText(words), .label))]
  }

  private func dim(_ words: String) -> PageLine { PageLine(StyledText(ScreenText(words), .dim)) }

  private func resumeText(_ offer: ResumableCall) -> StyledText {
    let clock = offer.talkMilliseconds.map { ", \(WrittenTime.clock(.milliseconds($0)))" } ?? ""
    let what = offer.hasEnded ? "finish the wrap-up of the call" : "resume the call"
    return StyledText("\(what) with \(offer.name)\(clock)", .warning)
  }

  /// When, who, where, what; then why, behind it where it fits, else on the next line.
  private func moveLines(_ line: MoveLine, index: Int, isLong: Bool) -> [PageLine] {
    let contact = line.card.contact
    let dot = canvas.glyphs.dot
    var text = canvas.dueText(state, line.move)
    text.append(ScreenText(contact.displayName), line.move.isHot ? .strong : .text)
    if let company = contact.account?.name, company != contact.displayName {
      text.append(dot + ScreenText(company), .dim)
    }
    text.append(dot + ScreenText(line.move.kind.words), .text)
    if !line.onBehalfOf.isEmpty { text.append(ScreenText(" (after \(line.onBehalfOf))"), .dim) }
    let why = StyledText(ScreenText(line.move.why), .dim)
    let whole = text + StyledText(dot, .dim) + why
    if whole.width <= width || !isLong { return [PageLine(whole, index: index)] }
    return [PageLine(text, index: index), PageLine((StyledText("     ", .text) + why).clipped(to: width))]
  }
}

extension MoveLine.Section {
  /// The heading on Home.
  var words: String {
    switch self {
    case .due: "Due"
    case .laterToday: "Later today"
    case .next: "Coming up"
    }
  }
}
