import Foundation
import Testing

@Suite("However the coach ends, the call is kept", .serialized)
struct EndingTests {
  @Test("a signal ends it at once with the code a shell expects", arguments: [(SIGTERM, 143), (SIGHUP, 129)])
  func signals(signal: Int32, status: Int) throws {
    try Desk.with { desk in
      try desk.addAnn()
      try desk.coach { coach in
        try coach.answer()
        try coach.press(("2", "▶ 1 EMPATHIZE"))
        let sent = Date()
        try coach.kill(signal)
        #expect(try coach.waitForExit() == Int32(status))
        #expect(-sent.timeIntervalSinceNow < 1.5)
        #expect(try coach.value(of: "alternate_on") == "0")
      }
      try expectResumable(desk, kinds: ["opened", "answered", "objected"], step: "▶ 1 EMPATHIZE")
    }
  }

  @Test("Ctrl-C asks once in a call and leaves the second time")
  func interrupts() throws {
    try Desk.with { desk in
      try desk.addAnn()
      try desk.coach { coach in
        try coach.answer()
        try coach.press(("C-c", "Ctrl-C again"))
        try coach.send("C-c")
        #expect(try coach.waitForExit() == 130)
      }
      try expectResumable(desk, kinds: ["opened", "answered"], step: "opening")
    }
  }

  @Test("SIGINT from outside does as the key does")
  func outsideInterrupts() throws {
    try Desk.with { desk in
      try desk.addAnn()
      try desk.coach { coach in
        try coach.answer()
        try coach.kill(SIGINT)
        try coach.wait(until: "Ctrl-C again")
        try coach.kill(SIGINT)
        #expect(try coach.waitForExit() == 130)
      }
      #expect(try desk.call().kinds == ["opened", "answered"])
    }
  }

  @Test("a closed terminal ends it within a second and leaves no process")
  func closedTerminal() throws {
    try Desk.with { desk in
      try desk.addAnn()
      var process: pid_t = 0
      try desk.coach { coach in
        try coach.answer()
        try coach.press(("2", "▶ 1 EMPATHIZE"))
        process = try coach.processID()
        try coach.closeTerminal()
        let isGone = Waiting.until(2) { kill(process, 0) != 0 }
        #expect(isGone)
      }
      try expectResumable(desk, kinds: ["opened", "answered", "objected"], step: "▶ 1 EMPATHIZE")
    }
  }

  @Test("a crash leaves the terminal as it was, says so, and the call can be resumed")
  func crash() throws {
    try Desk.with { desk in
      try desk.addAnn()
      try desk.shell(first: "stty -g >before\n") { shell in
        try shell.press(("2", "▶ 1 EMPATHIZE"))
        #expect(kill(try shell.processID(of: "callcoach"), SIGILL) == 0)
        try shell.wait(until: "your call is saved")
        #expect(try shell.value(of: "alternate_on") == "0")
        try shell.wait(until: "the shell asks again", within: 60) {
          TerminalTests.rows($0).last { !$0.isEmpty }?.hasPrefix("shell>") == true
        }
        try shell.sendLiteral("clear; stty -g >after; cmp before after && echo same$((1 + 1))\n")
        try shell.wait(until: "same2")
      }
      try expectResumable(desk, kinds: ["opened", "answered", "objected"], step: "▶ 1 EMPATHIZE")
    }
  }

  /// The log holds these events, and the next start takes the call up at the step where it stood.
  private func expectResumable(_ desk: Desk, kinds: [String], step: String) throws {
    let call = try desk.call()
    #expect(call.kinds == kinds)
    #expect(!call.closed)
    try desk.coach { coach in
      try coach.wait(until: "esume the call with Ann Hale")
      try coach.press(("Enter", step))
      try coach.wait(until: "● saved")
    }
  }
}
