import CallScript
import Testing

@testable import Store

/// Whom a request not to be called covers, by number and organisation.
struct NumberStopTests {
  private let folder = TemporaryFolder()
  private let asked = ContactID("01ASKED")
  private let other = ContactID("01OTHER")

  private func person(_ id: ContactID, _ phone: String, _ region: String = "", company: String = "")
    -> Contact
  {
    let account = company.isEmpty ? nil : Account(id: AccountID("01AT" + company), name: company)
    return Contact(
      id: id, account: account, firstName: id == asked ? "Old" : "New", lastName: "Person", phone: phone,
      region: region)
  }

  /// A stopped number, and one that is added later.
  struct Case: CustomTestStringConvertible {
    var stopped: String
    var stoppedIn: String
    var added: String
    var addedIn: String
    var testDescription: String { "\(stopped) (\(stoppedIn)), \(added) (\(addedIn))" }

    init(_ stopped: String, _ added: String, in addedIn: String = "") {
      self.init(stopped, in: "", added, in: addedIn)
    }

    init(_ stopped: String, in stoppedIn: String, _ added: String, in addedIn: String = "") {
      (self.stopped, self.stoppedIn, self.added, self.addedIn) = (stopped, stoppedIn, added, addedIn)
    }
  }

  static let same = [
    Case("+45 12 34 56 78", "12 34 56 78"), Case("+45 33 12 34 56", "33 12 34 56", in: "DK"),
    Case("030 12345", "+49 30 12345"),
    Case("030 7654321, 0170 5551234", "030 7654321"), Case("030 7654321, 0170 5551234", "0170 5551234"),
    Case("030 5654321 oder 0170 6661234", "0170 6661234"), Case("+49 30 4654321-12", "+49 30 4654321"),
    Case("+49 30 4654321", "+49 30 4654321-12"), Case("1-800-FLOWERS", "18003569377"),
    Case("Tel. 030 3654321", "030 3654321"), Case("+49 511 5550143", "495115550143.0"),
    Case("+49 511 5550143", "+49 511 5550143,,12"), Case("030 123456", in: "DE", "+49 30 123456"),
    Case("33 12 34 56", in: "DK", "+45 33 12 34 56"), Case("+49 30 123456", "030 123456", in: "DE"),
  ]
  static let different = [
    Case("+1 212 555 0143", "+1 312 555 0143"), Case("+1 212 555 0143", "312 555 0143", in: "US-IL"),
    Case("+1 212 555 0143", "+44 2125 550143"), Case("212 555 0143", "312 555 0143"),
  ]

  private func isStopped(_ test: Case, by request: (Store, ContactID) throws -> Void) throws -> Bool {
    let store = try Store.open(at: folder.data)
    try store.add(person(asked, test.stopped, test.stoppedIn))
    try request(store, asked)
    try store.add(person(other, test.added, test.addedIn))
    let byRow = try store.previewImport([
      ImportRow(
        line: 2, firstName: "Third", lastName: "Row", phones: [Store.Address(value: test.added)],
        region: test.addedIn)
    ])
    let isStopped = try store.isSuppressed(other)
    #expect((byRow.suppressed == 1) == isStopped, "the import says otherwise")
    #expect(try store.contacts().isEmpty == isStopped)
    return isStopped
  }

  @Test("A request holds for the same number, however it is written", arguments: same)
  func holds(test: Case) throws {
    let stops = try isStopped(test) { try $0.suppress($1, scope: .person, at: Samples.now) }
    #expect(stops)
  }

  @Test("A request of somebody erased holds for the same number, however it is written", arguments: same)
  func holdsAfterErasing(test: Case) throws {
    let stops = try isStopped(test) { store, contact in
      try store.suppress(contact, scope: .person, at: Samples.now)
      try store.erase(try store.traces(of: contact))
    }
    #expect(stops)
  }

  @Test("A request holds for no other number", arguments: different)
  func doesNotHold(test: Case) throws {
    let stops = try isStopped(test) { try $0.suppress($1, scope: .person, at: Samples.now) }
    #expect(!stops)
  }

  @Test("Lifting a request frees the number in every form", arguments: same)
  func lifting(test: Case) throws {
    let stops = try isStopped(test) { store, contact in
      try store.suppress(contact, scope: .person, at: Samples.now)
      try store.lift(contact)
    }
    #expect(!stops)
  }

  @Test("The colleague at another extension stays open")
  func colleague() throws {
    let store = try Store.open(at: folder.data)
    try store.add(person(asked, "+49 30 4654321-12"))
    try store.suppress(asked, scope: .person, at: Samples.now)
    try store.add(person(other, "+49 30 4654321-43"))
    #expect(try !store.isSuppressed(other))
  }

  @Test("Who has the number or address already is found in every form")
  func holders() throws {
    let store = try Store.open(at: folder.data)
    var contact = person(asked, "+45 33 12 34 56")
    contact.email = "Em@X.example"
    try store.add(contact)
    for phone in ["33 12 34 56", "0045 33123456", "4533123456"] {
      #expect(try store.contacts(withPhone: phone, orEmail: "").map(\.id) == [asked])
    }
    for email in ["EM@X.EXAMPLE.", "Em <em@x.example>", "mailto:em@x.example?subject=a"] {
      #expect(try store.contacts(withPhone: "", orEmail: email).map(\.id) == [asked])
    }
    #expect(try store.contacts(withPhone: "33 12 34 56", orEmail: "", region: "NO").isEmpty)
  }

  @Test("An address is the same with a name, brackets, mailto: and a dot about it")
  func emails() throws {
    let store = try Store.open(at: folder.data)
    var contact = person(asked, "")
    contact.email = "em@x.example"
    try store.add(contact)
    try store.suppress(asked, scope: .person, at: Samples.now)
    for (index, email) in ["EM@X.EXAMPLE.", "Em <em@x.example>", "mailto:em@x.example"].enumerated() {
      var other = person(ContactID("01OTHER\(index)"), "")
      other.email = email
      try store.add(other)
      #expect(try store.isSuppressed(other.id), "\(email)")
    }
  }

  @Test("When the country of numbers changes, what was asked goes on holding, and numbers are read anew")
  func country() throws {
    let store = try Store.open(at: folder.data)
    try store.add(person(asked, "33 12 34 56"))
    try store.suppress(asked, scope: .person, at: Samples.now)
    try store.add(person(other, "+45 33 12 34 56"))
    #expect(try store.isSuppressed(other))
    try store.setCountry("DK")
    #expect(try store.isSuppressed(other))
    #expect(try store.contacts(withPhone: "+45 33 12 34 56", orEmail: "").count == 2)
    try store.erase(try store.traces(of: asked))
    try store.setCountry("NO")
    #expect(try store.isSuppressed(other))
    try store.add(person(ContactID("01THIRD"), "33 12 34 56"))
    #expect(try store.isSuppressed(ContactID("01THIRD")))
  }

  @Test(
    "The request of an organisation holds however its legal form is written",
    arguments: ["Hale & Son Ltd.", "Hale & Son Limited", "Hale and Son Ltd", "HALE & SON"])
  func organisation(name: String) throws {
    for isErased in [false, true] {
      let store = try Store.open(at: TemporaryFolder().data)
      try store.add(person(asked, "", company: "Hale & Son Ltd"))
      try store.suppress(asked, scope: .organisation, at: Samples.now)
      if isErased { try store.erase(try store.traces(of: asked)) }
      let outcome = try store.previewImport([
        ImportRow(line: 2, firstName: "New", lastName: "Person", company: name)
      ])
      #expect(outcome.suppressed == 1)
      try store.add(person(other, "", company: name))
      #expect(try store.isSuppressed(other))
      #expect(try store.suppression(of: other)?.scope == .organisation)
      #expect(try store.accounts(matching: "Hale").allSatisfy(\.hasObjected))
      if !isErased { try store.lift(asked) } else { try store.lift(other) }
      #expect(try !store.isSuppressed(other))
    }
  }

  @Test("An organisation that may be one that is known is told, and kept as another one")
  func likelyDouble() throws {
    let store = try Store.open(at: folder.data)
    try store.add(person(asked, "", company: "Hale & Son Ltd"))
    let rows = ["Hale & Son Ltd", "Hale and Son Limited", "Acme Inc", "Acme Inc.", "Acme Inc."].enumerated()
      .map {
        ImportRow(line: $0.offset + 2, firstName: "P\($0.offset)", lastName: "Q", company: $0.element)
      }
    let outcome = try store.previewImport(rows)
    #expect(outcome.added == 5)
    #expect(
      outcome.notices.map(\.kind) == [.likeOrganisation("Hale & Son Ltd"), .likeOrganisation("Acme Inc")])
    #expect(try store.accounts(alike: "Hale and Son").map(\.name) == ["Hale & Son Ltd"])
    #expect(try store.accounts(alike: "hale & son ltd").isEmpty)
  }

  // MARK: Files of before

  /// A file of the second schema, in which somebody asked by number, and somebody erased had asked.
  private func olderFile() throws {
    let steps = Array(Schema.steps.prefix(2))
    let store = try Store.open(at: folder.data, access: .readWrite, steps: steps, fileSystem: .local)
    try store.write { db in
      let digest = try KeyedDigest(db)
      let known = digest.olderPhone("+45 33 12 34 56")
      try db.run(
        """
        INSERT INTO contact (id, first_name, last_name, role, phone, email, zone, folded_name, search, phone_key)
        VALUES ('01ASKED', 'Old', 'Person', '', '+45 33 12 34 56', '', '', 'old person', ' old person ',
          '\(known ?? "")')
        """)
      for (subject, key) in [
        ("contact", "01ASKED"), ("phone", known ?? ""), ("phone", digest.olderPhone("+49 511 5550143") ?? ""),
        ("company", digest.company("Gone Ltd")[1]),
      ] {
        try db.run(
          "INSERT INTO suppression (subject, key, session, at) VALUES ('\(subject)', '\(key)', '', 1)")
      }
    }
    store.close()
  }

  @Test(
    "Requests of an older file hold: of those who are known in every form, of those erased by the last digits"
  )
  func olderRequests() throws {
    try olderFile()
    let store = try Store.open(at: folder.data)
    #expect(try store.isSuppressed(asked))
    for (index, (phone, isStopped)) in [
      ("33 12 34 56", true), ("+45 33123456", true), ("0511 5550143", true), ("+49 511 5550143", true),
      ("+45 33 12 34 57", false),
    ].enumerated() {
      let contact = person(ContactID("01NEW\(index)"), phone)
      try store.add(contact)
      #expect(try store.isSuppressed(contact.id) == isStopped, "\(phone)")
    }
    let gone = person(ContactID("01GONE"), "", company: "Gone Ltd")
    try store.add(gone)
    #expect(try store.isSuppressed(gone.id))
    try store.lift(asked)
    #expect(try !store.isSuppressed(asked))
  }

  @Test("Requests of an older file are heeded by an import")
  func olderRequestsImport() throws {
    try olderFile()
    let store = try Store.open(at: folder.data)
    let rows = ["33 12 34 56", "0511 5550143", "0511 5550144"].enumerated().map {
      ImportRow(
        line: $0.offset + 2, firstName: "P\($0.offset)", lastName: "Q",
        phones: [Store.Address(value: $0.element)])
    }
    let outcome = try store.previewImport(rows)
    #expect(outcome.suppressed == 2)
    #expect(outcome.added == 1)
  }
}
