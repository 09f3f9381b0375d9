import Foundation
import Testing

@Suite("The terminal in mid-call", .serialized)
struct TerminalTests {
  @Test("may change its size at any moment: the frame fits and the keys still work")
  func resizing() throws {
    try Desk.with { desk in
      try desk.addAnn()
      try desk.coach { coach in
        try coach.answer()
        try coach.resize(columns: 120, rows: 36)
        try expectWhole(coach, columns: 120, rows: 36)
        try coach.press(("2", "▶ 1 EMPATHIZE"))
        try coach.resize(columns: 60, rows: 16)
        try expectWhole(coach, columns: 60, rows: 16)
        try coach.press(("Space", "▶ 2 QUESTION"))
        let question = try coach.screen()
        try coach.resize(columns: 19, rows: 4)
        try coach.wait(until: "one row holds the words to say", within: 10) { screen in
          let rows = Self.rows(screen)
          return rows.count == 4 && !rows[0].isEmpty && rows[0].count <= 19
            && rows.dropFirst().allSatisfy(\.isEmpty)
        }
        try coach.send("Space", "Space")
        try coach.resize(columns: 80, rows: 24)
        try coach.wait(until: "▶ 3 BENEFIT")
        try expectWhole(coach, columns: 80, rows: 24)
        #expect(question.contains("they say"))
        try coach.send("C-c", "C-c")
        #expect(try coach.waitForExit() == 130)
      }
      #expect(try desk.call().kinds == ["opened", "answered", "objected", "said", "said", "said"])
    }
  }

  @Test("settles on the right frame after a storm of sizes")
  func storm() throws {
    try Desk.with { desk in
      try desk.addAnn()
      try desk.coach { coach in
        try coach.answer()
        for step in 1...25 { try coach.resize(columns: 1 + step * 7, rows: 1 + step * 2 % 40) }
        try coach.resize(columns: 80, rows: 24)
        try expectWhole(coach, columns: 80, rows: 24)
        try coach.press(("2", "▶ 1 EMPATHIZE"))
      }
    }
  }

  @Test("goes to the shell on ^Z, whole and sane, and comes back to a call whose clock ran on")
  func suspending() throws {
    try Desk.with { desk in
      try desk.addAnn()
      try desk.shell { shell in
        let before = try #require(Self.clock(shell.screen()))
        let left = Date()
        try shell.send("C-z")
        try shell.wait(until: "Stopped")
        #expect(try shell.value(of: "alternate_on") == "0")
        try shell.sendLiteral("clear; stty -a\n")
        try shell.wait(until: "the terminal is the shell's own", within: 10) { screen in
          let words = screen.split(whereSeparator: { " ;\n".contains($0) })
          return ["icanon", "echo", "isig", "onlcr", "icrnl"].allSatisfy { words.contains(Substring($0)) }
        }
        try shell.sendLiteral("clear; echo a$((20 + 3))b\n")
        try shell.wait(until: "a23b")
        // Long enough for the clock to be further on by whole seconds.
        try shell.wait(until: "three seconds have passed", within: 10) { _ in
          -left.timeIntervalSinceNow > 3
        }
        try shell.sendLiteral("fg\n")
        try expectWhole(shell, columns: 80, rows: 24)
        let screen = try shell.wait(until: "the clock ran on", within: 10) {
          Self.clock($0).map { $0 >= before + 3 } == true
        }
        #expect(!screen.contains("a23b"))
        #expect(!screen.contains("shell>"))
        try shell.press(("2", "▶ 1 EMPATHIZE"))
        try shell.send("C-c", "C-c")
        try shell.wait(until: "shell>")
      }
    }
  }

  /// The rows of a screen, without the last line's end.
  static func rows(_ screen: String) -> [Substring] {
    screen.split(separator: "\n", omittingEmptySubsequences: false).dropLast()
  }

  /// The seconds on the call's clock.
  static func clock(_ screen: String) -> Int? {
    guard let found = screen.firstMatch(of: #/ (\d\d):(\d\d)   [●○]/#) else { return nil }
    return (Int(found.output.1) ?? 0) * 60 + (Int(found.output.2) ?? 0)
  }

  /// Waits until the live call fills a screen of that size: head, rule of the right length, keys, nothing torn.
  private func expectWhole(_ coach: TmuxSession, columns: Int, rows: Int) throws {
    try coach.wait(until: "the frame fits \(columns)x\(rows)", within: 10) { screen in
      let lines = Self.rows(screen)
      guard lines.count == rows, lines.allSatisfy({ $0.count <= columns }) else { return false }
      let isHeaded = lines[0].hasPrefix(" Ann Hale") && lines[0].contains("● saved")
      let rules = lines.filter { $0.contains("─────") }
      return isHeaded && lines[0].count == columns - 1 && rules.count == 1
        && lines.filter { $0.contains("Ann Hale ·") }.count == 1
        && lines.contains { $0.contains("Space ") }
    }
  }
}
