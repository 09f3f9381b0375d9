/// A stretch of one line of the text, in bytes.
struct SourceSpan: Hashable {
  /// The line, from 0.
  var line: Int
  /// The first byte, counted from the start of the text.
  var start: Int
  /// The byte after the last.
  var end: Int

  var isEmpty: Bool { start >= end }
  var count: Int { max(0, end - start) }
}

/// A playbook's text as bytes, cut into lines once.
final class SourceText {
  let bytes: [UInt8]
  /// The lines without their ends.
  let lines: [SourceSpan]

  /// Cuts the text at line feeds; a carriage return before one belongs to the line's end, a byte order mark to nothing.
  init(bytes: [UInt8]) {
    var lines: [SourceSpan] = []
    lines.reserveCapacity(bytes.count / 32 + 1)
    var start = bytes.starts(with: [0xEF, 0xBB, 0xBF]) ? 3 : 0
    for index in start..<bytes.count where bytes[index] == Ascii.lineFeed {
      let end = index > start && bytes[index - 1] == Ascii.carriageReturn ? index - 1 : index
      lines.append(SourceSpan(line: lines.count, start: start, end: end))
      start = index + 1
    }
    if start < bytes.count { lines.append(SourceSpan(line: lines.count, start: start, end: bytes.count)) }
    self.bytes = bytes
    self.lines = lines
  }

  /// The words of a span.
  func text(_ span: SourceSpan) -> String {
    span.isEmpty ? "" : String(decoding: bytes[span.start..<span.end], as: UTF8.self)
  }

  /// The words of several spans, joined by single spaces.
  func text(_ spans: [SourceSpan]) -> String {
    spans.count == 1 ? text(spans[0]) : spans.map { text($0) }.joined(separator: " ")
  }

  /// The span without white space at its ends.
  func trimmed(_ span: SourceSpan) -> SourceSpan {
    var result = span
    while result.start < result.end, Ascii.isSpace(bytes[result.start]) { result.start += 1 }
    while result.end > result.start, Ascii.isSpace(bytes[result.end - 1]) { result.end -= 1 }
    return result
  }

  /// The line and column of a span's first byte.
  func position(of span: SourceSpan) -> TextPosition { position(of: span.start, line: span.line) }

  /// The line and column of a byte on a line.
  func position(of offset: Int, line: Int) -> TextPosition {
    guard line < lines.count else { return TextPosition(line: line + 1, column: 1) }
    if lastPlace.line != line || lastPlace.offset > offset { lastPlace = (line, lines[line].start, 0) }
    lastPlace.characters += characters(from: lastPlace.offset, to: offset)
    lastPlace.offset = offset
    return TextPosition(line: line + 1, column: lastPlace.characters + 1)
  }

  /// Where the last position was worked out, so that a walk along a line counts each character once.
  private var lastPlace = (line: -1, offset: 0, characters: 0)

  /// How many characters a span covers.
  func characterCount(of span: SourceSpan) -> Int { characters(from: span.start, to: span.end) }

  private func characters(from start: Int, to end: Int) -> Int {
    var count = 0
    var index = start
    while index < min(end, bytes.count) {
      if bytes[index] & 0xC0 != 0x80 { count += 1 }
      index += 1
    }
    return count
  }

  /// The first place of a byte in a span.
  func firstIndex(of byte: UInt8, in span: SourceSpan) -> Int? {
    var index = span.start
    while index < span.end {
      if bytes[index] == byte { return index }
      index += 1
    }
    return nil
  }

  /// Pieces of a span between separators, trimmed; empty pieces are kept.
  func split(_ span: SourceSpan, at separator: UInt8) -> [SourceSpan] {
    var pieces: [SourceSpan] = []
    var start = span.start
    for index in span.start..<max(span.start, span.end) where bytes[index] == separator {
      pieces.append(trimmed(SourceSpan(line: span.line, start: start, end: index)))
      start = index + 1
    }
    pieces.append(trimmed(SourceSpan(line: span.line, start: start, end: span.end)))
    return pieces
  }
}

/// The bytes that the grammar knows by name.
enum Ascii {
  static let tab: UInt8 = 0x09
  static let lineFeed: UInt8 = 0x0A
  static let carriageReturn: UInt8 = 0x0D
  static let space: UInt8 = 0x20
  static let quote: UInt8 = 0x22
  static let hash: UInt8 = 0x23
  static let leftParenthesis: UInt8 = 0x28
  static let rightParenthesis: UInt8 = 0x29
  static let star: UInt8 = 0x2A
  static let comma: UInt8 = 0x2C
  static let hyphen: UInt8 = 0x2D
  static let dot: UInt8 = 0x2E
  static let slash: UInt8 = 0x2F
  static let colon: UInt8 = 0x3A
  static let semicolon: UInt8 = 0x3B
  static let equals: UInt8 = 0x3D
  static let greater: UInt8 = 0x3E
  static let leftBracket: UInt8 = 0x5B
  static let backslash: UInt8 = 0x5C
  static let rightBracket: UInt8 = 0x5D
  static let leftBrace: UInt8 = 0x7B
  static let rightBrace: UInt8 = 0x7D

  static func isSpace(_ byte: UInt8) -> Bool { byte == space || byte == tab }
  static func isDigit(_ byte: UInt8) -> Bool { (0x30...0x39).contains(byte) }
  static func isLetter(_ byte: UInt8) -> Bool { (0x61...0x7A).contains(byte | 0x20) }
  static func isWord(_ byte: UInt8) -> Bool { isLetter(byte) || isDigit(byte) }
}

/// The lower-case form of an ASCII letter; every other byte as it is.
@inline(__always)
func asciiLower(_ byte: UInt8) -> UInt8 { (0x41...0x5A).contains(byte) ? byte | 0x20 : byte }

/// A name made comparable: ASCII lower case, single spaces, none at the ends.
func foldedName(_ bytes: some Sequence<UInt8>) -> String {
  var folded: [UInt8] = []
  for byte in bytes {
    if Ascii.isSpace(byte) {
      if let last = folded.last, last != Ascii.space { folded.append(Ascii.space) }
    } else {
      folded.append(asciiLower(byte))
    }
  }
  if folded.last == Ascii.space { folded.removeLast() }
  return String(decoding: folded, as: UTF8.self)
}

/// A name made comparable: ASCII lower case, single spaces, none at the ends.
func foldedName(_ text: String) -> String { foldedName(text.utf8) }
