/// What the challenge has come to: a fold over the accounts' records between its first day and now.
public struct ChallengeReport: Hashable, Sendable {
  /// The challenge.
  public var challenge: Challenge
  /// The day it stands at, 1 to its length; the length once it is over.
  public var day: Int
  /// Whether its last day lies behind.
  public var isOver: Bool
  /// The noes that count, the earliest first.
  public var noes: [ChallengeNo]
  /// The second persons called, the earliest first.
  public var tries: [ChallengeTry]

  /// Makes a report of its parts.
  public init(challenge: Challenge, day: Int, isOver: Bool, noes: [ChallengeNo], tries: [ChallengeTry]) {
    self.challenge = challenge
    self.day = day
    self.isOver = isOver
    self.noes = noes
    self.tries = tries
  }

  /// Folds the records of all accounts that were called since the first day, as of a moment.
  ///
  /// Days are the rep's. `judgements` holds what the rep made of noes from somebody else, by session.
  public init(
    _ challenge: Challenge, accounts: [AccountRecord], judgements: [SessionID: HucaJudgement] = [:],
    at now: Instant, repZone: ZoneTable
  ) {
    let today = repZone.civil(at: now).date
    self.challenge = challenge
    day = min(max(1, today.dayNumber - challenge.startedOn.dayNumber + 1), max(1, challenge.days))
    isOver = challenge.isOver(on: today)
    let until = isOver ? challenge.date(of: challenge.days + 1) : today.adding(days: 1)
    let span = ChallengeSpan(
      challenge: challenge, until: until, isOver: isOver, zone: repZone, judgements: judgements)
    let folds = accounts.map { ChallengeFold($0, span: span) }
    noes = folds.flatMap(\.noes).sorted { Self.isBefore($0.call.record, $1.call.record) }
    tries = folds.flatMap(\.tries).sorted { Self.isBefore($0.call.record, $1.call.record) }
  }

  private static func isBefore(_ a: CallRecord, _ b: CallRecord) -> Bool {
    (a.openedAt, a.session) < (b.openedAt, b.session)
  }

  /// Noes after which somebody else there is still to be called.
  public var open: [ChallengeNo] { noes.filter { $0.fate == .open } }

  /// The figures of all days.
  public var totals: ChallengeFigures { figures { _ in true } }

  /// The figures of one day, from 1: a no counts on the day it was said, a second person on the day they were called.
  public func figures(ofDay day: Int) -> ChallengeFigures { figures { $0 == day } }

  private func figures(_ isMeant: (Int) -> Bool) -> ChallengeFigures {
    var figures = ChallengeFigures()
    for no in noes where isMeant(no.day) { figures.count(no) }
    for second in tries where isMeant(second.day) { figures.count(second) }
    return figures
  }

  /// How often the rep gave each answer to "right offer?".
  public var offerAnswers: [HucaJudgement.Answer: Int] { answers(\.rightOffer) }
  /// How often the rep gave each answer to "right person, able and willing?".
  public var personAnswers: [HucaJudgement.Answer: Int] { answers(\.rightPerson) }

  private func answers(_ which: (HucaJudgement) -> HucaJudgement.Answer) -> [HucaJudgement.Answer: Int] {
    tries.compactMap(\.judgement).reduce(into: [:]) { $0[which($1), default: 0] += 1 }
  }
}
