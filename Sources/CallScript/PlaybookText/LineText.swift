/// A word, a place or a mark of a line, as the wording rules look at it.
struct LineToken {
  enum Kind {
    case word
    /// A placeholder.
    case place
    /// `,`, `:` or a dash.
    case pause
    /// `.`, `!` or `;`: the voice comes down.
    case end
    /// `?`.
    case question
  }

  var kind: Kind
  var span: SourceSpan
  /// The hash of a word: lower case, apostrophes straight, hyphens inside kept; 0 for everything else.
  var word: UInt64 = 0
  var flags: WordFlags = []
  /// The place's index among the line's places; -1 for everything else.
  var place = -1

  var isEnd: Bool { kind == .end || kind == .question }
  func has(_ flag: WordFlags) -> Bool { !flags.isDisjoint(with: flag) }
}

/// A placeholder and where it stands.
struct LinePlace {
  var placeholder: Placeholder
  var span: SourceSpan
}

/// A line's text, read: what is said, and what the wording rules need to know about it.
struct LineText {
  var template = Template([])
  var tokens: [LineToken] = []
  var places: [LinePlace] = []
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
