import Foundation
import Testing

@Suite("The terminal that the end-to-end tests drive", .serialized)
struct TmuxSessionTests {
  @Test("shows what is typed")
  func typing() throws {
    try TmuxSession.with(["/bin/cat"]) { session in
      try session.sendLiteral("good; morning 'Ann';")
      try session.send("Enter")
      try session.wait(until: "shown once by the terminal and once by cat", within: 10) { screen in
        screen.components(separatedBy: "good; morning 'Ann';").count == 3
      }
    }
  }

  @Test("gives the program its size, and the next one")
  func sizes() throws {
    try TmuxSession.with(["/bin/sh"], columns: 61, rows: 17, environment: ["PS1": "ask me:"]) { session in
      try session.wait(until: "ask me:")
      try session.sendLiteral("stty size\n")
      try session.wait(until: "17 61")
      try session.resize(columns: 120, rows: 36)
      try session.sendLiteral("stty size\n")
      try session.wait(until: "36 120")
    }
  }

  @Test("hands on nothing of the machine's environment")
  func scrubbed() throws {
    try TmuxSession.with(["/usr/bin/env"], environment: ["ADDED": "here"]) { session in
      try session.waitForExit()
      let names = String(decoding: session.rawOutput(), as: UTF8.self).split(separator: "\r\n").map { line in
        line.prefix { $0 != "=" }
      }
      #expect(
        names.sorted() == [
          "ADDED", "CLOCK_INSTANT", "CLOCK_ORIGIN", "HOME", "LANG", "LD_PRELOAD", "PATH", "SHELL", "TERM",
          "TZ",
        ])
    }
  }

  @Test("pastes between brackets where the program asks for them")
  func pasting() throws {
    let echo = "stty -echo; printf '\\033[?2004hready'; exec cat -v"
    try TmuxSession.with(["/bin/sh", "-c", echo]) { session in
      try session.wait(until: "ready")
      try session.paste("one\ntwo;")
      try session.send("Enter")
      try session.wait(until: "^[[200~one")
      try session.wait(until: "two;^[[201~")
    }
  }

  @Test("says how a program ended", arguments: [("exit 3", 3), ("kill -9 $$", 137)])
  func endings(script: String, status: Int32) throws {
    try TmuxSession.with(["/bin/sh", "-c", script]) { session in
      let ended = try session.waitForExit()
      #expect(ended == status)
    }
  }

  @Test("finds and signals the processes that run in it")
  func signals() throws {
    try TmuxSession.with(["/bin/sh", "-c", "sleep 300; echo went on; cat"]) { session in
      try session.wait(until: "sleep runs", within: 10) { _ in (try? session.processID(of: "sleep")) != nil }
      #expect(kill(try session.processID(of: "sleep"), SIGTERM) == 0)
      try session.wait(until: "went on")
      try session.kill(SIGKILL)
      #expect(try session.waitForExit() == 137)
    }
  }

  @Test("keeps every byte that the program wrote, from the first on")
  func rawBytes() throws {
    try TmuxSession.with(["/bin/sh", "-c", "printf '\\033[1mfirst\\033[0m'; sleep 300"]) { session in
      try session.wait(until: "first")
      // The bytes come through a pipe of their own, now and then after the screen.
      let written = Array("\u{1B}[1mfirst\u{1B}[0m".utf8)
      _ = Waiting.until(5) { session.rawOutput().count >= written.count }
      #expect(session.rawOutput() == written)
    }
  }

  @Test("shows the screen when it waits in vain")
  func vain() throws {
    try TmuxSession.with(["/bin/sh", "-c", "echo here; sleep 300"]) { session in
      try session.wait(until: "here")
      let failure = #expect(throws: TestFailure.self) { try session.wait(until: "never", within: 0.2) }
      #expect(failure?.description.contains("│here") == true)
    }
  }
}

@Suite("A program without a terminal")
struct ProgramTests {
  @Test("is given its input and environment, and its output and status are kept")
  func runs() throws {
    let result = try Program.run(
      "/bin/sh", ["-c", "cat; echo $WHO >&2; exit 7"], environment: ["WHO": "rep"], input: "heard\n")
    #expect(result.status == 7)
    #expect(result.output == "heard\n")
    #expect(result.errors == "rep\n")
  }

  @Test("that hangs is ended and reported")
  func hangs() throws {
    #expect(throws: TestFailure.self) {
      try Program.run("/bin/sh", ["-c", "exec sleep 300"], environment: ["PATH": "/bin"], within: 0.2)
    }
  }

  @Test("is the callcoach that was built with these tests")
  func callcoach() throws {
    let binary = try Program.callcoach()
    let result = try Program.run(
      binary, ["--help"], environment: ["PATH": "/usr/bin:/bin", "HOME": "/nonexistent"])
    #expect(result.status == 0)
    #expect(result.output.contains("callcoach"))
  }
}
