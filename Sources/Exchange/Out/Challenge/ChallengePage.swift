public import CallScript

/// What came of the 30-day challenge, as a page: the figures with the calls behind each, day by day, and where a no
/// used to be accepted too early.
public enum ChallengePage {
  /// The page of a report; moments are shown by the clock of a zone, the rep's.
  ///
  /// `isAnonymised` only adds the sentence that says so: the report itself has to be `anonymised()` before.
  public static func document(
    _ report: ChallengeReport, zone: ZoneTable, isAnonymised: Bool = false
  ) -> Document {
    let calls = ChallengeCalls(report)
    let words = ChallengeWords(zone: zone, calls: calls)
    var blocks: [Document.Block] = [.paragraph(RichText(words.span(report)))]
    if isAnonymised {
      blocks.append(
        .paragraph(
          "Names, numbers and everything written freely are left out; people and accounts are numbered."))
    }
    blocks += figures(report, words) + days(report, words) + findings(report, words)
    blocks += judgements(report) + noes(report, words) + tries(report, words)
    blocks += callTable(calls, words, withSessions: !isAnonymised)
    return Document(title: "HUCA: hang up, call again", blocks: blocks)
  }

  // MARK: Figures

  private static func figures(_ report: ChallengeReport, _ words: ChallengeWords) -> [Document.Block] {
    func row(_ name: String, _ calls: [ChallengeCall]) -> [RichText] {
      [RichText(name), RichText(String(calls.count)), RichText(words.numbers(calls))]
    }
    func noes(_ isMeant: (ChallengeNo.Fate) -> Bool) -> [ChallengeCall] {
      report.noes.filter { isMeant($0.fate) }.map(\.call)
    }
    let rows = [
      row("Noes that count", report.noes.map(\.call)),
      row("followed by a call to somebody else there", report.noes.filter(\.isFollowed).map(\.call)),
      row("missed, with a reason", noes { if case .missed = $0 { true } else { false } }),
      row("missed, without a reason", noes { $0 == .missedSilently }),
      row("settled: nothing was owed any more", noes { $0 == .settled }),
      row("still open", noes { $0 == .open }),
      row("Second persons tried", report.tries.map(\.call)),
      row("reached", report.tries.filter(\.wasReached).map(\.call)),
      row("turned: they agreed to something", report.tries.filter(\.isTurned).map(\.call)),
      row("same reason again", report.tries.filter(\.hasSameReason).map(\.call)),
    ]
    return [
      .heading(2, "What came of it"),
      .paragraph("The numbers on the right are the calls behind a figure; the last table lists them."),
      .table(columns: ["Figure", "Count", "Calls"], rows: rows),
    ]
  }

  private static func days(_ report: ChallengeReport, _ words: ChallengeWords) -> [Document.Block] {
    func cells(_ name: [String], _ figures: ChallengeFigures) -> [RichText] {
      let counts = [
        figures.noes, figures.followed, figures.missed, figures.tried, figures.reached, figures.turned,
        figures.sameReason,
      ]
      return (name + counts.map(String.init)).map { RichText($0) }
    }
    let rows = (1...max(1, report.day)).map { day in
      cells([String(day), words.day(report.challenge.date(of: day))], report.figures(ofDay: day))
    }
    return [
      .heading(2, "Day by day"),
      .table(
        columns: [
          "Day", "Date", "Noes", "Followed", "Missed", "Second persons", "Reached", "Turned", "Same reason",
        ], rows: rows + [cells(["All", ""], report.totals)]),
    ]
  }

  // MARK: Findings

  private static func findings(_ report: ChallengeReport, _ words: ChallengeWords) -> [Document.Block] {
    let found = report.findings
    let heading = Document.Block.heading(2, "Where a no was accepted too early")
    if found.isEmpty {
      let nothing: RichText =
        report.noes.isEmpty ? "There was no no that counts." : "The figures show no such place."
      return [heading, .paragraph(nothing)]
    }
    return [heading, .list(found.map { RichText(words.finding($0)) }, isNumbered: false)]
  }

  private static func judgements(_ report: ChallengeReport) -> [Document.Block] {
    let asked = report.tries.compactMap(\.judgement).count
    guard asked > 0 else { return [] }
    func row(_ question: String, _ answers: [HucaJudgement.Answer: Int]) -> [RichText] {
      [RichText(question)]
        + [HucaJudgement.Answer.yes, .no, .unsure].map { RichText(String(answers[$0] ?? 0)) }
    }
    return [
      .heading(2, "The offer or the person"),
      .paragraph("What you made of the second noes."),
      .table(
        columns: ["", "Yes", "No", "Unsure"],
        rows: [
          row("Was it the right offer?", report.offerAnswers),
          row("Was it the right person, able and willing?", report.personAnswers),
        ]),
    ]
  }

  // MARK: Calls

  private static func noes(_ report: ChallengeReport, _ words: ChallengeWords) -> [Document.Block] {
    guard !report.noes.isEmpty else { return [] }
    let rows = report.noes.map { no in
      [words.number(no.call), words.who(no.call), words.reason(no.call), words.fate(no.fate)]
        .map { RichText($0) }
    }
    return [
      .heading(2, "Every no and what was made of it"),
      .table(columns: ["Call", "Who", "About", "Then"], rows: rows),
    ]
  }

  private static func tries(_ report: ChallengeReport, _ words: ChallengeWords) -> [Document.Block] {
    guard !report.tries.isEmpty else { return [] }
    let rows = report.tries.map { second in
      [
        words.number(second.call), words.who(second.call), second.no.map(words.number) ?? "",
        words.outcome(second.call), second.hasSameReason ? "yes" : "",
      ].map { RichText($0) }
    }
    return [
      .heading(2, "The second persons"),
      .table(columns: ["Call", "Who", "After the no of call", "How it ended", "Same reason"], rows: rows),
    ]
  }

  private static func callTable(
    _ calls: ChallengeCalls, _ words: ChallengeWords, withSessions: Bool
  ) -> [Document.Block] {
    guard !calls.all.isEmpty else { return [] }
    let columns: [RichText] = [
      "Call", "When", "Who", "Where", "How it ended", "About", "Talk", "Second efforts",
    ]
    let rows = calls.all.map { call in
      let cells = [
        words.number(call), words.moment(call.record.openedAt), words.who(call),
        call.contact.account?.name ?? "", words.outcome(call), words.reason(call),
        WrittenTime.clock(call.record.talked), String(call.record.secondEfforts),
      ]
      return (cells + (withSessions ? [call.session.rawValue] : [])).map { RichText($0) }
    }
    return [
      .heading(2, "The calls"), .table(columns: columns + (withSessions ? ["Session"] : []), rows: rows),
    ]
  }
}
