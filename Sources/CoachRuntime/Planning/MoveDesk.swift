public import CallScript
public import Store
import Synchronization

/// Keeps the plans of next moves fresh, and notes what the rep and others do about them.
///
/// A plan is a projection of what happened (ADR 18). Whatever changes an account marks its plan stale in the same
/// transaction; before moves are read, stale plans are made anew.
public final class MoveDesk: Sendable {
  private let store: Store
  private let clock: SystemClock
  private let zones: ZoneTables
  private let rules: @Sendable () -> ConductRules
  /// Plans made in one transaction, so that no save of a call waits for long.
  private static let portion = 50

  /// Makes a desk; `rules` gives the rules in force whenever plans are made.
  public init(
    store: Store, clock: SystemClock, zones: ZoneTables, rules: @escaping @Sendable () -> ConductRules
  ) {
    self.store = store
    self.clock = clock
    self.zones = zones
    self.rules = rules
  }

  /// Makes every stale plan anew and keeps it; where nothing can be written, questions make what they need in memory.
  public func refresh() throws(StoreError) { _ = try isFresh() }

  /// Makes every stale plan anew and says whether it could be kept.
  private func isFresh() throws(StoreError) -> Bool {
    guard store.isWriting else { return false }
    do throws(StoreError) {
      try keepPlans()
      return true
    } catch {
      switch error {
      case .diskFull, .readOnly, .busy, .fileGone: return false
      default: throw error
      }
    }
  }

  private func keepPlans() throws(StoreError) {
    let now = clock.stamp().utc
    let planner = MovePlanner(rules: rules(), repZone: zones.local(around: now))
    let basis = PlanBasis.text(of: planner)
    if try store.setting(PlanBasis.name) != basis {
      try store.markAllPlansStale()
      try store.setSetting(PlanBasis.name, basis)
    }
    let zones = zones
    while try store.refreshPlans(
      at: now, by: planner, limit: Self.portion, clocks: { zones.clocks(of: $0, around: now) })
      == Self.portion
    {}
  }

  /// Moves, fresh: the hot ones first, then by when they are due. `dueBy` leaves out what is due later.
  public func moves(dueBy end: Instant? = nil, limit: Int = -1) throws(StoreError) -> [KeptMove] {
    if try isFresh() { return try store.moves(dueBy: end, limit: limit) }
    let kept = try overlaid(try store.moves(dueBy: nil)).filter { kept in
      end.map { kept.move.due <= $0 } ?? true
    }
    return limit < 0 ? kept : Array(kept.prefix(limit))
  }

  /// The moves with a person, fresh.
  public func moves(of contact: ContactID) throws(StoreError) -> [KeptMove] {
    if try isFresh() { return try store.moves(of: contact) }
    return try moves().filter { $0.contact.id == contact }
  }

  /// The moves at an organisation, fresh.
  public func moves(at account: AccountID) throws(StoreError) -> [KeptMove] {
    if try isFresh() { return try store.moves(at: account) }
    return try moves().filter { $0.contact.account?.id == account }
  }

  /// The move of a name, fresh; nil when there is none, or no longer.
  public func move(_ key: MoveKey) throws(StoreError) -> KeptMove? {
    if try isFresh() { return try store.move(key) }
    return try moves().first { $0.move.key == key }
  }

  /// Moves in which those of stale plans are replaced by what would be planned now, for a store that only reads.
  private func overlaid(_ kept: [KeptMove]) throws(StoreError) -> [KeptMove] {
    let now = clock.stamp().utc
    let stale = Set(try store.stalePlans(at: now))
    if stale.isEmpty { return kept }
    let planner = planner()
    var moves = kept.filter { !stale.contains(PlanSubject(of: $0.contact)) }
    for subject in stale {
      guard let record = try record(of: subject) else { continue }
      let people = Dictionary(
        record.people.map { ($0.contact.id, $0.contact) }, uniquingKeysWith: { first, _ in first })
      for move in planner.plan(record, at: now).moves {
        guard let contact = people[move.contact] else { continue }
        moves.append(
          KeptMove(move: move, contact: contact, onBehalfOf: move.onBehalfOf.flatMap { people[$0] }))
      }
    }
    return moves.sorted { a, b in
      (a.move.isHot ? 0 : 1, a.move.due, a.move.key) < (b.move.isHot ? 0 : 1, b.move.due, b.move.key)
    }
  }

  /// Notes that something happened with a person now; gives the event, so that it can be taken back.
  @discardableResult
  public func note(_ kind: LaterEvent.Kind, about contact: ContactID) throws(StoreError) -> LaterEvent {
    let (event, offset) = event(kind, about: contact, after: 0)
    try store.append(event, offset: offset)
    return event
  }

  /// Notes several things about a person in order, all of them or none.
  @discardableResult
  public func note(
    _ kinds: [LaterEvent.Kind], about contact: ContactID
  ) throws(StoreError) -> [LaterEvent] {
    let made = kinds.enumerated().map { event($0.element, about: contact, after: $0.offset) }
    try store.append(made.map(\.event), offset: made.first?.offset ?? 0)
    return made.map(\.event)
  }

  /// An event of this moment; its name sorts behind those of as many that were made just before.
  private func event(
    _ kind: LaterEvent.Kind, about contact: ContactID, after count: Int
  ) -> (event: LaterEvent, offset: Int) {
    let stamp = clock.stamp()
    var chance = SystemRandomNumberGenerator()
    let id = ULID.mint(at: stamp.utc + .milliseconds(count), random: chance.next(), chance.next())
    return (LaterEvent(id: LaterEventID(id), contact: contact, at: stamp.utc, kind: kind), stamp.offset)
  }

  /// Why one of several things that are to be noted would change nothing; nil when each changes something.
  public func refusal(
    of kinds: [LaterEvent.Kind], about contact: ContactID
  ) throws(StoreError) -> LaterEventRefusal? {
    guard let subject = try store.planSubject(of: contact), var record = try record(of: subject) else {
      return .noSuchEvent
    }
    let now = clock.stamp().utc
    for (count, kind) in kinds.enumerated() {
      if let refusal = planner().refusal(of: kind, about: contact, in: record, at: now) { return refusal }
      for index in record.people.indices where record.people[index].contact.id == contact {
        record.people[index].happenings.append(.later(event(kind, about: contact, after: count).event))
      }
    }
    return nil
  }

  /// The morning of the next working day by a person's own calendar; nil when there is no such person.
  public func nextMorning(for contact: ContactID) throws(StoreError) -> Instant? {
    let now = clock.stamp().utc
    return try record(of: contact).map { planner().calendar(of: $0).nextMorning(after: now) }
  }

  /// Takes an event back; nil when there is none of that name.
  @discardableResult
  public func undo(_ id: LaterEventID) throws(StoreError) -> LaterEvent? {
    guard let event = try store.laterEvent(id) else { return nil }
    return try note(.undone(id), about: event.contact)
  }

  /// The planner by the rules in force now.
  public func planner() -> MovePlanner {
    MovePlanner(rules: rules(), repZone: zones.local(around: clock.stamp().utc))
  }

  /// All that planning knows of an organisation or a person of none; nil when there is nobody.
  public func record(of subject: PlanSubject) throws(StoreError) -> AccountRecord? {
    let now = clock.stamp().utc
    let zones = zones
    return try store.record(of: subject) { zones.clocks(of: $0, around: now) }
  }

  /// The record of one person; nil when there is no such person.
  public func record(of contact: ContactID) throws(StoreError) -> PersonRecord? {
    guard let subject = try store.planSubject(of: contact) else { return nil }
    return try record(of: subject)?.people.first { $0.contact.id == contact }
  }
}
