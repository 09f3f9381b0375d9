import CallScript
import CoachApp
import Dispatch
import Store
import Synchronization

/// Knows the playbook in force and looks up what calls, lists and forms need; answers as actions.
final class CallDesk: Sendable {
  let store: Store
  private let clock: SystemClock
  private let zones: ZoneTables
  private let loader: PlaybookLoader
  let repName: String?
  private let rulesDesk: RulesDesk
  private let loaded = Mutex<[PlaybookHash: LoadedPlaybook]>([:])
  private let current = Mutex<LoadedPlaybook?>(nil)
  /// Held while a file is read, so that whoever asks meanwhile waits for that reading instead of making another.
  private let reading = Mutex(())

  init(
    store: Store, clock: SystemClock, zones: ZoneTables, loader: PlaybookLoader, repName: String?,
    rules: RulesDesk
  ) {
    self.store = store
    self.clock = clock
    self.zones = zones
    self.loader = loader
    self.repName = repName
    rulesDesk = rules
  }

  // MARK: Playbooks

  /// Reads the playbook's file; one with mistakes leaves the last good one in force, at first the shipped one.
  func loadPlaybook() -> [AppAction] { reading.withLock { _ in readPlaybook() } }

  /// Reads the playbook on another thread, so that it is there when it is asked for.
  func readAhead() {
    DispatchQueue.global(qos: .userInitiated).async { _ = self.playbook() }
  }

  private func readPlaybook() -> [AppAction] {
    switch loader.load(unless: current.withLock { $0 }) {
    case .success(let playbook):
      use(playbook)
      return [.playbookChanged(playbook.script)]
    case .failure(let trouble):
      if current.withLock({ $0 }) == nil, let shipped = loader.shipped() {
        use(shipped)
        return [.playbookChanged(shipped.script), .playbookBroken(trouble.words)]
      }
      return [.playbookBroken(trouble.words)]
    }
  }

  private func use(_ playbook: LoadedPlaybook) {
    loaded.withLock { $0[playbook.script.hash] = playbook }
    current.withLock { $0 = playbook }
  }

  /// The playbook in force, read now if it was not yet.
  func playbook() -> Script? {
    if let playbook = current.withLock({ $0 }) { return playbook.script }
    return reading.withLock { _ in
      if current.withLock({ $0 }) == nil { _ = readPlaybook() }
      return current.withLock { $0?.script }
    }
  }

  /// The rules that the plans go by: those of the file in force, and what the playbook's header sets.
  func rules() -> ConductRules {
    let rules = rulesDesk.inForce.rules
    return playbook().map { rules.applying($0.playbook.header) } ?? rules
  }

  /// The text that an event's playbook was read from, for the first event that names it.
  func text(for event: CallEvent) -> (hash: PlaybookHash, text: String)? {
    let hash: PlaybookHash
    switch event.kind {
    case .opened(let setup): hash = setup.playbook
    case .playbookReplaced(let replacement): hash = replacement
    default: return nil
    }
    return loaded.withLock { $0[hash] }.map { (hash, $0.text) }
  }

  /// The playbook of a saved call: the text kept with it.
  private func script(_ hash: PlaybookHash) throws(StoreError) -> Script? {
    if let known = loaded.withLock({ $0[hash] }) { return known.script }
    guard let text = try store.playbookText(hash), let kept = PlaybookLoader.read(text) else { return nil }
    loaded.withLock { $0[hash] = kept }
    return kept.script
  }

  // MARK: Questions

  /// What Home shows at the start: the plans as they were kept, so that nothing waits for the playbook.
  func home() throws(StoreError) -> AppAction {
    .homeLoaded(try HomeReader(store: store, zones: zones).home(at: clock.stamp().utc))
  }

  /// The contact that the command line names.
  func callAsked(_ name: String) throws(StoreError) -> AppAction {
    let reader = HomeReader(store: store, zones: zones)
    let card = try store.together { () throws(StoreError) in
      let contact = try store.contact(named: name)
      var card = try reader.card(contact, at: clock.stamp().utc)
      card.move = try store.moves(of: contact.id).first(where: \.move.isCall)?.move
      return card
    }
    return .callAsked(card)
  }

  func prepare(
    _ id: ContactID, purpose: OpeningPurpose, for move: NextMove?
  ) throws(StoreError) -> AppAction {
    guard playbook() != nil else { return .callRefused("There is no playbook to call with.") }
    guard var prepared = try preparation(for: id, purpose: purpose, move: move) else {
      return .callRefused("This person asked not to be called.")
    }
    if purpose == .firstCall, move == nil, let account = prepared.setup.contact.account {
      try MoveDesk(store: store, clock: clock, zones: zones, rules: { self.rules() }).refresh()
      prepared.isOutOfTurn = try store.isWaiting(account.id)
    }
    return .callPrepared(prepared)
  }

  /// What a call needs; nil where there is no playbook, and for somebody who asked not to be called.
  func preparation(
    for id: ContactID, purpose: OpeningPurpose, move: NextMove?
  ) throws(StoreError) -> PreparedCall? {
    guard let playbook = playbook() else { return nil }
    let past = CallPast(store: store) { events throws(StoreError) in try self.scripts(of: events) }
    let preparation = CallPreparation(
      store: store, zones: zones, clock: clock, playbook: playbook, repName: repName, past: past)
    return try store.together { () throws(StoreError) in
      try preparation.prepare(id, purpose: purpose, for: move)
    }
  }

  func resume(_ session: SessionID) throws(StoreError) -> AppAction {
    let events = try store.events(of: session)
    guard let scripts = try scripts(of: events) else {
      return .callRefused("The playbook of that call can no longer be read; the call is kept as it is.")
    }
    if let last = events.last { clock.resume(after: last.stamp) }
    return .callResumed(session, events: events, scripts: scripts)
  }

  /// Closes a session as its events stand; a call that had not ended counts as a dropped line, or as the goodbye
  /// that a do-not-call request is answered with.
  func dismiss(_ session: SessionID) throws(StoreError) -> AppAction {
    try close(session, evenIfRunning: true)
    return try home()
  }

  /// Closes calls that had ended but whose wrap-up was left open when the program went away.
  func closeEndedCalls() throws(StoreError) {
    for session in try store.openSessions() { try close(session.id, evenIfRunning: false) }
  }

  private func close(_ session: SessionID, evenIfRunning: Bool) throws(StoreError) {
    let events = try store.events(of: session)
    guard let scripts = try scripts(of: events), var call = try? Call(events: events, scripts: scripts),
      call.state.hasEnded || evenIfRunning
    else { return }
    if let last = events.last { clock.resume(after: last.stamp) }
    var added: [CallEvent] = []
    if !call.state.hasEnded {
      let ending: Ending =
        call.state.isStopped ? .goodbye : call.state.answeredAt == nil ? .noAnswer : .lineDropped
      if case .success(let event) = call.record(.ended(ending), at: clock.stamp()) { added.append(event) }
    }
    if case .success(let event) = call.record(.closed, at: clock.stamp()) { added.append(event) }
    try store.close(
      session, with: added, summary: SessionSummary(of: call.state), lineUses: call.state.linesSaid)
  }

  /// A saved call as its events stand; nil when its playbook can no longer be read.
  func fold(_ session: SessionID) throws(StoreError) -> CallState? {
    let events = try store.events(of: session)
    guard let scripts = try scripts(of: events) else { return nil }
    return (try? Call(events: events, scripts: scripts))?.state
  }

  func scripts(of events: [CallEvent]) throws(StoreError) -> [PlaybookHash: Script]? {
    var scripts: [PlaybookHash: Script] = [:]
    for event in events {
      let hash: PlaybookHash
      switch event.kind {
      case .opened(let setup): hash = setup.playbook
      case .playbookReplaced(let replacement): hash = replacement
      default: continue
      }
      guard let script = try script(hash) else { return nil }
      scripts[hash] = script
    }
    return scripts
  }
}
