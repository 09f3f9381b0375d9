import Foundation
import Testing

@Suite("A data file that cannot be written", .serialized)
struct StoreFaultTests {
  @Test("lets the call go on unsaved, says so, and takes everything once there is room: a file-size limit")
  func fileSizeLimit() throws {
    let prlimit = try Program.find("prlimit", hint: "it belongs to util-linux")
    try Desk.with { desk in
      try desk.addAnn()
      try desk.coach { coach in
        try coach.answer()
        let process = try coach.processID()
        let set = { (limit: String) throws in
          let arguments = ["--pid", "\(process)", "--fsize=\(limit)"]
          let result = try Program.run(prlimit, arguments, environment: ["PATH": "/usr/bin:/bin"])
          #expect(result.status == 0, "\(result.errors)")
        }
        try set("4096:unlimited")
        try goOnUnsaved(coach)
        try set("unlimited:unlimited")
        try saveAll(coach)
      }
      #expect(try desk.call().kinds == ["opened", "answered", "said", "objected", "said", "ended", "closed"])
    }
  }

  @Test(
    "lets the call go on unsaved, says so, and takes everything once there is room: a full disk",
    .enabled(if: SmallDisk.isPossible, "only root may mount a file system"))
  func fullDisk() throws {
    try Desk.with { desk in
      let disk = try SmallDisk(at: desk.home.path("disk"))
      defer { disk.remove() }
      let place = ["XDG_DATA_HOME": disk.path]
      let add = try desk.command(
        ["contact", "add", "--first", "Ann", "--last", "Hale", "--phone", "1", "--zone", desk.zone],
        adding: place)
      #expect(add.status == 0)
      try desk.coach(adding: place) { coach in
        try coach.answer()
        try disk.fill()
        try goOnUnsaved(coach)
        try disk.empty()
        try saveAll(coach)
      }
      let shown = try desk.command(["session", "show", "last", "--plain"], adding: place)
      let kinds = shown.output.split(separator: "\n").map {
        $0.split(separator: "\t", omittingEmptySubsequences: false)[3]
      }
      #expect(kinds == ["opened", "answered", "said", "objected", "said", "ended", "closed"])
    }
  }

  /// From the opening to the question while nothing can be written.
  private func goOnUnsaved(_ coach: TmuxSession) throws {
    try coach.press(("Space", "— wait —"))
    try coach.wait(until: "NOT SAVED")
    try coach.press(("2", "▶ 1 EMPATHIZE"), ("Space", "▶ 2 QUESTION"))
    let screen = try coach.screen()
    #expect(screen.contains("NOT SAVED") && screen.contains("W "))
    // Trying again while there is still no room changes nothing.
    try coach.send("W")
    try coach.wait(until: "NOT SAVED")
    #expect(try !coach.screen().contains("● saved"))
  }

  private func saveAll(_ coach: TmuxSession) throws {
    try coach.press(
      ("W", "● saved"), ("e", "hung up"), ("e", "Wrap-up"), ("Enter", "What now"),
      ("Space", "Last calls"))
    try coach.send("q")
    try coach.expectExit(0)
  }

  @Test("leaves with 74 when the room never comes")
  func neverSaved() throws {
    let prlimit = try Program.find("prlimit", hint: "it belongs to util-linux")
    try Desk.with { desk in
      try desk.addAnn()
      try desk.coach { coach in
        try coach.answer()
        let arguments = ["--pid", "\(try coach.processID())", "--fsize=4096:unlimited"]
        _ = try Program.run(prlimit, arguments, environment: ["PATH": "/usr/bin:/bin"])
        try coach.press(("Space", "— wait —"))
        try coach.wait(until: "NOT SAVED")
        try coach.send("C-c", "C-c")
        let status = try coach.waitForExit()
        #expect(status == 74 || status == 130)
        try coach.expectWritten("could not be saved")
      }
      #expect(try desk.call().kinds == ["opened", "answered"])
    }
  }

  @Test(
    "in a folder without the right to write is only read; the call goes on and says that it is not saved",
    .enabled(if: geteuid() != 0 || SmallDisk.isPossible, "root needs a mount to be kept from writing"))
  func readOnlyFolder() throws {
    try Desk.with { desk in
      let disk = geteuid() == 0 ? try SmallDisk(at: desk.home.path("disk")) : nil
      defer { disk?.remove() }
      let place = ["XDG_DATA_HOME": disk?.path ?? desk.home.path("own")]
      let add = { (name: String) throws in
        try desk.command(
          ["contact", "add", "--first", name, "--last", "Hale", "--zone", desk.zone], adding: place)
      }
      #expect(try add("Ann").status == 0)
      if let disk { try disk.protect() } else { chmod(desk.home.path("own/callcoach"), 0o500) }
      defer { chmod(desk.home.path("own/callcoach"), 0o700) }
      let refused = try add("Bob")
      #expect(refused.status == 77)
      #expect(refused.errors.contains("cannot be written"))
      try desk.coach(adding: place) { coach in
        try coach.wait(until: "Ann Hale")
        try coach.wait(until: "Nothing can be saved, calls still work: the data folder cannot be written")
        try coach.send("c")
        try coach.wait(until: "start here")
        try coach.send("Enter")
        try coach.wait(until: "Space answered")
        try coach.send("Space")
        try coach.wait(until: "NOT SAVED")
        try coach.send("C-c", "C-c")
        let status = try coach.waitForExit()
        #expect(status == 74 || status == 130)
      }
    }
  }

  @Test("for another callcoach holds it is only read; its holder is named, and may go on")
  func secondProcess() throws {
    try Desk.with { desk in
      try desk.addAnn()
      try desk.coach { first in
        try first.answer()
        let holder = try first.processID()
        try desk.coach(columns: 120) { second in
          try second.wait(until: "another callcoach is open (process \(holder)")
          try second.wait(until: "Ann Hale")
          try second.send("q")
          #expect(try second.waitForExit() == 0)
        }
        let refused = try desk.command(["contact", "add", "--first", "Bob", "--zone", desk.zone])
        #expect(refused.status == 69)
        #expect(refused.errors.contains("\(holder)"))
        try first.press(("2", "▶ 1 EMPATHIZE"))
        try first.wait(until: "● saved")
      }
    }
  }

  @Test("for it is damaged is refused with 65 and left byte for byte")
  func damaged() throws {
    try Desk.with { desk in
      try desk.addAnn()
      var bytes = try Data(contentsOf: URL(fileURLWithPath: desk.store))
      bytes.replaceSubrange(0..<16, with: Data(repeating: 0x21, count: 16))
      try bytes.write(to: URL(fileURLWithPath: desk.store))
      for arguments in [[], ["sessions"], ["contact", "add", "--first", "Bob"]] {
        let result = try desk.command(arguments)
        #expect(result.status == 65, "\(arguments)")
        #expect(result.errors.contains("damaged"))
      }
      try desk.coach { coach in
        try coach.expectExit(65)
        try coach.expectWritten("left as it is")
      }
      #expect(try Data(contentsOf: URL(fileURLWithPath: desk.store)) == bytes)
    }
  }

  @Test("for a newer callcoach made it is only read and left byte for byte")
  func newer() throws {
    try Desk.with { desk in
      try desk.addAnn()
      // The form's number stands at byte 60 of the header (https://www.sqlite.org/fileformat.html).
      var bytes = try Data(contentsOf: URL(fileURLWithPath: desk.store))
      bytes.replaceSubrange(60..<64, with: Data([0, 0, 0, 99]))
      try bytes.write(to: URL(fileURLWithPath: desk.store))
      let refused = try desk.command(["contact", "add", "--first", "Bob", "--zone", desk.zone])
      #expect(refused.status == 65)
      #expect(refused.errors.contains("99"))
      #expect(try desk.succeed("contact", "list").contains("Ann Hale"))
      try desk.coach { coach in
        try coach.wait(until: "the data file is of a newer form (99)")
        try coach.wait(until: "Ann Hale")
        try coach.send("q")
        try coach.expectExit(0)
      }
      #expect(try Data(contentsOf: URL(fileURLWithPath: desk.store)) == bytes)
    }
  }
}
