import Cells
import TerminalTesting
import Testing

@testable import CursesTerminal

@Suite("What terminals send besides keys")
struct ReportTests {
  @Test("is nothing, and the key after it is kept", arguments: RecordedInput.reports)
  func nothing(_ report: RecordedInput.Report) {
    var decoder = InputDecoder()
    #expect(decoder.feed(report.bytes) == [])
    #expect(!decoder.isIncomplete)
    #expect(decoder.feed("q".utf8) == [.key(.character("q"))])
  }

  @Test("is nothing when it comes with keys before and after it", arguments: RecordedInput.reports)
  func between(_ report: RecordedInput.Report) {
    var decoder = InputDecoder()
    let events = decoder.feed(Array("1".utf8) + report.bytes + Array("q".utf8))
    #expect(events == [.key(.character("1")), .key(.character("q"))])
  }

  @Test(
    "is nothing when it comes byte by byte with long waits, up to three seconds",
    arguments: RecordedInput.reports)
  func slowly(_ report: RecordedInput.Report) {
    var decoder = InputDecoder()
    var moment: Int64 = 0
    let longest = max(3000 / Int64(report.bytes.count), 99)
    for byte in report.bytes {
      #expect(decoder.expire(at: moment) == [])
      #expect(decoder.feed([byte], at: moment) == [])
      moment = min((decoder.deadline ?? moment) - 1, moment + longest)
    }
    #expect(!decoder.isIncomplete)
  }

  @Test("yields no key over a million random splits, and the keys among it are kept")
  func randomSplits() {
    var chance = Chance(state: 20_261_208)
    var splits = 0
    while splits < 1_000_000 {
      let (bytes, keys, ends) = mixture(&chance)
      var decoder = InputDecoder()
      var events: [TerminalEvent] = []
      var moment: Int64 = 0
      var start = 0
      var waited: Int64 = 0
      while start < bytes.count {
        let size = min(1 + chance.below(1 + chance.below(12)), bytes.count - start)
        events += decoder.feed(bytes[start..<start + size], at: moment)
        if ends.contains(where: { start < $0 && $0 <= start + size }) { waited = 0 }
        start += size
        splits += 1
        // A wait may be as long as the decoder's patience, three seconds for one report; half the time there is none.
        if let deadline = decoder.deadline, deadline > moment + 1, chance.below(2) == 0 {
          let wait = min(Int64(chance.below(Int(deadline - moment))), 2999 - waited)
          waited += wait
          moment += wait
          events += decoder.expire(at: moment)
        }
      }
      events += decoder.flush(at: moment)
      guard events == keys.map(TerminalEvent.key) else {
        Issue.record(
          "\(String(decoding: bytes, as: UTF8.self).debugDescription) became \(events), not \(keys)")
        return
      }
    }
  }

  /// A few reports and keys in random order, with the keys that were pressed.
  private func mixture(_ chance: inout Chance) -> (bytes: [UInt8], keys: [Key], ends: [Int]) {
    var bytes: [UInt8] = []
    var keys: [Key] = []
    var ends: [Int] = []
    for _ in 0..<40 {
      if chance.below(3) > 0 {
        bytes += RecordedInput.reports[chance.below(RecordedInput.reports.count)].bytes
      } else {
        let press = RecordedInput.presses[chance.below(RecordedInput.presses.count)]
        bytes += press.bytes
        keys.append(press.key)
      }
      ends.append(bytes.count)
    }
    return (bytes, keys, ends)
  }

  @Test("that is a string without an end is given up after a second of silence")
  func silentString() {
    var decoder = InputDecoder()
    #expect(decoder.feed("\u{1B}]11;rgb:1e1e".utf8, at: 0) == [])
    #expect(decoder.deadline == 1000)
    #expect(decoder.expire(at: 999) == [] && decoder.isIncomplete)
    #expect(decoder.expire(at: 1000) == [] && !decoder.isIncomplete)
    #expect(decoder.feed("x".utf8, at: 1001) == [.key(.character("x"))])
  }

  @Test("that is a string without an end swallows the keys of a fast hand for three seconds at most")
  func endlessString() {
    var decoder = InputDecoder()
    _ = decoder.feed("\u{1B}P>|".utf8, at: 0)
    var events: [(Int64, TerminalEvent)] = []
    for moment in stride(from: Int64(200), through: 4000, by: 200) {
      events += decoder.feed("2".utf8, at: moment).map { (moment, $0) }
    }
    #expect(events.first?.0 == 3000 && events.count == 6)
  }

  @Test("that is a long string is swallowed for as long as it flows")
  func longString() {
    var decoder = InputDecoder()
    #expect(decoder.feed("\u{1B}]52;c;".utf8, at: 0) == [])
    let block = [UInt8](repeating: 0x78, count: 4096)
    for number in 1...600 { #expect(decoder.feed(block, at: Int64(number) * 90) == []) }
    #expect(decoder.feed("\u{7}x".utf8, at: 54_090) == [.key(.character("x"))])
  }

  @Test("that is a string ends with a key that cannot be in one")
  func controlInString() {
    var decoder = InputDecoder()
    #expect(decoder.feed("\u{1B}]11;\u{3}q".utf8) == [.key(.control("c")), .key(.character("q"))])
    #expect(decoder.feed("\u{1B}]11;rgb\u{1B}[Aq".utf8) == [.key(.up), .key(.character("q"))])
    #expect(decoder.feed("\u{1B}]11;rgb\u{18}q".utf8) == [.key(.character("q"))])
  }
}
