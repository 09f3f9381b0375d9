import CallScript
import CoachRuntime
import Testing

struct ShippedTextTests {
  @Test("Every code has its page inside the binary", arguments: DiagnosticCode.allCases)
  func pages(code: DiagnosticCode) throws {
    let page = try #require(ShippedText.page(code))
    #expect(page.hasPrefix("# \(code.identifier): "))
    #expect(page.contains("\n## Bad\n") && page.contains("\n## Good\n"))
  }

  @Test("The shipped playbook and the starter have no mistake")
  func clean() {
    for bytes in [ShippedText.playbook, ShippedText.starter] {
      let reading = PlaybookReader.read(bytes: bytes)
      #expect(reading.diagnostics == [])
      #expect(reading.playbook != nil)
    }
  }
}
