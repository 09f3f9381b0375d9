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
    case .moment, .clearerByThen, .named: return finishWrapUpText(keeping: true)
    case .rightOffer, .rightPerson: return []
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
    if let outcome, outcome.lacksTime {
      call?.wrapUp = WrapUp(question: .moment(outcome.kind))
      return []
    }
    var effects: [Effect] = []
    if let outcome, outcome != call?.call.state.outcome { effects = record(.outcomeCorrected(outcome)) }
    return effects + followUp()
  }

  /// What is asked once it is settled how the call ended; closes the call where nothing is.
  private mutating func followUp() -> [Effect] {
    guard let state = call?.call.state, let kind = state.outcome?.kind else { return [] }
    if kind.isAgreedStep {
      var asked = WrapUp(question: .clearerByThen)
      asked.field = TextField(state.clearerByThen, limit: 300)
      call?.wrapUp = asked
      return []
    }
    if kind == .referred, let account = state.setup.contact.account {
      call?.wrapUp = WrapUp(question: .named)
      return [.readColleagues(state.setup.session, account.id, besides: state.setup.contact.id)]
    }
    if state.setup.purpose == .otherPerson, kind.isANo {
      call?.wrapUp = WrapUp(question: .rightOffer)
      return []
    }
    return closeCall()
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

  /// Takes an answer about the offer, then the one about the person; both are kept together.
  mutating func judge(_ answer: HucaJudgement.Answer) -> [Effect] {
    switch call?.wrapUp?.question {
    case .rightOffer:
      call?.wrapUp = WrapUp(question: .rightPerson(rightOffer: answer))
      return []
    case .rightPerson(let rightOffer):
      let judgement = HucaJudgement(rightOffer: rightOffer, rightPerson: answer)
      return record(.hucaJudged(judgement)) + closeCall()
    case .outcome, .stopScope, .moment, .clearerByThen, .named, nil: return []
    }
  }

  /// Ends typing in the wrap-up, or goes back to the first question.
  mutating func finishWrapUpText(keeping: Bool) -> [Effect] {
    guard let asked = call?.wrapUp else { return [] }
    guard keeping else {
      if asked.question != .stopScope { call?.wrapUp = WrapUp(question: .outcome) }
      return []
    }
    switch asked.question {
    case .moment(let kind): return keepMoment(kind, asked.field.text)
    case .clearerByThen:
      let words = asked.field.trimmed
      let effects = words == call?.call.state.clearerByThen ? [] : record(.clearerByThen(words))
      return effects + closeCall()
    case .named: return keepNamed()
    case .outcome, .stopScope, .rightOffer, .rightPerson: return []
    }
  }

  private mutating func keepMoment(_ kind: OutcomeKind, _ typed: String) -> [Effect] {
    guard let setup = call?.call.state.setup else { return [] }
    do throws(TypedMoment.Trouble) {
      let zone = setup.spokenZone
      let moment = try TypedMoment.read(typed, now: now.utc, zone: zone)
      if kind == .laterToday, zone.civil(at: moment).date != zone.civil(at: now.utc).date {
        call?.hint = "That is not today: Esc goes back to another outcome."
        return []
      }
      let minutes = kind == .meeting ? call?.script.playbook.header.meetingMinutes : nil
      return record(.outcomeCorrected(Outcome(kind, at: moment, minutes: minutes))) + followUp()
    } catch {
      call?.hint = error.words
      return []
    }
  }

  /// The wrap-up is confirmed: the call is closed; then comes what follows from it, the next ring, or Home.
  mutating func closeCall() -> [Effect] {
    var effects = record(.closed)
    guard let live = call, live.call.state.isClosed else { return effects }
    effects.append(.closeCall(live.session, live.call.state))
    watch(live)
    enterIgnoredUntil = now.monotonic + 400
    return effects + leaveClosed(live.call.state)
  }
}

extension OutcomeKind {
  /// Whether somebody refused, with or without a word about it.
  var isANo: Bool {
    switch self {
    case .reflexNo, .consideredNo, .hungUp: true
    case .meeting, .laterToday, .laterThisWeek, .informationThen, .futureDate, .lineDropped, .angry,
      .gatekeeper, .referred, .noAnswer, .voicemail, .wrongNumber, .existingCustomer, .doNotCall:
      false
    }
  }
}
