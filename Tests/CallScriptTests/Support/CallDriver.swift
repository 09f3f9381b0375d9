import CallScript
import Testing

/// Drives one call in a test; after every step the call is written out, read back, folded again and compared.
struct CallDriver {
  private(set) var call: Call
  let scripts: [PlaybookHash: Script]
  var clock: Stamp

  /// Thursday 2026-11-26, 10:00 UTC.
  static let start = Stamp(utc: Instant(milliseconds: 1_795_687_200_000), offset: 0, monotonic: 0)

  init(
    _ setup: CallSetup = .sample(), script: Script = SampleScript.script, known: [Script] = [],
    at start: Stamp = CallDriver.start
  ) throws {
    let scripts = Dictionary((known + [script]).map { ($0.hash, $0) }, uniquingKeysWith: { $1 })
    self.scripts = scripts
    self.clock = start
    self.call = try #require(Call(opening: setup, at: start, scripts: scripts))
  }

  var state: CallState { call.state }
  var place: String { state.place }
  var words: String { state.line?.text.plain ?? "" }

  /// Records what happens two seconds later, or after another span; nil when it was taken.
  @discardableResult
  mutating func press(
    _ kind: CallEvent.Kind, after span: Duration = .seconds(2),
    sourceLocation: SourceLocation = #_sourceLocation
  ) throws -> Refusal? {
    wait(span)
    let before = call
    switch call.record(kind, at: clock) {
    case .success: break
    case .failure(let refusal):
      #expect(call == before, "a refused event changes nothing", sourceLocation: sourceLocation)
      return refusal
    }
    try expectRestores(sourceLocation: sourceLocation)
    return nil
  }

  /// Records several things, each of which must be taken.
  mutating func press(all kinds: [CallEvent.Kind], sourceLocation: SourceLocation = #_sourceLocation) throws {
    for kind in kinds {
      let refusal = try press(kind, sourceLocation: sourceLocation)
      #expect(refusal == nil, "\(kind.name) in \(place)", sourceLocation: sourceLocation)
    }
  }

  mutating func undo(sourceLocation: SourceLocation = #_sourceLocation) throws -> Refusal? {
    wait(.seconds(2))
    if case .failure(let refusal) = call.undo(at: clock) { return refusal }
    try expectRestores(sourceLocation: sourceLocation)
    return nil
  }

  mutating func wait(_ span: Duration) {
    clock.utc = clock.utc + span
    clock.monotonic += span.inMilliseconds
  }

  private func expectRestores(sourceLocation: SourceLocation) throws {
    let written = call.events.map(\.fields)
    var read: [CallEvent] = []
    for fields in written { read.append(try CallEvent(fields: fields)) }
    #expect(read == call.events, sourceLocation: sourceLocation)
    let restored = try Call(events: read, scripts: scripts)
    #expect(restored.state == call.state, sourceLocation: sourceLocation)
  }
}

extension CallSetup {
  /// A first call to Ann Hale, with a fresh fact about her and one about her company.
  static func sample(_ change: (inout CallSetup) -> Void = { _ in }) -> CallSetup {
    var setup = CallSetup(
      session: SessionID("01J0000000000000000000SESS"), playbook: SampleScript.hash,
      contact: Contact(
        id: ContactID("01J00000000000000000000ANN"),
        account: Account(id: AccountID("01J0ACC"), name: "Hale & Son"),
        firstName: "Ann", lastName: "Hale"),
      facts: [
        .sample(SampleScript.talk, "your talk", concern: "thin margins"),
        .sample(SampleScript.hiring, "four open places"),
      ], seed: 7)
    change(&setup)
    return setup
  }
}

extension Fact {
  /// A fact found a few days before the calls of the tests.
  static func sample(_ id: FactID, _ text: String, concern: String = "", date: String = "2026-11-20") -> Fact
  {
    Fact(
      id: id, text: text, concern: concern, source: "their site",
      date: CivilDate(iso: date) ?? CivilDate(dayNumber: 0))
  }
}

extension CallState {
  /// Where the call stands in one word, `+` when the reply is awaited; an ended call with its outcome.
  var place: String {
    if let outcome { return "ended: \(outcome.kind.rawValue)" }
    return phase.word + (isListening ? "+" : "")
  }
}

extension Phase {
  var word: String {
    switch self {
    case .ringing: "ringing"
    case .gatekeeper: "gatekeeper"
    case .voicemail: "voicemail"
    case .opening(let line): line == 0 ? "opening" : "opening \(line + 1)"
    case .empathize(let id): "empathize " + (id.rawValue.split(separator: "/").last.map(String.init) ?? "")
    case .question: "question"
    case .benefit: "benefit"
    case .commitment: "commitment"
    case .firmLine: "firm line"
    case .slot: "slot"
    case .rung(let number): "rung \(number)"
    case .rungTime(let number): "time \(number)"
    case .warmExit: "warm exit"
    case .closingOnStop: "closing on stop"
    case .answering: "answer"
    case .offScript: "off script"
    case .ended: "ended"
    }
  }
}
