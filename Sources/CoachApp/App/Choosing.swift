import CallScript

extension AppState {
  /// Enter on a list.
  mutating func choose() -> [Effect] {
    if case .happened(let selected)? = question?.kind { return pick(selected) }
    switch screen {
    case .home(let home): return pick(home.selected)
    case .browser(let browser): return pick(browser.selected)
    case .account(let account): return pick(account.selected)
    case .person(let person): return pick(person.selected)
    case .draft(let draft): return pick(draft.selected)
    case .huca(let huca): return pick(huca.selected)
    case .prep(let prep):
      guard !prep.isPreparing else { return [] }
      return startBlock(with: prep.people, from: prep.selected)
    case .call:
      switch call?.panel {
      case .objections(let selected), .answers(let selected): return pick(selected)
      case .endings, .note, .heard, nil: return []
      }
    case .form, .playbook, .importing, .after: return []
    }
  }

  /// Takes a row of the list that is open.
  mutating func pick(_ row: Int) -> [Effect] {
    if question != nil { return pickHappened(row) }
    switch screen {
    case .home: return chooseOnHome(row)
    case .browser: return chooseInBrowser(row)
    case .account: return chooseInAccount(row)
    case .person: return chooseInPerson(row)
    case .draft: return chooseDraft(row)
    case .huca: return chooseInHuca(row)
    case .call: return pickInCall(row)
    case .form, .prep, .playbook, .importing, .after: return []
    }
  }

  private mutating func pickInCall(_ row: Int) -> [Effect] {
    guard let live = call else { return [] }
    call?.panel = nil
    switch live.panel {
    case .objections:
      let objections = live.script.playbook.objections
      return objections.indices.contains(row) ? raise(objections[row].id) : []
    case .answers:
      let answers = live.script.playbook.answers
      return answers.indices.contains(row) ? record(.asked(answers[row].id)) : []
    case .endings, .note, .heard: return []
    case nil:
      guard live.wrapUp == nil, live.times.indices.contains(row) else { return [] }
      call?.chosenTime = row
      return perform(.takeTime)
    }
  }
}
