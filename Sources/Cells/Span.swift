/// A piece of text with one role.
public struct Span: Hashable, Sendable {
  /// The words.
  public var text: ScreenText
  /// What they mean.
  public var role: Role

  /// Makes a span.
  public init(_ text: ScreenText, _ role: Role) {
    self.text = text
    self.role = role
  }
}
