public import CallScript
public import CoachApp

/// Drafts in memory, filled with a fixed text that has one gap in the subject and two in the text.
public struct FakeDrafts: Sendable {
  /// What is kept.
  public var kept: [DraftID: KeptDraft] = [:]
  /// Why a message is not written to a person.
  public var refusals: [ContactID: [MessagePurpose: MessageRefusal]] = [:]
  /// What to mind about each draft.
  public var cautions: [MessageCaution] = []
  /// Why keeping fails; nil when it does not.
  public var failure: String?
  /// What the editor gives back; nil leaves the words as they are, and the refusal says why it failed.
  public var edited: MessageDraft?
  /// Why the editor fails; nil when it does not.
  public var editorTrouble: String?
  /// The files that were written, by the draft's name, and whether each was ready.
  public private(set) var written: [DraftID: Bool] = [:]
  /// The drafts that were noted as sent.
  public private(set) var sent: Set<DraftID> = []
  private var made = 0

  /// Makes a store without drafts.
  public init() {}

  /// The words that a message is filled with.
  public static func words(_ purpose: MessagePurpose, to contact: Contact) -> MessageDraft {
    MessageDraft(
      purpose: purpose, to: contact.email.isEmpty ? DraftGap.address : contact.email,
      subject: "About our call, [first name?]",
      body: "Good day,\n\nyou hung up, no big deal. A [client?] had the same worry; they [result?].\n\nKim")
  }

  /// Answers what the screens about drafts ask.
  public mutating func answer(_ effect: Effect, people: [ContactCard], now: Stamp) -> AppAction? {
    switch effect {
    case .readDrafts(let id): return offers(to: id, people)
    case .makeDraft(let id, let purpose, let move): return make(id, purpose, move, people, now)
    case .openDraft(let id): return kept[id].flatMap { detail($0, people) }.map(AppAction.draftRead)
    case .reshapeDraft(var draft):
      draft.message.purpose = draft.message.purpose.otherShape ?? draft.message.purpose
      draft.message.body = "You hung up, no big deal.\nA [client?] says hello.\nKim"
      kept[draft.id] = draft
      return detail(draft, people).map(AppAction.draftRead)
    case .keepDraft(let draft):
      if let failure { return .draftNotKept(draft.id, failure) }
      kept[draft.id] = draft
      return detail(draft, people).map(AppAction.draftKept)
    case .dropDraft(let id): return kept.removeValue(forKey: id).map(AppAction.draftDropped)
    case .editDraft(let draft):
      return editorTrouble.map(AppAction.draftRefused) ?? .draftEdited(draft.id, edited ?? draft.message)
    case .writeDraft(var draft, let evenUnready): return write(&draft, evenUnready, people, now)
    case .linkDraft(let draft): return .draftLinked(draft.id, "mailto:\(draft.message.to)?subject=x")
    case .markSent(let draft):
      sent.insert(draft.id)
      return detail(draft, people).map { .draftSent($0, "Noted as sent.", LaterEventID("01SENT")) }
    case .takeBackSent(let draft, _):
      sent.remove(draft.id)
      return detail(draft, people).map { .draftSent($0, "It is open again.", nil) }
    default: return nil
    }
  }

  private func refusal(_ card: ContactCard, _ purpose: MessagePurpose) -> MessageRefusal? {
    card.suppression == nil ? refusals[card.id]?[purpose] : .suppressed
  }

  private func offers(to id: ContactID, _ people: [ContactCard]) -> AppAction? {
    guard let card = people.first(where: { $0.id == id }) else {
      return .draftRefused("Nobody of that name.")
    }
    if card.suppression != nil { return .draftRefused(MessageRefusal.suppressed.words) }
    let offers = MessagePurpose.allCases.map { DraftOffers.Offer($0, refusal: refusal(card, $0)) }
    return .draftsRead(
      DraftOffers(
        contact: card.contact, kept: kept.values.filter { $0.contact == id }.sorted { $0.id > $1.id },
        offers: offers.filter { $0.refusal == nil } + offers.filter { $0.refusal != nil }))
  }

  private mutating func make(
    _ id: ContactID, _ purpose: MessagePurpose, _ move: MoveKey?, _ people: [ContactCard], _ now: Stamp
  ) -> AppAction? {
    guard let card = people.first(where: { $0.id == id }) else {
      return .draftRefused("Nobody of that name.")
    }
    if let refusal = refusal(card, purpose) { return .draftRefused(refusal.words) }
    if let old = kept.values.first(where: { $0.contact == id && $0.message.purpose == purpose }) {
      return detail(old, people).map(AppAction.draftRead)
    }
    made += 1
    let draft = KeptDraft(
      id: DraftID("01D\(made)"), contact: id, message: FakeDrafts.words(purpose, to: card.contact),
      move: move,
      createdAt: now.utc, changedAt: now.utc)
    kept[draft.id] = draft
    return detail(draft, people).map(AppAction.draftRead)
  }

  private mutating func write(
    _ draft: inout KeptDraft, _ evenUnready: Bool, _ people: [ContactCard], _ now: Stamp
  ) -> AppAction? {
    guard let found = detail(draft, people) else { return nil }
    if let refusal = found.refusal { return .draftRefused(refusal.words) }
    if !found.isReady, !evenUnready { return .draftRefused("It is not ready.") }
    draft.exportedAt = now.utc
    kept[draft.id] = draft
    written[draft.id] = found.isReady
    return detail(draft, people).map { .draftWritten($0, "Written: out/mail.eml. Nothing was sent.") }
  }

  private func detail(_ draft: KeptDraft, _ people: [ContactCard]) -> DraftDetail? {
    guard let card = people.first(where: { $0.id == draft.contact }) else { return nil }
    return DraftDetail(
      draft: draft, contact: card.contact, cautions: cautions,
      refusal: refusal(card, draft.message.purpose), hasOtherShape: draft.message.purpose.otherShape != nil,
      isMoveOpen: draft.move != nil && !sent.contains(draft.id), isKept: kept[draft.id] == draft)
  }
}
