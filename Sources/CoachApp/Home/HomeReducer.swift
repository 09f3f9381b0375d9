import CallScript
import Cells

extension AppState {
  mutating func performOnHome(_ command: Command) -> [Effect] {
    if let reason = reason(for: command) {
      notice = Notice(reason, weight: .warning)
      return []
    }
    if command == .dropMove, let chosenOffer { return [.dismissCall(chosenOffer.session)] }
    if let effects = performOnMove(command) { return effects }
    switch command {
    case .startBlock:
      screen = .prep(PrepScreen(people: callable))
      return prepWants()
    case .contacts: return openBrowser()
    case .newContact: openContactForm()
    case .sampleContact: return [.saveContact(sampleContact)]
    case .readPlaybook: screen = .playbook(PlaybookScreen())
    case .huca: return openHuca()
    case .undo: return settling == nil ? undoEvents() ?? [] : undoSettled()
    default: break
    }
    return []
  }

  /// Enter on Home: resumes the call, does what the move asks for, or prepares a first call.
  mutating func chooseOnHome(_ row: Int) -> [Effect] {
    guard case .home(var screenState) = screen, homeRows.indices.contains(row) else { return [] }
    screenState.selected = row
    screenState.startsAtTop = false
    screen = .home(screenState)
    switch homeRows[row] {
    case .resume(let offer):
      if let reasonNotToCall { return refuse(reasonNotToCall) }
      return [.resumeCall(offer.session)]
    case .move(let line): return begin(line)
    case .person(let card): return prepareAlone(card)
    }
  }

  /// Does what a move asks for: prepares the call, opens the e-mail, or shows the person.
  mutating func begin(_ line: MoveLine) -> [Effect] {
    if line.move.isCall {
      let effects = prepareAlone(line.card)
      if notice == nil, section(of: line) != .due {
        notice = Notice("Planned for \(written(line.move.due)), not for now.", weight: .warning)
      }
      return effects
    }
    if let message = line.move.message {
      return openDraft(for: line.card.id, purpose: message, move: line.move.key)
    }
    return screen.isPerson ? [] : openPerson(line.card.id)
  }

  /// Why a command changes nothing on Home; nil when it does something.
  func reasonOnHome(for command: Command) -> String? {
    switch command {
    case .startBlock:
      if let reasonNotToCall { return reasonNotToCall }
      return callable.isEmpty ? "There is nobody to call yet: n adds a contact." : nil
    case .newContact, .sampleContact, .addFact: return readOnlyReason
    case .dropMove where chosenOffer != nil: return readOnlyReason
    case .moveDone, .putOff, .putOffUntil, .dropMove, .whatHappened: return reasonOnMoves(for: command)
    case .undo:
      if settling != nil { return nil }
      if case .events? = peopleUndo { return readOnlyReason }
      return "There is nothing to take back."
    default: return nil
    }
  }

  /// Opens the preparation of a call with one person.
  mutating func prepareAlone(_ card: ContactCard) -> [Effect] {
    if isStopped(card) { return refuse("They asked not to be called.") }
    if let reason = reasonNotToCall { return refuse(reason) }
    open(.prep(PrepScreen(people: [card])))
    return prepWants()
  }

  /// What the plain lines say of Home: how the challenge stands, and what the keys about a step are about.
  var homeLines: [String] {
    var lines: [String] = []
    if let board = challenge, !board.isStopped { lines.append(board.line) }
    if homeRows.isEmpty { lines.append("Nobody to call yet.") }
    if let line = chosenMove {
      let name = ScreenText(line.card.contact.displayName).string
      lines.append("Chosen: \(line.move.kind.words), \(name). Down and Up choose another.")
    }
    return lines
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
