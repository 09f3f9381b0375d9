import CallScript

/// The words of the challenge's page.
struct ChallengeWords {
  /// The zone whose clock is shown.
  let zone: ZoneTable
  let calls: ChallengeCalls

  // MARK: Times

  /// `Mon 2 Nov 2026 to Tue 1 Dec 2026, day 12 of 30.`
  func span(_ report: ChallengeReport) -> String {
    let challenge = report.challenge
    let last = challenge.date(of: challenge.days)
    let standing = report.isOver ? "over" : "day \(report.day) of \(challenge.days)"
    return "\(day(challenge.startedOn)) to \(day(last)), \(standing)."
  }

  /// `Mon 2 Nov 2026`.
  func day(_ date: CivilDate) -> String { "\(WrittenTime.day(date)) \(date.parts.year)" }

  /// `Mon 2 Nov 14:00`.
  func moment(_ instant: Instant) -> String { WrittenTime.moment(zone.civil(at: instant)) }

  // MARK: Calls

  /// The number of a call.
  func number(_ call: ChallengeCall) -> String { calls.number(of: call).map(String.init) ?? "" }

  /// The numbers of calls, each once, in order; three or more in a row as `4–9`.
  func numbers(_ list: [ChallengeCall]) -> String {
    var runs: [ClosedRange<Int>] = []
    for number in Set(list.compactMap({ calls.number(of: $0) })).sorted() {
      if let last = runs.last, last.upperBound + 1 == number {
        runs[runs.count - 1] = last.lowerBound...number
      } else {
        runs.append(number...number)
      }
    }
    return runs.map(Self.words).joined(separator: ", ")
  }

  private static func words(_ run: ClosedRange<Int>) -> String {
    switch run.count {
    case 1: String(run.lowerBound)
    case 2: "\(run.lowerBound), \(run.upperBound)"
    default: "\(run.lowerBound)–\(run.upperBound)"
    }
  }

  /// The name, and what they do where that is known.
  func who(_ call: ChallengeCall) -> String {
    [call.contact.displayName, call.contact.role].filter { !$0.isEmpty }.joined(separator: ", ")
  }

  /// How a call ended.
  func outcome(_ call: ChallengeCall) -> String { Self.plain(call.record.outcome.kind.rawValue) }

  /// What a no was about; empty where no reason was named.
  func reason(_ call: ChallengeCall) -> String {
    call.record.reason.map { Self.plain($0.rawValue) } ?? ""
  }

  /// What became of a no.
  func fate(_ fate: ChallengeNo.Fate) -> String {
    switch fate {
    case .followed(let call): "followed by call \(number(call))"
    case .missed(let reason): reason.isEmpty ? "missed, with a reason" : "missed: \(reason)"
    case .missedSilently: "missed, without a reason"
    case .settled: "settled"
    case .open: "open"
    }
  }

  // MARK: Findings

  /// One sentence for each finding, with the calls behind it.
  func finding(_ finding: ChallengeFinding) -> String {
    let count = "\(finding.calls.count) of \(finding.of)"
    let sentence =
      switch finding.kind {
      case .noSecondEffort: "In \(count) noes the first no ended the call: no second effort was spent."
      case .neverAsked: "In \(count) noes the call ended before the meeting was asked for."
      case .nobodyElse:
        "After \(count) noes nobody else there was called, although the account was researched."
      case .classNeverFollowed(let objection):
        "After “\(Self.plain(objection.rawValue))” (\(count)) nobody else was ever called."
      case .sameReason(let objection):
        "“\(Self.plain(objection.rawValue))” came from three people or more at one account (\(count) noes): "
          + "the offer may be what stands in the way."
      case .wrongOffer: "In \(count) second noes you judged the offer not to be right."
      case .wrongPerson: "In \(count) second noes you judged the person not to be the right one."
      }
    return "\(sentence) Calls: \(numbers(finding.calls))."
  }

  /// A raw value as words: `already_covered` is "already covered".
  static func plain(_ rawValue: String) -> String {
    rawValue.utf8.split(separator: UInt8(ascii: "_")).map { String(decoding: $0, as: UTF8.self) }
      .joined(separator: " ")
  }
}
