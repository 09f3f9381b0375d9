import CallScript
import Exchange
import Foundation
import Store
import Testing

@testable import CoachRuntime

struct PersonDossierTests {
  private let folder = FileManager.default.temporaryDirectory.appendingPathComponent(UUID().uuidString).path
  private static let ann = Contact(
    id: ContactID("01ANN"), account: Account(id: AccountID("01HALE"), name: "Hale & Son"), firstName: "Ann",
    lastName: "Hale", role: "Ops director")
  private static let start = Instant(milliseconds: 1_790_000_000_000)

  private static func stamp(_ seconds: Int) -> Stamp {
    Stamp(utc: start + .seconds(seconds), offset: 3600, monotonic: Int64(seconds) * 1000)
  }

  /// Keeps a whole call with the shipped playbook.
  private func keepCall(_ number: Int, _ script: Script, in store: Store) throws {
    let session = SessionID("01CALL\(number)")
    let setup = CallSetup(session: session, playbook: script.hash, contact: Self.ann, repName: "Kim")
    let begin = number * 86_400
    var call = try #require(Call(opening: setup, at: Self.stamp(begin), scripts: [script.hash: script]))
    let objection = try #require(script.playbook.objections.first).id
    let kinds: [CallEvent.Kind] = [
      .answered, .said, .said, .objected(objection), .said, .said, .said, .said, .no,
      .noted("note \(number)"), .said,
      .ended(.goodbye), .closed,
    ]
    for (index, kind) in kinds.enumerated() { _ = call.record(kind, at: Self.stamp(begin + index + 1)) }
    try store.append(call.events, to: session)
    try store.close(session, with: [], summary: SessionSummary(of: call.state), lineUses: [:])
  }

  /// Runs a test on a store with so many calls.
  private func with(calls: Int, _ body: (Store) throws -> Void) throws {
    let store = try Store.open(at: folder)
    defer {
      store.close()
      try? FileManager.default.removeItem(atPath: folder)
    }
    let file = PlaybookInForce.shipped()
    let script = Script(try #require(file.reading.playbook))
    try store.savePlaybook(script.hash, text: file.text)
    try store.save(Store.ContactDetails(contact: Self.ann, note: "</dd><script>x</script>"))
    for number in 0..<calls { try keepCall(number, script, in: store) }
    try body(store)
  }

  private func dossier(_ store: Store) throws -> PersonDossier {
    try #require(try PersonDossier(of: Self.ann.id, in: store, moves: [], written: Self.stamp(0)))
  }

  @Test("Every call is handed over with its words and lines, the earliest first")
  func calls() throws {
    try with(calls: 3) { store in
      let dossier = try dossier(store)
      guard case .list(let calls) = dossier.fields["calls"] else {
        Issue.record("no calls")
        return
      }
      #expect(calls.map { $0["id"] } == ["01CALL0", "01CALL1", "01CALL2"].map(FieldValue.string))
      let text = try SafeJSON.text(of: dossier.fields)
      for words in ["note 0", "note 2", "1 EMPATHIZE", "\"as_known_then\"", "\"version\" : 1"] {
        #expect(text.contains(words), "\(words)")
      }
      let page = HTMLPage.text(dossier.page)
      #expect(page.contains("note 1"))
      #expect(!page.contains("<script>"))
    }
  }

  @Test("A person with two hundred calls is handed over within five seconds")
  func manyCalls() throws {
    try with(calls: 200) { store in
      let start = Self.processorTime()
      let dossier = try dossier(store)
      #expect(try SafeJSON.text(of: dossier.fields).contains("note 199"))
      #expect(HTMLPage.text(dossier.page).contains("note 199"))
      #expect(Self.processorTime() - start < .seconds(5))
    }
  }

  /// What this thread used, so that what else the machine does counts for nothing.
  private static func processorTime() -> Duration {
    var time = timespec()
    clock_gettime(CLOCK_THREAD_CPUTIME_ID, &time)
    return .seconds(time.tv_sec) + .nanoseconds(time.tv_nsec)
  }

  @Test("A call of which the words were removed is handed over as what it came to")
  func withoutWords() throws {
    try with(calls: 2) { store in
      let limit = Self.start + .seconds(86_000)
      #expect(try store.applyRetention(before: limit, at: limit).transcripts == 1)
      let dossier = try dossier(store)
      #expect(HTMLPage.text(dossier.page).contains("The words of this call are no longer kept."))
      #expect(try SafeJSON.text(of: dossier.fields).contains("note 1"))
    }
  }

  @Test(
    "A limit is read as days, weeks, months or years",
    arguments: [
      ("90", 90), ("1d", 1), ("12w", 84), ("24m", 730), ("1m", 30), ("2y", 730), ("0", nil), ("", nil),
      ("m", nil),
      ("-3", nil), ("3x", nil), ("99999999999999999999", nil), ("36501", nil), ("200y", nil), ("3 m", nil),
    ] as [(String, Int?)])
  func spans(text: String, days: Int?) { #expect(RetentionSpan(text: text)?.days == days) }
}
