import Foundation
import Testing

@Suite("Documents for other programs", .serialized)
struct DocumentCommandTests {
  /// A call to Ann that ends in a meeting, with a formula for a first name.
  private func meeting(_ desk: Desk, first: String = "Ann") throws {
    try desk.addPerson(first: first, last: "Hale", company: "Hale & Son", role: "Ops director")
    // Ann, start, answered, said, they object: Covered, four times said, a yes, the first time, keep.
    let lines = ["1", "1", "1", "1", "16", "1", "1", "1", "1", "3", "1", "1", "whether margins hold"]
    let result = try desk.command(["--linear"], input: lines.map { $0 + "\n" }.joined())
    guard result.status == 0 else { throw TestFailure(result.errors) }
  }

  /// Runs Python on a file; `code` finds its path in `sys.argv[1]`.
  private func python(_ code: String, _ file: String, _ desk: Desk) throws -> String {
    let python = try Program.find("python3", hint: "make test-deps")
    let result = try Program.run(python, ["-B", "-c", code, file], environment: desk.environment)
    guard result.status == 0 else { throw TestFailure("python: \(result.errors)") }
    return result.output
  }

  @Test("The day's calls are read back by Python as they are on file", arguments: [false, true])
  func log(isRaw: Bool) throws {
    try Desk.with { desk in
      try meeting(desk, first: "=HYPERLINK(\"x\")")
      let file = desk.home.path("calls.csv")
      let arguments = ["log", "--csv", "--since", "today", "--out", file] + (isRaw ? ["--raw"] : [])
      let result = try desk.command(arguments)
      #expect(result.status == 0 && result.output.isEmpty)
      #expect(result.errors == "Wrote 1 call to \(file).\n")
      #expect(try FileManager.default.attributesOfItem(atPath: file)[.posixPermissions] as? Int == 0o600)
      let read = try python(
        "import csv,json,sys; print(json.dumps(list(csv.DictReader(open(sys.argv[1], newline='', encoding='utf-8')))))",
        file, desk)
      let rows = try JSONDecoder().decode([[String: String]].self, from: Data(read.utf8))
      let row = try #require(rows.first)
      #expect(rows.count == 1)
      #expect(row["first_name"] == (isRaw ? "" : "'") + "=HYPERLINK(\"x\")")
      #expect(row["company"] == "Hale & Son")
      #expect(row["outcome"] == "meeting")
      #expect(row["objections"] == "Covered")
      #expect(row["next_move"] == "meeting")
      #expect(row["owner"] == "Sam")
      #expect(row["session_id"] == (try desk.sessions().first?.id))
      let moves = try desk.succeed("next", "--all", "--plain").split(separator: "\n")
      let due = try #require(moves.first { $0.contains("\tattend\t") }).split(separator: "\t")[1]
      #expect(row["next_due"] == due.prefix(16).replacingOccurrences(of: "T", with: " "))
    }
  }

  @Test("Each form has its own columns; Excel's has semicolons and a mark")
  func forms() throws {
    try Desk.with { desk in
      try meeting(desk)
      #expect(try desk.succeed("log", "--form", "hubspot").hasPrefix("Activity date,Call title,"))
      #expect(try desk.succeed("log", "--form", "salesforce").contains("Call: meeting"))
      #expect(try desk.succeed("log", "--form", "pipedrive").hasPrefix("Activity - Subject,"))
      let excel = try desk.succeed("log", "--excel")
      #expect(excel.hasPrefix("\u{FEFF}date;time;"))
      #expect(excel.hasSuffix("\r\n"))
      try desk.expect(64, from: ["log", "--form", "sap"])
      try desk.expect(64, from: ["log", "--csv", "--json"])
      try desk.expect(64, from: ["log", "--since", "last week"])
      try desk.expect(64, from: ["log", "--force"])
    }
  }

  @Test("The log in lines, for programs and as JSON; nothing where nothing was called")
  func lines() throws {
    try Desk.with { desk in
      #expect(try desk.succeed("log") == "No closed call since today.\n")
      #expect(try desk.succeed("log", "--json").filter { !$0.isWhitespace } == "[]")
      #expect(try desk.succeed("log", "--csv").split(whereSeparator: \.isNewline).count == 1)
      try meeting(desk)
      let line = try desk.succeed("log")
      #expect(line.contains("Ann Hale") && line.contains("meeting agreed") && line.contains("next: meeting"))
      #expect(try desk.succeed("log", "--plain").split(separator: "\t").count == 8)
      let fields = try JSONSerialization.jsonObject(with: Data(desk.succeed("log", "--json").utf8))
      #expect(((fields as? [[String: Any]])?.first?["objections"] as? [String]) == ["Covered"])
      #expect(try desk.succeed("log", "--since", "2099-01-01") == "No closed call since 2099-01-01.\n")
      #expect(try desk.succeed("log", "--since", "7d").contains("Ann Hale"))
    }
  }

  @Test("A file that is there is replaced only by force, a link never")
  func force() throws {
    try Desk.with { desk in
      let file = try desk.home.write("mine", to: "calls.csv")
      let refused = try desk.command(["log", "--out", file])
      #expect(refused.status == 73)
      #expect(refused.errors.contains("is there already and was not touched"))
      #expect(try String(contentsOfFile: file, encoding: .utf8) == "mine")
      try desk.succeed("log", "--out", file, "--force")
      #expect(try String(contentsOfFile: file, encoding: .utf8).hasPrefix("date,time,"))
      let link = desk.home.path("link.csv")
      try FileManager.default.createSymbolicLink(atPath: link, withDestinationPath: file)
      try desk.expect(73, from: ["log", "--out", link, "--force"])
      try desk.expect(73, from: ["log", "--out", desk.home.path("none/calls.csv")])
    }
  }

  @Test(
    "On a full disk a document fails with 74 and leaves nothing behind", .enabled(if: SmallDisk.isPossible))
  func fullDisk() throws {
    try Desk.with { desk in
      let disk = try SmallDisk(at: desk.home.path("disk"))
      defer { disk.remove() }
      let file = disk.path + "/calls.csv"
      try desk.succeed("log", "--out", file)
      let before = try String(contentsOfFile: file, encoding: .utf8)
      try meeting(desk)
      try disk.fill()
      let result = try desk.command(["log", "--out", file, "--force"])
      #expect(result.status == 74)
      #expect(result.errors.contains("No space left on device"))
      #expect(try String(contentsOfFile: file, encoding: .utf8) == before)
      #expect(
        try FileManager.default.contentsOfDirectory(atPath: disk.path).sorted() == ["calls.csv", "filler"])
    }
  }

  @Test("Meetings and agreed calls go into a calendar, which can read them")
  func calendar() throws {
    try Desk.with { desk in
      try meeting(desk)
      let text = try desk.succeed("next", "--ics")
      let unfolded = text.replacingOccurrences(of: "\r\n ", with: "")
      #expect(unfolded.contains("SUMMARY:Meeting: Ann Hale\\, Hale & Son\r\n"))
      #expect(unfolded.contains("Clearer by then: whether margins hold"))
      #expect(text.components(separatedBy: "BEGIN:VEVENT").count == 2)
      let uid = try #require(unfolded.firstMatch(of: #/UID:([A-Za-z0-9-]+)\r\n/#)).output.1
      let file = desk.home.path("next.ics")
      #expect(
        try desk.command(["next", "--ics", "--out", file]).errors == "Wrote 1 appointment to \(file).\n")
      #expect(
        try String(contentsOfFile: file, encoding: .utf8).replacing("\r\n ", with: "").contains("UID:\(uid)"))
      for name in [["Ann", "Hale"], ["last"]] {
        let same = try desk.command(["appointment"] + name)
        #expect(same.status == 0)
        #expect(same.output.replacing("\r\n ", with: "").contains("UID:\(uid)"))
      }
      try desk.addPerson(first: "Tom", last: "Berg", company: "Berg", phone: "+49 30 7654321")
      try desk.expect(66, from: ["appointment", "Tom"])
      try desk.expect(66, from: ["appointment", "Nobody"])
      try desk.expect(64, from: ["next", "--out", file])
      try desk.expect(64, from: ["next", "--ics", "--json"])
      try desk.expect(64, from: ["next", "--cancelled"])
      try desk.expect(66, from: ["next", "--ics", "--cancelled"])
      try desk.succeed("contact", "stop", "Ann Hale")
      let cancelled = try desk.succeed("next", "--ics").replacing("\r\n ", with: "")
      #expect(cancelled.contains("METHOD:CANCEL\r\n") && cancelled.contains("UID:\(uid)\r\n"))
    }
  }

  /// What a calendar of Python's icalendar shows after it has opened files one after another.
  private struct Shelf: Decodable {
    struct Row: Decodable, Equatable {
      let uid: String
      let sequence: Int
      let start: String
      let minutes: Int
      let title: String
    }
    let methods: [String]
    let stands: [Row]
  }

  private func shelf(_ files: [String], _ desk: Desk) throws -> Shelf {
    let root = URL(fileURLWithPath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
      .deletingLastPathComponent()
    let own = root.appendingPathComponent(".build/python/bin/python3").path
    let python =
      FileManager.default.isExecutableFile(atPath: own)
      ? own : try Program.find("python3", hint: "make test-deps")
    let script = root.appendingPathComponent("Tests/Support/python/apply_calendars.py").path
    let result = try Program.run(python, ["-B", script] + files, environment: [:])
    guard result.status == 0 else { throw TestFailure("apply_calendars.py: \(result.errors)") }
    return try JSONDecoder().decode(Shelf.self, from: Data(result.output.utf8))
  }

  @Test("A meeting that is moved and called off is one entry in a calendar, then none: read by Python")
  func reschedule() throws {
    try Desk.with { desk in
      try desk.addPerson(first: "Ann", last: "Hale", company: "X", phone: "+44 20 7946 0101")
      var files: [String] = []
      func export(_ arguments: String...) throws -> Shelf {
        let file = desk.home.path("\(files.count).ics")
        let result = try desk.command(arguments + ["--out", file])
        guard result.status == 0 else { throw TestFailure(result.errors) }
        files.append(file)
        return try shelf(files, desk)
      }
      try desk.succeed("event", "Ann Hale", "moved", "--to", "2026-12-10 15:00", "--minutes", "20")
      let first = try export("next", "--ics")
      #expect(first.stands.map(\.start) == ["2026-12-10 15:00"] && first.stands.map(\.sequence) == [0])
      let said = try desk.succeed(
        "event", "Ann Hale", "moved", "--to", "2026-12-11 16:00", "--minutes", "30")
      #expect(said.contains("Your calendar has it otherwise: callcoach appointment Ann Hale --out FILE.ics"))
      let second = try export("appointment", "Ann Hale")
      #expect(second.stands.map(\.uid) == first.stands.map(\.uid))
      #expect(second.stands.map(\.start) == ["2026-12-11 16:00"] && second.stands.map(\.minutes) == [30])
      #expect(second.stands.map(\.sequence) == [1])
      try desk.succeed("event", "Ann Hale", "cancelled", "--reason", "their audit")
      let gone = try export("next", "--ics", "--cancelled")
      #expect(gone.stands.isEmpty && gone.methods == ["PUBLISH", "PUBLISH", "CANCEL"])
      try desk.succeed("event", "undo")
      #expect(try export("next", "--ics").stands.map(\.uid) == first.stands.map(\.uid))
      try desk.succeed("erase", "Ann Hale", "--yes")
      let erased = try export("next", "--ics")
      #expect(erased.stands.isEmpty)
      #expect(try !String(contentsOfFile: files[4], encoding: .utf8).contains("Hale"))
    }
  }
}
