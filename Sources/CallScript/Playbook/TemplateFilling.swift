extension Template {
  /// The text with its places filled; a place for which `value` knows nothing stays a gap.
  ///
  /// A value at the start of a sentence begins with a capital.
  func filled(by value: (Placeholder) -> String?) -> FilledText {
    var filled: [FilledText.Piece] = []
    var atStart = true
    for piece in pieces {
      switch piece {
      case .text(let words):
        filled.append(.text(words))
        atStart = Template.endsASentence(words)
      case .stressed(let word):
        filled.append(.stressed(word))
        atStart = false
      case .placeholder(let placeholder):
        let words = value(placeholder)
        filled.append(
          words.map { .filled(atStart ? Template.capitalised($0) : $0) } ?? .gap(placeholder))
        atStart = false
      case .breath:
        filled.append(.breath)
      }
    }
    return FilledText(filled)
  }

  private static func capitalised(_ words: String) -> String {
    words.prefix(1).uppercased() + words.dropFirst()
  }

  private static func endsASentence(_ words: String) -> Bool {
    guard let last = words.last(where: { $0 != " " }) else { return false }
    return words.last == " " && (last == "." || last == "?" || last == "!")
  }
}
