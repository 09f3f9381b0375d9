import CallScript
import Glibc
import Testing

@testable import Store

struct FailureTests {
  private let folder = TemporaryFolder()
  private let session = SessionID("01SESSION1")

  @Test("On a full disk nothing is half written, all that was acknowledged stays, and a retry works")
  func fullDisk() throws {
    let store = try Store.open(at: folder.data)
    try store.append(Samples.opened(session), to: session)
    let pages = try store.read { try Columns.first($0, "PRAGMA page_count") { try $0.number(0) } } ?? 0
    try store.write { try $0.run("PRAGMA max_page_count = \(pages + 3)") }
    let note = String(repeating: "a long note ", count: 200)
    var acknowledged = 1
    var failure: StoreError?
    while failure == nil, acknowledged < 1000 {
      do throws(StoreError) {
        try store.append(Samples.event(acknowledged, .noted(note)), to: session)
        acknowledged += 1
      } catch {
        failure = error
      }
    }
    #expect(failure == .diskFull)
    #expect(acknowledged > 1)
    #expect(try store.events(of: session).count == acknowledged)
    #expect(try store.isSound())
    try store.write { try $0.run("PRAGMA max_page_count = 1000000") }
    try store.append(Samples.event(acknowledged, .noted(note)), to: session)
    #expect(try store.events(of: session).count == acknowledged + 1)
  }

  @Test("Many events that do not fit are refused as one")
  func fullDiskBatch() throws {
    let store = try Store.open(at: folder.data)
    try store.append(Samples.opened(session), to: session)
    let pages = try store.read { try Columns.first($0, "PRAGMA page_count") { try $0.number(0) } } ?? 0
    try store.write { try $0.run("PRAGMA max_page_count = \(pages + 2)") }
    let events = (1...50).map { Samples.event($0, .noted(String(repeating: "x", count: 1000))) }
    #expect(throws: StoreError.diskFull) { try store.append(events, to: session) }
    #expect(try store.events(of: session).count == 1)
  }

  @Test("After a failed disk the store takes no more writes but still answers")
  func failedDisk() throws {
    let store = try Store.open(at: folder.data)
    try store.add(Samples.ann)
    let failure = StoreError.ioFailure(code: 1034)
    #expect(throws: failure) { try store.write { _ in throw failure } }
    #expect(throws: failure) { try store.append(Samples.opened(session), to: session) }
    #expect(try store.contacts().count == 1)
  }

  @Test(
    "Every result code has its name",
    arguments: [
      (13, 0, StoreError.diskFull), (778, ENOSPC, .diskFull), (778, EDQUOT, .diskFull),
      (778, EFBIG, .diskFull),
      (778, EIO, .ioFailure(code: 778)), (1034, 0, .ioFailure(code: 1034)), (8, 0, .readOnly(.notWritable)),
      (1544, 0, .readOnly(.notWritable)), (5, 0, .busy), (6, 0, .busy), (11, 0, .damaged), (26, 0, .damaged),
      (14, ENOENT, .cannotOpen(errno: ENOENT)), (14, ENOSPC, .diskFull), (1, 0, .refused(code: 1)),
    ])
  func codes(code: Int32, systemError: Int32, expected: StoreError) {
    #expect(StoreError(code: code, systemError: systemError) == expected)
  }

  @Test("Damaged stores of two hundred kinds never bring the program down", arguments: 0..<8)
  func mutants(group: Int) throws {
    let source = TemporaryFolder()
    let store = try Store.open(at: source.data)
    try store.add(Samples.ann)
    try store.add(
      Fact(id: FactID("market.pay"), text: "x", date: CivilDate(dayNumber: 1)), about: .market)
    for index in 0..<20 {
      try Samples.call(store, "01SESSION\(index)", Outcome(.laterToday, at: Samples.now))
    }
    store.close()
    let sound = try TemporaryFolder.bytes(of: source.database)
    var chance = SeededChance(seed: UInt64(group) + 1)
    for index in 0..<25 {
      let bytes = mutant(of: sound, way: index % 5, &chance)
      let copy = TemporaryFolder()
      try StoreFile.makeFolder(copy.data)
      try TemporaryFolder.write(bytes, to: copy.database)
      exercise(copy)
      #expect(TemporaryFolder.rights(of: copy.database) != nil)
    }
  }

  private func mutant(of sound: [UInt8], way: Int, _ chance: inout SeededChance) -> [UInt8] {
    var bytes = sound
    let place = Int.random(in: 0..<bytes.count, using: &chance)
    switch way {
    case 0: bytes[place] ^= 1 << UInt8.random(in: 0...7, using: &chance)
    case 1: bytes.removeSubrange(place...)
    case 2:
      for offset in place..<min(bytes.count, place + 4096) {
        bytes[offset] = .random(in: 0...255, using: &chance)
      }
    case 3: bytes[Int.random(in: 16..<100, using: &chance)] = .random(in: 0...255, using: &chance)
    default:
      for _ in 0..<200 { bytes[.random(in: 100..<bytes.count, using: &chance)] ^= 0x41 }
    }
    return bytes
  }

  /// Asks everything and writes something; only the errors of this module may come.
  private func exercise(_ folder: TemporaryFolder) {
    guard let store = try? Store.open(at: folder.data) else { return }
    _ = try? store.isSound()
    _ = try? store.openSessions()
    for listing in (try? store.sessions()) ?? [] { _ = try? store.events(of: listing.id) }
    _ = try? store.contacts(matching: "ann")
    _ = try? store.contact(named: "ann")
    _ = try? store.facts(for: Samples.ann)
    _ = try? store.history(of: Samples.ann.id, at: Samples.now)
    _ = try? store.lineUse(for: Samples.ann)
    _ = try? store.untouched()
    _ = try? store.moves()
    _ = try? store.latestChallenge()
    _ = try? store.isSuppressed(Samples.ann.id)
    _ = try? store.append([Samples.opened(session), Samples.event(1, .stopped)], to: session)
    store.close()
  }
}
