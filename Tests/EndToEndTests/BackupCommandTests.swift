import Foundation
import Testing

@Suite("Copies of the data file", .serialized)
struct BackupCommandTests {
  @Test("are made, listed and put back; the file in use is kept")
  func roundTrip() throws {
    try Desk.with { desk in
      try desk.expect(66, from: ["backup"])
      try desk.addAnn()
      let backup = try desk.succeed("backup").trimmingCharacters(in: .newlines)
      #expect(backup.hasPrefix(desk.data + "/backups/callcoach-"))
      #expect(try desk.succeed("backup", "list").contains(backup))
      try desk.addPerson(first: "Bob", last: "Mills")
      let restored = try desk.succeed("backup", "restore", "newest")
      #expect(restored.contains("\(backup) is in place."))
      #expect(restored.contains("is kept as \(desk.data)/backups/"))
      let list = try desk.succeed("contact", "list")
      #expect(list.contains("Ann Hale"))
      #expect(!list.contains("Bob Mills"))
      #expect(try desk.succeed("backup", "list", "--plain").split(separator: "\n").count == 2)
    }
  }

  @Test("take the place of a damaged file, whose message names the newest")
  func damaged() throws {
    try Desk.with { desk in
      try desk.addAnn()
      let backup = try desk.succeed("backup").trimmingCharacters(in: .newlines)
      try String(repeating: "x", count: 9000).write(toFile: desk.store, atomically: false, encoding: .utf8)
      let refused = try desk.command(["contact", "list"])
      #expect(refused.status == 65)
      #expect(refused.errors.contains("callcoach backup restore \(backup)"))
      let unread = try desk.command(["backup", "restore", backup])
      #expect(unread.status == 65)
      #expect(unread.errors.contains("--lose-requests"))
      let restored = try desk.succeed("backup", "restore", backup, "--lose-requests")
      #expect(restored.contains("That file is damaged"))
      #expect(restored.contains("Note them again"))
      #expect(try desk.succeed("contact", "list").contains("Ann Hale"))
      let again = try desk.command(["erase", "Ann", "--yes"])
      #expect(again.status == 65, "the damaged file may still name them")
      #expect(again.errors.contains(".damaged"))
    }
  }

  @Test("are not put back while the coach is open, or from what is none")
  func refused() throws {
    try Desk.with { desk in
      try desk.addAnn()
      try desk.succeed("backup")
      try desk.coach { coach in
        try coach.wait(until: "c call")
        let result = try desk.command(["backup", "restore", "newest"])
        #expect(result.status == 69)
        #expect(result.errors.contains("another callcoach is open"))
        try desk.expect(0, from: ["backup"])
        try coach.send("C-c")
        try coach.expectExit(130)
      }
      let other = try desk.home.write(String(repeating: "no database ", count: 100), to: "other.db")
      try desk.expect(65, from: ["backup", "restore", other])
      try desk.expect(66, from: ["backup", "restore", "none.db"])
      #expect(try desk.succeed("contact", "list").contains("Ann Hale"))
    }
  }

  @Test("leave nothing behind where there is no room for them", .enabled(if: SmallDisk.isPossible))
  func fullDisk() throws {
    try Desk.with { desk in
      try desk.addAnn()
      let disk = try SmallDisk(at: desk.home.path("disk"))
      defer { disk.remove() }
      try disk.fill()
      let result = try desk.command(["backup", "--to", disk.path])
      #expect(result.status == 74)
      #expect(result.errors.contains("There is no room for a backup in \(disk.path)."))
      #expect(try FileManager.default.contentsOfDirectory(atPath: disk.path) == ["filler"])
    }
  }

  @Test("are kept only so many as are wanted")
  func keeping() throws {
    try Desk.with { desk in
      try desk.addAnn()
      for _ in 0..<3 { try desk.succeed("backup", "--keep", "2") }
      #expect(try desk.succeed("backup", "list", "--plain").split(separator: "\n").count == 2)
    }
  }
}
