public import CallScript

/// What the HUCA screen shows: the challenge's report, and whom to ring after each open no.
public struct ChallengeBoard: Hashable, Sendable {
  /// What it has come to.
  public var report: ChallengeReport
  /// What is planned after an open no, by the session that ended in it: a call to somebody else, or what has to be
  /// found out before. Nothing is there while the brakes or the calling rules name nobody.
  public var proposals: [SessionID: MoveLine]
  /// Whether the rep stopped it.
  public var isStopped: Bool

  /// Makes a board.
  public init(
    report: ChallengeReport, proposals: [SessionID: MoveLine] = [:], isStopped: Bool = false
  ) {
    self.report = report
    self.proposals = proposals
    self.isStopped = isStopped
  }

  /// Whether days are still counted.
  var isRunning: Bool { !isStopped && !report.isOver }

  /// `HUCA day 12 of 30: 9 noes, 6 followed, 2 open`.
  public var line: String {
    let totals = report.totals
    let days = report.challenge.days
    let head = report.isOver ? "HUCA, \(days) days over" : "HUCA day \(report.day) of \(days)"
    let noes = totals.noes == 1 ? "1 no" : "\(totals.noes) noes"
    return "\(head): \(noes), \(totals.followed) followed, \(report.open.count) open"
  }
}
