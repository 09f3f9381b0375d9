public import Cells

/// One line of text being typed, with its cursor.
public struct TextField: Hashable, Sendable {
  /// The signs before the cursor.
  public private(set) var before: [Character]
  /// The signs behind the cursor.
  public private(set) var after: [Character]
  /// The most signs it takes.
  public var limit: Int

  /// Makes a field with the cursor at the end of its text.
  public init(_ text: String = "", limit: Int = 500) {
    self.before = Array(text.prefix(limit))
    self.after = []
    self.limit = limit
  }

  /// The whole text.
  public var text: String { String(before + after) }
  /// The text without blanks at its ends.
  public var trimmed: String { trimmingBlanks(text) }
  /// Whether nothing but blanks was typed.
  public var isBlank: Bool { trimmed.isEmpty }

  /// Adds text at the cursor; line ends and tabs become blanks, what does not fit is left out.
  public mutating func insert(_ text: String) {
    for sign in text where before.count + after.count < limit {
      before.append(sign.isNewline || sign == "\t" ? " " : sign)
    }
  }

  /// Empties the field.
  public mutating func clear() {
    before = []
    after = []
  }

  /// Puts the cursor at a sign, counted from the start.
  public mutating func place(at index: Int) {
    let signs = before + after
    let index = min(max(0, index), signs.count)
    before = Array(signs[..<index])
    after = Array(signs[index...])
  }

  /// Takes signs out; the cursor stands where they were.
  public mutating func remove(_ range: Range<Int>) {
    var signs = before + after
    let range = range.clamped(to: 0..<signs.count)
    signs.removeSubrange(range)
    before = Array(signs[..<range.lowerBound])
    after = Array(signs[range.lowerBound...])
  }

  /// Does what an editing or printing key means; false when the key means nothing to a field.
  public mutating func take(_ key: Key) -> Bool {
    switch key {
    case .character(let sign): insert(String(sign))
    case .backspace: _ = before.popLast()
    case .delete: if !after.isEmpty { after.removeFirst() }
    case .left: if let sign = before.popLast() { after.insert(sign, at: 0) }
    case .right: if !after.isEmpty { before.append(after.removeFirst()) }
    case .home: moveToStart()
    case .end: moveToEnd()
    case .control(let letter): return takeControl(letter)
    case .enter, .escape, .tab, .backTab, .up, .down, .pageUp, .pageDown, .insert, .function, .alt:
      return false
    }
    return true
  }

  private mutating func takeControl(_ letter: Character) -> Bool {
    switch letter {
    case "a": moveToStart()
    case "e": moveToEnd()
    case "u": before = []
    case "k": after = []
    case "w": deleteWord()
    default: return false
    }
    return true
  }

  private mutating func moveToStart() {
    after = before + after
    before = []
  }

  private mutating func moveToEnd() {
    before += after
    after = []
  }

  private mutating func deleteWord() {
    while before.last == " " { before.removeLast() }
    while let last = before.last, last != " " { before.removeLast() }
  }
}

/// A text without blanks and line ends at its ends.
func trimmingBlanks(_ text: String) -> String {
  var rest = Substring(text)
  while let first = rest.first, first.isWhitespace { rest.removeFirst() }
  while let last = rest.last, last.isWhitespace { rest.removeLast() }
  return String(rest)
}
