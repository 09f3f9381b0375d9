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
      ("\u{1B}[9;2u", .backTab), ("\u{1B}Ou", .character("5")), ("\u{1B}O2P", .function(1)),
      ("\u{1B}O2R", .function(3)), ("\u{1B}O5A", .up), ("\u{1B}Oa", .up), ("\u{1B}Ob", .down),
      ("\u{1B}Oc", .right), ("\u{1B}Od", .left), ("\u{1B}OX", .character("=")), ("\u{1B}OI", .tab),
      ("\u{1B}Oj", .character("*")), ("\u{1B}Oy", .character("9")), ("\u{1B}[a", .up), ("\u{1B}[c", .right),
      ("\u{1B}[7^", .home), ("\u{1B}[3$", .delete), ("\u{1B}[R", .function(3)), ("\u{1B}[1;2Q", .function(2)),
      ("\u{1B}[57399u", .character("0")), ("\u{1B}[57408;129u", .character("9")),
      ("\u{1B}[57415u", .character("=")), ("\u{1B}[57421u", .pageUp), ("\u{1B}[97:65;2u", .character("A")),
      ("\u{1B}[97;65u", .character("A")), ("\u{1B}[50:34;2u", .character("\"")),
      ("\u{1B}[1;1:1A", .up), ("\u{1B}(", .alt("(")),
    ])
  func keys(_ sent: String, _ key: Key) {
    #expect(decoded(sent) == [.key(key)])
  }

  @Test(
    "What no terminal sends for a key is nothing",
    arguments: [
      "\u{1B}[", "\u{1B}O", "\u{1B}O2", "\u{1B}[5", "\u{1B}Oz", "\u{1B}OK", "\u{1B}O2;3;4A", "\u{1B}[24;80H",
      "\u{1B}[50;2u", "\u{1B}[57376u", "\u{1B}[57400;9u", "\u{1B}[0u", "\u{1B}[1114112u", "\u{1B}[128u",
      "\u{1B}[200;1~", "\u{1B}[=1;2u", "\u{1B}[1 q", "\u{1B}[99999999999999999999u", "\u{1B} F", "\u{1B}(B",
    ])
  func noKeys(_ sent: String) {
    #expect(decoded(sent).isEmpty)
  }

  @Test("A sequence of any length is read to its end")
  func longSequence() {
    #expect(decoded("\u{1B}[" + String(repeating: "1;", count: 5000) + "~q") == [.key(.character("q"))])
    #expect(decoded("\u{1B}O" + String(repeating: "1", count: 5000) + "Aq") == [.key(.character("q"))])
  }

  @Test("A key that is held is told as that where the terminal says so")
  func held() {
    #expect(decoded("\u{1B}[32;1:2u") == [.held(.space)])
    #expect(decoded("\u{1B}[1;1:2A\u{1B}[5;1:2~") == [.held(.up), .held(.pageUp)])
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
    #expect(decoded("\u{1B}2") == [.key(.alt("2"))])
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

  @Test("A mark of a paste is found however it is cut, with a second between the pieces", arguments: 1...5)
  func splitMark(_ size: Int) {
    let mark = Array("\u{1B}[200~".utf8)
    var decoder = InputDecoder()
    #expect(decoder.feed(mark[..<size], at: 0).isEmpty)
    let moment: Int64 = size == 1 ? 24 : 999
    #expect(decoder.expire(at: moment).isEmpty)
    #expect(decoder.feed(mark[size...] + Array("xe\u{1B}[201~".utf8), at: moment) == [.paste("xe")])
  }

  @Test(
    "A key cut by a slow line after its first byte is that key", arguments: ["[5~", "OP", "[1;5A", "[15~"])
  func cutKey(_ rest: String) {
    for wait: (InputPatience, Int64) in [(.near, 20), (.far, 90)] {
      var decoder = InputDecoder(patience: wait.0)
      #expect(decoder.feed([0x1B], at: 0) == [])
      #expect(decoder.expire(at: wait.1) == [])
      #expect(decoder.feed(rest.utf8, at: wait.1).count == 1)
    }
    var decoder = InputDecoder()
    #expect(decoder.feed("\u{1B}[".utf8, at: 0) == [])
    #expect(decoder.expire(at: 999) == [])
    #expect(decoder.feed("5~".utf8, at: 999) == [.key(.pageUp)])
    #expect(InputPatience.far.sequence == 2000)
  }

  @Test(
    "The rest of a sequence whose ESC was taken for Esc is dropped",
    arguments: ["[5~", "OP", "]11;rgb:1e1e/1e1e/2e2e\u{7}", "P>|xterm(390)\u{1B}\\", "[24;80R", "[M X*"])
  func remainder(_ rest: String) {
    for isCut in [false, true] {
      var decoder = InputDecoder()
      #expect(decoder.feed([0x1B], at: 0) == [])
      #expect(decoder.expire(at: 25) == [.key(.escape)])
      if isCut { #expect(decoder.feed(rest.utf8.prefix(1), at: 60) == []) }
      #expect(
        decoder.feed(Array(rest.utf8.dropFirst(isCut ? 1 : 0)) + [0x71], at: 70) == [.key(.character("q"))])
    }
  }

  @Test("A paste whose mark was cut so is a paste, and a letter typed after Esc is a letter")
  func afterEscape() {
    var decoder = InputDecoder()
    _ = decoder.feed([0x1B], at: 0)
    _ = decoder.expire(at: 25)
    #expect(decoder.feed("[200~xe\u{1B}[201~".utf8, at: 60) == [.paste("xe")])
    _ = decoder.feed([0x1B], at: 1000)
    _ = decoder.expire(at: 1025)
    #expect(decoder.feed("O".utf8, at: 1200) == [])
    #expect(decoder.expire(at: 1225) == [.key(.character("O"))])
    #expect(decoder.feed("k".utf8, at: 1300) == [.key(.character("k"))])
    #expect(decoder.feed("[5~".utf8, at: 5000).count == 3)
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

  @Test("Text that comes at once is a burst where the terminal marks no pastes; a held key is not")
  func burst() {
    let text = "Dear Ann,\r" + String(repeating: "thank you for the talk. ", count: 5)
    #expect(decoded(text) == [.burst(text.replacing("\r", with: "\n"))])
    for pasted in ["+44 20 7946 0123", "no budget", "we have somebody for that, sorry"] {
      #expect(decoded(pasted) == [.burst(pasted)])
    }
    #expect(decoded(String(repeating: "j", count: 100)).count == 100)
    #expect(decoded("e n e n").count == 7)
    #expect(decoded("ééééééé").count == 7)
    var marking = InputDecoder()
    #expect(marking.feed("\u{1B}[200~x\u{1B}[201~".utf8).count == 1)
    #expect(marking.feed(text.utf8).count == text.utf8.count)
  }

  @Test("A burst takes in the short piece that ends it, and keys after a pause are keys")
  func burstEnd() {
    var decoder = InputDecoder()
    #expect(decoder.feed("we have somebody f".utf8, at: 0).isEmpty)
    #expect(decoder.feed("or xX".utf8, at: 10).isEmpty)
    #expect(decoder.expire(at: 39).isEmpty)
    #expect(decoder.expire(at: 40) == [.burst("we have somebody for xX")])
    #expect(decoder.feed("2".utf8, at: 41) == [.key(.character("2"))])
    #expect(decoder.feed("somebody else".utf8, at: 100).isEmpty)
    #expect(decoder.feed("\u{1B}[A".utf8, at: 110) == [.burst("somebody else"), .key(.up)])
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
