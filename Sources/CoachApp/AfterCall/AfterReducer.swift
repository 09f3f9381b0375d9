import CallScript

extension AppState {
  /// Goes from a closed call to the page that says what now, or straight on where there is nothing to say.
  mutating func leaveClosed(_ state: CallState) -> [Effect] {
    guard state.hasAfterPage, readOnlyReason == nil else { return goOn(after: state.outcome?.kind) }
    call = nil
    screen = .after(AfterScreen(closed: state))
    return [.readAftermath(state.setup.session)]
  }

  /// On to the next ring of the block, or Home.
  private mutating func goOn(after outcome: OutcomeKind?) -> [Effect] {
    guard block != nil else {
      call = nil
      return goHome()
    }
    return nextInBlock(after: outcome)
  }

  /// What follows from the call was read.
  mutating func showAftermath(_ aftermath: Aftermath) {
    forgetUnread(.readAftermath(aftermath.session))
    for place in screens.indices {
      guard case .after(var page) = screens[place], page.session == aftermath.session else { continue }
      page.aftermath = aftermath
      page.aftermath?.moves = aftermath.moves.filter { !isStopped($0.card) }
      if page.closed.isPainfulNo {
        page.resets = page.closed.resetLines(champion: page.champion, at: now.utc)
      }
      replace(place, with: .after(page))
    }
  }

  /// The call that the page is about reached the disk late: what follows from it is read now.
  func aftermathWants(of session: SessionID) -> [Effect] {
    guard case .after(let page) = screen, page.session == session, page.aftermath?.isKept == false else {
      return []
    }
    return [.readAftermath(session)]
  }

  mutating func performOnAfter(_ command: Command) -> [Effect] {
    guard case .after(var page) = screen else { return [] }
    if let reason = reasonAfterCall(for: command) { return refuse(reason) }
    switch command {
    case .goOn: return goOn(after: page.closed.outcome?.kind)
    case .endBlock: return block == nil ? goHome() : endBlockAfter(page)
    case .draftAfter:
      guard let line = messageAfterCall, let purpose = line.move.message else { return [] }
      return openDraft(for: line.card.id, purpose: purpose, move: line.move.key)
    case .calendarFile: return calendarPersonAfterCall.map { [.writeCalendarFile($0)] } ?? []
    case .callNow: return ringNow()
    case .resetCard:
      page.isResetOpen.toggle()
      screen = .after(page)
    default: break
    }
    return []
  }

  private mutating func endBlockAfter(_ page: AfterScreen) -> [Effect] {
    block?.endsAfterThis = true
    return nextInBlock(after: page.closed.outcome?.kind)
  }

  /// Esc: closes the reset card, else Home.
  mutating func goBackAfterCall(_ page: AfterScreen) -> [Effect] {
    performOnAfter(page.isResetOpen ? .resetCard : .endBlock)
  }

  /// Rings the person proposed at once, before the rest of the block.
  private mutating func ringNow() -> [Effect] {
    guard case .after(let page) = screen, let line = proposedAfterCall else { return [] }
    guard var block else { return startBlock(with: [line.card], from: 0) }
    if block.endsAfterThis {
      block.queue = Array(block.queue.prefix(block.index + 1))
      block.endsAfterThis = false
    }
    let later = block.queue.dropFirst(block.index + 1).filter { $0.id != line.card.id }
    block.queue = block.queue.prefix(block.index + 1) + [line.card] + later
    self.block = block
    return nextInBlock(after: page.closed.outcome?.kind)
  }

  // MARK: What can be done

  private var movesAfterCall: [MoveLine] {
    guard case .after(let page) = screen else { return [] }
    return page.aftermath?.moves.filter { !isStopped($0.card) } ?? []
  }

  /// The message that follows from the call; nil where none does.
  var messageAfterCall: MoveLine? { movesAfterCall.first { $0.move.message != nil } }

  /// With whom something has a day and a time that belongs into a calendar, or no longer has; nil for nobody.
  private var calendarPersonAfterCall: ContactID? {
    guard case .after(let page) = screen else { return nil }
    let timed = movesAfterCall.filter { $0.move.due > now.utc && $0.move.kind.belongsIntoCalendar }
      .map(\.card.id)
    if timed.contains(page.contact.id) || page.aftermath?.cancels == true { return page.contact.id }
    return timed.first
  }

  /// The call to somebody else there, or to the one who was named; nil where none follows.
  var proposedAfterCall: MoveLine? {
    movesAfterCall.first { $0.move.kind == .somebodyElse || $0.move.kind == .referral }
  }

  /// Why a command changes nothing on the page after a call; nil when it does something.
  func reasonAfterCall(for command: Command) -> String? {
    guard case .after(let page) = screen else { return nil }
    if page.aftermath == nil, [.draftAfter, .calendarFile, .callNow].contains(command) {
      return "What comes next is being read: a moment."
    }
    switch command {
    case .draftAfter: return messageAfterCall == nil ? "No message follows from this call." : nil
    case .calendarFile:
      return calendarPersonAfterCall == nil ? "Nothing with a day and a time follows from this call." : nil
    case .callNow:
      guard let line = proposedAfterCall else { return "Nobody else there is to be rung." }
      return line.move.due <= now.utc
        ? reasonNotToCall
        : "\(line.card.contact.displayName) is not to be rung before \(written(line.move.due))."
    case .resetCard: return page.closed.isPainfulNo ? nil : "A reset is for after a painful no."
    default: return nil
    }
  }
}

extension MoveKind {
  /// Whether it is kept or rung at a time that is worth an entry in a calendar.
  var belongsIntoCalendar: Bool {
    switch self {
    case .attend, .agreedCall, .callBack: true
    case .redial, .anotherHour, .somebodyElse, .referral, .noShow, .newTime, .answer, .hangUpMessage,
      .information, .confirmation, .note, .voicemailMessage, .thanks, .apology, .findAddress, .findNumber,
      .findPerson,
      .refreshFacts, .tellOwner, .reviewOffer:
      false
    }
  }
}
