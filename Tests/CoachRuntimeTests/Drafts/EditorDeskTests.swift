import CallScript
import Foundation
import Glibc
import Testing

@testable import CoachRuntime

@Suite("The rep's own editor")
struct EditorDeskTests {
  /// A folder with a script that stands for an editor.
  private final class Bench {
    let url = FileManager.default.temporaryDirectory.appending(path: "callcoach-" + UUID().uuidString)
    var base: String { url.path() + "/edit" }

    init() throws { try FileManager.default.createDirectory(at: url, withIntermediateDirectories: true) }
    deinit { try? FileManager.default.removeItem(at: url) }

    func editor(_ lines: String) throws -> EditorCommand? {
      let path = url.path() + "/editor"
      try Data("\(lines)\n".utf8).write(to: URL(fileURLWithPath: path))
      // Read by the shell and not executed itself: a file that is still open somewhere cannot be.
      return EditorCommand(in: ["VISUAL": "  ", "EDITOR": "/bin/sh  \(path) --wait"])
    }

    func edit(_ lines: String) throws -> Result<MessageDraft, EditorError> {
      EditorDesk(base: base, command: try editor(lines)).edit(EditorDeskTests.message).result
    }

    /// What is left in the folder for texts.
    var left: [String] { (try? FileManager.default.contentsOfDirectory(atPath: base)) ?? [] }
  }

  static let message = MessageDraft(
    purpose: .hangUp, to: "ann@hale.example", subject: "[first name?]", body: "Hello\n\nKim")

  @Test("The words that it leaves are taken, and nothing of them stays on the disk")
  func edited() throws {
    let bench = try Bench()
    let result = try bench.edit(#"test "$1" = --wait && sed -i 's/\[first name?\]/Ann/' "$2""#)
    var wanted = EditorDeskTests.message
    wanted.subject = "Ann"
    #expect(try result.get() == wanted)
    #expect(bench.left.isEmpty)
  }

  @Test("The text is for the owner only, in a folder that is too")
  func rights() throws {
    let bench = try Bench()
    let notes = bench.url.path() + "/notes"
    _ = try bench.edit("stat -c %a \"$2\" \"$(dirname \"$2\")\" >\(notes); cp \"$2\" \"$2~\"")
    #expect(try String(contentsOfFile: notes, encoding: .utf8) == "600\n700\n")
    #expect(bench.left.isEmpty, "what an editor leaves beside the text goes too")
  }

  static let failures: [(String, @Sendable (String) -> EditorError)] = [
    ("exit 3", { .ended($0, code: 3) }),
    ("kill -9 $$", { .killed($0, signal: 9) }),
    (": >\"$2\"", { _ in .badText(.empty) }),
    (
      #"printf 'To: a\nSubject: b\n\nx\000y' >"$2""#, { _ in .badText(.control("\u{0}", line: 4, column: 2)) }
    ),
    (#"printf 'To: a\nSubject: b\n\n\377' >"$2""#, { _ in .badText(.notUTF8(line: 4, column: 1)) }),
    (
      #"head -c 2000000 /dev/zero >"$2""#,
      { _ in .badText(.tooManyBytes(2_000_000, limit: DraftText.byteLimit)) }
    ),
    ("rm \"$2\"", { _ in .cannotRead(errno: ENOENT) }),
    ("rm \"$2\"; mkfifo \"$2\"", { _ in .notAFile }),
    ("rm \"$2\"; ln -s /dev/zero \"$2\"", { _ in .notAFile }),
    (#"printf 'Hello' >"$2""#, { _ in .badText(.noHeader("To", line: 1)) }),
  ]

  @Test("What goes wrong is told, and nothing stays on the disk", arguments: 0..<failures.count)
  func failing(_ number: Int) throws {
    let bench = try Bench()
    let (lines, error) = EditorDeskTests.failures[number]
    let wanted = error(try #require(try bench.editor(lines)).words[0])
    #expect(try bench.edit(lines) == .failure(wanted))
    #expect(bench.left.isEmpty)
    #expect(EditorSentence.text(for: wanted).hasSuffix("raft stays as it was."))
  }

  @Test("Its words are arguments: no shell reads them")
  func noShell() throws {
    let bench = try Bench()
    let mark = bench.url.path() + "/mark"
    let command = EditorCommand(in: ["EDITOR": "true; touch \(mark) $(touch \(mark)) `touch \(mark)`"])
    let desk = EditorDesk(base: bench.base, command: command)
    #expect(desk.edit(EditorDeskTests.message).result == .failure(.cannotStart("true;", errno: ENOENT)))
    #expect(!FileManager.default.fileExists(atPath: mark))
  }

  @Test("Quotes and backslashes in EDITOR hold words together")
  func quoted() throws {
    let bench = try Bench()
    #expect(
      EditorCommand(in: ["EDITOR": #""/path with blank/ed" -w"#])?.words == ["/path with blank/ed", "-w"])
    #expect(EditorCommand(in: ["EDITOR": #"/path\ with\ blank/ed"#])?.words == ["/path with blank/ed"])
    #expect(EditorCommand(in: ["EDITOR": "/home/o'brien/ed -w"])?.words == ["/home/o'brien/ed", "-w"])
    let desk = EditorDesk(base: bench.base, command: EditorCommand(in: ["EDITOR": #"sh -c "exit 3""#]))
    #expect(desk.edit(EditorDeskTests.message).result == .failure(.ended("sh", code: 3)))
  }

  @Test("VISUAL goes before EDITOR, blanks between words do not count, and without either there is none")
  func found() {
    #expect(EditorCommand(in: ["VISUAL": " code  --wait ", "EDITOR": "vi"])?.words == ["code", "--wait"])
    #expect(EditorCommand(in: ["EDITOR": "vi"])?.words == ["vi"])
    #expect(EditorCommand(in: ["VISUAL": "", "EDITOR": " "]) == nil)
    let none = EditorDesk(base: "/nowhere", command: nil).edit(EditorDeskTests.message).result
    #expect(none == .failure(.noEditor))
  }

  @Test("What a run left behind whose process died is swept away by the next")
  func sweep() throws {
    let bench = try Bench()
    // No process has a number beyond the system's limit.
    let old = bench.base + "/edit-4999999-0"
    try FileManager.default.createDirectory(atPath: old, withIntermediateDirectories: true)
    try Data("secret".utf8).write(to: URL(fileURLWithPath: old + "/message.txt"))
    _ = try bench.edit("true")
    #expect(bench.left.isEmpty)
  }
}
