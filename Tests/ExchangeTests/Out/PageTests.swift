import Testing

@testable import Exchange

@Suite("Pages for people")
struct PageTests {
  private static func page() throws -> Document {
    let target = try #require(LinkTarget("https://a.example/?x=1&copy=2"))
    return Document(
      title: "30 days",
      blocks: [
        .heading(2, "What came of it"),
        .paragraph(RichText([.strong("12"), .plain(" noes, see "), .link("this", target)])),
        .list(["one", "two"], isNumbered: true),
        .table(columns: ["Day", "Noes"], rows: [["1", "3"], ["2"]]),
        .definitions([.init("Turned", "a second person said yes")]),
      ])
  }

  @Test("A page in Markdown, whole")
  func markdown() throws {
    #expect(
      MarkdownPage.text(try Self.page()) == """
        # 30 days

        ## What came of it

        **12** noes, see [this](<https://a.example/?x=1&amp;copy=2>)

        1. one
        2. two

        | Day | Noes |
        | --- | --- |
        | 1 | 3 |
        | 2 |  |

        - **Turned**: a second person said yes

        """)
  }

  @Test("A page in HTML holds its policy, its print style and its words")
  func html() throws {
    let text = HTMLPage.text(try Self.page())
    for part in [
      "content=\"default-src 'none'; style-src 'unsafe-inline'\"", "@media print",
      "<h1 dir=\"auto\">30 days</h1>",
      "<strong>12</strong> noes, see <a href=\"https://a.example/?x=1&amp;copy=2\" rel=\"noreferrer\">this</a>",
      "<ol>\n<li dir=\"auto\">one</li>", "<tr><td dir=\"auto\">2</td><td dir=\"auto\"></td></tr>",
      "<dt dir=\"auto\">Turned</dt>\n<dd dir=\"auto\">a second person said yes</dd>",
    ] {
      #expect(text.contains(part))
    }
  }

  @Test(
    "Markup in words is words in HTML",
    arguments: zip(
      ["<script>", "\" onerror='x'", "a & b", "&amp;", "<\u{338}b>", "a\u{0}b\u{1B}[2J"],
      ["&lt;script&gt;", "&quot; onerror=&#39;x&#39;", "a &amp; b", "&amp;amp;", "&lt;\u{338}b&gt;", "ab[2J"])
  )
  func htmlText(text: String, escaped: String) {
    #expect(HTMLText.escaped(text).unicodeScalars.elementsEqual(escaped.unicodeScalars))
  }

  @Test(
    "Markup in words is words in Markdown",
    arguments: zip(
      [
        "](javascript:x)", "`a`", "a|b", "# a", "---", "+ a", "1. a", "12) a", "- a", "a - b", "3.5",
        "https://a.b", "www.a.b",
        "a@b.c", "&amp;", "  a ", "\ta", "a\nb", ":a:", "time: 5", "a\u{0}b", "\u{A0}a",
      ],
      [
        "\\](javascript\\:x)", "\\`a\\`", "a\\|b", "\\# a", "\\---", "\\+ a", "1\\. a", "12\\) a", "\\- a",
        "a - b",
        "3\\.5", "https\\://a.b", "www\\.a.b", "a\\@b.c", "\\&amp;", "&#32;&#32;a&#32;", "&#32;a", "a b",
        "\\:a\\:", "time: 5",
        "ab", "&#160;a",
      ]))
  func markdownText(text: String, escaped: String) {
    #expect(MarkdownText.line(text) == escaped)
  }

  @Test("Line breaks stay within a paragraph of Markdown, and none stands at its ends")
  func markdownLines() {
    let page = Document(title: "t", blocks: [.paragraph("\n\na\n\nb\n"), .paragraph("\n"), .paragraph("c")])
    #expect(MarkdownPage.text(page) == "# t\n\na\\\n\\\nb\n\nc\n")
  }

  @Test("Strong words that stars would not make strong stay plain")
  func strong() {
    let runs: [RichText.Run] = [.strong("\"a\""), .plain(" "), .strong("b"), .strong("c")]
    let page = Document(title: "t", blocks: [.paragraph(RichText(runs))])
    #expect(MarkdownPage.text(page) == "# t\n\n\"a\" **b**c\n")
  }

  @Test(
    "A link leads to the web or to mail",
    arguments: [
      ("https://a.example/x?y=1#z", true), ("HTTP://a.example", true), ("mailto:a@b.example", true),
      ("javascript:alert(1)", false),
      ("data:text/html,x", false), ("//a.example", false), ("https:", false), ("https://", false),
      ("mailto:", false),
      ("https://a.example@b.example/", false), ("https://a\r\nb", false), ("https://a b", false),
      ("https://a.example/\">x", false), (" https://a.example", false), ("https://ä.example", false),
      ("file:///etc/passwd", false),
    ])
  func links(text: String, isTaken: Bool) {
    #expect((LinkTarget(text) != nil) == isTaken)
  }
}
