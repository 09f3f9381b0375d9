import CallScript

/// The calls behind a report, each once, numbered from 1 in the order in which they were opened.
struct ChallengeCalls {
  /// All of them, the earliest first.
  let all: [ChallengeCall]
  private let numbers: [SessionID: Int]

  init(_ report: ChallengeReport) {
    var known: [SessionID: ChallengeCall] = [:]
    for no in report.noes {
      known[no.call.session] = no.call
      if case .followed(let call) = no.fate { known[call.session] = call }
    }
    for second in report.tries {
      known[second.call.session] = second.call
      if let no = second.no { known[no.session] = no }
    }
    all = known.values.sorted { ($0.record.openedAt, $0.session) < ($1.record.openedAt, $1.session) }
    numbers = Dictionary(uniqueKeysWithValues: all.enumerated().map { ($0.element.session, $0.offset + 1) })
  }

  /// The number of a call; nil for one that the report does not rest on.
  func number(of call: ChallengeCall) -> Int? { numbers[call.session] }
}
