import CallScript
import Testing

@Suite("A draft as text for an editor")
struct DraftTextTests {
  static func read(_ text: String) throws(DraftTextError) -> MessageDraft {
    try DraftText.read(Array(text.utf8), purpose: .note)
  }

  @Test(
    "What is written reads the same again",
    arguments: [
      ("a@b.example", "About it", "Hello,\n\nbye."), ("", "", ""), ("[e-mail address?]", "[slot?]", "\n[x?]"),
      ("a", "王小明: so", "To: x\nSubject: y"), ("a", "b", "tab\there\u{301}\u{200B}"),
    ])
  func roundTrip(_ to: String, _ subject: String, _ body: String) throws {
    let message = MessageDraft(purpose: .hangUp, to: to, subject: subject, body: body)
    let bytes = Array(DraftText.write(message).utf8)
    if to.isEmpty, body.isEmpty {
      #expect(try DraftText.read(bytes, purpose: .hangUp).body.isEmpty)
    } else {
      #expect(try DraftText.read(bytes, purpose: .hangUp) == message)
    }
  }

  @Test(
    "Line ends of each kind count, and a byte order mark does not",
    arguments: [
      "To: a\r\nSubject: b\r\n\r\nc\r\nd\r\n", "\u{FEFF}To: a\rSubject: b\r\rc\rd",
      "to:a\nSUBJECT:  b \n \nc\nd\n\n\n",
    ])
  func lineEnds(_ text: String) throws {
    let message = MessageDraft(purpose: .note, to: "a", subject: "b", body: "c\nd")
    #expect(try DraftTextTests.read(text) == message)
  }

  @Test(
    "What cannot be taken is told with its place",
    arguments: [
      ("", .empty), (" \n\t\n", .empty),
      ("To: a\nSubject: b\n\nc\u{0}d", .control("\u{0}", line: 4, column: 2)),
      ("To: \u{1B}", .control("\u{1B}", line: 1, column: 5)),
      ("Hello", .noHeader("To", line: 1)), ("To: a\n\nHello", .noHeader("Subject", line: 2)),
      ("To: a", .noHeader("Subject", line: 2)), ("To: a\nBcc: x\nSubject: b", .noHeader("Subject", line: 2)),
      ("To: a\nSubject: b\nBcc: x@y.example\n\nc", .noEmptyLine(line: 3)),
    ] as [(String, DraftTextError)])
  func mistakes(_ text: String, _ error: DraftTextError) {
    #expect(throws: error) { try DraftTextTests.read(text) }
  }

  @Test("Bytes that are no UTF-8, and too many of anything, are told with their place and number")
  func limits() {
    let head = Array("To: a\nSubject: b\n\n".utf8)
    #expect(throws: DraftTextError.notUTF8(line: 4, column: 3)) {
      try DraftText.read(head + [0x61, 0x62, 0xFF, 0x63], purpose: .note)
    }
    let many = [UInt8](repeating: 0x61, count: 2_000_000)
    #expect(throws: DraftTextError.tooManyBytes(2_000_000, limit: DraftText.byteLimit)) {
      try DraftText.read(many, purpose: .note)
    }
    #expect(throws: DraftTextError.tooLong(.body, count: 20_001, limit: 20_000)) {
      try DraftText.read(head + many.prefix(20_001), purpose: .note)
    }
    #expect(throws: DraftTextError.tooLong(.subject, count: 301, limit: 300)) {
      try DraftText.read(Array("To: a\nSubject: ".utf8) + many.prefix(301), purpose: .note)
    }
  }
}
