import CallScript
import Cells

extension AppState {
  /// The person chosen on a screen, with what a call needs; nil where there is none.
  var chosenCard: ContactCard? {
    switch screen {
    case .home:
      switch chosenHomeRow {
      case .move(let line): return line.card
      case .person(let card): return card
      case .resume, nil: return nil
      }
    case .huca(let huca): return huca.chosenNo.flatMap { challenge?.proposals[$0.call.session]?.card }
    case .prep(let prep):
      return prep.people.indices.contains(prep.selected) ? prep.people[prep.selected] : nil
    case .browser, .account, .person: return chosenPerson?.card
    case .form, .call, .playbook, .importing, .draft, .after: return nil
    }
  }

  /// Whether the form in hand can fill another kind of fact.
  var isFactKindOpen: Bool {
    guard case .form(let form) = screen, form.asks(for: .fact) else { return false }
    return factSlots(for: form).count > 1
  }

  /// Why a command changes nothing on the screens about organisations and people; nil when it does something.
  func reasonOnPeople(for command: Command) -> String? {
    switch command {
    case .callPerson:
      guard let line = chosenPerson else { return "Choose a person first." }
      return isStopped(line.card) ? "They asked not to be called." : reasonNotToCall
    case .messages:
      guard let line = chosenPerson else { return "Choose a person first." }
      return isStopped(line.card) ? MessageRefusal.suppressed.words : nil
    case .champion: return readOnlyReason ?? (chosenPerson == nil ? "Choose a person first." : nil)
    case .doNotCall:
      if let readOnlyReason { return readOnlyReason }
      guard let line = chosenPerson else { return "Choose a person first." }
      return line.stop != nil || line.card.suppression != nil ? "That is noted already." : nil
    case .undo: return reasonNotToUndo
    case .liftRequest: return reasonNotToLift
    case .removeFact: return readOnlyReason ?? (isFactChosen ? nil : "Choose a fact first.")
    case .openOrganisation:
      guard case .person(let person) = screen, person.detail?.contact.account != nil else {
        return "No organisation is known of them."
      }
      return nil
    case .importFile:
      return call == nil && block == nil ? readOnlyReason : "A call is open: import when it is over."
    case .erasePerson:
      return call == nil && block == nil ? readOnlyReason : "A call is open: erase when it is over."
    case .newContact, .addFact, .editThis: return readOnlyReason
    case .moveDone, .putOff, .putOffUntil, .dropMove, .whatHappened: return reasonOnMoves(for: command)
    default: return nil
    }
  }

  var isFactChosen: Bool {
    switch screen {
    case .account(let account):
      if case .fact? = account.chosen { return true }
    case .person(let person):
      if case .fact? = person.chosen { return true }
    case .home, .form, .prep, .call, .playbook, .browser, .huca, .importing, .draft, .after: break
    }
    return false
  }

  /// The rows of the screens about organisations and people, in words.
  var peopleRowNames: [String] {
    switch screen {
    case .browser(let browser):
      if browser.isTyping { return [] }
      switch browser.list {
      case .accounts: return (browser.accounts.rows ?? []).map { "open \($0.account.name)" }
      case .people: return (browser.people.rows ?? []).map { "open \($0.card.contact.displayName)" }
      }
    case .account(let account):
      return account.rows.map { row in
        switch row {
        case .person(let line): "open \(line.card.contact.displayName)"
        case .fact(let known): "change \(known.fact.id): \(known.fact.text)"
        case .call(let session): "open \(session.name), \(session.outcome?.kind.words ?? "left open")"
        }
      }
    case .person(let person):
      guard person.question == nil else { return [] }
      return person.rows.map { row in
        switch row {
        case .move(let move): "\(move.kind.words), \(written(move.due))"
        case .fact(let known): "change \(known.fact.id): \(known.fact.text)"
        case .call(let session):
          "\(written(session.openedAt.utc)): \(session.outcome?.kind.words ?? "left open")"
        }
      }
    case .huca(let huca):
      guard huca.file == nil else { return [] }
      return huca.rows.map { row in
        switch row {
        case .no(let no): "call somebody else after the no of \(no.call.contact.displayName)"
        case .day(let day): "calls of day \(day)"
        }
      }
    case .home, .form, .prep, .call, .playbook, .importing, .draft, .after: return []
    }
  }

  /// What the plain lines say on the screens about organisations, people and imports.
  var peopleLines: [String] {
    switch screen {
    case .browser(let browser):
      if browser.isTyping { return ["Search for:"] }
      let more = browser.hasMore ? ["There are more; type / and words to narrow the list."] : []
      return [browser.list == .accounts ? "Accounts" : "People"] + more
    case .account, .person, .huca: return pageLines.map { $0.plain.string }
    case .importing(let importing):
      switch importing.stage {
      case .path: return [importing.complaint, "Path of a CSV or vCard file:"].compactMap(\.self).map(safe)
      case .reading: return ["Reading the file."]
      case .preview(let preview, _):
        return importRows(preview, width: 100, glyphs: .ascii).map(\.plain.string)
      case .running: return ["Importing."]
      case .done(let words, _): return words.split(separator: "\n").map { safe(String($0)) }
      }
    case .home, .form, .prep, .call, .playbook, .draft, .after: return []
    }
  }

  private func safe(_ words: String) -> String { ScreenText(words).string }

  private var pageLines: [StyledText] {
    let canvas = Canvas(size: Size(columns: 80, rows: 24), unicode: unicode)
    switch screen {
    case .account(let account):
      guard let detail = account.detail else { return [] }
      let head = StyledText(ScreenText(detail.account.name))
      return [head] + canvas.accountLines(self, detail).map(\.text).filter { !$0.isEmpty }
    case .person(let person):
      guard let detail = person.detail else { return [] }
      switch person.question {
      case .scope: return [StyledText("They asked not to be contacted. Whom does it cover?")]
      case .reason: return [StyledText("Why? One line, kept with the request.")]
      case .lift:
        return [StyledText(ScreenText("Type \(PersonQuestion.liftingWord) to lift the request."))]
      case .liftFromCall:
        return [StyledText("Was it noted in the call by mistake? Say why: one line, kept with their record.")]
      case .erase:
        return [StyledText(ScreenText("Type \(PersonQuestion.erasingWord) to erase this person for good."))]
      case nil: break
      }
      let head = StyledText(ScreenText(detail.contact.displayName))
      return [head] + canvas.personLines(self, detail).map(\.text).filter { !$0.isEmpty }
    case .huca(let huca):
      if huca.file != nil { return [StyledText("The path of a new file, ending in .html or .md:")] }
      return [StyledText("HUCA challenge")] + canvas.hucaLines(self, huca).map(\.text).filter { !$0.isEmpty }
    case .home, .form, .prep, .call, .playbook, .browser, .importing, .draft, .after: return []
    }
  }
}
