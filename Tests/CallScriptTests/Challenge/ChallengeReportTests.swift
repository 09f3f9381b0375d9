import CallScript
import Testing

@Suite("The 30-day challenge")
struct ChallengeReportTests {
  // MARK: Which noes count

  /// What happened at Hale & Son, and what Ann's no on the second day comes to.
  struct Story: Sendable, CustomTestStringConvertible {
    var testDescription: String
    var fate: ChallengeNo.Fate?
    var change: @Sendable (inout ChallengeOffice) -> Void
    /// The day on which the report is made.
    var day = 5

    static let follower = ChallengeOffice.call("bo", day: 3, .noAnswer, purpose: .otherPerson)

    static let all: [Story] = [
      Story(testDescription: "nobody called yet", fate: .open) { _ in },
      Story(testDescription: "no facts", fate: nil) { $0.fact = nil },
      Story(testDescription: "a fact about a person only", fate: .open) {
        $0.fact = nil
        $0.personFact = CivilDate(iso: "2026-10-01")
      },
      Story(testDescription: "nobody else known: somebody can be found", fate: .open) { $0.people = ["ann"] },
      Story(testDescription: "no organisation", fate: nil) { $0.isAlone = true },
      Story(testDescription: "the only other one had said no before", fate: nil) {
        $0.people = ["ann", "bo"]
        $0.calls.insert(ChallengeOffice.call("bo", day: -3, .consideredNo), at: 0)
      },
      Story(testDescription: "the only other one must not be called", fate: nil) {
        $0.people = ["ann", "bo"]
        $0.suppressed = ["bo"]
      },
      Story(testDescription: "somebody else has an open step", fate: nil) {
        $0.calls.insert(ChallengeOffice.call("bo", day: 1, .meeting, agreedFor: 20), at: 0)
      },
      Story(testDescription: "a kept meeting of long ago does not hinder", fate: .open) {
        $0.calls.insert(ChallengeOffice.call("bo", day: -9, .meeting, agreedFor: -2), at: 0)
      },
      Story(testDescription: "followed by a dial that nobody answered", fate: .followed(follower)) {
        $0.calls.append(follower)
      },
      Story(testDescription: "the same person again is no follower", fate: .open) {
        $0.calls.append(ChallengeOffice.call("ann", day: 3, .noAnswer, purpose: .otherPerson))
      },
      Story(testDescription: "a first call to somebody else is no follower", fate: .open) {
        $0.calls.append(ChallengeOffice.call("bo", day: 3, .noAnswer))
      },
      Story(testDescription: "missed with a reason", fate: .missed(reason: "no time")) {
        $0.drop(after: "ann2", "no time", person: "bo")
      },
      Story(testDescription: "missed, then followed after all", fate: .followed(follower)) {
        $0.drop(after: "ann2", "no time", person: "bo")
        $0.calls.append(follower)
      },
      Story(testDescription: "the reason was taken back", fate: .open) {
        $0.drop(after: "ann2", "no time", person: "bo")
        $0.undoDrop(person: "bo")
      },
      Story(testDescription: "another no's move was dropped", fate: .open) {
        $0.drop(after: "bo9", "no time", person: "bo")
      },
      Story(testDescription: "the organisation objected", fate: .settled) { $0.hasObjected = true },
      Story(testDescription: "somebody there agreed later", fate: .settled) {
        $0.calls.append(ChallengeOffice.call("ann", day: 4, .meeting, agreedFor: 9))
      },
      Story(
        testDescription: "the thirty days are over", fate: .missedSilently, change: { _ in }, day: 31),
      Story(testDescription: "a no of the day before the start", fate: nil) {
        $0.calls = [ChallengeOffice.call("ann", day: 0, .consideredNo)]
      },
    ]
  }

  @Test("Every qualifying no is followed, missed, settled or open", arguments: Story.all)
  func fate(_ story: Story) {
    var office = ChallengeOffice()
    story.change(&office)
    let report = office.report(day: story.day)
    let no = report.noes.first { $0.call.contact.id == ContactID("ann") }
    #expect(no?.fate == story.fate)
  }

  @Test("A person's no counts; nothing else does", arguments: OutcomeKind.allCases)
  func kinds(_ kind: OutcomeKind) {
    var office = ChallengeOffice()
    office.calls = [ChallengeOffice.call("ann", day: 2, kind)]
    let counts: Set<OutcomeKind> = [.reflexNo, .consideredNo, .hungUp]
    #expect(office.report(day: 5).noes.count == (counts.contains(kind) ? 1 : 0))
  }

  @Test("A no on a call-back and a no of the second person count as well")
  func others() {
    var office = ChallengeOffice()
    office.calls = [
      ChallengeOffice.call("ann", day: 2, .consideredNo, purpose: .callBack),
      ChallengeOffice.call("bo", day: 3, .reflexNo, purpose: .otherPerson),
    ]
    let report = office.report(day: 5)
    #expect(report.noes.map(\.isFollowed) == [true, false])
    #expect(report.open.map(\.call.contact.id) == [ContactID("bo")])
  }

  @Test("One call follows one no, and ringing the same person again follows no other")
  func oneEach() {
    var office = ChallengeOffice()
    office.calls = [
      ChallengeOffice.call("ann", day: 1, .reflexNo), ChallengeOffice.call("cy", day: 1, .reflexNo, at: 11),
      ChallengeOffice.call("bo", day: 2, .noAnswer, purpose: .otherPerson),
      ChallengeOffice.call("bo", day: 3, .consideredNo, purpose: .otherPerson),
    ]
    let report = office.report(day: 5)
    // Bo's own no does not count: everybody known there has said no by then.
    #expect(report.noes.map(\.isFollowed) == [true, false])
  }

  @Test("Days are the rep's: a no late in the evening counts on that day")
  func zones() {
    let zone = ZoneTable(identifier: "far west", initialOffset: -8 * 3600)
    var office = ChallengeOffice()
    office.calls = [ChallengeOffice.call("ann", day: 2, .reflexNo, at: 3)]
    #expect(office.report(day: 5, zone: zone).noes.map(\.day) == [1])
    #expect(office.report(day: 5).noes.map(\.day) == [2])
  }

  @Test("The day runs from 1 to the last, and then it is over")
  func days() {
    let office = ChallengeOffice()
    #expect(office.report(day: 1).day == 1)
    #expect(office.report(day: 30).day == 30)
    #expect(!office.report(day: 30).isOver)
    #expect(office.report(day: 31).isOver)
    #expect(office.report(day: 99).day == 30)
    #expect(office.challenge.day(of: office.challenge.date(of: 12)) == 12)
    #expect(office.challenge.day(of: office.challenge.date(of: 31)) == nil)
  }

  // MARK: Figures

  @Test("Tried, reached, turned and the same reason again are counted on the day of the call")
  func figures() {
    var office = ChallengeOffice()
    office.calls = [
      ChallengeOffice.call("ann", day: 1, .consideredNo, reason: .noBudget),
      ChallengeOffice.call("bo", day: 2, .noAnswer, purpose: .otherPerson),
      ChallengeOffice.call("bo", day: 2, .consideredNo, purpose: .otherPerson, reason: .noBudget, at: 15),
      ChallengeOffice.call("cy", day: 3, .laterThisWeek, purpose: .otherPerson, agreedFor: 6),
    ]
    office.judgements[office.calls[2].session] = HucaJudgement(rightOffer: .no, rightPerson: .yes)
    let report = office.report(day: 5)
    var second = ChallengeFigures()
    (second.noes, second.followed, second.tried, second.reached, second.sameReason) = (1, 1, 1, 1, 1)
    #expect(report.figures(ofDay: 2) == second)
    #expect(report.totals.tried == 2)
    #expect(report.totals.turned == 1)
    #expect(report.totals.noes == 2)
    #expect(report.offerAnswers == [.no: 1])
    #expect(report.personAnswers == [.yes: 1])
    let sum = (1...30).map(report.figures(ofDay:)).reduce(0) { $0 + $1.noes }
    #expect(sum == report.totals.noes)
  }

  // MARK: Where a no was accepted too early

  @Test("Findings name the calls behind them")
  func findings() {
    var office = ChallengeOffice()
    office.people = ["ann", "bo", "cy", "di"]
    office.calls = [
      ChallengeOffice.call("ann", day: 1, .consideredNo, reason: .noBudget, efforts: 1),
      ChallengeOffice.call("bo", day: 2, .consideredNo, reason: .noBudget),
      ChallengeOffice.call("cy", day: 3, .consideredNo, reason: .noBudget),
      ChallengeOffice.call("ann", day: 4, .hungUp, reason: .brushOff),
    ]
    let report = office.report(day: 31)
    let found = Dictionary(
      report.findings.map { ($0.kind, $0.calls.map(\.session.rawValue)) }, uniquingKeysWith: { a, _ in a })
    #expect(found[.noSecondEffort] == ["bo2", "cy3"])
    #expect(found[.nobodyElse]?.count == 4)
    #expect(found[.neverAsked]?.count == 3)
    #expect(found[.classNeverFollowed(.noBudget)] == ["ann1", "bo2", "cy3"])
    #expect(found[.classNeverFollowed(.brushOff)] == nil)
    #expect(found[.sameReason(.noBudget)] == ["ann1", "bo2", "cy3"])
    #expect(ChallengeOffice().report(day: 1).findings.isEmpty)
  }

  // MARK: A month

  @Test("A month of chance adds up on every day, and every no has a fate at the end", arguments: 1...5)
  func month(seed: UInt64) {
    var chance = SeededChance(seed: seed)
    let offices = (0..<20).map { ChallengeOffice.random($0, using: &chance) }
    for day in [1, 7, 12, 30, 31, 40] {
      let report = ChallengeOffice.report(of: offices, day: day)
      let sum = (1...30).map(report.figures(ofDay:)).reduce(into: ChallengeFigures()) {
        $0.noes += $1.noes
        $0.followed += $1.followed
        $0.missed += $1.missed
        $0.tried += $1.tried
        $0.reached += $1.reached
        $0.turned += $1.turned
        $0.sameReason += $1.sameReason
      }
      #expect(sum == report.totals)
      #expect(report.totals.reached <= report.totals.tried)
      #expect(report.noes.allSatisfy { $0.day <= day })
      if day > 30 { #expect(report.open.isEmpty) }
      let followers = report.noes.compactMap { no in
        if case .followed(let call) = no.fate { call.session } else { nil }
      }
      #expect(Set(followers).count == followers.count)
      for finding in report.findings { #expect(!finding.calls.isEmpty && finding.calls.count <= finding.of) }
    }
    #expect(ChallengeOffice.report(of: offices, day: 31).totals.noes > 10)
  }

  @Test("Without names nothing of a person is left, and every figure stays")
  func anonymised() {
    var chance = SeededChance(seed: 3)
    let offices = (0..<20).map { ChallengeOffice.random($0, using: &chance) }
    let report = ChallengeOffice.report(of: offices, day: 31)
    let shared = report.anonymised()
    #expect(shared.totals == report.totals)
    #expect(shared.findings.map(\.kind) == report.findings.map(\.kind))
    #expect(shared.findings.map(\.calls.count) == report.findings.map(\.calls.count))
    let text = String(reflecting: shared)
    for word in ["ann", "Canary", "Hale", "555", "@", "secret"] { #expect(!text.contains(word), "\(word)") }
    #expect(text.contains("Account 1"))
  }
}
