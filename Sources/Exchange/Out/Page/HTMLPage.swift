/// A page as one HTML file that needs nothing else: no script, no picture, no font, nothing fetched.
public enum HTMLPage {
  /// What a browser may do with the page: use the styles that stand in it.
  static let policy = "default-src 'none'; style-src 'unsafe-inline'"

  private static let style = """
    :root { color-scheme: light dark; }
    body { font: 1rem/1.5 system-ui, sans-serif; max-width: 48rem; margin: 2rem auto; padding: 0 1rem; }
    table { border-collapse: collapse; }
    th, td { border: 1px solid; padding: 0.2rem 0.5rem; text-align: start; vertical-align: top; }
    dt { font-weight: bold; }
    p, li, td, th, dd { overflow-wrap: anywhere; }
    @media print {
      body { max-width: none; margin: 0; font-size: 10pt; }
      h2, h3, h4 { break-after: avoid; }
      tr, li { break-inside: avoid; }
      thead { display: table-header-group; }
    }
    """

  /// The file.
  public static func text(_ document: Document) -> String {
    let title = HTMLText.escaped(CleanText.line(document.title))
    let head = [
      "<!DOCTYPE html>", "<html lang=\"\(HTMLText.escaped(CleanText.line(document.language)))\">", "<head>",
      "<meta charset=\"utf-8\">", "<meta http-equiv=\"Content-Security-Policy\" content=\"\(policy)\">",
      "<meta name=\"referrer\" content=\"no-referrer\">",
      "<meta name=\"viewport\" content=\"width=device-width, initial-scale=1\">", "<title>\(title)</title>",
      "<style>", style, "</style>", "</head>", "<body>", "<h1 dir=\"auto\">\(title)</h1>",
    ]
    let lines = head + document.blocks.flatMap(lines) + ["</body>", "</html>", ""]
    return lines.joined(separator: "\n")
  }

  private static func lines(_ block: Document.Block) -> [String] {
    switch block {
    case .heading(let level, let text): [element("h" + String(min(max(level, 2), 4)), text)]
    case .paragraph(let text): [element("p", text)]
    case .list(let items, let isNumbered):
      ["<\(isNumbered ? "ol" : "ul")>"] + items.map { element("li", $0) } + ["</\(isNumbered ? "ol" : "ul")>"]
    case .table(let columns, let rows): tableLines(columns, rows)
    case .definitions(let definitions):
      ["<dl>"] + definitions.flatMap { [element("dt", RichText($0.term)), element("dd", $0.meaning)] } + [
        "</dl>"
      ]
    }
  }

  private static func tableLines(_ columns: [RichText], _ rows: [[RichText]]) -> [String] {
    let head = "<tr>" + columns.map { element("th", $0) }.joined() + "</tr>"
    let body = rows.map { row in
      "<tr>"
        + columns.indices.map { element("td", $0 < row.count ? row[$0] : "") }.joined() + "</tr>"
    }
    return ["<table>", "<thead>", head, "</thead>", "<tbody>"] + body + ["</tbody>", "</table>"]
  }

  /// Each stands apart in its own direction of writing, so that no name turns its neighbours around.
  private static func element(_ name: String, _ text: RichText) -> String {
    "<\(name) dir=\"auto\">" + text.runs.map(run).joined() + "</\(name)>"
  }

  private static func run(_ run: RichText.Run) -> String {
    let words = CleanText.lines(HTMLText.escaped(run.words)).joined(separator: "<br>")
    return switch run {
    case .plain: words
    case .strong: "<strong>\(words)</strong>"
    case .link(_, let target): "<a href=\"\(HTMLText.escaped(target.text))\" rel=\"noreferrer\">\(words)</a>"
    }
  }
}
