import CallScript
import Testing

struct PlaybookPinsTests {
  @Test("Pinning adds marks, keeps every name, and is done once")
  func pinning() throws {
    let before = try #require(PlaybookReader.read(Fixture.whole).playbook)
    let bytes = PlaybookPins.pinning(Array(Fixture.whole.utf8))
    let after = try #require(PlaybookReader.read(bytes: bytes).playbook)
    #expect(before.objections.map(\.id) == after.objections.map(\.id))
    #expect(before.openings.map { $0.say.lines.map(\.id) } == after.openings.map { $0.say.lines.map(\.id) })
    #expect(
      before.questions.map { $0.ask.lines.map(\.template) }
        == after.questions.map { $0.ask.lines.map(\.template) })
    #expect(after.warmExits.flatMap(\.say.lines).allSatisfy { $0.isPinned })
    #expect(PlaybookPins.missing(in: bytes) == [])
    #expect(PlaybookPins.pinning(bytes) == bytes)
  }

  @Test("Without the marks the text is as it was, Windows line ends and all")
  func nothingElse() {
    let text = Fixture.whole.replacing("\n", with: "\r\n")
    var pinned = String(decoding: PlaybookPins.pinning(Array(text.utf8)), as: UTF8.self)
    for pin in PlaybookPins.missing(in: Array(text.utf8)) {
      if let range = pinned.firstRange(of: pin.mark) { pinned.removeSubrange(range) }
    }
    #expect(pinned == text)
  }

  @Test("A playbook with errors is not pinned")
  func errors() {
    let text = Array(Fixture.replacing("Rung: 1", with: "Rung: 9").utf8)
    #expect(PlaybookPins.pinning(text) == text)
  }
}
