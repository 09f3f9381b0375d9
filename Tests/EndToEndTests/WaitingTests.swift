import Foundation
import Testing

@Suite("Screens that wait, and saves that are true", .serialized)
struct WaitingTests {
  @Test(
    "On a full disk calls are prepared, Home is read and lists open",
    .enabled(if: SmallDisk.isPossible, "only root may mount a file system"))
  func fullDisk() throws {
    try Desk.with { desk in
      let disk = try SmallDisk(at: desk.home.path("disk"))
      defer { disk.remove() }
      let place = ["XDG_DATA_HOME": disk.path]
      for name in ["Ann", "Bob"] {
        let add = try desk.command(
          [
            "contact", "add", "--first", name, "--last", "Hale", "--company", "Hale & Son", "--phone", "1",
            "--zone", desk.zone,
          ], adding: place)
        #expect(add.status == 0, "\(add.errors)")
      }
      // What was noted makes a plan stale, which a question would like to write anew.
      let noted = try desk.command(["event", "Ann Hale", "called-in"], adding: place)
      #expect(noted.status == 0, "\(noted.errors)")
      try disk.fill()
      let listed = try desk.command(["contact", "list"], adding: place)
      #expect(listed.output.contains("Ann Hale"), "\(listed.errors)")
      try desk.coach(adding: place) { coach in
        try coach.wait(until: "c call")
        try coach.press(
          ("a", "Hale & Son"), ("Enter", "Ann Hale"), ("Escape", "Accounts"), ("Escape", "c call"))
        try coach.press(("c", "start here"), ("Enter", "ringing"))
        try coach.press(("Space", "NOT SAVED"))
        try disk.empty()
        try coach.press(("W", "● saved"))
        try coach.press(("Space", "— wait —"), ("e", "hung up"), ("e", "Wrap-up"))
        try disk.fill()
        try coach.press(("Enter", "The call is not saved yet"))
        try disk.empty()
        try coach.press(("W", "Everything is saved."))
        try coach.wait(untilGone: "The call is not saved yet")
        try coach.send("Escape")
        try coach.wait(until: "Last calls")
        try coach.send("q")
        try coach.expectExit(0)
      }
    }
  }

  @Test("A second window writes once the first is gone, at the key that wants to")
  func secondWindow() throws {
    try Desk.with { desk in
      try desk.addAnn()
      try desk.coach { first in
        try first.wait(until: "c call")
        let holder = try first.processID()
        try desk.coach(columns: 120) { second in
          try second.wait(until: "another callcoach is open (process \(holder)")
          try second.press(("c", "process \(holder)"))
          try first.send("q")
          try first.expectExit(0)
          try second.press(
            ("c", "Now writing"), ("c", "start here"), ("Enter", "ringing"), ("Space", "● saved"))
          try second.press(
            ("Space", "— wait —"), ("e", "hung up"), ("e", "Wrap-up"), ("Enter", "What now"),
            ("Escape", "Last calls"))
          try second.send("q")
          try second.expectExit(0)
        }
      }
      #expect(try desk.sessions().count == 1)
    }
  }

  @Test("A command that only reads keeps nobody from writing", arguments: [["next", "--all"], ["log"]])
  func reading(_ command: [String]) throws {
    try Desk.with { desk in
      try desk.addAnn()
      let lock = desk.data + "/callcoach.lock"
      let before = try Data(contentsOf: URL(fileURLWithPath: lock))
      try desk.succeed("huca", "start")
      let started = try Data(contentsOf: URL(fileURLWithPath: lock))
      #expect(started != before, "a command that writes signs the lock")
      for reader in [
        command, ["huca", "status"], ["export-person", "Ann Hale"], ["contact", "show", "Ann Hale"],
      ] {
        _ = try desk.succeed(reader)
      }
      #expect(try Data(contentsOf: URL(fileURLWithPath: lock)) == started)
    }
  }

  @Test("A data file that goes while a call runs is told, and never shown as saved")
  func fileGone() throws {
    try Desk.with { desk in
      try desk.addAnn()
      try desk.coach { coach in
        try coach.answer()
        for name in try FileManager.default.contentsOfDirectory(atPath: desk.data) {
          try FileManager.default.removeItem(atPath: desk.data + "/" + name)
        }
        try coach.press(("Space", "NOT SAVED"))
        try coach.wait(until: "the data file is gone")
        #expect(try !coach.screen().contains("●"))
        try coach.press(("W", "NOT SAVED"))
        try coach.send("C-c", "C-c")
        try coach.expectExit(130)
        try coach.expectWritten("could not be saved")
      }
    }
  }

  @Test("A data file of zero bytes is refused with 65, the newest backup named, and left as it is")
  func emptyFile() throws {
    try Desk.with { desk in
      try desk.addAnn()
      try desk.succeed("backup")
      try Data().write(to: URL(fileURLWithPath: desk.store))
      for arguments in [[], ["contact", "list"], ["contact", "add", "--first", "Bob"]] {
        let result = try desk.command(arguments)
        #expect(result.status == 65, "\(arguments): \(result.output)\(result.errors)")
        #expect(result.errors.contains("callcoach backup restore") && result.errors.contains("/backups/"))
      }
      #expect(try Data(contentsOf: URL(fileURLWithPath: desk.store)).isEmpty)
    }
  }

  @Test("Standard output that is full ends every command with 74 and a sentence")
  func fullOutput() throws {
    try Desk.with { desk in
      try desk.addAnn()
      let shell = try Program.find("sh", hint: "it belongs to the system")
      let commands = [
        "contact list", "contact show Ann --json", "log", "log --csv", "export-person Ann", "playbook print",
        "playbook new -", "keys", "next --all", "next --table", "sessions", "rules show",
        "--help",
        "account list", "fact list --market", "import list", "draft list",
      ]
      for command in commands {
        let line = "exec \(desk.commandLine()[0]) \(command) >/dev/full"
        let result = try Program.run(shell, ["-c", line], environment: desk.environment)
        #expect(result.status == 74, "\(command): \(result.errors)")
        #expect(
          result.errors.contains("standard output cannot be written: No space left on device"), "\(command)")
      }
    }
  }

  @Test("A reader that goes away, as head does, ends a command without a word", arguments: [true, false])
  func closedOutput(isIgnored: Bool) throws {
    try Desk.with { desk in
      let shell = try Program.find("sh", hint: "it belongs to the system")
      let ignoring = isIgnored ? "trap '' PIPE; " : ""
      let line =
        "\(ignoring)exec 3>&1; { \(desk.commandLine()[0]) playbook print; echo $? >&3; } | true"
      let result = try Program.run(shell, ["-c", line], environment: desk.environment)
      #expect(result.errors.isEmpty, "\(result.errors)")
      #expect(["141\n", "0\n"].contains(result.output), "\(result.output)")
    }
  }

  @Test("A request to end stops a running import at once, and nothing of it is kept")
  func endingImport() throws {
    try Desk.with { desk in
      try desk.addAnn()
      var rows = "First Name,Last Name,Email,Company Name\n"
      for number in 0..<60_000 { rows += "F\(number),L\(number),a\(number)@x.example,C\(number % 900)\n" }
      try rows.write(toFile: desk.home.path("big.csv"), atomically: false, encoding: .utf8)
      try desk.coach { coach in
        try coach.press(("a", "Accounts"), ("I", "path"))
        try coach.type("big.csv")
        try coach.send("Enter")
        try coach.wait(until: "60000 new people", within: 60)
        try coach.send("Enter")
        try coach.wait(until: "the import runs", within: 10) { $0.contains(" %") && !$0.contains(" 0 %") }
        let sent = Date()
        try coach.kill(SIGTERM)
        #expect(try coach.waitForExit() == 143)
        #expect(-sent.timeIntervalSinceNow < 3)
      }
      #expect(try desk.people().map(\.first) == ["Ann"])
    }
  }

  @Test("Home moves over midnight without a key")
  func midnight() throws {
    let clock = try TestClock(at: Date(timeIntervalSince1970: 1_796_774_397))
    try Desk.with(clock: clock) { desk in
      try desk.addAnn()
      try desk.coach { coach in
        try coach.wait(until: "Tue 8 Dec")
        try coach.wait(until: "Wed 9 Dec", within: 15)
        try coach.send("q")
        try coach.expectExit(0)
      }
    }
  }
}
