import CallScript
import CoachRuntime
import Foundation
import Testing

struct PlaybookFilesTests {
  /// A folder of its own that goes when the test ends.
  private final class Folder {
    let url = FileManager.default.temporaryDirectory.appending(path: "callcoach-" + UUID().uuidString)
    init() throws { try FileManager.default.createDirectory(at: url, withIntermediateDirectories: true) }
    deinit { try? FileManager.default.removeItem(at: url) }
    func path(_ name: String) -> String { url.appending(path: name).path() }
  }

  private func mode(_ path: String) throws -> Int? {
    try FileManager.default.attributesOfItem(atPath: path)[.posixPermissions] as? Int
  }

  @Test("A file is read as it is, and one above the limit is refused")
  func reading() throws {
    let folder = try Folder()
    try ShippedText.starter.withUnsafeBytes { try Data($0).write(to: folder.url.appending(path: "a.md")) }
    #expect(try PlaybookFile(path: folder.path("a.md")).bytes == ShippedText.starter)
    try Data(repeating: 0x61, count: 3 << 20).write(to: folder.url.appending(path: "big.md"))
    let big = try PlaybookFile(path: folder.path("big.md"))
    #expect(big.reading.diagnostics.map(\.code) == [.fileTooLarge])
    #expect(big.bytes.count == PlaybookLimits.bytes + 1)
  }

  @Test("A folder, a pipe and a missing file are told apart and never hang")
  func notFiles() throws {
    let folder = try Folder()
    let pipe = folder.path("pipe")
    #expect(mkfifo(pipe, 0o600) == 0)
    for path in [pipe, folder.url.path()] {
      #expect(throws: PlaybookFileError.notAFile(path: path)) { try PlaybookFile(path: path) }
    }
    let missing = folder.path("missing.md")
    #expect(throws: PlaybookFileError.cannotOpen(path: missing, errno: ENOENT)) {
      try PlaybookFile(path: missing)
    }
  }

  @Test("A new file never replaces one that is there")
  func create() throws {
    let folder = try Folder()
    let path = folder.path("a.md")
    try FileWriting.create(path, bytes: [0x61])
    #expect(throws: FileWritingError.exists(path: path)) { try FileWriting.create(path, bytes: [0x62]) }
    #expect(try Data(contentsOf: URL(filePath: path)) == Data([0x61]))
  }

  @Test("A replaced file keeps its mode, a link stays a link, and nothing is left beside it")
  func replace() throws {
    let folder = try Folder()
    try FileWriting.create(folder.path("a.md"), bytes: [0x61])
    #expect(chmod(folder.path("a.md"), 0o640) == 0)
    try FileManager.default.createSymbolicLink(atPath: folder.path("link.md"), withDestinationPath: "a.md")
    try FileWriting.replace(folder.path("link.md"), bytes: [0x62, 0x63])
    #expect(try Data(contentsOf: folder.url.appending(path: "a.md")) == Data([0x62, 0x63]))
    #expect(try mode(folder.path("a.md")) == 0o640)
    #expect(try FileManager.default.destinationOfSymbolicLink(atPath: folder.path("link.md")) == "a.md")
    #expect(
      try FileManager.default.contentsOfDirectory(atPath: folder.url.path()).sorted() == ["a.md", "link.md"])
  }

  @Test("A file that cannot be replaced stays as it was")
  func replaceMissing() throws {
    let folder = try Folder()
    let path = folder.path("missing.md")
    #expect(throws: FileWritingError.failed(path: path, errno: ENOENT)) {
      try FileWriting.replace(path, bytes: [0x61])
    }
    #expect(try FileManager.default.contentsOfDirectory(atPath: folder.url.path()) == [])
  }

  @Test(
    "A document is its owner's alone, and one that is there is replaced only by force",
    arguments: [false, true])
  func document(isForced: Bool) throws {
    let folder = try Folder()
    let path = folder.path("a.csv")
    try FileWriting.writePrivate(path, bytes: [0x61], force: isForced)
    #expect(try mode(path) == 0o600)
    #expect(chmod(path, 0o644) == 0)
    if isForced {
      try FileWriting.writePrivate(path, bytes: [0x62], force: true)
      #expect(try mode(path) == 0o600)
    } else {
      #expect(throws: FileWritingError.exists(path: path)) {
        try FileWriting.writePrivate(path, bytes: [0x62])
      }
    }
    #expect(try Data(contentsOf: URL(filePath: path)) == Data([isForced ? 0x62 : 0x61]))
    #expect(try FileManager.default.contentsOfDirectory(atPath: folder.url.path()) == ["a.csv"])
  }

  @Test("A link, a folder, a pipe or a device in a document's place stays as it is, by force too")
  func documentInAnothersPlace() throws {
    let folder = try Folder()
    try FileWriting.create(folder.path("kept.md"), bytes: [0x61])
    try FileManager.default.createSymbolicLink(atPath: folder.path("link"), withDestinationPath: "kept.md")
    try FileManager.default.createSymbolicLink(atPath: folder.path("dead"), withDestinationPath: "none")
    try FileManager.default.createDirectory(atPath: folder.path("folder"), withIntermediateDirectories: false)
    #expect(mkfifo(folder.path("pipe"), 0o600) == 0)
    for path in ["link", "dead", "folder", "pipe"].map(folder.path) + ["/dev/null"] {
      for force in [false, true] {
        #expect(throws: FileWritingError.notOrdinary(path: path)) {
          try FileWriting.writePrivate(path, bytes: [0x62], force: force)
        }
      }
    }
    #expect(try Data(contentsOf: URL(filePath: folder.path("kept.md"))) == Data([0x61]))
    #expect(!FileManager.default.fileExists(atPath: folder.path("none")))
  }

  @Test("A document in a folder that is not there fails with the reason")
  func documentNowhere() throws {
    let folder = try Folder()
    let path = folder.path("no/a.csv")
    #expect {
      try FileWriting.writePrivate(path, bytes: [0x61])
    } throws: { error in
      guard case .failed(_, ENOENT)? = error as? FileWritingError else { return false }
      return true
    }
  }

  @Test("The playbook in force is the one named, the account's, the rep's own, the shipped one")
  func inForce() throws {
    let folder = try Folder()
    let names = ["XDG_DATA_HOME", "XDG_CONFIG_HOME", "XDG_STATE_HOME"]
    let variables = Dictionary(uniqueKeysWithValues: names.map { ($0, folder.url.path()) })
    let folders = try ProgramFolders.find(
      in: FolderEnvironment(variables: variables, listedHome: nil, user: geteuid()))
    #expect(PlaybookInForce.path(named: "a.md", ofAccount: "b.md", in: folders) == "a.md")
    #expect(PlaybookInForce.path(named: nil, ofAccount: "b.md", in: folders) == "b.md")
    #expect(PlaybookInForce.path(named: nil, ofAccount: "", in: folders) == nil)
    try FileManager.default.createDirectory(atPath: folders.config, withIntermediateDirectories: true)
    try FileWriting.create(folders.playbook, bytes: ShippedText.starter)
    #expect(PlaybookInForce.path(named: nil, in: folders) == folders.playbook)
    #expect(try PlaybookInForce.read(named: nil, in: folders).bytes == ShippedText.starter)
  }
}
