public import CallScript
public import Exchange
public import Store

/// Next moves as a file that calendars open.
public struct MoveCalendar {
  private let store: Store
  private let zone: ZoneTable

  /// Reads from a store whose plans are fresh; `zone` is the rep's.
  public init(_ store: Store, zone: ZoneTable) {
    self.store = store
    self.zone = zone
  }

  /// The appointments of some moves, in the same order; moves without a time of their own are left out.
  public func appointments(of moves: [KeptMove], stamp: Instant) throws(StoreError) -> [Appointment] {
    var appointments: [Appointment] = []
    for kept in moves where MoveAppointment.isOne(kept.move.kind) {
      let clearer = try clearerByThen(kept.move)
      let made = MoveAppointment.make(of: kept, clearerByThen: clearer, zone: zone, stamp: stamp)
      if let made { appointments.append(made) }
    }
    return appointments
  }

  /// What the call was to be about, in the rep's words; empty where nothing was written.
  private func clearerByThen(_ move: NextMove) throws(StoreError) -> String {
    guard let session = move.session else { return "" }
    do {
      return try store.session(named: session.rawValue).summary?.clearerByThen ?? ""
    } catch .noSuchSession {
      return ""
    }
  }
}
