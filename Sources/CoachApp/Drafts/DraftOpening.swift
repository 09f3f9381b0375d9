public import CallScript

extension AppState {
  /// Opens the e-mail of a purpose to a person, filled or as it was left; with a move's key it does that move.
  ///
  /// Whoever must not be contacted gets none: then nothing opens and the notice says why.
  public mutating func openDraft(
    for contact: ContactID, purpose: MessagePurpose, move: MoveKey? = nil
  ) -> [Effect] {
    if let reason = reasonNotToWrite(to: contact) { return refuse(reason) }
    open(.draft(DraftScreen()))
    return [.makeDraft(contact, purpose, move)]
  }

  /// Opens a draft that is kept.
  public mutating func openDraft(_ id: DraftID) -> [Effect] {
    open(.draft(DraftScreen()))
    return [.openDraft(id)]
  }

  /// Opens the choice of what to write to a person.
  public mutating func openMessages(to contact: ContactID) -> [Effect] {
    if let reason = reasonNotToWrite(to: contact) { return refuse(reason) }
    open(.draft(DraftScreen(isChoosing: true)))
    return [.readDrafts(contact)]
  }

  /// Why nothing is written to a person: they asked in a call of this run not to be contacted, whether or not the
  /// store could keep that; nil when something may be.
  private func reasonNotToWrite(to contact: ContactID) -> String? {
    let account =
      chosenCard.flatMap { $0.id == contact ? $0.contact.account?.id : nil }
      ?? home?.people.first { $0.id == contact }?.contact.account?.id
    let isStopped = stops.values.contains {
      $0.contact == contact || ($0.account != nil && $0.account == account)
    }
    return isStopped ? MessageRefusal.suppressed.words : nil
  }

  // MARK: Answers

  /// Changes the draft that is open; nil where another screen is.
  mutating func withDraft<Answer>(_ change: (inout DraftScreen) -> Answer) -> Answer? {
    guard case .draft(var draft) = screen else { return nil }
    let answer = change(&draft)
    screen = .draft(draft)
    return answer
  }

  /// The draft that is open; nil where another screen is.
  var openedDraft: DraftScreen? {
    guard case .draft(let draft) = screen else { return nil }
    return draft
  }

  /// What can be written to a person was read.
  mutating func showOffers(_ offers: DraftOffers) {
    _ = withDraft { draft in
      guard draft.isChoosing else { return }
      let old = draft.offers?.rowNames ?? []
      draft.offers = offers
      draft.selected = keptIndex(draft.selected, from: old, to: offers.rowNames)
    }
  }

  /// A draft was read or filled.
  mutating func showDraft(_ detail: DraftDetail) {
    let reason = readOnlyReason
    _ = withDraft { draft in
      if let now = draft.message, draft.detail?.draft.id == detail.draft.id,
        now != detail.draft.message
      {
        draft.undo = .changed(now)
      }
      draft.show(detail)
      if !detail.isKept { draft.failure = reason }
    }
  }

  /// It cannot be read, filled or written; where nothing is open yet, back to where one came from.
  mutating func draftWasRefused(_ words: String) -> [Effect] {
    var effects: [Effect] = []
    if let draft = openedDraft {
      if draft.detail == nil {
        if draft.offers != nil {
          _ = withDraft { $0.isChoosing = true }
        } else {
          effects = stepBack()
        }
      }
    }
    notice = Notice(words, weight: .warning)
    return effects
  }

  /// A change is on the disk.
  mutating func draftWasKept(_ detail: DraftDetail) -> [Effect] {
    guard let draft = openedDraft, draft.detail?.draft.id == detail.draft.id else { return [] }
    let isLeaving = draft.isLeaving
    _ = withDraft { draft in
      draft.detail = detail
      draft.failure = nil
      draft.isDropped = false
      if draft.editor == nil { draft.editor = DraftEditor(detail.draft.message) }
    }
    return isLeaving ? leaveDraft() : []
  }

  /// A change could not be kept.
  mutating func draftWasNotKept(_ id: DraftID, _ words: String) {
    let isOpen = withDraft { draft in
      guard draft.detail?.draft.id == id else { return false }
      draft.failure = words
      draft.isLeaving = false
      return true
    }
    notice = Notice(
      isOpen == true ? "\(words) The draft is not kept: W tries again." : words, weight: .error)
  }

  /// The editor gave other words.
  mutating func draftWasEdited(_ id: DraftID, _ message: MessageDraft) -> [Effect] {
    guard let draft = openedDraft, draft.detail?.draft.id == id else { return [] }
    guard draft.message != message else {
      notice = Notice("The editor changed nothing.")
      return []
    }
    return putWords(message)
  }

  /// Puts other words in the place of those that stand, which one key brings back.
  mutating func putWords(_ message: MessageDraft) -> [Effect] {
    _ = withDraft { draft in
      if let now = draft.message { draft.undo = .changed(now) }
      draft.editor = DraftEditor(message)
      draft.top = 0
      draft.link = nil
    }
    return keepDraft()
  }

  /// It was written as a file, or noted as sent.
  mutating func draftHasNews(_ detail: DraftDetail, _ words: String, undo: LaterEventID?) {
    _ = withDraft { draft in
      guard draft.detail?.draft.id == detail.draft.id else { return }
      draft.detail = detail
      if let undo { draft.undo = .sent(undo) }
    }
    notice = Notice(words)
  }

  /// It is out of the store.
  mutating func draftWasDropped(_ kept: KeptDraft) {
    _ = withDraft { draft in
      guard draft.detail?.draft.id == kept.id else { return }
      draft.isDropped = true
      draft.undo = .dropped
      draft.link = nil
    }
    notice = Notice("The draft is thrown away; u brings it back.")
  }

  /// The link that opens it in a mail program.
  mutating func showLink(_ id: DraftID, _ link: String) {
    _ = withDraft { draft in
      if draft.detail?.draft.id == id { draft.link = link }
    }
  }
}
