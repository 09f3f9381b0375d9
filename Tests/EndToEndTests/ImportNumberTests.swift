import Foundation
import Testing

@Suite("Numbers, zones and organisations of people that are imported", .serialized)
struct ImportNumberTests {
  /// The program's answer to a dry run of a small file.
  private func dryRun(_ text: String, _ options: String..., at desk: Desk) throws -> String {
    let path = try write(text, "small.csv", at: desk)
    return try desk.succeed(["import", path, "--dry-run"] + options)
  }

  @Test("A number is the same in a cell with another, with decimals, and without its country")
  func numbers() throws {
    try Desk.with { desk in
      let add = ["contact", "add", "--first", "Old", "--last", "Stopped", "--company", "Alt AG"]
      let id = try desk.succeed(add + ["--phone", "+49 511 5550143"])
      try desk.succeed("contact", "stop", "Old Stopped", "--reason", "asked")
      #expect(id.contains("Old Stopped"))
      let head = "First Name,Last Name,Company,Phone,Country\nNew,Person,Neu AG,"
      for cell in ["0511 5550143 / 0170 5550144", "\"0511 5550143\n0170 5550144\"", "495115550143.0"] {
        let said = try dryRun(head + cell + ",\n", at: desk)
        #expect(said.contains("1 left out: asked not to be contacted"), "\(cell)")
        #expect(said.contains("a spreadsheet put decimals") == cell.hasSuffix(".0"))
      }
      #expect(try dryRun(head + "+49 30 5550143,DE\n", at: desk).contains("1 new person"))
      try desk.succeed(add + ["--phone", "+45 33 12 34 56"])
      #expect(try dryRun(head + "33 12 34 56,DK\n", at: desk).contains("1 new person"))
    }
  }

  @Test("Country and state give a zone, --country gives one to those without, and the rest are counted")
  func zones() throws {
    try Desk.with { desk in
      let text = """
        First Name,Last Name,Phone,Country/Region,State/Region
        Cal,One,+1 415 555 0101,United States,California
        Flo,Two,+1 305 555 0101,United States,Florida
        Nob,Three,020 7946 0123,,
        Dan,Four,+45 33 12 34 56,,

        """
      let said = try dryRun(text, at: desk)
      #expect(said.contains("2 new people have no time zone and no region that tells one"))
      #expect(said.contains("1 new person is of a region with several time zones"))
      #expect(try dryRun(text, "--country", "GB", at: desk).contains("1 new person has no time zone"))
      try desk.succeed("import", try write(text, "small.csv", at: desk), "--country", "gb", "--yes")
      #expect(try desk.succeed("contact", "show", "Cal One").contains("America/Los_Angeles by the region"))
      #expect(try desk.succeed("contact", "show", "Flo Two").contains("one of 2 of US-FL"))
      #expect(try desk.succeed("contact", "show", "Nob Three").contains("Europe/London by the region"))
    }
  }

  @Test(
    "An organisation is the same with another legal form: its request holds, and else the likely double is told"
  )
  func organisations() throws {
    try Desk.with { desk in
      try desk.succeed("contact", "add", "--first", "Ann", "--last", "Hale", "--company", "Hale & Son Ltd")
      let text = "First Name,Last Name,Company,Phone\nNew,Person,Hale & Son Ltd.,020 7946 0999\n"
      let open = try dryRun(text, at: desk)
      #expect(open.contains("1 new person") && open.contains("may be “Hale & Son Ltd”, which is known"))
      let added = try desk.command(["contact", "add", "--first", "Bo", "--company", "Hale and Son Limited"])
      #expect(added.errors.contains("may be “Hale & Son Ltd”, which is known"))
      try desk.succeed("contact", "stop", "Ann Hale", "--scope", "organisation", "--reason", "asked")
      #expect(try dryRun(text, at: desk).contains("1 left out: asked not to be contacted"))
      #expect(try desk.succeed("contact", "show", "Bo", "--json").contains("\"do_not_call\" : true"))
    }
  }

  @Test("The country of numbers is a setting, which is not guessed")
  func country() throws {
    try Desk.with { desk in
      #expect(try desk.succeed("settings", "country").contains("No country is taken"))
      try desk.expect(64, from: ["settings", "country", "XX"])
      try desk.succeed("contact", "add", "--first", "Dan", "--phone", "33 12 34 56")
      #expect(try desk.succeed("settings", "country", "dk").contains("taken to be of DK"))
      let json = try fields(desk.succeed("settings", "country", "--json"))
      #expect(json["country"] as? String == "DK")
      try desk.succeed("contact", "stop", "Dan", "--reason", "asked")
      let head = "First Name,Phone\nNew,"
      #expect(try dryRun(head + "+45 33 12 34 56\n", at: desk).contains("1 left out: asked"))
      try desk.succeed("settings", "country", "--off")
      #expect(try dryRun(head + "+45 33 12 34 56\n", at: desk).contains("1 left out: asked"))
    }
  }

  /// Writes a file into the rep's home.
  private func write(_ text: String, _ name: String, at desk: Desk) throws -> String {
    let path = desk.home.path(name)
    try Data(text.utf8).write(to: URL(fileURLWithPath: path))
    return path
  }

  private func fields(_ json: String) throws -> [String: Any] {
    try #require(try JSONSerialization.jsonObject(with: Data(json.utf8)) as? [String: Any])
  }
}
