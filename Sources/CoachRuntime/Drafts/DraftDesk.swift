public import CallScript
public import CoachApp
import Exchange
public import Store

/// Fills e-mails from the playbook, the person and what was found out, keeps them as drafts, and writes them as files.
///
/// It sends nothing. Whoever asked not to be contacted gets no draft, and a draft that is kept for them is neither
/// changed nor written.
public final class DraftDesk: Sendable {
  let store: Store
  let clock: SystemClock
  let zones: ZoneTables
  let desk: CallDesk
  let moves: MoveDesk
  let out: OutFolder?
  let editing: String?

  /// Makes a desk beside the one that knows the playbook; without folders no file is written.
  init(desk: CallDesk, moves: MoveDesk, clock: SystemClock, zones: ZoneTables, folders: ProgramFolders?) {
    store = desk.store
    self.desk = desk
    self.moves = moves
    self.clock = clock
    self.zones = zones
    out = folders.map(OutFolder.init(in:))
    editing = folders?.editing
  }

  /// Makes a desk for a command; the playbook is the one in force.
  public convenience init(store: Store, folders: ProgramFolders, repName: String?) {
    let (clock, zones) = (SystemClock(), ZoneTables())
    let loader = PlaybookLoader(path: PlaybookInForce.path(named: nil, in: folders))
    let desk = CallDesk(
      store: store, clock: clock, zones: zones, loader: loader, repName: repName,
      rules: RulesDesk(folders: folders))
    let moves = MoveDesk(store: store, clock: clock, zones: zones, rules: { desk.rules() })
    self.init(desk: desk, moves: moves, clock: clock, zones: zones, folders: folders)
  }

  // MARK: Reading and filling

  /// What can be written to a person: drafts that are kept, then messages, those that may be written first.
  public func offers(to id: ContactID) throws(DraftError) -> DraftOffers {
    let occasion = try occasion(id)
    if occasion.person.isSuppressed { throw .refused(.suppressed) }
    if occasion.refusesMail { throw .refused(.noMail) }
    let playbook = desk.playbook()?.playbook
    let shape = occasion.hangUpShape
    let purposes = MessagePurpose.allCases.sorted { a, b in
      (a == shape ? 0 : 1) < (b == shape ? 0 : 1)
    }
    let offers = purposes.map { purpose in
      let isThere = playbook?.messages.contains { $0.purpose == purpose } == true
      let refusal = occasion.refusal(of: purpose, rules: desk.rules())
      return DraftOffers.Offer(purpose, refusal: isThere ? refusal : refusal ?? .notInPlaybook(purpose))
    }
    return DraftOffers(
      contact: occasion.person.contact,
      kept: try stored { () throws(StoreError) in try store.drafts(to: id) },
      offers: offers.filter { $0.refusal == nil } + offers.filter { $0.refusal != nil })
  }

  /// The message of a purpose to a person: the draft kept for the same step or call, else one filled now. `keeping`
  /// keeps what is filled where the store writes.
  public func make(
    for id: ContactID, _ purpose: MessagePurpose, move: MoveKey? = nil, keeping: Bool = true
  ) throws(DraftError) -> DraftDetail {
    var occasion = try occasion(id)
    if let refusal = occasion.refusal(of: purpose, rules: desk.rules()) { throw .refused(refusal) }
    var move = move
    if move == nil { move = try openMove(of: id, purpose) }
    let session = occasion.session(of: purpose)
    if let kept = try kept(occasion, purpose, session, move) { return try reopen(kept, occasion) }
    try add(session, to: &occasion)
    let message = try fill(purpose, occasion)
    var draft = KeptDraft(
      id: DraftID(mint()), contact: id, message: message, session: session, move: move,
      createdAt: occasion.now, changedAt: occasion.now)
    let isKept = keeping && store.isWriting
    if isKept { try put(&draft) }
    return try detail(draft, occasion, isKept: isKept)
  }

  /// A draft that is kept.
  public func open(_ id: DraftID) throws(DraftError) -> DraftDetail {
    guard let draft = try stored({ () throws(StoreError) in try store.draft(id) }) else { throw .noDraft }
    return try reopen(draft, try occasion(draft.contact))
  }

  /// A kept draft as it was left; an address that has become known since takes the place of its gap.
  private func reopen(_ draft: KeptDraft, _ occasion: MessageOccasion) throws(DraftError) -> DraftDetail {
    var draft = draft
    let email = occasion.person.contact.email
    if draft.message.to == DraftGap.address, MailAddress.fault(of: email) == nil, store.isWriting {
      draft.message.to = email
      try put(&draft)
    }
    return try detail(draft, occasion, isKept: true)
  }

  /// The other shape of a draft, filled in its place.
  func reshape(_ draft: KeptDraft) throws(DraftError) -> DraftDetail {
    guard let other = draft.message.purpose.otherShape else { throw .noOtherShape }
    var occasion = try occasion(draft.contact)
    guard desk.playbook()?.playbook.messages.contains(where: { $0.purpose == other }) == true else {
      throw .noOtherShape
    }
    try add(draft.session, to: &occasion)
    var draft = draft
    draft.message = try fill(other, occasion)
    draft.changedAt = occasion.now
    if store.isWriting { try put(&draft) }
    return try detail(draft, occasion, isKept: store.isWriting)
  }

  /// The same words as a detail, told by what is true now.
  public func detail(_ draft: KeptDraft) throws(DraftError) -> DraftDetail {
    let kept = try stored { () throws(StoreError) in try store.draft(draft.id) }
    return try detail(draft, try occasion(draft.contact), isKept: kept == draft)
  }

  // MARK: Keeping

  /// Keeps a draft, new or changed.
  public func keep(_ draft: KeptDraft) throws(DraftError) -> DraftDetail {
    let occasion = try occasion(draft.contact)
    let isThere = try stored { () throws(StoreError) in try store.draft(draft.id) } != nil
    if occasion.person.isSuppressed, !isThere { throw .refused(.suppressed) }
    var draft = draft
    try put(&draft)
    return try detail(draft, occasion, isKept: true)
  }

  /// Removes a draft and gives it.
  func drop(_ id: DraftID) throws(DraftError) -> KeptDraft {
    guard let draft = try stored({ () throws(StoreError) in try store.removeDraft(id) }) else {
      throw .noDraft
    }
    return draft
  }

  /// Notes that the rep sent it: the step that asked for it is done.
  public func markSent(_ draft: KeptDraft) throws(DraftError) -> (DraftDetail, LaterEventID) {
    guard let move = draft.move, try isOpen(move) else { throw .noMove }
    let event = try stored { () throws(StoreError) in try moves.note(.done(move), about: draft.contact) }
    return (try detail(draft), event.id)
  }

  /// Takes that note back.
  func takeBack(_ event: LaterEventID, _ draft: KeptDraft) throws(DraftError) -> DraftDetail {
    try stored { () throws(StoreError) in _ = try moves.undo(event) }
    return try detail(draft)
  }

  // MARK: Inside

  private func put(_ draft: inout KeptDraft) throws(DraftError) {
    let copy = draft
    try stored { () throws(StoreError) in try store.save(copy) }
  }

  private func fill(_ purpose: MessagePurpose, _ occasion: MessageOccasion) throws(DraftError) -> MessageDraft
  {
    guard let script = desk.playbook() else { throw .noPlaybook }
    do throws(MessageRefusal) {
      return try MessageDraft.fill(purpose, from: script.playbook, for: occasion, rules: desk.rules())
    } catch {
      throw .refused(error)
    }
  }

  /// The draft that is kept for the same step, or else for the same call, and is not out of date.
  private func kept(
    _ occasion: MessageOccasion, _ purpose: MessagePurpose, _ session: SessionID?, _ move: MoveKey?
  ) throws(DraftError) -> KeptDraft? {
    let id = occasion.person.contact.id
    let all = try stored { () throws(StoreError) in try store.drafts(to: id) }
      .filter { !occasion.wasMoved(since: $0.createdAt, purpose) }
    let ofMove = all.first { draft in
      move != nil && draft.move == move
        && (draft.message.purpose == purpose || draft.message.purpose == purpose.otherShape)
    }
    return all.first { $0.message.purpose == purpose && $0.session == session && session != nil } ?? ofMove
  }

  private func openMove(of id: ContactID, _ purpose: MessagePurpose) throws(DraftError) -> MoveKey? {
    try stored { () throws(StoreError) in try moves.moves(of: id) }.first { kept in
      kept.move.message.map { $0 == purpose || $0 == purpose.otherShape } ?? false
    }?.move.key
  }

  private func isOpen(_ move: MoveKey) throws(DraftError) -> Bool {
    try stored { () throws(StoreError) in try moves.move(move) } != nil
  }

  func detail(
    _ draft: KeptDraft, _ occasion: MessageOccasion, isKept: Bool
  ) throws(DraftError) -> DraftDetail {
    let purpose = draft.message.purpose
    let messages = desk.playbook()?.playbook.messages ?? []
    return DraftDetail(
      draft: draft, contact: occasion.person.contact, cautions: cautions(about: draft, occasion),
      refusal: try refusal(of: draft, occasion), addressTrouble: addressTrouble(draft.message.to),
      hasOtherShape: messages.contains { $0.purpose == purpose.otherShape },
      isMoveOpen: try draft.move.map { move throws(DraftError) in try isOpen(move) } ?? false, isKept: isKept)
  }

  /// Why it may not go out: by what is true of the person, or because the address is somebody's who asked not to be
  /// written to.
  private func refusal(of draft: KeptDraft, _ occasion: MessageOccasion) throws(DraftError) -> MessageRefusal?
  {
    if let refusal = occasion.refusal(of: draft.message.purpose, rules: desk.rules()) { return refusal }
    let to = draft.message.to
    if try stored({ () throws(StoreError) in try store.isSuppressed(address: to) }) { return .suppressed }
    return try stored { () throws(StoreError) in try store.refusesMail(address: to) } ? .noMail : nil
  }

  private func cautions(about draft: KeptDraft, _ occasion: MessageOccasion) -> [MessageCaution] {
    let purpose = draft.message.purpose
    var cautions = occasion.cautions(about: purpose)
    if draft.session != occasion.session(of: purpose) { cautions.insert(.isForEarlierCall, at: 0) }
    if occasion.wasMoved(since: draft.createdAt, purpose) { cautions.insert(.timeWasMoved, at: 0) }
    return cautions
  }

  /// What is wrong with an address that is no gap; nil when nothing is.
  private func addressTrouble(_ address: String) -> String? {
    let isGap = !DraftGap.ranges(in: Array(address)).isEmpty
    if isGap || address.isEmpty { return nil }
    return MailAddress.fault(of: address).map { DocumentSentence.text(for: $0, in: address) }
  }

  /// What is true between the rep and a person now, without what was said in a call.
  func occasion(_ id: ContactID) throws(DraftError) -> MessageOccasion {
    let now = clock.stamp().utc
    return try stored { () throws(StoreError) -> MessageOccasion? in
      guard let person = try moves.record(of: id) else { return nil }
      return MessageOccasion(
        person: person, facts: try store.facts(for: person.contact), repName: desk.repName,
        repZone: zones.local(around: now), refusesMail: try store.mailRefusal(of: id) != nil, now: now)
    }.orThrow(.noContact)
  }

  /// Adds what was said in the call that a message rests on.
  private func add(_ session: SessionID?, to occasion: inout MessageOccasion) throws(DraftError) {
    guard let session else { return }
    let state = try stored { () throws(StoreError) in try desk.fold(session) }
    occasion.benefitShown = state?.benefitShown
    occasion.referrer = state?.setup.referrer
  }

  private func mint() -> String {
    var chance = SystemRandomNumberGenerator()
    return ULID.mint(at: clock.stamp().utc, random: chance.next(), chance.next())
  }

  /// Asks the store, with its error as one of ours.
  func stored<Answer>(_ question: () throws(StoreError) -> Answer) throws(DraftError) -> Answer {
    do throws(StoreError) {
      return try question()
    } catch {
      throw .store(error)
    }
  }
}

extension Optional {
  /// The value, or an error where there is none.
  fileprivate func orThrow(_ error: DraftError) throws(DraftError) -> Wrapped {
    guard let self else { throw error }
    return self
  }
}

extension MessageOccasion {
  /// The call that a message of a purpose rests on; nil where there was none.
  func session(of purpose: MessagePurpose) -> SessionID? {
    let standing = standing
    switch purpose {
    case .hangUp, .hangUpShort: return standing.hangUp?.session
    case .voicemail: return standing.voicemail?.session
    case .information, .confirmation, .note: return standing.lastTalk?.session
    }
  }

  /// Whether what the message tells of was given another time after a moment.
  func wasMoved(since moment: Instant, _ purpose: MessagePurpose) -> Bool {
    switch purpose {
    case .hangUp, .hangUpShort, .information, .voicemail: return false
    case .confirmation, .note: break
    }
    let events = person.happenings.compactMap { happening -> LaterEvent? in
      if case .later(let event) = happening { event } else { nil }
    }
    return events.contains { event in
      if case .moved = event.kind { event.at > moment } else { false }
    }
  }
}
