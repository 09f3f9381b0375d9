import CallScript
import Foundation
import Testing

@testable import Store

struct LockTests {
  private let folder = TemporaryFolder()

  @Test("A second open reads, says who writes, and sees what the first has written")
  func second() throws {
    let first = try Store.open(at: folder.data)
    try first.add(Samples.ann)
    let second = try Store.open(at: folder.data)
    guard case .reading(.otherWriter(let holder)) = second.standing else {
      Issue.record("the second store stands as \(second.standing)")
      return
    }
    #expect(holder?.process == getpid())
    #expect(try second.contacts().map(\.id) == [Samples.ann.id])
    #expect(throws: StoreError.readOnly(.otherWriter(holder))) { try second.add(Samples.hale) }
  }

  @Test("A lock file that has another name, or is a pipe, is left as it is, and nothing waits for it")
  func unfitLock() throws {
    try Store.open(at: folder.data).close()
    let lock = folder.data + "/callcoach.lock"
    unlink(lock)
    let other = folder.path + "/letter"
    try TemporaryFolder.write(Array("dear".utf8), to: other)
    #expect(link(other, lock) == 0)
    #expect(throws: StoreError.self) { try Store.open(at: folder.data) }
    #expect(try TemporaryFolder.bytes(of: other) == Array("dear".utf8))
    unlink(lock)
    #expect(mkfifo(lock, 0o600) == 0)
    #expect(throws: StoreError.self) { try Store.open(at: folder.data) }
    #expect(try Store.open(at: folder.data, access: .readOnly).standing == .reading(.asked))
  }

  @Test("Closing gives the right to write back at once")
  func closing() throws {
    let first = try Store.open(at: folder.data)
    first.close()
    #expect(try Store.open(at: folder.data).standing == .writing)
    #expect(throws: StoreError.self) { try first.add(Samples.ann) }
  }

  @Test("A store that is let go gives the right back without being closed")
  func dropping() throws {
    try Store.open(at: folder.data).add(Samples.ann)
    #expect(try Store.open(at: folder.data).standing == .writing)
  }

  @Test("Another process's lock counts, and the kernel frees it when that process dies")
  func otherProcess() throws {
    try Store.open(at: folder.data).close()
    let child = Process()
    child.executableURL = URL(fileURLWithPath: "/usr/bin/flock")
    child.arguments = [folder.data + "/callcoach.lock", "sh", "-c", "echo held; exec cat"]
    let input = Pipe()
    let output = Pipe()
    child.standardInput = input
    child.standardOutput = output
    try child.run()
    #expect(String(decoding: output.fileHandleForReading.availableData, as: UTF8.self) == "held\n")
    let store = try Store.open(at: folder.data)
    guard case .reading(.otherWriter) = store.standing else {
      Issue.record("the store stands as \(store.standing)")
      return
    }
    try input.fileHandleForWriting.close()
    child.waitUntilExit()
    #expect(try Store.open(at: folder.data).standing == .writing)
  }

  @Test("A stale lock file with somebody's name in it does not hinder")
  func stale() throws {
    try Store.open(at: folder.data).close()
    try TemporaryFolder.write(Array("1 /dev/pts/9\n".utf8), to: folder.data + "/callcoach.lock")
    #expect(try Store.open(at: folder.data).standing == .writing)
  }

  @Test(
    "A lock file full of rubbish names nobody",
    arguments: ["", "\u{0}\u{1}\u{2}", "x y", "99999999999999999999 a"])
  func rubbish(_ text: String) throws {
    let first = try Store.open(at: folder.data)
    let handle = try #require(FileHandle(forWritingAtPath: folder.data + "/callcoach.lock"))
    try handle.truncate(atOffset: 0)
    try handle.write(contentsOf: Data(text.utf8))
    #expect(try Store.open(at: folder.data).standing == .reading(.otherWriter(nil)))
    #expect(first.isWriting)
  }

  @Test("A hundred opens at the same time: one writes, all others read, nothing breaks")
  func many() async throws {
    try Store.open(at: folder.data).close()
    let path = folder.data
    let stores = try await withThrowingTaskGroup(of: Store.self) { group in
      for _ in 0..<100 { group.addTask { try Store.open(at: path) } }
      return try await group.reduce(into: []) { $0.append($1) }
    }
    #expect(stores.filter(\.isWriting).count == 1)
    #expect(try stores.first { $0.isWriting }?.isSound() == true)
  }

  @Test("Long questions have a connection of their own that sees new events")
  func background() throws {
    let store = try Store.open(at: folder.data)
    let background = try store.background()
    #expect(background.standing == .reading(.asked))
    try store.add(Samples.ann)
    #expect(try background.contacts().count == 1)
    #expect(try store.background() === background)
  }
}
