/// Swift source with its comments and the contents of its string literals blanked, so that a search finds code
/// only. Line numbers stay what they were.
struct SourceText {
  /// The blanked lines, in order.
  let lines: [Substring]

  /// Blanks the given source text.
  init(_ text: String) {
    var scanner = Scanner(characters: Array(text))
    lines = scanner.code().split(separator: "\n", omittingEmptySubsequences: false)
  }

  /// The modules that are imported, each with the number of its line (the first is 1).
  var imports: [(line: Int, module: String)] {
    lines.enumerated().compactMap { index, line in
      Self.importedModule(of: line).map { (index + 1, $0) }
    }
  }

  /// The numbers of the lines that hold the given text, not as the end of a longer word.
  func linesHolding(_ needle: String) -> [Int] {
    lines.enumerated().compactMap { index, line in
      line.ranges(of: needle).contains { range in
        guard range.lowerBound > line.startIndex else { return true }
        let before = line[line.index(before: range.lowerBound)]
        return !before.isLetter && !before.isNumber && before != "_"
      } ? index + 1 : nil
    }
  }

  private static func importedModule(of line: Substring) -> String? {
    var words = line.split { $0 == " " || $0 == "\t" || $0 == ";" }[...]
    let before: Set<Substring> = ["public", "package", "internal", "fileprivate", "private"]
    while let word = words.first, word.hasPrefix("@") || before.contains(word) { words.removeFirst() }
    guard words.popFirst() == "import" else { return nil }
    let kinds: Set<Substring> = ["typealias", "struct", "class", "enum", "protocol", "let", "var", "func"]
    if let word = words.first, kinds.contains(word) { words.removeFirst() }
    return words.first.flatMap { $0.split(separator: ".").first }.map(String.init)
  }
}

/// Walks over Swift source and hands out its code, with spaces for what stands in comments and literals.
private struct Scanner {
  let characters: [Character]
  private var place = 0
  private var output = ""

  init(characters: [Character]) {
    self.characters = characters
  }

  mutating func code() -> String {
    while place < characters.count {
      if starts(with: "//") {
        skipLineComment()
      } else if starts(with: "/*") {
        skipBlockComment()
      } else if let hashes = hashesOfLiteral() {
        skipLiteral(hashes: hashes)
      } else {
        output.append(characters[place])
        place += 1
      }
    }
    return output
  }

  private func starts(with text: String) -> Bool {
    characters[place...].starts(with: text)
  }

  private mutating func blank(_ count: Int) {
    for _ in 0..<count where place < characters.count {
      output.append(characters[place].isNewline ? "\n" : " ")
      place += 1
    }
  }

  private mutating func skipLineComment() {
    while place < characters.count, !characters[place].isNewline { blank(1) }
  }

  private mutating func skipBlockComment() {
    var depth = 0
    repeat {
      if starts(with: "/*") {
        depth += 1
        blank(2)
      } else if starts(with: "*/") {
        depth -= 1
        blank(2)
      } else {
        blank(1)
      }
    } while depth > 0 && place < characters.count
  }

  /// The number of `#` before a string literal that opens here, or nil where none does.
  private func hashesOfLiteral() -> Int? {
    let hashes = characters[place...].prefix { $0 == "#" }.count
    let quote = place + hashes
    return quote < characters.count && characters[quote] == "\"" ? hashes : nil
  }

  private mutating func skipLiteral(hashes: Int) {
    blank(hashes)
    let quotes = starts(with: "\"\"\"") ? 3 : 1
    blank(quotes)
    let close = String(repeating: "\"", count: quotes) + String(repeating: "#", count: hashes)
    let escape = "\\" + String(repeating: "#", count: hashes)
    while place < characters.count, !starts(with: close) {
      if quotes == 1, characters[place].isNewline { return }
      blank(starts(with: escape) ? escape.count + 1 : 1)
    }
    blank(close.count)
  }
}
