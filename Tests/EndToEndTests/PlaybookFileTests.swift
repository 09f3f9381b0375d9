import Foundation
import Testing

@Suite("A playbook of one's own", .serialized)
struct PlaybookFileTests {
  private static let broken =
    "# Playbook: Mine\n\n## Objecton: No time\nSay: hello\n\n## Opening: Plain\nFro: first call\n"

  @Test("with mistakes is refused with 65, every mistake at its place", arguments: [true, false])
  func refused(asCommand: Bool) throws {
    try Desk.with { desk in
      let file = try desk.home.write(Self.broken, to: "bad.md")
      let result = try desk.command(asCommand ? ["playbook", "check", file] : ["--playbook", file])
      #expect(result.status == 65)
      let told = asCommand ? result.output : result.errors
      #expect(told.contains("\(file):3:"))
      #expect(told.contains("\(file):7:"))
      #expect(told.contains("^"))
      let counted = try #require(told.firstMatch(of: #/(\d+) errors?, \d+ warnings?/#))
      #expect((Int(counted.output.1) ?? 0) >= 2)
      #expect(told.components(separatedBy: ": error PB").count - 1 == Int(counted.output.1))
    }
  }

  @Test("that is not there is refused with 66")
  func missing() throws {
    try Desk.with { desk in
      let result = try desk.command(["--playbook", desk.home.path("none.md")])
      #expect(result.status == 66)
      #expect(result.errors.contains("none.md"))
    }
  }

  @Test("that comes while the coach runs is taken, through a link too, and its changes are")
  func comesLater() throws {
    try Desk.with { desk in
      try desk.addAnn()
      let good = try desk.succeed("playbook", "new", "-")
      let title = try #require(good.firstMatch(of: #/# Playbook: (.+)/#)).output.1
      try desk.coach { coach in
        try coach.wait(until: "c call")
        let dots = desk.home.path("dots")
        try FileManager.default.createDirectory(atPath: dots, withIntermediateDirectories: true)
        try desk.home.write(
          good.replacing("# Playbook: \(title)", with: "# Playbook: First"), to: "dots/mine.md")
        let folder = desk.home.path(".config/callcoach")
        try FileManager.default.createDirectory(atPath: folder, withIntermediateDirectories: true)
        #expect(symlink("../../dots/mine.md", folder + "/playbook.md") == 0)
        try coach.wait(until: "First")
        try desk.home.write(
          good.replacing("# Playbook: \(title)", with: "# Playbook: Second"), to: "dots/mine.md")
        try coach.wait(until: "Second")
        try coach.send("q")
        try coach.expectExit(0)
      }
    }
  }

  @Test("that breaks while the coach runs leaves the old one in use, says where, and is taken once mended")
  func brokenAndMended() throws {
    try Desk.with { desk in
      try desk.addAnn()
      let good = try desk.succeed("playbook", "new", "-")
      let folder = desk.home.path(".config/callcoach")
      try FileManager.default.createDirectory(atPath: folder, withIntermediateDirectories: true)
      let file = ".config/callcoach/playbook.md"
      try desk.home.write(good, to: file)
      let title = try #require(good.firstMatch(of: #/# Playbook: (.+)/#)).output.1
      try desk.coach { coach in
        try coach.wait(until: String(title))
        try coach.answer()
        try desk.home.write(Self.broken, to: file)
        try coach.wait(until: "the banner names the place", within: 10) {
          $0.contains(#/playbook\.md:\d+:\d+: error PB\d+/#)
        }
        try coach.press(("Space", "— wait —"), ("1", "▶ 1 EMPATHIZE"))
        // As editors save: a new file takes the place of the old one.
        try desk.home.write(good.replacing("# Playbook: \(title)", with: "# Playbook: Mended"), to: "new.md")
        #expect(rename(desk.home.path("new.md"), desk.home.path(file)) == 0)
        try coach.wait(until: "The playbook was read anew")
        try coach.press(
          ("Space", "▶ 2 QUESTION"), ("e", "hung up"), ("e", "Wrap-up"), ("Enter", "What now"),
          ("Space", "Last calls"))
        try coach.wait(until: "Mended")
        try coach.send("q")
        #expect(try coach.waitForExit() == 0)
      }
      let call = try desk.call()
      #expect(call.kinds.contains("playbook"))
      #expect(call.closed)
    }
  }
}
