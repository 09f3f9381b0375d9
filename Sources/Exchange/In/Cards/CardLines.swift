/// Reads the lines of address cards, unfolded: a line that begins with a blank goes on with the one before it
/// (RFC 6350, section 3.2), and so does the one behind a quoted-printable line that ends with `=` (vCard 2.1).
struct CardLines {
  /// What comes next in a file.
  enum Item {
    case property(CardLine)
    /// A picture, a sound or a key, passed over.
    case skipped
    /// A line that is no property.
    case junk(line: Int)
    /// A property that is too long.
    case long(line: Int)
  }

  /// Properties that hold pictures, sounds and keys.
  private static let unread: Set<String> = ["PHOTO", "LOGO", "SOUND", "KEY"]

  /// The whole file.
  let bytes: [UInt8]
  /// The byte at which the next line begins.
  private(set) var place = 0
  /// The number of that line, counted from 1.
  private(set) var line = 1

  /// Begins at the start of a file without a byte order mark.
  init(_ bytes: [UInt8]) { self.bytes = bytes }

  /// What comes next; nil at the end. Blank lines are passed over.
  mutating func next() -> Item? {
    var first = physical()
    while let blank = first, ASCII.trimmed(bytes[blank.range]).isEmpty { first = physical() }
    guard let first else { return nil }
    if Self.isUnread(bytes[first.range]) {
      skipContinuations(asBase64: true)
      return .skipped
    }
    guard let whole = unfolded(first.range) else { return .long(line: first.line) }
    guard var property = CardLine(whole[...], line: first.line) else { return .junk(line: first.line) }
    if property.isBase64 {
      skipContinuations(asBase64: true)
      return .skipped
    }
    guard !property.isQuotedPrintable || takeSoftBreaks(&property) else { return .long(line: first.line) }
    return .property(property)
  }

  // MARK: Lines as they stand in the file

  private mutating func physical() -> (range: Range<Int>, line: Int)? {
    guard place < bytes.count else { return nil }
    if bytes[place] == Self.mark[0], bytes[place...].starts(with: Self.mark) { place += Self.mark.count }
    let start = place
    let number = line
    while place < bytes.count, !ASCII.isBreak(bytes[place]) { place += 1 }
    let end = place
    if let next = gluedCard(in: start..<end) {
      place = next
      return (start..<next, number)
    }
    if place < bytes.count {
      let isReturn = bytes[place] == ASCII.carriageReturn
      place += 1
      if isReturn, place < bytes.count, bytes[place] == ASCII.lineFeed { place += 1 }
    }
    line += 1
    return (start..<end, number)
  }

  /// Where the next card begins on the line that ends one, as files put together without a line break have it:
  /// `END:VCARDBEGIN:VCARD`.
  private func gluedCard(in line: Range<Int>) -> Int? {
    let words = ASCII.trimmed(bytes[line])
    guard ASCII.begins(words, Self.end), words.count > Self.end.utf8.count else { return nil }
    let rest = ASCII.trimmed(words.dropFirst(Self.end.utf8.count))
    return ASCII.begins(rest, "BEGIN:VCARD") ? rest.startIndex : nil
  }

  private static let end = "END:VCARD"
  /// The byte order mark, which stands before each file that was put to another.
  private static let mark: [UInt8] = [0xEF, 0xBB, 0xBF]

  private var continues: Bool {
    place < bytes.count && (bytes[place] == ASCII.space || bytes[place] == ASCII.tab)
  }

  /// The line with those that go on with it; nil when that is too long.
  private mutating func unfolded(_ first: Range<Int>) -> [UInt8]? {
    var whole = first.count <= ImportLimits.cell ? Array(bytes[first]) : nil
    while continues, let next = physical() {
      guard !ASCII.trimmed(bytes[next.range]).isEmpty else { break }
      if (whole?.count ?? 0) + next.range.count > ImportLimits.cell { whole = nil }
      whole?.append(contentsOf: bytes[next.range.dropFirst()])
    }
    return whole
  }

  /// Passes over what belongs to a picture; base 64 without blanks before its lines has no colon in them.
  private mutating func skipContinuations(asBase64: Bool) {
    while place < bytes.count {
      let (oldPlace, oldLine) = (place, line)
      let isFolded = continues
      guard let next = physical() else { return }
      if isFolded { continue }
      let rest = ASCII.trimmed(bytes[next.range])
      if rest.isEmpty { return }
      guard asBase64, !rest.contains(UInt8(ascii: ":")) else {
        (place, line) = (oldPlace, oldLine)
        return
      }
    }
  }

  /// Puts together a quoted-printable value; false when it is too long.
  private mutating func takeSoftBreaks(_ property: inout CardLine) -> Bool {
    var value = Array(property.value)
    var fits = true
    while Self.endsSoftly(value) {
      let (oldPlace, oldLine) = (place, line)
      guard let next = physical() else { break }
      if ASCII.begins(ASCII.trimmed(bytes[next.range]), "END:VCARD") {
        (place, line) = (oldPlace, oldLine)
        Self.removeSoftBreak(&value)
        break
      }
      Self.removeSoftBreak(&value)
      fits = fits && value.count + next.range.count <= ImportLimits.cell
      value = fits ? value + bytes[next.range] : Array(bytes[next.range].suffix(4))
    }
    property.value = value[...]
    return fits
  }

  private static func removeSoftBreak(_ value: inout [UInt8]) {
    while let last = value.last, last != UInt8(ascii: "=") { value.removeLast() }
    value.removeLast()
  }

  private static func endsSoftly(_ value: [UInt8]) -> Bool {
    value.last { $0 != ASCII.space && $0 != ASCII.tab } == UInt8(ascii: "=")
  }

  private static func isUnread(_ bytes: ArraySlice<UInt8>) -> Bool {
    let head = bytes.prefix(60).prefix { $0 != UInt8(ascii: ":") && $0 != UInt8(ascii: ";") }
    let name = head.split(separator: UInt8(ascii: ".")).last ?? []
    guard (3...5).contains(name.count) else { return false }
    return unread.contains(String(decoding: name.map(ASCII.upper), as: UTF8.self))
  }
}
