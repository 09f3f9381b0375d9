import CallScript

extension AppState {
  mutating func performOnPrep(_ command: Command) -> [Effect] {
    if case .mayName(let may) = command { return answerBeforeCall(mayName: may) }
    guard case .prep(var prep) = screen, !prep.isPreparing else { return [] }
    if let reason = reason(for: command) { return refuse(reason) }
    switch command {
    case .leaveOut:
      guard prep.people.indices.contains(prep.selected) else { return [] }
      prep.people.remove(at: prep.selected)
      prep.selected = min(prep.selected, max(0, prep.people.count - 1))
      screen = .prep(prep)
      return prep.people.isEmpty ? goHome() : prepWants()
    case .addFact: if let card = chosenCard { openFactForm(for: card) }
    default: break
    }
    return []
  }

  /// Starts to ring down a list from one of its rows.
  mutating func startBlock(with people: [ContactCard], from row: Int) -> [Effect] {
    if let reason = reasonNotToCall { return refuse(reason) }
    let queue = people.dropFirst(max(0, row)).filter { !isStopped($0) }
    if queue.isEmpty { return refuse("They asked not to be called.") }
    block = DialBlock(queue: queue)
    return prepareCurrent()
  }

  /// Asks for what the call in hand of the block needs, or ends the block.
  mutating func prepareCurrent() -> [Effect] {
    guard let block, let card = block.current else { return endBlock() }
    call = nil
    if isStopped(card) { return nextInBlock(after: nil) }
    if block.hasDialledColleague(of: card) { return passOver(card.contact) }
    var prep = PrepScreen(people: block.queue)
    prep.selected = block.index
    prep.isPreparing = true
    screen = .prep(prep)
    return [.prepareCall(card.id, card.nextPurpose, card.move)]
  }

  /// The call is ready: it rings, or waits for a reason.
  mutating func callWasPrepared(_ prepared: PreparedCall) -> [Effect] {
    guard case .prep(var prep) = screen, prep.isPreparing,
      block?.current?.id == prepared.setup.contact.id
    else { return [] }
    prep.isPreparing = false
    let isInbound = prepared.setup.purpose == .inbound
    var cautions = isInbound ? [] : cautions(for: prepared.setup)
    if prepared.isOutOfTurn {
      if block?.queue.count ?? 0 > 1 { return passOver(prepared.setup.contact) }
      cautions.insert(.outOfTurn(company: prepared.setup.contact.account?.name ?? ""), at: 0)
    }
    prep.awaiting = AwaitedCall(prepared: prepared, cautions: cautions)
    screen = .prep(prep)
    return prep.awaiting == nil ? ring(prepared) : []
  }

  /// Somebody there was called in this block already: it is for the plan to say when the next one is.
  private mutating func passOver(_ contact: Contact) -> [Effect] {
    let effects = nextInBlock(after: nil)
    let company = contact.account?.name ?? ""
    notice = Notice("\(contact.displayName) is left out: somebody at \(company) was called already.")
    return effects
  }

  /// The call cannot be made: on to the next, with the reason in the last row.
  mutating func callWasRefused(_ words: String) -> [Effect] {
    let effects = block == nil ? [] : nextInBlock(after: nil)
    notice = Notice(words, weight: .error)
    return effects
  }

  /// An answer was typed: the next question comes, or the call rings and keeps them.
  mutating func answerBeforeCall() -> [Effect] {
    guard case .prep(var prep) = screen, var awaiting = prep.awaiting else { return [] }
    let question = awaiting.question
    guard awaiting.keepAnswer() else { return refuse(question?.missing ?? "") }
    prep.awaiting = awaiting
    screen = .prep(prep)
    return awaiting.question == nil ? ring(awaiting.prepared) : []
  }

  /// It was said whether the one who named the person may be named.
  mutating func answerBeforeCall(mayName: Bool) -> [Effect] {
    guard case .prep(var prep) = screen, var awaiting = prep.awaiting else { return [] }
    awaiting.keep(mayName: mayName)
    prep.awaiting = awaiting
    screen = .prep(prep)
    return awaiting.question == nil ? ring(awaiting.prepared) : []
  }

  /// No answer: on to the next.
  mutating func declineCall() -> [Effect] { nextInBlock(after: nil) }

  private mutating func ring(_ prepared: PreparedCall) -> [Effect] {
    guard let opened = Call(opening: prepared.setup, at: now, scripts: prepared.scripts) else {
      return callWasRefused("The playbook of this call is not at hand.")
    }
    call = LiveCall(ringing: opened, at: now, briefing: prepared.briefing)
    screen = .call
    // Somebody who rang is on the line already: nothing is dialled.
    return prepared.setup.purpose == .inbound ? record(.answered) : []
  }

  /// Goes on to the next of the block, or Home after the last.
  mutating func nextInBlock(after outcome: OutcomeKind?) -> [Effect] {
    guard var block, let card = block.current else { return endBlock() }
    block.results.append(DialBlock.Result(contact: card.id, outcome: outcome))
    block.index += 1
    self.block = block
    return block.endsAfterThis || block.current == nil ? endBlock() : prepareCurrent()
  }

  /// Ends the block and goes Home.
  mutating func endBlock() -> [Effect] {
    let effects = closeSettling()
    if let words = block.flatMap(\.summary) { notice = Notice(words) }
    block = nil
    call = nil
    return effects + goHome()
  }
}

extension DialBlock {
  /// Whether a first call to somebody comes after a dial to a colleague in this block: then the plan says whose turn
  /// it is there.
  func hasDialledColleague(of card: ContactCard) -> Bool {
    guard card.move == nil, let account = card.contact.account?.id else { return false }
    let dialled = Set(results.filter { $0.outcome != nil && $0.contact != card.id }.map(\.contact))
    return queue.contains { dialled.contains($0.id) && $0.contact.account?.id == account }
  }

  /// "5 dials, 1 agreed."; nil for less than two dials.
  var summary: String? {
    let dialled = results.filter { $0.outcome != nil }
    guard dialled.count > 1 else { return nil }
    let agreed = dialled.filter { $0.outcome?.isAgreedStep == true }.count
    return "Block over: \(dialled.count) dials, \(agreed) agreed."
  }
}
