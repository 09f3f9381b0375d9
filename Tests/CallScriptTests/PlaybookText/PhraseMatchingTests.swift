import CallScript
import Testing

struct PhraseMatchingTests {
  private func script(_ objections: String) throws -> Script {
    let text = Fixture.header + Fixture.rest + objections
    return Script(try #require(PlaybookReader.read(text).playbook))
  }

  private static let busy = """
    ## Objection: Too busy
    Class: no_time
    Key: 3
    Means: circumstance
    They say: "busy all week", "set", "e-mail me", "don't have time"
    Not: "never busy"
    Empathize:
    - Of course. You picked up between two things.
    - I believe it. Your day was full before I rang.

    """

  @Test(
    "Words of the prospect lead to the objection with the longest phrase in them",
    arguments: [
      ("Sorry, we're ALL SET!", "objection/already-covered"),
      ("We already have someone for that", "objection/already-covered"),
      ("we already had someone, all set", "objection/too-busy"),
      ("I dont have time", "objection/too-busy"),
      ("just email me", "objection/too-busy"),
      ("E-Mail me", "objection/too-busy"),
      ("it is all settled", nil),
      ("busy all week", "objection/too-busy"),
      ("never busy all week", nil),
      ("never busy all week, not interested", "objection/not-interested"),
      ("No, thank you; we are set", "objection/not-interested"),
      ("", nil),
    ] as [(String, String?)])
  func objections(words: String, expected: String?) throws {
    #expect(try script(Self.busy).objection(for: words)?.rawValue == expected)
  }

  @Test("Of two phrases alike in length the earlier in the file wins")
  func order() throws {
    #expect(
      try script(Self.busy).objection(for: "don't have time, no thank you")?.rawValue
        == "objection/not-interested")
  }

  @Test("Questions lead to their answer")
  func answers() throws {
    #expect(try script("").answer(for: "And HOW much would that be?")?.rawValue == "answer/price")
    #expect(try script("").answer(for: "how many?") == nil)
  }

  @Test(
    "Words are folded alike however they are written",
    arguments: [
      ("We’re  all-set!", ["were", "all", "set"]),
      ("e-mail E-MAIL email", ["email", "email", "email"]),
      ("ÉCOLE Straße", ["école", "straße"]),
      ("…—“”", []),
      ("3 o'clock", ["3", "oclock"]),
    ])
  func folding(text: String, words: [String]) { #expect(FoldedWords.of(text) == words) }

  @Test("Phrases made to blow up matching do not")
  func blowUp() throws {
    let phrases = (1...300).map { "- " + String(repeating: "a ", count: $0) + "b" }.joined(separator: "\n")
    let objection = """
      ## Objection: Blow up
      Class: no_time
      Key: 3
      Means: circumstance
      They say:
      \(phrases)
      Empathize:
      - Of course. You picked up between two things.
      - I believe it. Your day was full before I rang.

      """
    let script = try script(objection)
    let words = String(repeating: "a ", count: 100_000)
    let clock = ContinuousClock()
    let start = clock.now
    #expect(script.objection(for: words) == nil)
    #expect(script.objection(for: words + "b")?.rawValue == "objection/blow-up")
    #expect(clock.now - start < .seconds(5))
  }
}
