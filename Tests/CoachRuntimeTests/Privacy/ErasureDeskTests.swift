import CallScript
import CoachApp
import CoachTesting
import Foundation
import Store
import Testing

@testable import CoachRuntime

struct ErasureDeskTests {
  private let home = FileManager.default.temporaryDirectory.appendingPathComponent(UUID().uuidString).path
  private static let zyq = Contact(
    id: ContactID("01ZYQ"), account: Account(id: AccountID("01HALE"), name: "Hale & Son"),
    firstName: "Zyqxvfirst",
    lastName: "Zyqxvlast")

  private func with(_ body: (Store, ProgramFolders) throws -> Void) throws {
    let folders = ProgramFolders(data: home + "/data", config: home + "/config", state: home + "/state")
    let store = try Store.open(at: folders.data)
    defer {
      store.close()
      try? FileManager.default.removeItem(atPath: home)
    }
    try store.add(Self.zyq)
    try FileManager.default.createDirectory(
      atPath: folders.data + "/out", withIntermediateDirectories: true)
    try "To: zyqxvfirst zyqxvlast".write(
      toFile: folders.data + "/out/a.eml", atomically: false, encoding: .utf8)
    try "an older form".write(
      toFile: folders.data + "/callcoach.db.schema1", atomically: false, encoding: .utf8)
    try body(store, folders)
  }

  private func names(in folder: String) -> [String] {
    ((try? FileManager.default.contentsOfDirectory(atPath: folder)) ?? []).sorted()
  }

  private func moment(_ store: Store) throws -> BackupFile {
    try store.backUp(to: BackupFolder(inside: store.folder), at: Instant(milliseconds: 1_790_000_000_000))
  }

  @Test("Everything of a person goes, and the answer names nobody")
  func everything() throws {
    try with { store, folders in
      _ = try moment(store)
      let answer = ErasureDesk(store: store, folders: folders).erase(Self.zyq.id)
      #expect(answer == .personErased(Self.zyq.id, "Erased from the data file and 1 backup."))
      #expect(try CanarySearch.findings(in: home, of: ["zyqxv"]) == [])
      #expect(names(in: folders.data + "/out").isEmpty)
      #expect(!names(in: folders.data).contains("callcoach.db.schema1"))
      #expect(
        ErasureDesk(store: store, folders: folders).erase(Self.zyq.id)
          == .contactRefused("That contact is gone."))
    }
  }

  @Test("While another program reads, the person is erased and it is told that traces are left")
  func reader() throws {
    try with { store, folders in
      let reader = try Store.open(at: folders.data, access: .readOnly)
      defer { reader.close() }
      let words = try withReading(reader) {
        guard
          case .personErased(_, let words) = ErasureDesk(store: store, folders: folders).erase(Self.zyq.id)
        else {
          return ""
        }
        return words
      }
      #expect(words.contains("traces are left"))
      #expect(try store.contact(Self.zyq.id) == nil)
    }
  }

  /// Runs something while a question of a reading store has not ended.
  private func withReading(_ store: Store, _ body: () throws -> String) throws -> String {
    var words = ""
    _ = try store.previewImport(
      (0..<2000).map { ImportRow(line: $0, firstName: "Row \($0)", lastName: "Long") }
    ) { _, _ in
      if words.isEmpty { words = (try? body()) ?? "" }
      return true
    }
    return words
  }

  @Test("Without folders, and with a backup that cannot be erased from, nobody is erased")
  func refused() throws {
    try with { store, folders in
      let backup = try moment(store)
      try "garbage".write(toFile: backup.path, atomically: false, encoding: .utf8)
      for places in [nil, folders] {
        guard case .contactRefused(let words) = ErasureDesk(store: store, folders: places).erase(Self.zyq.id)
        else {
          Issue.record("it was not refused")
          return
        }
        #expect(words.contains(places == nil ? "No folders" : backup.path))
      }
      #expect(try store.contact(Self.zyq.id) != nil)
      #expect(names(in: folders.data + "/out") == ["a.eml"])
    }
  }
}
