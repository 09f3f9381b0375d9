import CallScript
import Cells

extension Canvas {
  mutating func drawBrowser(_ state: AppState, _ browser: BrowserScreen) {
    drawBrowserHead(browser)
    if browser.isTyping || !browser.query.text.isEmpty {
      write("search ", .label, row: 1)
      input(browser.query, row: 1, column: 8, width: columns - 10, hasCursor: browser.isTyping)
    }
    let footerHeight = rows >= 10 ? 2 : 1
    footer(choices(state), row: rows - 1 - footerHeight, rows: footerHeight, width: columns - 2)
    let area = Rect(column: 1, row: 3, columns: columns - 2, rows: rows - 4 - footerHeight)
    guard let count = browser.count else {
      drawAwaiting(state.awaiting(state.browserQuestion(browser), "Looking…"), row: 3)
      return
    }
    if count == 0 {
      write(emptyWords(browser), row: 3, width: columns - 2)
      return
    }
    let width = columns >= paneColumns ? columns / 2 : columns
    let shown = window(count: count, selected: browser.selected, rows: area.rows)
    for (offset, index) in shown.enumerated() {
      write(rowText(state, browser, index), row: area.row + offset, width: width - 2)
      if index == browser.selected, !browser.isTyping { select(row: area.row + offset, width: width) }
    }
    if width < columns {
      drawBrowserPane(
        state, browser,
        in: Rect(column: width + 1, row: area.row, columns: columns - width - 2, rows: area.rows))
    }
  }

  private mutating func drawBrowserHead(_ browser: BrowserScreen) {
    let isAccounts = browser.list == .accounts
    write("Accounts", isAccounts ? .title : .dim, row: 0)
    write("People", isAccounts ? .dim : .title, row: 0, column: 11)
    guard let count = browser.count, count > 0 else { return }
    let more =
      browser.hasMore
      ? "\(browser.selected + 1) of more than \(count)" : "\(browser.selected + 1) of \(count)"
    writeRight(StyledText(ScreenText(more), .dim), row: 0, end: columns - 1)
  }

  private func emptyWords(_ browser: BrowserScreen) -> ScreenText {
    if !browser.query.isBlank { return "Nothing fits: Esc in the search lists everything." }
    return switch browser.list {
    case .accounts: "No organisation is known yet: n adds somebody, I imports a file, Tab lists people."
    case .people: "No contacts yet: n adds one, I imports a file."
    }
  }

  private func rowText(_ state: AppState, _ browser: BrowserScreen, _ index: Int) -> StyledText {
    switch browser.list {
    case .accounts: browser.accounts.rows.map { accountText(state, $0[index]) } ?? StyledText()
    case .people: browser.people.rows.map { personText(state, $0[index], company: true) } ?? StyledText()
    }
  }

  private mutating func drawBrowserPane(_ state: AppState, _ browser: BrowserScreen, in area: Rect) {
    switch browser.list {
    case .people:
      if let line = browser.people.chosen { drawCard(state, line.card, in: area) }
    case .accounts:
      guard let detail = browser.preview, detail.account.id == browser.accounts.chosen?.account.id else {
        return
      }
      let head = PageLine(StyledText(ScreenText(detail.account.name), .strong))
      drawPage([head] + accountLines(state, detail), selected: nil, in: area)
    }
  }
}
