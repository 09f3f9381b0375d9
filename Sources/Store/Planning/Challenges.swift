public import CallScript
internal import GRDB

/// A challenge that was started.
public struct KeptChallenge: Hashable, Sendable {
  /// Its name in the store, a ULID.
  public var id: String
  /// The challenge.
  public var challenge: Challenge
  /// The day on which the rep stopped it; nil while it runs, or ran to its end.
  public var stoppedOn: CivilDate?

  /// The days that count: up to the day on which it was stopped.
  public var counted: Challenge {
    guard let stoppedOn else { return challenge }
    let days = max(1, stoppedOn.dayNumber - challenge.startedOn.dayNumber + 1)
    return Challenge(startedOn: challenge.startedOn, days: min(challenge.days, days))
  }
}

extension Store {
  /// The challenge that was started last; nil when none ever was.
  public func latestChallenge() throws(StoreError) -> KeptChallenge? {
    try read { db in
      try Columns.first(
        db, "SELECT id, started_on, days, stopped_on FROM challenge ORDER BY id DESC LIMIT 1"
      ) { row in
        KeptChallenge(
          id: try row.text(0),
          challenge: Challenge(
            startedOn: try row.day(1), days: try row.length(2)),
          stoppedOn: try row.dayIfAny(3))
      }
    }
  }

  /// Starts a challenge; one that still runs is stopped the day before.
  public func start(_ challenge: Challenge, id: String) throws(StoreError) {
    try write { db in
      let eve = challenge.startedOn.dayNumber - 1
      try db.run(
        "UPDATE challenge SET stopped_on = max(?, started_on) WHERE stopped_on IS NULL", [eve])
      try db.run(
        "INSERT INTO challenge (id, started_on, days) VALUES (?, ?, ?)",
        [id, challenge.startedOn.dayNumber, challenge.days])
    }
  }

  /// Stops the challenge of a name.
  public func stopChallenge(_ id: String, on date: CivilDate) throws(StoreError) {
    try write { db in
      try db.run("UPDATE challenge SET stopped_on = ? WHERE id = ?", [date.dayNumber, id])
    }
  }
}
