import CallScript
import Testing

@Suite("Which question is asked, and which benefit follows")
struct QuestionChoiceTests {
  private func section(facts: [Fact], after path: [CallEvent.Kind]) throws -> String? {
    var driver = try CallDriver(.sample { $0.facts = facts })
    try driver.press(all: path)
    return driver.state.line?.section.rawValue
  }

  private let talk = Fact.sample(SampleScript.talk, "your talk")
  private let hiring = Fact.sample(SampleScript.hiring, "four open places")
  private let market = Fact.sample(SampleScript.marketMargins, "margins shrink")
  private let freely: [CallEvent.Kind] = [.answered, .said, .yes]
  private let covered = CallEvent.Kind.objected(SampleScript.objectionID(.alreadyCovered))

  @Test("the highest tier that fresh facts fill wins")
  func tiers() throws {
    #expect(try section(facts: [talk, hiring, market], after: freely) == "question/margin-individual")
    #expect(try section(facts: [hiring, market], after: freely) == "question/crew-company")
    #expect(try section(facts: [market], after: freely) == "question/margin-market")
    let generic = try section(facts: [], after: freely)
    #expect(generic?.hasSuffix("generic") == true)
  }

  @Test("a stale fact fills no tier and no place")
  func stale() throws {
    let last = Fact.sample(SampleScript.hiring, "four open places", date: "2026-10-27")
    let stale = Fact.sample(SampleScript.hiring, "four open places", date: "2026-10-26")
    #expect(try section(facts: [last, market], after: freely) == "question/crew-company")
    #expect(try section(facts: [stale, market], after: freely) == "question/margin-market")
    let state = try CallDriver(.sample { $0.facts = [stale] }).state
    #expect(state.fact(SampleScript.hiring, at: CallDriver.start.utc) == nil)
    let standing = state.tiers(at: CallDriver.start.utc)
    #expect(standing.filter(\.isFilled).map(\.tier) == [.generic])
    #expect(standing.first { $0.tier == .company }?.missing == [SampleScript.hiring])
  }

  @Test("a fact learned in the call counts from then on")
  func learned() throws {
    #expect(
      try section(facts: [], after: [.answered, .said, .factLearned(hiring), .yes]) == "question/crew-company"
    )
  }

  @Test("the objection's own question comes before a general one of the same tier, not before a better one")
  func own() throws {
    let path: [CallEvent.Kind] = [.answered, .said, covered, .said]
    #expect(try section(facts: [talk, hiring], after: path) == "question/already/own")
    #expect(try section(facts: [hiring], after: path) == "question/crew-company")
  }

  @Test("a no to the question brings another topic, and then no question on a topic that was tried")
  func otherTopic() throws {
    var driver = try CallDriver()
    try driver.press(all: freely + [.no])
    #expect(driver.state.topic == SampleScript.crew)
    try driver.press(all: [.no])
    #expect(driver.place == "commitment")
    #expect(driver.state.questionGaveNothing)
    try driver.press(all: [TableRow.trust, .said])
    #expect(driver.state.topic == SampleScript.evenings)
  }

  @Test("without another topic a no goes to the commitment")
  func oneTopic() throws {
    let script = Script(
      SampleScript.playbook { $0.questions.removeAll { $0.topic != SampleScript.margin } })
    var driver = try CallDriver(script: script)
    try driver.press(all: freely + [.no])
    #expect(driver.place == "commitment")
  }

  @Test("the benefit is that of the question shown, the one named, or the one for every topic")
  func benefit() throws {
    var shown = try CallDriver()
    try shown.press(all: freely + [.yes])
    #expect(shown.state.line?.section == SectionID("benefit/margin"))
    var other = try CallDriver()
    try other.press(all: freely + [.no, .yes])
    #expect(other.state.line?.section == SectionID("benefit/crew"))
    var named = try CallDriver()
    try named.press(all: freely + [.yes, .topicSwitched(SampleScript.crew)])
    #expect(named.state.line?.section == SectionID("benefit/crew"))
    var without = try CallDriver()
    try without.press(all: freely + [.topicSwitched(SampleScript.evenings), .yes])
    #expect(without.state.line?.section == SectionID("benefit/any"))
    #expect(
      without.words == "a builder of eighty did it on benefit/any." || without.words.hasPrefix("A builder"))
  }

  @Test("a topic named in the opening leads the question, an unknown one is refused")
  func named() throws {
    var driver = try CallDriver()
    try driver.press(all: [.answered, .topicSwitched(SampleScript.evenings), .yes])
    #expect(driver.state.line?.section == SectionID("question/evenings-generic"))
    #expect(try driver.press(.topicSwitched(Topic("weather"))) == .noOtherTopic)
    #expect(driver.state.otherTopics(at: driver.clock.utc) == [SampleScript.margin, SampleScript.crew])
  }

  @Test("the topic of an earlier question does not keep a better question away")
  func earlierTopic() throws {
    let path: [CallEvent.Kind] = [.answered, TableRow.brushOff, .said, .said, .said, covered, .said]
    #expect(try section(facts: [talk, hiring], after: path) == "question/already/own")
  }
}
