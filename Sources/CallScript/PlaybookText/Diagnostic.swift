/// One mistake in a playbook's text: data only, the sentence is made where it is shown.
public struct Diagnostic: Hashable, Sendable {
  /// Which mistake.
  public var code: DiagnosticCode
  /// Where it starts.
  public var position: TextPosition
  /// How many characters it covers on that line, at least 1.
  public var length: Int
  /// What stands there, or which thing is missing; empty when the code says it all.
  public var found: String
  /// Where it belongs: the section's kind or the keyword; empty when that says nothing.
  public var context: String
  /// The known name that comes closest to what stands there.
  public var nearest: String?
  /// What would be right, most useful first.
  public var expected: [String]
  /// The other place it has to do with, for example the first use of a name.
  public var related: TextPosition?

  /// Makes a diagnostic.
  public init(
    code: DiagnosticCode, position: TextPosition, length: Int = 1, found: String = "", context: String = "",
    nearest: String? = nil, expected: [String] = [], related: TextPosition? = nil
  ) {
    self.code = code
    self.position = position
    self.length = max(1, length)
    self.found = found
    self.context = context
    self.nearest = nearest
    self.expected = expected
    self.related = related
  }

  /// Whether the playbook can still be used.
  public var severity: DiagnosticSeverity { code.severity }
}
