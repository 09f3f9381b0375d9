public import CallScript

extension AppState {
  /// Opens a person.
  mutating func openPerson(_ id: ContactID) -> [Effect] {
    open(.person(PersonScreen(id: id)))
    return [.readPerson(id)]
  }

  /// Takes in what is known of a person.
  mutating func showPerson(_ detail: PersonDetail) -> [Effect] {
    forgetUnread(.readPerson(detail.contact.id))
    var detail = detail
    detail.line = markedIfStopped(detail.line)
    for place in screens.indices {
      guard case .person(var person) = screens[place], person.id == detail.contact.id else { continue }
      let old = person.rows.map(\.name)
      person.detail = detail
      person.selected = keptIndex(person.selected, from: old, to: person.rows.map(\.name))
      replace(place, with: .person(person))
    }
    return []
  }

  mutating func performOnPerson(_ command: Command) -> [Effect] {
    guard case .person(var person) = screen else { return [] }
    if case .scope(let scope) = person.question { return answerScope(scope, command) }
    guard let detail = person.detail else { return [] }
    if let reason = reason(for: command) { return refuse(reason) }
    if let effects = performOnMove(command) { return effects }
    switch command {
    case .editThis: openContactForm(editing: detail)
    case .callPerson: return prepareAlone(detail.callCard)
    case .messages: return openMessages(to: person.id)
    case .calendarFile: return [.writeCalendarFile(person.id)]
    case .champion: return toggleChampion(detail.line)
    case .doNotCall:
      person.question =
        detail.contact.account == nil ? .reason(.person, TextField(limit: 200)) : .scope(.person)
      screen = .person(person)
    case .erasePerson:
      person.question = .erase(TextField(limit: 20))
      screen = .person(person)
    case .undo: return undoOnPeople()
    case .liftRequest:
      person.question = .liftFromCall(TextField(limit: 200))
      screen = .person(person)
    case .addFact: openFactFormForChosen()
    case .removeFact:
      if case .fact(let known)? = person.chosen { return remove(known, from: subject(of: detail)) }
    case .openOrganisation: if let account = detail.contact.account { return openAccount(account.id) }
    default: break
    }
    return []
  }

  /// Enter on a row of a person.
  mutating func chooseInPerson(_ row: Int) -> [Effect] {
    guard case .person(var person) = screen, let detail = person.detail else { return [] }
    if case .scope(let scope) = person.question {
      return answerScope(scope, .scope(row == 0 ? .person : .organisation)) + answerScope(scope, .confirm)
    }
    guard person.rows.indices.contains(row) else { return [] }
    person.selected = row
    screen = .person(person)
    switch person.rows[row] {
    case .fact(let known): return editFact(known, of: subject(of: detail))
    case .move(let move):
      return begin(MoveLine(move: move, card: detail.line.card))
    case .call: return []
    }
  }

  private func subject(of detail: PersonDetail) -> FactSubject {
    .contact(detail.contact.id, name: detail.contact.displayName)
  }

  // MARK: Champion

  func toggleChampion(_ line: PersonLine) -> [Effect] { [.setChampion(line.id, !line.isChampion)] }

  // MARK: Do not call

  /// Opens a person with the question whom the request covers.
  mutating func askDoNotCall(_ id: ContactID) -> [Effect] {
    let effects = openPerson(id)
    guard case .person(var person) = screen else { return effects }
    person.question = .scope(.person)
    screen = .person(person)
    return effects
  }

  /// A key while it is asked whom a request covers.
  private mutating func answerScope(_ scope: SuppressionScope, _ command: Command) -> [Effect] {
    guard case .person(var person) = screen else { return [] }
    switch command {
    case .scope(let chosen): person.question = .scope(chosen)
    case .confirm:
      var chosen = scope
      if case .scope(let now) = person.question { chosen = now }
      if let detail = person.detail, detail.contact.account == nil { chosen = .person }
      person.question = .reason(chosen, TextField(limit: 200))
    case .back: person.question = nil
    default: break
    }
    screen = .person(person)
    return []
  }

  /// Ends typing a reason, or the word that lifts a request.
  mutating func finishPersonQuestion(keeping: Bool) -> [Effect] {
    guard case .person(var person) = screen, let question = person.question else { return [] }
    defer { screen = .person(person) }
    guard keeping else {
      person.question = nil
      return []
    }
    switch question {
    case .scope: return []
    case .reason(let scope, let field):
      guard !field.isBlank else {
        notice = Notice("Type a reason first, or Esc to leave it as it is.", weight: .warning)
        return []
      }
      person.question = nil
      peopleUndo = .stop(person.id)
      return [.suppress(person.id, scope, reason: field.trimmed)]
    case .lift(let field):
      guard field.trimmed.lowercased() == PersonQuestion.liftingWord else {
        notice = Notice(
          "Nothing was lifted: that takes the word “\(PersonQuestion.liftingWord)”.", weight: .warning)
        return []
      }
      person.question = nil
      return [.allow(person.id)]
    case .liftFromCall(let field):
      guard !field.isBlank else {
        notice = Notice("Type a reason first, or Esc to leave it as it is.", weight: .warning)
        return []
      }
      person.question = nil
      return [.liftRequest(person.id, reason: field.trimmed)]
    case .erase(let field):
      guard field.trimmed.lowercased() == PersonQuestion.erasingWord else {
        notice = Notice(
          "Nobody was erased: that takes the word “\(PersonQuestion.erasingWord)”.", weight: .warning)
        return []
      }
      person.question = nil
      notice = Notice("Erasing; this takes a moment.")
      return [.erase(person.id)]
    }
  }

  // MARK: Undo

  /// Takes back the last change made here; a request noted by hand earlier is asked about first.
  mutating func undoOnPeople() -> [Effect] {
    if let last = peopleUndo {
      peopleUndo = nil
      switch last {
      case .stop(let id): return [.allow(id)]
      case .fact(let draft): return [.keepFact(draft)]
      case .events(let ids, let contact): return [.note(ids.reversed().map { .undone($0) }, contact)]
      }
    }
    guard case .person(var person) = screen, let stop = person.detail?.line.stop, stop.isByHand else {
      return []
    }
    person.question = .lift(TextField(limit: 20))
    screen = .person(person)
    return []
  }

  /// Why `u` changes nothing; nil when it does.
  var reasonNotToUndo: String? {
    if let readOnlyReason { return readOnlyReason }
    if peopleUndo != nil { return nil }
    guard case .person(let person) = screen, let line = person.detail?.line else {
      return "There is nothing to take back here."
    }
    if line.stop?.isByHand == true { return nil }
    if line.stop == nil, line.card.suppression == nil { return "There is nothing to take back here." }
    return reasonNotToLift == nil
      ? "Asked in a call: not lifted by hand. Noted by mistake? L asks for the reason."
      : "They asked in a call themselves: that is not lifted by hand."
  }

  /// Why a request made in a call stays; nil while it can be lifted as a mistake.
  var reasonNotToLift: String? {
    if let readOnlyReason { return readOnlyReason }
    guard case .person(let person) = screen, let stop = person.detail?.line.stop else {
      return "They did not ask not to be contacted."
    }
    if stop.isByHand { return "That was noted by hand: u lifts it." }
    return stop.isFresh(at: now.utc) ? nil : StopMark.tooLate
  }

  /// A request noted in a call was lifted: this run does not hold on to it either.
  mutating func requestWasLifted(_ id: ContactID, _ words: String) -> [Effect] {
    for (session, stop) in stops where stop.contact == id && call?.session != session { stops[session] = nil }
    return peopleWereKept(words, nil)
  }

  // MARK: Facts

  private mutating func keepUndo(of known: KnownFact, _ subject: FactSubject) {
    peopleUndo = .fact(FactDraft(subject: subject, fact: known.fact))
  }

  mutating func remove(_ known: KnownFact, from subject: FactSubject) -> [Effect] {
    keepUndo(of: known, subject)
    return [.removeFact(known.number)]
  }

  /// The person chosen in a list of people; nil where a row is somebody's fact or call.
  var chosenPerson: PersonLine? {
    switch screen {
    case .browser(let browser): return browser.list == .people ? browser.people.chosen : nil
    case .account(let account):
      if case .person(let line)? = account.chosen { return line }
      return nil
    case .person(let person): return person.detail?.line
    case .home, .form, .prep, .call, .playbook, .huca, .importing, .draft, .after: return nil
    }
  }
}

/// A change to people that can be taken back with one key right after it.
public enum PeopleUndo: Hashable, Sendable {
  /// A request noted by hand.
  case stop(ContactID)
  /// A fact that was removed.
  case fact(FactDraft)
  /// What was noted with a person outside a call.
  case events([LaterEventID], ContactID)
}
