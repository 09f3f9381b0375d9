public import CallScript
import Cells

/// Writes diagnostics the way compilers do: place, sentence, the line, a caret, and what would be right.
public struct DiagnosticReport {
  private let path: String
  private let source: SourceExcerpt

  /// Prepares a report on a file; the path is printed as given.
  public init(path: String, text: String) {
    self.path = path
    source = SourceExcerpt(text)
  }

  /// `file:line:col: error PB012: sentence`, safe to print.
  public func headline(_ diagnostic: Diagnostic) -> String {
    let place = "\(path):\(diagnostic.position.line):\(diagnostic.position.column)"
    let code = "\(diagnostic.severity.rawValue) \(diagnostic.code.identifier)"
    return ScreenText("\(place): \(code): \(DiagnosticSentence.text(for: diagnostic))").string
  }

  /// The headline, the source line with its caret, and the help lines; no line break at the end.
  public func text(for diagnostic: Diagnostic) -> String {
    let excerpt = source.lines(at: diagnostic.position, length: diagnostic.length)
    return ([headline(diagnostic)] + excerpt + help(diagnostic)).joined(separator: "\n")
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

  // MARK: Help

  private func help(_ diagnostic: Diagnostic) -> [String] {
    var lines: [String] = []
    let gutter = SourceExcerpt.helpGutter
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
