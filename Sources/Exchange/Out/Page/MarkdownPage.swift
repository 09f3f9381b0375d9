/// A page as Markdown (CommonMark, with the tables of GitHub).
public enum MarkdownPage {
  /// The file.
  public static func text(_ document: Document) -> String {
    let title = "# " + MarkdownText.line(document.title)
    return ([title] + document.blocks.map(block)).filter { !$0.isEmpty }.joined(separator: "\n\n") + "\n"
  }

  private static func block(_ block: Document.Block) -> String {
    switch block {
    case .heading(let level, let text):
      String(repeating: "#", count: min(max(level, 2), 4)) + " " + line(text)
    case .paragraph(let text): withoutOuterBreaks(runs(text, words: MarkdownText.lines(_:opens:closes:)))
    case .list(let items, let isNumbered):
      items.enumerated().map { index, item in (isNumbered ? "\(index + 1). " : "- ") + line(item) }
        .joined(separator: "\n")
    case .table(let columns, let rows): table(columns, rows)
    case .definitions(let definitions):
      definitions.map { "- " + line(RichText([.strong($0.term)])) + ": " + line($0.meaning) }
        .joined(separator: "\n")
    }
  }

  private static func table(_ columns: [RichText], _ rows: [[RichText]]) -> String {
    let body = rows.map { row in tableRow(columns.indices.map { $0 < row.count ? line(row[$0]) : "" }) }
    let rule = tableRow(columns.map { _ in "---" })
    return ([tableRow(columns.map(line)), rule] + body).joined(separator: "\n")
  }

  private static func tableRow(_ cells: [String]) -> String { "| " + cells.joined(separator: " | ") + " |" }

  /// A break at the end of a paragraph would show its backslash.
  private static func withoutOuterBreaks(_ text: String) -> String {
    let lineBreak = Array("\\\n".utf8)
    var bytes = Array(text.utf8)[...]
    while bytes.starts(with: lineBreak) { bytes.removeFirst(lineBreak.count) }
    while bytes.suffix(lineBreak.count).elementsEqual(lineBreak) { bytes.removeLast(lineBreak.count) }
    return String(decoding: bytes, as: UTF8.self)
  }

  private static func line(_ text: RichText) -> String {
    runs(text, words: MarkdownText.line(_:opens:closes:))
  }

  /// The stretches, one after the other; two strong ones side by side would mix up their stars.
  private static func runs(
    _ text: RichText, words: (_ text: String, _ opens: Bool, _ closes: Bool) -> String
  ) -> String {
    let stretches = text.runs.filter { !$0.words.utf8.isEmpty }
    var written = ""
    var afterStrong = false
    for (index, run) in stretches.enumerated() {
      let opens = written.utf8.last.map { $0 == 10 } ?? true
      let text = words(run.words, opens, index == stretches.count - 1)
      let isStrong = !afterStrong && canBeStrong(run)
      switch run {
      case .plain, .strong: written += isStrong ? "**" + text + "**" : text
      case .link(_, let target):
        written += text.isEmpty ? text : "[" + text + "](<" + address(target) + ">)"
      }
      afterStrong = isStrong
    }
    return written
  }

  /// Stars count only beside letters and digits, whatever stands around them (CommonMark, section 6.2).
  private static func canBeStrong(_ run: RichText.Run) -> Bool {
    guard case .strong(let words) = run else { return false }
    let scalars = words.unicodeScalars
    guard let first = scalars.first, let last = scalars.last else { return false }
    return [first, last].allSatisfy { $0.properties.isAlphabetic || ("0"..."9").contains($0) }
  }

  private static func address(_ target: LinkTarget) -> String {
    target.text.unicodeScalars.reduce(into: "") { text, scalar in
      if scalar == "&" { text += "&amp;" } else { text.unicodeScalars.append(scalar) }
    }
  }
}
