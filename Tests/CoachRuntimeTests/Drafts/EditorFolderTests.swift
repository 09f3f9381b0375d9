import CallScript
import Foundation
import Glibc
import Testing

@testable import CoachRuntime
@testable import Store

@Suite("The folder of a draft under edit")
struct EditorFolderTests {
  private final class Bench {
    let url = FileManager.default.temporaryDirectory.appending(path: "callcoach-" + UUID().uuidString)
    var path: String { url.path() }
    var state: String { path + "/state" }
    var runtime: String { path + "/runtime" }
    var folders: ProgramFolders {
      ProgramFolders(data: path + "/data", config: path + "/config", state: state, runtime: runtime)
    }

    init() throws {
      for folder in [state, runtime] {
        try FileManager.default.createDirectory(atPath: folder, withIntermediateDirectories: true)
        chmod(folder, 0o700)
      }
    }
    deinit { try? FileManager.default.removeItem(at: url) }

    /// Leaves what a run leaves that was killed: the text, a folder of the editor, a name that is no text.
    func leave(in base: String) throws {
      let folder = base + "/edit-4000000-0"
      try FileManager.default.createDirectory(atPath: folder + "/bak/deep", withIntermediateDirectories: true)
      for name in ["message.txt", "bak/copy", "bak/deep/copy"] {
        try Data("secret".utf8).write(to: URL(fileURLWithPath: folder + "/" + name))
      }
      let odd = Array(folder.utf8) + Array("/x".utf8) + [0xFF] + Array("y".utf8)
      let file = FolderTree.withName(odd) { Glibc.open($0, O_WRONLY | O_CREAT | O_CLOEXEC, 0o600) }
      #expect(file >= 0)
      close(file)
      chmod(folder + "/bak/deep", 0)
    }

    func left(in base: String) -> [String] {
      (try? FileManager.default.contentsOfDirectory(atPath: base)) ?? []
    }
  }

  @Test("What runs left behind that died goes at the next start, in this session's place and in the other")
  func bothPlaces() throws {
    let bench = try Bench()
    try bench.leave(in: bench.state)
    try bench.leave(in: bench.runtime)
    bench.folders.sweepDrafts()
    #expect(bench.left(in: bench.state).isEmpty)
    #expect(bench.left(in: bench.runtime).isEmpty)
  }

  @Test("A process's number that is in use again keeps nothing, and a run that goes on keeps its text")
  func lock() throws {
    let bench = try Bench()
    let running = try EditorFolder.make(in: bench.state)
    try FileManager.default.createDirectory(
      atPath: bench.state + "/edit-1-0", withIntermediateDirectories: true)
    let leavings = bench.folders.sweptDrafts()
    #expect(leavings == EditorFolder.Leavings(stays: [], open: [running.path]))
    #expect(bench.left(in: bench.state).count == 1)
    running.remove()
    #expect(bench.left(in: bench.state).isEmpty)
  }

  @Test("A link in the place of such a folder goes, and what it leads to stays")
  func link() throws {
    let bench = try Bench()
    let precious = bench.path + "/precious"
    try FileManager.default.createDirectory(atPath: precious, withIntermediateDirectories: true)
    try Data("mine".utf8).write(to: URL(fileURLWithPath: precious + "/file"))
    #expect(symlink(precious, bench.state + "/edit-4000000-0") == 0)
    try FileManager.default.createDirectory(
      atPath: bench.state + "/edit-4000000-1", withIntermediateDirectories: true)
    #expect(symlink(precious, bench.state + "/edit-4000000-1/link") == 0)
    bench.folders.sweepDrafts()
    #expect(bench.left(in: bench.state).isEmpty)
    #expect(bench.left(in: precious) == ["file"])
  }

  @Test("A loose folder is tightened; nothing is edited below one that others can write in")
  func loose() throws {
    let bench = try Bench()
    chmod(bench.state, 0o777)
    try EditorFolder.make(in: bench.state).remove()
    var entry = stat()
    #expect(stat(bench.state, &entry) == 0 && entry.st_mode & 0o777 == 0o700)
    chmod(bench.path, 0o777)
    #expect(throws: EditorError.cannotWrite(.shared(path: bench.path))) {
      try EditorFolder.make(in: bench.state)
    }
  }

  @Test(
    "A folder of somebody else's is not used, not even by a link, and erasing says so",
    .enabled(if: geteuid() == 0))
  func foreign() throws {
    let bench = try Bench()
    chown(bench.state, 12346, 12346)
    #expect(throws: EditorError.cannotWrite(.failed(path: bench.state, errno: EPERM))) {
      try EditorFolder.make(in: bench.state)
    }
    #expect(bench.folders.sweptDrafts().stays == [bench.state])
    #expect(bench.folders.crashNote() == nil)
    let link = bench.path + "/link"
    #expect(symlink(bench.runtime, link) == 0)
    #expect(lchown(link, 12346, 12346) == 0)
    #expect(throws: EditorError.cannotWrite(.failed(path: link, errno: EPERM))) {
      try EditorFolder.make(in: link)
    }
    chown(bench.state, 0, 0)
  }

  @Test("Nobody is erased while a text stays, or an editor has one open")
  func erasing() throws {
    let bench = try Bench()
    let store = try Store.open(at: bench.folders.data)
    defer { store.close() }
    let ann = Contact(id: ContactID("01ANN"), firstName: "Ann", lastName: "Hale")
    try store.add(ann)
    let running = try EditorFolder.make(in: bench.state)
    let erasure = PersonErasure(store: store, folders: bench.folders)
    let plan = try erasure.plan(ann)
    #expect(throws: ErasureError.draftIsOpen(path: running.path)) { try erasure.run(plan) }
    #expect(try store.contact(ann.id) == ann)
    running.remove()
    try bench.leave(in: bench.runtime)
    _ = try erasure.run(plan)
    #expect(bench.left(in: bench.runtime).isEmpty)
    #expect(try store.contact(ann.id) == nil)
  }
}
