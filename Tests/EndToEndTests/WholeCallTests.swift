import Foundation
import Testing

@Suite("A call at 80x24, key by key", .serialized)
struct WholeCallTests {
  @Test("goes from Home to a saved meeting, and the log tells the same call")
  func wholeCall() throws {
    try Desk.with { desk in
      try desk.addAnn()
      try desk.coach { coach in
        try coach.wait(until: "Ann Hale · Hale & Son")
        try coach.press(
          ("c", "company.news  your second depot (margins)"), ("Enter", "ringing"))
        #expect(try coach.screen().contains("Sam at"))
        try coach.press(
          ("Space", "opening"), ("Space", "— wait —"), ("2", "▶ 1 EMPATHIZE"), ("Space", "▶ 2 QUESTION"))
        #expect(try coach.screen().contains("your second depot"))
        try coach.press(
          ("Space", "— wait —"), ("Space", "▶ 3 BENEFIT"), ("Space", "▶ 4 COMMITMENT"),
          ("y", "day and time"), ("Enter", "meeting agreed"))
        try coach.wait(until: "● saved")
        try coach.press(("Enter", "What will be clearer by then?"))
        try coach.sendLiteral("whether margins hold")
        try coach.press(("Enter", "What now"), ("Space", "Last calls"))
        try coach.wait(until: "meeting agreed")
        try coach.send("q")
        #expect(try coach.waitForExit() == 0)
      }
      let call = try desk.call()
      #expect(call.contact == "Ann Hale")
      #expect(call.closed)
      #expect(call.outcome?.kind == "meeting")
      #expect(call.outcome?.minutes == 20)
      #expect(
        call.kinds == [
          "opened", "answered", "said", "objected", "said", "said", "said", "said", "yes", "slot",
          "clearer", "closed",
        ])
      let phases = call.events.compactMap(\.phase)
      #expect(phases.contains("1 empathize") && phases.contains("2 question"))
      #expect(phases.contains("3 benefit") && phases.contains("4 commitment"))
      // Long lines are folded.
      let text = try desk.succeed("session", "show", "last").split(whereSeparator: \.isWhitespace)
        .joined(separator: " ")
      #expect(text.contains("Outcome meeting"))
      #expect(text.contains("your second depot"))
      #expect(text.contains("By then whether margins hold"))
    }
  }

  @Test("shows every moment of the call in the plain telling, in order")
  func plainTelling() throws {
    try Desk.with { desk in
      try desk.addAnn()
      try desk.coach { coach in
        try coach.answer()
        try coach.press(("Space", "— wait —"), ("e", "hung up"), ("e", "Wrap-up"))
        try coach.press(("Enter", "What now"), ("Space", "Last calls"))
        try coach.send("q")
        #expect(try coach.waitForExit() == 0)
      }
      let rows = try desk.succeed("session", "show", "last", "--plain").split(separator: "\n").map {
        $0.split(separator: "\t", omittingEmptySubsequences: false).map(String.init)
      }
      #expect(rows.map { $0[0] } == (0..<rows.count).map(String.init))
      #expect(rows.map { $0[3] }.prefix(4) == ["opened", "answered", "said", "ended"])
      #expect(rows.map { $0[1] } == rows.map { $0[1] }.sorted())
    }
  }

  @Test("pastes words as what the prospect said, never as keys")
  func pasting() throws {
    try Desk.with { desk in
      try desk.addAnn()
      try desk.coach { coach in
        try coach.answer()
        // As keys these would be STOP, ended and hung up.
        try coach.paste("xXee we are already covered, thanks\ny\nn q")
        try coach.wait(until: "▶ 1 EMPATHIZE")
        try coach.wait(until: "● saved")
        try coach.send("C-c", "C-c")
        #expect(try coach.waitForExit() == 130)
      }
      let call = try desk.call()
      #expect(call.kinds == ["opened", "answered", "heard"])
      #expect(call.events.last?.event.text?.hasPrefix("xXee we are already covered") == true)
      #expect(!call.closed)
    }
  }
}

@Suite("A block of dials", .serialized)
struct DialBlockTests {
  @Test("costs two keys for each dial that reaches nobody, and lists what each came to")
  func fiveDials() throws {
    try Desk.with { desk in
      for name in ["Adams", "Baker", "Clark", "Davis", "Evans"] {
        try desk.addPerson(first: "Pat", last: name, company: "\(name) Ltd")
      }
      let dials = [
        ("n", "no_answer"), ("n", "no_answer"), ("v", "voicemail"), ("w", "wrong_number"),
        ("k", "gatekeeper"),
      ]
      var order: [String] = []
      try desk.coach { coach in
        try coach.wait(until: "c call")
        try coach.press(("c", "start here"), ("Enter", "ringing"))
        for (number, dial) in dials.enumerated() {
          let ringing = try coach.wait(until: "the next one rings", within: 10) { screen in
            screen.contains("ringing") && screen.contains(#/Pat \w+ ·/#)
              && !order.contains { screen.contains("Pat \($0) ·") }
          }
          let head = try #require(ringing.firstMatch(of: #/Pat (\w+)/#))
          order.append(String(head.output.1))
          try coach.send("e", dial.0)
          if number == 4 { try coach.wait(until: "Wrap-up") }
        }
        try coach.press(("Enter", "Last calls"))
        try coach.send("q")
        #expect(try coach.waitForExit() == 0)
      }
      let sessions = try desk.sessions()
      #expect(sessions.count == 5)
      #expect(Array(sessions.map(\.contact).reversed()) == order.map { "Pat \($0)" })
      #expect(Array(sessions.map { $0.outcome?.kind }.reversed()) == dials.map(\.1))
      #expect(sessions.map(\.closed) == dials.map { _ in true })
    }
  }
}
