/// Folds names so that they can be found however they were typed: lower case, single blanks.
enum FoldedName {
  /// A name in lower case with single blanks.
  static func of(_ name: String) -> String {
    name.lowercased().split { $0.isWhitespace }.joined(separator: " ")
  }

  /// Words with a blank before and after each, so that " ha" finds the beginning of a word.
  static func searchable(_ parts: [String]) -> String {
    " " + parts.map(of).filter { !$0.isEmpty }.joined(separator: " ") + " "
  }
}

extension String {
  /// The same text with every NUL shown as U+FFFD: SQLite ends a text at the first NUL.
  var withoutNul: String {
    utf8.contains(0)
      ? String(String.UnicodeScalarView(unicodeScalars.map { $0 == "\0" ? "\u{FFFD}" : $0 })) : self
  }
}
