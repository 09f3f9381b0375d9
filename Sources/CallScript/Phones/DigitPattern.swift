/// A pattern of digits as numbering plans have them: digits, `d` for any, `[2-57]`, brackets, `|`, `?`, `{2}`, `{4,7}`
/// and `$`. Brackets without `?:` are remembered.
struct DigitPattern {
  /// A part of a pattern.
  private indirect enum Part {
    /// One digit of these, as bits.
    case digit(UInt16)
    case sequence([Part])
    case choice([Part])
    case times(Part, ClosedRange<Int>)
    /// Remembered under its number, counted from 0.
    case group(Part, Int)
    /// Nothing comes behind.
    case end
  }

  /// What a pattern took of the beginning of a number.
  struct Finding {
    /// How many digits.
    var end: Int
    /// What the brackets took; nil where they took no part.
    var groups: [Range<Int>?]
  }

  private let root: Part
  private let groupCount: Int

  /// Reads a pattern; what is no pattern is read as far as it is one.
  init(_ text: Substring) {
    var reader = Reader(rest: Array(text.utf8)[...])
    root = reader.choice()
    groupCount = reader.groups
  }

  /// Whether the whole number looks so.
  func matches(_ digits: ArraySlice<UInt8>) -> Bool {
    var groups = [Range<Int>?](repeating: nil, count: groupCount)
    return Self.match(root, Array(digits), 0, &groups) { place, _ in place == digits.count }
  }

  /// What it takes of the beginning of a number, the first way counting; nil where it takes nothing.
  func prefix(of digits: ArraySlice<UInt8>) -> Finding? {
    var groups = [Range<Int>?](repeating: nil, count: groupCount)
    var found: Finding?
    _ = Self.match(root, Array(digits), 0, &groups) { place, groups in
      found = Finding(end: place, groups: groups)
      return true
    }
    return found.flatMap { $0.end > 0 ? $0 : nil }
  }

  private typealias Rest = (_ place: Int, _ groups: inout [Range<Int>?]) -> Bool

  /// Tries a part at a place and then the rest; the first way for which both hold counts.
  private static func match(
    _ part: Part, _ digits: [UInt8], _ place: Int, _ groups: inout [Range<Int>?], _ rest: Rest
  ) -> Bool {
    switch part {
    case .digit(let bits):
      return place < digits.count && bits & 1 << UInt16(digits[place]) != 0 && rest(place + 1, &groups)
    case .end:
      return place == digits.count && rest(place, &groups)
    case .sequence(let parts):
      return match(parts[...], digits, place, &groups, rest)
    case .choice(let ways):
      for way in ways where match(way, digits, place, &groups, rest) { return true }
      return false
    case .times(let part, let counts):
      return match(part, counts, digits, place, &groups, rest)
    case .group(let part, let number):
      return match(part, digits, place, &groups) { end, groups in
        let before = groups[number]
        groups[number] = place..<end
        if rest(end, &groups) { return true }
        groups[number] = before
        return false
      }
    }
  }

  private static func match(
    _ parts: ArraySlice<Part>, _ digits: [UInt8], _ place: Int, _ groups: inout [Range<Int>?], _ rest: Rest
  ) -> Bool {
    guard let first = parts.first else { return rest(place, &groups) }
    return match(first, digits, place, &groups) { place, groups in
      match(parts.dropFirst(), digits, place, &groups, rest)
    }
  }

  /// As often as it goes first, then less often.
  private static func match(
    _ part: Part, _ counts: ClosedRange<Int>, _ digits: [UInt8], _ place: Int, _ groups: inout [Range<Int>?],
    _ rest: Rest
  ) -> Bool {
    if counts.upperBound > 0 {
      let left = max(0, counts.lowerBound - 1)...(counts.upperBound - 1)
      let goesOn = match(part, digits, place, &groups) { next, groups in
        next > place && match(part, left, digits, next, &groups, rest)
      }
      if goesOn { return true }
    }
    return counts.lowerBound == 0 && rest(place, &groups)
  }

  /// Reads the text of a pattern.
  private struct Reader {
    var rest: ArraySlice<UInt8>
    var groups = 0

    mutating func choice() -> Part {
      var ways = [sequence()]
      while take("|") { ways.append(sequence()) }
      return ways.count == 1 ? ways[0] : .choice(ways)
    }

    private mutating func sequence() -> Part {
      var parts: [Part] = []
      while let part = part() { parts.append(counted(part)) }
      return parts.count == 1 ? parts[0] : .sequence(parts)
    }

    private mutating func part() -> Part? {
      guard let byte = rest.first, byte != UInt8(ascii: "|"), byte != UInt8(ascii: ")") else { return nil }
      rest.removeFirst()
      switch byte {
      case UInt8(ascii: "d"): return .digit(0x3FF)
      case UInt8(ascii: "$"): return .end
      case UInt8(ascii: "["): return .digit(set())
      case UInt8(ascii: "("): return bracket()
      default: return .digit(1 << UInt16(byte & 15))
      }
    }

    private mutating func bracket() -> Part {
      if take("?") {
        _ = take(":")
        defer { _ = take(")") }
        return choice()
      }
      let number = groups
      groups += 1
      defer { _ = take(")") }
      return .group(choice(), number)
    }

    private mutating func set() -> UInt16 {
      var bits: UInt16 = 0
      var last: UInt8 = 0
      while let byte = rest.popFirst(), byte != UInt8(ascii: "]") {
        if byte == UInt8(ascii: "-"), let end = rest.popFirst() {
          for digit in last...max(last, end & 15) { bits |= 1 << UInt16(digit) }
        } else {
          last = byte & 15
          bits |= 1 << UInt16(last)
        }
      }
      return bits
    }

    private mutating func counted(_ part: Part) -> Part {
      if take("?") { return .times(part, 0...1) }
      guard take("{") else { return part }
      let least = number()
      let most = take(",") ? number() : least
      _ = take("}")
      return .times(part, least...max(least, most))
    }

    private mutating func number() -> Int {
      var value = 0
      while let byte = rest.first, (0x30...0x39).contains(byte), value < 100 {
        value = value * 10 + Int(byte & 15)
        rest.removeFirst()
      }
      return value
    }

    private mutating func take(_ sign: Unicode.Scalar) -> Bool {
      guard rest.first == UInt8(ascii: sign) else { return false }
      rest.removeFirst()
      return true
    }
  }
}
