import CallScript

extension AppState {
  /// Rows that can be chosen on Home: calls to resume, then people.
  var homeRowCount: Int { (home?.resumable.count ?? 0) + (home?.people.count ?? 0) }

  /// Those who may be rung now, in calling order.
  var callable: [ContactCard] { home?.people.filter { $0.isCallable(at: now.utc) && !isStopped($0) } ?? [] }

  mutating func performOnHome(_ command: Command) -> [Effect] {
    if let reason = reason(for: command) {
      notice = Notice(reason, weight: .warning)
      return []
    }
    switch command {
    case .startBlock: screen = .prep(PrepScreen(people: callable))
    case .contacts: return openBrowser()
    case .newContact: openContactForm()
    case .sampleContact: return [.saveContact(sampleContact)]
    case .readPlaybook: screen = .playbook(PlaybookScreen())
    case .closeInterrupted: return closeInterrupted()
    case .undo: return undoSettled()
    default: break
    }
    return []
  }

  /// Enter on Home: resumes the call or prepares one.
  mutating func chooseOnHome(_ row: Int) -> [Effect] {
    guard let home else { return [] }
    if home.resumable.indices.contains(row) {
      if let reasonNotToCall { return refuse(reasonNotToCall) }
      return [.resumeCall(home.resumable[row].session)]
    }
    let index = row - home.resumable.count
    guard home.people.indices.contains(index) else { return [] }
    return prepareAlone(home.people[index])
  }

  /// Opens the preparation of a call with one person.
  mutating func prepareAlone(_ card: ContactCard) -> [Effect] {
    if isStopped(card) { return refuse("They asked not to be called.") }
    if let reason = reasonNotToCall { return refuse(reason) }
    open(.prep(PrepScreen(people: [card])))
    return []
  }

  /// Says why something is not done.
  mutating func refuse(_ words: String) -> [Effect] {
    notice = Notice(words, weight: .warning)
    return []
  }

  /// Why nobody can be called; nil when somebody can.
  var reasonNotToCall: String? {
    refusesCalls ? readOnlyReason ?? "Another program is writing: calls could not be kept." : nil
  }

  private mutating func closeInterrupted() -> [Effect] {
    guard case .home(var screenState) = screen, let offers = home?.resumable, !offers.isEmpty else {
      return []
    }
    let row = offers.indices.contains(screenState.selected) ? screenState.selected : 0
    let session = offers[row].session
    home?.resumable.remove(at: row)
    screenState.selected = 0
    screen = .home(screenState)
    return [.dismissCall(session)]
  }

  /// A made-up contact to try a call with.
  var sampleContact: ContactDraft {
    var draft = ContactDraft(
      firstName: "Sam", lastName: "Sample", company: "Sample & Daughters", role: "Managing director",
      phone: "+49 30 5550 1234", email: "sam@sample.example", zone: repZone.identifier)
    if let slot = companyFactSlot {
      let today = repZone.civil(at: now.utc).date
      draft.fact = Fact(
        id: slot.id, text: "the second site you opened", concern: "keeping both sites in step",
        source: "made up", date: today)
    }
    return draft
  }

  /// The fact about a company that the playbook asks for first.
  var companyFactSlot: FactSlot? { playbook?.playbook.facts.first { $0.scope == .company } }
}
