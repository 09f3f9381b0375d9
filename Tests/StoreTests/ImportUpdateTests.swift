import CallScript
import Testing

@testable import Store

@Suite("Importing where the file counts")
struct ImportUpdateTests {
  private let desk: Importing
  private var store: Store { desk.store }

  init() throws { desk = try Importing() }

  private static let before = row(
    2, "Ann", "Hale", company: "Hale & Son", role: "CEO", phone: "030 1234567", email: "ann@hale.example",
    zone: "Europe/Berlin", note: "met")

  /// Ann as an import and a hand have made her.
  private func office() throws -> Store.ContactDetails {
    try desk.keep([Self.before])
    var ann = try desk.named("Ann Hale")
    ann.contact.region = "DE"
    ann.otherPhones = [Store.Address(label: "hand", value: "0171 5550199")]
    try store.save(ann)
    return ann
  }

  @Test("What the file says replaces what was known and is told, what it does not say stays")
  func replaced() throws {
    _ = try office()
    let outcome = try desk.keep(
      [
        row(
          2, "Ann", "Smith", company: "Smith Ltd", role: "Owner", phone: "030 9999999",
          email: "ann@hale.example", zone: "Europe/London")
      ], batch: "01BATCHTWO", policy: .update)
    #expect(outcome.changed == 1 && outcome.conflicts == 0 && outcome.replaced == 5)
    let ann = try desk.named("Ann Smith")
    #expect(ann.contact.account?.name == "Smith Ltd" && ann.contact.role == "Owner")
    #expect(ann.contact.zone == "Europe/London" && ann.contact.region == "DE" && ann.note == "met")
    #expect(ann.contact.phone == "030 9999999")
    #expect(ann.otherPhones.map(\.value) == ["030 1234567", "0171 5550199"])
    #expect(
      outcome.notices.map(\.kind) == [
        .replaced(.name, known: "Ann Hale", by: "Ann Smith"),
        .replaced(.company, known: "Hale & Son", by: "Smith Ltd"),
        .replaced(.role, known: "CEO", by: "Owner"),
        .replaced(.zone, known: "Europe/Berlin", by: "Europe/London"),
        .replaced(.phone, known: "030 1234567", by: "030 9999999"),
      ])
  }

  @Test("The same number in another form, and the organisation with another legal form, say nothing new")
  func sameOtherwise() throws {
    let ann = try office().contact
    let company = try #require(ann.account?.name)
    let outcome = try desk.keep(
      [
        row(
          2, "Ann", "Hale", company: company + " Ltd.", phone: "+49 30 1234567", email: "ANN@hale.example",
          region: "DE")
      ], batch: "01BATCHTWO", policy: .update)
    #expect(outcome.replaced == 0 && outcome.conflicts == 0 && outcome.added == 0)
    let now = try desk.named("Ann Hale").contact
    #expect(now.phone == ann.phone && now.account == ann.account)
  }

  @Test("Undoing makes everything as it was")
  func undone() throws {
    let before = try office()
    let rows = [row(2, "Ann", "Smith", role: "Owner", phone: "030 9999999", email: "ann@hale.example")]
    try desk.keep(rows, batch: "01BATCHTWO", policy: .update)
    #expect(try store.undoImport("01BATCHTWO").restored == 1)
    #expect(try store.details(of: before.contact.id) == before)
  }

  @Test("The same file counts again over what was typed in between; without it what was typed stays")
  func again() throws {
    var ann = try office()
    ann.contact.role = "Chair"
    try store.save(ann)
    #expect(try desk.keep([Self.before], batch: "01BATCHTWO").batch.isEmpty)
    #expect(try desk.named("Ann Hale").contact.role == "Chair")
    let outcome = try desk.keep([Self.before], batch: "01BATCHTWO", policy: .update)
    #expect(outcome.changed == 1 && outcome.replaced == 1)
    #expect(try desk.named("Ann Hale").contact.role == "CEO")
    #expect(try desk.keep([Self.before], batch: "01BATCHTHREE", policy: .update).same == 1)
  }

  @Test("By a record the person is found and renamed, whatever else changed")
  func byRecord() throws {
    let record = RecordName(source: "hubspot", id: "512")
    var first = Self.before
    first.record = record
    try desk.keep([first])
    var second = row(2, "Ann", "Smith", company: "New Ltd", phone: "030 5", email: "smith@new.example")
    second.record = record
    let outcome = try desk.keep([second], batch: "01BATCHTWO", policy: .update)
    #expect(outcome.found == [.record: 1] && outcome.added == 0)
    #expect(try store.contacts().map(\.displayName) == ["Ann Smith"])
    #expect(try desk.named("Ann Smith").contact.email == "smith@new.example")
  }

  @Test(
    "Half a name takes nothing away", arguments: [row(2, "Ann"), row(2, "", "Hale"), row(2, "Hale")])
  func halfName(half: ImportRow) throws {
    _ = try office()
    var half = half
    half.emails = [Store.Address(value: "ann@hale.example")]
    #expect(try desk.keep([half], batch: "01BATCHTWO", policy: .update).changes == 0)
    #expect(try desk.named("Ann Hale").contact.lastName == "Hale")
  }

  @Test(
    "Who asked not to be contacted stays so, and nobody is moved out of an organisation that asked, or into one"
  )
  func stopped() throws {
    let ann = try office().contact
    try desk.keep([row(3, "Tom", "Berg", company: "Berg", email: "tom@berg.example")], batch: "01BATCHTWO")
    let tom = try desk.named("Tom Berg").contact
    try store.suppress(tom.id, scope: .organisation, at: Samples.now)
    let outcome = try desk.keep(
      [
        row(2, "Ann", "Hale", company: "Berg", email: "ann@hale.example"),
        row(3, "Tom", "Berg", company: "Free", email: "tom@berg.example"),
      ], batch: "01BATCHTHREE", policy: .update)
    #expect(outcome.suppressed == 1 && outcome.conflicts == 1 && outcome.replaced == 0)
    #expect(try store.contact(ann.id)?.account == ann.account)
    #expect(try store.contact(tom.id) == tom)
  }
}
