import CallScript
import Foundation
import Testing

@Suite("The printed policy")
struct PolicyPageTests {
  @Test("docs/next-moves.md holds what the rows write; CALLCOACH_RECORD=1 writes it anew")
  func page() throws {
    var root = URL(fileURLWithPath: #filePath)
    for _ in 0..<4 { root.deleteLastPathComponent() }
    let file = root.appendingPathComponent("docs/next-moves.md")
    let text = String(decoding: try Data(contentsOf: file), as: UTF8.self)
    let start = try #require(text.range(of: "| where they stand |"))
    let intro = text[..<start.lowerBound]
    if ProcessInfo.processInfo.environment["CALLCOACH_RECORD"] == "1" {
      try Data((intro + PolicyPage.markdown()).utf8).write(to: file)
    }
    let written = String(decoding: try Data(contentsOf: file), as: UTF8.self)
    #expect(written == intro + PolicyPage.markdown())
  }

  @Test("Every situation has its own row, and every reason stands for one", arguments: Situation.allCases)
  func rows(situation: Situation) {
    let row = PolicyTable.row(for: situation)
    #expect(row.situation == situation)
    #expect(row.moves.allSatisfy { !$0.why.isEmpty && $0.why.last != "." })
    if case .next = row.others { #expect(!row.othersWhy.isEmpty) }
  }
}
