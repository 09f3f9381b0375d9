public import CallScript
public import CoachApp
public import Exchange
public import Store

/// Starts, stops and reads the 30-day challenge.
public struct ChallengeDesk: Sendable {
  private let store: Store
  private let clock: SystemClock
  private let zones: ZoneTables
  private let moves: MoveDesk?

  /// Makes a desk; without one for moves, whoever is next is read as it was planned last.
  public init(store: Store, clock: SystemClock, zones: ZoneTables, moves: MoveDesk?) {
    self.store = store
    self.clock = clock
    self.zones = zones
    self.moves = moves
  }

  /// The rep's day.
  public var today: CivilDate { zone.civil(at: clock.stamp().utc).date }
  /// The rep's zone.
  public var zone: ZoneTable { zones.local(around: clock.stamp().utc) }

  /// The challenge that runs, or ran to its end and was not stopped; nil when there is none.
  public func running() throws(StoreError) -> KeptChallenge? {
    guard let kept = try store.latestChallenge(), kept.stoppedOn == nil else { return nil }
    return kept
  }

  /// Starts 30 days on a day; nil while another challenge runs.
  public func start(on date: CivilDate) throws(StoreError) -> Challenge? {
    if let running = try running(), !running.challenge.isOver(on: today) { return nil }
    var chance = SystemRandomNumberGenerator()
    let challenge = Challenge(startedOn: date)
    try store.start(
      challenge, id: ULID.mint(at: clock.stamp().utc, random: chance.next(), chance.next()))
    return challenge
  }

  /// Stops the challenge that runs, today; nil when none does.
  public func stop() throws(StoreError) -> Challenge? {
    guard let running = try running() else { return nil }
    try store.stopChallenge(running.id, on: max(today, running.challenge.startedOn))
    return running.challenge
  }

  /// What the latest challenge has come to; nil when none was ever started.
  public func report() throws(StoreError) -> ChallengeReport? {
    guard let kept = try store.latestChallenge() else { return nil }
    let now = clock.stamp().utc
    let midnight = CivilTime(minuteOfDay: 0)
    let start = zone.instant(of: kept.challenge.startedOn, at: midnight)
    let zones = zones
    return ChallengeReport(
      kept.counted,
      accounts: try store.records(calledSince: start) { zones.clocks(of: $0, around: now) },
      judgements: try store.judgements(since: start), at: now, repZone: zone)
  }

  /// What the screen about it shows; nil when none was ever started.
  public func board() throws(StoreError) -> ChallengeBoard? {
    guard let report = try report() else { return nil }
    try moves?.refresh()
    var proposals: [SessionID: MoveLine] = [:]
    let reader = HomeReader(store: store, zones: zones)
    for no in report.open {
      guard let account = no.call.contact.account else { continue }
      let found = try store.moves(at: account.id).first { kept in
        kept.move.session == no.call.session && kept.move.onBehalfOf == no.call.contact.id
      }
      if let found { proposals[no.call.session] = try reader.line(found, at: clock.stamp().utc) }
    }
    let isStopped = try running() == nil
    return ChallengeBoard(report: report, proposals: proposals, isStopped: isStopped)
  }

  /// The write-up; nil when none was ever started.
  public func writeUp(isAnonymised: Bool) throws(StoreError) -> Document? {
    guard let report = try report() else { return nil }
    return ChallengePage.document(
      isAnonymised ? report.anonymised() : report, zone: zone, isAnonymised: isAnonymised)
  }
}
