import CallScript

extension AppState {
  /// Opens the list of everybody.
  mutating func openContacts() -> [Effect] {
    screen = .contacts(ContactsScreen())
    return [.findContacts("")]
  }

  mutating func performOnContacts(_ command: Command) -> [Effect] {
    guard case .contacts(var contacts) = screen else { return [] }
    if let reason = reason(for: command) { return refuse(reason) }
    switch command {
    case .search:
      contacts.isTyping = true
      screen = .contacts(contacts)
    case .newContact: openContactForm()
    case .addFact: if let card = chosenCard { openFactForm(for: card) }
    default: break
    }
    return []
  }

  /// The person chosen in a list of people; nil where there is none.
  var chosenCard: ContactCard? {
    switch screen {
    case .home(let screenState):
      let row = screenState.selected - (home?.resumable.count ?? 0)
      return home.flatMap { $0.people.indices.contains(row) ? $0.people[row] : nil }
    case .contacts(let contacts):
      guard let found = contacts.found, found.indices.contains(contacts.selected) else { return nil }
      return found[contacts.selected]
    case .prep(let prep):
      return prep.people.indices.contains(prep.selected) ? prep.people[prep.selected] : nil
    case .form, .call, .playbook: return nil
    }
  }

  mutating func finishSearch(keeping: Bool) -> [Effect] {
    guard case .contacts(var contacts) = screen else { return [] }
    contacts.isTyping = false
    if !keeping { contacts.query.clear() }
    screen = .contacts(contacts)
    return keeping ? [] : [.findContacts("")]
  }

  /// Shows who was found, unless the words have changed since.
  mutating func showFound(_ cards: [ContactCard], for query: String) {
    guard case .contacts(var contacts) = screen, contacts.query.trimmed == query else { return }
    contacts.found = cards.map { card in
      var marked = card
      if card.suppression == nil, isStopped(card) { marked.suppression = .person }
      return marked
    }
    contacts.selected = min(contacts.selected, max(0, cards.count - 1))
    screen = .contacts(contacts)
  }
}
