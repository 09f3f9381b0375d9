import CallScript
import Testing

@testable import Store

@Suite("How other programs call people")
struct ImportRecordTests {
  private let desk: Importing
  private var store: Store { desk.store }

  init() throws { desk = try Importing() }

  private static let record = RecordName(source: "salesforce", id: "0035g00000AbCdEAAV")

  /// Ann as another program has her.
  private func recorded(
    _ line: Int = 2, _ first: String = "Ann", _ last: String = "Hale", phone: String = "", email: String = "",
    _ record: RecordName = record
  ) -> ImportRow {
    var row = row(line, first, last, phone: phone, email: email)
    row.record = record
    return row
  }

  @Test("A record is kept, and the next file of the program finds the person by it, whatever else changed")
  func record() throws {
    try desk.keep([recorded(email: "ann@hale.example")])
    let ann = try desk.named("Ann Hale")
    #expect(try store.recordNames(of: ann.contact.id) == [Self.record])
    let outcome = try desk.keep(
      [recorded(2, "Ann", "Smith", phone: "0171 555", email: "smith@x.example")], batch: "01BATCHTWO")
    #expect(outcome.found == [.record: 1] && outcome.added == 0)
    #expect(try store.contacts().count == 1)
  }

  @Test(
    "Somebody known by other keys gets the record, also where nothing else is new, and undoing takes it away")
  func recordOfKnown() throws {
    try desk.keep([row(2, "Ann", "Hale", phone: "030 1234567", email: "ann@hale.example")])
    let ann = try desk.named("Ann Hale")
    let rows = [recorded(phone: "030 1234567", email: "ann@hale.example")]
    let outcome = try desk.keep(rows, batch: "01BATCHTWO")
    #expect(outcome.changed == 1 && outcome.same == 0)
    #expect(try store.recordNames(of: ann.contact.id) == [Self.record])
    #expect(try desk.keep(rows, batch: "01BATCHTHREE").batch.isEmpty)
    #expect(try store.undoImport("01BATCHTWO").restored == 1)
    #expect(try store.recordNames(of: ann.contact.id).isEmpty)
    #expect(try desk.named("Ann Hale").contact == ann.contact)
  }

  @Test("A record that has somebody else's name now is not clear")
  func reusedRecord() throws {
    try desk.keep([recorded()])
    let outcome = try desk.keep([recorded(2, "Tom", "Berg")], batch: "01BATCHTWO")
    #expect(outcome.ambiguous == 1 && outcome.changes == 0)
    #expect(outcome.notices.first?.kind == .ambiguous(.record, ["Ann Hale"]))
  }

  @Test("The numbers of rows in tables of no known program make nobody somebody else")
  func rowNumbers() throws {
    let one = RecordName(source: "table/0123", id: "1")
    try desk.keep([recorded(2, "Ann", "Hale", one)])
    let outcome = try desk.keep([recorded(2, "Ann", "Berg", one)], batch: "01BATCHTWO")
    #expect(outcome.added == 1)
    let again = try desk.keep([recorded(2, "Ann", "Hale", phone: "030 77777", one)], batch: "01BATCHTHREE")
    #expect(again.found == [.record: 1])
  }

  @Test("People with two records of a program keep both; erasing takes them away")
  func twoRecords() throws {
    let other = RecordName(source: "salesforce", id: "0035g00000ZZZZZAAV")
    try desk.keep([recorded(email: "a@x.example"), recorded(3, email: "a@x.example", other)])
    let ann = try desk.named("Ann Hale").contact.id
    #expect(Set(try store.recordNames(of: ann)) == [Self.record, other])
    try store.erase(try store.traces(of: ann))
    #expect(try store.recordNames(of: ann).isEmpty)
  }

  @Test(
    "People of an organisation of which only facts are known come into it, in whatever case it is written")
  func organisationOfFacts() throws {
    let hale = Account(id: AccountID("01HALE"), name: "Hale & Son")
    try store.add(hale)
    let fact = Fact(id: FactID("company.news"), text: "a depot", date: CivilDate(dayNumber: 20_000))
    try store.add(fact, about: .account(hale.id))
    try desk.keep([row(2, "Ann", "Hale", company: "HALE &  son")])
    let ann = try desk.named("Ann Hale").contact
    #expect(ann.account == hale)
    #expect(try store.facts(for: ann) == [fact])
    #expect(try store.accounts().map(\.people) == [1])
  }
}
