import CallScript

/// Finds the words that name a person in a text, and takes them out.
///
/// Names are compared word by word without regard to case, numbers by their last digits, addresses and identifiers
/// whole. A name alone, first or last, counts only where the text is about the same organisation, and only written
/// as a name is: not small where the name has a capital.
public struct PersonWords: Sendable {
  /// What stands in the place of the words.
  public static let stand = "(erased)"

  private let identifiers: Set<String>
  private let names: [[String]]
  private let unspaced: [[Unicode.Scalar]]
  private let loneNames: [String: Bool]
  private let phones: PersonNumbers
  private let emails: Set<String>

  /// Whose names, numbers and addresses others have too; those stay where they stand.
  struct Shared {
    var names: Set<[String]> = []
    var words: Set<String> = []
    var phones: Set<String> = []
    var emails: Set<String> = []
  }

  /// Prepares the words of a person.
  init(_ traces: PersonTraces, but shared: Shared) {
    identifiers = Set(traces.identifiers.map { $0.lowercased() })
    let names = traces.names.filter { !shared.names.contains($0.map(FoldedName.of)) }
    let odd =
      traces.phones.filter { PersonNumbers.plain($0).isEmpty }
      + traces.emails.filter { KeyedDigest.plainEmail($0) == nil }
    let whole = names.flatMap { [$0, $0.reversed()] }.map { Self.words($0.joined(separator: " ")) }
    let phrases = whole.filter { $0.count > 1 } + odd.filter { $0.unicodeScalars.count > 3 }.map(Self.words)
    self.names = Set(phrases).filter { !$0.isEmpty }.sorted { $0.count > $1.count }
    unspaced = names.flatMap { [$0.joined(), $0.reversed().joined()] }.map { Array($0.unicodeScalars) }
      .filter { $0.contains(where: Self.isUnspaced) && $0.count > 1 }
    loneNames = names.reduce(into: [:]) { lone, name in
      for (word, isSmall) in Self.loneWords(of: name) where !shared.words.contains(word) {
        lone[word] = isSmall
      }
    }
    phones = PersonNumbers(traces.phones, but: shared.phones)
    emails = Set(traces.emails.compactMap(KeyedDigest.plainEmail)).subtracting(shared.emails)
  }

  /// The words of a name that can stand alone for it, and whether they are written small; of a name with capitals
  /// only those with one, so that "van der" stays.
  private static func loneWords(of name: [String]) -> [(word: String, isSmall: Bool)] {
    let words = name.flatMap { WordSpans.of(Array($0.unicodeScalars)) }.filter {
      $0.text.unicodeScalars.count > 1
    }
    let areAllSmall = words.allSatisfy(\.isSmall)
    return words.filter { areAllSmall || !$0.isSmall }.map { ($0.text.lowercased(), $0.isSmall) }
  }

  /// Prepares all the words of a person.
  public init(_ traces: PersonTraces) { self.init(traces, but: Shared()) }

  /// Whether a text, such as a file's, names the person; somebody of a single name by that alone.
  public func name(_ text: String) -> Bool { redacted(text, isAboutTheirOrganisation: names.isEmpty) != nil }

  private static func words(_ text: String) -> [String] {
    WordSpans.of(Array(text.unicodeScalars)).map { $0.text.lowercased() }
  }

  /// The text without the words; nil when it holds none of them.
  public func redacted(_ text: String, isAboutTheirOrganisation: Bool = false) -> String? {
    let scalars = Array(text.unicodeScalars)
    let words = WordSpans.of(scalars)
    var marked = [Bool](repeating: false, count: scalars.count)
    for range in nameRanges(words) + numberRanges(scalars) + addressRanges(scalars) + runs(in: scalars) {
      for index in range { marked[index] = true }
    }
    for word in words where identifiers.contains(word.text.lowercased()) {
      for index in word.range { marked[index] = true }
    }
    for word in words where isAboutTheirOrganisation && isLoneName(word) {
      for index in word.range { marked[index] = true }
    }
    guard marked.contains(true) else { return nil }
    return Self.replacing(scalars, marked)
  }

  /// The text without the identifiers alone; nil when it holds none.
  func withoutIdentifiers(_ text: String) -> String? {
    let scalars = Array(text.unicodeScalars)
    var marked = [Bool](repeating: false, count: scalars.count)
    for word in WordSpans.of(scalars) where identifiers.contains(word.text.lowercased()) {
      for index in word.range { marked[index] = true }
    }
    return marked.contains(true) ? Self.replacing(scalars, marked) : nil
  }

  private static func replacing(_ scalars: [Unicode.Scalar], _ marked: [Bool]) -> String {
    var result = String.UnicodeScalarView()
    for index in scalars.indices {
      if !marked[index] {
        result.append(scalars[index])
      } else if index == 0 || !marked[index - 1] {
        result.append(contentsOf: stand.unicodeScalars)
      }
    }
    return String(result)
  }

  // MARK: Names

  private func nameRanges(_ words: [WordSpans.Word]) -> [Range<Int>] {
    words.indices.flatMap { start in
      names.compactMap { name -> Range<Int>? in
        guard let last = name.last, start + name.count <= words.count else { return nil }
        let found = words[start..<start + name.count]
        let isSame = zip(found, name.dropLast()).allSatisfy { $0.text.lowercased() == $1 }
        guard isSame, let end = found.last, Self.isForm(end.text, of: last), Self.areClose(found) else {
          return nil
        }
        return (found.first?.range.lowerBound ?? 0)..<end.range.upperBound
      }
    }
  }

  /// Whether a word is the name, or the name with the `s` of a genitive.
  private static func isForm(_ word: String, of name: String) -> Bool {
    let folded = word.lowercased()
    return folded == name || folded == name + "s"
  }

  /// Whether at most three signs lie between one word and the next.
  private static func areClose(_ words: ArraySlice<WordSpans.Word>) -> Bool {
    zip(words, words.dropFirst()).allSatisfy { $1.range.lowerBound - $0.range.upperBound <= 3 }
  }

  private func isLoneName(_ word: WordSpans.Word) -> Bool {
    let folded = word.text.lowercased()
    let stem = folded.hasSuffix("s") ? String(folded.dropLast()) : folded
    guard let isSmall = loneNames[folded] ?? loneNames[stem] else { return false }
    return isSmall || !word.isSmall
  }

  /// Names in scripts that put no blank between words.
  private func runs(in scalars: [Unicode.Scalar]) -> [Range<Int>] {
    unspaced.flatMap { name in
      scalars.indices.filter { scalars[$0...].starts(with: name) }.map { $0..<$0 + name.count }
    }
  }

  private static func isUnspaced(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar.value {
    // Thai, Lao, Myanmar, Khmer; kana and ideographs.
    case 0x0E00...0x0EFF, 0x1000...0x109F, 0x1780...0x17FF, 0x3040...0x30FF, 0x3400...0x9FFF, 0xF900...0xFAFF,
      0x20000...0x3FFFF:
      true
    default: false
    }
  }

  // MARK: Numbers and addresses

  /// Numbers however they are written: with blanks, strokes and brackets between the digits.
  private func numberRanges(_ scalars: [Unicode.Scalar]) -> [Range<Int>] {
    if phones.isEmpty { return [] }
    var ranges: [Range<Int>] = []
    var index = 0
    while index < scalars.count {
      guard Self.digit(scalars[index]) != nil else {
        index += 1
        continue
      }
      let (end, digits) = Self.number(scalars, from: index)
      let hasPlus = index > 0 && scalars[index - 1] == "+"
      if phones.holds(digits) { ranges.append((hasPlus ? index - 1 : index)..<end) }
      index = end
    }
    return ranges
  }

  /// The end of the number that begins at an index, and its digits; two signs between digits at most.
  private static func number(_ scalars: [Unicode.Scalar], from start: Int) -> (end: Int, digits: String) {
    var digits = ""
    var (end, index) = (start, start)
    while index < scalars.count, index - end <= 3 {
      if let digit = digit(scalars[index]) {
        digits += String(digit)
        end = index + 1
      } else if !isBetweenDigits(scalars[index]) {
        break
      }
      index += 1
    }
    return (end, digits)
  }

  private static func digit(_ scalar: Unicode.Scalar) -> Int? {
    guard scalar.properties.numericType == .decimal else { return nil }
    return scalar.properties.numericValue.map { Int($0) }
  }

  private static func isBetweenDigits(_ scalar: Unicode.Scalar) -> Bool {
    " -/().\u{A0}\u{2010}\u{2011}\u{2012}\u{2013}\u{202F}\u{2009}".unicodeScalars.contains(scalar)
  }

  private func addressRanges(_ scalars: [Unicode.Scalar]) -> [Range<Int>] {
    if emails.isEmpty { return [] }
    return scalars.indices.filter { scalars[$0] == "@" }.compactMap { at in
      var (start, end) = (at, at + 1)
      while start > 0, Self.isInAddress(scalars[start - 1]) { start -= 1 }
      while end < scalars.count, Self.isInAddress(scalars[end]) { end += 1 }
      while end > at + 1, scalars[end - 1] == "." { end -= 1 }
      while start < at {
        var words = String.UnicodeScalarView()
        words.append(contentsOf: scalars[start..<end])
        if emails.contains(String(words).lowercased()) { return start..<end }
        guard let cut = scalars[start..<at].firstIndex(where: { !WordSpans.isLetter($0) }) else { return nil }
        start = cut + 1
      }
      return nil
    }
  }

  private static func isInAddress(_ scalar: Unicode.Scalar) -> Bool {
    WordSpans.isLetter(scalar) || "._%+-'!#$&*/=?^`{|}~".unicodeScalars.contains(scalar)
  }
}
