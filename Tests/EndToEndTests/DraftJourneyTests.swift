import Foundation
import Testing

@Suite("Drafts of e-mails, from the hang-up to the file", .serialized)
struct DraftJourneyTests {
  /// A desk at which Ann hung up after the opening.
  static func afterHangUp(address: String = "", _ body: (Desk) throws -> Void) throws {
    try Desk.with { desk in
      try desk.addAnn()
      if !address.isEmpty { try desk.succeed("contact", "set", "Ann", "--email", address) }
      let keys = "Enter\nSpace\nSpace\ne\ne\n"
      let call = try desk.command(["call", "Ann", "--linear"], input: keys)
      #expect(call.status == 0, "\(call.errors)")
      // A call that had ended is closed at the next start.
      _ = try desk.command(["--linear"])
      #expect(try desk.sessions().first?.outcome?.kind == "hung_up")
      try body(desk)
    }
  }

  /// Opens Ann's hang-up e-mail from her page.
  static func open(_ session: TmuxSession) throws {
    try session.wait(until: "a accounts")
    try session.press(("a", "1 person"), ("Enter", "Ops director"), ("Enter", "works at"), ("m", "Write to"))
    try session.press(("Enter", "No harm done"))
  }

  static func out(_ desk: Desk) -> [String] {
    ((try? FileManager.default.contentsOfDirectory(atPath: desk.data + "/out")) ?? []).sorted()
  }

  /// What is left of texts that editors had open.
  static func left(_ desk: Desk) -> [String] {
    let folder = desk.home.path(".local/state/callcoach")
    return ((try? FileManager.default.contentsOfDirectory(atPath: folder)) ?? []).filter {
      $0.hasPrefix("edit-")
    }
  }

  /// An editor of a few lines of shell.
  static func editor(_ lines: String, at desk: Desk) throws -> [String: String] {
    try lines.write(toFile: desk.home.path("editor"), atomically: false, encoding: .utf8)
    return ["EDITOR": "/bin/sh \(desk.home.path("editor"))"]
  }

  @Test(
    "The rep's editor changes the subject, the other shape is taken, the file is written, and the step is done"
  )
  func whole() throws {
    try Self.afterHangUp(address: "ann@hale.example") { desk in
      let editor = try Self.editor(
        "echo IN THE EDITOR; read line; sed -i 's/^Subject: .*/Subject: Sorry/' \"$1\"", at: desk)
      try desk.coach(adding: editor) { session in
        try Self.open(session)
        try session.press(("S", "Our call that ended early"), ("e", "IN THE EDITOR"))
        #expect(try session.value(of: "alternate_on") == "0")
        try session.press(("Enter", "Sorry"))
        #expect(try session.value(of: "alternate_on") == "1")
        try session.press(("w", "Written:"), ("d", "Noted that you sent it"))
        try session.press(("Escape", "Write to"), ("Escape", "works at"), ("Escape", "E rename"))
        try session.press(("Escape", "Tab accounts"), ("Escape", "q quit"))
        try session.send("q")
        try session.expectExit(0)
      }
      let name = try #require(Self.out(desk).first)
      #expect(name.hasSuffix("-ann-hale-hang-up.eml"))
      let mail = try String(contentsOfFile: desk.data + "/out/" + name, encoding: .utf8)
      #expect(mail.contains("\r\nSubject: Sorry\r\nX-Unsent: 1\r\n"))
      #expect(mail.contains("To: \"Ann Hale\" <ann@hale.example>\r\n"))
      #expect(Self.left(desk).isEmpty)
      #expect(try !desk.succeed("next", "--all").contains("e-mail after the hang-up"))
    }
  }

  @Test("A gap is in sight until it is filled, and so is what it means for the file")
  func gap() throws {
    try Self.afterHangUp { desk in
      try desk.coach { session in
        try Self.open(session)
        try session.press(("w", "Not ready: to, column 1"), ("w", "Written, NOT ready"))
        try session.press(("Tab", "Esc done"))
        try session.type("ann@hale.example")
        try session.press(("Escape", "w write the file"))
        try session.wait(untilGone: "not ready")
        try session.wait(until: "ready  ● kept")
        try session.press(("w", "Written:"))
        try session.send("C-c")
        try session.expectExit(130)
      }
      let files = Self.out(desk)
      #expect(files.count == 2)
      #expect(files.filter { $0.hasSuffix("-hang-up-short-unfinished.eml") }.count == 1)
    }
  }

  @Test("An editor that fails leaves the draft as it was, and the screen comes back")
  func failing() throws {
    try Self.afterHangUp(address: "ann@hale.example") { desk in
      try desk.coach(adding: try Self.editor("echo spoilt >\"$1\"; exit 3", at: desk)) { session in
        try Self.open(session)
        try session.press(("e", "ended with code 3"))
        try session.wait(until: "No harm done")
        #expect(try session.value(of: "alternate_on") == "1")
        try session.send("C-c")
        try session.expectExit(130)
      }
      #expect(try desk.succeed("draft", "list").contains("ready"))
      #expect(Self.left(desk).isEmpty)
    }
  }

  @Test("A request to end reaches the editor, and the program ends with its code and nothing left behind")
  func ended() throws {
    try Self.afterHangUp(address: "ann@hale.example") { desk in
      let editor = try Self.editor("echo IN THE EDITOR; exec sleep 600", at: desk)
      try desk.coach(adding: editor) { session in
        try Self.open(session)
        try session.press(("e", "IN THE EDITOR"))
        try session.kill(SIGTERM)
        try session.expectExit(128 + SIGTERM)
      }
      #expect(Self.left(desk).isEmpty)
    }
  }

  @Test(
    "What was typed survives the end of the program: what shows as kept any end, all of it an orderly one",
    arguments: [SIGTERM, SIGHUP, SIGKILL])
  func survives(_ signal: Int32) throws {
    try Self.afterHangUp(address: "ann@hale.example") { desk in
      try desk.coach { session in
        try Self.open(session)
        try session.press(("s", "Esc done"))
        try session.sendLiteral(", Ann: from me")
        try session.wait(until: "from me")
        if signal == SIGKILL { try session.wait(until: "● kept") }
        try session.kill(signal)
        try session.expectExit(128 + signal)
      }
      #expect(try desk.succeed("draft", "list").contains("No harm done, Ann: from me"))
    }
  }

  @Test("Ctrl-C while the editor has the terminal is the editor's")
  func interrupted() throws {
    try Self.afterHangUp(address: "ann@hale.example") { desk in
      let lines = "trap 'echo CAUGHT; sed -i \"s/^Subject: .*/Subject: Kept/\" \"$1\"; exit 0' INT\n"
      let editor = try Self.editor(lines + "echo IN THE EDITOR\nwhile :; do sleep 0.1; done", at: desk)
      try desk.coach(adding: editor) { session in
        try Self.open(session)
        try session.press(("e", "IN THE EDITOR"), ("C-c", "subject   Kept"))
        try session.send("C-c")
        try session.expectExit(130)
      }
    }
  }

  @Test("Ctrl-C while the editor of the command has the terminal is the editor's too")
  func interruptedCommand() throws {
    try Self.afterHangUp(address: "ann@hale.example") { desk in
      let lines = "trap 'sed -i \"s/^Subject: .*/Subject: Kept/\" \"$1\"; exit 0' INT\n"
      let editor = try Self.editor(lines + "echo IN THE EDITOR\nwhile :; do sleep 0.1; done", at: desk)
      try desk.coach(["draft", "Ann", "--for", "hang-up", "--edit"], adding: editor) { session in
        try session.wait(until: "IN THE EDITOR")
        try session.send("C-c")
        try session.expectExit(0)
      }
      #expect(try desk.succeed("draft", "list").contains("Kept"))
    }
  }

  @Test(
    "A command that is told to end, or whose terminal is closed, ends its editor and leaves no text",
    arguments: [SIGTERM, SIGHUP])
  func endedCommand(signal: Int32) throws {
    try Self.afterHangUp(address: "ann@hale.example") { desk in
      let editor = try Self.editor(
        "mkdir \"$(dirname \"$1\")/bak\"; cp \"$1\" \"$(dirname \"$1\")/bak/copy\"\necho IN THE EDITOR; exec sleep 60",
        at: desk)
      try desk.coach(["draft", "Ann", "--for", "hang-up", "--edit"], adding: editor) { session in
        try session.wait(until: "IN THE EDITOR")
        #expect(Self.left(desk).count == 1)
        try session.kill(signal)
        try session.expectExit(128 + signal)
      }
      #expect(Self.left(desk) == [])
    }
  }

  @Test("What a killed command left is gone after any other command, whichever of the two places it lies in")
  func killedCommand() throws {
    try Self.afterHangUp(address: "ann@hale.example") { desk in
      let editor = try Self.editor("echo IN THE EDITOR; exec sleep 1", at: desk)
      try desk.coach(["draft", "Ann", "--for", "hang-up", "--edit"], adding: editor) { session in
        try session.wait(until: "IN THE EDITOR")
        try session.kill(SIGKILL)
        _ = try session.waitForExit()
      }
      #expect(Self.left(desk).count == 1)
      let runtime = desk.home.path("runtime")
      mkdir(runtime, 0o700)
      #expect(try desk.command(["contact", "list"], adding: ["XDG_RUNTIME_DIR": runtime]).status == 0)
      #expect(Self.left(desk) == [])
    }
  }

  @Test("The draft can be filled in plain lines")
  func plainLines() throws {
    try Self.afterHangUp { desk in
      let page = "accounts\naccounts · people\nopen Ann Hale\nwrite\n1\n"
      let result = try desk.command(
        ["--linear"], input: page + "next gap\nann@hale.example\nwrite the file\n:q\n")
      #expect(result.output.contains("For [e-mail address?]:"))
      #expect(result.output.contains("Written: "))
      #expect(Self.out(desk).count == 1)
    }
  }

  // MARK: Commands

  @Test("The command writes, prints and links, tells gaps with their place, and sends nothing")
  func commands() throws {
    try Self.afterHangUp { desk in
      let draft = ["draft", "Ann", "--for", "hang-up"]
      let look = try desk.command(draft + ["--print"])
      #expect(look.status == 0 && look.output.hasPrefix("To: [e-mail address?]\nSubject: Our call"))
      #expect(look.errors.contains("Missing: to, column 1: [e-mail address?]"))
      #expect(try desk.succeed("draft", "list").contains("No drafts"))
      try desk.expect(65, from: draft + ["--ready"])
      #expect(Self.out(desk).isEmpty)
      let unready = try desk.command(draft)
      #expect(unready.status == 0 && unready.output.hasSuffix("-hang-up-unfinished.eml\n"))
      let edited = try desk.command(
        draft + ["--edit", "--ready"],
        adding: try Self.editor("sed -i 's/^To: .*/To: ann@hale.example/' \"$1\"", at: desk))
      #expect(edited.status == 0 && edited.output.hasSuffix("-hang-up.eml\n"), "\(edited.errors)")
      #expect(edited.errors.contains("Nothing was sent"))
      #expect(try desk.command(draft + ["--mailto"]).output.hasPrefix("mailto:ann@hale.example?subject="))
      let list = try desk.succeed("draft", "list", "--plain")
      #expect(list.contains("\thang-up\tready\t"))
      let id = String(list.prefix { $0 != "\t" })
      #expect(try desk.succeed("draft", "show", id).hasPrefix("To: ann@hale.example\n"))
      let json = try JSONSerialization.jsonObject(
        with: Data(desk.succeed("draft", "show", id, "--json").utf8))
      #expect((json as? [String: Any])?["ready"] as? Bool == true)
    }
  }

  @Test("A named file is never overwritten without --force, and a link not with it either")
  func named() throws {
    try Self.afterHangUp(address: "ann@hale.example") { desk in
      let file = desk.home.path("mail.eml")
      let draft = ["draft", "Ann", "--for", "hang-up", "--out"]
      try "mine".write(toFile: file, atomically: false, encoding: .utf8)
      try desk.expect(73, from: draft + [file])
      #expect(try String(contentsOfFile: file, encoding: .utf8) == "mine")
      try desk.expect(0, from: draft + [file, "--force"])
      #expect(try String(contentsOfFile: file, encoding: .utf8).contains("X-Unsent: 1"))
      let link = desk.home.path("link.eml")
      symlink(file, link)
      try desk.expect(73, from: draft + [link, "--force"])
      try desk.expect(64, from: ["draft", "Ann", "--for", "hang-up", "--force"])
    }
  }

  @Test("An editor that spoils the text is told with its place, and the draft stays as it was")
  func spoilt() throws {
    try Self.afterHangUp(address: "ann@hale.example") { desk in
      let draft = ["draft", "Ann", "--for", "hang-up"]
      try desk.expect(0, from: draft)
      let before = try desk.succeed("draft", "list", "--json")
      let cases: [(String, Int32, String)] = [
        (": >\"$1\"", 65, "left the text empty"),
        (#"printf 'To: a\nSubject: b\n\nx\000' >"$1""#, 65, "Line 4, column 2"),
        ("head -c 2000000 /dev/zero >\"$1\"", 65, "2000000 bytes"),
        ("exit 1", 69, "ended with code 1"),
      ]
      for (lines, status, words) in cases {
        let result = try desk.command(draft + ["--edit"], adding: try Self.editor(lines, at: desk))
        #expect(result.status == status && result.errors.contains(words), "\(result.errors)")
        #expect(result.output.isEmpty)
      }
      #expect(try desk.command(draft + ["--edit"]).errors.contains("set VISUAL or EDITOR"))
      #expect(try desk.succeed("draft", "list", "--json") == before)
    }
  }

  @Test("Whoever asked not to be contacted gets no draft by any command")
  func suppressed() throws {
    try Self.afterHangUp(address: "ann@hale.example") { desk in
      try desk.expect(0, from: ["draft", "Ann", "--for", "hang-up", "--print"])
      let kept = try desk.command(["draft", "Ann", "--for", "hang-up"])
      #expect(kept.status == 0)
      try desk.succeed("contact", "stop", "Ann")
      let files = Self.out(desk)
      for purpose in ["hang-up", "hang-up-short", "information", "confirmation", "note", "voicemail"] {
        for way in [[], ["--print"], ["--mailto"], ["--out", desk.home.path("mail.eml")], ["--edit"]] {
          let result = try desk.command(["draft", "Ann", "--for", purpose] + way)
          #expect(result.status == 65 && result.output.isEmpty, "\(purpose) \(way)")
          #expect(result.errors.contains("asked not to be contacted"), "\(result.errors)")
        }
      }
      #expect(Self.out(desk) == files)
      #expect(!FileManager.default.fileExists(atPath: desk.home.path("mail.eml")))
      #expect(try desk.succeed("draft", "list").contains("do not call"))
    }
  }
}
