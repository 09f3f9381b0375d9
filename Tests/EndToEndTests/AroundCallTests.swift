import Foundation
import Testing

@Suite("Before and after a call, in a real terminal", .serialized)
struct AroundCallTests {
  @Test("A hang-up leads to its e-mail, and the call back asks why and opens anew")
  func hangUpAndCallBack() throws {
    try Desk.with { desk in
      try desk.addAnn()
      try desk.coach { coach in
        try coach.answer()
        try coach.press(
          ("Space", "— wait —"), ("2", "▶ 1 EMPATHIZE"), ("e", "hung up"), ("e", "Wrap-up"),
          ("Enter", "What now"))
        let page = try coach.wait(until: "find an e-mail address")
        #expect(page.contains("hung up"))
        #expect(page.contains("call back"))
        try coach.press(
          ("Space", "Last calls"), ("a", "Hale & Son"), ("Tab", "Ann Hale"), ("Enter", "works at"))
        try coach.press(("c", "last time"))
        let prep = try coach.wait(until: "new opening")
        #expect(prep.contains("you began"))
        #expect(prep.contains("they said  Covered"))
        try coach.press(("Enter", "they can be helped"), ("Enter", "One line first"))
        try coach.type("they pay from two lists")
        try coach.press(("Enter", "ringing"))
        let ringing = try coach.wait(until: "new opening")
        #expect(ringing.contains("because  they pay from two lists"))
        #expect(!ringing.contains("hung up"))
        try coach.press(("Space", "new opening"), ("Space", "— wait —"), ("e", "goodbye"), ("g", "Wrap-up"))
        try coach.press(("Enter", "What now"), ("Space", "Last calls"))
        try coach.send("q")
        try coach.expectExit(0)
      }
      let call = try desk.call()
      #expect(call.outcome?.kind == "considered_no")
      #expect(try desk.succeed("session", "show", "last", "--json").contains("they pay from two lists"))
    }
  }

  @Test("Whom they named is added and rung next; what was agreed for a typed time is a file for the calendar")
  func referralAndCalendar() throws {
    try Desk.with { desk in
      try desk.addAnn()
      try desk.coach { coach in
        try coach.answer()
        try coach.press(("Space", "— wait —"), ("e", "goodbye"), ("g", "Wrap-up"), ("f", "Wrap-up"))
        try coach.press(("Enter", "Whom did they name?"))
        try coach.type("Jo van Dam")
        try coach.wait(until: "add Jo van Dam at Hale & Son")
        try coach.press(("Enter", "call the person named · Jo van Dam"))
        try coach.press(("Space", "Jo van Dam"))
        try coach.send("q")
        try coach.expectExit(0)
      }
      #expect(try desk.call().kinds.suffix(2) == ["referred", "closed"])
      try desk.coach(["call", "Ann Hale"]) { coach in
        try coach.wait(until: "they can be helped")
        try coach.type("she knows the owner")
        try coach.press(
          ("Enter", "ringing"), ("Space", "opening"), ("Space", "— wait —"), ("e", "goodbye"),
          ("g", "Wrap-up"))
        try coach.press(("d", "Wrap-up"), ("Enter", "For which day and time"))
        try coach.type("next week")
        try coach.press(("Enter", "too vague"), ("C-u", "For which day"))
        try coach.type("in 3 weeks 10:00")
        try coach.press(("Enter", "What will be clearer by then?"))
        try coach.type("the budget")
        try coach.press(("Enter", "agreed call"), ("c", "Written: "), ("Space", "Last calls"))
        try coach.send("q")
        try coach.expectExit(0)
      }
      let folder = desk.data + "/out"
      let name = try #require(try FileManager.default.contentsOfDirectory(atPath: folder).first)
      let words = try String(contentsOfFile: folder + "/" + name, encoding: .utf8)
      #expect(words.contains("SUMMARY:Call: Ann Hale"))
      #expect(words.contains("Clearer by then: the budget"))
      let rights = try FileManager.default.attributesOfItem(atPath: folder + "/" + name)[.posixPermissions]
      #expect(rights as? Int == 0o600)
    }
  }
}
