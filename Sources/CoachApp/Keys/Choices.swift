import CallScript
import Cells

/// Everything that can be asked for now, the most useful first; things not to be had carry the reason.
public func choices(_ state: AppState) -> [Choice] {
  state.choices(in: state.contexts)
}

extension AppState {
  func choices(in contexts: [KeyContext]) -> [Choice] {
    rowChoices
      + contexts.flatMap { KeyMap.bindings(in: $0) }.compactMap { binding in
        guard isVisible(binding) else { return nil }
        return Choice(
          key: binding.keys.first, command: binding.command, label: label(of: binding), help: binding.help,
          reason: reason(for: binding.command))
      }
  }

  /// Whether a row of the key table is worth showing where the program stands.
  private func isVisible(_ binding: Binding) -> Bool {
    switch (binding.context, binding.command) {
    case (.home, .sampleContact): home != nil && homeRows.isEmpty
    case (.home, .dropMove): chosenMove != nil || chosenOffer != nil
    case (.home, .choose): !homeRows.isEmpty
    case (.home, .moveDone), (.home, .putOff), (.home, .putOffUntil): chosenMove != nil
    case (.home, .whatHappened): happeningCard != nil
    case (.home, .undo): reasonOnHome(for: .undo) == nil
    case (.person, .moveDone), (.person, .putOff), (.person, .putOffUntil), (.person, .dropMove):
      chosenMove != nil
    case (.person, .removeFact): isFactChosen
    case (.person, .liftRequest): reasonNotToLift == nil
    case (.huca, .choose), (.huca, .writeUp), (.huca, .writeUpWithoutNames): challenge != nil
    case (.huca, .startChallenge): reasonOnHuca(for: .startChallenge) == nil
    case (.huca, .missNo), (.huca, .openOrganisation): reasonOnHuca(for: .missNo) == nil
    case (.huca, .undo): reasonOnHuca(for: .undo) == nil
    case (.form, .otherFactKind): isFactKindOpen
    case (.ringing, .skip): block?.hasNext == true
    case (.outcome, .endBlock): block?.hasNext == true
    case (.outcome, .outcome(let kind)): call?.outcomeChoices.contains { $0.kind == kind } == true
    case (.draft, .otherShape): openedDraft?.detail?.hasOtherShape == true
    case (.draft, .markSent): openedDraft?.detail?.isMoveOpen == true
    case (.draft, .undo): openedDraft?.undo != nil
    case (.after, .draftAfter), (.after, .calendarFile), (.after, .callNow), (.after, .resetCard):
      reasonAfterCall(for: binding.command) == nil
    case (_, .retrySave): unsavedCount > 0 || openedDraft?.failure != nil || !unread.isEmpty
    case (_, .objection(let digit)): call?.script.playbook.objections.contains { $0.key == digit } == true
    default: true
    }
  }

  /// The label of a row, in the words that fit where the program stands.
  private func label(of binding: Binding) -> String {
    switch (binding.context, binding.command) {
    case (.call, .said): sayLabel
    case (.call, .no): call?.isChoosingTime == true ? "none of them" : binding.label
    case (.ringing, .endBlock): block?.hasNext == true ? binding.label : "leave"
    case (.outcome, .endBlock): block?.endsAfterThis == true ? "go on after all" : binding.label
    case (.home, .choose): homeChoiceLabel(binding)
    case (.home, .dropMove): chosenOffer != nil ? "close it as it is" : binding.label
    case (.after, .goOn): block?.hasNext == true ? binding.label : "Home"
    case (.after, .endBlock): block?.hasNext == true ? binding.label : ""
    case (.after, .callNow):
      proposedAfterCall.map { "call \($0.card.contact.displayName) now" } ?? binding.label
    case (.after, .draftAfter): messageAfterCall.map { "draft: \($0.move.kind.words)" } ?? binding.label
    default: binding.label
    }
  }

  /// What Enter does with the row chosen on Home.
  private func homeChoiceLabel(_ binding: Binding) -> String {
    switch chosenHomeRow {
    case .resume: "resume"
    case .move(let line): line.move.isCall ? "call" : line.move.message == nil ? binding.label : "write"
    case .person: "call"
    case nil: binding.label
    }
  }

  private var sayLabel: String {
    guard let prompt = call?.prompt else { return "" }
    switch prompt.phase {
    case .offScript, .answering: return "back to the step"
    case .warmExit, .closingOnStop, .voicemail: return "said · end"
    case .ringing, .gatekeeper, .opening, .empathize, .question, .benefit, .commitment, .firmLine, .slot,
      .rung, .rungTime, .ended:
      return prompt.isListening ? "they replied · next" : "said · next"
    }
  }

  /// Why a command changes nothing now; nil when it does something.
  func reason(for command: Command) -> String? {
    if question != nil { return nil }
    switch screen {
    case .call: return call?.reason(for: command)
    case .browser, .account, .person: return reasonOnPeople(for: command)
    case .draft: return reasonOnDraft(for: command)
    case .home: return reasonOnHome(for: command)
    case .huca: return reasonOnHuca(for: command)
    case .importing(let importing):
      guard command == .undo, case .done(_, let batch) = importing.stage else { return nil }
      return readOnlyReason ?? (batch.isEmpty ? "There is nothing to take back." : nil)
    case .prep: return command == .addFact ? readOnlyReason : nil
    case .after: return reasonAfterCall(for: command)
    case .form, .playbook: return nil
    }
  }

  /// What a letter or digit picks from the list that is open; nil when it picks nothing.
  func pickedRow(for key: Key) -> Int? {
    guard overlay == nil, screen == .call, case .character(let sign) = key else { return nil }
    return call?.pickSigns?.firstIndex(of: sign)
  }

  /// The rows of the open list as numbered choices, for the palette-free linear presentation.
  private var rowChoices: [Choice] {
    if overlay != nil || question != nil { return [] }
    switch screen {
    case .home: return picks(homeRowNames)
    case .browser, .account, .person, .huca: return picks(peopleRowNames)
    case .draft: return picks(draftRowNames)
    case .call: return picks(call?.pickNames ?? timeNames)
    case .form, .prep, .playbook, .importing, .after: return []
    }
  }

  private var homeRowNames: [String] {
    homeRows.map { row in
      switch row {
      case .resume(let offer): "resume the call with \(offer.name)"
      case .move(let line): words(for: line)
      case .person(let card): "call \(card.contact.displayName)"
      }
    }
  }

  /// A move in one line of plain words.
  private func words(for line: MoveLine) -> String {
    let late = line.move.isLate(at: now.utc) ? "LATE, " : ""
    return "\(late)\(written(line.move.due)), \(line.move.kind.words): \(line.card.contact.displayName); "
      + line.move.why
  }

  /// The times to choose from, while they are.
  private var timeNames: [String] {
    guard let call, call.panel == nil, call.wrapUp == nil else { return [] }
    let zone = call.call.state.setup.spokenZone
    return call.times.prefix(20).map { written($0, there: zone) }
  }

  private func picks(_ names: [String]) -> [Choice] {
    names.enumerated().map {
      Choice(key: nil, command: .pick($0.offset), label: $0.element, help: $0.element)
    }
  }
}

extension LiveCall {
  /// The signs that pick the rows of the open list; nil when none is open.
  ///
  /// Rows beyond the letters have none: they are chosen by the arrows.
  var pickSigns: [Character?]? {
    switch panel {
    case .objections:
      var letters = LiveCall.letters[...]
      return script.playbook.objections.map { objection in
        if let digit = objection.key { return Character(String(digit)) }
        return letters.popFirst()
      }
    case .answers:
      return script.playbook.answers.indices.map { $0 < 9 ? Character(String($0 + 1)) : letter($0 - 9) }
    case .endings, .note, .heard, nil: return nil
    }
  }

  /// The rows of the open list; nil when none is open.
  var pickNames: [String]? {
    switch panel {
    case .objections: script.playbook.objections.map(\.name)
    case .answers: script.playbook.answers.map(\.name)
    case .endings, .note, .heard, nil: nil
    }
  }

  private static let letters = Array("abcdefghijklmnopqrstuvwyz")

  private func letter(_ index: Int) -> Character? {
    LiveCall.letters.indices.contains(index) ? LiveCall.letters[index] : nil
  }

  /// Why a command would change nothing in this call now.
  func reason(for command: Command) -> String? {
    if case .objection = command { return refusals[.objectionList].map(words) }
    if command == .askStop { return refusals[.stop].map(words) }
    return refusals[command].map(words)
  }
}
