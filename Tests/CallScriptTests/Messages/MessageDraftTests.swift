import CallScript
import Testing

@Suite("Messages after a call")
struct MessageDraftTests {
  // Tuesday, 24 November 2026, 13:32 UTC.
  static let now = Instant(milliseconds: 1_795_527_120_000)
  static let berlin = ZoneTable(identifier: "Europe/Berlin", initialOffset: 3600)
  static let ann = Contact(
    id: ContactID("01ANN"), account: Account(id: AccountID("01HALE"), name: "Hale & Son"),
    firstName: "Ann", lastName: "Hale", phone: "+49 30 5550 17", email: "ann@hale.example",
    zone: "Europe/Berlin")

  static func call(
    _ kind: OutcomeKind, minutesAgo: Int = 5, at agreed: Instant? = nil, minutes: Int? = nil,
    topic: Topic? = nil, talked: Duration = .seconds(60), session: String = "S1"
  ) -> Happening {
    let ended = now + .seconds(-60 * minutesAgo)
    return .call(
      CallRecord(
        session: SessionID(session), openedAt: ended, endedAt: ended,
        outcome: Outcome(kind, at: agreed, minutes: minutes), topic: topic, talked: talked))
  }

  static func later(_ kind: LaterEvent.Kind, id: String = "L1") -> Happening {
    .later(LaterEvent(id: LaterEventID(id), contact: ann.id, at: now, kind: kind))
  }

  static func occasion(
    _ happenings: [Happening], contact: Contact = ann, zone: ZoneTable? = berlin, isSuppressed: Bool = false
  ) -> MessageOccasion {
    MessageOccasion(
      person: PersonRecord(contact: contact, zone: zone, isSuppressed: isSuppressed, happenings: happenings),
      facts: [Fact(id: FactID("company.news"), text: "the second yard", date: CivilDate(dayNumber: 20_750))],
      now: now)
  }

  static let thursday = now + .seconds(2 * 86_400)
  static let meeting = call(.meeting, at: thursday, minutes: 25)
  static let hangUp = call(.hungUp, topic: Topic("crew"))

  /// A playbook with one message for each purpose; the body holds one place.
  static func playbook(_ place: Placeholder, without: MessagePurpose? = nil) -> Playbook {
    var playbook = Playbook(name: "Test", hash: PlaybookHash("0"))
    playbook.header.rep = "Kim"
    playbook.header.meetingMinutes = 20
    playbook.header.defaults = [.firstName: "there", .slot: "some day"]
    let start = TextPosition(line: 1, column: 1)
    let none = Wordings(lines: [])
    playbook.benefits = [
      Benefit(
        id: SectionID("b/crew"), name: "Crew", topic: Topic("crew"), client: "a roofing firm",
        result: "kept its people", say: none, position: start),
      Benefit(
        id: SectionID("b/any"), name: "Any", client: "a builder", result: "saved a day", say: none,
        position: start),
      Benefit(
        id: SectionID("b/half"), name: "Half", topic: Topic("half"), client: "a firm", say: none,
        position: start),
    ]
    playbook.facts = [
      FactSlot(
        id: FactID("company.news"), name: "News", scope: .company, prompt: "", freshForDays: 180,
        position: start)
    ]
    playbook.messages = MessagePurpose.allCases.filter { $0 != without }.map { purpose in
      Message(
        id: SectionID(purpose.rawValue), name: purpose.rawValue, purpose: purpose,
        subject: Template([.text("About it")]),
        body: [Template([]), Template([.text("so: "), .placeholder(place), .text(".")]), Template([])],
        document: purpose == .information ? "one page" : nil, position: start)
    }
    return playbook
  }

  struct Filled: Sendable, CustomTestStringConvertible {
    var place: Placeholder
    var purpose: MessagePurpose
    var happenings: [Happening]
    var words: String
    var zone: ZoneTable? = berlin
    var testDescription: String { "\(purpose.rawValue) \(place.name): \(words)" }
  }

  static let filled: [Filled] = [
    Filled(place: .rep, purpose: .hangUp, happenings: [hangUp], words: "Kim"),
    Filled(place: .firstName, purpose: .hangUp, happenings: [hangUp], words: "Ann"),
    Filled(place: .role, purpose: .hangUp, happenings: [hangUp], words: "[role?]"),
    Filled(place: .ourCompany, purpose: .hangUp, happenings: [hangUp], words: "[our company?]"),
    Filled(place: .client, purpose: .hangUp, happenings: [hangUp], words: "a roofing firm"),
    Filled(place: .result, purpose: .hangUpShort, happenings: [call(.hungUp)], words: "saved a day"),
    // A benefit that names no result is none that a message may tell of.
    Filled(
      place: .client, purpose: .hangUp, happenings: [call(.hungUp, topic: Topic("half"))],
      words: "a builder"),
    Filled(
      place: .fact(FactID("company.news")), purpose: .hangUp, happenings: [hangUp], words: "the second yard"),
    Filled(
      place: .factConcern(FactID("company.news")), purpose: .hangUp, happenings: [hangUp],
      words: "[company news concern?]"),
    Filled(
      place: .document, purpose: .information,
      happenings: [call(.informationThen, at: thursday)], words: "one page"),
    Filled(
      place: .slot, purpose: .confirmation, happenings: [meeting],
      words: "Thursday, 26 November at 14:32"),
    Filled(
      place: .slot, purpose: .confirmation, happenings: [meeting],
      words: "Thursday, 26 November at 13:32 (UTC time)", zone: nil),
    Filled(place: .minutes, purpose: .confirmation, happenings: [meeting], words: "25 minutes"),
    Filled(
      place: .minutes, purpose: .confirmation, happenings: [call(.meeting, at: thursday)],
      words: "20 minutes"),
    Filled(place: .slot2, purpose: .confirmation, happenings: [meeting], words: "[slot2?]"),
    Filled(
      place: .slot, purpose: .confirmation,
      happenings: [meeting, later(.moved(to: thursday + .seconds(3600), minutes: nil))],
      words: "Thursday, 26 November at 15:32"),
    Filled(
      place: .day, purpose: .note, happenings: [call(.laterThisWeek, at: thursday)],
      words: "Thursday, 26 November"),
    // Agreed by e-mail, without a call: with a length a meeting, else a call.
    Filled(
      place: .slot, purpose: .confirmation, happenings: [later(.moved(to: thursday, minutes: 25))],
      words: "Thursday, 26 November at 14:32"),
    Filled(
      place: .minutes, purpose: .confirmation, happenings: [later(.moved(to: thursday, minutes: 25))],
      words: "25 minutes"),
    Filled(
      place: .day, purpose: .note, happenings: [later(.moved(to: thursday, minutes: nil))],
      words: "Thursday, 26 November"),
    // A moment that has passed is not written as one to come, and no default stands in for it.
    Filled(
      place: .slot, purpose: .note, happenings: [call(.laterToday, at: now + .seconds(-60))],
      words: "[slot?]"),
    Filled(
      place: .tomorrow, purpose: .voicemail, happenings: [call(.voicemail)],
      words: "Wednesday, 25 November"),
  ]

  @Test("are filled with what is known, and show a gap for what is not", arguments: filled)
  func fills(_ row: Filled) throws {
    let draft = try MessageDraft.fill(
      row.purpose, from: Self.playbook(row.place), for: Self.occasion(row.happenings, zone: row.zone))
    #expect(draft.body == "so: \(row.words).")
    #expect(draft.to == "ann@hale.example")
    #expect(draft.isReady == !row.words.hasPrefix("["))
    #expect(draft.gaps.count == (row.words.hasPrefix("[") ? 1 : 0))
  }

  struct Refused: Sendable, CustomTestStringConvertible {
    var name: String
    var purpose: MessagePurpose
    var happenings: [Happening]
    var isSuppressed = false
    var refusal: MessageRefusal?
    var testDescription: String { "\(name): \(purpose.rawValue)" }
  }

  static let refused: [Refused] =
    [
      Refused(name: "nobody hung up", purpose: .hangUp, happenings: [call(.reflexNo)], refusal: .noHangUp),
      Refused(name: "nobody was called", purpose: .hangUp, happenings: [], refusal: .noHangUp),
      Refused(name: "a hang-up", purpose: .hangUpShort, happenings: [hangUp]),
      Refused(
        name: "the second hang-up", purpose: .hangUp,
        happenings: [call(.hungUp, minutesAgo: 60 * 24 * 40, session: "S0"), hangUp],
        refusal: .secondHangUp),
      Refused(
        name: "a hang-up after one that is forgotten", purpose: .hangUp,
        happenings: [call(.hungUp, minutesAgo: 60 * 24 * 400, session: "S0"), hangUp]),
      Refused(
        name: "a dropped line", purpose: .hangUp, happenings: [call(.lineDropped)], refusal: .noHangUp),
      Refused(
        name: "a dropped line and no answer to the redial", purpose: .hangUp,
        happenings: [call(.lineDropped), call(.noAnswer, session: "S2")]),
      Refused(
        name: "they wrote since", purpose: .hangUp, happenings: [hangUp, later(.replied)],
        refusal: .theyAnswered),
      Refused(
        name: "they did not write after all", purpose: .hangUp,
        happenings: [hangUp, later(.replied), later(.undone(LaterEventID("L1")), id: "L2")]),
      Refused(
        name: "nothing was promised", purpose: .information, happenings: [meeting],
        refusal: .nothingPromised),
      Refused(
        name: "information was promised", purpose: .information,
        happenings: [call(.informationThen, at: thursday)]),
      Refused(
        name: "no voicemail was left", purpose: .voicemail, happenings: [call(.noAnswer)],
        refusal: .noVoicemail),
      Refused(
        name: "they spoke after the voicemail", purpose: .voicemail,
        happenings: [call(.voicemail), call(.consideredNo, session: "S2")], refusal: .noVoicemail),
      Refused(name: "a voicemail was left", purpose: .voicemail, happenings: [call(.voicemail)]),
      Refused(
        name: "no meeting", purpose: .confirmation, happenings: [call(.laterToday, at: thursday)],
        refusal: .noMeeting),
      Refused(
        name: "the meeting was cancelled", purpose: .confirmation,
        happenings: [meeting, later(.cancelled(reason: "ill"))], refusal: .noMeeting),
      Refused(
        name: "a cancelled meeting has a new time", purpose: .confirmation,
        happenings: [
          meeting, later(.cancelled(reason: "ill")),
          later(.moved(to: thursday + .seconds(86_400), minutes: nil), id: "L2"),
        ]),
      Refused(
        name: "the meeting has passed", purpose: .confirmation,
        happenings: [call(.meeting, at: now + .seconds(-60))], refusal: .meetingIsPast),
      Refused(
        name: "nothing is agreed", purpose: .note, happenings: [call(.consideredNo)],
        refusal: .nothingAgreed),
    ]
    + MessagePurpose.allCases.flatMap { purpose in
      [
        Refused(
          name: "suppressed", purpose: purpose, happenings: [hangUp, meeting], isSuppressed: true,
          refusal: .suppressed),
        Refused(
          name: "asked to stop in the last call", purpose: purpose,
          happenings: [meeting, call(.doNotCall, session: "S2")], refusal: .suppressed),
        Refused(
          name: "angry", purpose: purpose, happenings: [meeting, call(.angry, session: "S2")],
          refusal: .angry),
        Refused(
          name: "left", purpose: purpose, happenings: [hangUp, later(.left)], refusal: .hasLeft),
      ]
    }

  @Test("are refused where they would not be true, and to whoever must not be written to", arguments: refused)
  func refuses(_ row: Refused) {
    let occasion = Self.occasion(row.happenings, isSuppressed: row.isSuppressed)
    #expect(occasion.refusal(of: row.purpose) == row.refusal)
    do throws(MessageRefusal) {
      _ = try MessageDraft.fill(row.purpose, from: Self.playbook(.rep), for: occasion)
      #expect(row.refusal == nil)
    } catch {
      #expect(error == row.refusal)
    }
  }

  @Test("take the other shape of the hang-up e-mail where the playbook has only that")
  func otherShape() throws {
    let occasion = Self.occasion([Self.hangUp])
    let draft = try MessageDraft.fill(
      .hangUpShort, from: Self.playbook(.rep, without: .hangUpShort), for: occasion)
    #expect(draft.purpose == .hangUp)
    #expect(throws: MessageRefusal.notInPlaybook(.voicemail)) {
      try MessageDraft.fill(
        .voicemail, from: Self.playbook(.rep, without: .voicemail),
        for: Self.occasion([Self.call(.voicemail)]))
    }
  }

  @Test(
    "offer the short shape where hardly anything was said",
    arguments: [(0, MessagePurpose.hangUpShort), (19, .hangUpShort), (20, .hangUp), (200, .hangUp)])
  func shape(seconds: Int, purpose: MessagePurpose) {
    let occasion = Self.occasion([Self.call(.hungUp, talked: .seconds(seconds))])
    #expect(occasion.hangUpShape == purpose)
  }

  @Test("keep a name on one line, whatever it holds")
  func hostileName() throws {
    var contact = Self.ann
    contact.firstName = "Ann\r\nBcc: all@x.example\u{0}\u{1B}[2J"
    contact.email = "ann@hale.example\r\nBcc: b@x.example"
    let draft = try MessageDraft.fill(
      .hangUp, from: Self.playbook(.firstName), for: Self.occasion([Self.hangUp], contact: contact))
    #expect(draft.body == "so: Ann Bcc: all@x.example [2J.")
    #expect(!draft.to.unicodeScalars.contains { $0.value < 0x20 })
  }

  @Test("are not ready without an address")
  func noAddress() throws {
    var contact = Self.ann
    contact.email = " \n"
    let draft = try MessageDraft.fill(
      .hangUp, from: Self.playbook(.rep), for: Self.occasion([Self.hangUp], contact: contact))
    #expect(draft.to == DraftGap.address)
    #expect(draft.gaps.map(\.part) == [.to])
    #expect(!draft.isReady)
  }

  @Test("warn when the call is old, when the line dropped, and when the zone is not known")
  func cautions() {
    let old = Self.occasion([Self.call(.hungUp, minutesAgo: 60 * 24 * 3)])
    #expect(old.cautions(about: .hangUp) == [.callIsOld(days: 3)])
    let dropped = Self.occasion([Self.call(.lineDropped), Self.call(.noAnswer, session: "S2")])
    #expect(dropped.cautions(about: .hangUp) == [.lineMayHaveDropped])
    #expect(Self.occasion([Self.meeting], zone: nil).cautions(about: .confirmation) == [.zoneIsUnknown])
    #expect(Self.occasion([Self.meeting]).cautions(about: .confirmation) == [])
  }
}

@Suite("Gaps in a draft")
struct DraftGapTests {
  @Test(
    "are any words in brackets that end in a question mark, on one line",
    arguments: [
      ("[first name?]", [0..<13]), ("a [x?] b [y?]", [2..<6, 9..<13]), ("[?]", []), ("[x]", []),
      ("[a\nb?]", []), ("[a [b?]", [3..<7]), ("x?]", []), ("[first nam?", []), ("", []),
      ("[" + String(repeating: "a", count: 60) + "?]", [0..<63]),
      ("[" + String(repeating: "a", count: 61) + "?]", []),
    ] as [(String, [Range<Int>])])
  func ranges(text: String, gaps: [Range<Int>]) {
    #expect(DraftGap.ranges(in: Array(text)) == gaps)
  }

  @Test("of every placeholder are found again")
  func marks() {
    for placeholder in Placeholder.builtIn + [.fact(FactID("individual.talk"))] {
      let mark = DraftGap.mark(placeholder)
      #expect(DraftGap.ranges(in: Array(mark)) == [0..<mark.count], "\(mark)")
    }
  }
}
