import Foundation
import Testing

@Suite("Rules of conduct of one's own", .serialized)
struct RulesTests {
  private static let file = ".config/callcoach/rules.tsv"

  @Test("are made once, for the owner only, and checked, shown and found")
  func commands() throws {
    try Desk.with { desk in
      let path = try desk.succeed("rules", "path")
      #expect(path == desk.home.path(Self.file) + "\n")
      let shipped = try desk.succeed("rules", "show")
      #expect(shipped.hasPrefix("The shipped rules"))
      #expect(shipped.contains(#/US-WA +08:00 to 20:00 +\(3 dials\) +end the call/#))
      #expect(try desk.succeed("rules", "check") == "No mistakes.\n")
      #expect(try desk.succeed("rules", "new").contains(Self.file))
      let made = try FileManager.default.attributesOfItem(atPath: desk.home.path(Self.file))
      #expect(made[.posixPermissions] as? Int == 0o600)
      try desk.home.write(
        "compiled\t2020-01-02\nfigure\tdials\t9\nregion\tUS-FL\t9:00\t17:00\t2\n", to: Self.file)
      let again = try desk.command(["rules", "new"])
      #expect(again.status == 73)
      #expect(again.errors.contains("is there already and was not touched"))
      let shown = try desk.succeed("rules", "show")
      #expect(shown.contains("Rules of \(desk.home.path(Self.file)), compiled on 2020-01-02."))
      #expect(shown.components(separatedBy: "more than a year ago").count == 2)
      #expect(shown.contains(#/dials +9\n/#))
      #expect(shown.contains(#/US-FL +09:00 to 17:00 +2 dials/#))
      let rows = try desk.succeed("rules", "show", "--plain")
      #expect(rows.contains("region\tUS-FL\t09:00\t17:00\t2\n"))
      try desk.home.write(rows, to: "copy.tsv")
      #expect(try desk.succeed("rules", "check", desk.home.path("copy.tsv")).hasPrefix("No mistakes.\n"))
      let fields = try JSONSerialization.jsonObject(with: Data(desk.succeed("rules", "show", "--json").utf8))
      #expect(((fields as? [String: Any])?["figures"] as? [String: Any])?["dials"] as? Int == 9)
    }
  }

  @Test("show what the playbook's header sets in their place")
  func header() throws {
    try Desk.with { desk in
      let playbook = try desk.succeed("playbook", "new", "-")
      let lines = playbook.split(separator: "\n", omittingEmptySubsequences: false)
        .filter { !$0.hasPrefix("Cool-off:") }
      let title = try #require(lines.firstIndex { $0.hasPrefix("# Playbook:") })
      let text = (lines[...title] + ["Cool-off: 21 days"] + lines[(title + 1)...]).joined(separator: "\n")
      try FileManager.default.createDirectory(
        atPath: desk.home.path(".config/callcoach"), withIntermediateDirectories: true)
      try desk.home.write(text, to: ".config/callcoach/playbook.md")
      #expect(
        try desk.succeed("rules", "show").contains(#/cool_off_days +21 +by the playbook; the file says 14/#))
    }
  }

  @Test("with mistakes are told with every place, and the shipped ones hold")
  func mistakes() throws {
    try Desk.with { desk in
      try desk.succeed("rules", "new")
      try desk.home.write("compiled\t2026-01-02\nfigur\tdials\t9\nholiday\tUS\t2026-13-01\n", to: Self.file)
      let check = try desk.command(["rules", "check"])
      #expect(check.status == 65)
      #expect(check.output.contains("rules.tsv:2:1: error: No row begins with “figur”."))
      #expect(check.output.contains("did you mean “figure”?"))
      #expect(check.output.contains("rules.tsv:3:12: error: “2026-13-01” is not a date."))
      let json = try desk.command(["rules", "check", "--json"])
      let list = try JSONSerialization.jsonObject(with: Data(json.output.utf8)) as? [[String: Any]]
      #expect(list?.map { $0["line"] as? Int } == [2, 3])
      let shown = try desk.command(["rules", "show"])
      #expect(shown.status == 0)
      #expect(shown.output.hasPrefix("The shipped rules"))
      #expect(shown.errors.contains("rules.tsv:2:1: error") && shown.errors.contains("(and 1 more)"))
      try desk.expect(66, from: ["rules", "check", desk.home.path("none.tsv")])
      try desk.expect(66, from: ["rules", "check", desk.home.path("")])
    }
  }

  @Test("that change while the coach runs hold from the next call on; mistakes are told in the last row")
  func whileRunning() throws {
    try Desk.with { desk in
      try desk.addAnn()
      try desk.succeed("rules", "new")
      try desk.coach { coach in
        try coach.wait(until: "c call")
        try desk.home.write("compiled\t2026-01-02\nregion\t*\t08:00\t25:00\t3\n", to: Self.file)
        try coach.wait(until: "rules.tsv:2:16: error: “25:00” is not the time")
        try desk.home.write(
          "compiled\t2026-01-02\nregion\t*\t00:00\t00:01\t3\tnobody is up then\n", to: Self.file)
        try coach.wait(until: "The calling rules were read anew.")
        try coach.press(("c", "start here"), ("Enter", "outside calling hours, 00:00 to 00:01"))
        try coach.wait(until: "The rule for everywhere says: nobody is up then")
        try coach.press(("Escape", "c call"))
        try coach.send("q")
        try coach.expectExit(0)
      }
    }
  }
}
