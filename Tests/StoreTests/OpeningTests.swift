import CallScript
import Foundation
import Glibc
import Testing

@testable import Store

struct OpeningTests {
  private let folder = TemporaryFolder()

  private func filled() throws {
    let store = try Store.open(at: folder.data)
    try store.add(Samples.ann)
    try Samples.call(store, "01SESSIONA", Outcome(.meeting, at: Samples.now, minutes: 20))
    store.close()
  }

  private func pragma(_ store: Store, _ name: String) throws -> String? {
    try store.read { try Columns.first($0, "PRAGMA \(name)") { row in try row.text(0) } }
  }

  private func number(_ store: Store, _ name: String) throws -> Int64? {
    try store.read { try Columns.first($0, "PRAGMA \(name)") { row in try row.number(0) } }
  }

  @Test("A new folder is made, with its parents, and the store in it writes")
  func fresh() throws {
    let store = try Store.open(at: folder.path + "/a/b/c")
    #expect(store.standing == .writing)
    #expect(store.warnings == [])
    #expect(try store.isSound())
  }

  @Test("A local file has a write-ahead log, a flush with each commit, and erases what it deletes")
  func durability() throws {
    let store = try Store.open(at: folder.data, access: .readWrite, steps: Schema.steps, fileSystem: .local)
    #expect(try pragma(store, "journal_mode") == "wal")
    #expect(try number(store, "synchronous") == 2)
    #expect(try number(store, "secure_delete") == 1)
    #expect(try number(store, "foreign_keys") == 1)
    #expect(try number(store, "trusted_schema") == 0)
    #expect(try number(store, "mmap_size") ?? 0 == 0)
  }

  @Test("On a network file system there is no write-ahead log, a flush with each commit, and a warning")
  func network() throws {
    try filled()
    let store = try Store.open(
      at: folder.data, access: .readWrite, steps: Schema.steps, fileSystem: .network)
    #expect(try pragma(store, "journal_mode") == "delete")
    #expect(try pragma(store, "locking_mode") == "exclusive")
    #expect(try number(store, "synchronous") == 2)
    #expect(store.warnings == [.networkFileSystem])
    try store.append(Samples.opened(SessionID("01NET")), to: SessionID("01NET"))
    #expect(try store.sessions().count == 2)
  }

  @Test("A file of zero bytes is a new one, but not while a log lies beside it")
  func zeroLength() throws {
    try StoreFile.makeFolder(folder.data)
    try TemporaryFolder.write([], to: folder.database)
    try Store.open(at: folder.data).close()
    try TemporaryFolder.write([], to: folder.database)
    try TemporaryFolder.write([1, 2, 3], to: folder.database + "-wal")
    #expect(throws: StoreError.damaged) { try Store.open(at: folder.data) }
    #expect(try TemporaryFolder.bytes(of: folder.database + "-wal") == [1, 2, 3])
  }

  @Test(
    "Random bytes and cut-off headers are damage; the file is left as it is",
    arguments: [1, 15, 99, 100, 5000])
  func randomBytes(count: Int) throws {
    try StoreFile.makeFolder(folder.data)
    let bytes = (0..<count).map { UInt8(truncatingIfNeeded: $0 &* 37 &+ 11) }
    try TemporaryFolder.write(bytes, to: folder.database)
    #expect(throws: StoreError.damaged) { try Store.open(at: folder.data) }
    #expect(throws: StoreError.damaged) { try Store.open(at: folder.data, access: .readOnly) }
    #expect(try TemporaryFolder.bytes(of: folder.database) == bytes)
  }

  @Test("Another program's database is refused and left as it is")
  func foreign() throws {
    try filled()
    let store = try Store.open(at: folder.data)
    try store.write { try $0.run("PRAGMA application_id = 7") }
    store.close()
    let bytes = try TemporaryFolder.bytes(of: folder.database)
    #expect(throws: StoreError.foreignFile) { try Store.open(at: folder.data) }
    #expect(throws: StoreError.foreignFile) { try Store.open(at: folder.data, access: .readOnly) }
    #expect(try TemporaryFolder.bytes(of: folder.database) == bytes)
  }

  @Test("Only reading where nothing is yet says so and makes nothing")
  func nothingThere() throws {
    #expect(throws: StoreError.noStore) { try Store.open(at: folder.data, access: .readOnly) }
    #expect(!FileManager.default.fileExists(atPath: folder.data))
    try StoreFile.makeFolder(folder.data)
    #expect(throws: StoreError.noStore) { try Store.open(at: folder.data, access: .readOnly) }
    #expect(!FileManager.default.fileExists(atPath: folder.database))
  }

  @Test("A link to the folder or to the file is followed; both ways meet the same lock")
  func symbolicLinks() throws {
    try filled()
    let link = folder.path + "/link"
    #expect(symlink(folder.data, link) == 0)
    let other = folder.path + "/other"
    try StoreFile.makeFolder(other)
    #expect(symlink(folder.database, other + "/callcoach.db") == 0)
    let store = try Store.open(at: link)
    #expect(store.standing == .writing)
    #expect(store.folder.hasSuffix("/data"))
    #expect(try !Store.open(at: other).isWriting)
    #expect(try Store.open(at: other).sessions().count == 1)
  }

  @Test("A file with a second name is refused")
  func hardLinks() throws {
    try filled()
    #expect(link(folder.database, folder.path + "/second.db") == 0)
    #expect(throws: StoreError.hardLinked(count: 2)) { try Store.open(at: folder.data) }
  }

  @Test("A folder in place of the file, or a file in place of the folder, is refused")
  func wrongKind() throws {
    try StoreFile.makeFolder(folder.database)
    #expect(throws: StoreError.wrongKindOfFile) { try Store.open(at: folder.data) }
    try TemporaryFolder.write([], to: folder.path + "/plain")
    #expect(throws: StoreError.wrongKindOfFile) { try Store.open(at: folder.path + "/plain") }
    #expect(throws: StoreError.wrongKindOfFile) { try Store.open(at: folder.path + "/plain/data") }
  }

  @Test(
    "What belongs to another user is refused", .enabled(if: geteuid() == 0, "only root can give files away"))
  func foreignOwner() throws {
    try filled()
    #expect(chown(folder.database, 12_345, 12_345) == 0)
    #expect(throws: StoreError.foreignOwner(user: 12_345)) { try Store.open(at: folder.data) }
    #expect(chown(folder.data, 12_346, 12_346) == 0)
    #expect(throws: StoreError.foreignOwner(user: 12_346)) { try Store.open(at: folder.data) }
  }

  @Test("A read-only store refuses every write and says why")
  func readOnly() throws {
    try filled()
    let store = try Store.open(at: folder.data, access: .readOnly)
    #expect(store.standing == .reading(.asked))
    #expect(throws: StoreError.readOnly(.asked)) { try store.add(Samples.hale) }
    #expect(throws: StoreError.readOnly(.asked)) {
      try store.append(Samples.opened(SessionID("01X")), to: SessionID("01X"))
    }
    #expect(try store.sessions().count == 1)
  }

  @Test("Without the right to make files beside it, the bare file is read, and lost changes are told")
  func bareFile() throws {
    try filled()
    let file = try StoreFile(inside: folder.data)
    let opening = Opening(file: file, steps: Schema.steps, fileSystem: .local)
    let store = try opening.readingBareFile(.notWritable)
    #expect(store.standing == .reading(.notWritable))
    #expect(try store.contacts().count == 1)
    #expect(store.warnings == [])
    try TemporaryFolder.write([1], to: file.logPath)
    #expect(try opening.readingBareFile(.notWritable).warnings == [.newestChangesUnread])
  }

  @Test(
    "A log that was deleted, cut or taken from another store never brings the program down", arguments: 0..<4)
  func strangeLog(_ way: Int) throws {
    let other = TemporaryFolder()
    let live = try Store.open(at: folder.data)
    try live.add(Samples.ann)
    try live.append(Samples.opened(SessionID("01A")), to: SessionID("01A"))
    let liveOther = try Store.open(at: other.data)
    try liveOther.append(Samples.opened(SessionID("01B")), to: SessionID("01B"))
    let copy = TemporaryFolder()
    try StoreFile.makeFolder(copy.data)
    try TemporaryFolder.write(try TemporaryFolder.bytes(of: folder.database), to: copy.database)
    let log = try TemporaryFolder.bytes(of: folder.database + "-wal")
    let logs: [[UInt8]?] = [
      nil, Array(log.prefix(log.count / 2)), try TemporaryFolder.bytes(of: other.database + "-wal"),
      log.map { $0 ^ 1 },
    ]
    if let bytes = logs[way] { try TemporaryFolder.write(bytes, to: copy.database + "-wal") }
    #expect(answer(of: copy.data).map { $0 == .damaged || $0 == .foreignFile || $0.isRefusal } ?? true)
  }

  /// The error of opening and reading, nil when all went well.
  private func answer(of folder: String) -> StoreError? {
    do throws(StoreError) {
      let store = try Store.open(at: folder)
      _ = try store.isSound()
      _ = try store.sessions()
      return nil
    } catch {
      return error
    }
  }

  @Test("Opening and asking for what Home shows is quick")
  func speed() throws {
    try filled()
    let clock = ContinuousClock()
    let fastest = try (0..<10).map { _ in
      try clock.measure {
        let store = try Store.open(at: folder.data)
        _ = try store.openSessions()
        _ = try store.moves(limit: 50)
        _ = try store.untouched(limit: 50)
        store.close()
      }
    }.min()
    #expect(try #require(fastest) < .milliseconds(50))
  }
}

extension StoreError {
  fileprivate var isRefusal: Bool { if case .refused = self { true } else { false } }
}
