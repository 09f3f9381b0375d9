import Foundation
import Testing

/// One journey for each of the five systems, in a real terminal, from a fresh HOME to the next move and the document.
@Suite("The five systems, key by key", .serialized)
struct FiveSystemsTests {
  /// The day's seconds, for clocks that are shifted.
  private static let day = 86_400

  @Test("The second effort: a no is met, a meeting agreed; its confirmation and its appointment are files")
  func secondEffort() throws {
    try FiveSystemsTests.atHale { desk in
      try desk.coach { coach in
        try coach.wait(until: "Ann Hale · Hale & Son")
        try coach.press(
          ("c", "Dial block: 2 people"), ("Enter", "ringing"), ("Space", "opening"), ("Space", "— wait —"),
          ("2", "▶ 1 EMPATHIZE"), ("Space", "▶ 2 QUESTION"))
        #expect(try coach.screen().contains("the new yard"))
        try coach.press(
          ("Space", "— wait —"), ("Space", "▶ 3 BENEFIT"), ("Space", "▶ 4 COMMITMENT"), ("y", "day and time"),
          ("Enter", "meeting agreed"), ("Enter", "What will be clearer by then?"), ("Enter", "What now"))
        try coach.wait(until: "confirm the meeting")
        try coach.press(("c", "Written:"), ("d", "✓ ready"), ("w", "Written:"), ("d", "the step is done"))
        try coach.press(("Escape", "What now"), ("Escape", "Last calls"))
        try coach.send("q")
        #expect(try coach.waitForExit() == 0)
      }
      let moves = try desk.moves()
      #expect(moves.map(\.kind) == ["attend"], "the confirmation is done")
      #expect(moves.first?.minutes == 20)
      let mail = try desk.document(endingIn: ".eml")
      #expect(mail.contains("To: \"Ann Hale\" <ann@hale.example>\r\n") && mail.contains("X-Unsent: 1\r\n"))
      let calendar = try desk.document(endingIn: ".ics")
      #expect(calendar.contains("BEGIN:VEVENT\r\n") && calendar.contains("Ann Hale"))
    }
  }

  @Test(
    "HUCA: somebody else there is rung at once with the reason why it would help, and the challenge counts it"
  )
  func somebodyElse() throws {
    try FiveSystemsTests.atHale { desk in
      try desk.succeed("huca", "start")
      try desk.coach { coach in
        try coach.wait(until: "Ann Hale · Hale & Son")
        try coach.press(
          ("c", "Dial block"), ("Enter", "ringing"), ("Space", "opening"), ("Space", "— wait —"),
          ("1", "▶ 1 EMPATHIZE"), ("e", "g goodbye"), ("g", "Wrap-up"), ("Enter", "What now"))
        try coach.wait(until: "call somebody else · Bob Ray, Finance lead")
        try coach.press(("h", "This would help them because…"))
        #expect(try coach.screen().contains("said no  Ann Hale, Ops director"))
        try coach.press(("Enter", "One line first"))
        try coach.type("he closes the payroll himself")
        try coach.press(("Enter", "because  he closes the payroll himself"))
        #expect(try coach.screen().contains("a colleague of yours"))
        try coach.press(
          ("Space", "opening"), ("Space", "— wait —"), ("1", "▶ 1 EMPATHIZE"), ("e", "g goodbye"),
          ("g", "Wrap-up"), ("Enter", "Was it the right offer"), ("y", "right person"), ("n", "What now"))
        try coach.press(("Escape", "Last calls"), ("h", "HUCA challenge"), ("Escape", "Last calls"))
        try coach.send("q")
        #expect(try coach.waitForExit() == 0)
      }
      let status = try desk.succeed("huca", "status")
      #expect(status.contains("day 1 of 30"), "\(status)")
      let report = try desk.succeed("huca", "report", "--markdown")
      #expect(report.contains("Bob Ray"), "\(report)")
      let shared = try desk.succeed("huca", "report", "--markdown", "--anonymise")
      #expect(!shared.contains("Bob") && !shared.contains("Hale"), "\(shared)")
      let call = try desk.call()
      #expect(call.contact == "Bob Ray" && call.kinds.contains("huca_judged"))
      #expect(try desk.moves().map(\.kind).contains("call_back"))
    }
  }

  @Test("Calling back: two weeks later, with what was said last time, another opening, and a line why")
  func callBack() throws {
    try FiveSystemsTests.atHale { desk in
      let before = desk.clock.environment(shiftedBy: -21 * Self.day)
      try desk.coach(adding: before) { coach in
        try coach.wait(until: "Ann Hale · Hale & Son")
        try coach.press(
          ("c", "Dial block"), ("Enter", "ringing"), ("Space", "opening"), ("Space", "— wait —"),
          ("1", "▶ 1 EMPATHIZE"), ("e", "g goodbye"), ("g", "Wrap-up"), ("Enter", "call back"),
          ("Escape", "Last calls"))
        try coach.send("q")
        #expect(try coach.waitForExit() == 0)
      }
      let due = try desk.moves().first { $0.kind == "call_back" }
      #expect(due?.late == true && due?.opening == "call back")
      #expect(due?.why.contains("two weeks have passed") == true)
      try desk.coach(["call", "Ann"]) { coach in
        try coach.wait(until: "I believe they can be helped to where they want to go, because…")
        let screen = try coach.screen()
        #expect(
          screen.contains("last time") && screen.contains("you began") && screen.contains("new opening"))
        try coach.type("their new yard doubles the sheets")
        try coach.press(
          ("Enter", "because  their new yard doubles the sheets"), ("Space", "opening"),
          ("Space", "— wait —"),
          ("1", "▶ 1 EMPATHIZE"), ("e", "g goodbye"), ("g", "Wrap-up"), ("Enter", "What now"))
        try coach.wait(until: "What now")
        try coach.press(("Escape", "Last calls"))
        try coach.send("q")
        #expect(try coach.waitForExit() == 0)
      }
      let call = try desk.call()
      #expect(call.outcome?.kind == "considered_no", "a no on a call-back counts as considered")
      #expect(try !desk.moves().contains { $0.kind == "call_back" }, "only with a new fact, after 180 days")
    }
  }

  @Test(
    "After a hang-up: no redial; the e-mail is filled, edited, written; it is not called ready with a gap")
  func hangUp() throws {
    try FiveSystemsTests.atHale { desk in
      try desk.coach { coach in
        try coach.wait(until: "Ann Hale · Hale & Son")
        try coach.press(
          ("c", "Dial block"), ("Enter", "ringing"), ("Space", "opening"), ("Space", "— wait —"),
          ("e", "hung up"), ("e", "Wrap-up"), ("Enter", "What now"))
        try coach.wait(until: "e-mail after the hang-up")
        try coach.press(("d", "✓ ready"))
        #expect(try coach.screen().contains("you hung up"))
        try coach.press(("s", "Esc done"))
        try coach.sendLiteral(" [day?]")
        try coach.wait(until: "column 27: [day?]")
        try coach.press(("Escape", "Enter text"), ("w", "w again writes it"), ("w", "Written"))
        try coach.press(("Escape", "What now"), ("Escape", "Last calls"))
        try coach.send("q")
        #expect(try coach.waitForExit() == 0)
      }
      let mail = try desk.document(endingIn: ".eml")
      #expect(mail.contains("[day?]"), "\(mail)")
      let moves = try desk.moves()
      let callBack = try #require(moves.first { $0.kind == "call_back" })
      #expect(callBack.opening == "after a hang-up" && callBack.why.contains("30 days"))
      #expect(moves.contains { $0.kind == "hang_up_message" }, "written is not sent")
      #expect(moves.contains { $0.kind == "somebody_else" && $0.contact.first == "Bob" })
      #expect(!moves.contains { $0.kind == "redial" })
    }
  }

  @Test(
    "Preferred outcomes: the ask is refused, later today agreed; on top of Home, and led by what is clearer")
  func laterToday() throws {
    try FiveSystemsTests.atHale { desk in
      try desk.coach { coach in
        try coach.wait(until: "Ann Hale · Hale & Son")
        try coach.press(
          ("c", "Dial block"), ("Enter", "ringing"), ("Space", "opening"), ("Space", "— wait —"),
          ("8", "▶ 1 EMPATHIZE"), ("Space", "▶ 2 QUESTION"), ("Space", "— wait —"), ("Space", "▶ 3 BENEFIT"),
          ("Space", "▶ 4 COMMITMENT"), ("n", "rung 1"), ("Space", "— wait —"), ("y", "their time"),
          ("Enter", "call again later today"), ("Enter", "What will be clearer by then?"))
        try coach.type("what the partners say")
        try coach.press(("Enter", "agreed call"), ("c", "Written:"), ("Escape", "Last calls"))
        let home = try coach.screen()
        #expect(home.contains("Due\n") && home.contains("the same day"))
        #expect(!home.contains("Bob Ray"), "nobody else there while it is open")
        try coach.send("q")
        #expect(try coach.waitForExit() == 0)
      }
      let agreed = try desk.moves()
      #expect(agreed.map(\.kind) == ["agreed_call"] && agreed.first?.hot == true)
      #expect(try desk.document(endingIn: ".ics").contains("what the partners say"))
      try desk.coach(["call", "Ann"]) { coach in
        try coach.wait(until: "ringing")
        #expect(try coach.screen().contains("what the partners say"))
        try coach.press(
          ("Space", "opening"), ("y", "y"), ("y", "day and time"), ("Enter", "meeting agreed"),
          ("Enter", "clearer"), ("Enter", "What now"), ("Escape", "Last calls"))
        try coach.send("q")
        #expect(try coach.waitForExit() == 0)
      }
      #expect(try desk.moves().map(\.kind).contains("attend"))
      #expect(try !desk.moves().map(\.kind).contains("agreed_call"))
    }
  }

  /// A desk with two people of one organisation and a fact about it.
  private static func atHale(_ body: (Desk) throws -> Void) throws {
    try Desk.with { desk in
      try desk.addPerson(
        first: "Ann", last: "Hale", company: "Hale & Son", role: "Ops director", email: "ann@hale.example")
      try desk.addPerson(
        first: "Bob", last: "Ray", company: "Hale & Son", role: "Finance lead", phone: "+49 30 7654321",
        email: "bob@hale.example")
      try desk.succeed(
        "fact", "add", "company.news", "--company", "Hale & Son", "--text", "the new yard in Leeds",
        "--concern", "running two yards")
      try body(desk)
    }
  }
}

/// A next move as `next --json` lists it.
struct MoveOnFile: Decodable {
  struct Person: Decodable {
    let first: String
    let last: String
  }
  let key: String
  let kind: String
  let why: String
  let late: Bool
  let hot: Bool
  let opening: String?
  let minutes: Int?
  let contact: Person
}

extension Desk {
  /// Everything planned, what is due first.
  func moves() throws -> [MoveOnFile] {
    try JSONDecoder().decode([MoveOnFile].self, from: Data(succeed("next", "--all", "--json").utf8))
  }

  /// The one file of a kind that was written for other programs.
  func document(endingIn ending: String) throws -> String {
    let folder = data + "/out"
    let names = try FileManager.default.contentsOfDirectory(atPath: folder).filter { $0.hasSuffix(ending) }
    guard let name = names.first, names.count == 1 else { throw TestFailure("\(folder) holds \(names)") }
    return String(decoding: try Data(contentsOf: URL(fileURLWithPath: "\(folder)/\(name)")), as: UTF8.self)
  }
}
