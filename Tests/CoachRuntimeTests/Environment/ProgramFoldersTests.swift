import CoachRuntime
import Foundation
import Glibc
import Testing

struct ProgramFoldersTests {
  private let place = FileManager.default.temporaryDirectory.appendingPathComponent(UUID().uuidString).path

  private func find(_ variables: [String: String], listed: String? = "/nowhere/kim") throws -> ProgramFolders
  {
    try ProgramFolders.find(
      in: FolderEnvironment(variables: variables, listedHome: listed, user: geteuid()))
  }

  @Test("Without variables the standard places in the home folder count")
  func standard() throws {
    let folders = try find(["HOME": "/nowhere/ann"])
    #expect(folders.data == "/nowhere/ann/.local/share/callcoach")
    #expect(folders.config == "/nowhere/ann/.config/callcoach")
    #expect(folders.state == "/nowhere/ann/.local/state/callcoach")
    #expect(folders.playbook == "/nowhere/ann/.config/callcoach/playbook.md")
    #expect(folders.notices.isEmpty)
  }

  @Test(
    "Words of somebody else's do not steer calls: folder, playbook and rules have to be the rep's, or the system's",
    .enabled(if: geteuid() == 0), arguments: ["", "/playbook.md", "/rules.tsv"])
  func foreignWords(_ name: String) throws {
    let config = place + "/callcoach"
    try FileManager.default.createDirectory(atPath: config, withIntermediateDirectories: true)
    defer { try? FileManager.default.removeItem(atPath: place) }
    if !name.isEmpty { try Data().write(to: URL(fileURLWithPath: config + name)) }
    _ = try find(["HOME": "/nowhere/ann", "XDG_CONFIG_HOME": place])
    chown(config + name, 12346, 12346)
    #expect(throws: FolderError.foreignOwner(path: config + name, user: 12346)) {
      try find(["HOME": "/nowhere/ann", "XDG_CONFIG_HOME": place])
    }
  }

  @Test("Variables with full paths are followed")
  func variables() throws {
    let folders = try find([
      "HOME": "/nowhere/ann", "XDG_DATA_HOME": "/nowhere/d/", "XDG_CONFIG_HOME": "/nowhere/c",
      "XDG_STATE_HOME": "/nowhere/s",
    ])
    #expect(folders.data == "/nowhere/d/callcoach")
    #expect(folders.config == "/nowhere/c/callcoach")
    #expect(folders.state == "/nowhere/s/callcoach")
  }

  @Test(
    "Empty and relative values are passed over, relative ones with a notice",
    arguments: [("", false), ("data", true), ("./data", true), ("~/data", true)])
  func passedOver(value: String, isTold: Bool) throws {
    let folders = try find(["HOME": "/nowhere/ann", "XDG_DATA_HOME": value])
    #expect(folders.data == "/nowhere/ann/.local/share/callcoach")
    #expect(folders.notices == (isTold ? [.relativePath(variable: "XDG_DATA_HOME")] : []))
  }

  @Test("Without a usable HOME the list of users is asked", arguments: [nil, "", "relative"])
  func listedHome(home: String?) throws {
    let variables = home.map { ["HOME": $0] } ?? [:]
    #expect(try find(variables).data == "/nowhere/kim/.local/share/callcoach")
    #expect(throws: FolderError.noHome) { try find(variables, listed: nil) }
    #expect(throws: FolderError.noHome) { try find(variables, listed: "kim") }
  }

  @Test("A base folder of another user is refused")
  func foreignOwner() throws {
    mkdir(place, 0o700)
    defer { rmdir(place) }
    let environment = FolderEnvironment(
      variables: ["XDG_DATA_HOME": place], listedHome: "/nowhere", user: geteuid() + 1)
    #expect(throws: FolderError.foreignOwner(path: place, user: geteuid())) {
      try ProgramFolders.find(in: environment)
    }
  }

  @Test("A file where a folder belongs is refused")
  func notAFolder() throws {
    try Data().write(to: URL(fileURLWithPath: place))
    defer { unlink(place) }
    #expect(throws: FolderError.notAFolder(path: place)) {
      try find(["HOME": "/n", "XDG_STATE_HOME": place])
    }
  }

  @Test("Every trouble has a sentence that names the place or the remedy")
  func sentences() {
    #expect(FolderWords.sentence(.noHome).contains("HOME"))
    #expect(FolderWords.sentence(.foreignOwner(path: "/x", user: 7)).contains("/x belongs to user 7"))
    #expect(FolderWords.sentence(.notAFolder(path: "/x")).contains("/x"))
    #expect(FolderWords.sentence(.relativePath(variable: "XDG_DATA_HOME")).contains("XDG_DATA_HOME"))
  }
}
