import Exchange
import Testing

@testable import CoachRuntime

@Suite("Letters in the encodings that the C library knows")
struct PlatformLettersTests {
  private func names(_ bytes: [UInt8], as encoding: String?) throws -> [String] {
    let file = try ContactsFile(bytes, encodingName: encoding, converter: .platform)
    return try file.read().people.map(\.firstName)
  }

  private func table(_ cell: [UInt8]) -> [UInt8] {
    Array("First Name,Last Name\n".utf8) + cell + Array(",Hale\n".utf8)
  }

  @Test(
    "Letters of other encodings are read where they are named",
    arguments: [
      ("cp850", [0x4A, 0x94, 0x72, 0x67] as [UInt8], "Jörg"), ("DOS 850", [0x4A, 0x94, 0x72, 0x67], "Jörg"),
      ("macintosh", [0x4A, 0x9A, 0x72, 0x67], "Jörg"), ("iso-8859-15", [0xA4], "€"),
      ("koi8-r", [0xE9, 0xD7, 0xC1, 0xCE], "Иван"), ("windows-1251", [0xC8, 0xE2, 0xE0, 0xED], "Иван"),
      ("shift_jis", [0x91, 0xBE, 0x98, 0x59], "太郎"), ("euc-kr", [0xB1, 0xE8], "김"),
    ])
  func read(encoding: String, cell: [UInt8], name: String) throws {
    #expect(try names(table(cell), as: encoding) == [name])
  }

  @Test("Bytes that are no letters become U+FFFD and are counted, and what stands behind them is read")
  func damaged() throws {
    let bytes = table([0x91, 0xBE, 0xFF, 0x98, 0x59])
    let reading = try ContactsFile(bytes, encodingName: "shift_jis", converter: .platform).read()
    #expect(reading.people.map(\.firstName) == ["太\u{FFFD}郎"])
    #expect(reading.problems.first.map(\.kind) == [.unreadableLetters(1)])
  }

  @Test("Long texts are converted whole, piece by piece")
  func long() throws {
    let row = [0x4A, 0x94, 0x72, 0x67] + Array(",Hale\n".utf8)
    let bytes = Array("First Name,Last Name\n".utf8) + (0..<20_000).flatMap { _ in row }
    let names = try names(bytes, as: "cp850")
    #expect(names.count == 20_000 && Set(names) == ["Jörg"])
  }

  @Test("A card's values are read in the encodings that they name")
  func cards() throws {
    let card = """
      BEGIN:VCARD\r
      VERSION:2.1\r
      N;CHARSET=ISO-8859-15;ENCODING=QUOTED-PRINTABLE:M=FCller;J=F6rg\r
      END:VCARD\r
      BEGIN:VCARD\r
      VERSION:2.1\r
      N;CHARSET=SHIFT_JIS;ENCODING=QUOTED-PRINTABLE:=8E=52=93=63;=91=BE=98=59\r
      END:VCARD\r

      """
    let reading = try ContactsFile(Array(card.utf8), converter: .platform).read()
    #expect(reading.people.map(\.firstName) == ["Jörg", "太郎"])
    #expect(reading.people.map(\.lastName) == ["Müller", "山田"])
    #expect(reading.problems.first.isEmpty)
  }

  @Test(
    "Where other letters make better words than those of Windows, that is told and nothing more",
    arguments: [
      ([0x4A, 0x94, 0x72, 0x67] as [UInt8], "CP850"), ([0x4D, 0x81, 0x6C, 0x6C, 0x65, 0x72], "CP850"),
      ([0x4A, 0xF6, 0x72, 0x67], nil), ([0x52, 0x65, 0x6E, 0xE9, 0x65], nil),
      ([0x4F, 0x92, 0x48, 0x61, 0x6C, 0x65], nil),
    ] as [([UInt8], String?)])
  func guess(cell: [UInt8], likely: String?) throws {
    let file = try ContactsFile(table(cell), converter: .platform)
    #expect(file.encoding == .windows1252 && file.likelierEncoding == likely)
  }
}
