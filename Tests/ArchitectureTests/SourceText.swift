/// Swift source with its comments and the contents of its string literals blanked, so that a search finds code
/// only. Line numbers stay what they were.
struct SourceText {
  /// The blanked lines, in order.
  let lines: [Substring]

  /// Blanks the given source text.
  init(_ text: String) {
    var scanner = Scanner(text)
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
      guard line.utf8.count >= needle.utf8.count, line.contains(needle) else { return nil }
      return line.ranges(of: needle).contains { range in
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

/// Walks over Swift source and hands out its code, with spaces for what stands in comments and literals. It works
/// on bytes: every file of the package goes through it.
private struct Scanner {
  private let bytes: [UInt8]
  private var place = 0
  private var output: [UInt8] = []

  private static let newline = UInt8(ascii: "\n")
  private static let quote = UInt8(ascii: "\"")
  private static let hash = UInt8(ascii: "#")

  init(_ text: String) {
    bytes = Array(text.utf8)
    output.reserveCapacity(bytes.count)
  }

  mutating func code() -> String {
    while place < bytes.count {
      switch bytes[place] {
      case UInt8(ascii: "/") where isAt("//"): skipLineComment()
      case UInt8(ascii: "/") where isAt("/*"): skipBlockComment()
      case Self.quote, Self.hash:
        if let hashes = hashesOfLiteral() { skipLiteral(hashes: hashes) } else { keep() }
      default: keep()
      }
    }
    return String(decoding: output, as: UTF8.self)
  }

  private func isAt(_ text: StaticString) -> Bool {
    text.withUTF8Buffer {
      place + $0.count <= bytes.count && bytes[place..<(place + $0.count)].elementsEqual($0)
    }
  }

  private func isAt(_ text: [UInt8]) -> Bool {
    bytes[place] == text[0] && bytes[place...].starts(with: text)
  }

  private mutating func keep() {
    output.append(bytes[place])
    place += 1
  }

  private mutating func blank(_ count: Int) {
    for _ in 0..<count where place < bytes.count {
      output.append(bytes[place] == Self.newline ? Self.newline : UInt8(ascii: " "))
      place += 1
    }
  }

  private mutating func skipLineComment() {
    while place < bytes.count, bytes[place] != Self.newline { blank(1) }
  }

  private mutating func skipBlockComment() {
    var depth = 0
    repeat {
      if isAt("/*") {
        depth += 1
        blank(2)
      } else if isAt("*/") {
        depth -= 1
        blank(2)
      } else {
        blank(1)
      }
    } while depth > 0 && place < bytes.count
  }

  /// The number of `#` before a string literal that opens here, or nil where none does.
  private func hashesOfLiteral() -> Int? {
    let hashes = bytes[place...].prefix { $0 == Self.hash }.count
    let quote = place + hashes
    return quote < bytes.count && bytes[quote] == Self.quote ? hashes : nil
  }

  private mutating func skipLiteral(hashes: Int) {
    blank(hashes)
    let quotes = isAt("\"\"\"") ? 3 : 1
    blank(quotes)
    let fence = Array(repeating: Self.hash, count: hashes)
    let close = Array(repeating: Self.quote, count: quotes) + fence
    let escape = [UInt8(ascii: "\\")] + fence
    while place < bytes.count, !isAt(close) {
      if quotes == 1, bytes[place] == Self.newline { return }
      blank(isAt(escape) ? escape.count + 1 : 1)
    }
    blank(close.count)
  }
}
