public import CallScript
public import Store

/// Next moves as a file that calendars open, with what replaces or cancels what was written before.
public struct MoveCalendar {
  private let store: Store
  private let zone: ZoneTable

  /// Reads from a store whose plans are fresh; `zone` is the rep's.
  public init(_ store: Store, zone: ZoneTable) {
    self.store = store
    self.zone = zone
  }

  /// What a file has to say now: the appointments of the moves, in the same order, then the cancellations of what was
  /// written and is planned no more. Moves without a time of their own are left out.
  ///
  /// `moves` are all those with a contact, or all there are where none is given. Nothing is kept yet.
  public func items(
    of moves: [KeptMove], with contact: ContactID? = nil, at now: Instant
  ) throws(StoreError) -> [CalendarItem] {
    let mint = { () -> String in
      var chance = SystemRandomNumberGenerator()
      return ULID.mint(at: now, random: chance.next(), chance.next())
    }
    let store = store
    var matching = CalendarMatching(
      try store.calendarEntries(of: contact), now: now, mint: mint
    ) { move throws(StoreError) in try Self.carriesOn(move, in: store) }
    var items: [CalendarItem] = []
    for kept in moves where MoveAppointment.isOne(kept.move.kind) {
      let entry = try matching.entry(for: kept.move)
      let clearer = try clearerByThen(kept.move)
      let made = MoveAppointment.make(of: kept, as: entry, clearerByThen: clearer, zone: zone)
      items.append(CalendarItem(entry: entry, appointment: made))
    }
    for entry in matching.cancellations() {
      let person = try entry.contact.flatMap { id throws(StoreError) in try store.contact(id) }
      let made = MoveAppointment.cancellation(of: entry, with: person, zone: zone)
      items.append(CalendarItem(entry: entry, appointment: made))
    }
    return items
  }

  /// Keeps what was written, so that later files can replace it; says whether that was possible.
  @discardableResult
  public func keep(_ items: [CalendarItem], at now: Instant) throws(StoreError) -> Bool {
    guard store.isWriting else { return false }
    try store.keep(items.map(\.entry), at: now)
    return true
  }

  /// Whether a move came of one that was put to another time, or of a call that reached nobody: then it is still the
  /// same appointment, though its time has passed.
  private static func carriesOn(_ move: NextMove, in store: Store) throws(StoreError) -> Bool {
    guard let cause = move.key.rawValue.split(separator: ":").last.map(String.init) else { return false }
    if let event = try store.laterEvent(LaterEventID(cause)) {
      if case .moved = event.kind { return true }
      return false
    }
    return try session(named: cause, in: store)?.outcome.kind.reachedThePerson == false
  }

  private static func session(
    named name: String, in store: Store
  ) throws(StoreError) -> SessionSummary? {
    do {
      return try store.session(named: name).summary
    } catch .noSuchSession {
      return nil
    }
  }

  /// What the call was to be about, in the rep's words; empty where nothing was written.
  private func clearerByThen(_ move: NextMove) throws(StoreError) -> String {
    guard let session = move.session else { return "" }
    return try Self.session(named: session.rawValue, in: store)?.clearerByThen ?? ""
  }
}
