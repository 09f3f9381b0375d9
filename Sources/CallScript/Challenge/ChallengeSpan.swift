/// The days that a report counts, and what it needs to know beside the records.
struct ChallengeSpan {
  var challenge: Challenge
  /// The first day that does not count any more.
  var until: CivilDate
  /// Whether the challenge is over, so that nothing stays open.
  var isOver: Bool
  var zone: ZoneTable
  var judgements: [SessionID: HucaJudgement]

  /// The day of the challenge on which a moment falls; nil when it does not count.
  func day(of moment: Instant) -> Int? {
    let date = zone.civil(at: moment).date
    return date < until ? challenge.day(of: date) : nil
  }
}
