/// A line with its places filled.
public struct FilledText: Hashable, Sendable {
  /// One piece of a filled line.
  public enum Piece: Hashable, Sendable {
    /// Words as written.
    case text(String)
    /// The word that carries the stress.
    case stressed(String)
    /// A value from outside.
    case filled(String)
    /// A value that is not known: shown as a gap, never invented.
    case gap(Placeholder)
    /// A breath: a new line.
    case breath
  }

  /// The pieces in order.
  public var pieces: [Piece]
  /// Makes a filled line of its pieces.
  public init(_ pieces: [Piece]) { self.pieces = pieces }

  /// Whether a value is missing.
  public var hasGap: Bool {
    pieces.contains { if case .gap = $0 { true } else { false } }
  }

  /// The words without marks, on one line; a gap reads `[company?]`.
  public var plain: String {
    pieces.reduce(into: "") { text, piece in
      switch piece {
      case .text(let words), .stressed(let words), .filled(let words): text += words
      case .gap(let placeholder): text += "[\(placeholder.name)?]"
      case .breath: text += " "
      }
    }
  }
}

/// A line chosen and filled for this call.
public struct SpokenLine: Hashable, Sendable {
  /// The wording's name.
  public var id: LineID
  /// The section it belongs to.
  public var section: SectionID
  /// The words.
  public var text: FilledText
  /// The concern behind it, for questions and benefits.
  public var topic: Topic?
  /// How closely the question knows the prospect; nil for other lines.
  public var tier: Tier?
  /// Why this question; empty for other lines.
  public var because: String

  /// Makes a spoken line.
  public init(
    id: LineID, section: SectionID, text: FilledText, topic: Topic? = nil, tier: Tier? = nil,
    because: String = ""
  ) {
    self.id = id
    self.section = section
    self.text = text
    self.topic = topic
    self.tier = tier
    self.because = because
  }
}
