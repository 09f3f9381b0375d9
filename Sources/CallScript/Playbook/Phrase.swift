/// Words a prospect may say, folded for matching: lower case, no punctuation, single spaces between words.
public struct Phrase: Hashable, Sendable {
  /// The phrase as written.
  public var written: String
  /// Its folded words, never empty in a playbook that was read without errors.
  public var words: [String]
  /// Where it stands.
  public var position: TextPosition
  /// Makes a phrase.
  public init(written: String, words: [String], position: TextPosition) {
    self.written = written
    self.words = words
    self.position = position
  }
}
