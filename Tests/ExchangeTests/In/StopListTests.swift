import Testing

@testable import Exchange

@Suite("Reading stop lists")
struct StopListReadingTests {
  private func read(_ text: String) throws -> ContactsReading {
    try ContactsFile(Array(text.utf8)).readStopList()
  }

  @Test("Rows with a number or an address alone count, those with nothing of the kind are told")
  func withHeader() throws {
    let reading = try read(
      "First Name,Last Name,Company,Phone,Email\nAnn,Hale,Hale,,\n,,,030 123456,\n,,,,ann@x.example\n,,Berg,,\n,,,call me,\n"
    )
    #expect(reading.people.map(\.line) == [2, 3, 4, 5])
    #expect(reading.people[1].phones.map(\.value) == ["030 123456"])
    #expect(reading.people[2].emails.map(\.value) == ["ann@x.example"])
    #expect(reading.problems.leftOut == 1)
  }

  @Test("A list with only numbers in a column with a name has a header")
  func numbersAlone() throws {
    #expect(try read("Phone\n030 123456\n030 123457\n").people.map(\.line) == [2, 3])
  }

  @Test("Without a header every cell of every line is a number or an address")
  func withoutHeader() throws {
    let reading = try read("+49 30 123456\n030 123457;ann@x.example\n\nbob@x.example\nBlocked\n")
    #expect(reading.people.map(\.line) == [1, 2, 4])
    #expect(reading.people[1].phones.map(\.value) == ["030 123457"])
    #expect(reading.people[1].emails.map(\.value) == ["ann@x.example"])
    #expect(reading.problems.leftOut == 1 && reading.problems.first.last?.line == 5)
  }

  @Test("Letters that cannot be read, and columns that look like numbers and are left out, are told here too")
  func doubts() throws {
    let bytes = Array("Name,Company,Somebody\nM".utf8) + [0x81] + Array("ller,M,+49 30 123456\n".utf8)
    let reading = try ContactsFile(bytes).readStopList()
    #expect(reading.problems.first == [ReadingProblem(line: 1, kind: .unreadableLetters(1))])
    #expect(reading.suspects.map(\.name) == ["Somebody"])
  }

  @Test("Cards of a stop list are people with a name")
  func cards() throws {
    let card = "BEGIN:VCARD\nVERSION:3.0\nN:Hale;Ann\nTEL:030 123456\nEND:VCARD\n"
    #expect(try read(card).people.map(\.name) == ["Ann Hale"])
  }
}
