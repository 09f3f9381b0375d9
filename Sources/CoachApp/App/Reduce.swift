import CallScript
import Cells

/// Takes in one thing that happened and says what must be done about it; asks no clock, no chance, no world.
public func reduce(_ state: inout AppState, _ event: Stamped<AppAction>) -> [Effect] {
  state.now = event.stamp
  state.expire()
  let offered = event.value.isFromTheRep ? [] : paletteEntries(state).map(\.command)
  let effects = state.take(event.value)
  if !offered.isEmpty { state.keepPaletteMark(on: offered) }
  return event.value.isFromTheRep && state.wasRefusedForReading ? effects + [.tryWriting] : effects
}

extension AppState {
  /// Drops what has had its time.
  fileprivate mutating func expire() {
    let moment = now.monotonic
    if let until = notice?.until, moment >= until { notice = nil }
    if let until = interruptArmedUntil, moment >= until { interruptArmedUntil = nil }
    if let until = enterIgnoredUntil, moment >= until { enterIgnoredUntil = nil }
    if let until = call?.breatheUntil, moment >= until { call?.breatheUntil = nil }
  }

  fileprivate mutating func take(_ action: AppAction) -> [Effect] {
    switch action {
    case .started: return [.loadHome]
    case .terminal(let event): return take(event)
    case .command(let command):
      forgetNews(before: command)
      return perform(command)
    case .tick: return keepDueDraft() + turnDay()
    case .failed(let effect, let words): return takeFailure(of: effect, words)
    case .standingChanged(let reason, let refusesCalls): return standingChanged(reason, refusesCalls)
    case .interrupt: return interrupt()
    case .terminate(let code): return leaveAtOnce(code)
    case .resumedFromSuspension: return [.redraw]
    case .homeLoaded, .contactSaved, .contactRefused: return takeData(action)
    case .noted, .challengeRead: return takeToday(action)
    case .contactKnown, .browsed, .accountRead, .personRead, .peopleKept, .requestLifted, .importMoved,
      .importFailed:
      return takePeople(action)
    case .draftsRead, .draftRead, .draftRefused, .draftKept, .draftNotKept, .draftEdited, .draftWritten,
      .draftLinked, .draftSent, .draftDropped:
      return takeDraft(action)
    case .briefingRead, .colleaguesRead, .aftermathRead, .calendarWritten, .calendarRefused:
      return takeAroundCall(action)
    case .callAsked, .callPrepared, .callRefused, .callResumed, .saved, .saveFailed, .callClosed:
      return takeCallAnswer(action)
    case .playbookChanged(let script): return changePlaybook(to: script)
    case .playbookBroken(let words): playbookBanner = words
    case .rulesChanged(let rules): return changeRules(to: rules)
    case .rulesBroken(let words): rulesBanner = words
    case .told(let words): notice = Notice(words)
    case .personErased(let id, let words): return personWasErased(id, words)
    }
    return []
  }

  private mutating func take(_ event: TerminalEvent) -> [Effect] {
    switch event {
    case .key(let key): return press(key)
    case .held(let key): return takeHeld(key)
    case .burst(let text): return takeBurst(text)
    case .paste(let text):
      forgetNews(before: nil)
      return paste(text)
    case .resized(let size):
      self.size = size
      return browserWants()
    case .hungUp: return leaveAtOnce(129)
    }
  }

  private mutating func takeData(_ action: AppAction) -> [Effect] {
    switch action {
    case .homeLoaded(let data): return showHome(data)
    case .contactSaved(let card): return contactWasSaved(card)
    case .contactRefused(let words): contactWasRefused(words)
    default: break
    }
    return []
  }

  /// Takes in what Home shows; what the challenge has come to is read after it, so that Home waits for nothing.
  private mutating func showHome(_ data: HomeData) -> [Effect] {
    forgetUnread(.loadHome)
    homeDay = repZone.civil(at: now.utc).date
    changeHome { $0.home = data.inCallingOrder() }
    dropStopped()
    for place in screens.indices {
      guard case .home(var shown) = screens[place] else { continue }
      shown.startsAtTop = false
      replace(place, with: .home(shown))
    }
    if data.isChallenged { return [.readChallenge] }
    challenge = nil
    return []
  }

  /// Home is read anew when the rep's day has changed: what was coming up is due today.
  private mutating func turnDay() -> [Effect] {
    let today = repZone.civil(at: now.utc).date
    guard call == nil, home != nil, homeDay != today else { return [] }
    homeDay = today
    return [.loadHome]
  }

  /// Whether the last key was refused because nothing may be written here.
  fileprivate var wasRefusedForReading: Bool { readOnlyReason != nil && notice?.text == readOnlyReason }

  /// Another program has ended, or still writes: this one writes now, or says who does.
  private mutating func standingChanged(_ reason: String?, _ refusesCalls: Bool) -> [Effect] {
    let isNew = readOnlyReason != nil && reason == nil
    readOnlyReason = reason
    self.refusesCalls = refusesCalls
    notice = reason.map { Notice($0, weight: .warning) }
    guard isNew else {
      isRetryingSave = false
      return []
    }
    let retried = isRetryingSave ? retrySave() : []
    if retried.isEmpty { notice = Notice("Now writing: nobody else has the data open. Press the key again.") }
    return retried + (screen == .call ? [] : refreshScreen())
  }

  private mutating func takeToday(_ action: AppAction) -> [Effect] {
    switch action {
    case .noted(let events, let contact): return eventsWereNoted(events, contact)
    case .challengeRead(let board): return takeChallenge(board)
    default: return []
    }
  }

  private mutating func takePeople(_ action: AppAction) -> [Effect] {
    switch action {
    case .contactKnown(let words): contactIsKnown(words)
    case .browsed(let question, let answer): return showFound(answer, for: question)
    case .accountRead(let detail): return showAccount(detail)
    case .personRead(let detail): return showPerson(detail)
    case .peopleKept(let words, let card): return peopleWereKept(words, card)
    case .requestLifted(let id, let words): return requestWasLifted(id, words)
    case .importMoved(let stage): importMoved(to: stage)
    case .importFailed(let words): importFailed(words)
    default: break
    }
    return []
  }

  private mutating func takeDraft(_ action: AppAction) -> [Effect] {
    switch action {
    case .draftsRead(let offers): showOffers(offers)
    case .draftRead(let detail): showDraft(detail)
    case .draftRefused(let words): return draftWasRefused(words)
    case .draftKept(let detail): return draftWasKept(detail)
    case .draftNotKept(let id, let words): draftWasNotKept(id, words)
    case .draftEdited(let id, let message): return draftWasEdited(id, message)
    case .draftWritten(let detail, let words): draftHasNews(detail, words, undo: nil)
    case .draftLinked(let id, let link): showLink(id, link)
    case .draftSent(let detail, let words, let event): draftHasNews(detail, words, undo: event)
    case .draftDropped(let kept): draftWasDropped(kept)
    default: break
    }
    return []
  }

  private mutating func takeAroundCall(_ action: AppAction) -> [Effect] {
    switch action {
    case .briefingRead(let contact, let briefing): showBriefing(briefing, of: contact)
    case .colleaguesRead(let session, let colleagues): showColleagues(colleagues, of: session)
    case .aftermathRead(let aftermath): showAftermath(aftermath)
    case .calendarWritten(let path, let isCancellation):
      notice = Notice("\(isCancellation ? "Written, to take it out of a calendar" : "Written"): \(path)")
    case .calendarRefused(let words): notice = Notice(words, weight: .error)
    default: break
    }
    return []
  }

  private mutating func takeCallAnswer(_ action: AppAction) -> [Effect] {
    switch action {
    case .callAsked(let card): return startBlock(with: [card], from: 0)
    case .callPrepared(let prepared): return callWasPrepared(prepared)
    case .callRefused(let words): return callWasRefused(words)
    case .callResumed(let session, let events, let scripts): resume(session, events, scripts)
    case .saved(let session, let seq):
      noteSaved(session, seq)
      return aftermathWants(of: session)
    case .saveFailed(let session, let reason): noteSaveFailure(session, reason)
    case .callClosed(let session):
      noteClosed(session)
      return aftermathWants(of: session)
    default: break
    }
    return []
  }

  /// A new text of the playbook serves the next call; a call in hand takes it with the next thing that happens.
  ///
  /// Its header sets figures that plans go by, so Home is read anew where it is open.
  private mutating func changePlaybook(to script: Script) -> [Effect] {
    let isFirst = playbook == nil
    playbook = script
    if !isFirst {
      playbookBanner = nil
      if call?.call.state.hasEnded == false { call?.waitingScript = script }
      notice = Notice("The playbook was read anew.")
    }
    if case .home = screen { return [.loadHome] }
    return []
  }

  /// New rules serve the next call and the plans from now on.
  private mutating func changeRules(to rules: ConductRules) -> [Effect] {
    rulesBanner = nil
    guard self.rules != rules else { return [] }
    self.rules = rules
    notice = Notice("The calling rules were read anew.")
    return [.loadHome]
  }
}
