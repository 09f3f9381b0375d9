import CallScript
import Testing

struct PlaybookReaderTests {
  @Test("A playbook without mistakes is read without a word")
  func clean() {
    let reading = PlaybookReader.read(Fixture.whole)
    #expect(reading.diagnostics == [])
    #expect(reading.playbook != nil)
  }
}
