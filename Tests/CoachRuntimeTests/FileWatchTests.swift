import Foundation
import Glibc
import Testing

@testable import CoachRuntime

@Suite("A watched file")
struct FileWatchTests {
  private let folder = FileManager.default.temporaryDirectory.appending(
    path: "callcoach-" + UUID().uuidString
  )
  .path()

  private func path(_ name: String) -> String { folder + "/" + name }

  private func write(_ text: String, _ name: String) throws {
    try Data(text.utf8).write(to: URL(filePath: path(name)))
  }

  private func within(_ body: () throws -> Void) throws {
    try FileManager.default.createDirectory(atPath: folder, withIntermediateDirectories: true)
    defer { try? FileManager.default.removeItem(atPath: folder) }
    try body()
  }

  /// Whether the watch tells of a change before the deadline.
  private func tells(_ watch: FileWatch, within milliseconds: Int32 = 5000) -> Bool {
    let deadline = Date(timeIntervalSinceNow: Double(milliseconds) / 1000)
    while deadline.timeIntervalSinceNow > 0 {
      var watched = pollfd(fd: watch.descriptor, events: Int16(POLLIN), revents: 0)
      if poll(&watched, 1, Int32(max(0, deadline.timeIntervalSinceNow * 1000))) > 0, watch.hasChanged() {
        return true
      }
    }
    return false
  }

  @Test("tells when it is written, replaced and removed, and nothing of its neighbours")
  func plain() throws {
    try within {
      try write("one", "a.md")
      let watch = try #require(FileWatch(path: path("a.md")))
      try write("other", "b.md")
      #expect(!watch.hasChanged())
      try write("two", "a.md")
      #expect(tells(watch))
      try write("three!", "new.md")
      rename(path("new.md"), path("a.md"))
      #expect(tells(watch))
      unlink(path("a.md"))
      #expect(tells(watch))
      #expect(!watch.hasChanged())
    }
  }

  @Test("may be a link, through other folders, whose target changes or that is turned elsewhere")
  func link() throws {
    try within {
      for name in ["home", "dots", "more"] { mkdir(path(name), 0o700) }
      try write("one", "dots/playbook.md")
      try write("elsewhere", "more/playbook.md")
      symlink("../dots/playbook.md", path("home/link.md"))
      symlink(path("home/link.md"), path("home/playbook.md"))
      let watch = try #require(FileWatch(path: path("home/playbook.md")))
      try write("two", "dots/playbook.md")
      #expect(tells(watch))
      unlink(path("home/playbook.md"))
      symlink("../more/playbook.md", path("home/playbook.md"))
      #expect(tells(watch))
      try write("changed there", "more/playbook.md")
      #expect(tells(watch))
    }
  }

  @Test("may come later, with its folders")
  func later() throws {
    try within {
      let watch = try #require(FileWatch(path: path("config/callcoach/playbook.md")))
      mkdir(path("config"), 0o700)
      _ = watch.hasChanged()
      mkdir(path("config/callcoach"), 0o700)
      try write("there", "config/callcoach/playbook.md")
      #expect(tells(watch))
      try write("there again", "config/callcoach/playbook.md")
      #expect(tells(watch))
    }
  }

  @Test("is found again when its folder is replaced by another")
  func replacedFolder() throws {
    try within {
      for name in ["config", "other"] { mkdir(path(name), 0o700) }
      try write("one", "config/playbook.md")
      try write("another one", "other/playbook.md")
      let watch = try #require(FileWatch(path: path("config/playbook.md")))
      rename(path("config"), path("old"))
      rename(path("other"), path("config"))
      #expect(tells(watch))
      try write("and written there", "config/playbook.md")
      #expect(tells(watch))
    }
  }

  @Test("is looked at when more happened than the system can tell")
  func overflow() throws {
    try within {
      try write("one", "a.md")
      let watch = try #require(FileWatch(path: path("a.md")))
      let limit = try String(contentsOfFile: "/proc/sys/fs/inotify/max_queued_events", encoding: .utf8)
      let count = Int(limit.trimmingCharacters(in: .whitespacesAndNewlines)) ?? 16_384
      // Two names take turns, so that no two events in a row are the same and fold into one.
      for number in 0..<(count / 2 + 10) {
        let descriptor = open(path("noise\(number % 2)"), O_WRONLY | O_CREAT, 0o600)
        close(descriptor)
      }
      try write("changed while nobody listened", "a.md")
      #expect(tells(watch))
    }
  }

  @Test("beside it: a clock that nobody set says nothing")
  func clock() throws {
    let watch = try #require(ClockWatch())
    #expect(!watch.wasSet())
  }
}
