import CallScript
import Testing

@Suite("What a call to somebody else there keeps")
struct KeptTopicTests {
  private func section(_ setup: CallSetup, _ path: [CallEvent.Kind]) throws -> String? {
    var driver = try CallDriver(setup)
    try driver.press(all: path)
    return driver.state.line?.section.rawValue
  }

  @Test("the kept topic leads the first question, even over a closer one on another topic")
  func question() throws {
    let kept = CallSetup.sample {
      $0.purpose = .otherPerson
      $0.keptTopic = SampleScript.evenings
    }
    #expect(try section(.sample(), [.answered, .said, .yes]) == "question/margin-individual")
    #expect(try section(kept, [.answered, .said, .yes]) == "question/evenings-generic")
    let covered = CallEvent.Kind.objected(SampleScript.objectionID(.alreadyCovered))
    #expect(try section(kept, [.answered, .said, covered, .said]) == "question/evenings-generic")
  }

  @Test("a topic that the prospect names, or a no to the question, leads away from it")
  func leaves() throws {
    let kept = CallSetup.sample { $0.keptTopic = SampleScript.evenings }
    #expect(
      try section(kept, [.answered, .said, .topicSwitched(SampleScript.crew), .yes])
        == "question/crew-company")
    #expect(try section(kept, [.answered, .said, .yes, .no]) == "question/margin-individual")
  }

  @Test("a topic without a question is no hindrance")
  func unknown() throws {
    let kept = CallSetup.sample { $0.keptTopic = Topic("weather") }
    #expect(try section(kept, [.answered, .said, .yes]) == "question/margin-individual")
  }

  @Test("the benefit that a colleague was told is kept, where several fit; without a kept topic it changes")
  func benefit() throws {
    var second = SampleScript.benefit(SampleScript.margin)
    second.id = SectionID("benefit/second")
    second.say = SampleScript.say("benefit/second", ["Another client did it."])
    let added = second
    let script = Script(SampleScript.playbook { $0.benefits.append(added) })
    func told(_ keptTopic: Topic?) throws -> String? {
      var driver = try CallDriver(
        .sample {
          $0.keptTopic = keptTopic
          $0.lineUse = [
            LineID("benefit/second#1"): LineUse(lastWithAccount: Instant(milliseconds: 9), countByRep: 1)
          ]
        }, script: script)
      try driver.press(all: [.answered, .said, .yes, .yes])
      return driver.state.line?.section.rawValue
    }
    #expect(try told(SampleScript.margin) == "benefit/second")
    #expect(try told(nil) == "benefit/margin")
  }

  @Test(
    "a judgement of the offer and the person is taken after a call to somebody else, and can be taken back")
  func judgement() throws {
    var driver = try CallDriver(.sample { $0.purpose = .otherPerson })
    let judgement = HucaJudgement(rightOffer: .no, rightPerson: .unsure)
    #expect(try driver.press(.hucaJudged(judgement)) == .notEnded)
    try driver.press(all: [.answered, .said, .ended(.goodbye), .hucaJudged(judgement)])
    #expect(driver.state.hucaJudgement == judgement)
    #expect(try driver.undo() == nil)
    #expect(driver.state.hucaJudgement == nil)
    var first = try CallDriver()
    try first.press(all: [.answered, .said, .ended(.goodbye)])
    #expect(try first.press(.hucaJudged(judgement)) == .nothingToAnswer)
  }

  @Test("whoever sent the rep is named; where nobody is known, another wording is said")
  func referrer() throws {
    let script = Script(
      SampleScript.playbook { playbook in
        guard let index = playbook.openings.firstIndex(where: { $0.purpose == .referral }) else { return }
        playbook.openings[index].say = SampleScript.say(
          "opening/sent", [SampleScript.template(.place(.referrer), " sent me."), "I was sent to you."])
      })
    func words(_ referrer: String?) throws -> String {
      var driver = try CallDriver(
        .sample {
          $0.purpose = .referral
          $0.referrer = referrer
          $0.lineUse = [LineID("opening/sent#2"): LineUse(countByRep: referrer == nil ? 0 : 1)]
        }, script: script)
      try driver.press(all: [.answered])
      return driver.words
    }
    #expect(try words("Tom Reed") == "Tom Reed sent me.")
    #expect(try words(nil) == "I was sent to you.")
  }

  @Test("a call-back opens with other words than last time, also where the playbook has no call-back opening")
  func rewordedOpening() throws {
    for purposes in [[OpeningPurpose.firstCall, .callBack], [.firstCall]] {
      let script = Script(
        SampleScript.playbook { playbook in
          playbook.openings = purposes.map { purpose in
            Opening(
              id: SectionID("opening/\(purpose.rawValue)"), name: purpose.rawValue, purpose: purpose,
              say: SampleScript.say("opening/\(purpose.rawValue)", ["One.", "Two.", "Three."]),
              position: SampleScript.start)
          }
        })
      var use: [LineID: LineUse] = [:]
      var last: LineID?
      for round in 0..<6 {
        var driver = try CallDriver(
          .sample {
            $0.purpose = round == 0 ? .firstCall : .callBack
            $0.lineUse = use
            $0.seed = UInt64(round)
          }, script: script)
        try driver.press(all: [.answered, .said, .objected(SampleScript.objectionID(.brushOff))])
        try driver.press(all: [.ended(.goodbye)])
        let lastTime = try #require(LastTime(driver.call))
        let line = try #require(lastTime.opening.first?.line)
        #expect(line != last)
        last = line
        let at = driver.clock.utc + .seconds(round * 86_400)
        use[line] = LineUse(lastWithAccount: at, countByRep: (use[line]?.countByRep ?? 0) + 1)
      }
    }
  }

  @Test("what was said last time is read from the call's events")
  func lastTime() throws {
    var driver = try CallDriver()
    #expect(LastTime(driver.call) == nil)
    try driver.press(all: [
      .answered, .said, .heard("Well: raise, TRUST!"), .said, .said, .noted("asks for Tom"), .ended(.goodbye),
    ])
    let last = try #require(LastTime(driver.call))
    #expect(last.outcome.kind == .consideredNo)
    #expect(last.opening.map(\.words) == ["Ann, first call."])
    #expect(last.objection == "trust")
    #expect(last.reason == .trust)
    #expect(last.lastLines.count == 2)
    #expect(last.heard == ["Well: raise, TRUST!"])
    #expect(last.notes == ["asks for Tom"])
    #expect(last.topic == SampleScript.margin)
  }
}
