public import CallScript
internal import GRDB

/// What a stop list comes to, or would come to.
public struct StopListOutcome: Hashable, Sendable {
  /// How many rows it has.
  public internal(set) var rows = 0
  /// How many numbers were not stopped before.
  public internal(set) var numbers = 0
  /// How many addresses were not stopped before.
  public internal(set) var addresses = 0
  /// How many names with an organisation were not stopped before.
  public internal(set) var names = 0
  /// How many organisations were not stopped before as a whole.
  public internal(set) var organisations = 0
  /// How many people on file the list covers.
  public internal(set) var known = 0
  /// How many of them could be contacted until now.
  public internal(set) var stopped = 0
  /// The lines of rows by which nobody can be known again.
  public internal(set) var useless: [Int] = []

  /// An outcome of nothing.
  public init() {}

  /// How many requests are new.
  public var requests: Int { numbers + addresses + names + organisations }
}

extension Store {
  /// What a stop list would come to; nothing is changed. `goingOn` is asked now and then with the number of rows looked at;
  /// false stops with `stopped`.
  public func previewStopList(
    _ rows: [ImportRow], goingOn: (_ done: Int, _ total: Int) -> Bool = { _, _ in true }
  ) throws(StoreError) -> StopListOutcome {
    try read { db in
      var run = try StopListRun(db)
      try run.take(rows) { goingOn($0, rows.count) }
      return run.outcome
    }
  }

  /// What a stop list would come to where no store is yet and nobody is known.
  public static func previewStopListIntoNothing(
    _ rows: [ImportRow]
  ) throws(StoreError) -> StopListOutcome {
    do {
      return try DatabaseQueue().write { db in
        try Schema.migrate(db, from: 0, steps: Schema.steps)
        var run = try StopListRun(db)
        try run.take(rows) { _ in true }
        return run.outcome
      }
    } catch {
      throw StoreError(error, systemError: 0)
    }
  }

  /// Keeps every row of a stop list as a request not to be contacted, all or nothing: numbers, addresses and names as keyed
  /// digests, and everybody on file whom a row names. Taking an import back leaves them alone.
  public func keepStopList(
    _ rows: [ImportRow], at instant: Instant, reason: String,
    goingOn: (_ done: Int, _ total: Int) -> Bool = { _, _ in true }
  ) throws(StoreError) -> StopListOutcome {
    try write { db in
      var run = try StopListRun(db)
      try run.take(rows) { goingOn($0, rows.count) }
      try run.write(SuppressionRequest(session: "", at: instant, reason: reason))
      return run.outcome
    }
  }
}
