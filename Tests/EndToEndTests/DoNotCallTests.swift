import Foundation
import Testing

/// Somebody asked not to be called. Every road that could lead to them is tried, and each ends before them.
@Suite("Do not call, by every road", .serialized)
struct DoNotCallTests {
  @Test("Call, list, next, HUCA, draft, referral, a new number, adding and undoing: none reaches them")
  func everyRoad() throws {
    try Self.afterStop { desk in
      // Calling by name, and through the screens.
      try desk.coach(["call", "Ann"]) { coach in
        try coach.wait(until: "They asked not to be called.")
        let lists = try coach.screen().components(separatedBy: "Last calls")[0]
        #expect(!lists.contains("Ann Hale"), "no list shows her")
        try coach.press(("a", "Accounts"), ("Tab", "Ann Hale"))
        try coach.press(("Enter", "Do not call"), ("c", "They asked not to be called."))
        try coach.press(("u", "not lifted by hand"))
        try coach.send("C-c")
        try coach.expectExit(130)
      }
      // What comes next, in every form.
      #expect(try !desk.moves().contains { $0.contact.first == "Ann" })
      for form in [["next", "--all"], ["next", "--all", "--plain"], ["next", "--ics"]] {
        #expect(try !desk.command(form).output.contains("Ann"), "\(form)")
      }
      // Somebody else there says no: she would be the only other person.
      try Self.refusal(by: "Bob", at: desk)
      #expect(try !desk.moves().contains { $0.contact.first == "Ann" })
      // No draft, no appointment.
      for purpose in ["hang-up", "information", "confirmation", "note", "voicemail"] {
        let result = try desk.command(["draft", "Ann", "--for", purpose, "--print"])
        #expect(result.status != 0 && result.output.isEmpty, "\(purpose): \(result.output)")
      }
      #expect(try desk.command(["appointment", "Ann"]).status != 0)
      // They answer an e-mail: still nothing.
      _ = try desk.command(["event", "Ann", "replied"])
      #expect(try !desk.moves().contains { $0.contact.first == "Ann" })
      // What was asked in a call is not lifted by hand.
      _ = try desk.command(["contact", "allow", "Ann", "Hale"])
      #expect(try Self.isStopped("Ann Hale", desk))
      // A new number and a new address are covered from the moment they are known.
      try desk.succeed(
        "contact", "set", "Ann Hale", "--phone", "+49 30 9998887", "--email", "ann@new.example")
      for (name, way) in [("Zoe", ["--phone", "030 9998887"]), ("Zia", ["--email", "ANN@new.example"])] {
        _ = try desk.command(["contact", "add", "--first", name, "--last", "Other"] + way)
        #expect(try Self.isStopped("\(name) Other", desk))
      }
      #expect(try desk.command(["call", "Zoe Other"], input: "").output.contains("asked not to be called"))
    }
  }

  @Test("An import brings nobody back: not by address, not by number, not by name and company")
  func importing() throws {
    try Self.afterStop { desk in
      let table = """
        First Name,Last Name,Email,Phone Number,Company Name
        Ann,Hale,ann@hale.example,,Elsewhere
        Anna,Hale,,+49 30 1234567,Elsewhere
        Ann,Hale,,,Hale & Son
        Una,New,una@new.example,+49 30 5556667,New & Co

        """
      let file = desk.home.path("people.csv")
      try table.write(toFile: file, atomically: false, encoding: .utf8)
      try desk.succeed("import", file, "--yes")
      let listed = try desk.people()
      for person in listed where person.last == "Hale" {
        #expect(person.doNotCall, "\(person.first) \(person.email) \(person.phone)")
      }
      #expect(listed.contains { $0.first == "Una" && !$0.doNotCall })
      let moves = try desk.moves()
      #expect(!moves.contains { $0.contact.last == "Hale" })
      try desk.coach { coach in
        try coach.wait(until: "Una New")
        #expect(try !coach.screen().components(separatedBy: "Last calls")[0].contains("Ann Hale"))
        try coach.send("q")
        try coach.expectExit(0)
      }
    }
  }

  @Test("A colleague names them: the person named is not rung")
  func referral() throws {
    try Self.afterStop { desk in
      try desk.coach(["call", "Bob"]) { coach in
        try coach.wait(until: "ringing")
        try coach.press(("Space", "opening"), ("Space", "— wait —"), ("e", "t transferred"))
        try coach.press(("t", "Wrap-up"), ("Enter", "Whom did they name?"))
        try coach.type("Ann Hale")
        try coach.press(
          ("Enter", "nobody rings them"), ("Escape", "How did it end?"), ("c", "no, with a reason"),
          ("Enter", "What now"))
        #expect(try !coach.screen().contains("call the person named"))
        try coach.press(("Escape", "Last calls"))
        try coach.send("q")
        try coach.expectExit(0)
      }
      #expect(try !desk.moves().contains { $0.contact.first == "Ann" })
      #expect(try desk.people().filter { $0.first == "Ann" }.allSatisfy(\.doNotCall))
    }
  }

  @Test("Erased and added again, by name, number or address: still not called")
  func erasing() throws {
    try Self.afterStop { desk in
      try desk.succeed("erase", "Ann Hale", "--yes")
      let ways = [
        ["--first", "Ann", "--last", "Hale", "--company", "Hale & Son"],
        ["--first", "A", "--last", "H", "--phone", "+49 (30) 123 45 67"],
        ["--first", "B", "--last", "H", "--email", "Ann@hale.example"],
      ]
      for way in ways {
        let before = Set(try desk.people().map(\.id))
        _ = try desk.command(["contact", "add"] + way)
        let added = try #require(try desk.people().first { !before.contains($0.id) })
        #expect(added.doNotCall, "\(way)")
      }
    }
  }

  @Test(
    "A request noted in a call by mistake is lifted within a day, with its reason on the record, and not later"
  )
  func lifting() throws {
    try Self.afterStop { desk in
      let allow = ["contact", "allow", "Ann Hale", "--yes"]
      #expect(try desk.command(allow).errors.contains("say so within a day: --reason"))
      let nextDay = desk.clock.environment(shiftedBy: 86_400)
      let late = try desk.command(allow + ["--reason", "wrong key"], adding: nextDay)
      #expect(late.status == 65 && late.errors.contains("that is not lifted by hand"))
      #expect(try Self.isStopped("Ann Hale", desk))
      let lifted = try desk.command(allow + ["--reason", "the X key was hit"])
      #expect(lifted.output == "Ann Hale may be contacted again.\n", "\(lifted.errors)")
      #expect(try !Self.isStopped("Ann Hale", desk))
      let record = try desk.succeed("export-person", "Ann Hale")
      #expect(record.contains("the X key was hit"))
      // The note about it cannot be taken back without a request.
      #expect(try desk.command(["event", "undo"]).status == 65)
      try desk.coach(["call", "Ann"]) { coach in
        try coach.wait(until: "I believe they can be helped")
        try coach.type("they grow")
        try coach.press(
          ("Enter", "ringing"), ("Space", "opening"), ("x", "x again: they asked not to be called"),
          ("x", "off"),
          ("Space", "Whom does it cover?"), ("Enter", "What now"), ("Escape", "Last calls"))
        try coach.press(("a", "Accounts"), ("Tab", "Ann Hale"), ("Enter", "Do not call"))
        try coach.press(("L", "Was it noted in the call by mistake?"))
        try coach.type("once more")
        try coach.press(("Enter", "Ann Hale may be contacted again."))
        try coach.send("C-c")
        try coach.expectExit(130)
      }
      #expect(try !Self.isStopped("Ann Hale", desk))
    }
  }

  // MARK: The desk

  /// A desk at which Ann Hale of Hale & Son asked in a call not to be called again; Bob Ray works there too.
  private static func afterStop(_ body: (Desk) throws -> Void) throws {
    try Desk.with { desk in
      try desk.addPerson(
        first: "Ann", last: "Hale", company: "Hale & Son", role: "Ops director", email: "ann@hale.example")
      try desk.addPerson(
        first: "Bob", last: "Ray", company: "Hale & Son", role: "Finance lead", phone: "+49 30 7654321")
      try desk.succeed("fact", "add", "company.news", "--company", "Hale & Son", "--text", "the new yard")
      try desk.coach(["call", "Ann"]) { coach in
        try coach.wait(until: "ringing")
        try coach.press(
          ("Space", "opening"), ("X", "off"), ("Space", "Whom does it cover?"), ("Enter", "What now"))
        try coach.wait(until: "Nobody contacts Ann Hale any more")
        try coach.press(("Escape", "Last calls"))
        try coach.send("q")
        try coach.expectExit(0)
      }
      try body(desk)
    }
  }

  /// A no with a reason by somebody.
  private static func refusal(by name: String, at desk: Desk) throws {
    try desk.coach(["call", name]) { coach in
      try coach.wait(until: "ringing")
      try coach.press(
        ("Space", "opening"), ("Space", "— wait —"), ("7", "▶ 1 EMPATHIZE"),
        ("e", "g goodbye"), ("g", "Wrap-up"), ("Enter", "What now"))
      #expect(try !coach.screen().contains("call somebody else"))
      try coach.press(("Escape", "Last calls"))
      try coach.send("q")
      try coach.expectExit(0)
    }
  }

  private static func isStopped(_ name: String, _ desk: Desk) throws -> Bool {
    try desk.people().contains { "\($0.first) \($0.last)" == name && $0.doNotCall }
  }
}

/// A person as `contact list --json` lists them.
struct PersonOnFile: Decodable {
  let id: String
  let first: String
  let last: String
  let email: String
  let phone: String
  let doNotCall: Bool

  private enum CodingKeys: String, CodingKey {
    case id, first, last, email, phone
    case doNotCall = "do_not_call"
  }
}

extension Desk {
  /// Everybody known.
  func people() throws -> [PersonOnFile] {
    try JSONDecoder().decode([PersonOnFile].self, from: Data(succeed("contact", "list", "--json").utf8))
  }
}
