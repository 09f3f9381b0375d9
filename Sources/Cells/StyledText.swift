/// Text in pieces of different roles.
public struct StyledText: Hashable, Sendable {
  /// The pieces, in order.
  public var spans: [Span]

  /// Makes a text from pieces.
  public init(_ spans: [Span] = []) {
    self.spans = spans
  }

  /// Makes a text of one role.
  public init(_ text: ScreenText, _ role: Role = .text) {
    spans = text.isEmpty ? [] : [Span(text, role)]
  }

  /// The columns it takes.
  public var width: Int { spans.reduce(0) { $0 + $1.text.width } }

  /// Whether there is nothing to show.
  public var isEmpty: Bool { spans.allSatisfy(\.text.isEmpty) }

  /// The words without their roles.
  public var plain: ScreenText { spans.map(\.text).joined(by: .empty) }

  /// Adds a piece at the end; a piece of the same role as the last one joins it.
  public mutating func append(_ text: ScreenText, _ role: Role) {
    if text.isEmpty { return }
    if let last = spans.last, last.role == role {
      spans[spans.count - 1].text = last.text + text
    } else {
      spans.append(Span(text, role))
    }
  }

  /// Joins two texts.
  public static func + (left: StyledText, right: StyledText) -> StyledText {
    StyledText(left.spans + right.spans)
  }

  /// Adds a text at the end.
  public static func += (left: inout StyledText, right: StyledText) {
    left.spans += right.spans
  }

  /// The text cut to a width, marked by `…` where something is missing unless told otherwise.
  public func clipped(to columns: Int, ellipsis: Bool = true) -> StyledText {
    if width <= columns { return self }
    var left = columns
    var result = StyledText()
    for (index, span) in spans.enumerated() where left > 0 {
      let restIsEmpty = spans[(index + 1)...].allSatisfy(\.text.isEmpty)
      let isLast = span.text.width > left || (span.text.width == left && !restIsEmpty)
      let text = isLast ? StyledText.cut(span.text, left, ellipsis) : span.text
      result.append(text, span.role)
      left = isLast ? 0 : left - span.text.width
    }
    return result
  }

  /// Cuts a piece so that a mark of what is missing fits even when the piece itself would.
  private static func cut(_ text: ScreenText, _ columns: Int, _ ellipsis: Bool) -> ScreenText {
    guard ellipsis, text.width <= columns else { return text.clipped(to: columns, ellipsis: ellipsis) }
    return (text + ScreenText(ascii: " ")).clipped(to: columns)
  }

  /// The text in lines of at most this width, broken between words; words that are too long are broken.
  ///
  /// At least one line comes back, and a width below one counts as one.
  public func wrapped(to columns: Int) -> [StyledText] {
    let limit = Swift.max(1, columns)
    if width <= limit { return [self] }
    let text = limit < 2 ? narrowed : self
    let signs = SignPlaces(text.spans)
    return LineBreaker.lines(of: signs.signs, columns: limit).map { signs.text($0) }
  }

  /// The text with a stand-in for each sign of more than one column.
  private var narrowed: StyledText {
    StyledText(
      spans.map { span in
        let signs = span.text.clusters.map { $0.width > 1 ? ScreenText(ascii: "?") : $0.text }
        return Span(signs.joined(by: .empty), span.role)
      })
  }
}
