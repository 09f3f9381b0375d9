import Testing

@testable import Exchange

@Suite("Bytes that come in")
struct DecodingTests {
  private static let text = "Name;Company\nJürgen Müßig;Café “Łódź”\n"

  private static func utf16(_ text: String, isBig: Bool, hasMark: Bool) -> [UInt8] {
    ((hasMark ? [0xFEFF] : []) + Array(text.utf16)).flatMap { unit in
      let bytes = [UInt8(truncatingIfNeeded: unit >> 8), UInt8(truncatingIfNeeded: unit)]
      return isBig ? bytes : bytes.reversed()
    }
  }

  @Test("UTF-8 and UTF-16, with and without a mark, read the same")
  func encodings() throws {
    let forms: [([UInt8], FileEncoding)] = [
      (Array(Self.text.utf8), .utf8), ([0xEF, 0xBB, 0xBF] + Array(Self.text.utf8), .utf8),
      (Self.utf16(Self.text, isBig: false, hasMark: true), .utf16LittleEndian),
      (Self.utf16(Self.text, isBig: true, hasMark: true), .utf16BigEndian),
      (Self.utf16(Self.text, isBig: false, hasMark: false), .utf16LittleEndian),
      (Self.utf16(Self.text, isBig: true, hasMark: false), .utf16BigEndian),
    ]
    for (bytes, encoding) in forms {
      let file = try ContactsFile(bytes)
      #expect(file.encoding == encoding)
      let person = try #require(try file.read().people.first)
      #expect(person.name == "Jürgen Müßig" && person.company == "Café “Łódź”")
    }
  }

  @Test("What is no UTF-8 is Windows-1252")
  func oneByte() throws {
    let bytes: [UInt8] = Array("Name,Company\nJ".utf8) + [0xFC] + Array("rgen,".utf8) + [0x93, 0x80, 0x94]
    let file = try ContactsFile(bytes)
    #expect(file.encoding == .windows1252)
    let person = try #require(try file.read().people.first)
    #expect(person.name == "Jürgen" && person.company == "“€”")
  }

  @Test("UTF-8 with a broken letter stays UTF-8, and the loss is told")
  func damaged() throws {
    let names = String(repeating: "Jürgen,é\n", count: 20)
    let bytes = Array("Name,Company\n\(names)".utf8) + Array("Bo".utf8) + [0xFF] + Array(",x\n".utf8)
    let file = try ContactsFile(bytes)
    #expect(file.encoding == .utf8)
    let reading = try file.read()
    #expect(reading.people.last?.name == "Bo\u{FFFD}")
    #expect(reading.problems.first.map(\.kind) == [.unreadableLetters(1)])
  }

  @Test(
    "Other kinds of files are refused by how they begin",
    arguments: [
      ("PK\u{3}\u{4}rest", ForeignFormat.zip), ("%PDF-1.7", .pdf), ("{\\rtf1", .richText),
      ("SQLite format 3\u{0}", .database), ("---\nname: Ann\n", .yaml), ("%YAML 1.2\n---\n", .yaml),
      ("{\"name\": \"Ann\"}", .json), (" [\n {\"name\": 1}]", .json), ("<?xml version=\"1.0\"?>", .markup),
      ("<html>", .markup), ("BEGIN:VCALENDAR\nVERSION:2.0", .calendar),
      ("Name,Company\u{0}\nAnn,Hale\n", .binary),
      ("GIF89a", .picture), ("\u{7F}ELF", .binary), ("BZh91AY", .compressed),
    ])
  func foreign(text: String, format: ForeignFormat) {
    #expect(throws: ContactsFileError.foreign(format)) { try ContactsFile(Array(text.utf8)) }
  }

  @Test(
    "Old office files, pictures and compressed ones too",
    arguments: [
      ([0xD0, 0xCF, 0x11, 0xE0, 0xA1, 0xB1, 0x1A, 0xE1] as [UInt8], ForeignFormat.oldOffice),
      ([0x1F, 0x8B, 8, 0], .compressed), ([0xFF, 0xD8, 0xFF, 0xE0], .picture),
      ([0x89, 0x50, 0x4E, 0x47], .picture), ([0xFF, 0xFE, 0, 0, 0x41, 0, 0, 0], .binary),
    ])
  func foreignBytes(bytes: [UInt8], format: ForeignFormat) {
    #expect(throws: ContactsFileError.foreign(format)) { try ContactsFile(bytes) }
  }

  @Test("Letters of Windows-1252 that stand for nothing are told too")
  func emptyPlaces() throws {
    let bytes =
      Array("Name,Company\nM".utf8) + [0x81] + Array("ller,M".utf8) + [0x8D, 0xFC] + Array("x\n".utf8)
    let file = try ContactsFile(bytes)
    #expect(file.encoding == .windows1252)
    #expect(try file.read().problems.first == [ReadingProblem(line: 1, kind: .unreadableLetters(2))])
  }

  @Test("An encoding that is named is used, and one that is not read is refused")
  func named() throws {
    let converter = LetterConverter { bytes, charset in
      guard charset == "CP850" else { return nil }
      let text = bytes.map { $0 == 0x94 ? "ö" : String(UnicodeScalar($0)) }.joined()
      return LetterConverter.Conversion(bytes: Array(text.utf8), unreadable: 0)
    }
    let bytes = Array("First Name,Last Name\nJ".utf8) + [0x94] + Array("rg,Hale\n".utf8)
    for name in ["cp850", "CP-850", "ibm850", "850"] {
      let file = try ContactsFile(bytes, encodingName: name, converter: converter)
      #expect(file.encoding.rawValue == "CP850")
      #expect(try file.read().people.map(\.firstName) == ["Jörg"])
    }
    for name in ["ebcdic", "", "utf-8//ignore", "../x"] {
      #expect(throws: ContactsFileError.unknownEncoding(name)) {
        try ContactsFile(bytes, encodingName: name, converter: converter)
      }
    }
    let damaged = try ContactsFile(bytes, encodingName: "utf-8", converter: converter).read()
    #expect(damaged.problems.first.map(\.kind) == [.unreadableLetters(1)])
  }
}
