import Cells
import Testing

@testable import CursesTerminal

struct InputDecoderTests {
  /// What a text decodes to when nothing follows it.
  private func decoded(_ text: String) -> [TerminalEvent] {
    var decoder = InputDecoder()
    return decoder.feed(text.utf8) + decoder.flush()
  }

  @Test(
    "Keys are known by what common terminals send",
    arguments: [
      ("a", Key.character("a")), (" ", .space), ("\r", .enter), ("\n", .enter), ("\t", .tab),
      ("\u{7F}", .backspace), ("\u{8}", .backspace), ("\u{3}", .control("c")), ("\u{1A}", .control("z")),
      ("\u{18}", .control("x")), ("\u{0}", .control("@")), ("\u{1C}", .control("\\")), ("\u{1B}", .escape),
      ("\u{1B}[A", .up), ("\u{1B}OA", .up), ("\u{1B}[B", .down), ("\u{1B}[1;5C", .right), ("\u{1B}[D", .left),
      ("\u{1B}[H", .home), ("\u{1B}[1~", .home), ("\u{1B}OF", .end), ("\u{1B}[8~", .end),
      ("\u{1B}[2~", .insert), ("\u{1B}[3~", .delete), ("\u{1B}[5~", .pageUp), ("\u{1B}[6~", .pageDown),
      ("\u{1B}[Z", .backTab), ("\u{1B}OP", .function(1)), ("\u{1B}[[B", .function(2)),
      ("\u{1B}[15~", .function(5)), ("\u{1B}[17~", .function(6)), ("\u{1B}[21~", .function(10)),
      ("\u{1B}[24~", .function(12)), ("\u{1B}[1;2P", .function(1)), ("\u{1B}b", .alt("b")),
      ("\u{1B}é", .alt("é")), ("é", .character("é")), ("東", .character("東")), ("🙂", .character("🙂")),
      ("\u{1B}[99;5u", .control("c")), ("\u{1B}[27;5;120~", .control("x")), ("\u{1B}[27u", .escape),
      ("\u{1B}[9;2u", .backTab), ("\u{1B}[", .alt("[")), ("\u{1B}O", .alt("O")),
      ("\u{1B}Ou", .character("5")),
    ])
  func keys(_ sent: String, _ key: Key) {
    #expect(decoded(sent) == [.key(key)])
  }

  @Test("A sequence may come byte by byte", arguments: ["\u{1B}[A", "\u{1B}OA", "\u{1B}[1;5A"])
  func byteByByte(_ sent: String) {
    var decoder = InputDecoder()
    let events = sent.utf8.flatMap { decoder.feed([$0]) }
    #expect(events == [.key(.up)])
    #expect(!decoder.isIncomplete)
  }

  @Test("A sign of several bytes may come in pieces")
  func pieces() {
    var decoder = InputDecoder()
    #expect("東".utf8.flatMap { decoder.feed([$0]) } == [.key(.character("東"))])
  }

  @Test("Keys in one burst come in order")
  func order() {
    #expect(
      decoded("1\u{1B}[A\u{1B}x\r")
        == [.key(.character("1")), .key(.up), .key(.alt("x")), .key(.enter)])
    #expect(decoded("\u{1B}\u{1B}") == [.key(.escape), .key(.escape)])
    #expect(decoded("\u{1B}\r") == [.key(.escape), .key(.enter)])
  }

  @Test(
    "Reports and broken sequences mean nothing and eat no key after them",
    arguments: [
      "\u{1B}[I", "\u{1B}[?62;4c", "\u{1B}[12;40R", "\u{1B}[999~", "\u{1B}[201~", "\u{1B}[1;2\u{1}",
    ])
  func nothing(_ sent: String) {
    let events = decoded(sent + "q")
    #expect(events.last == .key(.character("q")))
    #expect(!events.contains(.key(.escape)))
  }

  @Test("Broken UTF-8 becomes replacement signs, and the key after it is kept")
  func brokenUTF8() {
    var decoder = InputDecoder()
    let events = decoder.feed([0xFF, 0xE6, 0x9D, 0x71]) + decoder.flush()
    #expect(events == [.key(.character("\u{FFFD}")), .key(.character("\u{FFFD}")), .key(.character("q"))])
  }

  @Test("A paste is one text, whatever is in it")
  func paste() {
    let text = "X\u{1B}[A\u{3}\u{1B}]0;t\u{7} e e\u{1B}[200~ \u{1B}[20"
    #expect(
      decoded("a\u{1B}[200~\(text)\u{1B}[201~b")
        == [.key(.character("a")), .paste(text), .key(.character("b"))])
  }

  @Test("Line ends in a paste become line feeds")
  func lineEnds() {
    #expect(decoded("\u{1B}[200~a\rb\r\nc\nd\u{1B}[201~") == [.paste("a\nb\nc\nd")])
  }

  @Test("The end of a paste is found across pieces of every size", arguments: 1...9)
  func splitEnd(_ size: Int) {
    let bytes = Array("\u{1B}[200~one\u{1B}[2two\u{1B}[201~q".utf8)
    var decoder = InputDecoder()
    var events: [TerminalEvent] = []
    for start in stride(from: 0, to: bytes.count, by: size) {
      events += decoder.feed(bytes[start..<min(start + size, bytes.count)])
    }
    #expect(events == [.paste("one\u{1B}[2two"), .key(.character("q"))])
  }

  @Test("A paste without an end is given up as text, and keys are keys again")
  func unterminated() {
    var decoder = InputDecoder()
    #expect(decoder.feed("\u{1B}[200~half\u{1B}[20".utf8).isEmpty)
    #expect(decoder.isPasting && decoder.isIncomplete)
    #expect(decoder.flush() == [.paste("half\u{1B}[20")])
    #expect(decoder.feed("q".utf8) == [.key(.character("q"))])
  }

  @Test("A paste is cut at its limit and does not leak into keys")
  func limit() throws {
    var decoder = InputDecoder()
    var events = decoder.feed("\u{1B}[200~".utf8)
    let block = [UInt8](repeating: 0x65, count: 4096)
    for _ in 0..<300 { events += decoder.feed(block) }
    events += decoder.feed("\u{1B}[201~q".utf8)
    #expect(events.count == 2)
    guard case .paste(let text) = try #require(events.first) else {
      Issue.record("no paste")
      return
    }
    #expect(text.utf8.count == TerminalEvent.pasteLimit)
    #expect(events.last == .key(.character("q")))
  }

  @Test("Plain text that comes at once is a paste where the terminal marks none; a held key is not")
  func burst() {
    let text = "Dear Ann,\r" + String(repeating: "thank you for the talk. ", count: 5)
    #expect(decoded(text) == [.paste(text.replacing("\r", with: "\n"))])
    #expect(decoded(String(repeating: "j", count: 100)).count == 100)
    #expect(decoded("e n e n").count == 7)
    var marking = InputDecoder()
    #expect(marking.feed("\u{1B}[200~x\u{1B}[201~".utf8).count == 1)
    #expect(marking.feed(text.utf8).count == text.utf8.count)
  }

  @Test("Random bytes never stop the decoder", arguments: 1...200)
  func randomBytes(_ seed: UInt64) {
    var state = seed &* 0x9E37_79B9_7F4A_7C15
    var decoder = InputDecoder(sequences: [[0x1B, 0x5B, 0x41]: .up])
    for _ in 0..<40 {
      let bytes = (0..<20).map { _ -> UInt8 in
        state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
        return [0x1B, 0x5B, 0x4F, 0x7E, 0x32, UInt8(truncatingIfNeeded: state >> 40)][Int(state >> 33) % 6]
      }
      _ = decoder.feed(bytes)
    }
    _ = decoder.flush()
    _ = decoder.flush()
    #expect(!decoder.isIncomplete)
    #expect(decoder.feed("q".utf8) == [.key(.character("q"))])
  }
}
