public import Cells

/// Several lines of text being typed, with a cursor.
public struct TextArea: Hashable, Sendable {
  /// The signs; lines end with a line feed.
  public private(set) var signs: [Character]
  /// Where the cursor is, in signs from the start.
  public private(set) var cursor: Int
  /// The most signs it takes.
  public var limit: Int

  /// Makes a text with the cursor at its start.
  public init(_ text: String = "", limit: Int = TextArea.mostSigns) {
    self.signs = Array(TextArea.lines(of: text).prefix(limit))
    self.cursor = 0
    self.limit = limit
  }

  /// The most signs a text takes unless told otherwise: about ten pages.
  public static let mostSigns = 20_000

  /// The whole text.
  public var text: String { String(signs) }

  /// The signs of a text in which each kind of line end is a line feed.
  private static func lines(of text: String) -> [Character] {
    text.map { $0.isNewline ? "\n" : $0 }
  }

  /// Puts the cursor at a sign.
  public mutating func place(at index: Int) { cursor = min(max(0, index), signs.count) }

  /// Adds text at the cursor; what does not fit is left out.
  public mutating func insert(_ text: String) {
    let added = TextArea.lines(of: text).prefix(max(0, limit - signs.count))
    signs.insert(contentsOf: added, at: cursor)
    cursor += added.count
  }

  /// Takes signs out; the cursor stands where they were.
  public mutating func remove(_ range: Range<Int>) {
    let range = range.clamped(to: 0..<signs.count)
    signs.removeSubrange(range)
    cursor = range.lowerBound
  }

  /// Does what an editing or printing key means in a text this many columns wide; false when it means nothing.
  public mutating func take(_ key: Key, width: Int, page: Int) -> Bool {
    switch key {
    case .character(let sign): insert(String(sign))
    case .enter: insert("\n")
    case .backspace: if cursor > 0 { remove((cursor - 1)..<cursor) }
    case .delete: if cursor < signs.count { remove(cursor..<(cursor + 1)) }
    case .left: place(at: cursor - 1)
    case .right: place(at: cursor + 1)
    case .up: moveRows(-1, width)
    case .down: moveRows(1, width)
    case .pageUp: moveRows(-page, width)
    case .pageDown: moveRows(page, width)
    case .home: place(at: lineStart)
    case .end: place(at: lineEnd)
    case .control(let letter): return takeControl(letter)
    case .alt("<"): place(at: 0)
    case .alt(">"): place(at: signs.count)
    case .escape, .tab, .backTab, .insert, .function, .alt: return false
    }
    return true
  }

  private mutating func takeControl(_ letter: Character) -> Bool {
    switch letter {
    case "a": place(at: lineStart)
    case "e": place(at: lineEnd)
    case "u": remove(lineStart..<cursor)
    case "k": remove(cursor..<(cursor == lineEnd ? min(cursor + 1, signs.count) : lineEnd))
    case "w": deleteWord()
    default: return false
    }
    return true
  }

  private var lineStart: Int { signs[..<cursor].lastIndex(of: "\n").map { $0 + 1 } ?? 0 }
  private var lineEnd: Int { signs[cursor...].firstIndex(of: "\n") ?? signs.count }

  private mutating func deleteWord() {
    var start = cursor
    while start > lineStart, signs[start - 1] == " " { start -= 1 }
    while start > lineStart, signs[start - 1] != " " { start -= 1 }
    if start == cursor, start > 0 { start -= 1 }
    remove(start..<cursor)
  }

  // MARK: Rows

  /// The rows that a width breaks the text into, between words where that can be; at least one.
  ///
  /// A row's line feed belongs to no row; all other signs belong to one.
  public func rows(width: Int) -> [Range<Int>] {
    let width = max(1, width)
    var rows: [Range<Int>] = []
    var start = 0
    while start <= signs.count {
      let end = signs[start...].firstIndex(of: "\n") ?? signs.count
      rows += broken(start..<end, width)
      start = end + 1
    }
    return rows
  }

  private func broken(_ line: Range<Int>, _ width: Int) -> [Range<Int>] {
    var rows: [Range<Int>] = []
    var start = line.lowerBound
    var used = 0
    var lastBreak: Int?
    for index in line {
      let sign = signs[index]
      let columns = TextArea.width(of: sign)
      // A blank may stand beyond the edge: nothing of it can be seen.
      if used + columns > width, sign != " " {
        let end = lastBreak ?? max(index, start + 1)
        rows.append(start..<end)
        used = signs[end..<max(end, index)].reduce(0) { $0 + TextArea.width(of: $1) }
        start = end
        lastBreak = nil
      }
      used += columns
      if sign == " " { lastBreak = index + 1 }
    }
    rows.append(start..<line.upperBound)
    return rows
  }

  /// The columns that a sign takes.
  static func width(of sign: Character) -> Int {
    if let byte = sign.asciiValue, (0x20..<0x7F).contains(byte) { return 1 }
    return ScreenText(String(sign)).width
  }

  /// The row in which the cursor stands.
  func cursorRow(in rows: [Range<Int>]) -> Int { rows.lastIndex { $0.lowerBound <= cursor } ?? 0 }

  /// The columns before the cursor in its row.
  func cursorColumn(in row: Range<Int>) -> Int {
    signs[row.lowerBound..<max(row.lowerBound, cursor)].reduce(0) { $0 + TextArea.width(of: $1) }
  }

  private mutating func moveRows(_ step: Int, _ width: Int) {
    let all = rows(width: width)
    let row = cursorRow(in: all)
    let target = min(max(0, row + step), all.count - 1)
    if target == row { return place(at: step < 0 ? 0 : signs.count) }
    let wanted = cursorColumn(in: all[row])
    var used = 0
    var index = all[target].lowerBound
    // The place behind the last sign of a broken row is the start of the next one.
    let isBroken = target + 1 < all.count && all[target + 1].lowerBound == all[target].upperBound
    let last = isBroken ? max(all[target].lowerBound, all[target].upperBound - 1) : all[target].upperBound
    while index < last {
      let columns = TextArea.width(of: signs[index])
      if used + columns > wanted { break }
      used += columns
      index += 1
    }
    place(at: index)
  }
}
