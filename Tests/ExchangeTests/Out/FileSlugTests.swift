import Exchange
import Testing

@Suite("A file's name of outside words")
struct FileSlugTests {
  @Test(
    "holds letters, digits and inner hyphens",
    arguments: [
      ("Ann Lee", "ann-lee"), ("../../.ssh/x", "ssh-x"), ("-rf", "rf"), (".hidden", "hidden"), ("a..", "a"),
      ("", "document"),
      ("山田", "document"), ("Müller & Söhne", "muller-sohne"), ("Łódź Straße", "lodz-strasse"),
      ("e\u{301}te", "ete"),
      ("O’Brien", "obrien"), ("a\u{0}b\r\nc", "a-b-c"), ("CON", "con-file"), ("nul.", "nul-file"),
      ("com1", "com1-file"),
      ("LPT9", "lpt9-file"), ("con man", "con-man"), ("ÆON Œuvre", "aeon-oeuvre"), ("\u{202E}fdp", "fdp"),
      ("ĳs", "ijs"),
    ])
  func folds(text: String, slug: String) {
    #expect(FileSlug.of(text) == slug)
  }

  @Test("has at most eighty letters and no hyphen at its end")
  func limit() {
    #expect(FileSlug.of(String(repeating: "a", count: 300)).utf8.count == 80)
    #expect(FileSlug.of(String(repeating: "a", count: 79) + " b") == String(repeating: "a", count: 79))
    #expect(FileSlug.of("Æ" + String(repeating: "Æ", count: 60)).utf8.count == 80)
  }

  @Test("takes the other words where nothing is left, and those are folded too")
  func otherwise() {
    #expect(FileSlug.of("山田", otherwise: "Call Back") == "call-back")
    #expect(FileSlug.of("", otherwise: "NUL") == "nul-file")
    #expect(FileSlug.of("", otherwise: "/") == "document")
  }
}
