import CallScript
import CoachRuntime
import Foundation
import Testing

struct RulesInForceTests {
  /// A configuration folder of its own that goes when the test ends.
  private final class Folder {
    let url = FileManager.default.temporaryDirectory.appending(path: "callcoach-" + UUID().uuidString)
    init() throws { try FileManager.default.createDirectory(at: url, withIntermediateDirectories: true) }
    deinit { try? FileManager.default.removeItem(at: url) }

    var folders: ProgramFolders {
      get throws {
        try ProgramFolders.find(
          in: FolderEnvironment(
            variables: ["HOME": url.path(), "XDG_CONFIG_HOME": url.path()], listedHome: nil, user: geteuid()))
      }
    }

    func write(_ text: String) throws {
      let path = try folders.rules
      let place = URL(filePath: path).deletingLastPathComponent()
      try FileManager.default.createDirectory(at: place, withIntermediateDirectories: true)
      try Data(text.utf8).write(to: URL(filePath: path))
    }
  }

  @Test("The shipped file has no mistake, and gives every figure the value that the program has")
  func shipped() throws {
    let reading = RulesFile.shipped.reading
    #expect(
      reading.mistakes.isEmpty,
      "\(RulesReport(path: "rules.tsv", text: RulesFile.shipped.text).text(for: reading.mistakes))")
    let rules = try #require(reading.rules)
    for figure in Figure.allCases {
      #expect(rules[figure] == ConductRules()[figure])
      #expect(RulesFile.shipped.text.contains("\nfigure\t\(figure.rawValue)\t\(rules[figure])\n"))
    }
    var everywhere = rules.rule(for: "")
    #expect(everywhere.note == "the program's own default")
    everywhere.note = ""
    #expect(everywhere == .everywhere)
    #expect(rules.rule(for: "US-FL").until.text == "20:00")
    #expect(rules.rule(for: "US-WA").note == "end the call within 10 s of a request to stop")
    #expect(rules.dialLimit(for: "US-OK") == 3)
    #expect(rules.compiled?.iso == "2026-11-22")
    for (region, days) in rules.holidays {
      for day in days {
        #expect(
          day.weekday != .saturday && day.weekday != .sunday, "\(region) \(day.iso) is no working day anyway")
      }
    }
  }

  @Test("Without a file the shipped rules hold, and a file of the rep's takes their place")
  func lookup() throws {
    let folder = try Folder()
    let none = try RulesInForce.read(folders: folder.folders)
    #expect(none.rules == RulesInForce.shipped)
    #expect(none.trouble == nil)
    try folder.write("compiled\t2026-01-02\nfigure\tcool_off_days\t30\n")
    let own = try RulesInForce.read(folders: folder.folders)
    #expect(own.trouble == nil)
    #expect(own.rules.coolOffDays == 30)
    #expect(own.rules.compiled?.iso == "2026-01-02")
  }

  @Test("With mistakes the last good rules stay, and the words name line and column of the first")
  func mistakes() throws {
    let folder = try Folder()
    try folder.write("compiled\t2026-01-02\nfigure\tcool_of_days\t30\nfigure\tdials\t99\n")
    let atStart = try RulesInForce.read(folders: folder.folders)
    #expect(atStart.rules == RulesInForce.shipped)
    #expect(
      atStart.trouble
        == "rules.tsv:2:8: error: There is no figure called “cool_of_days”. (and 1 more) The shipped rules are in use."
    )
    var last = ConductRules()
    last.dials = 7
    let later = try RulesInForce.read(folders: folder.folders, keeping: last)
    #expect(later.rules == last)
    #expect(later.trouble?.hasSuffix("The rules in use stay.") == true)
  }

  @Test("A folder, a pipe or a dead link in the file's place is told and never read")
  func notAFile() throws {
    let folder = try Folder()
    let path = try folder.folders.rules
    try FileManager.default.createDirectory(atPath: path, withIntermediateDirectories: true)
    let atFolder = try RulesInForce.read(folders: folder.folders)
    #expect(atFolder.rules == RulesInForce.shipped)
    #expect(atFolder.trouble == "\(path): is not an ordinary file. The shipped rules are in use.")
    try FileManager.default.removeItem(atPath: path)
    #expect(mkfifo(path, 0o600) == 0)
    #expect(try RulesInForce.read(folders: folder.folders).trouble == atFolder.trouble)
    try FileManager.default.removeItem(atPath: path)
    try FileManager.default.createSymbolicLink(atPath: path, withDestinationPath: "nowhere")
    #expect(try RulesInForce.read(folders: folder.folders).trouble?.contains("cannot be opened") == true)
  }

  @Test("A report shows the line with a caret, what would be right, and escapes what is hostile")
  func report() {
    let text = "compiled\t2026-01-02\r\nfigure\tcool_of_days\t30\r\nregion\tUS\t\u{1B}[2J\t20:00\t3\r\n"
    let report = RulesReport(path: "r.tsv", text: text).text(for: RulesReader.read(text).mistakes)
    #expect(
      report == """
        r.tsv:2:8: error: There is no figure called “cool_of_days”.
            2 | figure cool_of_days 30
              |        ^~~~~~~~~~~~
              = did you mean “cool_off_days”?

        r.tsv:3:11: error: “^[[2J” is not the time at which calling begins.
            3 | region US ^[[2J 20:00 3
              |           ^~~~~
              = expected: a time such as 08:00, up to 24:00

        2 mistakes
        """)
  }

  @Test(
    "Every kind of mistake has its sentence, and those with a way out say it",
    arguments: [
      (RulesMistake.Kind.undated, "The file does not say when its rules were compiled.", true),
      (.missing(.until), "The row ends too early: the time at which calling ends is missing.", true),
      (.missing(.figureValue(.dials)), "The row ends too early: the value of dials is missing.", true),
      (
        .outOfRange(.dialsADay, found: "0", allowed: 1...20),
        "0 is not within 1 to 20, which the number of dials within 24 hours has to be.", true
      ),
      (.bad(.note, found: "201"), "A remark has at most 200 characters; this one has 201.", true),
      (
        .twice("region US", first: TextPosition(line: 4, column: 8)),
        "“region US” was given before, on line 4.", false
      ),
      (.surplus("5"), "“5” stands behind the last field of this row.", false),
      (.unknownRow("xyzzy", nearest: nil), "No row begins with “xyzzy”.", true),
      (.unreadable(.zeroByte), "There is a zero byte here; this is not a text file.", false),
    ])
  func sentences(kind: RulesMistake.Kind, sentence: String, hasHelp: Bool) {
    let mistake = RulesMistake(kind, at: TextPosition(line: 1, column: 1))
    #expect(RulesSentence.text(for: mistake) == sentence)
    #expect((RulesSentence.help(for: mistake) != nil) == hasHelp)
  }
}
