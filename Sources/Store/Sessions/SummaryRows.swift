import CallScript
internal import GRDB

/// Summaries as rows.
enum SummaryRows {
  /// The columns that `make` reads, from `session_summary AS m`.
  static let columns = """
    m.answered_at, m.ended_at, m.outcome, m.agreed_at, m.minutes, m.objections, m.second_efforts, m.bridge, \
    m.clearer
    """

  /// Makes a summary of a row; nil where there is none.
  static func make(_ row: Columns, from base: Int) throws -> SessionSummary? {
    guard let ended = try row.numberIfAny(base + 1) else { return nil }
    guard let kind = OutcomeKind(rawValue: try row.text(base + 2)),
      let bridge = Bridge(rawValue: try row.text(base + 7))
    else { throw StoreError.damaged }
    let outcome = Outcome(
      kind, at: try row.numberIfAny(base + 3).map(Instant.init(milliseconds:)),
      minutes: try row.numberIfAny(base + 4).map { Int($0) })
    return SessionSummary(
      answeredAt: try row.numberIfAny(base).map(Instant.init(milliseconds:)),
      endedAt: Instant(milliseconds: ended), outcome: outcome, objections: try row.count(base + 5),
      secondEfforts: try row.count(base + 6), bridge: bridge, clearerByThen: try row.text(base + 8))
  }

  /// Writes a summary.
  static func save(_ db: Database, _ summary: SessionSummary, session: Int64, contact: String) throws {
    try db.run(
      """
      INSERT INTO session_summary (session, version, contact, answered_at, ended_at, outcome, reached,
        agreed_at, minutes, objections, second_efforts, bridge, clearer)
      VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
      """,
      [
        session, SessionSummary.version, contact, summary.answeredAt?.milliseconds,
        summary.endedAt.milliseconds, summary.outcome.kind.rawValue, summary.outcome.kind.reachedThePerson,
        summary.outcome.at?.milliseconds, summary.outcome.minutes, summary.objections, summary.secondEfforts,
        summary.bridge.rawValue, summary.clearerByThen.withoutNul,
      ])
  }
}
