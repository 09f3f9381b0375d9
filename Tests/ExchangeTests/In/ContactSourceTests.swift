import Exchange
import Testing

@Suite("Files of other programs")
struct ContactSourceTests {
  @Test(
    "Each program is known by its columns, and Ann is the same person in all of them",
    arguments: [
      (ContactFiles.hubspot, ContactSource.hubspot, 1), (ContactFiles.salesforce, .salesforce, 1),
      (ContactFiles.salesforceReport, .salesforce, 1), (ContactFiles.salesforceLead, .salesforce, 1),
      (ContactFiles.pipedrive, .pipedrive, 1), (ContactFiles.linkedin, .linkedin, 4),
      (ContactFiles.google, .google, 1), (ContactFiles.googleOld, .google, 1),
      (ContactFiles.outlook, .table, 1), (ContactFiles.german, .table, 1),
    ])
  func sources(text: String, source: ContactSource, header: Int) throws {
    let file = try ContactsFile(Array(text.utf8))
    #expect(file.source == source)
    #expect(file.headerLine == header)
    let reading = try file.read()
    let ann = try #require(reading.people.first)
    #expect(ann.name == "Ann Hale")
    #expect(ann.firstName == "Ann")
    #expect(ann.role == "Ops director")
    #expect(ann.line == header + 1)
    if source != .salesforce { #expect(ann.company == "Hale & Son") }
    if source != .linkedin {
      #expect(ann.phones.first?.value == "+49 30 1234567")
      #expect(ann.emails.first?.value == "ann@hale.example")
    }
    #expect(reading.problems.count == 0)
  }

  @Test("Numbers keep their kind, faxes are left out, and identifiers are kept letter for letter")
  func kinds() throws {
    let salesforce = try #require(try read(ContactFiles.salesforce).people.first)
    #expect(salesforce.phones.map(\.label) == ["", "mobile"])
    #expect(salesforce.phones.map(\.value) == ["+49 30 1234567", "0171 5550123"])
    #expect(salesforce.record == "0035g00000XyZaBAAV")
    #expect(salesforce.region == "US-FL")
    let pipedrive = try #require(try read(ContactFiles.pipedrive).people.first)
    #expect(pipedrive.phones.map(\.label) == ["work", "work", "mobile"])
    #expect(pipedrive.emails.map(\.label) == ["work", "home"])
    #expect(pipedrive.isNameGuessed)
    let google = try #require(try read(ContactFiles.google).people.first)
    #expect(google.emails.map(\.value) == ["ann@hale.example", "ann@home.example", "a.hale@home.example"])
    #expect(google.emails.map(\.label) == ["work", "home", "home"])
    #expect(google.phones.map(\.label) == ["mobile", "mobile"])
    let old = try #require(try read(ContactFiles.googleOld).people.first)
    #expect(old.phones.map(\.value) == ["+49 30 1234567", "0171 5550123"])
  }

  @Test("The footer of a report and its sums are nobody")
  func footer() throws {
    let reading = try read(ContactFiles.salesforceReport)
    #expect(reading.people.count == 1)
    #expect(reading.footer == 3...8)
    #expect(reading.problems.count == 0)
  }

  @Test("A note of LinkedIn's is where the person is found, and a country is a code")
  func details() throws {
    let people = try read(ContactFiles.linkedin).people
    #expect(people.map(\.name) == ["Ann Hale", "Tom Berg, MBA"])
    #expect(people[0].note == "https://www.linkedin.com/in/annhale")
    let hubspot = try read(ContactFiles.hubspot).people
    #expect(hubspot.map(\.region) == ["DE", "US"])
    #expect(hubspot[0].zone == "Europe/Berlin")
    #expect(hubspot[1].phones.isEmpty)
  }

  @Test(
    "A country and its part, however written",
    arguments: [
      ("Germany", "", "DE"), ("the Netherlands", "", "NL"), ("usa", "fl", "US-FL"),
      ("US", "Florida", "US-FL"),
      ("Canada", "Québec", "CA-QC"), ("", "Georgia", ""), ("Georgia", "", "GE"), ("DE", "DE-BY", "DE-BY"),
      ("US-FL", "", "US-FL"), ("Atlantis", "FL", ""), ("United States", "Nowhere", "US"), ("xx", "", ""),
    ])
  func regions(country: String, state: String, code: String) throws {
    let reading = try read("Name,Country,State\nAnn,\(country),\(state)\n")
    #expect(reading.people.first?.region == code)
  }

  @Test("Columns are mapped by hand, by name or number, and the choice is found again by the header")
  func choices() throws {
    let text = "Wer,Wo,Nummer\nAnn Hale,Hale & Son,030 1234567\n"
    #expect(throws: ContactsFileError.noNameColumn(cells: ["Wer", "Wo", "Nummer"], line: 1)) {
      try read(text)
    }
    let choices = [
      ColumnChoice(column: "wer", field: .fullName), ColumnChoice(column: "#2", field: .company),
      ColumnChoice(column: "Nummer", field: .phone),
    ]
    let ann = try #require(try read(text, choices).people.first)
    #expect(ann.name == "Ann Hale" && ann.company == "Hale & Son")
    #expect(ann.phones.map(\.value) == ["030 1234567"])
    #expect(throws: ContactsFileError.noSuchColumn("Was")) {
      try read(text, [ColumnChoice(column: "Was", field: .note)])
    }
    #expect(throws: ContactsFileError.noSuchColumn("#4")) {
      try read(text, [ColumnChoice(column: "#4", field: .note)])
    }
    var file = try ContactsFile(Array(text.utf8))
    file.restore([.fullName, .company, .phone])
    #expect(try file.read().people.first == ann)
    let other = try ContactsFile(Array("Wer,Wo\n".utf8))
    let again = try ContactsFile(Array((text + "Tom,,\n").utf8))
    #expect(file.fingerprint == again.fingerprint && file.fingerprint != other.fingerprint)
  }

  @Test("Two columns of one name are both read, told, and named only by their numbers")
  func duplicates() throws {
    let text = "Name,E-mail,Email,Phone,Phone\nAnn,a@x.example,b@x.example,,030 123456\n"
    let file = try ContactsFile(Array(text.utf8))
    #expect(file.columns.map(\.repeats) == [nil, nil, 2, nil, 4])
    let ann = try #require(try file.read().people.first)
    #expect(ann.emails.map(\.value) == ["a@x.example", "b@x.example"])
    #expect(ann.phones.map(\.value) == ["030 123456"])
    #expect(throws: ContactsFileError.ambiguousColumn("Phone", [4, 5])) {
      try read(text, [ColumnChoice(column: "Phone", field: .note)])
    }
  }
}
