import CallScript
import Testing

@Suite("The written form of events")
struct EventCodingTests {
  private static let full = CallSetup.sample {
    $0.history = ContactHistory(
      dials: 3, dialsInLastDay: 1, tries: 2, voicemails: 1, lastOutcome: .reflexNo,
      lastEndedAt: Instant(milliseconds: 12))
    $0.lineUse = [
      LineID("a"): LineUse(lastWithAccount: Instant(milliseconds: 5), countByRep: 2), LineID("b"): LineUse(),
    ]
    $0.purpose = .callBack
    $0.repName = "Robin"
    $0.contactZone = ZoneTable(
      identifier: "Europe/Berlin", initialOffset: 3600,
      transitions: [.init(from: Instant(milliseconds: 99), offset: 7200)])
    $0.fixedSlots = [Instant(milliseconds: 77)]
    $0.outsideHoursReason = "they asked for it"
    $0.belief = "their pay runs late every month"
    $0.keptTopic = Topic("margin")
    $0.referrer = "Tom Reed"
    $0.clearerByThen = "the budget"
    $0.seed = .max
  }

  static let kinds: [CallEvent.Kind] =
    [
      .opened(.sample()), .opened(full), .answered, .reachedGatekeeper, .reachedVoicemail, .said, .yes, .no,
      .objected(SectionID("objection/x")), .heard("“so”\n\u{202E}"), .asked(SectionID("answer/x")),
      .wentOffScript,
      .otherWording, .topicSwitched(Topic("margin")), .slotTaken(at: Instant(milliseconds: 1), minutes: 20),
      .timeAgreed(at: Instant(milliseconds: -1)), .stopped, .noted(""), .bookmarked,
      .factLearned(.sample(SampleScript.talk, "x")), .playbookReplaced(PlaybookHash("ab")), .undone(seq: 4),
      .stopScopeChosen(.organisation), .clearerByThen("the budget"), .closed,
      .hucaJudged(HucaJudgement(rightOffer: .no, rightPerson: .unsure)), .referred(to: ContactID("01TOM")),
    ] + Ending.allCases.map { .ended($0) }
    + OutcomeKind.allCases.map {
      .outcomeCorrected(Outcome($0, at: Instant(milliseconds: 9), minutes: 15, scope: .person))
    }

  @Test("every kind reads back as it was written")
  func roundTrip() throws {
    for (seq, kind) in Self.kinds.enumerated() {
      let stamp = Stamp(utc: Instant(milliseconds: 1_000_000), offset: -3600, monotonic: 42)
      let event = CallEvent(seq: seq, stamp: stamp, kind: kind)
      #expect(try CallEvent(fields: event.fields) == event, "\(kind.name)")
    }
  }

  @Test("a field that is missing or has another shape is named, whichever it is")
  func missingField() throws {
    for kind in Self.kinds {
      let event = CallEvent(seq: 1, stamp: CallDriver.start, kind: kind)
      guard case .object(let fields) = event.fields else {
        Issue.record("an event is an object")
        return
      }
      for name in fields.keys {
        var missing = fields
        missing[name] = nil
        #expect(throws: EventCodingError.field(name), "\(kind.name)") {
          try CallEvent(fields: .object(missing))
        }
        var other = fields
        other[name] = .bool(true)
        #expect(throws: EventCodingError.field(name), "\(kind.name)") {
          try CallEvent(fields: .object(other))
        }
      }
    }
    #expect(throws: EventCodingError.field("kind")) { try CallEvent(fields: .null) }
  }

  @Test("unknown kinds and newer versions are told apart")
  func unknown() throws {
    guard case .object(var fields) = CallEvent(seq: 1, stamp: CallDriver.start, kind: .said).fields else {
      return
    }
    fields["kind"] = .string("hummed")
    #expect(throws: EventCodingError.unknownKind("hummed")) { try CallEvent(fields: .object(fields)) }
    fields["v"] = .int(2)
    #expect(throws: EventCodingError.newerVersion(kind: "hummed", version: 2)) {
      try CallEvent(fields: .object(fields))
    }
    fields["kind"] = .string("said")
    #expect(throws: EventCodingError.newerVersion(kind: "said", version: 2)) {
      try CallEvent(fields: .object(fields))
    }
  }

  @Test("a log without its first event or with a gap is not folded")
  func logs() throws {
    var driver = try CallDriver()
    try driver.press(all: [.answered, .said])
    let scripts = [SampleScript.hash: SampleScript.script]
    #expect(throws: CallLogError.notOpened) { try Call(events: [], scripts: scripts) }
    #expect(throws: CallLogError.notOpened) {
      try Call(events: Array(driver.call.events.dropFirst()), scripts: scripts)
    }
    #expect(throws: CallLogError.gap(at: 1)) {
      try Call(events: [driver.call.events[0], driver.call.events[2]], scripts: scripts)
    }
  }

  @Test("words that match nothing are kept, marked as not recognised, and leave the step alone")
  func heard() throws {
    var driver = try CallDriver()
    #expect(try driver.press(.heard("raise trust")) == .notAnsweredYet)
    try driver.press(all: [.answered, .said])
    try driver.press(.heard("the weather is fine"))
    #expect(driver.state.unrecognised == "the weather is fine")
    #expect(driver.place == "opening+")
    try driver.press(.heard("Well: raise, TRUST!"))
    #expect(driver.state.unrecognised == nil)
    #expect(driver.place == "empathize trust")
    try driver.press(.heard("who are you?"))
    #expect(driver.place == "answer")
    try driver.press(.heard("hm"))
    #expect(driver.place == "answer")
  }

  @Test("a vetoed phrase raises nothing")
  func veto() throws {
    var driver = try CallDriver()
    try driver.press(all: [.answered, .said])
    try driver.press(.heard("we raise already_covered, but we had somebody"))
    #expect(driver.state.unrecognised != nil)
  }
}
