import CallScript

extension AppState {
  /// Keeps watching how far a call is saved after it has left the screen.
  mutating func watch(_ live: LiveCall) {
    guard live.unsent.isEmpty, !live.save.isSaved else { return }
    var status = live.save
    status.lastSeq = live.call.events.count - 1
    earlier[live.session] = status
  }

  /// Every event of a session up to this one is committed.
  mutating func noteSaved(_ session: SessionID, _ seq: Int) {
    if call?.session == session { call?.save.note(saved: seq) }
    if settling?.session == session { settling?.save.note(saved: seq) }
    earlier[session]?.note(saved: seq)
    if earlier[session]?.isSaved == true { earlier[session] = nil }
    tellRetried()
  }

  /// A call is closed in the store: nothing of it waits any more.
  mutating func noteClosed(_ session: SessionID) {
    earlier[session] = nil
    tellRetried()
  }

  /// Says that everything is saved, once that was asked for.
  private mutating func tellRetried() {
    guard isRetryingSave, unsavedCount == 0, isAllSaved else { return }
    isRetryingSave = false
    if screen != .call { notice = Notice("Everything is saved.") }
  }

  private var isAllSaved: Bool { saves.allSatisfy(\.isSaved) }

  /// An event could not be committed: the program goes on.
  mutating func noteSaveFailure(_ session: SessionID, _ reason: String) {
    isRetryingSave = false
    if call?.session == session {
      call?.save.failure = reason
    } else if settling?.session == session {
      settling?.save.failure = reason
    } else {
      earlier[session, default: SaveStatus(lastSeq: 0)].failure = reason
    }
  }

  /// How far the calls of this run are saved, the one in hand first.
  private var saves: [SaveStatus] {
    [call?.save, settling?.save].compactMap(\.self) + earlier.values
  }

  /// How many events could not be committed.
  var unsavedCount: Int {
    saves.filter { $0.failure != nil }.reduce(0) { $0 + max(1, $1.lastSeq - $1.savedSeq) }
  }

  /// "1 event is", "3 events are"; nil when nothing failed to be saved.
  var unsavedWords: String? {
    let count = unsavedCount
    return count == 0 ? nil : count == 1 ? "1 event is" : "\(count) events are"
  }

  /// Why events of calls before the one in hand could not be committed; nil when they could.
  var earlierFailure: String? {
    settling?.save.failure ?? earlier.values.compactMap(\.failure).min()
  }

  /// Tries again to commit whatever could not be committed; where nothing could be written at all, the right to write is
  /// asked for first, and what is not saved follows its answer.
  mutating func retrySave() -> [Effect] {
    if readOnlyReason != nil, unsavedCount > 0 {
      isRetryingSave = true
      return [.tryWriting]
    }
    var effects: [Effect] = []
    if let live = call, live.save.failure != nil {
      call?.save.failure = nil
      effects.append(.retrySave(live.session))
    }
    if let before = settling, before.save.failure != nil {
      settling?.save.failure = nil
      effects.append(.retrySave(before.session))
    }
    for session in earlier.keys.sorted() where earlier[session]?.failure != nil {
      earlier[session]?.failure = nil
      effects.append(.retrySave(session))
    }
    isRetryingSave = !effects.isEmpty
    effects += retryReading()
    if effects.isEmpty { saySaved() }
    return effects
  }

  private mutating func saySaved() {
    if let readOnlyReason {
      notice = Notice(readOnlyReason, weight: .warning)
      return
    }
    let words = isAllSaved ? "Everything is saved." : "Saving is under way."
    if screen == .call { call?.hint = words } else { notice = Notice(words) }
  }
}
