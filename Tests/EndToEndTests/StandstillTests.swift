import Foundation
import Testing

@Suite("A terminal that nobody reads", .serialized)
struct StandstillTests {
  @Test(
    "stops neither keys nor saves, nor a request to end, and the next start may write",
    arguments: [SIGTERM, SIGHUP])
  func standstill(signal: Int32) throws {
    try Desk.with { desk in
      try desk.addAnn()
      try Self.call(at: desk) { terminal in
        try Self.pressSixtyKeys(at: desk, on: terminal, reading: false)
        terminal.kill(signal)
        #expect(terminal.exit(within: 3) == 128 + signal)
      }
      let call = try desk.call()
      #expect(!call.closed && call.kinds.count > 30)
      #expect(try call.kinds == kindsWhereItIsRead())
      try desk.succeed("contact", "add", "--first", "Ben", "--last", "Cole")
    }
  }

  /// The same keys on a terminal that is read.
  private func kindsWhereItIsRead() throws -> [String] {
    var kinds: [String] = []
    try Desk.with { desk in
      try desk.addAnn()
      try Self.call(at: desk) { try Self.pressSixtyKeys(at: desk, on: $0, reading: true) }
      kinds = try desk.call().kinds
    }
    return kinds
  }

  /// Presses sixty keys, each of which draws a part of the screen anew, and waits until the last one is kept.
  private static func pressSixtyKeys(at desk: Desk, on terminal: BareTerminal, reading: Bool) throws {
    for number in 0..<60 {
      try terminal.press(["2", " ", "u"][number % 3])
      if reading { terminal.readOn() }
    }
    try terminal.press("b")
    let isKept = try Waiting.until(10) { try desk.call().kinds.last == "bookmark" }
    guard isKept else { throw TestFailure("the last key is not kept: \(try desk.call().kinds)") }
  }

  @Test("A held Space says one line: it does not run through the script")
  func heldSpace() throws {
    for _ in 1...5 {
      if try holdSpace() { return }
    }
    Issue.record("the machine is too busy to type 30 signs a second")
  }

  /// Holds Space for a second and a half, as a keyboard repeats it; whether the machine was quick enough to do so.
  private func holdSpace() throws -> Bool {
    var isEven = true
    try Desk.with { desk in
      try desk.addAnn()
      try Self.call(at: desk) { terminal in
        // Space has just answered the call: another key between makes the next Space a press of its own.
        try terminal.press("b")
        let pressed = Date()
        try terminal.send(" ")
        _ = poll(nil, 0, 500)
        if -pressed.timeIntervalSinceNow > 0.7 { isEven = false }
        for _ in 1...30 {
          let before = Date()
          try terminal.send(" ")
          terminal.readOn()
          _ = poll(nil, 0, 33)
          if -before.timeIntervalSinceNow > 0.06 || !terminal.hasReadAll { isEven = false }
        }
        try terminal.send("b")
        let isMarked = try Waiting.until(10) { try desk.call().kinds.count { $0 == "bookmark" } == 2 }
        #expect(isMarked)
        terminal.readOn()
      }
      if isEven { #expect(try desk.call().kinds == ["opened", "answered", "bookmark", "said", "bookmark"]) }
    }
    return isEven
  }

  /// Runs a call that was answered; all that was drawn for it has been read.
  private static func call(at desk: Desk, _ body: (BareTerminal) throws -> Void) throws {
    try BareTerminal.with(desk.commandLine("call", "Ann"), environment: desk.environment) { terminal in
      try terminal.read(until: "ringing")
      try terminal.send(" ")
      let isAnswered = try Waiting.until(10) {
        terminal.readOn()
        return try !desk.sessions().isEmpty && desk.call().kinds == ["opened", "answered"]
      }
      guard isAnswered else { throw TestFailure("the call was not answered") }
      try body(terminal)
    }
  }
}
