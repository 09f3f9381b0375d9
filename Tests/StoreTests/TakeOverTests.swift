import CallScript
import Foundation
import Glibc
import Testing

@testable import Store

struct TakeOverTests {
  private let folder = TemporaryFolder()
  private let session = SessionID("01SESSION1")

  @Test("A store that only reads becomes the one that writes once the other has gone")
  func takesOver() throws {
    let first = try Store.open(at: folder.data)
    try first.add(Samples.ann)
    let second = try Store.open(at: folder.data)
    #expect(try !second.takeOver())
    #expect(!second.isWriting)
    first.close()
    #expect(try second.takeOver())
    #expect(second.standing == .writing)
    #expect(try second.contacts().map(\.id) == [Samples.ann.id])
    try second.append(Samples.opened(session), to: session)
    #expect(try second.takeOver(), "once more changes nothing")
    guard case .reading(.otherWriter(let holder)) = try Store.open(at: folder.data).standing else {
      Issue.record("the lock was not taken")
      return
    }
    #expect(holder?.process == getpid())
    second.close()
    let third = try Store.open(at: folder.data)
    #expect(third.isWriting)
    #expect(try third.events(of: session).count == 1)
  }

  @Test("One that was asked to read only, and one that writes, stay what they are")
  func stays() throws {
    let writer = try Store.open(at: folder.data)
    let reader = try Store.open(at: folder.data, access: .readOnly)
    #expect(try writer.takeOver())
    writer.close()
    #expect(try !reader.takeOver())
    #expect(!reader.isWriting)
  }

  @Test("A process that has ended is not named as the holder")
  func deadHolder() throws {
    let first = try Store.open(at: folder.data)
    let child = Process()
    child.executableURL = URL(fileURLWithPath: "/bin/true")
    try child.run()
    child.waitUntilExit()
    let handle = try #require(FileHandle(forWritingAtPath: folder.data + "/callcoach.lock"))
    try handle.truncate(atOffset: 0)
    try handle.write(contentsOf: Data("\(child.processIdentifier) /dev/pts/4\n".utf8))
    #expect(try Store.open(at: folder.data).standing == .reading(.otherWriter(nil)))
    first.close()
  }

  @Test(
    "A file that was removed, replaced or lost its log takes no change as kept",
    arguments: ["remove", "replace", "log"])
  func gone(_ how: String) throws {
    let store = try Store.open(at: folder.data)
    try store.append(Samples.opened(session), to: session)
    let aside = folder.path + "/aside.db"
    switch how {
    case "remove": unlink(folder.database)
    case "replace":
      rename(folder.database, aside)
      try TemporaryFolder.write([], to: folder.database)
    default: unlink(folder.database + "-wal")
    }
    #expect(throws: StoreError.fileGone) { try store.append(Samples.event(1, .answered), to: session) }
    #expect(throws: StoreError.fileGone) { try store.add(Samples.contact("01BOB")) }
    #expect(try store.events(of: session).first != nil, "it still answers")
    if how == "replace" {
      unlink(folder.database)
      rename(aside, folder.database)
      try store.append(Samples.event(1, .answered), to: session)
      #expect(try store.events(of: session).count == 2)
    }
  }

  @Test("An empty file is refused as damaged where callcoach was at work, and left as it is")
  func empty() throws {
    let store = try Store.open(at: folder.data)
    try store.add(Samples.ann)
    store.close()
    try TemporaryFolder.write([], to: folder.database)
    for _ in 0..<2 {
      #expect(throws: StoreError.damaged) { try Store.open(at: folder.data) }
      #expect(throws: StoreError.damaged) { try Store.open(at: folder.data, access: .readOnly) }
    }
    #expect(try TemporaryFolder.bytes(of: folder.database).isEmpty)
  }

  @Test("Traces of it: backups, documents, an older copy, a log; without any an empty file is a new one")
  func traces() throws {
    for trace in ["backups/", "out/", "callcoach.db.schema1", "callcoach.db-wal", ""] {
      let folder = TemporaryFolder()
      mkdir(folder.data, 0o700)
      try TemporaryFolder.write([], to: folder.database)
      if trace.hasSuffix("/") { mkdir(folder.data + "/" + trace, 0o700) }
      if !trace.isEmpty, !trace.hasSuffix("/") {
        try TemporaryFolder.write([1], to: folder.data + "/" + trace)
      }
      let opened = try? Store.open(at: folder.data)
      #expect((opened != nil) == trace.isEmpty, "\(trace)")
    }
  }

  @Test("A fact takes another one's place, and comes with a person, in one change")
  func oneChange() throws {
    let store = try Store.open(at: folder.data)
    try store.add(Samples.ann)
    let fact = Fact(id: FactID("individual.talk"), text: "old", date: CivilDate(dayNumber: 1))
    try store.add(fact, about: .contact(Samples.ann.id))
    let number = try #require(try store.facts(about: .contact(Samples.ann.id)).first?.number)
    var newer = fact
    newer.text = "new"
    let pages = try store.read { try Columns.first($0, "PRAGMA page_count") { try $0.number(0) } } ?? 0
    try store.write { try $0.run("PRAGMA max_page_count = \(pages)") }
    newer.source = String(repeating: "x", count: 100_000)
    let big = newer
    #expect(throws: StoreError.diskFull) {
      try store.add(big, about: .contact(Samples.ann.id), replacing: number)
    }
    let bob = Samples.contact("01BOB", first: "Bob")
    #expect(throws: StoreError.diskFull) {
      try store.save(Store.ContactDetails(contact: bob), with: big, about: .contact(bob.id))
    }
    #expect(try store.facts(about: .contact(Samples.ann.id)).map(\.fact.text) == ["old"])
    #expect(try store.contact(bob.id) == nil)
    try store.write { try $0.run("PRAGMA max_page_count = 1000000") }
    try store.add(big, about: .contact(Samples.ann.id), replacing: number)
    #expect(try store.facts(about: .contact(Samples.ann.id)).map(\.fact.text) == ["new"])
    try store.save(Store.ContactDetails(contact: bob), with: fact, about: .contact(bob.id))
    #expect(try store.facts(about: .contact(bob.id)).count == 1)
  }
}
