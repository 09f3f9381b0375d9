/// A page for people: one model, written as Markdown or as HTML.
public struct Document: Hashable, Sendable {
  /// A part of a page.
  public enum Block: Hashable, Sendable {
    /// A heading below the title; levels 2 to 4.
    case heading(Int, RichText)
    /// Words; line breaks in them are kept.
    case paragraph(RichText)
    /// Items, numbered or not.
    case list([RichText], isNumbered: Bool)
    /// A table; a row may be shorter than the columns, and what is beyond them is not shown.
    case table(columns: [RichText], rows: [[RichText]])
    /// Names with what they mean.
    case definitions([Definition])
  }

  /// A name with what it means.
  public struct Definition: Hashable, Sendable {
    /// The name.
    public var term: String
    /// What it means.
    public var meaning: RichText
    /// Makes a definition.
    public init(_ term: String, _ meaning: RichText) {
      self.term = term
      self.meaning = meaning
    }
  }

  /// The title, one line.
  public var title: String
  /// The language of the words, by BCP 47.
  public var language: String
  /// The parts, in order.
  public var blocks: [Block]

  /// Makes a page.
  public init(title: String, language: String = "en", blocks: [Block] = []) {
    self.title = title
    self.language = language
    self.blocks = blocks
  }
}
