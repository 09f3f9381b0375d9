import CallScript
import Testing

@Suite("Planning next moves")
struct MovePlannerTests {
  private let ann = Contact(id: ContactID("A"), firstName: "Ann")
  private let hour = Instant(milliseconds: 1_800_000_000_000)

  private func record(_ outcomes: [Outcome], isSuppressed: Bool = false) -> AccountRecord {
    let calls = outcomes.enumerated().map { index, outcome in
      let at = hour + .seconds(60 * index)
      return Happening.call(
        CallRecord(session: SessionID("S\(index)"), openedAt: at, endedAt: at, outcome: outcome))
    }
    return AccountRecord(
      subject: PlanSubject(of: ann),
      people: [PersonRecord(contact: ann, isSuppressed: isSuppressed, happenings: calls)])
  }

  @Test("What was agreed is due at its time, a call later today above all")
  func agreed() {
    let at = hour + .seconds(7200)
    let plan = MovePlanner().plan(record([Outcome(.laterToday, at: at)]), at: hour)
    #expect(plan.moves.map(\.kind) == [.agreedCall])
    #expect(plan.moves.first?.due == at)
    #expect(plan.moves.first?.isHot == true)
    #expect(plan.isWaiting)
  }

  @Test("Nothing is planned with somebody who asked not to be contacted, nor where the organisation did")
  func suppressed() {
    let meeting = Outcome(.meeting, at: hour + .seconds(7200), minutes: 20)
    #expect(MovePlanner().plan(record([meeting], isSuppressed: true), at: hour).moves.isEmpty)
    var objecting = record([meeting])
    objecting.hasObjected = true
    #expect(MovePlanner().plan(objecting, at: hour).moves.isEmpty)
  }

  @Test("A move keeps its name when the plan is made anew")
  func stableNames() {
    let account = record([Outcome(.meeting, at: hour + .seconds(7200), minutes: 20)])
    let first = MovePlanner().plan(account, at: hour).moves.map(\.key)
    let second = MovePlanner().plan(account, at: hour + .seconds(600)).moves.map(\.key)
    #expect(first == second)
    #expect(first == [MoveKey("attend:A:S0")])
  }
}
