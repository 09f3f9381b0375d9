import Testing

@testable import Cells

struct ScreenTextTests {
  @Test(
    "Controls and invisible scalars become visible",
    arguments: [
      ("\u{1B}[31mred", "^[[31mred"), ("a\u{7}b", "a^Gb"), ("a\r\nb", "a^M^Jb"), ("\u{7F}", "^?"),
      ("\u{9B}2J", "^[[2J"), ("\u{9D}8;;x", "^[]8;;x"), ("\u{0}", "^@"), ("tab\there", "tab^Ihere"),
      ("\u{202E}gpj", "<U+202E>gpj"), ("a\u{2066}b\u{2069}", "a<U+2066>b<U+2069>"),
      ("a\u{200B}b", "a<U+200B>b"), ("a\u{200D}b", "a<U+200D>b"), ("a\u{200C}", "a<U+200C>"),
      ("\u{FEFF}x", "<U+FEFF>x"), ("so\u{AD}ft", "so<U+00AD>ft"), ("\u{E0041}", "<U+E0041>"),
      ("\u{2028}", "<U+2028>"), ("\u{0378}", "<U+0378>"), ("\u{3164}", "<U+3164>"),
      ("\u{061C}", "<U+061C>"), ("\u{FFF9}", "<U+FFF9>"), ("\u{180E}", "<U+180E>"),
    ])
  func controls(_ raw: String, _ safe: String) {
    #expect(ScreenText(raw).string == safe)
  }

  @Test(
    "Ordinary words of every script stay as they are",
    arguments: [
      "plain ASCII", "Müller & Søn", "東京 支社", "مرحبا", "שלום", "می‌خواهم", "क्‍ष", "👩‍👩‍👧 family", "e\u{301}", "🇩🇪",
      "葛\u{E0100}城", "▶ 2 QUESTION ✓", "“quoted” — and …",
    ])
  func ordinary(_ words: String) {
    #expect(ScreenText(words).string.unicodeScalars.elementsEqual(words.unicodeScalars))
  }

  @Test("Every control and format scalar is made visible, alone and between letters")
  func noneSlipsThrough() {
    for value in Array(UInt32(0)...0xFFFF) + Array(0xE0000...0xE0FFF) {
      guard let scalar = Unicode.Scalar(value) else { continue }
      switch scalar.properties.generalCategory {
      case .control, .format, .lineSeparator, .paragraphSeparator, .unassigned: break
      default: continue
      }
      let safe = ScreenText("a" + String(Character(scalar)) + "b").string
      #expect(!safe.unicodeScalars.contains(scalar), "U+\(String(value, radix: 16))")
    }
  }

  @Test("At most eight marks stay on a base, and a mark without a base gets one")
  func marks() {
    let zalgo = ScreenText("a" + String(repeating: "\u{301}", count: 100) + "b")
    #expect(zalgo.string.unicodeScalars.count == 10)
    #expect(zalgo.width == 2)
    #expect(ScreenText("\u{301}x").string.unicodeScalars.first == "\u{25CC}")
    #expect(ScreenText("\u{1B}\u{301}").string.unicodeScalars.contains("\u{25CC}"))
  }

  @Test(
    "Width counts columns",
    arguments: [
      ("abc", 3), ("", 0), ("東京", 4), ("é", 1), ("e\u{301}", 1), ("👩‍👩‍👧", 2), ("👍🏽", 2), ("❤️", 2), ("🇩🇪", 2),
      ("ｗｉｄｅ", 8), ("한국", 4), ("\u{1112}\u{1161}\u{11AB}", 2), ("—…●○", 4), ("½", 1), ("🙂a", 3),
      ("می‌خواهم", 7), ("\u{1B}", 2),
    ])
  func widths(_ raw: String, _ columns: Int) {
    #expect(ScreenText(raw).width == columns)
    #expect(ScreenText(raw).clusters.map(\.width).reduce(0, +) == columns)
  }

  @Test("A family is one cluster")
  func family() {
    #expect(ScreenText("👩‍👩‍👧!").clusters.map(\.text.string) == ["👩‍👩‍👧", "!"])
  }

  @Test("An endless chain of joined emoji is cut into clusters of bounded length")
  func endlessChain() {
    let chain = ScreenText(String(repeating: "👩\u{200D}", count: 500) + "👩")
    #expect(chain.clusters.allSatisfy { $0.text.string.unicodeScalars.count <= 18 })
    #expect(chain.clusters.count > 20)
  }

  @Test(
    "Clipping never splits a sign and marks what is missing",
    arguments: [
      ("Ann Hale", 8, "Ann Hale"), ("Ann Hale", 5, "Ann …"), ("Ann Hale", 1, "…"), ("Ann", 0, ""),
      ("東京都", 4, "東…"), ("東京都", 5, "東京…"), ("e\u{301}e\u{301}e\u{301}", 2, "e\u{301}…"), ("Ann", -3, ""),
    ])
  func clipping(_ raw: String, _ columns: Int, _ shown: String) {
    #expect(ScreenText(raw).clipped(to: columns).string == shown)
  }

  @Test("Clipping without a mark takes what fits")
  func clippingPlain() {
    #expect(ScreenText("Ann Hale").clipped(to: 5, ellipsis: false) == "Ann H")
    #expect(ScreenText("東京都").clipped(to: 5, ellipsis: false) == "東京")
  }

  @Test(
    "Lines break between words, and in words that are too long",
    arguments: [
      ("How is the firm dealing with that", 12, ["How is the", "firm dealing", "with that"]),
      ("a  b", 2, ["a", "b"]), ("abcdefgh", 3, ["abc", "def", "gh"]), ("東京都庁", 5, ["東京", "都庁"]),
      ("to Donaudampfschiff", 8, ["to", "Donaudam", "pfschiff"]), ("", 5, [""]), ("ab", 0, ["a", "b"]),
      ("one two", 3, ["one", "two"]), ("  lead in", 6, ["  lead", "in"]),
    ])
  func wrapping(_ raw: String, _ columns: Int, _ lines: [String]) {
    #expect(ScreenText(raw).wrapped(to: columns).map(\.string) == lines)
  }

  @Test("No line is wider than asked, and no word is lost", arguments: 1...30)
  func wrappingKeepsWords(_ columns: Int) {
    let words = "We had a client — 東京の会社 — with the same worry; they cut returns by a third 🙂 in 3 months"
    let lines = ScreenText(words).wrapped(to: columns)
    #expect(lines.allSatisfy { $0.width <= columns })
    if columns > 1 {
      let kept = lines.map(\.string).joined().filter { $0 != " " }
      #expect(kept == words.filter { $0 != " " })
    }
  }

  @Test("Interpolated words are made safe, piece by piece")
  func interpolation() {
    let name = "Ann\u{1B}]0;x"
    let text: ScreenText = "call \(name) in \(3) min \(ScreenText("ok")) \("x" as Character)"
    #expect(text.string == "call Ann^[]0;x in 3 min ok x")
  }

  @Test("Two pieces that join into one sign are measured as one")
  func joining() {
    #expect((ScreenText("🇩") + ScreenText("🇪")).width == 2)
    #expect((ScreenText("a") + "b").width == 2)
    #expect((ScreenText("a") + ScreenText("\u{301}")).width == 2)
    #expect((ScreenText("1") + ScreenText("\u{FE0F}\u{20E3}")).width == 2)
    #expect([ScreenText("a"), "b", "c"].joined(by: ", ") == "a, b, c")
    #expect(ScreenText("ab").padded(to: 4) == "ab  ")
    #expect(ScreenText("abcdef").padded(to: 4) == "abc…")
  }

  @Test("Random bytes never leave a control or grow wider than their clusters", arguments: 1...200)
  func randomBytes(_ seed: UInt64) {
    var state = seed &* 0x9E37_79B9_7F4A_7C15
    let bytes = (0..<300).map { _ -> UInt8 in
      state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
      return UInt8(truncatingIfNeeded: state >> 33)
    }
    let text = ScreenText(String(decoding: bytes, as: UTF8.self))
    #expect(text.string.unicodeScalars.allSatisfy { $0.value >= 0x20 && !(0x7F...0x9F).contains($0.value) })
    #expect(ScreenText(text.string) == text, "cleaning twice changes nothing")
    #expect(text.clipped(to: 40).width <= 40)
  }

  @Test("The short way of measuring agrees with the long one")
  func shortWay() {
    for value in UInt32(0)...0xFFFF {
      guard let scalar = Unicode.Scalar(value), let width = TextShape.singleWidth(of: value) else { continue }
      #expect(ScalarKind.of(scalar) == .plain)
      #expect(width == ScalarWidth.of(scalar))
    }
  }
}
