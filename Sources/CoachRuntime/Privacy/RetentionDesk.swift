import CallScript
import CoachApp
import Store

/// Deletes, at the start of the coach, what is older than the limit that was set.
struct RetentionDesk {
  let store: Store
  let now: Instant

  /// Tells first how much it is, then deletes it. Says whether anything went; nothing does while no limit is set.
  /// Taking it out of the file's free space is left to the end of the program, so that no call waits.
  func run(tell: (AppAction) -> Void) throws(StoreError) -> Bool {
    guard store.isWriting, let span = try store.retentionLimit().flatMap(RetentionSpan.init(days:)) else {
      return false
    }
    let limit = span.limit(at: now)
    if let refusal = try store.retentionRefusal(before: limit, at: now) {
      tell(.told(RetentionWords.sentence(refusal)))
      return false
    }
    let extent = try store.retentionExtent(before: limit, at: now)
    if extent.isEmpty { return false }
    tell(.told(RetentionWords.notice(extent, span)))
    try store.applyRetention(before: limit, at: now, tidiesNow: false)
    return true
  }
}
