import CallScript

extension AppState {
  /// Opens an organisation.
  mutating func openAccount(_ id: AccountID) -> [Effect] {
    open(.account(AccountScreen(id: id)))
    return [.readAccount(id)]
  }

  /// Takes in what is known of an organisation: for its screen, or for the pane beside the list.
  mutating func showAccount(_ detail: AccountDetail) -> [Effect] {
    forgetUnread(.readAccount(detail.account.id))
    var detail = detail
    detail.people = detail.people.map(markedIfStopped)
    for place in screens.indices {
      switch screens[place] {
      case .account(var account) where account.id == detail.account.id:
        let old = account.rows.map(\.name)
        account.detail = detail
        account.selected = keptIndex(account.selected, from: old, to: account.rows.map(\.name))
        replace(place, with: .account(account))
      case .browser(var browser) where browser.accounts.chosen?.account.id == detail.account.id:
        browser.preview = detail
        replace(place, with: .browser(browser))
      case .home, .form, .prep, .call, .playbook, .importing, .person, .account, .browser, .huca, .draft,
        .after:
        break
      }
    }
    return []
  }

  mutating func performOnAccount(_ command: Command) -> [Effect] {
    guard case .account(let account) = screen, let detail = account.detail else { return [] }
    if let reason = reason(for: command) { return refuse(reason) }
    switch command {
    case .newContact: openContactForm(at: detail.account)
    case .editThis: openAccountForm(detail.account)
    case .callPerson: if let card = chosenCard { return prepareAlone(card) }
    case .champion: if let line = chosenPerson { return toggleChampion(line) }
    case .doNotCall: if let line = chosenPerson { return askDoNotCall(line.id) }
    case .undo: return undoOnPeople()
    case .addFact: openFactFormForChosen()
    case .removeFact:
      if case .fact(let known)? = account.chosen {
        return remove(known, from: .account(detail.account.id, name: detail.account.name))
      }
    default: break
    }
    return []
  }

  /// Enter on a row of an organisation.
  mutating func chooseInAccount(_ row: Int) -> [Effect] {
    guard case .account(var account) = screen, let detail = account.detail, account.rows.indices.contains(row)
    else { return [] }
    account.selected = row
    screen = .account(account)
    switch account.rows[row] {
    case .person(let line): return openPerson(line.id)
    case .fact(let known):
      return editFact(known, of: .account(detail.account.id, name: detail.account.name))
    case .call(let call):
      guard let contact = call.contact else { return refuse("That call is with somebody who is gone.") }
      return openPerson(contact)
    }
  }
}
