import Cells

extension DeskSheet {
  /// The sheet as Markdown; every sign that means something there is escaped.
  public var markdown: String {
    var lines = ["# " + DeskSheet.markdownEscaped(title)]
    for block in blocks {
      lines += ["", "## " + DeskSheet.markdownEscaped(block.heading), ""]
      for row in block.rows {
        lines.append("- **\(DeskSheet.markdownEscaped(row.label))**")
        lines += row.lines.map { "  - " + $0.map(DeskSheet.markdown).joined() }
      }
    }
    return lines.joined(separator: "\n") + "\n"
  }

  private static func markdown(_ piece: Piece) -> String {
    switch piece {
    case .text(let words): markdownEscaped(words)
    case .stressed(let word): "**\(markdownEscaped(word))**"
    case .open(let name): "\\[\(markdownEscaped(name))\\]"
    }
  }

  static func markdownEscaped(_ text: String) -> String {
    var result = String.UnicodeScalarView()
    for scalar in visible(text).unicodeScalars {
      if "\\`*_{}[]<>#|&~".unicodeScalars.contains(scalar) { result.append("\\") }
      result.append(scalar)
    }
    return String(result)
  }

  /// The sheet as one HTML page without scripts, links or pictures, in a print style of its own.
  public var html: String {
    var lines = [
      "<!DOCTYPE html>", "<html lang=\"en\">", "<head>", "<meta charset=\"utf-8\">",
      "<title>\(DeskSheet.htmlEscaped(title))</title>", "<style>", DeskSheet.style, "</style>", "</head>",
      "<body>", "<h1>\(DeskSheet.htmlEscaped(title))</h1>",
    ]
    for block in blocks {
      lines += ["<section>", "<h2>\(DeskSheet.htmlEscaped(block.heading))</h2>", "<dl>"]
      for row in block.rows {
        lines.append("<dt>\(DeskSheet.htmlEscaped(row.label))</dt>")
        lines += row.lines.map { "<dd>\($0.map(DeskSheet.html).joined())</dd>" }
      }
      lines += ["</dl>", "</section>"]
    }
    return (lines + ["</body>", "</html>"]).joined(separator: "\n") + "\n"
  }

  private static let style = """
    @page { size: A4; margin: 10mm }
    body { font: 8.5pt/1.3 sans-serif; columns: 2; column-gap: 8mm }
    h1 { font-size: 13pt; margin: 0 0 2mm; column-span: all }
    h2 { font-size: 9.5pt; margin: 2mm 0 1mm; border-bottom: 0.3mm solid }
    dl { margin: 0 }
    dt { font-weight: bold; break-after: avoid }
    dd { margin: 0 0 0.6mm 3mm }
    i { text-decoration: underline dotted }
    """

  private static func html(_ piece: Piece) -> String {
    switch piece {
    case .text(let words): htmlEscaped(words)
    case .stressed(let word): "<strong>\(htmlEscaped(word))</strong>"
    case .open(let name): "<i>\(htmlEscaped(name))</i>"
    }
  }

  static func htmlEscaped(_ text: String) -> String {
    var result = ""
    for scalar in visible(text).unicodeScalars {
      switch scalar {
      case "&": result += "&amp;"
      case "<": result += "&lt;"
      case ">": result += "&gt;"
      case "\"": result += "&quot;"
      case "'": result += "&#39;"
      default: result.unicodeScalars.append(scalar)
      }
    }
    return result
  }

  /// Controls and marks that hide or turn text, made visible.
  private static func visible(_ text: String) -> String { ScreenText(text).string }
}
