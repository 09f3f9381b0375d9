/// Finds where a text is broken into lines.
enum LineBreaker {
  /// One sign: its width, and whether a line may end there and drop it.
  struct Sign {
    var width: Int
    var isSpace: Bool
  }

  /// The ranges of signs that make the lines; spaces at a break belong to no line.
  static func lines(of signs: [Sign], columns: Int) -> [Range<Int>] {
    var lines: [Range<Int>] = []
    var start = 0
    while start < signs.count {
      let end = lineEnd(signs, from: start, columns: columns)
      var trimmed = end
      while trimmed > start, end < signs.count, signs[trimmed - 1].isSpace { trimmed -= 1 }
      lines.append(start..<trimmed)
      start = end
      while start < signs.count, signs[start].isSpace { start += 1 }
    }
    return lines.isEmpty ? [0..<0] : lines
  }

  /// The end of the line that starts at a sign: after the last word that fits, or in mid-word.
  private static func lineEnd(_ signs: [Sign], from start: Int, columns: Int) -> Int {
    var used = 0
    var lastBreak = start
    var index = start
    while index < signs.count {
      if signs[index].isSpace {
        lastBreak = index
      } else if used + signs[index].width > columns {
        break
      }
      used += signs[index].width
      index += 1
    }
    if index == signs.count { return index }
    let onlySpacesBefore = signs[start..<lastBreak].allSatisfy(\.isSpace)
    if lastBreak > start && !onlySpacesBefore { return lastBreak }
    return Swift.max(index, start + 1)
  }
}
