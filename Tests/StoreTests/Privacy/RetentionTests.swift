import CallScript
import Testing

@testable import Store

struct RetentionTests {
  private let folder = TemporaryFolder()
  private static let day: Int64 = 86_400_000
  private var limit: Instant { Samples.now }
  private var now: Instant { Samples.now + .seconds(86_400 * 30) }

  private func add(_ store: Store, _ name: String, days: Int64, champion: Bool = false) throws -> Contact {
    let contact = Samples.contact("01\(name.uppercased())", first: name, last: "Person")
    try store.save(
      Store.ContactDetails(
        contact: contact, isChampion: champion,
        addedAt: Instant(milliseconds: Samples.now.milliseconds + days * Self.day)))
    return contact
  }

  private func names(_ store: Store) throws -> Set<String> {
    Set(try store.contacts(whom: .everybody).map(\.firstName))
  }

  @Test("Only people who were never reached, not called since and who asked for nothing go")
  func people() throws {
    let store = try Store.open(at: folder.data)
    _ = try add(store, "old", days: -400)
    _ = try add(store, "new", days: 1)
    _ = try add(store, "friend", days: -400, champion: true)
    let reached = try add(store, "reached", days: -400)
    let rung = try add(store, "rung", days: -400)
    let dialled = try add(store, "dialled", days: -400)
    let stopped = try add(store, "stopped", days: -400)
    let wrote = try add(store, "wrote", days: -400)
    let before = -Self.day / 1000
    try Samples.call(store, "01A", to: reached, at: before, Outcome(.consideredNo))
    try Samples.call(store, "01B", to: rung, at: -before, Outcome(.noAnswer))
    try Samples.call(store, "01C", to: dialled, at: before, Outcome(.noAnswer))
    try store.suppress(stopped.id, scope: .person, at: Samples.now)
    try store.append(
      LaterEvent(id: LaterEventID("01L"), contact: wrote.id, at: now, kind: .replied), offset: 0)
    let planned = try store.retentionExtent(before: limit, at: now)
    #expect(planned.people == 2)
    #expect(try names(store).count == 8)
    #expect(try store.applyRetention(before: limit, at: now) == planned)
    #expect(try names(store) == ["new", "friend", "reached", "rung", "stopped", "wrote"])
    #expect(try store.isSuppressed(stopped.id))
    #expect(try store.setting(Tidying.mark) == nil)
    #expect(try store.applyRetention(before: limit, at: now).isEmpty)
  }

  @Test(
    "Of an old call the words go and what it came to stays; a call with something still to come is kept whole"
  )
  func transcripts() throws {
    let store = try Store.open(at: folder.data)
    try store.add(Samples.ann)
    let before = -Self.day / 1000
    try Samples.call(store, "01OLD", at: before, Outcome(.consideredNo))
    try Samples.call(store, "01AHEAD", at: before, Outcome(.futureDate, at: now + .seconds(60)))
    try Samples.call(store, "01NEW", at: 0, Outcome(.consideredNo))
    try store.append(
      LaterEvent(
        id: LaterEventID("01L"), contact: Samples.ann.id, at: limit + .seconds(-1),
        kind: .cancelled(reason: "ill")), offset: 0)
    #expect(try store.applyRetention(before: limit, at: now).transcripts == 1)
    #expect(try store.events(of: SessionID("01OLD")).isEmpty)
    #expect(try store.events(of: SessionID("01AHEAD")).count == 2)
    #expect(try store.events(of: SessionID("01NEW")).count == 2)
    #expect(try store.sessions().count == 3)
    #expect(try store.history(of: Samples.ann.id, at: now).tries == 3)
    #expect(try store.laterEvents(of: Samples.ann.id).map(\.kind) == [.cancelled(reason: "")])
    #expect(try store.retentionExtent(before: limit, at: now).isEmpty)
  }

  @Test("A clock behind what was noted, or so far ahead that all would be old, is not trusted")
  func clocks() throws {
    let store = try Store.open(at: folder.data)
    #expect(try store.retentionRefusal(before: limit, at: now) == nil)
    try store.add(Samples.ann)
    try Samples.call(store, "01A", at: 0, Outcome(.noAnswer))
    let newest = Samples.stamp(60).utc
    #expect(try store.retentionRefusal(before: limit, at: now) == nil)
    #expect(
      try store.retentionRefusal(before: limit, at: limit + .seconds(-86_400))
        == .clockIsBehind(newest: newest))
    #expect(
      try store.retentionRefusal(before: now, at: now + .seconds(60)) == .clockMayBeAhead(newest: newest))
  }

  @Test("The limit is kept until it is taken away")
  func keptLimit() throws {
    let store = try Store.open(at: folder.data)
    #expect(try store.retentionLimit() == nil)
    try store.setRetentionLimit(730)
    #expect(try store.retentionLimit() == 730)
    try store.setRetentionLimit(nil)
    #expect(try store.retentionLimit() == nil)
  }
}
