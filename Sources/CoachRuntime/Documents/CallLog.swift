public import CallScript
import CoachApp
public import Exchange
public import Store

/// The closed calls of some days, as rows for another program's records.
public final class CallLog {
  private let store: Store
  private let zone: ZoneTable
  private var scripts: [PlaybookHash: Script] = [:]
  private var moves: [ContactID: [NextMove]] = [:]
  private var records: [ContactID: [RecordName]] = [:]

  /// Reads from a store whose plans are fresh; `zone` is the rep's.
  public init(_ store: Store, zone: ZoneTable) {
    self.store = store
    self.zone = zone
  }

  /// The calls that were opened on a day or later, by the rep's clock of today, the earliest first.
  public func rows(since day: CivilDate) throws(StoreError) -> [CallLogRow] {
    let start = zone.instant(of: day, at: CivilTime(minuteOfDay: 0))
    records = try store.recordNamesOfCalled()
    var rows: [CallLogRow] = []
    var latest: Set<ContactID> = []
    for listing in try store.closedSessions(openedSince: start) {
      let isLatest = latest.insert(listing.contact.id).inserted
      if let row = try row(of: listing, isLatest: isLatest) { rows.append(row) }
    }
    return rows.sorted { ($0.at, $0.session) < ($1.at, $1.session) }
  }

  private func row(of listing: SessionListing, isLatest: Bool) throws(StoreError) -> CallLogRow? {
    guard let summary = listing.summary else { return nil }
    let contact = listing.contact
    var row = CallLogRow(
      at: listing.openedAt, offset: listing.offset, session: listing.id.rawValue,
      outcome: summary.outcome.kind, contact: contact.id.rawValue,
      records: (records[contact.id] ?? []).map { CallLogRow.Record(source: $0.source, id: $0.id) },
      firstName: contact.firstName,
      lastName: contact.lastName, company: contact.account?.name ?? "", email: contact.email,
      phone: contact.phone, isInbound: summary.purpose == .inbound, talk: summary.talked,
      secondEfforts: summary.secondEfforts)
    if let next = try next(after: listing, summary, isLatest: isLatest) {
      row.nextMove = next.words
      row.nextDue = zone.civil(at: next.due)
    }
    try tell(listing.id, in: &row)
    return row
  }

  /// What the events say that a summary does not keep: objections by name, notes, who called, by which playbook. Of a
  /// call that can no longer be folded the notes alone.
  private func tell(_ session: SessionID, in row: inout CallLogRow) throws(StoreError) {
    let events: [CallEvent]
    do {
      events = try store.events(of: session)
    } catch .unreadableEvent {
      return
    }
    if case .opened(let setup)? = events.first?.kind {
      row.owner = setup.repName ?? ""
      row.phone = setup.contact.phone
    }
    let undone = Set(events.compactMap { if case .undone(let seq) = $0.kind { seq } else { nil } })
    row.note = events.filter { !undone.contains($0.seq) }
      .compactMap { if case .noted(let text) = $0.kind { text } else { nil } }.joined(separator: "\n")
    guard let scripts = try scripts(of: events), let call = try? Call(events: events, scripts: scripts) else {
      return
    }
    let state = call.state
    row.objections = state.objections.map {
      state.script.objection($0.id)?.name ?? $0.objectionClass.rawValue
    }
    row.playbook = state.script.playbook.name
    row.owner = state.setup.repName ?? state.script.playbook.header.rep ?? ""
  }

  /// What was agreed in the call or follows from it; after a person's latest call also what else comes next.
  private func next(
    after listing: SessionListing, _ summary: SessionSummary, isLatest: Bool
  ) throws(StoreError) -> (words: String, due: Instant)? {
    let moves = try moves(of: listing.contact.id)
    if let move = moves.first(where: { $0.session == listing.id }) { return (move.kind.words, move.due) }
    if let at = summary.outcome.at { return (summary.outcome.kind.words, at) }
    return isLatest ? moves.first.map { ($0.kind.words, $0.due) } : nil
  }

  /// The moves with a person: talks before messages, then by when they are due.
  private func moves(of contact: ContactID) throws(StoreError) -> [NextMove] {
    if let known = moves[contact] { return known }
    let found = try store.moves(of: contact).map(\.move)
    let talks = found.filter { $0.channel == .meeting || $0.channel == .phone }
    let ordered = talks + found.filter { !($0.channel == .meeting || $0.channel == .phone) }
    moves[contact] = ordered
    return ordered
  }

  /// The playbooks of a call, read from the texts kept with it; nil where one is missing.
  private func scripts(of events: [CallEvent]) throws(StoreError) -> [PlaybookHash: Script]? {
    for event in events {
      let hash: PlaybookHash
      switch event.kind {
      case .opened(let setup): hash = setup.playbook
      case .playbookReplaced(let replacement): hash = replacement
      default: continue
      }
      if scripts[hash] != nil { continue }
      guard let text = try store.playbookText(hash), let playbook = PlaybookReader.read(text).playbook else {
        return nil
      }
      scripts[hash] = Script(playbook)
    }
    return scripts
  }
}
