import CallScript
import Testing

@Suite("Playing a playbook")
struct SamplePlaytests {
  @Test("a walk visits every line of a whole playbook, the firm line where it may be said")
  func walk() {
    let few = Walk(Script(SampleScript.playbook { $0.header.unsignedLeadsThatReturn = .few }))
    #expect(few.unvisited == [])
    let many = Walk(SampleScript.script)
    #expect(many.unvisited.map(\.section) == [SectionID("firm-line/once")])
    #expect(many.unvisited.allSatisfy { $0.reason == .leadsReturn })
    #expect(many.visited == few.visited - 1)
  }

  @Test("a walk names a line whose condition never holds")
  func unreachable() {
    let never = Condition([[Condition.Test(.tries, .lessThan(0))]])
    let otherHeader = Condition([[Condition.Test(.returning, .equals("few"))]])
    let script = Script(
      SampleScript.playbook { playbook in
        playbook.header.unsignedLeadsThatReturn = .many
        playbook.warmExits[0].say.lines += [
          SampleScript.line("never", "Never.", onlyIf: never),
          SampleScript.line("other", "Not here.", onlyIf: otherHeader),
        ]
      })
    let reasons = Dictionary(uniqueKeysWithValues: Walk(script).unvisited.map { ($0.line, $0.reason) })
    #expect(reasons[LineID("never")] == .notReached)
    #expect(reasons[LineID("other")] == .headerRulesItOut)
  }

  @Test("a walk excuses a benefit for all other topics where every topic has its own")
  func spareBenefit() throws {
    let playbook = SampleScript.playbook { playbook in
      let topics = Set((playbook.questions + playbook.objections.flatMap(\.questions)).map(\.topic)).sorted()
      playbook.benefits = topics.map { topic in
        SampleScript.spareBenefit("own-\(topic)", topic: topic)
      }
      playbook.benefits.append(SampleScript.spareBenefit("spare", topic: nil))
    }
    let spare = try #require(Walk(Script(playbook)).unvisited.first { $0.line == LineID("spare") })
    #expect(spare.reason == .everyTopicHasItsOwn)
    #expect(spare.reason.isExcused)
  }

  @Test("random calls keep the rules, and equal seeds play equal calls")
  func random() {
    let calls = RandomCalls(count: 60, seed: 7, script: SampleScript.script)
    #expect(calls.failures == [])
    #expect(calls.events > 600)
    #expect(calls.outcomes.count > 4)
    #expect(calls == RandomCalls(count: 60, seed: 7, script: SampleScript.script))
    #expect(calls.outcomes != RandomCalls(count: 60, seed: 8, script: SampleScript.script).outcomes)
  }

  @Test("random calls fail on a playbook that leaves the rep without a line")
  func noLine() {
    let script = Script(SampleScript.playbook { $0.warmExits = [] })
    let calls = RandomCalls(count: 60, seed: 7, script: script)
    #expect(calls.failures.contains { $0.rule == .noLine })
  }
}

extension SampleScript {
  /// A benefit of one line, called as the benefit is.
  fileprivate static func spareBenefit(_ name: String, topic: Topic?) -> Benefit {
    Benefit(
      id: SectionID("benefit/\(name)"), name: name, topic: topic,
      say: Wordings(lines: [line(name, Template([.text("That helps.")]))]),
      position: TextPosition(line: 1, column: 1))
  }
}
