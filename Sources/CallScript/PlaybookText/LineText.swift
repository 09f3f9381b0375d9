/// A word, a place or a mark of a line, as the wording rules look at it.
struct LineToken {
  enum Kind: Hashable {
    /// Lower case, apostrophes straight, hyphens inside kept.
    case word(String)
    case placeholder(Placeholder)
    /// `,`, `:` or a dash.
    case pause
    /// `.`, `!`, `?` or `;`: the voice comes down.
    case sentenceEnd(isQuestion: Bool)
  }

  var kind: Kind
  var span: SourceSpan
}

/// A line's text, read: what is said, and what the wording rules need to know about it.
struct LineText {
  var template = Template([])
  var tokens: [LineToken] = []
  var condition: Condition?
  var pinned: SourceSpan?
  /// The first line of it, for mistakes that concern the whole.
  var span: SourceSpan
}

/// What a line is for; it decides which placeholders have a value and which rules its wording keeps.
enum LineRole: Hashable {
  case opening(OpeningPurpose)
  case gatekeeper, voicemail
  case empathy
  case question(Tier, needs: [FactID])
  case benefit(hasClient: Bool, hasResult: Bool)
  case commitment
  case rung(Int)
  case firmLine, warmExit, closingOnStop
  case answer, reset
  case message(MessagePurpose)

  /// Whether it is said aloud.
  var isSpoken: Bool { if case .message = self { false } else { true } }
}
