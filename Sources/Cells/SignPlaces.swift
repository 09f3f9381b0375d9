/// The signs of a text of several roles, each with the place at which it ends, so that a stretch of them is cut out of
/// the text in one piece.
struct SignPlaces {
  /// The signs of all pieces, one after another.
  private(set) var signs: [LineBreaker.Sign] = []
  private let spans: [Span]
  /// Where each sign ends in the words of its piece.
  private var ends: [String.Index] = []
  /// The number of the first sign of each piece, and that behind the last.
  private var firsts: [Int] = []

  /// Takes a text apart.
  init(_ spans: [Span]) {
    self.spans = spans
    let count = spans.reduce(0) { $0 + $1.text.string.utf8.count }
    signs.reserveCapacity(count)
    ends.reserveCapacity(count)
    for span in spans {
      firsts.append(signs.count)
      add(span.text)
    }
    firsts.append(signs.count)
  }

  private mutating func add(_ text: ScreenText) {
    guard text.shape == .ascii else {
      for cluster in Clusters(text.string) {
        signs.append(LineBreaker.Sign(width: cluster.width, isSpace: cluster.first == " "))
        ends.append(cluster.range.upperBound)
      }
      return
    }
    let bytes = text.string.utf8
    var index = bytes.startIndex
    while index != bytes.endIndex {
      signs.append(LineBreaker.Sign(width: 1, isSpace: bytes[index] == 0x20))
      bytes.formIndex(after: &index)
      ends.append(index)
    }
  }

  /// The text of a stretch of signs.
  func text(_ range: Range<Int>) -> StyledText {
    var result = StyledText()
    for (number, span) in spans.enumerated() {
      let part = range.clamped(to: firsts[number]..<firsts[number + 1])
      if part.isEmpty { continue }
      let words = span.text.string
      let start = part.lowerBound == firsts[number] ? words.startIndex : ends[part.lowerBound - 1]
      let slice = String(words[start..<ends[part.upperBound - 1]])
      result.append(span.text.shape == .ascii ? ScreenText(ascii: slice) : ScreenText(safe: slice), span.role)
    }
    return result
  }
}
