import Testing

@testable import Cells

struct StyledTextTests {
  private let line = StyledText([
    Span("How is the firm ", .line), Span("dealing", .stressed), Span(" with that now?", .line),
  ])

  @Test("Wrapping keeps every role on its words")
  func wrapping() {
    let lines = line.wrapped(to: 20)
    #expect(lines.map(\.plain.string) == ["How is the firm", "dealing with that", "now?"])
    #expect(lines[1].spans == [Span("dealing", .stressed), Span(" with that", .line)])
  }

  @Test("Clipping marks what is missing, also where a piece ends at the edge", arguments: 0...40)
  func clipping(_ columns: Int) {
    let clipped = line.clipped(to: columns)
    #expect(clipped.width <= columns)
    let isWhole = columns >= line.width
    #expect(clipped.plain.string.hasSuffix("…") == (!isWhole && columns > 0))
  }

  @Test("Pieces of one role join, and empty pieces leave no trace")
  func joining() {
    var text = StyledText("a", .key)
    text.append("b", .key)
    text.append("", .cue)
    #expect(text.spans == [Span("ab", .key)])
    #expect((text + StyledText("c")).plain == "abc")
    #expect(StyledText("", .key).isEmpty)
  }
}
