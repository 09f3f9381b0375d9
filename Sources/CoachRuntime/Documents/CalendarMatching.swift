import CallScript
import Store

/// Finds for each planned move the entry of the calendar that it continues, so that it replaces it there, and what is
/// left of those entries and has to be cancelled.
struct CalendarMatching {
  private var entries: [CalendarEntry]
  private let now: Instant
  /// Whether a move came of an appointment that was put to another time or tried in vain.
  private let carriesOn: (NextMove) throws(StoreError) -> Bool
  private let mint: () -> String

  /// Takes the entries that are kept, the earliest first.
  init(
    _ entries: [CalendarEntry], now: Instant, mint: @escaping () -> String,
    carriesOn: @escaping (NextMove) throws(StoreError) -> Bool
  ) {
    self.entries = entries
    self.now = now
    self.mint = mint
    self.carriesOn = carriesOn
  }

  /// The entry of a move as it is to be written: a version higher where anything of it changed.
  mutating func entry(for move: NextMove) throws(StoreError) -> CalendarEntry {
    let minutes = MoveAppointment.minutes(of: move)
    guard let index = try place(of: move) else {
      return CalendarEntry(
        id: mint(), contact: move.contact, move: move.key, kind: move.kind, start: move.due, minutes: minutes)
    }
    var entry = entries.remove(at: index)
    if entry.start != move.due || entry.minutes != minutes || entry.isCancelled { entry.sequence += 1 }
    (entry.move, entry.kind, entry.start, entry.minutes) = (move.key, move.kind, move.due, minutes)
    entry.isCancelled = false
    return entry
  }

  private func place(of move: NextMove) throws(StoreError) -> Int? {
    if let same = entries.lastIndex(where: { $0.move == move.key }) { return same }
    let open = entries.lastIndex {
      $0.contact == move.contact && !$0.isCancelled && Self.isOneKind($0.kind, move.kind)
    }
    guard let open else { return nil }
    if entries[open].start > now { return open }
    return try carriesOn(move) ? open : nil
  }

  /// A meeting and an agreed call take each other's place; a call-back after a rest is another thing.
  private static func isOneKind(_ first: MoveKind, _ second: MoveKind) -> Bool {
    (first == .callBack) == (second == .callBack)
  }

  /// What no move continues and lies ahead, as it is to be written: cancelled. What was cancelled before is written
  /// again with the same version, for a calendar that has not seen it.
  func cancellations() -> [CalendarEntry] {
    entries.filter { $0.start > now }.map { kept in
      var entry = kept
      if !entry.isCancelled { entry.sequence += 1 }
      entry.isCancelled = true
      return entry
    }
  }
}
