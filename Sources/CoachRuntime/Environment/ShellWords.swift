/// Words as people quote them for a shell, taken apart without one: nothing in them is ever run or filled in.
enum ShellWords {
  private enum Quote { case single, double }

  /// The words of a line, by the quoting rules of POSIX (Shell Command Language, 2.2): blanks part words, single quotes
  /// keep what is in them, a backslash the sign behind it, double quotes all but the backslash before `"`, `\`, `$` and
  /// a grave accent. Nil where a quotation mark is not closed or nothing follows a backslash.
  static func split(_ text: String) -> [String]? {
    var words: [String] = []
    var word: String.UnicodeScalarView?
    var quote: Quote?
    var rest = Substring(text).unicodeScalars
    while let scalar = rest.popFirst() {
      switch (quote, scalar) {
      case (.single, "'"), (.double, "\""): quote = nil
      case (.single, _): word?.append(scalar)
      case (nil, "'"), (nil, "\""):
        quote = scalar == "'" ? .single : .double
        if word == nil { word = String.UnicodeScalarView() }
      case (nil, "\\"):
        guard let next = rest.popFirst() else { return nil }
        word = (word ?? String.UnicodeScalarView()) + [next]
      case (.double, "\\"):
        guard let next = rest.popFirst() else { return nil }
        if !"\"\\$`".unicodeScalars.contains(next) { word?.append(scalar) }
        word?.append(next)
      case (.double, _): word?.append(scalar)
      case (nil, _) where scalar.properties.isWhitespace:
        if let ended = word { words.append(String(ended)) }
        word = nil
      case (nil, _): word = (word ?? String.UnicodeScalarView()) + [scalar]
      }
    }
    if quote != nil { return nil }
    return word.map { words + [String($0)] } ?? words
  }
}
