import CallScript
import CoachRuntime
import Testing

@Suite("The shipped playbook, played")
struct ShippedPlaybookTests {
  private func script() throws -> Script {
    Script(try #require(PlaybookReader.read(bytes: ShippedText.playbook).playbook))
  }

  @Test("passes its own tests, a walk that leaves no line out, and random calls")
  func plays() throws {
    let report = PlaytestReport(try script(), path: "playbook.md", walk: true, random: 60, seed: 7)
    #expect(report.tests.count >= 3)
    #expect(report.tests.compactMap(\.failure) == [])
    #expect(report.walk?.unvisited == [])
    #expect(report.random?.failures == [])
    #expect(report.isPassed)
    #expect(report.lines.last == "\(report.tests.count) tests, 0 failed")
  }

  @Test("a test that expects something else fails with its place")
  func fails() throws {
    let text = String(decoding: ShippedText.playbook, as: UTF8.self)
      .replacing("Expect outcome: meeting", with: "Expect outcome: angry")
    let playbook = try #require(PlaybookReader.read(text).playbook)
    let report = PlaytestReport(Script(playbook), path: "p.md", walk: false, random: 0, seed: 1)
    #expect(!report.isPassed)
    let failure = try #require(report.tests.compactMap(\.failure).first)
    #expect(failure.reason == .outcome(expected: "angry", found: "meeting"))
    let line = text.split(separator: "\n", omittingEmptySubsequences: false)[failure.position.line - 1]
    #expect(line.contains("Expect outcome: angry"))
    #expect(report.lines.contains { $0.hasPrefix("p.md:\(failure.position.line):") })
  }
}
