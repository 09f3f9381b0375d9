public import CallScript
import Cells

/// Writes diagnostics the way compilers do: place, sentence, the line, a caret, and what would be right.
public struct DiagnosticReport {
  private let path: String
  private let lines: [Substring.UTF8View]

  /// Prepares a report on a file; the path is printed as given.
  public init(path: String, text: String) {
    self.path = path
    let bytes = text.utf8.starts(with: [0xEF, 0xBB, 0xBF]) ? text.utf8.dropFirst(3) : text.utf8[...]
    lines = bytes.split(separator: 0x0A, omittingEmptySubsequences: false).map { Substring($0).utf8 }
  }

  /// `file:line:col: error PB012: sentence`, safe to print.
  public func headline(_ diagnostic: Diagnostic) -> String {
    let place = "\(path):\(diagnostic.position.line):\(diagnostic.position.column)"
    let code = "\(diagnostic.severity.rawValue) \(diagnostic.code.identifier)"
    return ScreenText("\(place): \(code): \(DiagnosticSentence.text(for: diagnostic))").string
  }

  /// The headline, the source line with its caret, and the help lines; no line break at the end.
  public func text(for diagnostic: Diagnostic) -> String {
    ([headline(diagnostic)] + excerpt(diagnostic) + help(diagnostic)).joined(separator: "\n")
  }

  /// Every diagnostic, an empty line between two, and a closing count; nothing for none.
  public func text(for diagnostics: [Diagnostic]) -> String {
    guard !diagnostics.isEmpty else { return "" }
    return (diagnostics.map { text(for: $0) } + [DiagnosticReport.summary(of: diagnostics)])
      .joined(separator: "\n\n")
  }

  /// `2 errors, 1 warning`.
  public static func summary(of diagnostics: [Diagnostic]) -> String {
    let errors = diagnostics.count { $0.severity == .error }
    let warnings = diagnostics.count - errors
    return "\(errors) error\(errors == 1 ? "" : "s"), \(warnings) warning\(warnings == 1 ? "" : "s")"
  }

  // MARK: The source line

  /// Columns of source shown; a longer line is cut around the mistake.
  private static let excerptWidth = 100

  private func excerpt(_ diagnostic: Diagnostic) -> [String] {
    let index = diagnostic.position.line - 1
    guard lines.indices.contains(index) else { return [] }
    var scalars = Array(String(Substring(lines[index])).unicodeScalars)
    if scalars.last == "\r" { scalars.removeLast() }
    let start = min(diagnostic.position.column - 1, scalars.count)
    let from = max(0, start - DiagnosticReport.excerptWidth * 6 / 10)
    let to = min(scalars.count, from + DiagnosticReport.excerptWidth)
    let end = min(start + diagnostic.length, to)
    let lead = ScreenText(string(scalars[from..<min(start, to)]))
    let marked = ScreenText(string(scalars[min(start, to)..<max(min(start, to), end)]))
    let tail = ScreenText(string(scalars[max(min(start, to), end)..<to]))
    let number = String(diagnostic.position.line)
    let gutter = String(repeating: " ", count: max(5, number.utf8.count))
    let padded = String(gutter.dropLast(number.utf8.count)) + number
    let dots = from > 0 ? "…" : ""
    let caret = "^" + String(repeating: "~", count: max(0, marked.width - 1))
    let indent = String(repeating: " ", count: lead.width + (from > 0 ? 1 : 0))
    return [
      "\(padded) | \(dots)\(lead.string)\(marked.string)\(tail.string)\(to < scalars.count ? "…" : "")",
      "\(gutter) | \(indent)\(caret)",
    ]
  }

  private func string(_ scalars: ArraySlice<Unicode.Scalar>) -> String {
    var text = String.UnicodeScalarView()
    text.append(contentsOf: scalars.map { $0 == "\t" ? " " : $0 })
    return String(text)
  }

  // MARK: Help

  private func help(_ diagnostic: Diagnostic) -> [String] {
    var lines: [String] = []
    let gutter = "      = "
    if let nearest = diagnostic.nearest {
      lines.append(gutter + "did you mean “\(ScreenText(nearest).string)”?")
    }
    if !diagnostic.expected.isEmpty, !DiagnosticReport.saysAll.contains(diagnostic.code) {
      lines.append(gutter + "expected: " + DiagnosticReport.list(diagnostic.expected))
    }
    return lines
  }

  /// Codes whose sentence already holds what was expected.
  private static let saysAll: Set<DiagnosticCode> = [
    .longSentence, .longLine, .moreWeThanYou, .fileTooLarge, .tooManyLines, .lineTooLong,
  ]

  /// At most twelve names; the documentation has the rest.
  private static func list(_ names: [String]) -> String {
    let shown = names.prefix(12).map { ScreenText($0).string }.joined(separator: ", ")
    return names.count > 12 ? shown + ", …" : shown
  }
}
