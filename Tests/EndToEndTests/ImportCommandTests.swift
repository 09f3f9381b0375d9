import Foundation
import Testing

@Suite("Importing people", .serialized)
struct ImportCommandTests {
  private static let leads = """
    Record ID,First Name,Last Name,Email,Phone Number,Job Title,Associated Company,Contact owner
    1,Ann,Hale,ann@hale.example,030 1234567,CEO,Hale & Son,Sam
    2,Tom,Berg,tom@berg.example,4.9E+11,,Berg Ltd,Sam
    3,,,nobody@x.example,,,,Sam
    4,Bo,Roe,,0171 555012,Buyer,Roe & Co,Sam

    """

  /// Writes a file into the rep's home.
  private func write(_ text: String, _ name: String, at desk: Desk) throws -> String {
    let path = desk.home.path(name)
    try Data(text.utf8).write(to: URL(fileURLWithPath: path))
    return path
  }

  private func fields(_ json: String) throws -> [String: Any] {
    try #require(try JSONSerialization.jsonObject(with: Data(json.utf8)) as? [String: Any])
  }

  @Test("A dry run tells all and keeps nothing; then the people are there, and a second time nothing changes")
  func whole() throws {
    try Desk.with { desk in
      try desk.addAnn()
      let path = try write(Self.leads, "leads.csv", at: desk)
      let dry = try desk.succeed("import", path, "--dry-run")
      #expect(dry.contains("table of HubSpot, UTF-8") && dry.contains("Nothing is kept yet."))
      #expect(dry.contains("2 new people") && dry.contains("1 known person gets something new"))
      #expect(dry.contains("found again: 1 by number"))
      #expect(dry.contains("leads.csv:4: no name and no company"))
      #expect(dry.contains("leads.csv:3: a spreadsheet rounded the number 4.9E+11"))
      #expect(dry.contains("leads.csv:2: Ann Hale: the role stays “Ops director”; the file has “CEO”"))
      #expect(try !desk.succeed("contact", "list").contains("Tom Berg"))
      let unasked = try desk.command(["import", path])
      #expect(unasked.status == 64 && unasked.errors.contains("Nothing was kept"))
      let kept = try fields(desk.succeed("import", path, "--yes", "--json"))
      #expect(kept["state"] as? String == "kept")
      #expect(kept["added"] as? Int == 2 && kept["changed"] as? Int == 1 && kept["unusable"] as? Int == 1)
      #expect(try desk.succeed("contact", "list").contains("Bo Roe"))
      let again = try desk.succeed("import", path, "--yes")
      #expect(again.contains("There is nothing to add or to change.") && again.contains("3 say nothing new"))
    }
  }

  @Test("With --update the file counts: what that changes is told first, and undone whole")
  func update() throws {
    try Desk.with { desk in
      try desk.addAnn()
      let path = try write(Self.leads, "leads.csv", at: desk)
      try desk.succeed("import", path, "--yes")
      let before = try desk.succeed("contact", "show", "Ann", "Hale", "--json")
      let newer = Self.leads.replacing("1,Ann,Hale,ann@hale.example", with: "1,Ann,Smith,ann@new.example")
      let second = try write(newer, "newer.csv", at: desk)
      let kept = try desk.succeed("import", second, "--dry-run")
      #expect(kept.contains("the name stays “Ann Hale”; the file has “Ann Smith”"))
      let dry = try desk.succeed("import", second, "--update", "--dry-run")
      #expect(dry.contains("Ann Smith: the name is “Ann Smith” from now on; it was “Ann Hale”"))
      #expect(dry.contains("the role is “CEO” from now on; it was “Ops director”"))
      #expect(
        dry.contains("the first e-mail address is “ann@new.example” from now on; it was “ann@hale.example”"))
      #expect(dry.contains("found again: 3 by record"))
      let done = try fields(desk.succeed("import", second, "--update", "--yes", "--json"))
      #expect(done["changed"] as? Int == 1 && done["replaced"] as? Int == 3)
      #expect(try desk.succeed("contact", "list").contains("Ann Smith"))
      try desk.succeed("import", "undo")
      #expect(try desk.succeed("contact", "show", "Ann", "Hale", "--json") == before)
    }
  }

  @Test("A stop list stops those who are known and keeps the others out; first it says how many are known")
  func stopList() throws {
    try Desk.with { desk in
      try desk.addAnn()
      let list = try write("+49 30 1234567\n0171 555012\nfoo@y.example\nnobody\n", "stop.txt", at: desk)
      let dry = try desk.succeed("import", list, "--stop", "--dry-run")
      #expect(dry.contains("3 rows; new: 2 numbers, 1 e-mail address"))
      #expect(dry.contains("1 person on it is known here; 1 of them could be contacted until now"))
      #expect(dry.contains("stop.txt:4: nothing by which anybody can be known again"))
      #expect(try !desk.succeed("contact", "list").contains("do not call"))
      try desk.expect(64, from: ["import", list, "--stop"])
      try desk.expect(64, from: ["import", list, "--stop", "--update", "--yes"])
      try desk.expect(64, from: ["import", list, "--reason", "asked", "--yes"])
      let done = try desk.succeed("import", list, "--stop", "--yes")
      #expect(done.contains("Nobody on the list is contacted any more."))
      #expect(try desk.succeed("contact", "list").contains("do not call"))
      try desk.expect(66, from: ["import", "undo"])
      let leads = try write(Self.leads, "leads.csv", at: desk)
      let outcome = try fields(desk.succeed("import", leads, "--yes", "--json"))
      #expect(outcome["suppressed"] as? Int == 2 && outcome["added"] as? Int == 1)
      let again = try fields(desk.succeed("import", list, "--stop", "--yes", "--json"))
      #expect(again["numbers"] as? Int == 0 && again["known"] as? Int == 1 && again["stopped"] as? Int == 0)
    }
  }

  @Test("A dropped file is taken by its address, and at the desk behind its backslashes")
  func dropped() throws {
    try Desk.with { desk in
      try desk.addAnn()
      let path = try write(Self.leads, "my leads.csv", at: desk)
      let address = "file://" + path.replacing(" ", with: "%20")
      #expect(try desk.succeed("import", address, "--dry-run").hasPrefix("\(path): table of HubSpot"))
      try desk.coach { coach in
        try coach.wait(until: "a accounts")
        try coach.press(("a", "1 person"), ("I", "Import contacts"))
        try coach.type(#"~/my\ leads.csv"#)
        try coach.press(("Enter", "2 new people"), ("Escape", "1 person"))
        try coach.send("C-c")
        try coach.expectExit(130)
      }
    }
  }

  @Test("A long list goes whole into a pipe, and on a terminal says that it goes on")
  func longList() throws {
    try Desk.with { desk in
      let rows = (1...1001).map { "P\($0),Hale,020 7946 \($0)\n" }.joined()
      let path = try write("First Name,Last Name,Phone\n" + rows, "many.csv", at: desk)
      try desk.succeed("import", path, "--yes", "--json")
      #expect(try desk.succeed("contact", "list").split(separator: "\n").count == 1001)
      #expect(try desk.succeed("contact", "list", "--limit", "3").split(separator: "\n").count == 3)
      try desk.coach(["contact", "list"]) { coach in
        try coach.expectWritten("The list goes on after these 1000:")
        try coach.expectExit(0)
      }
    }
  }

  @Test("Taken back, everything is as it was; who was changed since stays")
  func undo() throws {
    try Desk.with { desk in
      try desk.addAnn()
      let before = try desk.succeed("contact", "list", "--json")
      let path = try write(Self.leads, "leads.csv", at: desk)
      try desk.succeed("import", path, "--yes")
      #expect(try desk.succeed("import", "undo").contains("Taken back: 2 people are gone, 1 as before."))
      #expect(try desk.succeed("contact", "list", "--json") == before)
      try desk.expect(66, from: ["import", "undo"])
      try desk.succeed("import", path, "--yes")
      try desk.succeed("contact", "set", "Bo", "Roe", "--role", "CFO")
      let undone = try desk.succeed("import", "undo")
      #expect(undone.contains("1 kept") && undone.contains("Bo Roe stays: changed since"))
      let list = try desk.succeed("import", "list")
      #expect(list.split(separator: "\n").count == 2 && list.contains("2 added, 1 changed  taken back"))
    }
  }

  @Test("Somebody who asked not to be contacted does not come back")
  func suppressed() throws {
    try Desk.with { desk in
      try desk.addAnn()
      try desk.succeed("contact", "stop", "Ann")
      let path = try write(Self.leads, "leads.csv", at: desk)
      let report = try desk.succeed("import", path, "--yes")
      #expect(report.contains("1 left out: asked not to be contacted"))
      #expect(report.contains("leads.csv:2: Ann Hale: asked not to be contacted"))
      let people = try desk.succeed("contact", "list", "Ann")
      #expect(people.contains("do not call") && people.split(separator: "\n").count == 1)
    }
  }

  @Test("Columns picked by hand are kept for the next file of that header")
  func mapping() throws {
    try Desk.with { desk in
      let path = try write("Wer;Wo;Nummer\nIda Roe;Roe & Co;030 99\n", "wer.csv", at: desk)
      let refused = try desk.command(["import", path, "--dry-run"])
      #expect(refused.status == 65)
      #expect(refused.errors.contains("“Wer”, “Wo”, “Nummer”") && refused.errors.contains("--map"))
      try desk.expect(64, from: ["import", path, "--map", "Was=name", "--yes"])
      try desk.expect(64, from: ["import", path, "--map", "Wer=nonsense", "--yes"])
      try desk.succeed(
        "import", path, "--map", "wer=name", "--map", "#2=company", "--map", "Nummer=phone", "--yes")
      let next = try write("Wer;Wo;Nummer\nUwe Alt;Alt AG;030 88\n", "next.csv", at: desk)
      let report = try desk.succeed("import", next, "--yes")
      #expect(report.contains("columns are read as you picked them last time"))
      #expect(try desk.succeed("contact", "show", "Uwe").contains("Alt AG"))
    }
  }

  @Test("Cards come through standard input, which cannot answer a question")
  func cards() throws {
    try Desk.with { desk in
      let card = "BEGIN:VCARD\r\nVERSION:3.0\r\nN:Hale;Ann\r\nTEL;CELL:030 1\r\nEND:VCARD\r\n"
      let asked = try desk.command(["import", "-"], input: card)
      #expect(asked.status == 64)
      let kept = try desk.command(["import", "-", "--yes"], input: card)
      #expect(kept.status == 0 && kept.output.contains("1 new person"))
      #expect(try desk.succeed("contact", "list").contains("Ann Hale"))
    }
  }

  @Test("What is no file of contacts is refused at once, with its place, and nothing is kept")
  func refused() throws {
    try Desk.with { desk in
      let pipe = desk.home.path("pipe")
      #expect(mkfifo(pipe, 0o600) == 0)
      let link = desk.home.path("link.csv")
      symlink("/dev/zero", link)
      let huge = desk.home.path("huge.csv")
      try Data().write(to: URL(fileURLWithPath: huge))
      #expect(truncate(huge, 50_000_000_000) == 0)
      let open = try write("Name,Company\nAnn,Hale\nTom,\"Berg\nBo,Roe\n", "open.csv", at: desk)
      let zip = try write("PK\u{3}\u{4}xl/worksheets", "book.csv", at: desk)
      let wide = try write("Name" + String(repeating: ",", count: 1_000_000), "wide.csv", at: desk)
      let cases: [(path: String, status: Int32, words: String)] = [
        (pipe, 66, "is a pipe"), ("/dev/null", 66, "is a device"), (link, 66, "is a device"),
        (desk.home.path("."), 66, "is a folder"), (desk.home.path("none.csv"), 66, "cannot be opened"),
        (huge, 65, "47683 MB; 256 MB is the most"), (open, 65, "open.csv:3:5: a quotation mark opens here"),
        (zip, 65, "save the sheet as CSV"), (wide, 65, "wide.csv:1:1005: more than 1000 columns"),
      ]
      for (path, status, words) in cases {
        let result = try desk.command(["import", path, "--yes"], within: 10)
        #expect(result.status == status, "\(path): \(result.errors)")
        #expect(result.errors.contains(words), "\(path): \(result.errors)")
      }
      #expect(try desk.succeed("contact", "list").contains("Nobody yet"))
    }
  }

  @Test("Hostile cells reach the terminal inert")
  func hostile() throws {
    try Desk.with { desk in
      let text =
        "Name,Company,Note\n\"=cmd|' /C calc'!A0\",\"\u{1B}]0;x\u{7}Evil\u{202E}\",x\n\u{1B}[31mBo,,y\n"
      let path = try write(text, "evil.csv", at: desk)
      let report = try desk.command(["import", path, "--yes"])
      #expect(report.status == 0)
      #expect(!report.output.unicodeScalars.contains { $0 == "\u{1B}" || $0 == "\u{202E}" || $0 == "\u{7}" })
      #expect(try desk.succeed("contact", "list").contains("^[[31mBo"))
    }
  }

  @Test("On the screen: the path, what it brings, the import, and taking it back")
  func screen() throws {
    try Desk.with { desk in
      try desk.addAnn()
      _ = try write(Self.leads, "leads.csv", at: desk)
      try desk.coach { coach in
        try coach.wait(until: "a accounts")
        try coach.press(("a", "1 person"), ("I", "Import contacts"))
        try coach.type("~/none.csv")
        try coach.press(("Enter", "cannot be opened"), ("C-u", "path"))
        try coach.type("~/leads.csv")
        try coach.press(
          ("Enter", "2 new people"), ("Enter", "2 people were added, 1 changed"),
          ("u", "Taken back: 2 people are gone"), ("Escape", "1 person"))
        try coach.send("C-c")
        try coach.expectExit(130)
      }
      #expect(try !desk.succeed("contact", "list").contains("Tom Berg"))
    }
  }

  @Test("While another callcoach writes, an import is refused with who it is")
  func locked() throws {
    try Desk.with { desk in
      try desk.addAnn()
      let path = try write(Self.leads, "leads.csv", at: desk)
      try desk.coach { coach in
        try coach.wait(until: "c call")
        let refused = try desk.command(["import", path, "--yes"])
        #expect(refused.status == 69 && refused.errors.contains("another callcoach is open"))
        #expect(try desk.succeed("import", path, "--dry-run").contains("2 new people"))
        try coach.send("C-c")
        try coach.expectExit(130)
      }
    }
  }
}
