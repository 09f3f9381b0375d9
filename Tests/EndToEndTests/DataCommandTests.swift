import Foundation
import Testing

@Suite("The commands that work on people and calls", .serialized)
struct DataCommandTests {
  /// Runs callcoach in a home of its own.
  private func callcoach(_ home: ScratchFolder, _ arguments: String..., xdg: [String: String] = [:]) throws
    -> ProgramResult
  {
    let environment = TmuxSession.scrubbedEnvironment(home: home, clock: try .workingTime()).merging(xdg) {
      $1
    }
    return try Program.run(try Program.callcoach(), arguments, environment: environment)
  }

  private func withHome(_ body: (ScratchFolder) throws -> Void) throws {
    let home = try ScratchFolder()
    defer { home.remove() }
    try body(home)
  }

  @Test("Before anything is kept the lists are empty, say what to do, and make no folder")
  func nothingYet() throws {
    try withHome { home in
      let list = try callcoach(home, "contact", "list").output
      let json = try callcoach(home, "contact", "list", "--json").output
      let sessions = try callcoach(home, "sessions").output
      let last = try callcoach(home, "session", "show", "last").status
      #expect(list.contains("callcoach contact add"))
      #expect(json == "[\n\n]\n")
      #expect(sessions.contains("callcoach call"))
      #expect(last == 66)
      #expect(!FileManager.default.fileExists(atPath: home.path(".local")))
    }
  }

  @Test("A contact that is added is listed and shown, with the facts about person, company and market")
  func addAndShow() throws {
    try withHome { home in
      let added = try callcoach(
        home, "contact", "add", "--first", "Ann", "--last", "Hale", "--company", "Hale & Son", "--zone",
        "Europe/Berlin", "--phone", "+49 30 1234567")
      #expect(added.status == 0)
      #expect(added.errors.isEmpty)
      for arguments in [
        [
          "individual.talk", "--contact", "ann", "--text", "your talk", "--concern", "thin margins", "--date",
          "2026-10-02",
        ],
        ["company.news", "--company", "hale & son", "--text", "the new yard"],
        ["market.crew", "--market", "--text", "one firm in three is short of people"],
      ] {
        let kept = try Program.run(
          try Program.callcoach(), ["fact", "add"] + arguments,
          environment: TmuxSession.scrubbedEnvironment(home: home, clock: try .workingTime()))
        #expect(kept.status == 0)
        #expect(kept.errors.isEmpty)
      }
      #expect(try callcoach(home, "contact", "list").output.contains("Ann Hale  Hale & Son"))
      let shown = try callcoach(home, "contact", "show", "hale").output
      #expect(shown.contains("individual.talk: your talk (concern: thin margins) [2026-10-02]"))
      #expect(shown.contains("company.news: the new yard"))
      #expect(shown.contains("market.crew: one firm in three"))
      #expect(shown.contains("zone     Europe/Berlin"))
    }
  }

  @Test("Hostile names are kept as they are and shown inert", arguments: [[], ["--json"]])
  func hostile(flags: [String]) throws {
    try withHome { home in
      let name = "\u{1B}]0;gone\u{7}\u{9B}2J\u{202E}evE"
      let added = try callcoach(home, "contact", "add", "--first", name, "--zone", "UTC")
      let list = try Program.run(
        try Program.callcoach(), ["contact", "list"] + flags,
        environment: TmuxSession.scrubbedEnvironment(home: home, clock: try .workingTime()))
      for text in [added.output, list.output] {
        #expect(text.contains("evE"))
        #expect(
          text.unicodeScalars.allSatisfy { scalar in
            scalar == "\n"
              || (scalar.value >= 0x20 && !(0x7F...0x9F).contains(scalar.value) && scalar.value != 0x202E)
          })
      }
    }
  }

  @Test(
    "What cannot be meant is refused with 64 and the remedy",
    arguments: [
      (["contact", "add"], "--first"),
      (["contact", "add", "--first", "A", "--zone", "Europe/Berln"], "Europe/Berlin"),
      (["contact", "add", "--first", "A", "--zone", "berlin"], "Europe/Berlin"),
      (["fact", "add", "talk", "--text", "x"], "individual.…"),
      (["fact", "add", "individual.talk", "--text", "x"], "--contact"),
      (["fact", "add", "company.news", "--market", "--text", "x"], "--company"),
      (["fact", "add", "market.crew", "--text", " "], "--text"),
      (["fact", "add", "market.crew", "--text", "x", "--date", "2.10."], "2026-10-02"),
      (["session", "show", "last", "--json", "--plain"], "--json"),
      (["sessions", "--limit", "0"], "--limit"),
    ])
  func refused(arguments: [String], remedy: String) throws {
    try withHome { home in
      let result = try Program.run(
        try Program.callcoach(), arguments,
        environment: TmuxSession.scrubbedEnvironment(home: home, clock: try .workingTime()))
      #expect(result.status == 64)
      #expect(result.errors.contains(remedy))
      #expect(result.output.isEmpty)
    }
  }

  @Test("Several people of a name are all told with their identifiers; nobody is 66")
  func ambiguous() throws {
    try withHome { home in
      for last in ["Hale", "Haley"] {
        _ = try callcoach(home, "contact", "add", "--first", "Ann", "--last", last, "--zone", "UTC")
      }
      let several = try callcoach(home, "contact", "show", "ann")
      #expect(several.status == 64)
      let lines = several.errors.split(separator: "\n")
      #expect(lines.count == 3)
      #expect(lines.contains { $0.hasSuffix("Ann Hale  no company") })
      #expect(lines.contains { $0.hasSuffix("Ann Haley  no company") })
      #expect(try callcoach(home, "call", "ann", "--linear").errors.split(separator: "\n").count == 3)
      #expect(try callcoach(home, "contact", "show", "zoe").status == 66)
    }
  }

  @Test("A fact that the playbook does not ask for is kept, with a warning that names those it asks for")
  func unknownFact() throws {
    try withHome { home in
      _ = try callcoach(home, "contact", "add", "--first", "Ann", "--zone", "UTC")
      let kept = try callcoach(home, "fact", "add", "individual.talkk", "--contact", "ann", "--text", "x")
      #expect(kept.status == 0)
      #expect(kept.errors.contains("individual.talk,") || kept.errors.contains("individual.talk."))
    }
  }

  @Test("What is known of a person is changed field by field, and the rest stays")
  func set() throws {
    try withHome { home in
      _ = try callcoach(
        home, "contact", "add", "--first", "Ann", "--last", "Hale", "--company", "Hale", "--role", "boss")
      let set = try callcoach(
        home, "contact", "set", "Ann", "Hale", "--zone", "asia/kolkata", "--phone", "+91 22 1234567")
      #expect(set.status == 0 && set.errors.isEmpty)
      let shown = try callcoach(home, "contact", "show", "Ann", "Hale").output
      for line in ["zone     Asia/Kolkata", "phone    +91 22 1234567", "role     boss", "company  Hale"] {
        #expect(shown.contains(line), "\(line)")
      }
      #expect(try callcoach(home, "contact", "set", "Ann").status == 64)
      #expect(try callcoach(home, "contact", "set", "Ann", "--zone", "Mars/Phobos").status == 64)
      let nameless = try callcoach(
        home, "contact", "set", "Ann", "--first", "", "--last", "", "--company", "")
      #expect(nameless.status == 64)
      #expect(try callcoach(home, "contact", "set", "Zoe", "--role", "x").status == 66)
      #expect(try callcoach(home, "contact", "show", "Ann").output.contains("Ann Hale"))
    }
  }

  @Test("A damaged data file is refused with 65 and left as it is")
  func damaged() throws {
    try withHome { home in
      _ = try callcoach(home, "contact", "add", "--first", "Ann", "--zone", "UTC")
      let path = home.path(".local/share/callcoach/callcoach.db")
      let rubbish = Data(repeating: 0x2A, count: 8192)
      try rubbish.write(to: URL(fileURLWithPath: path))
      for arguments in [["contact", "list"], ["contact", "add", "--first", "B"], ["sessions"]] {
        let result = try Program.run(
          try Program.callcoach(), arguments,
          environment: TmuxSession.scrubbedEnvironment(home: home, clock: try .workingTime()))
        #expect(result.status == 65)
        #expect(result.errors.contains("damaged") && result.errors.contains(path))
      }
      #expect(try Data(contentsOf: URL(fileURLWithPath: path)) == rubbish)
    }
  }

  @Test("A relative XDG folder is passed over with a word; an absolute one is followed")
  func folders() throws {
    try withHome { home in
      let passed = try callcoach(
        home, "contact", "add", "--first", "A", "--zone", "UTC", xdg: ["XDG_DATA_HOME": "data"])
      #expect(passed.errors.contains("XDG_DATA_HOME"))
      #expect(FileManager.default.fileExists(atPath: home.path(".local/share/callcoach/callcoach.db")))
      _ = try callcoach(
        home, "contact", "add", "--first", "A", "--zone", "UTC", xdg: ["XDG_DATA_HOME": home.path("x")])
      #expect(FileManager.default.fileExists(atPath: home.path("x/callcoach/callcoach.db")))
    }
  }
}
