public import CallScript

/// A small whole playbook in Swift values: every class, three topics, every tier, every kind of section.
enum SampleScript {
  static let hash = PlaybookHash("00000000000000aa")
  static let margin = Topic("margin")
  static let crew = Topic("crew")
  static let evenings = Topic("evenings")
  static let talk = FactID("individual.talk")
  static let hiring = FactID("company.hiring")
  static let marketMargins = FactID("market.margins")

  static let script = Script(playbook())

  /// The playbook; the closure may change it.
  static func playbook(_ change: (inout Playbook) -> Void = { _ in }) -> Playbook {
    var playbook = Playbook(name: "Sample", hash: hash)
    playbook.header = header
    playbook.facts = facts
    playbook.openings = OpeningPurpose.allCases.map(opening)
    playbook.gatekeepers = [
      Gatekeeper(
        id: SectionID("gatekeeper/help"), name: "Help", say: say("gatekeeper/help", ["Could you help me?"]),
        ifAsked: say("gatekeeper/help-asked", ["It is about payroll."]), position: start)
    ]
    playbook.voicemails = [
      Voicemail(
        id: SectionID("voicemail/both"), name: "Both",
        sayByAttempt: [say("voicemail/1", ["First message."]), say("voicemail/2", ["Second message."])],
        position: start)
    ]
    playbook.objections = ObjectionClass.allCases.enumerated().map { objection($1, key: $0) }
    playbook.questions = questions
    playbook.benefits = benefits
    playbook.commitments = [
      Commitment(
        id: SectionID("commitment/short"), name: "Short",
        say: say(
          "commitment/short", [template("Is it worth ", .minutes, "? Would ", .slot, " or ", .slot2, "?")]),
        position: start)
    ]
    playbook.preferredOutcomes = (1...3).map(rung)
    playbook.firmLines = [plain("firm-line/once", ["I think that would be a mistake."])]
    playbook.warmExits = [plain("warm-exit/friends", ["Then I leave it there."])]
    playbook.closingsOnStop = [plain("closing-on-stop/off", ["You are off the list."])]
    playbook.answers = [answer("who", "who are you"), answer("price", "what does it cost")]
    playbook.messages = [information]
    change(&playbook)
    return playbook
  }

  static func objectionID(_ objectionClass: ObjectionClass) -> SectionID {
    SectionID("objection/\(objectionClass.rawValue)")
  }

  static func phrase(_ text: String) -> Phrase {
    Phrase(written: text, words: FoldedWords.of(text), position: start)
  }

  static func say(_ id: String, _ texts: [Template], order: Wordings.Order = .rotate) -> Wordings {
    Wordings(
      order: order, lines: texts.enumerated().map { line("\(id)#\($0 + 1)", $1) })
  }

  static func line(_ id: String, _ template: Template, onlyIf condition: Condition? = nil) -> Line {
    Line(id: LineID(id), template: template, condition: condition, position: start)
  }

  static func template(_ pieces: TemplatePart...) -> Template { Template(pieces.map(\.piece)) }

  static let start = TextPosition(line: 1, column: 1)

  /// What an objection of a class means, as the playbook's writer would set it.
  static func means(_ objectionClass: ObjectionClass) -> ObjectionMeaning {
    switch objectionClass {
    case .brushOff, .alreadyCovered, .sendInfo: .reflex
    case .noTime, .gatekeeper: .circumstance
    case .noBudget, .noAuthority, .noNeed, .thinkItOver, .contractOrTiming, .trust, .tooExpensiveOrPrice:
      .considered
    }
  }
}

/// One part of a template written down in a test.
enum TemplatePart: ExpressibleByStringInterpolation {
  case words(String)
  case place(Placeholder)

  init(stringLiteral value: String) { self = .words(value) }

  static let firstName = TemplatePart.place(.firstName)
  static let company = TemplatePart.place(.company)
  static let minutes = TemplatePart.place(.minutes)
  static let slot = TemplatePart.place(.slot)
  static let slot2 = TemplatePart.place(.slot2)
  static let time = TemplatePart.place(.time)
  static let client = TemplatePart.place(.client)

  var piece: Template.Piece {
    switch self {
    case .words(let words): .text(words)
    case .place(let place): .placeholder(place)
    }
  }
}

extension Template: ExpressibleByStringInterpolation {
  /// A template of words alone.
  public init(stringLiteral value: String) { self.init([.text(value)]) }
}

extension SampleScript {
  fileprivate static let header: PlaybookHeader = {
    var header = PlaybookHeader()
    header.rep = "Robin"
    header.ourCompany = "Beamline"
    header.slots = [
      SlotWindow(
        days: [.tuesday, .thursday], from: CivilTime(minuteOfDay: 540), to: CivilTime(minuteOfDay: 600))
    ]
    header.defaults = [.firstName: "there"]
    return header
  }()

  fileprivate static let facts = [
    FactSlot(id: talk, name: "Talk", scope: .individual, prompt: "", freshForDays: 180, position: start),
    FactSlot(id: hiring, name: "Hiring", scope: .company, prompt: "", freshForDays: 30, position: start),
    FactSlot(id: marketMargins, name: "Margins", scope: .market, prompt: "", position: start),
  ]

  fileprivate static func opening(_ purpose: OpeningPurpose) -> Opening {
    let id = "opening/\(purpose.rawValue)"
    return Opening(
      id: SectionID(id), name: purpose.rawValue, purpose: purpose,
      say: say(id, [template(.firstName, ", \(purpose.rawValue).")]), position: start)
  }

  fileprivate static func objection(_ objectionClass: ObjectionClass, key: Int) -> Objection {
    let id = objectionID(objectionClass)
    var objection = Objection(
      id: id, name: objectionClass.rawValue, objectionClass: objectionClass, key: key < 10 ? key : nil,
      means: means(objectionClass), theySay: [phrase("raise \(objectionClass.rawValue)")],
      empathize: say(id.rawValue, ["I see your side of it.", "That is fair."]), position: start)
    if objectionClass == .alreadyCovered {
      objection.questions = [
        question("already/own", .individual, needs: [talk], crew, "An own question on your crew?")
      ]
      objection.not = [phrase("had somebody")]
    }
    return objection
  }

  static func question(
    _ id: String, _ tier: Tier, needs: [FactID] = [], _ topic: Topic, _ text: Template
  ) -> Question {
    Question(
      id: SectionID("question/\(id)"), name: id, tier: tier, needs: needs, topic: topic,
      ask: say("question/\(id)", [text]), because: "they named it", position: start)
  }

  fileprivate static let questions = [
    question("margin-generic", .generic, margin, "How do margins hold?"),
    question(
      "margin-market", .market, needs: [marketMargins], margin, template(.place(.fact(marketMargins)), "?")),
    question(
      "margin-individual", .individual, needs: [talk], margin, template("In ", .place(.fact(talk)), "?")),
    question("crew-generic", .generic, crew, "How do you find people?"),
    question(
      "crew-company", .company, needs: [hiring], crew, template("You have ", .place(.fact(hiring)), "?")),
    question("evenings-generic", .generic, evenings, "Who stays late for the hours?"),
  ]

  fileprivate static let benefits = [benefit(margin), benefit(crew), benefit(nil)]

  static func benefit(_ topic: Topic?) -> Benefit {
    let id = "benefit/\(topic?.rawValue ?? "any")"
    return Benefit(
      id: SectionID(id), name: id, topic: topic, client: "a builder of eighty",
      result: "closed payroll in a day", say: say(id, [template(.client, " did it on \(id).")]),
      position: start)
  }

  fileprivate static func rung(_ number: Int) -> PreferredOutcome {
    let id = "preferred-outcome/\(number)"
    let words: Template = number == 1 ? template("May I ring at ", .time, "?") : "Shall we speak later?"
    return PreferredOutcome(
      id: SectionID(id), name: id, rung: number, say: say(id, [words]), inMinutes: number == 1 ? 180 : nil,
      position: start)
  }

  fileprivate static func plain(_ id: String, _ texts: [Template]) -> PlainSection {
    PlainSection(id: SectionID(id), name: id, say: say(id, texts), position: start)
  }

  fileprivate static func answer(_ slug: String, _ asked: String) -> Answer {
    let id = "answer/\(slug)"
    return Answer(
      id: SectionID(id), name: slug, theyAsk: [phrase(asked)],
      say: say(id, [template("An answer on \(slug)."), template("Other words on \(slug).")]), position: start)
  }

  fileprivate static let information = Message(
    id: SectionID("message/information"), name: "Information", purpose: .information,
    subject: "What I promised",
    body: ["Here it is."], document: "the one-page overview", position: start)
}
