/// A draft as a text that an editor opens: `To:`, `Subject:`, an empty line, then the message.
public enum DraftText {
  /// The most bytes that are read back.
  public static let byteLimit = 256 * 1024
  /// The most signs of an address or a subject.
  public static let lineLimit = 300
  /// The most signs of a message.
  public static let bodyLimit = 20_000

  /// Writes a draft; `read` gives the same again, but for blank lines at the end of the message.
  public static func write(_ message: MessageDraft) -> String {
    "To: \(message.to)\nSubject: \(message.subject)\n\n\(message.body)\n"
  }

  /// Reads what an editor left; the purpose is not in the text. Line ends of each kind count, and a byte order mark
  /// does not. Lines and columns in errors are counted from 1.
  public static func read(_ bytes: [UInt8], purpose: MessagePurpose) throws(DraftTextError) -> MessageDraft {
    guard bytes.count <= byteLimit else { throw .tooManyBytes(bytes.count, limit: byteLimit) }
    let scalars = try scalars(of: bytes)
    guard scalars.contains(where: { !$0.properties.isWhitespace }) else { throw .empty }
    var lines = String(String.UnicodeScalarView(scalars)).split(
      separator: "\n", omittingEmptySubsequences: false
    ).map(String.init)[...]
    let to = try header("To", &lines, at: 1)
    let subject = try header("Subject", &lines, at: 2)
    if let line = lines.popFirst(), !line.allSatisfy(\.isWhitespace) { throw .noEmptyLine(line: 3) }
    while let line = lines.last, line.allSatisfy(\.isWhitespace) { lines.removeLast() }
    let body = lines.joined(separator: "\n")
    guard body.count <= bodyLimit else { throw .tooLong(.body, count: body.count, limit: bodyLimit) }
    for (part, text) in [(DraftPart.to, to), (.subject, subject)] where text.count > lineLimit {
      throw .tooLong(part, count: text.count, limit: lineLimit)
    }
    return MessageDraft(purpose: purpose, to: to, subject: subject, body: body)
  }

  /// Takes the line of a header off.
  private static func header(
    _ name: String, _ lines: inout ArraySlice<String>, at number: Int
  ) throws(DraftTextError) -> String {
    guard let line = lines.popFirst() else { throw .noHeader(name, line: number) }
    let parts = line.split(separator: ":", maxSplits: 1, omittingEmptySubsequences: false)
    guard parts.count == 2, String(parts[0]).lowercased() == name.lowercased() else {
      throw .noHeader(name, line: number)
    }
    var value = parts[1]
    while value.first?.isWhitespace == true { value.removeFirst() }
    while value.last?.isWhitespace == true { value.removeLast() }
    return String(value)
  }

  /// The text without a byte order mark and with one kind of line end; control characters but the tab are refused.
  private static func scalars(of bytes: [UInt8]) throws(DraftTextError) -> [Unicode.Scalar] {
    var scalars: [Unicode.Scalar] = []
    scalars.reserveCapacity(bytes.count)
    var (line, column, afterReturn) = (1, 1, false)
    var decoder = UTF8()
    var rest = bytes.makeIterator()
    decoding: while true {
      switch decoder.decode(&rest) {
      case .emptyInput: break decoding
      case .error: throw .notUTF8(line: line, column: column)
      case .scalarValue(let scalar):
        if scalar == "\u{FEFF}", scalars.isEmpty { continue }
        if scalar == "\r" || scalar == "\n" || scalar == "\u{85}" {
          if scalar == "\n", afterReturn {
            afterReturn = false
            continue
          }
          scalars.append("\n")
          (line, column) = (line + 1, 1)
        } else if scalar != "\t", scalar.value < 0x20 || (0x7F...0x9F).contains(scalar.value) {
          throw .control(scalar, line: line, column: column)
        } else {
          scalars.append(scalar)
          column += 1
        }
        afterReturn = scalar == "\r"
      }
    }
    return scalars
  }
}

/// Why what an editor left cannot be taken for the draft.
public enum DraftTextError: Error, Hashable, Sendable {
  /// Nothing but blanks.
  case empty
  /// More bytes than are read.
  case tooManyBytes(Int, limit: Int)
  /// A byte that is no UTF-8.
  case notUTF8(line: Int, column: Int)
  /// A control character, for example NUL.
  case control(Unicode.Scalar, line: Int, column: Int)
  /// The line that should begin with this name and a colon does not.
  case noHeader(String, line: Int)
  /// The line between the headers and the message is not empty.
  case noEmptyLine(line: Int)
  /// A part holds more signs than it may.
  case tooLong(DraftPart, count: Int, limit: Int)
}
