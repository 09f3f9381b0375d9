import CallScript
import Testing

@testable import Exchange

@Suite("A draft as a file or a link")
struct MailTests {
  private static func draft(_ subject: String = "Hello", body: String = "Hi\n", name: String = "") throws
    -> MailDraft
  {
    MailDraft(to: [Mailbox(try MailAddress("ann@firm.example"), name: name)], subject: subject, body: body)
  }

  @Test("A plain draft is legible, line by line, and its headers are these and no others")
  func plain() throws {
    var draft = try Self.draft(body: "Hi Ann,\n.\nFrom us", name: "Ann \"A\" Lee")
    draft.from = Mailbox(try MailAddress("rep@us.example"))
    draft.written = .init(at: Instant(milliseconds: 1_795_334_700_000), offset: 3600)
    let lines = [
      "Date: Sun, 22 Nov 2026 09:05:00 +0100", "From: <rep@us.example>",
      "To: \"Ann \\\"A\\\" Lee\" <ann@firm.example>",
      "Subject: Hello", "X-Unsent: 1", "MIME-Version: 1.0", "Content-Type: text/plain; charset=utf-8",
      "Content-Transfer-Encoding: quoted-printable", "", "Hi Ann,", "=2E", "=46rom us", "",
    ]
    #expect(MailFile.text(draft) == lines.joined(separator: "\r\n"))
  }

  @Test(
    "A line break in a subject or a name makes no header",
    arguments: [
      "a\r\nBcc: x@y.z", "a\nBcc: x@y.z", "a\rBcc: x@y.z", "a\u{85}Bcc: x", "a\u{2028}Bcc: x", "\r\n\r\nbody",
      "a\u{0}b",
    ])
  func noInjection(words: String) throws {
    let text = MailFile.text(try Self.draft(words, name: words))
    let head = text.components(until: "\r\n\r\n")
    let names = head.split(separator: "\r\n").filter { !$0.hasPrefix(" ") }.map { $0.prefix { $0 != ":" } }
    let wanted = ["To", "Subject", "X-Unsent", "MIME-Version", "Content-Type", "Content-Transfer-Encoding"]
    #expect(names.map(String.init) == wanted)
  }

  @Test("Ten thousand signs in a subject are folded to lines of 76, whole characters in each word")
  func longSubject() throws {
    for piece in ["ä", "🧑‍🧑‍🧒 ", "word ", "x"] {
      let text = MailFile.text(try Self.draft(String(repeating: piece, count: 10_000 / piece.utf8.count)))
      let head = text.components(until: "\r\n\r\n")
      #expect(head.split(separator: "\r\n").allSatisfy { $0.utf8.count <= 76 })
    }
  }

  @Test("Mostly foreign letters go as base 64, which is shorter")
  func foreignBody() throws {
    let text = MailFile.text(try Self.draft(body: String(repeating: "山田", count: 50)))
    #expect(text.contains("Content-Transfer-Encoding: base64\r\n"))
    #expect(text.split(separator: "\r\n").allSatisfy { $0.utf8.count <= 76 })
  }

  @Test(
    "Lines of quoted-printable are cut before 76, and blanks at their end are coded",
    arguments: [("x ", "x=20"), ("x\t", "x=09"), ("a=b", "a=3Db"), ("é", "=C3=A9")])
  func quotedPrintable(line: String, code: String) {
    #expect(QuotedPrintableText.lines(line) == code + "\r\n")
    let long = QuotedPrintableText.lines(String(repeating: line, count: 100))
    #expect(long.split(separator: "\r\n").allSatisfy { $0.utf8.count <= 76 })
  }

  @Test(
    "Base 64 is that of the standard",
    arguments: zip(
      ["", "f", "fo", "foo", "foob", "fooba", "foobar"],
      ["", "Zg==", "Zm8=", "Zm9v", "Zm9vYg==", "Zm9vYmE=", "Zm9vYmFy"]))
  func base64(text: String, code: String) {
    #expect(Base64Text.encode(Array(text.utf8)) == code)
  }

  @Test(
    "An address that is taken",
    arguments: ["ann@firm.example", "a.b+c@x-y.co", "o'brien@xn--mller-kva.example", "x@1.2.de"])
  func addresses(text: String) throws {
    #expect(try MailAddress(text).text == text)
  }

  @Test(
    "An address that is refused says why",
    arguments: [
      ("", AddressFault.empty), ("ann", .atSigns(0)), ("a@b@c.de", .atSigns(2)), ("@b.de", .badLocalPart),
      (".a@b.de", .badLocalPart), ("a..b@c.de", .badLocalPart), ("a@b", .badDomain), ("a@-b.de", .badDomain),
      ("a@b..de", .badDomain), ("a@1.2.3.4", .badDomain), ("a@b_c.de", .badDomain),
      ("a b@c.de", .badSign(scalar: 0x20, at: 1)), ("Ann <a@c.de>", .badSign(scalar: 0x20, at: 3)),
      ("<a@c.de>", .badSign(scalar: 0x3C, at: 0)), ("a@c.de\r\nBcc:x@y.de", .badSign(scalar: 0x0D, at: 6)),
      ("a@c.de,b@c.de", .badSign(scalar: 0x2C, at: 6)), ("a@c.de\u{0}", .badSign(scalar: 0, at: 6)),
      ("\"a b\"@c.de", .badSign(scalar: 0x22, at: 0)), ("a@[1.2.3.4]", .badSign(scalar: 0x5B, at: 2)),
      ("a@c.de\u{85}", .badSign(scalar: 0x85, at: 6)), ("mü@c.de", .notASCII(scalar: 0xFC, at: 1)),
      ("a@münchen.de", .notASCII(scalar: 0xFC, at: 3)), ("a@c.de\u{338}", .notASCII(scalar: 0x338, at: 6)),
      (String(repeating: "a", count: 65) + "@c.de", .badLocalPart),
      ("a@" + String(repeating: "b.", count: 140) + "de", .tooLong(284)),
    ] as [(String, AddressFault)])
  func refusals(text: String, fault: AddressFault) {
    #expect(throws: DocumentError.badAddress(text, fault)) { try MailAddress(text) }
  }

  @Test("A link is percent-encoded; a line break is %0D%0A")
  func link() throws {
    let draft = try Self.draft("50% & more?", body: "Hi Ann,\nbye #1")
    let meant = "mailto:ann@firm.example?subject=50%25%20%26%20more%3F&body=Hi%20Ann%2C%0D%0Abye%20%231"
    #expect(try MailLink.text(draft) == meant)
  }

  @Test("A link of 1,800 bytes is the longest")
  func longLink() throws {
    let fits = try Self.draft(
      "", body: String(repeating: "x", count: 1800 - "mailto:ann@firm.example?body=".count))
    #expect(try MailLink.text(fits).utf8.count == 1800)
    var longer = fits
    longer.body += "x"
    #expect(throws: DocumentError.tooLong(.mailLink, count: 1801, limit: 1800)) { try MailLink.text(longer) }
  }
}

extension String {
  /// What stands before a text, or all of it.
  fileprivate func components(until text: String) -> Substring {
    firstRange(of: text).map { self[..<$0.lowerBound] } ?? self[...]
  }
}
