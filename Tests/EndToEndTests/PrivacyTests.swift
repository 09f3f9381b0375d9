import CoachTesting
import Foundation
import Testing

@Suite("What is kept of people", .serialized)
struct PrivacyTests {
  private let canaries = ["zyqxv", "88712349", "887 123 49"]

  /// A person full of canaries, called, written to, imported from nowhere, with a colleague who stays.
  private func fill(_ desk: Desk) throws {
    try desk.succeed(
      "contact", "add", "--first", "Zyqxvfirst", "--last", "Zyqxvlast", "--company", "Harbour Works",
      "--role",
      "Zyqxvrole", "--phone", "+49 30 887 123 49", "--email", "zyqxvmail@zyqxvhome.example", "--zone",
      desk.zone)
    try desk.succeed(
      "fact", "add", "individual.talk", "--contact", "Zyqxvfirst", "--text", "Zyqxvfact", "--concern",
      "Zyqxvconcern", "--source", "Zyqxvsource")
    // Start, answered, said, they object: Covered, four times said, a yes, the first time, keep.
    let call = try desk.command(
      ["call", "Zyqxvfirst", "--linear"],
      input: ["1", "1", "1", "16", "1", "1", "1", "1", "3", "1", "1", "whether zyqxvclearer holds"].joined(
        separator: "\n") + "\n")
    #expect(call.status == 0, "\(call.errors)")
    try desk.succeed("draft", "Zyqxvfirst", "--for", "confirmation")
    try desk.addPerson(
      first: "Bob", last: "Mills", company: "Harbour Works", phone: "+49 30 5550001")
    try desk.succeed(
      "fact", "add", "company.news", "--company", "Harbour Works", "--text", "Zyqxvfirst Zyqxvlast moved up")
    try FileManager.default.createDirectory(
      atPath: desk.data + "/out", withIntermediateDirectories: true)
    try "Meeting with Bob Mills".write(
      toFile: desk.data + "/out/bob-mills.ics", atomically: false, encoding: .utf8)
    try "BEGIN:VCALENDAR\r\nSUMMARY:Meeting: Zyqxvfir\r\n st Zyqxv\r\n last\r\n".write(
      toFile: desk.data + "/out/plan.ics", atomically: false, encoding: .utf8)
    try desk.succeed("backup")
    try desk.succeed("backup", "--to", desk.home.path("usb"))
  }

  private func findings(_ desk: Desk) throws -> [String] {
    try CanarySearch.findings(in: desk.home.path, of: canaries)
  }

  @Test(
    "of an erased person nothing is left in any file, and nothing is said of them", arguments: [true, false])
  func erase(asked: Bool) throws {
    try Desk.with { desk in
      try fill(desk)
      if asked { try desk.succeed("contact", "stop", "Zyqxvfirst", "--reason", "Zyqxvreason") }
      for canary in ["callcoach.db", "backups", "usb", "out"] {
        #expect(try findings(desk).contains { $0.contains(canary) }, "\(canary)")
      }
      let result = try desk.command(["erase", "Zyqxvfirst", "--yes"])
      #expect(result.status == 0, "\(result.errors)")
      #expect(!(result.output + result.errors).lowercased().contains("zyqxv"))
      #expect(result.output.contains("Erased from the data file and 2 backups."))
      #expect(try findings(desk) == [])
      #expect(try FileManager.default.contentsOfDirectory(atPath: desk.data + "/out") == ["bob-mills.ics"])
      #expect(try desk.succeed("contact", "list").contains("Bob Mills"))
      #expect(try desk.succeed("fact", "list", "--company", "Harbour Works").contains("(erased) moved up"))
      let again = try desk.command([
        "contact", "add", "--first", "Zyqxvfirst", "--last", "Zyqxvlast", "--company", "Harbour Works",
      ])
      #expect(again.errors.contains("DO NOT CALL") == asked)
    }
  }

  @Test("of a person erased on their page nothing is left in any file either")
  func eraseOnPage() throws {
    try Desk.with { desk in
      try fill(desk)
      try desk.coach { coach in
        try coach.wait(until: "c call")
        try coach.press(
          ("a", "1 of 1"), ("Enter", "Bob Mills"), ("Down", "Bob Mills"), ("Enter", "works at Harbour Works"),
          ("R", "for good?"))
        for letter in ["e", "r", "a", "s", "e"] { try coach.send(letter) }
        try coach.press(("Enter", "Erased from the data file and 2 backups."))
        try coach.press(("q", "Tab accounts"), ("q", "Call list"))
        try coach.send("q")
        try coach.expectExit(0)
      }
      #expect(try findings(desk) == [])
    }
  }

  @Test("a word has to be typed before somebody is erased, and a dry run changes nothing")
  func confirmation() throws {
    try Desk.with { desk in
      try desk.addAnn()
      let dry = try desk.succeed("erase", "Ann", "--dry-run")
      #expect(dry.contains("the organisation Hale & Son: nobody else is known there"))
      for input in ["", "yes\n", "\n"] {
        let refused = try desk.command(["erase", "Ann"], input: input)
        #expect(refused.status == 1)
        #expect(refused.errors.contains("Nobody was erased."))
      }
      #expect(try desk.succeed("contact", "list").contains("Ann Hale"))
      #expect(try desk.command(["erase", "Ann"], input: "erase\n").status == 0)
      #expect(!(try desk.succeed("contact", "list").contains("Ann Hale")))
      try desk.expect(66, from: ["erase", "Ann"])
    }
  }

  @Test("nobody is erased while the coach is open elsewhere, or while a call with them is")
  func openCoach() throws {
    try Desk.with { desk in
      try desk.addAnn()
      try desk.coach { coach in
        try coach.answer()
        let result = try desk.command(["erase", "Ann", "--yes"])
        #expect(result.status == 69)
        #expect(result.errors.contains("another callcoach is open"))
        // Gone only when it has ended: until then it holds the lock.
        try coach.send("C-c", "C-c")
        try coach.expectExit(130)
      }
      let result = try desk.command(["erase", "Ann", "--yes"])
      #expect(result.status == 69)
      #expect(result.errors.contains("A call with this person is still open."))
    }
  }

  @Test("a folder with backups that is not there stops erasing until it is back or forgotten")
  func missingFolder() throws {
    try Desk.with { desk in
      try desk.addAnn()
      let usb = desk.home.path("usb")
      try desk.succeed("backup", "--to", usb)
      try FileManager.default.moveItem(atPath: usb, toPath: desk.home.path("drawer"))
      let refused = try desk.command(["erase", "Ann", "--yes"])
      #expect(refused.status == 66)
      #expect(refused.errors.contains(usb))
      try desk.succeed("backup", "forget", usb)
      try desk.succeed("erase", "Ann", "--yes", "--backups", desk.home.path("drawer"))
      #expect(try CanarySearch.findings(in: desk.home.path, of: ["Ann Hale"]) == [])
    }
  }

  @Test("a backup that cannot be read stops erasing and is named")
  func damagedBackup() throws {
    try Desk.with { desk in
      try desk.addAnn()
      let backup = try desk.succeed("backup").trimmingCharacters(in: .newlines)
      try "garbage".write(toFile: backup, atomically: false, encoding: .utf8)
      let refused = try desk.command(["erase", "Ann", "--yes"])
      #expect(refused.status == 65)
      #expect(refused.errors.contains(backup))
      #expect(try desk.succeed("contact", "list").contains("Ann Hale"))
    }
  }

  @Test("is handed over as JSON and as a page, for the owner's eyes, and never over another file")
  func handOver() throws {
    try Desk.with { desk in
      try fill(desk)
      let (json, html) = (desk.home.path("z.json"), desk.home.path("z.html"))
      try desk.succeed("export-person", "Zyqxvfirst", "--json", json, "--html", html)
      let text = try String(contentsOfFile: json, encoding: .utf8)
      let object = try JSONSerialization.jsonObject(with: Data(text.utf8)) as? [String: Any]
      #expect(object?["version"] as? Int == 1)
      for canary in [
        "Zyqxvfirst", "Zyqxvrole", "887 123 49", "zyqxvmail", "Zyqxvfact", "Zyqxvconcern", "zyqxvclearer",
      ] {
        #expect(text.contains(canary), "\(canary)")
        #expect(try String(contentsOfFile: html, encoding: .utf8).contains(canary), "\(canary)")
      }
      for file in [json, html] {
        let rights = try FileManager.default.attributesOfItem(atPath: file)[.posixPermissions] as? Int
        #expect(rights == 0o600)
      }
      try desk.expect(73, from: ["export-person", "Zyqxvfirst", "--json", json])
      try desk.expect(0, from: ["export-person", "Zyqxvfirst", "--json", json, "--force"])
      try desk.expect(66, from: ["export-person", "Nobody"])
    }
  }

  @Test("can be handed over with hostile words in it, which stay words")
  func hostileHandOver() throws {
    try Desk.with { desk in
      try desk.succeed(
        "contact", "add", "--first", "<script>alert(1)</script>", "--last", "\" onerror=x \u{1B}[2J",
        "--role",
        "javascript:alert(1)", "--company", "Findme")
      let page = try desk.succeed("export-person", "Findme", "--html", "-")
      #expect(!page.contains("<script>"))
      #expect(!page.unicodeScalars.contains("\u{1B}"))
      #expect(page.contains("&lt;script&gt;alert(1)&lt;/script&gt;"))
      #expect(!(try desk.succeed("export-person", "Findme").unicodeScalars.contains("\u{1B}")))
    }
  }
}
