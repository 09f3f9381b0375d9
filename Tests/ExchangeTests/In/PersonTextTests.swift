import Testing

@testable import Exchange

@Suite("Names, numbers and addresses that come in")
struct PersonTextTests {
  @Test(
    "A number is text and stays as it is written",
    arguments: [
      ("030 1234567", "030 1234567"), ("+49 (0)30 1234-5", "+49 (0)30 1234-5"),
      ("'+49301234567", "+49301234567"),
      ("=\"030123456\"", "030123456"), ("tel:+49-30-1234567;ext=5", "+49-30-1234567 ext. 5"),
      ("=+49301234567", "+49301234567"), ("\u{202A}+49 511 5550157\u{202C}", "+49 511 5550157"),
      ("Tel. 030 3654321", "Tel. 030 3654321"), ("1-800-FLOWERS", "1-800-FLOWERS"),
      ("0511 5550143,,12", "0511 5550143,,12"), ("555-0100 x12", "555-0100 x12"), ("٠٣٠١٢٣٤٥٦", "٠٣٠١٢٣٤٥٦"),
      ("00049", "00049"),
    ])
  func numbers(written: String, kept: String) throws {
    let quoted = "\"" + written.replacing("\"", with: "\"\"") + "\""
    let reading = try read("Name,Phone\nAnn,\(quoted)\n")
    #expect(reading.people.first?.phones.map(\.value) == [kept])
    #expect(reading.problems.count == 0)
  }

  @Test("A number that a spreadsheet rounded, and words instead of one, are left out and told")
  func badNumbers() throws {
    let reading = try read("Name;Phone\nAnn;4.9E+11\nTom;4,9301E+11\nBo;call me\nIda;n/a\n")
    #expect(reading.people.map(\.phones.count) == [0, 0, 0, 0])
    #expect(
      reading.problems.first.map(\.kind)
        == [.roundedNumber("4.9E+11"), .roundedNumber("4,9301E+11"), .notANumber("call me")])
    #expect(reading.problems.first.map(\.line) == [2, 3, 4])
    #expect(reading.problems.leftOut == 0)
  }

  @Test("Decimals that a spreadsheet put to a number go, and it is said")
  func decimals() throws {
    let reading = try read("Name;Phone\nAnn;495115550143.0\nTom;495115550144,00\nBo;511.555.0143\n")
    #expect(
      reading.people.map { $0.phones.map(\.value) } == [["495115550143"], ["495115550144"], ["511.555.0143"]])
    #expect(
      reading.problems.first.map(\.kind)
        == [.decimalNumber("495115550143.0"), .decimalNumber("495115550144,00")])
    #expect(reading.problems.leftOut == 0)
  }

  @Test("Words with hardly a digit are no number, and it is said")
  func words() throws {
    let reading = try read("Name,Phone,Mobile\nAnn,call after 5pm,07700 900102\n")
    #expect(reading.people.first?.phones.map(\.value) == ["07700 900102"])
    #expect(reading.problems.first.map(\.kind) == [.notANumber("call after 5pm")])
  }

  @Test(
    "Several numbers in a cell are cut only where each could be called",
    arguments: [
      ("030 123456, 030 654321", ["030 123456", "030 654321"]),
      ("030 123456; 0171 555012", ["030 123456", "0171 555012"]),
      ("0511 5550143 / 0170 5550144", ["0511 5550143", "0170 5550144"]),
      ("0511 5550143\n0170 5550144", ["0511 5550143", "0170 5550144"]),
      ("0511 5550143\r\n0170 5550144", ["0511 5550143", "0170 5550144"]),
      ("030 5654321 oder 0170 6661234", ["030 5654321", "0170 6661234"]), ("0511/5550143", ["0511/5550143"]),
      ("555-0100,,123", ["555-0100,,123"]), ("030/123456", ["030/123456"]), ("1 ::: 2", ["1", "2"]),
    ])
  func severalNumbers(cell: String, numbers: [String]) throws {
    #expect(try read("Name,Phone\nAnn,\"\(cell)\"\n").people.first?.phones.map(\.value) == numbers)
  }

  @Test(
    "Addresses lose what links and mail programs put around them, and each of several is one",
    arguments: [
      ("ann@hale.example", ["ann@hale.example"]), ("mailto:ann@hale.example", ["ann@hale.example"]),
      ("Ann, dear <ann@hale.example>", ["ann@hale.example"]),
      ("a@x.example;b@x.example c@x.example", ["a@x.example", "b@x.example", "c@x.example"]),
      ("Dee, Cy <cy@dee.example>; cy2@dee.example", ["cy@dee.example", "cy2@dee.example"]),
      ("\"Eff, Di\" <di@eff.example>, \"Eff 2\" <di2@eff.example>", ["di@eff.example", "di2@eff.example"]),
      ("Le, Ha (ha@le.example)", ["ha@le.example"]), ("SMTP:ned@orb.example", ["ned@orb.example"]),
      ("SMTP:a@x.example;smtp:b@x.example;X400:c=US;sip:a@x.example", ["a@x.example", "b@x.example"]),
      ("'mo@nil.example'", ["mo@nil.example"]), ("‘mo@nil.example’", ["mo@nil.example"]),
      ("mailto:ed@fog.example?subject=x", ["ed@fog.example"]),
      ("mailto:ed%40fog.example", ["ed@fog.example"]),
      ("lu@moe.example\u{200B}", ["lu@moe.example"]), ("lu\u{AD}@moe.example", ["lu@moe.example"]),
      ("ann@x.example#mailto:ann@x.example#", ["ann@x.example"]),
      ("ann@x.example (work).", ["ann@x.example"]),
      ("\"ann@old.example\" <ann@new.example>", ["ann@new.example"]),
      ("<a@x.example>,<b@x.example>", ["a@x.example", "b@x.example"]),
      ("a@x.example\nb@x.example | c@x.example", ["a@x.example", "b@x.example", "c@x.example"]),
      ("o’neil@x.example", ["o’neil@x.example"]),
      ("[ann@x.example](mailto:ann@x.example)", ["ann@x.example"]),
    ])
  func addresses(cell: String, addresses: [String]) throws {
    let quoted = "\"" + cell.replacing("\"", with: "\"\"") + "\""
    let reading = try read("Name,Email\nAnn,\(quoted)\n")
    #expect(reading.people.first?.emails.map(\.value) == addresses)
    #expect(reading.problems.count == 0)
  }

  @Test(
    "What is no address is left out and told; a dash is nothing", arguments: ["ann", "@x", "a@b@c", "ann@"])
  func badAddress(cell: String) throws {
    let reading = try read("Name,Email\nAnn,\(cell)\nTom,-\n")
    #expect(reading.people.map(\.emails.count) == [0, 0])
    #expect(reading.problems.first == [ReadingProblem(line: 2, kind: .notAnAddress(cell))])
  }

  @Test(
    "A full name is cut by guess, and whole again when put together",
    arguments: [
      ("Ann Hale", "Ann", "Hale"), ("Ann", "Ann", ""), ("Ludwig van Beethoven", "Ludwig", "van Beethoven"),
      ("Ursula von der Leyen", "Ursula", "von der Leyen"), ("Ann B. Hale", "Ann B.", "Hale"),
      ("Ann Hale, PhD", "Ann", "Hale, PhD"), ("Tom Berg Jr.", "Tom", "Berg Jr."), ("van Gogh", "van", "Gogh"),
      ("Ann\u{A0}Hale", "Ann", "Hale"), ("山田 太郎", "山田", "太郎"),
    ])
  func names(full: String, first: String, last: String) {
    let parts = NameGuess.split(full)
    #expect(parts.first == first && parts.last == last)
    let whole = [parts.first, parts.last].filter { !$0.isEmpty }.joined(separator: " ")
    #expect(whole == full.replacing("\u{A0}", with: " "))
  }

  @Test("A name written family first is turned")
  func reversed() {
    #expect(NameGuess.split("Hale, Ann B.") == NameGuess.Parts(first: "Ann B.", last: "Hale"))
    #expect(
      NameGuess.split("von der Leyen, Ursula") == NameGuess.Parts(first: "Ursula", last: "von der Leyen"))
  }

  @Test(
    "Titles are no part of a name, wherever they stand",
    arguments: [
      ("Hale, Ann, Dr.", "Ann", "Hale", ["Dr."]), ("Dr. Ann Hale", "Ann", "Hale", ["Dr."]),
      ("Hale, Dr. Ann", "Ann", "Hale", ["Dr."]), ("Ann Hale (Dr.)", "Ann", "Hale", ["Dr."]),
      ("Frau Prof. Dr. med. Ann von der Leyen", "Ann", "von der Leyen", ["Prof.", "Dr.", "med."]),
      ("Ms Ann Hale", "Ann", "Hale", []), ("Herr Müller", "", "Müller", []),
      ("Mr. Bob Reed Jr.", "Bob", "Reed Jr.", []),
      ("Reed, Bob Jr.", "Bob", "Reed Jr.", []), ("Reed Jr., Bob", "Bob", "Reed Jr.", []),
      ("Reed, Bob, Jr.", "Bob", "Reed Jr.", []), ("Hale, Dr.", "", "Hale", ["Dr."]), ("Dr.", "", "", ["Dr."]),
      ("Anna Herr", "Anna", "Herr", []), ("Sig Hansen", "Sig", "Hansen", []),
      ("Mag Ruffman", "Mag", "Ruffman", []),
      ("Hale, Ann, Berlin", "Hale, Ann,", "Berlin", []),
    ])
  func titles(full: String, first: String, last: String, titles: [String]) {
    #expect(NameGuess.split(full) == NameGuess.Parts(first: first, last: last, titles: titles))
  }

  @Test("Titles in columns of names are none, and those of learning stand in the note")
  func titleColumns() throws {
    let people = try read(
      "First Name,Last Name,Note\nFrau,Hale,\nDr. Ann,Hale,met\nMs,Dr. Reed,\nTom,Herr,\nBo,Prof,\n"
    ).people
    #expect(people.map(\.firstName) == ["", "Ann", "", "Tom", "Bo"])
    #expect(people.map(\.lastName) == ["Hale", "Hale", "Reed", "Herr", "Prof"])
    #expect(people.map(\.note) == ["", "Title: Dr.\nmet", "Title: Dr.", "", ""])
  }

  @Test("A column Name beside first names holds last names, or the whole name again")
  func nameBesideFirst() throws {
    let people = try read("Vorname,Name\nAnn,Hale\nTom,Tom Berg\n,Ida Roe\n").people
    #expect(people.map(\.firstName) == ["Ann", "Tom", "Ida"])
    #expect(people.map(\.lastName) == ["Hale", "Berg", "Roe"])
  }

  @Test("Line breaks within a name are blanks, within a note they stay; other signs stay as they are")
  func lines() throws {
    let person = try #require(
      try read("Name,Note\n\"Ann\r\n\tHale\u{1B}[2J\",\"one\r\ntwo\"\n").people.first)
    #expect(person.name == "Ann Hale\u{1B}[2J")
    #expect(person.note == "one\r\ntwo")
  }

  @Test("A long note is cut and told; more addresses than anybody has are not kept")
  func limits() throws {
    let note = String(repeating: "n", count: ImportLimits.note + 5)
    let emails = (0..<30).map { "a\($0)@x.example" }.joined(separator: " ")
    let reading = try read("Name,Email,Note\nAnn,\(emails),\(note)\n")
    #expect(reading.people.first?.note.utf8.count == ImportLimits.note)
    #expect(reading.people.first?.emails.count == ImportLimits.addresses)
    #expect(Set(reading.problems.first.map(\.kind)) == [.longNote, .tooManyAddresses])
  }
}
