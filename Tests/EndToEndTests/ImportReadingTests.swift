import Foundation
import Testing

@Suite("Letters, zones and doubtful rows of files", .serialized)
struct ImportReadingTests {
  private func file(_ bytes: [UInt8], at desk: Desk) throws -> String {
    let path = desk.home.path("small.csv")
    try Data(bytes).write(to: URL(fileURLWithPath: path))
    return path
  }

  @Test("Letters of DOS are asked about and read as is said; an unknown encoding lists those that are read")
  func letters() throws {
    try Desk.with { desk in
      let path = try file(
        Array("First Name,Last Name\nJ".utf8) + [0x94] + Array("rg,M".utf8) + [0x81] + Array("ller\n".utf8),
        at: desk
      )
      let guessed = try desk.succeed("import", path, "--dry-run")
      #expect(guessed.contains("The letters look like those of CP850, not of Windows-1252."))
      let said = try desk.succeed("import", path, "--dry-run", "--encoding", "cp850")
      #expect(said.contains("Jörg Müller") && !said.contains("look like those"))
      let wrong = try desk.command(["import", path, "--dry-run", "--encoding", "ebcdic"])
      #expect(wrong.status == 64)
      #expect(wrong.errors.contains("no encoding called “ebcdic” is read. These are: BIG5"))
    }
  }

  @Test("A stop list in letters of DOS asks too, and read as is said it stops whom it names")
  func stopListLetters() throws {
    try Desk.with { desk in
      try desk.addPerson(first: "Jörg", last: "Hale", company: "Hale Ltd")
      let path = try file(
        Array("First Name,Last Name,Company\nJ".utf8) + [0x94] + Array("rg,Hale,Hale Ltd\n".utf8), at: desk)
      let guessed = try desk.succeed("import", path, "--stop", "--dry-run")
      #expect(guessed.contains("nobody on it is known here"))
      #expect(guessed.contains("--encoding CP850 reads them so."))
      let said = try desk.succeed("import", path, "--stop", "--dry-run", "--encoding", "CP850")
      #expect(said.contains("1 person on it is known here") && !said.contains("look like those"))
    }
  }

  @Test("Zones in the words of other programs are kept as the system's, and one that nobody knows is told")
  func zones() throws {
    try Desk.with { desk in
      let text = """
        First Name,Last Name,Phone,Time Zone
        Ann,Hale,020 7946 0101,GMT Standard Time
        Bob,Reed,020 7946 0102,(GMT-05:00) Eastern Time (US & Canada)
        Cy,Dee,020 7946 0103,CET

        """
      let said = try desk.succeed("import", try file(Array(text.utf8), at: desk), "--yes")
      #expect(said.contains(":4:") && said.contains("CET"))
      #expect(try desk.succeed("contact", "show", "Ann Hale").contains("Europe/London"))
      #expect(try desk.succeed("contact", "show", "Bob Reed").contains("America/New_York"))
    }
  }

  @Test("Rows that are not clear are left out, or become new people with --keep-unclear")
  func unclear() throws {
    try Desk.with { desk in
      try desk.succeed("contact", "add", "--first", "Ann", "--last", "Hale", "--email", "office@hale.example")
      let text = "First Name,Last Name,Email\nBob,Reed,office@hale.example\n"
      let path = try file(Array(text.utf8), at: desk)
      #expect(try desk.succeed("import", path, "--dry-run").contains("1 left out: not clear"))
      let kept = try desk.succeed("import", path, "--keep-unclear", "--yes")
      #expect(kept.contains("is kept as somebody new"))
      #expect(try desk.succeed("contact", "show", "Bob Reed").contains("office@hale.example"))
    }
  }
}
