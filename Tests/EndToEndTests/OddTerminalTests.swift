import Foundation
import Testing

@Suite("A terminal that is not as expected", .serialized)
struct OddTerminalTests {
  @Test(
    "and whose kind this machine does not know is opened as one like it",
    arguments: ["xterm-ghostty", "xterm-kitty", "xterm-foo"])
  func unknownKind(term: String) throws {
    try Desk.with { desk in
      try desk.addAnn()
      try desk.coach(adding: ["TERM": term]) { coach in
        try coach.wait(until: "c call")
        #expect(try coach.value(of: "alternate_on") == "1")
        try coach.send("q")
        try coach.expectExit(0)
      }
    }
  }

  @Test("and is like none gets plain lines, with its kind and a way out")
  func noKind() throws {
    try Desk.with { desk in
      try desk.coach(adding: ["TERM": "no-such-terminal"]) { coach in
        let screen = try coach.wait(until: "opens the full screen")
        #expect(screen.contains("TERM=no-such-terminal") && screen.contains("TERM=xterm-256color callcoach"))
      }
    }
  }

  @Test("because standard input is closed gets an answer, and no file is read as input")
  func closedInput() throws {
    try Desk.with { desk in
      try desk.addAnn()
      try TmuxSession.with(
        ["/bin/sh", "-c", "exec \"$0\" <&-"] + desk.commandLine(), home: desk.home,
        environment: desk.environment
      ) { session in
        try session.expectExit(0)
        let screen = try session.screen()
        #expect(screen.contains("plain lines") && screen.contains("call Ann Hale"))
        #expect(!screen.contains("Nothing changed"))
      }
    }
  }

  @Test("because standard output or errors are closed never finds a file in their place", arguments: [1, 2])
  func closedOutput(descriptor: Int) throws {
    try Desk.with { desk in
      try desk.addAnn()
      try TmuxSession.with(
        ["/bin/sh", "-c", "exec \"$0\" \(descriptor)>&-"] + desk.commandLine(), home: desk.home,
        environment: desk.environment
      ) { session in
        let process = try session.processID()
        let holdsLock = Waiting.until(10) {
          Self.files(of: process).values.contains { $0.hasSuffix("callcoach.lock") }
        }
        #expect(holdsLock)
        #expect(Self.files(of: process)[descriptor] == "/dev/null")
        if descriptor == 2 { try session.wait(until: "c call") }
        try session.send(descriptor == 1 ? "C-d" : "q")
        try session.expectExit(0)
      }
    }
  }

  /// What a process has open, by descriptor.
  private static func files(of process: pid_t) -> [Int: String] {
    let folder = "/proc/\(process)/fd"
    let names = (try? FileManager.default.contentsOfDirectory(atPath: folder)) ?? []
    let files = names.compactMap { name in
      (try? FileManager.default.destinationOfSymbolicLink(atPath: "\(folder)/\(name)")).map {
        (Int(name) ?? -1, $0)
      }
    }
    return Dictionary(files) { $1 }
  }

  @Test("because an editor has it for a while gives no keys to the coach that were typed meanwhile")
  func typedIntoEditor() throws {
    try DraftJourneyTests.afterHangUp(address: "ann@hale.example") { desk in
      let done = desk.home.path("done")
      let lines = "echo IN THE EDITOR; while [ ! -e \(done) ]; do sleep 0.05; done"
      try desk.coach(adding: try DraftJourneyTests.editor(lines, at: desk)) { session in
        try DraftJourneyTests.open(session)
        try session.press(("e", "IN THE EDITOR"))
        try session.sendLiteral("dqx")
        try session.wait(until: "dqx")
        try desk.home.write("", to: "done")
        try session.wait(until: "No harm done")
        try session.press(("S", "Our call that ended early"))
        #expect(try !session.screen().contains("Noted that you sent it"))
        try session.send("C-c")
        try session.expectExit(130)
      }
      #expect(try desk.succeed("next", "--all").contains("e-mail after the hang-up"))
      #expect(try desk.succeed("draft", "list").contains("Ann"))
    }
  }

  @Test("because it was taken into the background stands still until fg, then has its screen and takes keys")
  func background() throws {
    try Desk.with { desk in
      try desk.addAnn()
      try desk.shell { shell in
        try shell.send("C-z")
        try shell.wait(until: "Stopped")
        try shell.sendLiteral("clear; bg\n")
        try shell.wait(until: "&")
        try shell.wait(until: "the job has stopped again", within: 10) { screen in
          if !screen.contains("Stopped") { try shell.send("Enter") }
          return screen.contains("Stopped")
        }
        #expect(try shell.value(of: "alternate_on") == "0")
        try shell.sendLiteral("fg\n")
        try shell.wait(until: "they say")
        #expect(try shell.value(of: "alternate_on") == "1")
        try shell.press(("2", "▶ 1 EMPATHIZE"), ("Space", "▶ 2 QUESTION"))
        try shell.send("C-c", "C-c")
        try shell.wait(until: "shell>")
      }
      #expect(try desk.call().kinds == ["opened", "answered", "objected", "said"])
    }
  }
}
