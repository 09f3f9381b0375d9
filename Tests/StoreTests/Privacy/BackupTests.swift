import CallScript
import CoachTesting
import Foundation
import Testing

@testable import Store

struct BackupTests {
  private let folder = TemporaryFolder()
  private let moment = Instant(milliseconds: 1_795_601_700_000)  // 2026-11-25 10:15:00 UTC

  private var backups: BackupFolder { BackupFolder(inside: folder.data) }

  private func filled(_ asks: SuppressionScope? = nil) throws -> Store {
    let store = try Store.open(at: folder.data)
    try CanaryOffice(store: store).fill(asks: asks)
    return store
  }

  @Test("A backup is named for its moment, only its owner can read it, and it holds everything")
  func backUp() throws {
    let store = try filled()
    let backup = try store.backUp(to: backups, at: moment)
    #expect(backup.name == "callcoach-2026-11-25T101500Z.db")
    #expect(backup.madeAt == moment)
    #expect(TemporaryFolder.rights(of: backup.path) == 0o600)
    #expect(TemporaryFolder.rights(of: backups.path) == 0o700)
    #expect(try store.backUp(to: backups, at: moment).name == "callcoach-2026-11-25T101500Z-2.db")
    #expect(try backups.files().map(\.name).first == "callcoach-2026-11-25T101500Z-2.db")
    #expect(try FileManager.default.contentsOfDirectory(atPath: backups.path).count == 2)
    #expect(try backup.people(named: "Bob Mills") == [CanaryOffice.bob])
    #expect(
      BackupFolder.newest(inside: folder.data)?.path == backups.path + "/callcoach-2026-11-25T101500Z-2.db")
  }

  @Test("A backup can be made while another process writes, and of a store that only reads")
  func whileWriting() throws {
    let store = try filled()
    let reader = try Store.open(at: folder.data)
    #expect(!reader.isWriting)
    let backup = try reader.backUp(to: backups, at: moment)
    #expect(try backup.people(named: "Bob Mills") == [CanaryOffice.bob])
    #expect(throws: StoreError.self) { try reader.backUp(to: BackupFolder(folder.path + "/usb"), at: moment) }
    store.close()
  }

  @Test("Only the newest backups are kept, and what is no backup of ours is left alone")
  func keeping() throws {
    let store = try filled()
    for hour in 0..<4 { _ = try store.backUp(to: backups, at: moment + .seconds(hour * 3600)) }
    try TemporaryFolder.write(Array("notes".utf8), to: backups.path + "/notes.txt")
    let gone = try Store.removeBackups(beyond: 2, in: backups)
    #expect(gone.map(\.name) == ["callcoach-2026-11-25T111500Z.db", "callcoach-2026-11-25T101500Z.db"])
    #expect(
      try FileManager.default.contentsOfDirectory(atPath: backups.path).sorted() == [
        "callcoach-2026-11-25T121500Z.db", "callcoach-2026-11-25T131500Z.db", "notes.txt",
      ])
  }

  @Test("Folders elsewhere are remembered, and can be forgotten")
  func remembering() throws {
    let store = try filled()
    let usb = BackupFolder(folder.path + "/usb")
    _ = try store.backUp(to: usb, at: moment)
    _ = try store.backUp(to: usb, at: moment)
    #expect(try store.knownBackupFolders() == [backups, usb])
    #expect(try store.forgetBackups(in: usb))
    #expect(try store.knownBackupFolders() == [backups])
    #expect(try !store.forgetBackups(in: usb))
  }

  @Test(
    "After erasing, the backups hold no word of the person either",
    arguments: [nil, .person] as [SuppressionScope?])
  func erasing(asks: SuppressionScope?) throws {
    let store = try filled(asks)
    let backup = try store.backUp(to: backups, at: moment)
    let traces = try store.traces(of: CanaryOffice.canary.id)
    try store.erase(traces, from: backup)
    let inBackups = try CanarySearch.findings(in: backups.path, of: CanaryOffice.canaries)
    #expect(inBackups == [])
    try store.erase(traces)
    #expect(try CanarySearch.findings(in: folder.data, of: CanaryOffice.canaries) == [])
    #expect(try BackupStore.isSound(backup.path))
    #expect(try backup.people(named: "Bob Mills") == [CanaryOffice.bob])
    store.close()
    _ = try Store.restore(backup.path, into: folder.data, at: moment + .seconds(60))
    let restored = try Store.open(at: folder.data)
    let again = Contact(
      id: ContactID("01AGAIN"), account: CanaryOffice.harbour, firstName: "Zyqxvfirst",
      lastName: "von Zyqxvlast")
    try restored.add(again)
    #expect(try restored.isSuppressed(again.id) == (asks != nil))
  }

  @Test("Names that only a backup knows are traces too, and a call that was open then is no hindrance")
  func olderNames() throws {
    let store = try filled()
    let session = SessionID("01OPENTHEN")
    try store.append(Samples.opened(session, CanaryOffice.canary), to: session)
    let backup = try store.backUp(to: backups, at: moment)
    try store.close(
      session, with: [Samples.event(1, .closed)],
      summary: SessionSummary(endedAt: Samples.now, outcome: Outcome(.noAnswer)), lineUses: [:])
    #expect(try backup.traces(of: CanaryOffice.canary.id).names.contains(["Zyqxvfirst", "Zyqxvformer"]))
    let bytes = try TemporaryFolder.bytes(of: backup.path)
    #expect(try backup.traces(of: ContactID("01NOBODY")).names.isEmpty)
    #expect(try TemporaryFolder.bytes(of: backup.path) == bytes)
    try store.erase(try store.traces(of: CanaryOffice.canary.id), from: backup)
    #expect(try CanarySearch.findings(in: backups.path, of: CanaryOffice.canaries) == [])
  }

  @Test("A damaged backup, and one of another program, cannot be erased from or restored")
  func unusable() throws {
    let store = try filled()
    let backup = try store.backUp(to: backups, at: moment)
    var bytes = try TemporaryFolder.bytes(of: backup.path)
    for index in 4096..<min(bytes.count, 40_000) { bytes[index] = 0xAA }
    try TemporaryFolder.write(bytes, to: backup.path)
    #expect(throws: StoreError.damaged) { try backup.traces(of: CanaryOffice.canary.id) }
    store.close()
    #expect(throws: StoreError.damaged) { try Store.restore(backup.path, into: folder.data, at: moment) }
    #expect(try Store.open(at: folder.data).contact(CanaryOffice.bob.id) == CanaryOffice.bob)
  }

  @Test("Restoring puts the file in use aside, and takes no request not to be contacted back")
  func restoring() throws {
    let store = try filled()
    let backup = try store.backUp(to: backups, at: moment)
    try store.suppress(CanaryOffice.bob.id, scope: .person, at: Samples.now, reason: "asked")
    try store.add(Samples.ann)
    #expect(throws: StoreError.self) { try Store.restore(backup.path, into: folder.data, at: moment) }
    store.close()
    let restoration = try Store.restore(backup.path, into: folder.data, at: moment + .seconds(3600))
    #expect(restoration.aside == backups.path + "/callcoach-2026-11-25T111500Z.db")
    #expect(restoration.requests > 0)
    #expect(!restoration.wasDamaged)
    let restored = try Store.open(at: folder.data)
    #expect(restored.isWriting)
    #expect(try restored.contact(Samples.ann.id) == nil)
    #expect(try restored.isSuppressed(CanaryOffice.bob.id))
    #expect(TemporaryFolder.rights(of: folder.database) == 0o600)
    restored.close()
    #expect(
      try restoration.aside.map { try BackupFile(path: $0, size: 0).people(named: "Ann Hale") }?.count == 1)
  }

  @Test("A damaged file in use is moved among the backups, where it is seen as damaged")
  func restoringOverDamage() throws {
    let store = try filled()
    let backup = try store.backUp(to: backups, at: moment)
    store.close()
    try TemporaryFolder.write(Array("garbage".utf8) + [UInt8](repeating: 7, count: 5000), to: folder.database)
    #expect(throws: StoreError.requestsUnreadable) {
      try Store.restore(backup.path, into: folder.data, at: moment + .seconds(60))
    }
    let restoration = try Store.restore(
      backup.path, into: folder.data, at: moment + .seconds(60), losingRequests: true)
    #expect(restoration.wasDamaged)
    #expect(restoration.lostRequests)
    #expect(try Store.open(at: folder.data).contact(CanaryOffice.bob.id) == CanaryOffice.bob)
    let aside = try #require(try backups.files().first { $0.madeAt == nil })
    #expect(aside.name == "callcoach-2026-11-25T101600Z.db.damaged")
    #expect(throws: StoreError.damaged) { try aside.traces(of: CanaryOffice.canary.id) }
  }
}
