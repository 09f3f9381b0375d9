extension ChallengeReport {
  /// Where a no used to be accepted too early, by the figures alone; findings without a call are left out.
  public var findings: [ChallengeFinding] {
    [noSecondEffort, neverAsked, nobodyElse].compactMap(\.self) + classesNeverFollowed + sameReasons
      + judged
  }

  /// A hang-up leaves no room for a second effort, so it is not counted against the rep.
  private var talkedNoes: [ChallengeNo] { noes.filter { $0.call.record.outcome.kind != .hungUp } }

  private var noSecondEffort: ChallengeFinding? {
    finding(.noSecondEffort, talkedNoes.filter { $0.call.record.secondEfforts == 0 }, of: talkedNoes)
  }

  private var neverAsked: ChallengeFinding? {
    finding(.neverAsked, talkedNoes.filter { !$0.call.record.reachedCommitment }, of: talkedNoes)
  }

  private var nobodyElse: ChallengeFinding? {
    finding(.nobodyElse, noes.filter(\.isUnfollowed), of: noes)
  }

  private func finding(
    _ kind: ChallengeFinding.Kind, _ found: [ChallengeNo], of all: [ChallengeNo]
  ) -> ChallengeFinding? {
    found.isEmpty ? nil : ChallengeFinding(kind, calls: found.map(\.call), of: all.count)
  }

  /// Classes after which, at least twice, nobody else was called at all.
  private var classesNeverFollowed: [ChallengeFinding] {
    ObjectionClass.allCases.compactMap { objection in
      let said = noes.filter { $0.call.record.reason == objection }
      guard said.count >= 2, said.allSatisfy(\.isUnfollowed) else { return nil }
      return finding(.classNeverFollowed(objection), said, of: said)
    }
  }

  /// Accounts where three people or more refused for one reason, the method's own figure.
  private var sameReasons: [ChallengeFinding] {
    let all = noes.map(\.call) + tries.map(\.call).filter { $0.record.outcome.kind.isANo }
    var calls: [SessionID: ChallengeCall] = [:]
    for call in all { calls[call.session] = call }
    let sorted = calls.values.sorted(by: ChallengeFinding.isEarlier)
    let byAccount = Dictionary(grouping: sorted) { $0.contact.account?.id }
    return ObjectionClass.allCases.compactMap { objection in
      let found = byAccount.values.map { $0.filter { $0.record.reason == objection } }
        .filter { Set($0.map(\.contact.id)).count >= 3 }.flatMap(\.self)
        .sorted(by: ChallengeFinding.isEarlier)
      return found.isEmpty
        ? nil : ChallengeFinding(.sameReason(objection), calls: found, of: sorted.count)
    }
  }

  private var judged: [ChallengeFinding] {
    let asked = tries.filter { $0.judgement != nil }
    let kinds: [(ChallengeFinding.Kind, (HucaJudgement) -> HucaJudgement.Answer)] = [
      (.wrongOffer, \.rightOffer), (.wrongPerson, \.rightPerson),
    ]
    return kinds.compactMap { kind, answer in
      let found = asked.filter { $0.judgement.map(answer) == .no }
      return found.isEmpty ? nil : ChallengeFinding(kind, calls: found.map(\.call), of: asked.count)
    }
  }
}

extension ChallengeNo {
  /// Whether nobody else was called although somebody was to be.
  fileprivate var isUnfollowed: Bool {
    switch fate {
    case .missed, .missedSilently, .open: true
    case .followed, .settled: false
    }
  }
}

extension ChallengeFinding {
  fileprivate static func isEarlier(_ a: ChallengeCall, _ b: ChallengeCall) -> Bool {
    (a.record.openedAt, a.session) < (b.record.openedAt, b.session)
  }
}
