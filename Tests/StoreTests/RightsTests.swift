import CallScript
import Glibc
import Testing

@testable import Store

/// The mask is one for the whole process, so these run one after the other.
@Suite(.serialized)
struct RightsTests {
  private let folder = TemporaryFolder()
  private var files: [String] {
    ["", "-wal", "-shm"].map { folder.database + $0 } + [folder.data + "/callcoach.lock"]
  }

  @Test(
    "Under every mask only the owner can read folder, file, log, index and lock",
    arguments: [mode_t(0), 0o022, 0o077])
  func masks(mask: mode_t) throws {
    let before = umask(mask)
    defer { umask(before) }
    let store = try Store.open(at: folder.data)
    try store.add(Samples.ann)
    #expect(TemporaryFolder.rights(of: folder.data) == 0o700)
    for file in files { #expect(TemporaryFolder.rights(of: file) == 0o600, "\(file)") }
  }

  @Test("Rights that others have are taken away and told")
  func tightened() throws {
    try Store.open(at: folder.data).close()
    chmod(folder.data, 0o755)
    chmod(folder.database, 0o644)
    let store = try Store.open(at: folder.data)
    #expect(
      Set(store.warnings) == [.rightsTightened(path: folder.data), .rightsTightened(path: folder.database)])
    #expect(TemporaryFolder.rights(of: folder.data) == 0o700)
    #expect(TemporaryFolder.rights(of: folder.database) == 0o600)
    store.close()
    #expect(try Store.open(at: folder.data).warnings == [])
  }
}
