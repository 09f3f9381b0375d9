extension RandomCall {
  /// An event by chance: the keys of a talk often, endings seldom.
  mutating func randomKind() -> CallEvent.Kind {
    switch Int.random(in: 0..<100, using: &chance) {
    case 0..<28: .said
    case 28..<42: .yes
    case 42..<52: .no
    case 52..<66: raised()
    case 66..<70: asked()
    case 70..<73: .wentOffScript
    case 73..<77: .otherWording
    case 77..<80: switched()
    case 80..<84: taken()
    case 84..<88: .undone(seq: 0)
    case 88..<92: aside()
    case 92..<94: .answered
    default: seldom()
    }
  }

  /// An objection by its key, or by words that a prospect may say.
  private mutating func raised() -> CallEvent.Kind {
    guard let objection = script.playbook.objections.randomElement(using: &chance) else { return .no }
    guard Bool.random(using: &chance) else { return .objected(objection.id) }
    let words = objection.theySay.randomElement(using: &chance)?.written ?? "well, well"
    return .heard(["", "sorry, ", "um "][Int.random(in: 0..<3, using: &chance)] + words)
  }

  private mutating func asked() -> CallEvent.Kind {
    script.playbook.answers.randomElement(using: &chance).map { .asked($0.id) } ?? .said
  }

  private mutating func switched() -> CallEvent.Kind {
    script.playbook.questions.randomElement(using: &chance).map { .topicSwitched($0.topic) } ?? .said
  }

  private mutating func taken() -> CallEvent.Kind {
    guard let state = call?.state, let moment = state.offeredTimes.randomElement(using: &chance) else {
      return .timeAgreed(at: PlaytestCall.start.utc + .seconds(7200))
    }
    return state.taking(moment)
  }

  /// What happens beside the talk.
  private mutating func aside() -> CallEvent.Kind {
    let today = CivilMoment(PlaytestCall.start.utc, offset: 0).date
    switch Int.random(in: 0..<3, using: &chance) {
    case 0: return .noted("a note")
    case 1: return .bookmarked
    default:
      guard let slot = script.playbook.facts.randomElement(using: &chance) else { return .bookmarked }
      return .factLearned(
        Fact(id: slot.id, text: "what they said", concern: "what worries them", date: today))
    }
  }

  /// Ends, the stop, what happens before the talk and after the call.
  private mutating func seldom() -> CallEvent.Kind {
    switch Int.random(in: 0..<11, using: &chance) {
    case 0: .reachedGatekeeper
    case 1: .reachedVoicemail
    case 2, 3: .ended(Ending.allCases.randomElement(using: &chance) ?? .goodbye)
    case 4: .stopped
    case 5: .heard("the weather is fine here")
    case 6: .closed
    case 7: .stopScopeChosen(.organisation)
    case 8: .hucaJudged(HucaJudgement(rightOffer: .yes, rightPerson: .unsure))
    case 9: .referred(to: ContactID("named"))
    default: .outcomeCorrected(Outcome(OutcomeKind.allCases.randomElement(using: &chance) ?? .referred))
    }
  }
}

extension CallSetup {
  /// A contact by chance: of each thing it is open whether it is known.
  static func random(for playbook: Playbook, using chance: inout SeededChance) -> CallSetup {
    func known(_ text: String) -> String { Bool.random(using: &chance) ? text : "" }
    var contact = Contact(id: ContactID("random"), firstName: known("Ann"), lastName: known("Hale"))
    contact.role = known("manager")
    if Bool.random(using: &chance) { contact.account = Account(id: AccountID("random"), name: "Hale & Son") }
    let today = CivilMoment(PlaytestCall.start.utc, offset: 0).date
    let facts = playbook.facts.filter { _ in Bool.random(using: &chance) }.map { slot in
      let age = Int.random(in: 0...400, using: &chance)
      return Fact(
        id: slot.id, text: "what was found", concern: known("what worries them"),
        date: today.adding(days: -age))
    }
    return CallSetup(
      session: SessionID("random"), playbook: playbook.hash, contact: contact, facts: facts,
      history: ContactHistory(
        dials: Int.random(in: 0...6, using: &chance), tries: Int.random(in: 0...3, using: &chance),
        voicemails: Int.random(in: 0...3, using: &chance),
        lastOutcome: OutcomeKind.allCases.randomElement(using: &chance)),
      purpose: OpeningPurpose.allCases.randomElement(using: &chance) ?? .firstCall,
      keptTopic: Bool.random(using: &chance) ? playbook.questions.randomElement(using: &chance)?.topic : nil,
      referrer: Bool.random(using: &chance) ? "Tom" : nil,
      clearerByThen: Bool.random(using: &chance) ? "the budget" : nil, seed: chance.next())
  }
}
