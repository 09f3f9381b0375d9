import CallScript
import Cells

extension AppState {
  mutating func performOnDraft(_ command: Command) -> [Effect] {
    guard let draft = openedDraft else { return [] }
    if let reason = reason(for: command) { return refuse(reason) }
    switch command {
    case .changePart(let part): typeIn(part)
    case .nextGap, .previousGap: return goToGap(forward: command == .nextGap)
    case .editElsewhere: return draft.copy(at: now.utc).map { keepDraft() + [.editDraft($0)] } ?? []
    case .otherShape: return draft.copy(at: now.utc).map { [.reshapeDraft($0)] } ?? []
    case .writeDraft: return writeDraft(draft)
    case .mailLink: return toggleLink(draft)
    case .throwAway: return draft.detail.map { [.dropDraft($0.draft.id)] } ?? []
    case .markSent: return draft.copy(at: now.utc).map { keepDraft() + [.markSent($0)] } ?? []
    case .undo: return undoOnDraft(draft)
    default: break
    }
    return []
  }

  /// A first request to write what is not ready, or to leave what is not kept, counts only until the next key.
  mutating func forgetDraftRequests(before command: Command?) {
    guard let draft = openedDraft, draft.isWritingArmed || draft.isLeavingArmed else { return }
    _ = withDraft { draft in
      if command != .writeDraft { draft.isWritingArmed = false }
      if command != .back { draft.isLeavingArmed = false }
    }
  }

  /// Enter on a row of what can be written.
  mutating func chooseDraft(_ row: Int) -> [Effect] {
    guard let draft = openedDraft, draft.isChoosing, let offers = draft.offers, row < offers.count else {
      return []
    }
    _ = withDraft { $0.selected = row }
    if offers.kept.indices.contains(row) { return [.openDraft(offers.kept[row].id)] }
    let offer = offers.offers[row - offers.kept.count]
    if let refusal = offer.refusal { return refuse(refusal.words) }
    return [.makeDraft(offers.contact.id, offer.purpose, nil)]
  }

  // MARK: Typing

  private mutating func typeIn(_ part: DraftPart) {
    beginTyping()
    _ = withDraft { $0.editor?.turn(to: part) }
  }

  /// Lets keys go into the words from here on.
  private mutating func beginTyping() {
    _ = withDraft { draft in
      if !draft.isEditing { draft.before = draft.message }
      draft.isEditing = true
      draft.link = nil
    }
  }

  private mutating func goToGap(forward: Bool) -> [Effect] {
    guard let draft = openedDraft else { return [] }
    var editor = draft.editor
    // From outside the words the search begins at their top.
    if !draft.isEditing { editor?.turnToStart() }
    guard editor?.turnToGap(forward: forward) == true else {
      return refuse("There is no gap: every place has its words.")
    }
    beginTyping()
    _ = withDraft { $0.editor = editor }
    return []
  }

  /// A key while the words are typed.
  mutating func typeInDraft(_ key: Key) -> [Effect] {
    let (width, page) = (draftTextWidth, max(1, size.rows - 10))
    let taken = withDraft { $0.editor?.take(key, width: width, page: page) ?? false }
    return taken == true ? draftWasTyped() : []
  }

  /// A pasted text while the words are typed.
  mutating func pasteInDraft(_ text: String) -> [Effect] {
    _ = withDraft { $0.editor?.insert(text) }
    return draftWasTyped()
  }

  /// The words are given to the store after twenty signs or a second, whichever comes first.
  private mutating func draftWasTyped() -> [Effect] {
    let moment = now.monotonic
    let isDue = withDraft { draft in
      if draft.isKept { return false }
      draft.changes += 1
      draft.keepAt = draft.keepAt ?? moment + 1000
      return draft.changes >= 20
    }
    return isDue == true ? keepDraft() : keepDueDraft()
  }

  /// Ends typing; what was typed stays.
  mutating func finishDraftTyping() -> [Effect] {
    _ = withDraft { draft in
      draft.isEditing = false
      if let before = draft.before, before != draft.message { draft.undo = .changed(before) }
      draft.before = nil
      draft.editor?.turn(to: .body)
    }
    return keepDraft()
  }

  // MARK: Keeping

  /// Gives the words to the store where they are not there yet.
  mutating func keepDraft() -> [Effect] {
    guard let draft = openedDraft, !draft.isKept, !draft.isDropped, let copy = draft.copy(at: now.utc) else {
      return []
    }
    _ = withDraft { draft in
      draft.changes = 0
      draft.keepAt = nil
    }
    if let readOnlyReason {
      _ = withDraft { $0.failure = readOnlyReason }
      return []
    }
    return [.keepDraft(copy)]
  }

  /// Gives the words to the store when their second is over.
  mutating func keepDueDraft() -> [Effect] {
    guard let due = openedDraft?.keepAt, now.monotonic >= due else { return [] }
    return keepDraft()
  }

  /// Tries again to keep words that could not be kept; nil when there are none.
  mutating func retryDraft() -> [Effect]? {
    guard openedDraft?.failure != nil, readOnlyReason == nil else { return nil }
    _ = withDraft { $0.failure = nil }
    return keepDraft()
  }

  /// Why the words of the open draft would be lost; nil when they are kept.
  var draftAtRisk: String? {
    guard let draft = openedDraft, draft.isChanged, !draft.isDropped else { return nil }
    return draft.failure
  }

  // MARK: Leaving

  /// Goes back once the last change is kept; where it cannot be, only when asked twice.
  mutating func goBackFromDraft() -> [Effect] {
    guard let draft = openedDraft else { return [] }
    if draft.isEditing { return finishDraftTyping() }
    if draft.link != nil {
      _ = withDraft { $0.link = nil }
      return []
    }
    let keeping = draft.failure == nil ? keepDraft() : []
    if !keeping.isEmpty {
      _ = withDraft { $0.isLeaving = true }
      return keeping
    }
    if let draftAtRisk, !draft.isLeavingArmed {
      _ = withDraft { $0.isLeavingArmed = true }
      let reason = draftAtRisk.hasSuffix(".") ? String(draftAtRisk.dropLast()) : draftAtRisk
      notice = Notice("Not kept: \(reason). Esc again leaves without the change.", weight: .warning)
      return []
    }
    return leaveDraft()
  }

  /// Back to the list it was chosen from, or to the screen before.
  mutating func leaveDraft() -> [Effect] {
    guard let draft = openedDraft, !draft.isChoosing, let offers = draft.offers else { return stepBack() }
    var list = DraftScreen(isChoosing: true)
    list.offers = offers
    list.selected = draft.selected
    screen = .draft(list)
    return [.readDrafts(offers.contact.id)]
  }

  // MARK: Writing

  private mutating func writeDraft(_ draft: DraftScreen) -> [Effect] {
    guard let copy = draft.copy(at: now.utc) else { return [] }
    if !draft.isReady, !draft.isWritingArmed {
      let missing = draft.missing
      _ = withDraft { $0.isWritingArmed = true }
      let rest = missing.count > 1 ? " and \(missing.count - 1) more" : ""
      return refuse("Not ready: \(missing.first ?? "")\(rest). w again writes it, marked unfinished.")
    }
    _ = withDraft { $0.isWritingArmed = false }
    return keepDraft() + [.writeDraft(copy, evenUnready: !draft.isReady)]
  }

  private mutating func toggleLink(_ draft: DraftScreen) -> [Effect] {
    if draft.link != nil {
      _ = withDraft { $0.link = nil }
      return []
    }
    return draft.copy(at: now.utc).map { keepDraft() + [.linkDraft($0)] } ?? []
  }

  // MARK: Undo

  private mutating func undoOnDraft(_ draft: DraftScreen) -> [Effect] {
    guard let undo = draft.undo, let copy = draft.copy(at: now.utc) else { return [] }
    _ = withDraft { $0.undo = nil }
    switch undo {
    case .dropped: return [.keepDraft(copy)]
    case .changed(let message): return putWords(message)
    case .sent(let event): return [.takeBackSent(copy, event)]
    }
  }
}

extension DraftScreen {
  /// What stands in the way of calling it ready, each thing in words.
  var missing: [String] {
    guard let detail, let message else { return [] }
    var words: [String] = []
    if let refusal = detail.refusal { words.append(refusal.words) }
    if let trouble = detail.addressTrouble, message.to == detail.draft.message.to { words.append(trouble) }
    return words + message.gapWords
  }
}
