/// Outside words within Markdown (CommonMark 0.31, and the extensions of GitHub).
public enum MarkdownText {
  /// Signs that can mean something anywhere in a line.
  private static let signs: Set<Unicode.Scalar> = [
    "\\", "`", "*", "_", "{", "}", "[", "]", "<", ">", "&", "|", "~", "#", "!", "$", "^", "=", "@",
  ]

  /// One line of words, wherever it stands: shown as they are, with line breaks as blanks.
  public static func line(_ text: String) -> String { line(text, opens: true, closes: true) }

  /// Words with their line breaks, within a paragraph.
  public static func lines(_ text: String) -> String { lines(text, opens: true, closes: true) }

  /// The same for a stretch of a line that may have others before and after it.
  static func line(_ text: String, opens: Bool, closes: Bool) -> String {
    escaped(CleanText.line(text), opens: opens, closes: closes)
  }

  /// The same for a stretch of a paragraph that may have others before and after it.
  static func lines(_ text: String, opens: Bool, closes: Bool) -> String {
    let lines = CleanText.lines(CleanText.text(text))
    return lines.enumerated().map { index, line in
      escaped(line, opens: opens || index > 0, closes: closes || index < lines.count - 1)
    }.joined(separator: "\\\n")
  }

  /// One line with a backslash before each sign that could mean something, and outer blanks as references.
  private static func escaped(_ line: String, opens: Bool, closes: Bool) -> String {
    let scalars = Array(line.unicodeScalars)
    let first = scalars.firstIndex { !isBlank($0) } ?? scalars.count
    let last = scalars.lastIndex { !isBlank($0) } ?? -1
    var value = ""
    for (index, scalar) in scalars.enumerated() {
      let isOuter = isBlank(scalar) && ((opens && index < first) || (closes && index > last))
      if scalar == "\t" || isOuter {
        value += "&#" + String(scalar.value) + ";"
        continue
      }
      if signs.contains(scalar) || isMeant(scalar, at: index, in: scalars, first: first) { value += "\\" }
      value.unicodeScalars.append(scalar)
    }
    return value
  }

  /// Signs that mean something only where they stand: a list's mark, an address that would become a link.
  private static func isMeant(
    _ scalar: Unicode.Scalar, at index: Int, in scalars: [Unicode.Scalar], first: Int
  ) -> Bool {
    switch scalar {
    case "-", "+": index == first
    case ":": index + 1 == scalars.count || !isBlank(scalars[index + 1])
    case ".", ")":
      endsNumber(index, in: scalars, first: first) || (scalar == "." && endsHost(index, in: scalars))
    default: false
    }
  }

  /// Also with no number before it: that may stand in the stretch of words before this one.
  private static func endsNumber(_ index: Int, in scalars: [Unicode.Scalar], first: Int) -> Bool {
    index >= first && scalars[first..<index].allSatisfy { ("0"..."9").contains($0) }
  }

  private static func endsHost(_ index: Int, in scalars: [Unicode.Scalar]) -> Bool {
    index >= 3 && scalars[(index - 3)..<index].allSatisfy { $0 == "w" || $0 == "W" }
  }

  /// Also what is no blank to the standard: some readers trim every white space.
  private static func isBlank(_ scalar: Unicode.Scalar) -> Bool { scalar.properties.isWhitespace }
}
