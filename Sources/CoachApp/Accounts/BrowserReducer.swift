import CallScript
import Cells

/// From how many columns on a second pane stands beside a list.
let paneColumns = 110

extension AppState {
  /// Opens organisations and people.
  mutating func openBrowser() -> [Effect] {
    open(.browser(BrowserScreen()))
    return [.browse(BrowseQuestion(list: .accounts))]
  }

  mutating func performOnBrowser(_ command: Command) -> [Effect] {
    guard case .browser(var browser) = screen else { return [] }
    if let reason = reason(for: command) { return refuse(reason) }
    switch command {
    case .search:
      browser.isTyping = true
      screen = .browser(browser)
    case .otherList:
      browser.list = browser.list == .accounts ? .people : .accounts
      browser.isListChosen = true
      screen = .browser(browser)
      return browser.count == nil ? [browserQuestion(browser)] : browserWants()
    case .newContact: openContactForm(at: browser.list == .accounts ? browser.accounts.chosen?.account : nil)
    case .addFact: openFactFormForChosen()
    case .callPerson: if let card = chosenCard { return prepareAlone(card) }
    case .importFile: openImport()
    default: break
    }
    return []
  }

  /// Takes a row of the open list.
  mutating func chooseInBrowser(_ row: Int) -> [Effect] {
    guard case .browser(var browser) = screen, let count = browser.count, (0..<count).contains(row) else {
      return []
    }
    browser.selected = row
    screen = .browser(browser)
    switch browser.list {
    case .accounts: return browser.accounts.chosen.map { openAccount($0.account.id) } ?? []
    case .people: return browser.people.chosen.map { openPerson($0.id) } ?? []
    }
  }

  mutating func finishSearch(keeping: Bool) -> [Effect] {
    guard case .browser(var browser) = screen else { return [] }
    browser.isTyping = false
    if !keeping {
      browser.query.clear()
      browser.startOver()
    }
    screen = .browser(browser)
    return keeping ? [] : [browserQuestion(browser)]
  }

  /// Shows what was found, unless the words have changed since.
  mutating func showFound(_ answer: BrowseAnswer, for question: BrowseQuestion) -> [Effect] {
    forgetUnread(.browse(question))
    guard let place = browserPlace, case .browser(var browser) = screens[place],
      browser.query.trimmed == question.words
    else { return [] }
    switch answer {
    case .accounts(let lines, let hasMore):
      browser.accounts.take(lines, hasMore: hasMore, offset: question.offset)
    case .people(let lines, let hasMore):
      browser.people.take(lines.map(markedIfStopped), hasMore: hasMore, offset: question.offset)
    }
    let isNobody = browser.accounts.rows?.isEmpty == true && browser.query.isBlank && !browser.isListChosen
    if isNobody, browser.list == .accounts { browser.list = .people }
    replace(place, with: .browser(browser))
    guard place == trail.count else { return [] }
    return browser.count == nil ? [browserQuestion(browser)] : browserWants()
  }

  /// A line with the mark of a request made in a call of this run.
  func markedIfStopped(_ line: PersonLine) -> PersonLine {
    guard line.card.suppression == nil, isStopped(line.card) else { return line }
    var marked = line
    marked.card.suppression = .person
    return marked
  }

  /// What the open list lacks: the rows after the last, or the organisation for the pane beside it.
  mutating func browserWants() -> [Effect] {
    guard case .browser(var browser) = screen, let count = browser.count else { return [] }
    var effects: [Effect] = []
    if browser.hasMore, browser.selected >= count - BrowseQuestion.page / 2 {
      let isAwaiting =
        browser.list == .accounts ? browser.accounts.isAwaitingMore : browser.people.isAwaitingMore
      if !isAwaiting {
        if browser.list == .accounts { browser.accounts.isAwaitingMore = true }
        if browser.list == .people { browser.people.isAwaitingMore = true }
        effects.append(
          .browse(BrowseQuestion(list: browser.list, words: browser.query.trimmed, offset: count)))
      }
    }
    if size.columns >= paneColumns, browser.list == .accounts,
      let chosen = browser.accounts.chosen?.account.id,
      browser.preview?.account.id != chosen, browser.awaitedPreview != chosen
    {
      browser.awaitedPreview = chosen
      effects.append(.readAccount(chosen))
    }
    screen = .browser(browser)
    return effects
  }

  /// The question for the open list from its top, as far as it was read.
  func browserQuestion(_ browser: BrowserScreen) -> Effect {
    .browse(
      BrowseQuestion(
        list: browser.list, words: browser.query.trimmed, limit: max(BrowseQuestion.page, browser.count ?? 0))
    )
  }
}
