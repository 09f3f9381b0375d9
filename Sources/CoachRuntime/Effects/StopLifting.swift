public import CallScript
import CoachApp
public import Store

/// Lifts a request not to be contacted that was noted in a call by mistake, as long as that is allowed.
public struct StopLifting {
  private let store: Store
  private let clock: SystemClock

  /// Works on an open store.
  public init(store: Store, clock: SystemClock) {
    self.store = store
    self.clock = clock
  }

  /// Whether a request of that moment may still be lifted.
  public func isAllowed(_ note: SuppressionNote) -> Bool {
    StopMark(scope: note.scope, at: note.at).isFresh(at: clock.stamp().utc)
  }

  /// Lifts what a person asked in calls of the last day and keeps the reason with their record; false where there is
  /// no such request.
  public func lift(_ contact: ContactID, because reason: String) throws(StoreError) -> Bool {
    let stamp = clock.stamp()
    var chance = SystemRandomNumberGenerator()
    let id = ULID.mint(at: stamp.utc, random: chance.next(), chance.next())
    let event = LaterEvent(
      id: LaterEventID(id), contact: contact, at: stamp.utc, kind: .requestLifted(reason: reason))
    return try store.liftRequests(
      madeInCallsAfter: stamp.utc + (.zero - StopMark.liftableFor), noting: event, offset: stamp.offset)
  }
}
