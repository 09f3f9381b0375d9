public import CallScript
internal import GRDB

/// A next move with the people it is about.
public struct KeptMove: Hashable, Sendable {
  /// The move.
  public var move: NextMove
  /// With whom.
  public var contact: Contact
  /// The person whose answer gave rise to it, when that is somebody else; nil also when they are gone.
  public var onBehalfOf: Contact?

  /// Makes one.
  public init(move: NextMove, contact: Contact, onBehalfOf: Contact? = nil) {
    self.move = move
    self.contact = contact
    self.onBehalfOf = onBehalfOf
  }
}

extension Store {
  /// Whose plans have to be made anew at a moment: something happened, or time went by.
  public func stalePlans(at now: Instant, limit: Int = -1) throws(StoreError) -> [PlanSubject] {
    try read { db in
      try Columns.all(
        db,
        """
        SELECT subject FROM plan WHERE stale = 1
        UNION SELECT subject FROM plan WHERE valid_until IS NOT NULL AND valid_until <= ?
        ORDER BY subject LIMIT ?
        """, [now.milliseconds, limit]
      ) { try PlanRows.makeSubject(try $0.text(0)) }
    }
  }

  /// Makes plans anew that are stale at a moment, at most so many in one transaction; says how many it made, so that
  /// fewer than the limit means that none is left. `clocks` gives what clocks may show where a person is.
  public func refreshPlans(
    at now: Instant, by planner: MovePlanner, limit: Int = 50, clocks: (Contact) -> LocalClocks
  ) throws(StoreError) -> Int {
    let subjects = try stalePlans(at: now, limit: limit)
    if subjects.isEmpty { return 0 }
    try write { db in
      for subject in subjects {
        guard let record = try RecordRows.record(db, of: subject, clocks: clocks) else {
          try db.run("DELETE FROM plan WHERE subject = ?", [subject.rawValue])
          continue
        }
        try PlanRows.keep(db, planner.plan(record, at: now), for: subject)
      }
    }
    return subjects.count
  }

  /// Whether an organisation's plan, as it was made last, has nobody rung there for the first time now.
  public func isWaiting(_ account: AccountID) throws(StoreError) -> Bool {
    try read { db in
      try Columns.first(db, "SELECT is_waiting FROM plan WHERE subject = ?", ["A" + account.rawValue]) {
        try $0.number(0) != 0
      } ?? false
    }
  }

  /// Lets every plan be made anew: the rules have changed.
  public func markAllPlansStale() throws(StoreError) {
    try write { db in try db.run("UPDATE plan SET stale = 1") }
  }

  /// Moves as they were planned last, the hot ones first, then by when they are due; never of somebody who asked not
  /// to be contacted. `dueBy` leaves out what is due later; nil leaves out nothing.
  public func moves(dueBy end: Instant? = nil, limit: Int = -1) throws(StoreError) -> [KeptMove] {
    try read { db in
      try MoveRows.list(
        db, where: end == nil ? "1" : "n.due <= :end", ["end": end?.milliseconds, "limit": limit])
    }
  }

  /// The moves with a person, as they were planned last.
  public func moves(of contact: ContactID) throws(StoreError) -> [KeptMove] {
    try read { db in
      try MoveRows.list(db, where: "n.contact = :contact", ["contact": contact.rawValue, "limit": -1])
    }
  }

  /// The moves at an organisation, as they were planned last.
  public func moves(at account: AccountID) throws(StoreError) -> [KeptMove] {
    try read { db in
      try MoveRows.list(db, where: "n.subject = :subject", ["subject": "A" + account.rawValue, "limit": -1])
    }
  }

  /// The one move of a name; nil when there is none.
  public func move(_ key: MoveKey) throws(StoreError) -> KeptMove? {
    try read { db in
      try MoveRows.list(db, where: "n.key = :key", ["key": key.rawValue, "limit": 1]).first
    }
  }
}

/// Moves as rows.
enum MoveRows {
  static func list(
    _ db: Database, where condition: String, _ arguments: StatementArguments
  ) throws -> [KeptMove] {
    let found = try Columns.all(
      db,
      """
      SELECT \(ContactRows.columns), n.fields FROM next_move AS n
      JOIN contact AS c ON c.id = n.contact LEFT JOIN account AS a ON a.id = c.account
      WHERE \(condition) AND \(Suppressions.isOpen) ORDER BY n.hot DESC, n.due, n.key LIMIT :limit
      """, arguments
    ) { row in
      KeptMove(
        move: try FieldText.read(try row.text(ContactRows.width), NextMove.init(fields:)),
        contact: try ContactRows.make(row))
    }
    let others = try ContactRows.all(db, Set(found.compactMap(\.move.onBehalfOf)))
    return found.map { kept in
      var kept = kept
      kept.onBehalfOf = kept.move.onBehalfOf.flatMap { others[$0] }
      return kept
    }
  }
}
