import CallScript
internal import GRDB

/// Summaries as rows.
enum SummaryRows {
  /// The columns that `make` reads, from `session_summary AS m`.
  static let columns = """
    m.answered_at, m.ended_at, m.outcome, m.agreed_at, m.minutes, m.objections, m.second_efforts, m.bridge, \
    m.clearer, m.purpose, m.reason, m.topic, m.reached_commitment, m.talked, m.referred_to, m.right_offer, \
    m.right_person
    """

  /// Makes a summary of a row; nil where there is none.
  static func make(_ row: Columns, from base: Int) throws -> SessionSummary? {
    guard let ended = try row.instantIfAny(base + 1) else { return nil }
    let outcome = Outcome(
      try row.choice(base + 2, as: OutcomeKind.self),
      at: try row.instantIfAny(base + 3),
      minutes: try row.minutesIfAny(base + 4))
    return SessionSummary(
      answeredAt: try row.instantIfAny(base),
      endedAt: ended, outcome: outcome, objections: try row.count(base + 5),
      secondEfforts: try row.count(base + 6), bridge: try row.choice(base + 7, as: Bridge.self),
      clearerByThen: try row.text(base + 8), purpose: try row.choice(base + 9, as: OpeningPurpose.self),
      reason: try row.choiceIfAny(base + 10, as: ObjectionClass.self),
      topic: try row.textIfAny(base + 11).map { Topic($0) },
      reachedCommitment: try row.number(base + 12) != 0,
      talked: try row.span(base + 13),
      referredTo: try row.textIfAny(base + 14).map { ContactID($0) },
      judgement: try judgement(row, from: base + 15))
  }

  private static func judgement(_ row: Columns, from base: Int) throws -> HucaJudgement? {
    guard let offer = try row.choiceIfAny(base, as: HucaJudgement.Answer.self),
      let person = try row.choiceIfAny(base + 1, as: HucaJudgement.Answer.self)
    else { return nil }
    return HucaJudgement(rightOffer: offer, rightPerson: person)
  }

  /// Writes a summary in the place of one that may be there.
  static func save(_ db: Database, _ summary: SessionSummary, session: Int64, contact: String) throws {
    try db.run(
      """
      INSERT OR REPLACE INTO session_summary (session, version, contact, answered_at, ended_at, outcome,
        reached, agreed_at, minutes, objections, second_efforts, bridge, clearer, purpose, reason, topic,
        reached_commitment, talked, referred_to, right_offer, right_person)
      VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
      """,
      [
        session, SessionSummary.version, contact, summary.answeredAt?.milliseconds,
        summary.endedAt.milliseconds, summary.outcome.kind.rawValue, summary.outcome.kind.reachedThePerson,
        summary.outcome.at?.milliseconds, summary.outcome.minutes, summary.objections, summary.secondEfforts,
        summary.bridge.rawValue, summary.clearerByThen.withoutNul, summary.purpose.rawValue,
        summary.reason?.rawValue, summary.topic?.rawValue.withoutNul, summary.reachedCommitment,
        summary.talked.inMilliseconds, summary.referredTo?.rawValue,
        summary.judgement?.rightOffer.rawValue, summary.judgement?.rightPerson.rawValue,
      ])
  }
}
