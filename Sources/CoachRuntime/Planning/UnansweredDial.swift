public import CallScript
import CoachApp
public import Store

/// Notes that an agreed call was not answered, for a rep who dialled without the coach.
///
/// It is a call like any other: a session that rang and reached nobody, so that it counts as a dial and as a try.
public struct UnansweredDial {
  /// What came of it.
  public enum Answer: Hashable, Sendable {
    /// It is noted.
    case noted
    /// No call is agreed with them, and nobody waits to be rung after a missed meeting.
    case nothingAgreed
    /// The call is agreed for later.
    case notYet(Instant)
    /// There is no playbook, or they asked not to be called.
    case notToBeCalled
  }

  private let store: Store
  private let clock = SystemClock()
  private let desk: CallDesk
  private let moves: MoveDesk

  /// Notes dials in a store that writes, with the playbook and the rules in force.
  public init(store: Store, folders: ProgramFolders) {
    let zones = ZoneTables()
    let desk = CallDesk(
      store: store, clock: clock, zones: zones,
      loader: PlaybookLoader(path: PlaybookInForce.path(named: nil, in: folders)), repName: nil,
      rules: RulesDesk(folders: folders))
    self.store = store
    self.desk = desk
    moves = MoveDesk(store: store, clock: clock, zones: zones, rules: { desk.rules() })
  }

  /// Notes that the call agreed with somebody, due by now, was not answered.
  public func note(about contact: ContactID) throws(StoreError) -> Answer {
    let kept = try moves.moves(of: contact).first { $0.move.kind == .agreedCall || $0.move.kind == .noShow }
    guard let move = kept?.move else { return .nothingAgreed }
    let stamp = clock.stamp()
    guard move.due <= stamp.utc else { return .notYet(move.due) }
    guard
      let prepared = try desk.preparation(for: contact, purpose: move.opening ?? .agreedCall, move: move),
      var call = Call(opening: prepared.setup, at: stamp, scripts: prepared.scripts)
    else { return .notToBeCalled }
    _ = call.record(.ended(.noAnswer), at: stamp)
    _ = call.record(.closed, at: stamp)
    if let text = call.events.first.flatMap(desk.text(for:)) {
      try store.savePlaybook(text.hash, text: text.text)
    }
    try store.close(
      call.state.setup.session, with: call.events, summary: SessionSummary(of: call.state), lineUses: [:])
    return .noted
  }
}
