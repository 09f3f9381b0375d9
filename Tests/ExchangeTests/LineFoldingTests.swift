import Testing

@testable import Exchange

@Suite("Folding a line")
struct LineFoldingTests {
  @Test(
    "A line of 75 octets stays whole, one more is folded", arguments: [(75, 1), (76, 2), (149, 2), (150, 3)])
  func widths(count: Int, pieces: Int) {
    let folded = LineFolding.fold(String(repeating: "x", count: count))
    let lines = folded.utf8.split(separator: 10)
    #expect(lines.count == pieces)
    #expect(lines.allSatisfy { $0.count <= 76 && $0.last == 13 })
  }

  @Test("No character's bytes are torn apart, and unfolding gives the line back")
  func wholeCharacters() {
    let line = String(repeating: "a", count: 73) + "🧑‍🧑‍🧒é" + String(repeating: "ß", count: 80)
    let folded = LineFolding.fold(line)
    #expect(!folded.unicodeScalars.contains("\u{FFFD}"))
    #expect(folded.utf8.split(separator: 10).allSatisfy { $0.count <= 76 })
    let unfolded = folded.split(separator: "\r\n ", omittingEmptySubsequences: false).joined()
    #expect(unfolded == line + "\r\n")
  }
}
