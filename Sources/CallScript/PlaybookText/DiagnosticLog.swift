/// Collects the diagnostics of one reading; positions are worked out only for what is reported.
final class DiagnosticLog {
  /// Errors kept, and warnings; beyond them a text is wrong in every line, and telling more helps nobody.
  static let limit = 500
  /// Searches for a near name; beyond them mistakes are told without one, so that reading stays linear.
  private static let searchLimit = 250

  let source: SourceText
  private(set) var diagnostics: [Diagnostic] = []
  private var searches = 0
  private var errors = 0
  private var warnings = 0

  init(source: SourceText) { self.source = source }

  /// Whether there was any error, kept or not.
  var hasErrors: Bool { errors > 0 }

  /// Whether no more diagnostics of that severity are kept.
  func isFull(_ severity: DiagnosticSeverity) -> Bool {
    switch severity {
    case .error: errors >= DiagnosticLog.limit
    case .warning: warnings >= DiagnosticLog.limit
    }
  }

  /// Notes a mistake at a span of the text.
  func report(
    _ code: DiagnosticCode, at span: SourceSpan, found: String = "", context: String = "",
    nearest: String? = nil, expected: [String] = [], related: TextPosition? = nil
  ) {
    let isFull = isFull(code.severity)
    switch code.severity {
    case .error: errors += 1
    case .warning: warnings += 1
    }
    guard !isFull else { return }
    diagnostics.append(
      Diagnostic(
        code: code, position: source.position(of: span), length: source.characterCount(of: span),
        found: found, context: context, nearest: nearest, expected: expected, related: related))
  }

  /// The known name that comes closest to what was written.
  func nearest(_ text: String, among names: [String]) -> String? {
    guard searches < DiagnosticLog.searchLimit else { return nil }
    searches += 1 + names.count / 100
    return NearestName.of(text, among: names)
  }

  /// Everything reported, in the order of the text; the same mistake at the same place is told once.
  var sorted: [Diagnostic] {
    let ordered = diagnostics.enumerated().sorted { a, b in
      (a.element.position, a.element.code, a.offset) < (b.element.position, b.element.code, b.offset)
    }
    return ordered.reduce(into: []) { list, next in
      if list.last != next.element { list.append(next.element) }
    }
  }
}
