import Foundation
import Testing

@Suite("The commands about what is planned and what happened", .serialized)
struct MoveCommandTests {
  /// The lines of `callcoach next --all --plain`, field by field.
  private static func moves(_ desk: Desk) throws -> [[String]] {
    try desk.succeed("next", "--all", "--plain").split(separator: "\n")
      .map { $0.split(separator: "\t", omittingEmptySubsequences: false).map(String.init) }
  }

  private static func kinds(_ desk: Desk) throws -> [String] { try moves(desk).map { $0[3] } }

  @Test(
    "A meeting by e-mail: moved in, missed, cancelled with a new time, held; each is taken back one by one")
  func meeting() throws {
    try Desk.with { desk in
      try desk.addAnn()
      try desk.expect(65, from: ["event", "Ann", "Hale", "held"])
      try desk.succeed("event", "Ann", "Hale", "moved", "--to", "2099-12-01 10:00", "--minutes", "20")
      #expect(try Self.kinds(desk).contains("attend"))
      try desk.expect(65, from: ["event", "Ann", "no-show"])
      let out = try desk.succeed(
        "event", "Ann", "cancelled", "--reason", "their audit", "--to", "2099-12-02 11:00")
      #expect(
        out.contains("Noted: cancelled, their audit.") && out.contains("Moved to Wed 2099-12-02 11:00."))
      try desk.succeed("event", "undo")
      #expect(try Self.kinds(desk) == ["new_time"])
      try desk.succeed("event", "undo")
      #expect(try Self.moves(desk).contains { $0[3] == "attend" && $0[1].hasPrefix("2099-12-01") })
      try desk.succeed("event", "Ann", "held")
      #expect(try Self.moves(desk).isEmpty)
      try desk.succeed("event", "undo")
      #expect(try Self.kinds(desk).contains("attend"))
    }
  }

  @Test("A step is done, put off and dropped by its number, its key or the beginning of it, and taken back")
  func marks() throws {
    try Desk.with { desk in
      try desk.addAnn()
      try desk.succeed("event", "Ann", "replied")
      let key = try #require(try Self.moves(desk).first?.last)
      #expect(try desk.succeed("done", "1").contains("Done: answer them."))
      #expect(try Self.moves(desk).isEmpty)
      try desk.expect(66, from: ["done", "1"])
      try desk.succeed("event", "undo")
      try desk.succeed("defer", key, "--until", "2099-12-01 10:00")
      #expect(try Self.moves(desk).first?[1].hasPrefix("2099-12-01") == true)
      try desk.expect(65, from: ["defer", key])
      try desk.succeed("event", "undo")
      #expect(try desk.succeed("defer", "answer:").contains("Put off to "))
      try desk.succeed("event", "undo")
      let dropped = try desk.command(["drop", "answer", "--reason", "they moved abroad", "--json"])
      let fields = try #require(
        try JSONSerialization.jsonObject(with: Data(dropped.output.utf8)) as? [String: Any])
      #expect((fields["events"] as? [[String: Any]])?.first?["reason"] as? String == "they moved abroad")
      #expect(try Self.moves(desk).isEmpty)
    }
  }

  @Test(
    "An agreed call that is not answered is tried twice that day and once the next, then it is thought over")
  func notAnswered() throws {
    try Desk.with { desk in
      try desk.addAnn()
      try desk.expect(65, from: ["event", "Ann", "not-answered"])
      let before = desk.clock.environment(shiftedBy: -3600)
      let agreed = ISO8601DateFormatter.string(
        from: desk.clock.now.addingTimeInterval(-600),
        timeZone: try #require(TimeZone(identifier: "Europe/London")),
        formatOptions: [.withFullDate, .withTime, .withColonSeparatorInTime, .withSpaceBetweenDateAndTime])
      let moved = ["event", "Ann", "moved", "--to", String(agreed.prefix(16))]
      #expect(try desk.command(moved, adding: before).status == 0)
      let early = try desk.command(["event", "Ann", "not-answered"], adding: before)
      #expect(early.status == 65 && early.errors.contains("is agreed for"), "\(early.errors)")
      #expect(try Self.kinds(desk).first == "agreed_call")
      let out = try desk.succeed("event", "Ann", "not-answered")
      #expect(out.contains("Noted: dialled and not answered.") && out.contains("Next: "), "\(out)")
      #expect(try Self.kinds(desk).contains("agreed_call"), "the next try")
      try desk.expect(65, from: ["event", "Ann", "not-answered"])
      let call = try desk.call()
      #expect(
        call.closed && call.outcome?.kind == "no_answer" && call.kinds == ["opened", "ended", "closed"])
      try desk.succeed("contact", "stop", "Ann")
      try desk.expect(65, from: ["event", "Ann", "not-answered"])
    }
  }

  static let refusals: [(Int32, String)] = [
    (64, "event|Ann|moved"), (64, "event|Ann|moved|--to|next week"),
    (64, "event|Ann|moved|--to|2020-01-01 9:00"), (64, "event|Ann|sneezed"), (64, "event|held"),
    (64, "event|Ann|cancelled"), (64, "event|Ann|cancelled|--reason| "),
    (64, "event|Ann|held|--reason|x"), (64, "event|Ann|replied|--to|fri 9:00"),
    (64, "event|Ann|moved|--to|fri 9:00|--minutes|0"), (66, "event|Nobody|replied"), (66, "event|undo"),
    (66, "event|undo|01XYZ"), (66, "done|7"), (66, "done|nonsense"), (66, "done|"), (64, "drop|1"),
    (64, "drop|1|--reason| "), (64, "defer|1|--until|yesterday"), (65, "event|Ann|held"),
    (65, "event|Ann|cancelled|--reason|x"),
  ]

  @Test("What cannot be meant is refused with its exit code, and nothing is noted", arguments: refusals)
  func refused(code: Int32, words: String) throws {
    try Desk.with { desk in
      try desk.addAnn()
      try desk.expect(
        code, from: words.split(separator: "|", omittingEmptySubsequences: false).map(String.init))
      #expect(try Self.moves(desk).isEmpty)
    }
  }

  @Test(
    "Home shows what was noted elsewhere; d, z, x and u do what the commands do, and l notes what happened")
  func screens() throws {
    try Desk.with { desk in
      try desk.addAnn()
      try desk.succeed("event", "Ann", "replied")
      try desk.coach { coach in
        try coach.wait(until: "answer them")
        // Each key waits for the list itself: the keys are about the row that is chosen.
        try coach.press(
          ("d", "Nobody"), ("u", "no waiting any more"), ("z", "Coming up"), ("u", "Due\n"))
        try coach.press(("x", "Why will it not be done?"))
        try coach.type("they moved abroad")
        try coach.press(("Enter", "Nobody"), ("u", "no waiting any more"), ("l", "What happened?"))
        try coach.press(("m", "Which day and time now?"))
        try coach.type("2099-12-01 10:00")
        try coach.press(("Enter", "Moved to Tue 1 Dec 10:00"))
        try coach.send("q")
        try coach.expectExit(0)
      }
      #expect(try Self.moves(desk).contains { $0[1].hasPrefix("2099-12-01") })
    }
  }

  @Test("Somebody who rings is talked to without a ring, and no dial is counted")
  func inbound() throws {
    try Desk.with { desk in
      try desk.addAnn()
      try desk.succeed("event", "Ann", "replied")
      try desk.coach { coach in
        try coach.wait(until: "answer them")
        try coach.press(("l", "What happened?"), ("I", "● saved"))
        try coach.send("C-c")
        try coach.wait(until: "again to leave")
        try coach.send("C-c")
        try coach.expectExit(130)
      }
      #expect(try desk.call().kinds.prefix(2) == ["opened", "answered"])
    }
  }
}
