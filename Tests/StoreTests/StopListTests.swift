import CallScript
import Testing

@testable import Store

@Suite("Stop lists")
struct StopListTests {
  private let desk: Importing
  private var store: Store { desk.store }

  init() throws { desk = try Importing() }

  private func keep(_ rows: [ImportRow]) throws -> StopListOutcome {
    let preview = try store.previewStopList(rows)
    let outcome = try store.keepStopList(rows, at: Samples.now, reason: "on a stop list")
    #expect(preview == outcome)
    return outcome
  }

  @Test(
    "Somebody on file is stopped by number, address, or name with company, with all their numbers",
    arguments: [
      row(1, phone: "030 1234567"), row(1, email: "ANN@hale.example"),
      row(1, "ann", "hale", company: "Hale & Son"),
      row(1, "A.", "Hale", phone: "030 1234567"), row(1, company: "hale & son"),
    ])
  func known(row: ImportRow) throws {
    try store.add(Samples.ann)
    let outcome = try keep([row])
    #expect(outcome.known == 1 && outcome.stopped == 1 && outcome.requests == 1)
    #expect(try store.isSuppressed(Samples.ann.id))
    #expect(try store.contacts().isEmpty)
  }

  @Test(
    "Whoever is not on file is kept out by import and by hand",
    arguments: [
      row(1, phone: "+49 30 1234567"), row(1, email: "ann@hale.example"),
      row(1, "Ann", "Hale", company: "Hale & Son"),
      row(1, company: "Hale & Son"),
    ])
  func unknown(entry: ImportRow) throws {
    let outcome = try keep([entry])
    #expect(outcome.known == 0 && outcome.stopped == 0 && outcome.requests == 1)
    let ann = row(
      2, "Ann", "Hale", company: "Hale & Son", phone: "030 1234567", email: "ann@hale.example")
    #expect(try desk.keep([ann]).suppressed == 1)
    try store.add(Samples.ann)
    #expect(try store.isSuppressed(Samples.ann.id))
  }

  @Test("A number of a list is stopped for everybody who answers it, but other people are not")
  func switchboard() throws {
    try store.add(Samples.ann)
    var tom = Samples.contact(
      "01TOM", first: "Tom", last: "Berg", account: Samples.hale, phone: "030 1234567")
    try store.add(tom)
    let outcome = try keep([row(1, "Ann", "Hale", phone: "030 1234567")])
    #expect(outcome.known == 2 && outcome.stopped == 2)
    #expect(try store.isSuppressed(tom.id))
    tom.phone = "030 7654321"
    try store.update(tom)
    #expect(try !store.isSuppressed(tom.id), "the number was meant, not Tom")
    #expect(try store.isSuppressed(Samples.ann.id))
  }

  @Test(
    "A list may write a number without its country, and an organisation with another legal form",
    arguments: [
      row(1, phone: "33 12 34 56", region: "DK"), row(1, company: "Hale and Son Limited"),
      row(1, "Ann", "Hale", company: "Hale & Son Ltd"),
    ])
  func otherForms(entry: ImportRow) throws {
    let ann = Samples.contact("01ANN", account: Samples.hale, phone: "+45 33 12 34 56", email: "")
    try store.add(ann)
    let outcome = try keep([entry])
    #expect(outcome.known == 1 && outcome.stopped == 1 && outcome.requests == 1)
    #expect(try store.isSuppressed(ann.id))
    #expect(try keep([entry]).requests == 0)
  }

  @Test("A number of a list that stands there in two forms is one request")
  func twoForms() throws {
    let rows = [row(1, phone: "+49 30 1234567"), row(2, phone: "030 1234567", region: "DE")]
    #expect(try keep(rows).numbers == 1)
    #expect(try keep([row(1, phone: "0049 30 1234567")]).numbers == 0)
    #expect(try keep([row(1, phone: "+1 212 555 0143"), row(2, phone: "+1 312 555 0143")]).numbers == 2)
  }

  @Test("A row by which nobody can be known again stops nobody and is told with its line")
  func useless() throws {
    try store.add(Samples.ann)
    let outcome = try keep([row(7, "Ann", "Hale"), row(8, phone: "12")])
    #expect(outcome.useless == [7, 8] && outcome.requests == 0 && outcome.known == 0)
    #expect(try !store.isSuppressed(Samples.ann.id))
  }

  @Test("A second time nothing is new; undoing imports leaves the requests alone, lifting by hand does not")
  func again() throws {
    let ann = row(2, "Ann", "Hale", phone: "030 1234567")
    try desk.keep([ann])
    let list = [row(1, phone: "030 1234567"), row(2, phone: "030 1234567"), row(3, email: "x@y.example")]
    #expect(try keep(list).requests == 2)
    let second = try keep(list)
    #expect(second.requests == 0 && second.known == 1 && second.stopped == 0)
    #expect(try store.undoImport("01BATCHONE").keptCount == 1)
    let id = try store.contact(named: "Ann Hale").id
    #expect(try store.isSuppressed(id))
    #expect(try store.suppression(of: id)?.reason == "on a stop list")
    try store.lift(id)
    #expect(try !store.isSuppressed(id))
  }

  @Test("A dry run where no store is yet counts the list")
  func nothing() throws {
    let outcome = try Store.previewStopListIntoNothing([row(1, phone: "030 1234567")])
    #expect(outcome.numbers == 1 && outcome.known == 0)
  }

  @Test("Stopped half-way nothing is kept")
  func stopped() throws {
    #expect(throws: StoreError.stopped) {
      try store.keepStopList([row(1, phone: "030 1234567")], at: Samples.now, reason: "") { _, _ in false }
    }
    #expect(try keep([row(1, phone: "030 1234567")]).numbers == 1)
  }
}
