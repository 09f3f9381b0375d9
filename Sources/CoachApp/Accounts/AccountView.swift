import CallScript
import Cells

extension Canvas {
  mutating func drawAccount(_ state: AppState, _ account: AccountScreen) {
    let footerHeight = rows >= 10 ? 2 : 1
    footer(choices(state), row: rows - 1 - footerHeight, rows: footerHeight, width: columns - 2)
    guard let detail = account.detail else {
      drawAwaiting(state.awaiting(.readAccount(account.id), "Reading the organisation…"), row: 0)
      return
    }
    write(ScreenText(detail.account.name), .title, row: 0, width: columns - 2)
    let area = Rect(column: 1, row: 1, columns: columns - 2, rows: rows - 2 - footerHeight)
    drawPage(accountLines(state, detail), selected: account.selected, in: area)
  }

  /// An organisation's people, facts and calls; what can be chosen is numbered in the order of the screen's rows.
  func accountLines(_ state: AppState, _ detail: AccountDetail) -> [PageLine] {
    var lines: [PageLine] = []
    if let stop = detail.stop {
      lines.append(PageLine(StyledText(ScreenText(capital(stopWords(state, stop))), .warning)))
    }
    lines += PageLine.heading("People")
    if detail.people.isEmpty { lines.append(PageLine(StyledText("Nobody yet: n adds somebody.", .dim))) }
    lines += detail.people.enumerated().map { index, line in
      PageLine(personText(state, line, company: false), index: index)
    }
    if detail.hasMorePeople {
      let words = "the first \(detail.people.count); Tab in the list before searches all"
      lines.append(PageLine(StyledText(ScreenText(words), .dim)))
    }
    lines += factAndCallLines(
      state, detail.facts, detail.calls, from: detail.people.count, name: true)
    return lines
  }

  /// The facts and the calls of a page, numbered from a row on.
  func factAndCallLines(
    _ state: AppState, _ facts: [KnownFact], _ calls: [SessionLine], from first: Int, name: Bool
  ) -> [PageLine] {
    var lines = PageLine.heading("Facts")
    if facts.isEmpty { lines.append(PageLine(StyledText("None yet: f adds one.", .dim))) }
    lines += facts.enumerated().map { PageLine(factText(state, $1), index: first + $0) }
    lines += PageLine.heading("Calls")
    if calls.isEmpty { lines.append(PageLine(StyledText("Never dialled.", .dim))) }
    lines += calls.enumerated().map { PageLine(callText($1, name: name), index: first + facts.count + $0) }
    if calls.count >= AppState.mostCalls {
      lines.append(
        PageLine(StyledText("the last \(AppState.mostCalls); callcoach sessions has them all", .dim)))
    }
    return lines
  }

  func capital(_ words: String) -> String { words.prefix(1).uppercased() + words.dropFirst() }
}

extension AppState {
  /// The most calls that are read for a page about an account or a person.
  public static let mostCalls = 50
  /// The most people that are read for a page about an account.
  public static let mostPeopleOfAccount = 100
}
