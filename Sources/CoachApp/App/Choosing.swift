import CallScript

extension AppState {
  /// Enter on a list.
  mutating func choose() -> [Effect] {
    switch screen {
    case .home(let home): return pick(home.selected)
    case .contacts(let contacts): return pick(contacts.selected)
    case .prep(let prep):
      guard !prep.isPreparing else { return [] }
      return startBlock(with: prep.people, from: prep.selected)
    case .call:
      switch call?.panel {
      case .objections(let selected), .answers(let selected): return pick(selected)
      case .endings, .note, .heard, nil: return []
      }
    case .form, .playbook: return []
    }
  }

  /// Takes a row of the list that is open.
  mutating func pick(_ row: Int) -> [Effect] {
    switch screen {
    case .home: return chooseOnHome(row)
    case .contacts(let contacts):
      guard let found = contacts.found, found.indices.contains(row) else { return [] }
      return prepareAlone(found[row])
    case .call: return pickInCall(row)
    case .form, .prep, .playbook: return []
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
