import CallScript
import Testing

@Suite("Which wording is said")
struct WordingTests {
  private let empathize = ["objection/trust#1", "objection/trust#2"].map { LineID($0) }

  private func wording(of use: [LineID: LineUse], seed: UInt64 = 7) throws -> LineID? {
    var driver = try CallDriver(
      .sample {
        $0.lineUse = use
        $0.seed = seed
      })
    try driver.press(all: [.answered, TableRow.trust])
    return driver.state.line?.id
  }

  private func used(daysAgo days: Int64, _ count: Int = 1) -> LineUse {
    LineUse(lastWithAccount: CallDriver.start.utc + .seconds(-86_400 * days), countByRep: count)
  }

  @Test("least recently with the account, then least by the rep, then by the seed")
  func rotation() throws {
    #expect(
      try wording(of: [empathize[0]: used(daysAgo: 9), empathize[1]: used(daysAgo: 2)]) == empathize[0])
    #expect(
      try wording(of: [empathize[0]: used(daysAgo: 2), empathize[1]: used(daysAgo: 9)]) == empathize[1])
    #expect(try wording(of: [empathize[0]: used(daysAgo: 2)]) == empathize[1])
    #expect(
      try wording(of: [empathize[0]: LineUse(countByRep: 5), empathize[1]: LineUse(countByRep: 4)])
        == empathize[1])
    #expect(
      try wording(of: [empathize[0]: LineUse(countByRep: 4), empathize[1]: LineUse(countByRep: 5)])
        == empathize[0])
    #expect(
      try wording(of: [empathize[0]: used(daysAgo: 9, 50), empathize[1]: used(daysAgo: 2, 1)]) == empathize[0]
    )
    var bySeed: Set<LineID?> = []
    for seed in 0..<32 as Range<UInt64> { bySeed.insert(try wording(of: [:], seed: seed)) }
    #expect(bySeed == Set(empathize))
  }

  @Test("w brings the other wording, in an answer too, and there it ends with two")
  func otherWording() throws {
    var driver = try CallDriver()
    try driver.press(all: [.answered, TableRow.trust])
    let first = driver.state.line?.id
    try driver.press(.otherWording)
    #expect(Set([first, driver.state.line?.id]) == Set(empathize))
    try driver.press(TableRow.who)
    let answer = driver.words
    try driver.press(.otherWording)
    #expect(driver.place == "answer")
    #expect(driver.words != answer && driver.words.hasSuffix("on who."))
    var single = try CallDriver()
    try single.press(.answered)
    #expect(try single.press(.otherWording) == .noOtherWording)
  }

  @Test("Say once prefers what this account has not heard")
  func once() throws {
    let script = Script(SampleScript.playbook { $0.warmExits[0].say = exits(order: .once) })
    let heard = LineUse(lastWithAccount: CallDriver.start.utc + .seconds(-86_400), countByRep: 1)
    let cold = LineUse(lastWithAccount: nil, countByRep: 90)
    var driver = try CallDriver(
      .sample { $0.lineUse = [LineID("exit#1"): heard, LineID("exit#2"): cold, LineID("exit#3"): heard] },
      script: script)
    try driver.press(all: [.answered, TableRow.trust, TableRow.trust, .no])
    #expect(driver.state.line?.id == LineID("exit#2"))
  }

  @Test("Say in order shows every line, one Space each, leaving out those whose condition fails")
  func inOrder() throws {
    let script = Script(
      SampleScript.playbook { playbook in
        let index = playbook.openings.firstIndex { $0.purpose == .firstCall } ?? 0
        playbook.openings[index].say = exits(order: .inOrder)
        playbook.openings[index].say.lines[1].condition = Condition([[Condition.Test(.tries, .moreThan(1))]])
      })
    for (tries, expected) in [(0, ["One.", "Three."]), (2, ["One.", "Two.", "Three."])] {
      var driver = try CallDriver(.sample { $0.history.tries = tries }, script: script)
      try driver.press(.answered)
      var said: [String] = []
      while !driver.state.isListening {
        said.append(driver.words)
        #expect(driver.state.phase == .opening(line: said.count - 1))
        try driver.press(.said)
      }
      #expect(said == expected)
      try driver.press(.said)
      #expect(driver.place == "question")
    }
  }

  @Test("a line whose condition fails is never said, even when nothing else is there")
  func conditionFails() throws {
    let script = Script(
      SampleScript.playbook {
        $0.warmExits[0].say.lines[0].condition = Condition([[Condition.Test(.bridge, .differs("intact"))]])
      })
    var driver = try CallDriver(script: script)
    try driver.press(all: [.answered, TableRow.trust, TableRow.trust, .no])
    #expect(driver.place == "warm exit")
    #expect(driver.state.line == nil)
    #expect(try driver.press(.said) == nil)
  }

  private static let conditions: [(Condition.Test, Bool)] = [
    (.init(.tries, .moreThan(1)), true), (.init(.tries, .moreThan(2)), false),
    (.init(.tries, .lessThan(3)), true),
    (.init(.tries, .lessThan(2)), false), (.init(.dials, .equals("5")), true),
    (.init(.dials, .equals("4")), false),
    (.init(.bridge, .equals("intact")), true), (.init(.bridge, .differs("intact")), false),
    (.init(.lastOutcome, .equals("reflex no")), true), (.init(.lastOutcome, .equals("hung_up")), false),
    (.init(.lastOutcome, .differs("hung up")), true), (.init(.returning, .isKnown), false),
    (.init(.returning, .differs("few")), true), (.init(.fact(SampleScript.talk), .isKnown), true),
    (.init(.fact(SampleScript.talk), .contains("TALK")), true),
    (.init(.fact(SampleScript.marketMargins), .isKnown), false),
    (.init(.fact(SampleScript.marketMargins), .contains("a")), false),
  ]

  @Test("conditions look at tries, dials, bridge, last outcome, returning and facts", arguments: conditions)
  func condition(test: Condition.Test, holds: Bool) throws {
    let yes = SampleScript.line("yes", "Yes.", onlyIf: Condition([[test]]))
    let never = Condition([[Condition.Test(.tries, .moreThan(99))]])
    let or = SampleScript.line("or", "Or.", onlyIf: Condition(never.alternatives + [[test]]))
    let and = SampleScript.line("and", "And.", onlyIf: Condition([never.alternatives[0] + [test]]))
    for (line, expected) in [(yes, holds), (or, holds), (and, false)] {
      let script = Script(SampleScript.playbook { $0.voicemails[0].sayByAttempt[0].lines = [line] })
      var driver = try CallDriver(
        .sample { $0.history = ContactHistory(dials: 4, tries: 2, lastOutcome: .reflexNo) }, script: script)
      try driver.press(.reachedVoicemail)
      #expect((driver.state.line != nil) == expected, "\(line.id)")
    }
  }

  @Test("If unknown is said where a value is missing, and a gap is shown where there is no such line")
  func unknownValues() throws {
    let company: Template = SampleScript.template("How is ", .company, " doing?")
    let withFallback = Script(
      SampleScript.playbook {
        $0.answers[0].say = Wordings(
          lines: [SampleScript.line("known", company)],
          ifUnknown: [SampleScript.line("unknown", "I don't know yet.")])
      })
    var driver = try CallDriver(script: withFallback)
    try driver.press(all: [.answered, TableRow.who])
    #expect(driver.words == "How is Hale & Son doing?")
    var stranger = try CallDriver(.sample { $0.contact.account = nil }, script: withFallback)
    try stranger.press(all: [.answered, TableRow.who])
    #expect(stranger.words == "I don't know yet.")
    let bare = Script(
      SampleScript.playbook { $0.answers[0].say = Wordings(lines: [SampleScript.line("known", company)]) })
    var gap = try CallDriver(.sample { $0.contact.account = nil }, script: bare)
    try gap.press(all: [.answered, TableRow.who])
    #expect(gap.words == "How is [company?] doing?")
    #expect(gap.state.line?.text.hasGap == true)
  }

  @Test("the header's default stands in for a name that is not known, with a capital at the start")
  func defaults() throws {
    var driver = try CallDriver(.sample { $0.contact.firstName = "" })
    try driver.press(.answered)
    #expect(driver.words == "There, first call.")
  }

  @Test("the voicemail goes by the attempt, and the last one stays")
  func voicemails() throws {
    for (earlier, words) in [(0, "First message."), (1, "Second message."), (5, "Second message.")] {
      var driver = try CallDriver(.sample { $0.history.voicemails = earlier })
      try driver.press(.reachedVoicemail)
      #expect(driver.words == words)
    }
  }

  @Test(
    "each purpose has its opening, and a missing one falls back to the first call's",
    arguments: OpeningPurpose.allCases)
  func openings(purpose: OpeningPurpose) throws {
    var driver = try CallDriver(.sample { $0.purpose = purpose })
    try driver.press(.answered)
    #expect(driver.words == "Ann, \(purpose.rawValue).")
    let script = Script(SampleScript.playbook { $0.openings.removeAll { $0.purpose != .firstCall } })
    var poor = try CallDriver(.sample { $0.purpose = purpose }, script: script)
    try poor.press(.answered)
    #expect(poor.words == "Ann, first call.")
  }

  private func exits(order: Wordings.Order) -> Wordings {
    SampleScript.say("exit", ["One.", "Two.", "Three."], order: order)
  }
}
