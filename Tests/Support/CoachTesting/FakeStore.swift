public import CallScript
public import CoachApp

/// A store in memory that answers effects as the real one does, and can be made to fail.
public struct FakeStore: Sendable {
  /// Everybody known.
  public var people: [ContactCard] = []
  /// Past calls.
  public var sessions: [SessionLine] = []
  /// Interrupted calls.
  public var resumable: [ResumableCall] = []
  /// The committed events by session.
  public var logs: [SessionID: [CallEvent]] = [:]
  /// The final states of closed calls, in order.
  public var closed: [CallState] = []
  /// Why saving fails; nil when it does not.
  public var failure: String?
  /// Why nothing can be read or changed; nil when it can.
  public var trouble: String?
  /// Who writes instead; nil when nobody does.
  public var otherWriter: String?
  /// Whether no call may be made meanwhile.
  public var refusesCalls = false
  /// Whether commits are answered only when asked to.
  public var isSlow = false
  /// What is known of people beside their cards.
  public var book = FakePeopleBook()
  /// What happened, what comes next, and the challenge.
  public var plans = FakePlans()
  /// Files to import.
  public var imports = FakeImports()
  /// Drafts of e-mails, and who may get one.
  public var drafts = FakeDrafts()
  /// Moves that were written for a calendar, in order.
  public var calendarFiles: [ContactID] = []
  /// People whom the plan of their organisation has not rung now.
  public var outOfTurn: Set<ContactID> = []
  /// The playbook calls are prepared with.
  public var script = SamplePlaybook.script

  private var pending: [(CallEvent, SessionID)] = []
  private var prepared = 0
  private var unclosed: [SessionID] = []

  /// Makes an empty store.
  public init() {}

  /// Does an effect and gives its answers.
  public mutating func answer(_ effect: Effect, now: Stamp) -> [AppAction] {
    if let trouble, effect.canFail { return [.failed(effect, trouble)] }
    switch effect {
    case .tryWriting:
      return [
        .standingChanged(readOnlyReason: otherWriter, refusesCalls: otherWriter != nil && refusesCalls)
      ]
    case .loadHome: return [.homeLoaded(home(now))]
    case .prepareCall(let id, let purpose, let move): return [prepare(id, purpose, for: move, now: now)]
    case .append(let event, let session):
      pending.append((event, session))
      return isSlow ? [] : commit()
    case .retrySave: return commit()
    case .closeCall(let session, let state):
      closed.append(state)
      close(state, now: now)
      unclosed.append(session)
      return isSlow ? [] : commit()
    case .resumeCall(let session):
      resumable.removeAll { $0.session == session }
      return [.callResumed(session, events: logs[session] ?? [], scripts: [script.hash: script])]
    case .dismissCall(let session):
      resumable.removeAll { $0.session == session }
      return [.homeLoaded(home(now))]
    case .saveContact(let draft): return [keep(draft)]
    case .note, .putOff, .readChallenge, .startChallenge, .writeChallenge:
      return [plans.answer(effect, people: people, now: now)].compactMap(\.self)
    case .browse, .readAccount, .readPerson, .saveAccount, .keepFact, .removeFact, .setChampion, .suppress,
      .allow, .liftRequest, .erase:
      var told = book
      for line in plans.lines(people, at: now.utc) { told.moves[line.card.id, default: []].append(line.move) }
      let answer = told.answer(effect, people: &people, sessions: sessions, now: now)
      told.moves = book.moves
      book = told
      return [answer].compactMap(\.self)
    case .readImport(let path): return [imports.read(path)]
    case .commitImport: return imports.commit()
    case .undoImport: return [.importMoved(.done("The import was taken back.", batch: ""))]
    case .cancelImport: return imports.cancel()
    case .readDrafts, .makeDraft, .openDraft, .reshapeDraft, .keepDraft, .dropDraft, .editDraft, .writeDraft,
      .linkDraft, .markSent, .takeBackSent:
      return [drafts.answer(effect, people: people, now: now)].compactMap(\.self)
    case .readBriefing(let id, let purpose, let move): return briefing(id, purpose, move, now: now)
    case .readColleagues(let session, let account, let contact):
      return [colleagues(session, account, besides: contact)]
    case .readAftermath(let session): return [aftermath(of: session, now: now)]
    case .writeCalendarFile(let contact):
      calendarFiles.append(contact)
      return [.calendarWritten("out/\(contact).ics", isCancellation: false)]
    case .bell, .suspend, .redraw, .quit: return []
    }
  }

  private func home(_ now: Stamp) -> HomeData {
    HomeData(
      moves: plans.lines(people, at: now.utc), people: plans.callList(people, at: now.utc),
      sessions: sessions,
      resumable: resumable, isChallenged: plans.challenge != nil)
  }

  /// Commits what waits, or says why not.
  public mutating func commit() -> [AppAction] {
    guard let session = pending.last?.1 ?? unclosed.last else { return [] }
    if let failure { return [.saveFailed(session, reason: failure)] }
    var last: [SessionID: Int] = [:]
    for (event, session) in pending {
      logs[session, default: []].append(event)
      last[session] = event.seq
    }
    pending = []
    defer { unclosed = [] }
    return last.map { .saved($0.key, seq: $0.value) } + unclosed.map(AppAction.callClosed)
  }

  private mutating func prepare(
    _ id: ContactID, _ purpose: OpeningPurpose, for move: NextMove?, now: Stamp
  ) -> AppAction {
    guard let card = people.first(where: { $0.id == id }) else { return .callRefused("Nobody of that name.") }
    if card.suppression != nil { return .callRefused("This person asked not to be called.") }
    prepared += 1
    var call = preparation(card, purpose, move, session: SessionID("S\(prepared)"), now: now)
    call.isOutOfTurn = outOfTurn.contains(id) && move == nil
    return .callPrepared(call)
  }

  private mutating func close(_ state: CallState, now: Stamp) {
    guard let index = people.firstIndex(where: { $0.id == state.setup.contact.id }) else { return }
    let outcome = state.outcome
    plans.note(state)
    people[index].history.dials += state.setup.purpose == .inbound ? 0 : 1
    people[index].history.lastOutcome = outcome?.kind
    if state.isStopped {
      stop(state.stopScope, people[index].contact)
      book.stops[people[index].id] = StopMark(scope: state.stopScope, at: now.utc)
    }
    sessions.insert(
      SessionLine(
        id: state.setup.session, name: state.setup.contact.displayName,
        company: state.setup.contact.account?.name ?? "", openedAt: state.openedAt, outcome: outcome,
        talkMilliseconds: state.talked(until: now.monotonic).inMilliseconds), at: 0)
  }

  private mutating func stop(_ scope: SuppressionScope, _ contact: Contact) {
    for index in people.indices {
      let isThere = contact.account != nil && people[index].contact.account?.id == contact.account?.id
      if people[index].id == contact.id || (scope == .organisation && isThere) {
        people[index].suppression = scope
      }
    }
  }

  private mutating func keep(_ draft: ContactDraft) -> AppAction {
    if draft.zone == "Nowhere" { return .contactRefused("There is no time zone Nowhere.") }
    if !draft.mayShare, !draft.phone.isEmpty,
      let other = people.first(where: { $0.contact.phone == draft.phone && $0.id != draft.id })
    {
      return .contactKnown("\(draft.phone) is \(other.contact.displayName)'s.")
    }
    if let id = draft.id, let index = people.firstIndex(where: { $0.id == id }) {
      people[index].contact = book.keep(draft, over: people[index].contact)
      return .contactSaved(people[index])
    }
    let number = people.count + 1
    let account = draft.company.isEmpty ? nil : Account(id: AccountID("01A\(number)"), name: draft.company)
    let contact = Contact(
      id: ContactID("01N\(number)"), account: account, firstName: draft.firstName, lastName: draft.lastName,
      role: draft.role, phone: draft.phone, email: draft.email, zone: draft.zone)
    let card = ContactCard(
      contact: contact, facts: [draft.fact].compactMap(\.self),
      zone: draft.zone.isEmpty ? nil : SamplePeople.berlin)
    people.append(card)
    return .contactSaved(card)
  }
}

extension Effect {
  /// Whether a store in trouble answers it with `failed`.
  fileprivate var canFail: Bool {
    switch self {
    case .append, .retrySave, .closeCall, .tryWriting, .bell, .suspend, .redraw, .quit: false
    default: true
    }
  }
}
