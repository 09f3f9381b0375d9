import Testing

@Suite("The reader of source text")
struct SourceTextTests {
  @Test(
    "finds the module that a line imports",
    arguments: [
      ("import Foundation", "Foundation"),
      ("public import CallScript", "CallScript"),
      ("@preconcurrency import GRDB", "GRDB"),
      ("@testable internal import Store", "Store"),
      ("  import struct Foundation.Data", "Foundation"),
      ("import func Glibc.poll // for the loop", "Glibc"),
    ])
  func findsImport(line: String, module: String) {
    #expect(SourceText("let a = 1\n" + line).imports.map(\.module) == [module])
    #expect(SourceText("let a = 1\n" + line).imports.map(\.line) == [2])
  }

  @Test(
    "sees no import in text that is not code",
    arguments: [
      "// import Foundation", "/* a\nimport Foundation\n*/", "let a = \"\"\"\nimport Foundation\n\"\"\"",
      "let important = 1", "let a = \"import Foundation\"", "#\"\"\"\nimport Foundation\n\"\"\"#",
    ])
  func ignoresProse(text: String) {
    #expect(SourceText(text).imports.isEmpty)
  }

  @Test(
    "finds a word in code and not in prose",
    arguments: [
      ("let a = try! read()", [1]),
      ("// never try! this\nlet a = try!\n  read()", [2]),
      ("let a = \"try! \\\"it\\\" try!\"; let b = 1", []),
      ("let a = #\"a \" try! \"#", []),
      ("retry!", []),
      ("/* /* */ try! */ try! f()", [1]),
    ])
  func findsWord(text: String, lines: [Int]) {
    #expect(SourceText(text).linesHolding("try!") == lines)
  }
}
