import CallScript
import Testing

struct DiagnosticPagesTests {
  @Test("The small playbook that completes the examples has no mistake")
  func frame() throws {
    #expect(PlaybookReader.read(try DiagnosticPage.frame()).diagnostics == [])
  }

  @Test("Every code has a page whose bad example gives it", arguments: DiagnosticCode.allCases)
  func bad(code: DiagnosticCode) throws {
    let bytes = DiagnosticPage.bytes(of: try DiagnosticPage(code).bad, frame: try DiagnosticPage.frame())
    #expect(PlaybookReader.read(bytes: bytes).diagnostics.map(\.code).contains(code))
  }

  @Test("The good example of every page is mended", arguments: DiagnosticCode.allCases)
  func good(code: DiagnosticCode) throws {
    let example = try DiagnosticPage(code).good
    let reading = PlaybookReader.read(
      bytes: DiagnosticPage.bytes(of: example, frame: try DiagnosticPage.frame()))
    #expect(!reading.diagnostics.map(\.code).contains(code))
    if example.option != "whole" { #expect(reading.errors == []) }
  }
}
