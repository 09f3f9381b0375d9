import CallScript
import CoachRuntime
import Foundation
import Testing

struct DiagnosticReportTests {
  private let text = "# Playbook: x\n## Objektion: äöü – y\n"

  private var unknownSection: Diagnostic? {
    PlaybookReader.read(text).diagnostics.first { $0.code == .unknownSection }
  }

  @Test("A report has place, sentence, line, caret, nearest name and what was expected")
  func report() throws {
    let report = DiagnosticReport(path: "a.md", text: text).text(for: try #require(unknownSection))
    #expect(
      report == """
        a.md:2:4: error PB011: There is no section called “Objektion”.
            2 | ## Objektion: äöü – y
              |    ^~~~~~~~~
              = did you mean “Objection”?
              = expected: Fact, Opening, Gatekeeper, Voicemail, Objection, Question, Benefit, Commitment, \
        Preferred outcome, Firm line, Warm exit, Closing on stop, …
        """)
  }

  @Test("Escape sequences in a playbook are shown and do nothing")
  func escapes() throws {
    let hostile = "# Playbook: x\n## \u{1B}[2J\u{202E}Objektion: y\n"
    let reading = PlaybookReader.read(hostile)
    let report = DiagnosticReport(path: "a\u{1B}.md", text: hostile).text(for: reading.diagnostics)
    #expect(!report.unicodeScalars.contains { $0 == "\u{1B}" || $0 == "\u{202E}" })
    #expect(report.contains("^[[2J"))
  }

  @Test("A long line is cut around the mistake")
  func longLine() throws {
    let long =
      "# Playbook: x\n> " + String(repeating: "x", count: 1500) + "\u{1}" + String(repeating: "y", count: 400)
    let diagnostic = try #require(PlaybookReader.read(long).diagnostics.first { $0.code == .hiddenCharacter })
    let lines = DiagnosticReport(path: "a.md", text: long).text(for: diagnostic).split(separator: "\n")
    #expect(lines.count == 3)
    #expect(lines.allSatisfy { $0.count < 120 })
    let caret = try #require(lines[2].firstIndex(of: "^"))
    let column = lines[2].distance(from: lines[2].startIndex, to: caret)
    #expect(lines[1].dropFirst(column).hasPrefix("^A"))
  }

  @Test("The JSON for editors holds every field, pure ASCII")
  func json() throws {
    let diagnostics = PlaybookReader.read(text).diagnostics
    let written = DiagnosticJSON.text(for: diagnostics, path: "ä\"\n.md")
    #expect(written.utf8.allSatisfy { $0 < 0x80 })
    let read = try JSONSerialization.jsonObject(with: Data(written.utf8)) as? [[String: Any]]
    let objects = try #require(read)
    #expect(objects.count == diagnostics.count)
    let object = try #require(objects.first { $0["code"] as? String == "PB011" })
    #expect(object["file"] as? String == "ä\"\n.md")
    #expect(object["line"] as? Int == 2)
    #expect(object["column"] as? Int == 4)
    #expect(object["severity"] as? String == "error")
    #expect(object["nearest"] as? String == "Objection")
    #expect(DiagnosticJSON.text(for: [], path: "a.md") == "[]")
  }

  @Test(
    "Every code has a sentence that ends in a full stop and leaves nothing open",
    arguments: DiagnosticCode.allCases)
  func sentences(code: DiagnosticCode) {
    let diagnostic = Diagnostic(
      code: code, position: TextPosition(line: 1, column: 1), found: "found", context: "Objection",
      expected: ["18"], related: TextPosition(line: 7, column: 1))
    let sentence = DiagnosticSentence.text(for: diagnostic)
    #expect(sentence.hasSuffix("."))
    #expect(!sentence.contains("“”") && !sentence.contains("  "))
  }
}
