import Testing

@testable import Exchange

@Suite("Address cards")
struct CardTests {
  private static let version2 =
    "BEGIN:VCARD\r\nVERSION:2.1\r\nN;CHARSET=UTF-8;ENCODING=QUOTED-PRINTABLE:M=C3=BC=C3=9Fig;J=C3=BC=\r\nrgen;;;\r\n"
    + "ORG:Hale & Son;Operations\r\nTITLE;CHARSET=ISO-8859-1;ENCODING=QUOTED-PRINTABLE:Gesch=E4ftsf=FChrer\r\n"
    + "TEL;CELL;PREF:0171 5550123\r\nTEL;WORK;VOICE:+49 30 1234567\r\nTEL;WORK;FAX:+49 30 999999\r\n"
    + "EMAIL;INTERNET:j@hale.example\r\nPHOTO;ENCODING=BASE64;JPEG:/9j/4AAQSkZJRg\r\nABAQAAAQABAAD\r\n\r\n"
    + "NOTE;ENCODING=QUOTED-PRINTABLE:one=0D=0A=\r\ntwo\r\nEND:VCARD\r\n"

  private static let version3 = """
    BEGIN:VCARD
    VERSION:3.0
    N:Hale;Ann;;;
    FN:Ann Hale
    ORG:Hale \\& Son\\, Ltd\\; London;Operations
    TITLE:Ops
      director
    item1.TEL:+49 30 1234567
    item1.X-ABLabel:_$!<Work>!$_
    TEL;type=CELL;type=VOICE;type=pref:0171 5550123
    item2.EMAIL;type=INTERNET:ann@hale.example
    item2.X-ABLabel:Assistant
    PHOTO;ENCODING=b;TYPE=JPEG:/9j/4AAQSkZJRg
     ABAQAAAQABAAD
    ADR;type=WORK:;;1 High Street;Tampa;FL;33601;USA
    NOTE:first\\nsecond\\, third
    END:VCARD

    """

  private static let version4 = """
    BEGIN:VCARD
    VERSION:4.0
    FN:Ann Hale
    N:Hale;Ann;;;
    ORG;SORT-AS="Hale: Son":Hale & Son
    ROLE:Ops director
    TEL;VALUE=uri;TYPE="voice,work":tel:+49-30-1234567;ext=5
    TEL;PREF=1;VALUE=uri;TYPE=cell:tel:+49-171-5550123
    EMAIL:ann@hale.example
    TZ:Europe/Berlin
    UID:urn:uuid:f81d4fae
    END:VCARD

    """

  @Test(
    "Version 2.1: quoted-printable over soft line breaks, each value in its encoding, a picture without blanks"
  )
  func old() throws {
    let file = try ContactsFile(Array(Self.version2.utf8))
    #expect(file.source == .cards)
    let reading = try file.read()
    let person = try #require(reading.people.first)
    #expect(person.name == "Jürgen Müßig" && person.firstName == "Jürgen")
    #expect(person.company == "Hale & Son" && person.role == "Geschäftsführer")
    #expect(person.phones.map(\.value) == ["0171 5550123", "+49 30 1234567"])
    #expect(person.phones.map(\.label) == ["mobile", "work"])
    #expect(person.emails.map(\.value) == ["j@hale.example"])
    #expect(person.note == "one\r\ntwo")
    #expect(reading.problems.count == 0)
  }

  @Test("Version 3.0: folded lines, escapes, groups with labels, the preferred number first")
  func apple() throws {
    let reading = try read(Self.version3)
    let person = try #require(reading.people.first)
    #expect(person.name == "Ann Hale" && person.role == "Ops director")
    #expect(person.company == "Hale \\& Son, Ltd; London")
    #expect(person.phones.map(\.value) == ["0171 5550123", "+49 30 1234567"])
    #expect(person.phones.map(\.label) == ["mobile", "work"])
    #expect(person.emails.map(\.label) == ["assistant"])
    #expect(person.region == "US-FL")
    #expect(person.note == "first\nsecond, third")
    #expect(reading.problems.count == 0)
  }

  @Test("Version 4.0: links as numbers, quoted parameters, a time zone")
  func new() throws {
    let person = try #require(try read(Self.version4).people.first)
    #expect(person.name == "Ann Hale" && person.company == "Hale & Son" && person.role == "Ops director")
    #expect(person.phones.map(\.value) == ["+49-171-5550123", "+49-30-1234567 ext. 5"])
    #expect(person.phones.map(\.label) == ["mobile", "work"])
    #expect(person.zone == "Europe/Berlin" && person.record == "urn:uuid:f81d4fae")
  }

  @Test("A card of a company is a company, a list of people is nobody")
  func kinds() throws {
    let people = try read(
      """
      BEGIN:VCARD
      VERSION:3.0
      FN:Hale & Son
      ORG:Hale & Son;
      X-ABShowAs:COMPANY
      TEL:030 123456
      END:VCARD
      BEGIN:VCARD
      VERSION:4.0
      KIND:group
      FN:Customers
      END:VCARD
      BEGIN:VCARD
      VERSION:3.0
      FN:Ann Hale
      N:;;;;
      END:VCARD
      """
    ).people
    #expect(people.map(\.company) == ["Hale & Son", ""])
    #expect(people.map(\.name) == ["", "Ann Hale"])
    #expect(people.map(\.line) == [1, 13])
  }

  @Test("Bad cards are told with their lines, and the good ones among them are read")
  func bad() throws {
    let reading = try read(
      """
      BEGIN:VCARD
      FN:Never Ended
      BEGIN:VCARD
      FN:Ann Hale
      this is no property
      END:VCARD
      END:VCARD
      BEGIN:VCARD
      TEL:030 123456
      END:VCARD
      BEGIN:VCARD
      FN;CHARSET=KOI8-R:Tom
      END:VCARD
      BEGIN:VCARD
      FN:Half
      """)
    #expect(reading.people.map(\.name) == ["Ann Hale", "Tom"])
    #expect(
      reading.problems.first == [
        ReadingProblem(line: 1, kind: .unfinishedCard), ReadingProblem(line: 5, kind: .notAProperty),
        ReadingProblem(line: 7, kind: .unfinishedCard), ReadingProblem(line: 8, kind: .noName),
        ReadingProblem(line: 14, kind: .unfinishedCard),
      ])
  }

  @Test("An encoding that is not known is told, and what is ASCII stays")
  func charset() throws {
    let bytes =
      Array("BEGIN:VCARD\nFN;CHARSET=KOI8-R:".utf8) + [0xC9, 0xD7, 0x41] + Array("\nEND:VCARD\n".utf8)
    let reading = try read(bytes)
    #expect(reading.people.map(\.name) == ["\u{FFFD}\u{FFFD}A"])
    #expect(reading.problems.first == [ReadingProblem(line: 2, kind: .unknownCharset("KOI8-R"))])
  }

  @Test("An assistant's card within a card belongs to nobody else")
  func agent() throws {
    let people = try read(
      "BEGIN:VCARD\nFN:Ann Hale\nAGENT:\nBEGIN:VCARD\nFN:Bo\nTEL:1\nEND:VCARD\nTEL:030 1\nEND:VCARD\n"
    ).people
    #expect(people.map(\.name) == ["Ann Hale"])
    #expect(people[0].phones.map(\.value) == ["030 1"])
  }

  @Test("Letters of Windows-1252 in a card without an encoding, and a card in UTF-16")
  func encodings() throws {
    let bytes = Array("BEGIN:VCARD\nFN:J".utf8) + [0xFC] + Array("rgen\nEND:VCARD\n".utf8)
    #expect(try read(bytes).people.map(\.name) == ["Jürgen"])
    let wide = ("\u{FEFF}BEGIN:VCARD\nFN:Jürgen\nEND:VCARD\n").utf16.flatMap {
      [UInt8(truncatingIfNeeded: $0), UInt8(truncatingIfNeeded: $0 >> 8)]
    }
    #expect(try read(wide).people.map(\.name) == ["Jürgen"])
  }

  @Test("A picture of 20 MB is passed over, folded or not", arguments: ["", " "])
  func picture(fold: String) throws {
    let row = fold + String(repeating: "A", count: 76) + "\r\n"
    let text =
      "BEGIN:VCARD\r\nPHOTO;ENCODING=b:AAAA\r\n" + String(repeating: row, count: 256_000)
      + "FN:Ann Hale\r\nEND:VCARD\r\n"
    let reading = try read(text)
    #expect(reading.people.map(\.name) == ["Ann Hale"])
    #expect(reading.problems.count == 0)
  }

  @Test("A property without end is left out with its line, also in quoted-printable")
  func endless() throws {
    let long = String(repeating: "x", count: ImportLimits.cell + 1)
    let soft = String(repeating: "x=\n", count: ImportLimits.cell + 1)
    let reading = try read(
      "BEGIN:VCARD\nFN:Ann\nNOTE:\(long)\nNOTE;QUOTED-PRINTABLE:\(soft)y\nTITLE:x\nEND:VCARD\n")
    #expect(reading.people.map(\.role) == ["x"])
    #expect(
      reading.problems.first == [
        ReadingProblem(line: 3, kind: .longProperty), ReadingProblem(line: 4, kind: .longProperty),
      ])
  }

  @Test(
    "Cards of files that were put together without a line break are as many people",
    arguments: ["", " ", "\u{FEFF}", "\n\u{FEFF}", "\r\n"])
  func glued(joint: String) throws {
    let cards = (1...3).map { "BEGIN:VCARD\nVERSION:3.0\nN:Hale;Ann\($0)\nTEL:020 7946 010\($0)\nEND:VCARD" }
    let reading = try read(cards.joined(separator: joint))
    #expect(reading.people.map(\.firstName) == ["Ann1", "Ann2", "Ann3"])
    #expect(reading.people.map(\.phones.count) == [1, 1, 1] && reading.problems.count == 0)
  }

  @Test("A card that is glued to one with a picture or a soft line break is a card")
  func gluedBehindOthers() throws {
    let reading = try read(
      "BEGIN:VCARD\nN:Hale;Ann\nPHOTO;ENCODING=b:AAAA\n BBBB\nEND:VCARDBEGIN:VCARD\nN;QUOTED-PRINTABLE:Reed;Bob=\n"
        + "END:VCARDBEGIN:VCARD\nN:Dee;Cy\nEND:VCARD\n")
    #expect(reading.people.map(\.firstName) == ["Ann", "Bob", "Cy"])
  }

  @Test(
    "A fax or a pager is left out also where only its label says so",
    arguments: ["_$!<HomeFAX>!$_", "_$!<WorkFAX>!$_", "Fax dienstlich", "_$!<Pager>!$_", "Telefax"])
  func machines(label: String) throws {
    let reading = try read(
      "BEGIN:VCARD\nN:Hale;Ann\nitem1.TEL:020 7946 0191\nitem1.X-ABLabel:\(label)\nTEL;TYPE=CELL:07700 900102\n"
        + "TEL;TYPE=\"work,fax\":020 7946 0192\nTEL;X-HOMEFAX:020 7946 0193\nEND:VCARD\n")
    #expect(reading.people.first?.phones.map(\.value) == ["07700 900102"])
  }

  @Test(
    "Places, rooms and things are no people and are told; a list of people is nobody",
    arguments: ["location", "room", "thing", "device", "application", "LOCATION"])
  func otherKinds(kind: String) throws {
    let reading = try read(
      "BEGIN:VCARD\nVERSION:4.0\nKIND:\(kind)\nFN:Hall 5\nTEL:020 7946 0116\nEND:VCARD\n")
    #expect(reading.people.isEmpty)
    #expect(reading.problems.first == [ReadingProblem(line: 1, kind: .notAPerson(kind.lowercased()))])
  }

  @Test("Lists in the parts of a name are joined with blanks, and what stands around a name is no part of it")
  func nameParts() throws {
    let people = try read(
      "BEGIN:VCARD\nFN:Ann Annie Hale\nN:Hale,Stone;Ann,Annie;;Dr.,Prof.;\nEND:VCARD\n"
        + "BEGIN:VCARD\nN:Reed;Bob\\, the elder;;Mr.;Jr.\nEND:VCARD\n"
    ).people
    #expect(people.map(\.firstName) == ["Ann Annie", "Bob, the elder"])
    #expect(people.map(\.lastName) == ["Hale Stone", "Reed Jr."])
    #expect(people.map(\.note) == ["Title: Dr. Prof.", ""])
  }

  @Test("The encodings that cards name are asked of the converter, and what it cannot read is told")
  func namedCharsets() throws {
    let converter = LetterConverter { bytes, charset in
      charset == "SHIFT_JIS"
        ? LetterConverter.Conversion(bytes: Array("山".utf8), unreadable: bytes.count - 1) : nil
    }
    let card = "BEGIN:VCARD\nN;CHARSET=Shift_JIS;ENCODING=QUOTED-PRINTABLE:=8E=52;\nEND:VCARD\n"
    let reading = try ContactsFile(Array(card.utf8), converter: converter).read()
    #expect(reading.people.map(\.lastName) == ["山"])
    #expect(reading.problems.first == [ReadingProblem(line: 2, kind: .unreadableLetters(2))])
  }
}
