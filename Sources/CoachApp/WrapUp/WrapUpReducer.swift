import CallScript

extension AppState {
  /// Keeps what is chosen and asks the next question, or closes the call.
  mutating func confirmWrapUp() -> [Effect] {
    guard let live = call, let asked = live.wrapUp else { return [] }
    switch asked.question {
    case .outcome:
      let choices = live.outcomeChoices
      return keepOutcome(choices.indices.contains(asked.selected) ? choices[asked.selected] : nil)
    case .stopScope: return keepScope(asked.selected == 0 ? .person : .organisation)
    case .clearerByThen: return finishClearer(keeping: true)
    }
  }

  /// Puts the mark on an outcome by its letter; Enter keeps it.
  mutating func chooseOutcome(_ kind: OutcomeKind) -> [Effect] {
    guard let index = call?.outcomeChoices.firstIndex(where: { $0.kind == kind }) else {
      call?.hint = "That does not fit this call."
      return []
    }
    call?.wrapUp?.selected = index
    return []
  }

  private mutating func keepOutcome(_ outcome: Outcome?) -> [Effect] {
    var effects: [Effect] = []
    if let outcome, outcome != call?.call.state.outcome { effects = record(.outcomeCorrected(outcome)) }
    guard call?.call.state.outcome?.kind.isAgreedStep == true else { return effects + closeCall() }
    var asked = WrapUp(question: .clearerByThen)
    asked.clearer = TextField(call?.call.state.clearerByThen ?? "", limit: 300)
    call?.wrapUp = asked
    return effects
  }

  /// Puts the mark on a scope by its letter; Enter keeps it.
  mutating func chooseScope(_ scope: SuppressionScope) -> [Effect] {
    call?.wrapUp?.selected = scope == .person ? 0 : 1
    return []
  }

  private mutating func keepScope(_ scope: SuppressionScope) -> [Effect] {
    let effects = scope == call?.call.state.stopScope ? [] : record(.stopScopeChosen(scope))
    return effects + closeCall()
  }

  /// Ends the last question of the wrap-up.
  mutating func finishClearer(keeping: Bool) -> [Effect] {
    guard let asked = call?.wrapUp, asked.question == .clearerByThen else { return [] }
    guard keeping else {
      call?.wrapUp = WrapUp(question: .outcome)
      return []
    }
    let words = asked.clearer.trimmed
    let effects = words == call?.call.state.clearerByThen ? [] : record(.clearerByThen(words))
    return effects + closeCall()
  }

  /// The wrap-up is confirmed: the call is closed, the next one rings or Home comes.
  private mutating func closeCall() -> [Effect] {
    var effects = record(.closed)
    guard let live = call, live.call.state.isClosed else { return effects }
    effects.append(.closeCall(live.session, live.call.state))
    watch(live)
    enterIgnoredUntil = now.monotonic + 400
    let outcome = live.call.state.outcome?.kind
    guard block != nil else {
      call = nil
      return effects + goHome()
    }
    return effects + nextInBlock(after: outcome)
  }
}
