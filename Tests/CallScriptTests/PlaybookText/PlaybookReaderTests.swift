import CallScript
import Testing

struct PlaybookReaderTests {
  private func read(_ text: String) throws -> Playbook {
    let reading = PlaybookReader.read(text)
    #expect(reading.errors == [])
    return try #require(reading.playbook)
  }

  @Test("A playbook without mistakes is read without a word")
  func clean() {
    let reading = PlaybookReader.read(Fixture.whole)
    #expect(reading.diagnostics == [])
    #expect(reading.playbook != nil)
  }

  @Test("The header's values are read")
  func header() throws {
    let text = Fixture.replacing(
      "Price: low",
      with:
        "Price: high\nSecond efforts: 3\nCool-off: 2 weeks\nAfter a hang-up: 45 days\nDials: 7\nRep: Sam\nVersion: 2\nOwner: Kim"
    )
    let header = try read(text).header
    #expect(header.ourCompany == "Beamline")
    #expect(header.forWhom == "building firms")
    #expect(header.theyGet == "payroll closed in a day")
    #expect(header.unlike == "four evenings of spreadsheets")
    #expect(header.meetingMinutes == 20)
    #expect(header.unsignedLeadsThatReturn == .many)
    #expect(header.offerIs == "distinct")
    #expect(header.price == "high")
    #expect(header.secondEfforts == 3)
    #expect(header.coolOffDays == 14)
    #expect(header.afterHangUpDays == 45)
    #expect(header.dials == 7)
    #expect(header.rep == "Sam")
    #expect(header.version == "2")
    #expect(header.owner == "Kim")
    #expect(header.defaults == [.firstName: "there"])
  }

  @Test("Sections are named by kind and heading, facts by scope and short name")
  func names() throws {
    let playbook = try read(Fixture.whole)
    #expect(playbook.name == "Payroll for builders")
    #expect(playbook.facts.map(\.id.rawValue) == ["market.wages", "company.news", "individual.talk"])
    #expect(playbook.facts.map(\.freshForDays) == [nil, 180, 180])
    #expect(playbook.openings.map(\.id.rawValue) == ["opening/first-call"])
    #expect(
      playbook.objections.map(\.id.rawValue) == ["objection/not-interested", "objection/already-covered"])
    #expect(
      playbook.preferredOutcomes.map(\.id.rawValue) == [
        "preferred-outcome/later-today", "preferred-outcome/sleep-on-it",
        "preferred-outcome/information-first",
      ])
    #expect(playbook.closingsOnStop.map(\.id.rawValue) == ["closing-on-stop/at-once"])
  }

  @Test("Line ends, byte order mark, curly quotes, capitals and bullet signs make no difference")
  func spellings() throws {
    let plain = try read(Fixture.whole)
    var other = Fixture.whole.replacing("\n- ", with: "\n• ").replacing("Say:", with: "SAY :")
      .replacing("## Objection:", with: "##  objection :")
    for (straight, curly) in [("\"already", "“already"), ("someone\"", "someone”")] {
      other = other.replacing(straight, with: curly)
    }
    let played = try read("\u{FEFF}" + other.replacing("\n", with: "\r\n"))
    #expect(
      played.objections.map(\.theySay).map { $0.map(\.words) }
        == plain.objections.map(\.theySay).map { $0.map(\.words) })
    #expect(
      played.objections.map(\.empathize).map { $0.lines.map(\.id) }
        == plain.objections.map(\.empathize).map { $0.lines.map(\.id) })
    #expect(
      played.openings.map(\.say).map { $0.lines.map(\.template) }
        == plain.openings.map(\.say).map { $0.lines.map(\.template) })
    #expect(played.header == plain.header)
    #expect(played.hash != plain.hash)
  }

  @Test("An indented line is a breath in the same bullet")
  func breath() throws {
    let line = try #require(try read(Fixture.whole).openings.first?.say.lines.first)
    #expect(
      line.template.pieces == [
        .placeholder(.firstName), .text(", "), .placeholder(.rep), .text(" at "), .placeholder(.ourCompany),
        .text(". You were not expecting me."), .breath, .text("You could have "), .placeholder(.theyGet),
        .text(". May I say in half a minute why I rang?"),
      ])
    #expect(line.position == TextPosition(line: 31, column: 3))
  }

  @Test("Stress, escapes and marks at the end of a bullet are read")
  func marks() throws {
    let text = Fixture.replacing(
      "- Thank you for your time. I wish you a good week.",
      with: "- I *do* thank \\{you\\} for \\*this\\*. [only if {tries} is more than 1] {#again}\n- Thank you."
    )
    let line = try #require(try read(text).warmExits.first?.say.lines.first)
    #expect(
      line.template.pieces == [.text("I "), .stressed("do"), .text(" thank {you} for *this*.")])
    #expect(line.condition == Condition([[Condition.Test(.tries, .moreThan(1))]]))
    #expect(line.id.rawValue == "warm-exit/thanks/again")
    #expect(line.isPinned)
  }

  @Test(
    "Conditions are an or of ands over closed variables",
    arguments: [
      ("{tries} is 2", [[Condition.Test(.tries, .equals("2"))]]),
      ("{dials} is less than 3", [[Condition.Test(.dials, .lessThan(3))]]),
      ("{returning} is not few", [[Condition.Test(.returning, .differs("few"))]]),
      ("{last outcome} is hung up", [[Condition.Test(.lastOutcome, .equals("hung_up"))]]),
      ("{individual.talk} is known", [[Condition.Test(.fact(FactID("individual.talk")), .isKnown)]]),
      (
        "{individual.talk} contains \"trade day\"",
        [[Condition.Test(.fact(FactID("individual.talk")), .contains("trade day"))]]
      ),
      (
        "{bridge} is intact and {tries} is 1 or {dials} is more than 4",
        [
          [Condition.Test(.bridge, .equals("intact")), Condition.Test(.tries, .equals("1"))],
          [Condition.Test(.dials, .moreThan(4))],
        ]
      ),
    ])
  func conditions(text: String, expected: [[Condition.Test]]) throws {
    let playbook = try read(
      Fixture.replacing(
        "- Thank you for your time.", with: "- Goodbye for now. [only if \(text)]\n- Thank you for your time."
      ))
    #expect(playbook.warmExits.first?.say.lines.first?.condition == Condition(expected))
  }

  @Test(
    "Slots are weekdays with hours",
    arguments: [
      (
        "Tue-Thu 09:00-11:30, 14:00-16:00",
        [
          SlotWindow(days: [.tuesday, .wednesday, .thursday], from: time(9, 0), to: time(11, 30)),
          SlotWindow(days: [.tuesday, .wednesday, .thursday], from: time(14, 0), to: time(16, 0)),
        ]
      ),
      (
        "Mon, Wednesday 9:00–10:00; Fri 13:00-14:00",
        [
          SlotWindow(days: [.monday, .wednesday], from: time(9, 0), to: time(10, 0)),
          SlotWindow(days: [.friday], from: time(13, 0), to: time(14, 0)),
        ]
      ),
      (
        "Sat-Mon 8:00-9:00",
        [SlotWindow(days: [.saturday, .sunday, .monday], from: time(8, 0), to: time(9, 0))]
      ),
    ])
  func slots(text: String, expected: [SlotWindow]) throws {
    let playbook = try read(Fixture.replacing("Tue-Thu 09:00-11:30, 14:00-16:00", with: text))
    #expect(playbook.header.slots == expected)
  }

  private static func time(_ hour: Int, _ minute: Int) -> CivilTime {
    CivilTime(minuteOfDay: hour * 60 + minute)
  }

  @Test(
    "Spans of time are read in the unit that is needed",
    arguments: [("In: 2 hours", 120), ("In: 90 minutes", 90), ("In: an hour", 60), ("In: 1 day", 1440)])
  func amounts(text: String, minutes: Int) throws {
    #expect(
      try read(Fixture.replacing("In: 2 hours", with: text)).preferredOutcomes.first?.inMinutes == minutes)
  }

  @Test(
    "The last day that a rung proposes counts from today",
    arguments: [("this week", nil), ("tomorrow", 1), ("3 days", 3)] as [(String, Int?)])
  func until(text: String, days: Int?) throws {
    let playbook = try read(Fixture.replacing("Until: this week", with: "Until: \(text)"))
    #expect(playbook.preferredOutcomes[1].untilDays == days)
  }

  @Test("An objection's own question, benefit and commitment come with tier, topic and facts")
  func own() throws {
    let playbook = try read(
      Fixture.replacing(
        "Not: \"had someone\"",
        with: """
          Not: "had someone"
          Client: a mason
          Result: sleeps on Sundays
          Question (individual, topic margin):
          - In {individual.talk} you named {individual.talk.concern}. How is that on a Friday?
          Benefit (topic margin):
          - {client} had that too, and now {result}.
          Commitment:
          - Give me {minutes}. Is {slot} good?
          """))
    let objection = try #require(playbook.objections.last)
    let question = try #require(objection.questions.first)
    #expect(question.id.rawValue == "objection/already-covered/question-individual-margin")
    #expect(question.tier == .individual)
    #expect(question.topic == Topic("margin"))
    #expect(question.needs == [FactID("individual.talk")])
    #expect(objection.benefits.first?.client == "a mason")
    #expect(objection.benefits.first?.topic == Topic("margin"))
    #expect(objection.commitments.first?.say.lines.count == 1)
  }

  @Test("A message's text goes on to the next heading, blank lines and escaped signs included")
  func message() throws {
    let playbook = try read(
      Fixture.replacing(
        "here is {document}.", with: "here is {document}.\n\\## not a heading\nSay: not a keyword\n  indented"
      ))
    let message = try #require(playbook.messages.first)
    #expect(message.document == "one page on payroll in a day")
    #expect(
      message.body.map(\.source) == [
        "{first_name},", "", "here is {document}.", "## not a heading", "Say: not a keyword", "  indented",
      ])
  }

  @Test("Voicemails are said by attempt, gatekeepers may be asked")
  func beforeTheOpening() throws {
    let playbook = try read(
      Fixture.whole + """
        ## Voicemail: Nobody there
        Say on attempt 1:
        - Hello {first_name}, {rep} here.
        Say on attempt 2:
        - Hello {first_name}, {rep} again.

        ## Gatekeeper: Front desk
        Say:
        - Hello, {rep} here. Who looks after payroll?
        If asked:
        - It is a first call about payroll.

        """)
    #expect(playbook.voicemails.first?.sayByAttempt.map { $0.lines.count } == [1, 1])
    #expect(playbook.gatekeepers.first?.ifAsked.lines.count == 1)
  }

  @Test("Say in order and Say once set the rule, If unknown the fallback")
  func orders() throws {
    let playbook = try read(
      Fixture.whole + """
        ## Reset: A colleague
        For: colleague
        Say in order:
        - That one hurt.
        - On to the next.

        ## Answer: Source
        They ask: "who told you"
        Say once:
        - I have it from {individual.talk}.
        If unknown:
        - I would have to look that up.

        """)
    #expect(playbook.resets.first?.say.order == .inOrder)
    #expect(playbook.answers.last?.say.order == .once)
    #expect(playbook.answers.last?.say.ifUnknown.count == 1)
  }

  @Test("Tests are read with their contact, keys and expectations")
  func tests() throws {
    let playbook = try read(
      Fixture.replacing(
        "- Press: slot 1",
        with: """
          - Press: yes at once
          - Press: Already covered
          - Press: not-interested
          - Press: they ask price
          - Press: slot 1
          """))
    let test = try #require(playbook.tests.first)
    #expect(
      test.contact.map(\.name) == ["first_name", "company", "individual.talk", "individual.talk.concern"])
    #expect(test.contact[1].value == "Hale & Son")
    #expect(
      test.steps.map(\.action) == [
        .press(.answered), .theySay("sorry, we are all set"), .expectStep("empathize"), .press(.next),
        .expectLineContains("trade day"), .press(.yes), .press(.yes), .press(.yesAtOnce),
        .press(.objection(SectionID("objection/already-covered"))),
        .press(.objection(SectionID("objection/not-interested"))),
        .press(.theyAsk(SectionID("answer/price"))),
        .press(.slot(1)), .expectOutcome("meeting"),
      ])
  }

  @Test("A line keeps its name when it moves or is broken differently, and loses it with a changed word")
  func lineNames() throws {
    let line = "- Thank you for your time. I wish you a good week."
    func name(_ new: String) throws -> LineID? {
      try read(Fixture.replacing(line, with: new)).warmExits.first?.say.lines.last?.id
    }
    let original = try name(line)
    #expect(try name("- Goodbye, then.\n- Thank you for your time.\n  I wish you a good week.") == original)
    #expect(try name("- Thank you for your time. I wish you a fine week.") != original)
  }

  @Test("A former name leads to the present one")
  func renamed() throws {
    let playbook = try read(
      Fixture.replacing(
        "Class: already_covered", with: "Was: have-someone, objection/covered\nClass: already_covered"
      )
      .replacing("Price: low", with: "Price: low\nWas: warm-exit/thanks/aaaaaa = warm-exit/thanks/bbbbbb"))
    #expect(
      playbook.renamed == [
        "objection/have-someone": "objection/already-covered",
        "objection/covered": "objection/already-covered",
        "warm-exit/thanks/aaaaaa": "warm-exit/thanks/bbbbbb",
      ])
  }

  @Test(
    "The fingerprint is FNV-1a of the text", arguments: [("", "cbf29ce484222325"), ("a", "af63dc4c8601ec8c")])
  func fingerprint(text: String, hexadecimal: String) {
    #expect(PlaybookHash(of: text.utf8).rawValue == hexadecimal)
  }
}
