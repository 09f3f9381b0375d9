import CallScript
import CoachRuntime
import Testing

struct DeskSheetTests {
  private func sheet(_ name: String, line: String) throws -> DeskSheet {
    let text = String(decoding: ShippedText.starter, as: UTF8.self)
      .replacing("My first playbook", with: name)
      .replacing("Thank you for being straight with me. I wish you a good week.", with: line)
    return DeskSheet(try #require(PlaybookReader.read(text).playbook))
  }

  @Test("HTML holds no sign of the playbook's that means something there")
  func html() throws {
    let html = try sheet("<script>alert(1)</script> & \"x\"", line: "Thank you <b>&amp; 'good' bye.").html
    #expect(!html.contains("<script") && !html.contains("<b>"))
    #expect(html.contains("&lt;script&gt;alert(1)&lt;/script&gt; &amp; &quot;x&quot;"))
    #expect(html.contains("Thank you &lt;b&gt;&amp;amp; &#39;good&#39; bye."))
  }

  @Test("Markdown escapes what means something there; stress stays, open values stand in brackets")
  func markdown() throws {
    let markdown = try sheet("_x_ [y](z)", line: "Thank *you*, {first_name} | #1 <b>").markdown
    #expect(markdown.hasPrefix("# \\_x\\_ \\[y\\](z)\n"))
    #expect(markdown.contains("Thank **you**, \\[first name\\] \\| \\#1 \\<b\\>"))
  }

  @Test("The sheet has every objection under its key, and the ladder in order")
  func content() throws {
    let markdown = try sheet("x", line: "Thank you.").markdown
    let labels = [
      "**1 Not interested**", "**2 Already covered**", "**5 No budget**", "**1 Later today**",
      "**3 Information first**",
    ]
    let places = labels.map { markdown.firstRange(of: $0)?.lowerBound }
    #expect(!places.contains(nil))
    #expect(places.compactMap { $0 } == places.compactMap { $0 }.sorted())
    #expect(markdown.contains("20 minutes"))
  }
}
