import CallScript

extension AppState {
  /// What a key about a move or a later event asks for; nil for a command that is about neither.
  mutating func performOnMove(_ command: Command) -> [Effect]? {
    switch command {
    case .moveDone, .putOff, .putOffUntil, .dropMove:
      guard let line = chosenMove else { return [] }
      return perform(command, on: line)
    case .whatHappened:
      if let card = happeningCard { ask(.happened(selected: 0), about: card, move: chosenMove?.move) }
      return []
    default: return nil
    }
  }

  private mutating func perform(_ command: Command, on line: MoveLine) -> [Effect] {
    let move = line.move
    let isMeeting = move.kind == .attend
    switch command {
    case .moveDone: return [.note([isMeeting ? .held : .done(move.key)], move.contact)]
    case .putOff: return [.putOff(move.key, move.contact)]
    case .putOffUntil:
      let field = TextField(limit: MoveQuestion.timeLimit)
      ask(isMeeting ? .newTime(field, cancelledFor: nil) : .until(field), about: line.card, move: move)
    case .dropMove:
      let field = TextField(limit: MoveQuestion.reasonLimit)
      ask(isMeeting ? .whyCancelled(field) : .whyDropped(field), about: line.card, move: move)
    default: break
    }
    return []
  }

  private mutating func ask(_ kind: MoveQuestion.Kind, about card: ContactCard, move: NextMove?) {
    question = MoveQuestion(kind, about: card, move: move)
  }

  /// Whom "what happened?" is about on the open screen; nil where nobody is chosen.
  var happeningCard: ContactCard? {
    switch screen {
    case .home, .person: chosenCard
    case .browser, .account, .form, .prep, .call, .playbook, .after, .huca, .importing, .draft: nil
    }
  }

  /// Why a command about a move changes nothing now; nil when it does something.
  func reasonOnMoves(for command: Command) -> String? {
    switch command {
    case .moveDone, .putOffUntil, .dropMove:
      return readOnlyReason ?? (chosenMove == nil ? "Choose something that is planned first." : nil)
    case .putOff:
      if let readOnlyReason { return readOnlyReason }
      guard let line = chosenMove else { return "Choose something that is planned first." }
      return line.move.kind == .attend ? "A meeting is moved, not put off: Z asks for its new time." : nil
    case .whatHappened:
      return readOnlyReason ?? (happeningCard == nil ? "Choose a person first." : nil)
    default: return nil
    }
  }

  // MARK: Questions

  /// A key while something is asked about a person or a move.
  mutating func answerQuestion(_ command: Command) -> [Effect] {
    guard let asked = question else { return [] }
    switch command {
    case .happened(let choice): return happened(choice, asked)
    case .back, .dropText: question = nil
    default: break
    }
    return []
  }

  /// Takes a row of the panel.
  mutating func pickHappened(_ row: Int) -> [Effect] {
    guard let asked = question, HappenedChoice.allCases.indices.contains(row) else { return [] }
    return happened(HappenedChoice.allCases[row], asked)
  }

  private mutating func happened(_ choice: HappenedChoice, _ asked: MoveQuestion) -> [Effect] {
    question = nil
    let id = asked.card.id
    switch choice {
    case .held: return [.note([.held], id)]
    case .noShow: return [.note([.noShow], id)]
    case .replied: return [.note([.replied], id)]
    case .calledIn: return [.note([.calledIn], id)]
    case .left: return [.note([.left], id)]
    case .numberIsWrong: return [.note([.numberIsWrong], id)]
    case .moved:
      ask(
        .newTime(TextField(limit: MoveQuestion.timeLimit), cancelledFor: nil), about: asked.card,
        move: asked.move)
    case .cancelled:
      ask(.whyCancelled(TextField(limit: MoveQuestion.reasonLimit)), about: asked.card, move: asked.move)
    case .ring: return prepareAlone(asked.card)
    case .onTheLine: return takeInbound(asked.card)
    }
    return []
  }

  /// They rang and are on the line: a call without a ring begins.
  private mutating func takeInbound(_ card: ContactCard) -> [Effect] {
    var card = card
    card.purpose = .inbound
    return startBlock(with: [card], from: 0)
  }

  /// Ends typing an answer.
  mutating func finishQuestion(keeping: Bool) -> [Effect] {
    guard let asked = question, let field = asked.field else { return [] }
    guard keeping else {
      question = nil
      return []
    }
    switch asked.kind {
    case .happened: return []
    case .until: return putOff(asked, until: field.text)
    case .whyDropped:
      guard let move = asked.move, takes(field) else { return [] }
      question = nil
      return [.note([.dropped(move.key, reason: field.trimmed)], move.contact)]
    case .whyCancelled:
      guard takes(field) else { return [] }
      question?.kind = .newTime(TextField(limit: MoveQuestion.timeLimit), cancelledFor: field.trimmed)
      return []
    case .newTime(_, let reason): return move(asked, to: field, cancelledFor: reason)
    }
  }

  /// Whether a reason was typed; otherwise the question says that it needs one.
  private mutating func takes(_ field: TextField) -> Bool {
    if field.isBlank { question?.complaint = "Type a reason first, or Esc to leave it as it is." }
    return !field.isBlank
  }

  private mutating func putOff(_ asked: MoveQuestion, until text: String) -> [Effect] {
    guard let move = asked.move else { return [] }
    do throws(TypedMoment.Trouble) {
      let until = try TypedDelay.read(text, now: now.utc, zone: repZone)
      question = nil
      return [.note([.deferred(move.key, until: until)], move.contact)]
    } catch {
      question?.complaint = error.words
      return []
    }
  }

  /// A new time; after a cancellation none is fine too.
  private mutating func move(
    _ asked: MoveQuestion, to field: TextField, cancelledFor reason: String?
  ) -> [Effect] {
    let cancelled = reason.map { [LaterEvent.Kind.cancelled(reason: $0)] } ?? []
    if field.isBlank, !cancelled.isEmpty {
      question = nil
      return [.note(cancelled, asked.card.id)]
    }
    do throws(TypedMoment.Trouble) {
      let time = try TypedMoment.read(field.text, now: now.utc, zone: repZone)
      question = nil
      return [.note(cancelled + [.moved(to: time, minutes: asked.move?.minutes)], asked.card.id)]
    } catch {
      question?.complaint = error.words
      return []
    }
  }

  // MARK: Answers

  /// Events were noted: a word about it, a way to take it back, and fresh data.
  mutating func eventsWereNoted(_ events: [LaterEvent], _ contact: Contact) -> [Effect] {
    let words = events.map { noted($0.kind, contact) }.joined(separator: " ")
    let taken = events.filter { if case .undone = $0.kind { false } else { true } }
    peopleUndo = taken.isEmpty ? nil : .events(taken.map(\.id), contact.id)
    notice = Notice(taken.isEmpty ? words : "\(words) u takes it back.")
    if taken.isEmpty { followReturn() }
    return refreshAfterEvents()
  }

  private mutating func refreshAfterEvents() -> [Effect] {
    switch screen {
    case .home: return [.loadHome]
    case .huca: return [.readChallenge, .loadHome]
    case .person(let person): return [.readPerson(person.id), .loadHome]
    case .browser, .account, .form, .prep, .call, .playbook, .after, .importing, .draft: return [.loadHome]
    }
  }

  private func noted(_ kind: LaterEvent.Kind, _ contact: Contact) -> String {
    kind.words(about: contact.displayName) { written($0) }
  }

  /// Takes back what was noted last; nil when nothing was.
  mutating func undoEvents() -> [Effect]? {
    guard case .events(let ids, let contact)? = peopleUndo else { return nil }
    peopleUndo = nil
    return [.note(ids.reversed().map { .undone($0) }, contact)]
  }
}
