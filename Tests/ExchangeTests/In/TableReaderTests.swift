import Testing

@testable import Exchange

@Suite("Tables that come in")
struct TableReaderTests {
  /// Every cell of a text, row by row, with the line of each row.
  private func rows(_ text: String, separator: UInt8 = 0x2C) throws -> [(line: Int, cells: [String])] {
    var reader = TableReader(Array(text.utf8), separator: separator)
    var row = TableRow()
    var rows: [(line: Int, cells: [String])] = []
    while try reader.next(into: &row) { rows.append((row.line, row.cells.map(reader.text))) }
    return rows
  }

  @Test(
    "Cells stand between separators and in quotation marks",
    arguments: [
      ("a,b", ["a", "b"]), ("a,", ["a", ""]), (",", ["", ""]), ("\"a,b\",c", ["a,b", "c"]),
      ("\"a\"\"b\"", ["a\"b"]),
      ("\"\"", [""]), ("\"\"\"\"", ["\""]), (" a , b ", ["a", "b"]), ("a, \"b, c\"", ["a", "b, c"]),
      ("\"a\"b,c", ["ab", "c"]), ("a\"b\"c", ["a\"b\"c"]), ("\"a\"\"b\"c", ["a\"bc"]),
      ("\"a\" ,b", ["a", "b"]),
      ("\u{A0}a\u{A0},b", ["a", "b"]), ("a,\u{338}b", ["a", "\u{338}b"]), ("a;b", ["a;b"]),
      ("\"é\",\"山\"", ["é", "山"]),
    ])
  func cells(line: String, cells: [String]) throws {
    #expect(try rows(line).map(\.cells) == [cells])
  }

  @Test(
    "Lines end with CR, LF or both, also within a cell, and are counted", arguments: ["\r", "\n", "\r\n"])
  func lineEnds(end: String) throws {
    let found = try rows("a,b\(end)\"1\(end)2\",c\(end)\(end)d,e\(end)")
    #expect(found.map(\.line) == [1, 2, 4, 5])
    #expect(found.map(\.cells) == [["a", "b"], ["1\(end)2", "c"], [""], ["d", "e"]])
  }

  @Test(
    "What separates cells is found on the header, outside quotation marks", arguments: [",", ";", "\t", "|"])
  func separators(sign: String) throws {
    let head = ["\"Name; full, or | short\"", "Company", "Phone", "Name"].joined(separator: sign)
    let row = ["x", "Hale", "030/12 34-56", "Ann"].joined(separator: sign)
    let ann = try #require(try read(head + "\n" + row + "\n").people.first)
    #expect(ann.company == "Hale" && ann.name == "Ann")
    #expect(ann.phones.map(\.value) == ["030/12 34-56"])
  }

  @Test("Excel's line sep= says what separates cells")
  func declared() throws {
    let ann = try #require(try read("sep=;\r\nName;Company\r\nAnn, dear;Hale\r\n").people.first)
    #expect(ann.company == "Hale")
  }

  @Test("A quotation mark that is not closed is told where it opens")
  func openQuote() {
    #expect(throws: ContactsFileError.openQuote(FilePlace(line: 3, column: 5))) {
      try read("Name,Company\nTom,x\nAnné,\"Hale\nBo,y\n".replacing("Anné", with: "Ané"))
    }
    #expect(throws: ContactsFileError.openQuote(FilePlace(line: 1, column: 6))) {
      try read("Name,\"Company\nAnn,x")
    }
  }

  @Test("A million columns are refused where they are too many")
  func columns() {
    let wide = String(repeating: ",", count: 1_000_000)
    #expect(throws: ContactsFileError.tooManyColumns(FilePlace(line: 2, column: 1001))) {
      try read("Name,Company\n" + wide + "\n")
    }
    #expect(throws: ContactsFileError.tooManyColumns(FilePlace(line: 1, column: 1001))) { try read(wide) }
  }

  @Test("A cell without end is refused where it begins")
  func longCell() {
    let long = String(repeating: "x", count: ImportLimits.cell + 1)
    #expect(throws: ContactsFileError.cellTooLong(FilePlace(line: 2, column: 5))) {
      try read("Name,Company\nAnn,\(long)\n")
    }
    #expect(throws: ContactsFileError.cellTooLong(FilePlace(line: 2, column: 5))) {
      try read("Name,Company\nAnn,\"\(long)\"\n")
    }
  }

  @Test("A row with more cells than names, or with fewer, is left out with its line")
  func uneven() throws {
    let reading = try read("First,Last,Company\nAnn\nTom,Berg,Berg, Inc\nBo,Roe,Roe,,\n")
    #expect(reading.people.map(\.name) == ["Bo Roe"])
    #expect(
      reading.problems.first == [
        ReadingProblem(line: 3, kind: .tooManyCells(found: 4, columns: 3)),
        ReadingProblem(line: 2, kind: .tooFewCells(found: 1, columns: 3)),
      ])
    #expect(reading.problems.leftOut == 2)
  }

  @Test("A line break within a cell that is not quoted makes no people of its two halves")
  func brokenRow() throws {
    let reading = try read(
      "First,Last,Company,Phone,Email\nAnn,Hale,Hale\n& Son Ltd,020 7946 0101,ann@x.example\nBob,Reed,Reed,1,b@x.example\n"
    )
    #expect(reading.people.map(\.name) == ["Bob Reed"])
    #expect(reading.problems.first.map(\.line) == [2, 3])
    #expect(
      reading.problems.first.map(\.kind)
        == [.tooFewCells(found: 3, columns: 5), .tooFewCells(found: 3, columns: 5)])
  }

  @Test(
    "A file that leaves out the empty cells at the ends of its rows is read, and so is a column without a name"
  )
  func shortRows() throws {
    let ragged = try read("First,Last,Company,Phone\nAnn,Hale\nTom,Berg,Berg\nBo,Roe,Roe,030 123456\nIda\n")
    #expect(ragged.people.map(\.name) == ["Ann Hale", "Tom Berg", "Bo Roe", "Ida"])
    #expect(ragged.people.map(\.line) == [2, 3, 4, 5] && ragged.problems.count == 0)
    let trailing = try read("First,Last,\nAnn,Hale\nTom,Berg,\n")
    #expect(trailing.people.count == 2 && trailing.problems.count == 0)
  }

  @Test(
    "Ctrl-Z at the end of a file, alone or behind a cell, is nobody", arguments: ["\u{1A}", "\u{1A}\r\n"])
  func endOfFile(end: String) throws {
    let reading = try read("First,Last,Phone\r\nAnn,Hale,020 7946 0101\r\n" + end)
    #expect(reading.people.map(\.name) == ["Ann Hale"] && reading.problems.count == 0)
    #expect(try read("First,Last\r\nAnn,Hale" + end).people.map(\.lastName) == ["Hale"])
  }

  @Test(
    "Control signs and marks alone are no name",
    arguments: ["\u{7}", "-", "\u{200B}", "\u{1B}\u{1}", "…", "."])
  func noName(name: String) throws {
    let reading = try read("First,Last,Phone\n\(name),\(name),030 123456\nAnn,Hale,1\n")
    #expect(reading.people.map(\.name) == ["Ann Hale"])
    #expect(reading.problems.first == [ReadingProblem(line: 2, kind: .noName)])
  }

  @Test("The header again, as files put together have it, is nobody and is told")
  func repeatedHeader() throws {
    let reading = try read("First Name,Last Name,Phone\nAnn,Hale,1\nFirst Name,Last Name,Phone\nBob,Reed,2\n")
    #expect(reading.people.map(\.name) == ["Ann Hale", "Bob Reed"])
    #expect(reading.problems.first == [ReadingProblem(line: 3, kind: .repeatedHeader)])
    #expect(try read("Name\nAnn\nName\n").people.count == 2)
  }

  @Test("Words of a header in a row of data do not make it the header")
  func wordsInData() throws {
    let file = try ContactsFile(
      Array("Full Name,Firm,Preferred,Second choice,Level\nAnn Hale,Hale & Son,Phone,Email,Title\n".utf8))
    #expect(file.headerLine == 1)
    let ann = try #require(try file.read().people.first)
    #expect(ann.name == "Ann Hale" && ann.company == "Hale & Son")
    let later = try ContactsFile(
      Array("My list\n\nPhone,Email\nName,Phone,Email,Company\nAnn,1,a@x.example,X\n".utf8))
    #expect(later.headerLine == 4)
  }

  @Test("Rows without name and company, and with endless words, are left out with their lines")
  func leftOut() throws {
    let long = String(repeating: "é", count: ImportLimits.words + 1)
    let reading = try read("Name,Email\n,a@x.example\n\(long),\nAnn,\n")
    #expect(reading.people.map(\.name) == ["Ann"])
    #expect(
      reading.problems.first == [
        ReadingProblem(line: 2, kind: .noName), ReadingProblem(line: 3, kind: .tooLong(.fullName)),
      ])
  }

  @Test("Reading stops when it is told to")
  func stop() throws {
    let text = "Name\n" + String(repeating: "Ann\n", count: 3000)
    let file = try ContactsFile(Array(text.utf8))
    var steps: [Int] = []
    #expect(throws: ContactsFileError.stopped) {
      try file.read { done, total in
        steps.append(done)
        return done < total / 2
      }
    }
    #expect(steps.count == 2)
  }

  @Test("Nothing, and a header alone")
  func empty() throws {
    #expect(throws: ContactsFileError.empty) { try read("") }
    #expect(throws: ContactsFileError.empty) { try read(" \r\n\t\n") }
    #expect(try read("Name,Company").people.isEmpty)
  }
}
