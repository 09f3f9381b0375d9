import CallScript

extension AppState {
  /// Forgets a person who was erased: no screen leads to them any more, and nothing about people can be taken back.
  mutating func personWasErased(_ id: ContactID, _ words: String) -> [Effect] {
    peopleUndo = nil
    trail.removeAll { $0.isAbout(id) }
    let effects = screen.isAbout(id) ? stepBack() : refreshScreen()
    notice = Notice(words)
    return effects.contains(.loadHome) ? effects : effects + [.loadHome]
  }
}

extension Screen {
  /// Whether a screen is one person's.
  fileprivate func isAbout(_ id: ContactID) -> Bool {
    switch self {
    case .person(let person): person.id == id
    case .draft(let draft): draft.detail?.draft.contact == id
    case .home, .form, .prep, .call, .playbook, .browser, .account, .huca, .importing, .after: false
    }
  }
}
