import Foundation
import Testing

@Suite("The commands about organisations, facts and requests not to be contacted", .serialized)
struct AccountCommandTests {
  @Test("Organisations are listed, shown and renamed, and found by the new name")
  func accounts() throws {
    try Desk.with { desk in
      try desk.addAnn()
      try desk.addPerson(first: "Tom", last: "Berg", company: "hale & son", phone: "+49 30 7654321")
      #expect(try desk.succeed("account", "list").contains("Hale & Son  2 people  never called"))
      let shown = try desk.succeed("account", "show", "hale")
      #expect(shown.contains("Ann Hale") && shown.contains("Tom Berg"))
      #expect(shown.contains("company.news: your second depot (concern: margins)"))
      try desk.succeed("account", "set", "hale", "--name", "Hale Brothers")
      #expect(try desk.succeed("contact", "list", "brothers").contains("Tom Berg"))
      let page = try JSONSerialization.jsonObject(
        with: Data(desk.succeed("account", "show", "hale", "brothers", "--json").utf8))
      let fields = try #require(page as? [String: Any])
      #expect(fields["name"] as? String == "Hale Brothers")
      #expect((fields["people"] as? [Any])?.count == 2)
      try desk.expect(66, from: ["account", "show", "nobody"])
      try desk.expect(64, from: ["account", "set", "hale", "--name", " "])
    }
  }

  @Test("A name that could mean several organisations lists them; a name that is taken is refused")
  func ambiguous() throws {
    try Desk.with { desk in
      for name in ["Hale & Son", "Hale Brothers"] {
        try desk.addPerson(first: name, last: "", company: name, phone: "")
      }
      let several = try desk.command(["account", "show", "hale"])
      #expect(several.status == 64)
      #expect(several.errors.contains("Hale & Son") && several.errors.contains("Hale Brothers"))
      try desk.expect(65, from: ["account", "set", "hale brothers", "--name", "hale & son"])
    }
  }

  @Test("Facts are listed with their numbers, and removed by them")
  func facts() throws {
    try Desk.with { desk in
      try desk.addAnn()
      let list = try desk.succeed("fact", "list", "--company", "hale")
      let number = String(list.prefix { $0 != " " })
      #expect(list.contains("company.news"))
      try desk.succeed("fact", "remove", number)
      #expect(try desk.succeed("fact", "list", "--company", "hale").contains("No facts yet"))
      try desk.expect(66, from: ["fact", "remove", number])
      try desk.expect(64, from: ["fact", "list"])
    }
  }

  @Test("A request noted by hand holds everywhere and is lifted only when that is confirmed")
  func stop() throws {
    try Desk.with { desk in
      try desk.addAnn()
      try desk.succeed("contact", "stop", "Ann", "--scope", "organisation")
      #expect(try desk.succeed("contact", "list").contains("do not call"))
      #expect(try desk.succeed("account", "show", "hale").contains("DO NOT CALL: the whole organisation"))
      try desk.expect(64, from: ["contact", "allow", "Ann"])
      try desk.succeed("contact", "allow", "Ann", "--yes")
      #expect(try !desk.succeed("contact", "list").contains("do not call"))
      try desk.expect(65, from: ["contact", "allow", "Ann", "--yes"])
    }
  }

  @Test("Somebody with a number, an address or a name that is known already is never added silently")
  func known() throws {
    try Desk.with { desk in
      try desk.addAnn()
      let same = try desk.command([
        "contact", "add", "--first", "Bo", "--phone", "030/1234567", "--zone", "UTC",
      ])
      #expect(same.status == 0)
      #expect(same.errors.contains("Ann Hale, Hale & Son") && same.errors.contains("has that number"))
      let twin = try desk.command(
        [
          "contact", "add", "--first", "\u{410}nn", "--last", "Hale", "--company", "Hale & Son", "--zone",
          "UTC",
        ])
      #expect(twin.errors.contains("Somebody of that name is there already"))
    }
  }

  @Test("From Home to an organisation, a person there, a changed role, and a request noted and taken back")
  func screens() throws {
    try Desk.with { desk in
      try desk.addAnn()
      try desk.coach { coach in
        try coach.wait(until: "a accounts")
        try coach.press(("a", "1 person"), ("Enter", "company.news"), ("Enter", "works at"))
        try coach.press(
          ("E", "Change Ann Hale"), ("Down", "A name or"), ("Down", "A name or"), ("Down", "What they do"))
        try coach.sendLiteral(" and owner")
        try coach.press(("C-s", "Kept: Ann Hale"))
        try coach.press(("X", "Whom does it cover"), ("Enter", "Why?"))
        try coach.sendLiteral("asked by mail")
        try coach.press(("Enter", "Do not call, since today"), ("u", "may be contacted again"))
        try coach.send("C-c")
        try coach.expectExit(130)
      }
      #expect(try desk.succeed("contact", "show", "Ann").contains("Ops director and owner"))
    }
  }
}
