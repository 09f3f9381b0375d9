public import CallScript
internal import GRDB

/// What is older than is to be kept.
public struct RetentionExtent: Hashable, Sendable {
  /// Calls of which only what they came to is kept: words, notes and steps go.
  public var transcripts = 0
  /// People who were never reached, not called since, and did not ask to be left alone: they go with all that is
  /// known of them.
  public var people = 0
  /// Drafts not changed since.
  public var drafts = 0
  /// Records of what imports changed.
  public var imports = 0

  /// Whether there is nothing of it.
  public var isEmpty: Bool { self == RetentionExtent() }
}

/// Why nothing can be said to be old.
public enum RetentionRefusal: Error, Hashable, Sendable {
  /// Something kept is dated later than now.
  case clockIsBehind(newest: Instant)
  /// Even the newest thing kept is older than the limit, so that nearly everything would go.
  case clockMayBeAhead(newest: Instant)
}

extension Store {
  /// Under which setting the limit is kept that holds at each start, in days.
  private static let limitName = "retention"
  /// How far a clock may be behind what was noted before it counts as wrong, in milliseconds.
  private static let tolerance: Int64 = 5 * 60_000

  /// For how many days things are kept; nil while no limit was set.
  public func retentionLimit() throws(StoreError) -> Int? {
    try setting(Self.limitName).flatMap { Int($0) }.flatMap { $0 > 0 ? $0 : nil }
  }

  /// Sets the limit that holds at each start; nil takes it away.
  public func setRetentionLimit(_ days: Int?) throws(StoreError) {
    try setSetting(Self.limitName, days.map(String.init) ?? "")
  }

  /// Whether the clock can be trusted to tell what is old; nil when it can.
  ///
  /// A clock that went back would keep too much, one that ran ahead would delete too much.
  public func retentionRefusal(before limit: Instant, at now: Instant) throws(StoreError) -> RetentionRefusal?
  {
    guard let newest = try newestMoment() else { return nil }
    if newest.milliseconds - Self.tolerance > now.milliseconds { return .clockIsBehind(newest: newest) }
    return newest < limit ? .clockMayBeAhead(newest: newest) : nil
  }

  /// When the last thing was noted; nil while nothing was.
  private func newestMoment() throws(StoreError) -> Instant? {
    try read { db in
      try Columns.first(
        db,
        """
        SELECT max(at) FROM (SELECT max(opened_at) AS at FROM session UNION ALL SELECT max(ended_at) FROM
          session_summary UNION ALL SELECT max(at) FROM happening UNION ALL SELECT max(changed_at) FROM draft
          UNION ALL SELECT max(at) FROM import_batch UNION ALL SELECT max(added_at) FROM contact)
        """
      ) { try $0.instantIfAny(0) } ?? nil
    }
  }

  /// What is older than a moment; changes nothing.
  public func retentionExtent(before limit: Instant, at now: Instant) throws(StoreError) -> RetentionExtent {
    try outsideTransaction { db in
      var extent = RetentionExtent()
      try db.inTransaction {
        extent = try RetentionRows(db: db, limit: limit, now: now).delete()
        return .rollback
      }
      return extent
    }
  }

  /// Deletes what is older than a moment, then takes it out of the file's free space and its log; that may be put
  /// off until `tidyIfNeeded`, so that nothing waits for it.
  @discardableResult
  public func applyRetention(
    before limit: Instant, at now: Instant, tidiesNow: Bool = true
  ) throws(StoreError) -> RetentionExtent {
    let extent = try write { db in
      let extent = try RetentionRows(db: db, limit: limit, now: now).delete()
      if !extent.isEmpty { try Tidying.demand(db) }
      return extent
    }
    if tidiesNow, !extent.isEmpty { try tidy() }
    return extent
  }
}
