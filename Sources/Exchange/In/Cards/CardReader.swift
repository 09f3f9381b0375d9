/// Reads address cards (vCard 2.1, RFC 2426 and RFC 6350) one after another.
struct CardReader {
  private var lines: CardLines
  private let letters: CardLetters
  private var card: CardAssembly?
  /// How deep in cards within a card the reader is: version 2.1 writes an assistant so.
  private var depth = 0
  /// Whether the property before was an `AGENT` without a value.
  private var expectsInner = false

  /// Begins at the start of a file; a byte order mark is passed over.
  init(_ bytes: [UInt8], letters: CardLetters) {
    lines = CardLines(bytes)
    self.letters = letters
  }

  /// How many bytes are behind it.
  var place: Int { lines.place }
  /// The line of what comes next.
  var line: Int { lines.line }

  /// The next person; nil at the end. Cards that cannot be used are noted.
  mutating func next(problems: inout ReadingProblems) -> ImportedPerson? {
    while let item = lines.next() {
      switch item {
      case .skipped: expectsInner = false
      case .junk(let line): if card != nil { problems.add(.notAProperty, line: line) }
      case .long(let line): if card != nil { problems.add(.longProperty, line: line) }
      case .property(let property):
        if let person = take(property, problems: &problems) { return person }
      }
    }
    if let open = card { problems.add(.unfinishedCard, line: open.line) }
    card = nil
    return nil
  }

  private mutating func take(_ property: CardLine, problems: inout ReadingProblems) -> ImportedPerson? {
    let isCard =
      property.value.count < 20
      && String(decoding: ASCII.trimmed(property.value).map(ASCII.upper), as: UTF8.self) == "VCARD"
    switch property.name {
    case "BEGIN" where isCard: begin(property.line, problems: &problems)
    case "END" where isCard: return end(property.line, problems: &problems)
    case "AGENT": expectsInner = depth == 0 && property.value.allSatisfy(ASCII.isBlank)
    default:
      expectsInner = false
      if depth == 0 { card?.take(property, letters: letters, problems: &problems) }
    }
    return nil
  }

  private mutating func begin(_ line: Int, problems: inout ReadingProblems) {
    if let open = card {
      if expectsInner || depth > 0 {
        depth += 1
        expectsInner = false
        return
      }
      problems.add(.unfinishedCard, line: open.line)
    }
    card = CardAssembly(line: line)
  }

  private mutating func end(_ line: Int, problems: inout ReadingProblems) -> ImportedPerson? {
    if depth > 0 {
      depth -= 1
      return nil
    }
    guard var done = card else {
      problems.add(.unfinishedCard, line: line)
      return nil
    }
    card = nil
    switch done.finish(problems: &problems) {
    case .success(let person): return person
    case .failure(let refusal): problems.add(refusal.kind, line: done.line)
    case nil: break
    }
    return nil
  }
}
