import CallScript
import CoachApp
import CoachRuntime
import CoachTesting
import Testing

struct TranscriptTests {
  @Test("A call put through by a screener counts from the answer, with and without its playbook")
  func screened() throws {
    let script = SamplePlaybook.script
    let setup = CallSetup(
      session: SessionID("01S"), playbook: script.hash, contact: SamplePeople.ann.contact, seed: 1)
    func stamp(_ seconds: Int64) -> Stamp {
      Stamp(utc: SamplePeople.start + .seconds(seconds), offset: 0, monotonic: seconds * 1000)
    }
    var call = try #require(Call(opening: setup, at: stamp(0), scripts: [script.hash: script]))
    let kinds: [CallEvent.Kind] = [.reachedGatekeeper, .said, .yes, .said, .ended(.goodbye)]
    for (index, kind) in kinds.enumerated() {
      _ = try call.record(kind, at: stamp(Int64(index + 1) * 10)).get()
    }
    for scripts in [[script.hash: script], [:]] {
      let transcript = try Transcript(events: call.events, scripts: scripts)
      let since = transcript.entries.map { $0.sinceAnswered.map { Int($0.components.seconds) } }
      #expect(since == [nil, nil, nil, 0, 10, 20])
    }
    #expect(call.events.answeredAt == stamp(30))
    let undone = call.events + [CallEvent(seq: 6, stamp: stamp(70), kind: .undone(seq: 3))]
    #expect(undone.answeredAt == nil)
    #expect(Array(call.events.prefix(3)).answeredAt == nil)
  }

  private static let berlin = ZoneTable(identifier: "Europe/Berlin", initialOffset: 3600)
  private static let start = Instant(milliseconds: 1_795_699_927_000)

  private static func stamp(_ seconds: Int64) -> Stamp {
    Stamp(utc: start + .seconds(seconds), offset: 0, monotonic: 5000 + seconds * 1000)
  }

  private static func script() throws -> Script {
    Script(try #require(PlaybookInForce.shipped().reading.playbook))
  }

  private static func setup(_ script: Script) -> CallSetup {
    let contact = Contact(
      id: ContactID("01ANN"), account: Account(id: AccountID("01HALE"), name: "Hale \u{1B}[31m& Son"),
      firstName: "Ann", lastName: "Hale", role: "Ops director", zone: "Europe/Berlin")
    return CallSetup(
      session: SessionID("01SESSION"), playbook: script.hash, contact: contact, repName: "Kim",
      repZone: .utc, contactZone: berlin)
  }

  /// Plays kinds two seconds apart; a refused one fails the test.
  private static func play(_ script: Script, _ kinds: [CallEvent.Kind]) throws -> [CallEvent] {
    var call = try #require(Call(opening: setup(script), at: stamp(0), scripts: [script.hash: script]))
    for (index, kind) in kinds.enumerated() {
      _ = try #require(try? call.record(kind, at: stamp(Int64(index + 1) * 2)).get(), "\(kind)")
    }
    return call.events
  }

  private static func call(_ script: Script) throws -> [CallEvent] {
    let objection = try #require(script.playbook.objections.first).id
    return try play(
      script,
      [
        .answered, .bookmarked, .undone(seq: 2), .objected(objection), .said, .said, .yes, .yes,
        .noted("wants \u{202E}it"),
      ])
  }

  @Test("A call is told with clock, time since answered, steps, words and names from the playbook")
  func told() throws {
    let script = try Self.script()
    let events = try Self.call(script)
    let transcript = try Transcript(events: events, scripts: [script.hash: script])
    let lines = TranscriptText(transcript).lines
    let objection = try #require(script.playbook.objections.first).name
    #expect(lines[0] == "Ann Hale · Ops director · Hale ^[[31m& Son")
    #expect(lines[1] == "Thu 2026-11-26 13:32, 14:32 there (Europe/Berlin)")
    #expect(lines.contains("13:32:07           rings"))
    #expect(lines.contains("13:32:09     0:00  answered"))
    #expect(lines.contains("13:32:11     0:02  marked (undone)"))
    #expect(lines.contains("13:32:15     0:06  they object: \(objection)"))
    #expect(lines.contains("                   1 EMPATHIZE"))
    #expect(lines.contains("                   2 QUESTION"))
    #expect(lines.allSatisfy { $0.count < 80 })
    #expect(lines.contains { $0.hasSuffix("note: wants <U+202E>it") })
    #expect(lines.last == "Outcome   the call has not ended")
    let expected = transcript.state.map { $0.shown.map(\.words) } ?? []
    let running = lines.map { $0.drop { $0 == " " } }.joined(separator: " ")
    for words in expected { #expect(running.contains("“\(words)”"), "\(words)") }
    #expect(!expected.isEmpty)
  }

  @Test("What the rep answered before the call, and whom the person named after it, is told")
  func aroundTheCall() throws {
    let script = try Self.script()
    var setup = Self.setup(script)
    setup.belief = "they pay\u{1B}[2J late"
    setup.keptTopic = Topic("margin")
    setup.referrer = "Tom Berg"
    var call = try #require(Call(opening: setup, at: Self.stamp(0), scripts: [script.hash: script]))
    let kinds: [CallEvent.Kind] = [
      .answered, .said, .ended(.goodbye), .outcomeCorrected(Outcome(.referred)),
      .referred(to: ContactID("01JO")),
    ]
    for (index, kind) in kinds.enumerated() {
      _ = try call.record(kind, at: Self.stamp(Int64(index + 1))).get()
    }
    let lines = TranscriptText(try Transcript(events: call.events, scripts: [script.hash: script])).lines
    #expect(lines.contains("They can be helped because: they pay^[[2J late"))
    #expect(lines.contains("Topic kept: margin"))
    #expect(lines.contains("Sent by Tom Berg"))
    #expect(lines.contains { $0.hasSuffix("they named the right person: 01JO") })
  }

  @Test("What the transcript comes to is what the fold comes to")
  func sameState() throws {
    let script = try Self.script()
    let events = try Self.call(script)
    let scripts = [script.hash: script]
    #expect(
      try Transcript(events: events, scripts: scripts).state == Call(events: events, scripts: scripts).state)
  }

  @Test("Without the playbook's text the events are told without words")
  func withoutPlaybook() throws {
    let script = try Self.script()
    let transcript = try Transcript(events: try Self.call(script), scripts: [:])
    #expect(transcript.state == nil)
    #expect(transcript.entries.allSatisfy { $0.line == nil && $0.phase == nil })
    let lines = TranscriptText(transcript).lines
    #expect(lines[2].hasSuffix("(its text is missing)"))
    #expect(lines.contains("13:32:09     0:00  answered"))
    #expect(lines.last == "Outcome   not known without the playbook")
  }

  @Test("A log without a beginning, or with a gap, is refused")
  func broken() throws {
    let script = try Self.script()
    let events = try Self.call(script)
    #expect(throws: CallLogError.notOpened) { try Transcript(events: [], scripts: [:]) }
    #expect(throws: CallLogError.notOpened) {
      try Transcript(events: Array(events.dropFirst()), scripts: [script.hash: script])
    }
    #expect(throws: CallLogError.gap(at: 1)) {
      try Transcript(events: [events[0]] + events.dropFirst(2), scripts: [script.hash: script])
    }
  }

  @Test("The outcome closes the text, with moments on both clocks")
  func outcome() throws {
    let script = try Self.script()
    let events = try Self.play(
      script, [.answered, .stopped, .ended(.goodbye), .stopScopeChosen(.organisation), .closed])
    let lines = TranscriptText(try Transcript(events: events, scripts: [script.hash: script])).lines
    #expect(lines.contains("Outcome   do not call again, the whole organisation"))
    #expect(lines.last?.hasPrefix("Talked    0:04 · objections 0 · second efforts 0 · bridge burnt") == true)
    let words = EventWords(script: script, setup: Self.setup(script))
    let event = CallEvent(seq: 9, stamp: Self.stamp(0), kind: .slotTaken(at: Self.start, minutes: 20))
    #expect(words.words(for: event) == "meeting: Thu 2026-11-26 13:32 (14:32 there), 20 minutes")
  }

  @Test("For programs each event is one line of six fields")
  func plain() throws {
    let script = try Self.script()
    let events = try Self.call(script)
    let lines = TranscriptText(try Transcript(events: events, scripts: [script.hash: script])).plainLines
    #expect(lines.count == events.count)
    #expect(lines.allSatisfy { $0.split(separator: "\t", omittingEmptySubsequences: false).count == 6 })
    #expect(lines[1].hasPrefix("1\t2026-11-26T13:32:09+00:00\t0\tanswered\topening\t"))
    #expect(lines[2].contains("\tbookmark undone\t"))
  }

  @Test("As JSON the events are there as they are kept, and nothing in the text steers a terminal")
  func json() throws {
    let script = try Self.script()
    let events = try Self.call(script)
    let fields = TranscriptText(try Transcript(events: events, scripts: [script.hash: script])).fields
    guard case .list(let values)? = fields["events"] else {
      Issue.record("no list of events")
      return
    }
    #expect(values.compactMap { $0["event"] } == events.map(\.fields))
    let text = try SafeJSON.text(of: fields)
    #expect(
      text.unicodeScalars.allSatisfy {
        $0 == "\n" || ($0.value >= 0x20 && $0.value != 0x202E && $0.value != 0x7F)
      })
    #expect(text.contains("\\u202e"))
  }
}

struct MomentWordsTests {
  @Test(
    "Moments are shown as wall clocks show them, before 1970 too",
    arguments: [
      (Int64(0), 0, "1970-01-01T00:00:00+00:00"), (-1000, 0, "1969-12-31T23:59:59+00:00"),
      (1_795_699_927_999, -12_600, "2026-11-26T10:02:07-03:30"),
      (1_795_699_927_000, 20_700, "2026-11-26T19:17:07+05:45"),
    ])
  func iso(milliseconds: Int64, offset: Int, expected: String) {
    #expect(MomentWords.iso(Instant(milliseconds: milliseconds), offset: offset) == expected)
  }

  @Test(
    "Spans have minutes and seconds, hours only when there are some",
    arguments: [
      (0, "0:00"), (999, "0:00"), (65_000, "1:05"), (3_723_000, "1:02:03"), (-5000, "-0:05"), (-5, "0:00"),
    ])
  func spans(milliseconds: Int, expected: String) {
    #expect(MomentWords.span(.milliseconds(milliseconds)) == expected)
  }
}

struct SafeJSONTests {
  @Test("What steers a terminal or hides is escaped, letters of every script stay")
  func escapes() throws {
    let raw = "é ü 漢 \u{1B}[31m\u{9B}2J\u{7F}\u{202E}\u{200B}\u{E0041}\u{A0}\u{FEFF}"
    let text = try SafeJSON.text(of: ["a": raw])
    #expect(text.contains("é ü 漢"))
    for hidden in raw.unicodeScalars.dropFirst(6) where !hidden.properties.isAlphabetic && hidden.value > 0x7E
    {
      #expect(!text.unicodeScalars.contains(hidden), "\(hidden.value)")
    }
    #expect(text.contains("\\u009b") && text.contains("\\udb40\\udc41"))
  }
}
