import CallScript

/// A question that the store could not answer, and why.
struct UnreadAnswer: Hashable, Sendable {
  /// The question.
  var effect: Effect
  /// Why, in words.
  var words: String
}

extension AppState {
  /// Takes in that an effect failed: what waited for it waits no longer and says why.
  mutating func takeFailure(of effect: Effect, _ words: String) -> [Effect] {
    switch effect {
    case .loadHome, .readAccount, .readPerson, .readChallenge, .readAftermath: noteUnread(effect, words)
    case .browse(let question):
      noteUnread(effect, words)
      listWasNotRead(question)
    case .prepareCall(let contact, _, _): callWasNotPrepared(for: contact, words)
    case .saveContact, .saveAccount, .keepFact, .removeFact, .setChampion, .suppress, .allow, .liftRequest,
      .erase, .note, .putOff, .startChallenge, .writeChallenge:
      contactWasRefused(words)
    case .readDrafts, .makeDraft, .openDraft, .reshapeDraft, .dropDraft, .editDraft, .writeDraft, .linkDraft,
      .markSent, .takeBackSent:
      return draftWasRefused(words)
    case .keepDraft(let draft): draftWasNotKept(draft.id, words)
    case .readImport, .commitImport, .cancelImport, .undoImport: importFailed(words)
    case .readColleagues where call?.wrapUp?.question == .named: call?.hint = words
    case .resumeCall, .dismissCall, .readBriefing, .readColleagues, .writeCalendarFile, .tryWriting, .append,
      .retrySave, .closeCall, .bell, .suspend, .redraw, .quit:
      notice = Notice(words, weight: .error)
    }
    return []
  }

  private mutating func noteUnread(_ effect: Effect, _ words: String) {
    forgetUnread(effect)
    unread.append(UnreadAnswer(effect: effect, words: words))
    notice = Notice(words, weight: .error)
  }

  /// A question was answered after all.
  mutating func forgetUnread(_ effect: Effect) { unread.removeAll { $0.effect == effect } }

  /// What stands where an answer is awaited: that it is being read, or why it cannot be.
  func awaiting(_ effect: Effect, _ words: String) -> String {
    unread.last { $0.effect == effect }.map { "\($0.words) W tries again." } ?? words
  }

  /// Asks again what could not be answered.
  mutating func retryReading() -> [Effect] {
    defer { unread = [] }
    return unread.map(\.effect)
  }

  /// The store could not prepare the call: the list stands again, and Enter tries once more.
  private mutating func callWasNotPrepared(for contact: ContactID, _ words: String) {
    notice = Notice("\(words) Enter tries again.", weight: .error)
    guard case .prep(var prep) = screen, prep.isPreparing, block?.current?.id == contact else { return }
    prep.isPreparing = false
    screen = .prep(prep)
  }

  /// A stretch of a list could not be read: what was read so far stays, and going on asks for it again.
  private mutating func listWasNotRead(_ question: BrowseQuestion) {
    guard let place = browserPlace, case .browser(var browser) = screens[place] else { return }
    switch question.list {
    case .accounts: browser.accounts.isAwaitingMore = false
    case .people: browser.people.isAwaitingMore = false
    }
    replace(place, with: .browser(browser))
  }
}
