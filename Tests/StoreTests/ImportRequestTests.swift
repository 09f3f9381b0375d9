import CallScript
import Testing

@testable import Store

@Suite("Requests that come with a file")
struct ImportRequestTests {
  private let folder = TemporaryFolder()
  private let store: Store

  init() throws { store = try Store.open(at: folder.data) }

  @discardableResult
  private func keep(_ rows: [ImportRow], batch: String = "01BATCHONE") throws -> ImportOutcome {
    var number = 0
    return try store.keepImport(
      rows, as: ImportBatch(id: batch, at: Samples.now, source: "csv", path: "/tmp/leads.csv"),
      mint: {
        number += 1
        return "\(batch)\(number)"
      })
  }

  private func row(
    _ line: Int, _ first: String, _ last: String, phone: String = "", email: String = "", stop: String = "",
    mailStop: String = ""
  ) -> ImportRow {
    ImportRow(
      line: line, firstName: first, lastName: last,
      phones: phone.isEmpty ? [] : [Store.Address(value: phone)],
      emails: email.isEmpty ? [] : [Store.Address(value: email)], stop: stop, mailStop: mailStop)
  }

  private static let stop = "Do Not Call: TRUE"
  private static let mailStop = "Email Opt Out: 1"

  @Test(
    "Whoever must not be called is kept, stopped with number and address, and the words of the file are the reason"
  )
  func new() throws {
    let outcome = try keep([
      row(2, "Ann", "Hale", phone: "030 1234567", email: "a@x.example", stop: Self.stop)
    ])
    #expect(outcome.added == 1 && outcome.stopped == 1 && outcome.mailStopped == 0)
    #expect(outcome.notices.map(\.kind) == [.stopped(Self.stop)])
    let ann = try store.contact(named: "Ann Hale")
    #expect(try store.isSuppressed(ann.id))
    #expect(try store.contacts().isEmpty)
    #expect(try store.suppression(of: ann.id)?.reason == Self.stop)
    #expect(try store.isSuppressed(address: "A@x.example"))
    let again = try keep([row(2, "Zed", "Other", phone: "+49 30 1234567")], batch: "01BATCHTWO")
    #expect(again.suppressed == 1 && again.changes == 0)
  }

  @Test("Somebody who is known is stopped by the file too, and a second time nothing happens")
  func known() throws {
    try store.add(Samples.ann)
    let rows = [row(2, "Ann", "Hale", phone: "030 1234567", stop: Self.stop)]
    let preview = try store.previewImport(rows)
    #expect(preview.changes == 1 && preview.stopped == 1)
    #expect(try !store.isSuppressed(Samples.ann.id))
    try keep(rows)
    #expect(try store.isSuppressed(Samples.ann.id))
    let again = try keep(rows, batch: "01BATCHTWO")
    #expect(again.changes == 0 && again.suppressed == 1)
  }

  @Test("A number that others have stays open to them; an opt-out of e-mails stops no calls")
  func scopes() throws {
    try keep([
      row(2, "Ann", "Hale", phone: "030 1234567", stop: Self.stop),
      row(3, "Tom", "Berg", phone: "030 1234567"),
      row(4, "Bo", "Roe", phone: "040 1234567", email: "bo@x.example", mailStop: Self.mailStop),
    ])
    #expect(try Set(store.contacts().map(\.firstName)) == ["Tom", "Bo"])
    let bo = try store.contact(named: "Bo Roe")
    #expect(try store.mailRefusal(of: bo.id)?.reason == Self.mailStop)
    #expect(try store.refusesMail(address: "BO@x.example") && !store.refusesMail(address: "tom@x.example"))
    #expect(try !store.isSuppressed(bo.id) && !store.isSuppressed(address: "bo@x.example"))
  }

  @Test("Where it is not clear who asked, nobody is called by the number or written to by the address")
  func unclear() throws {
    try store.add(Samples.contact("01A", first: "Ann", last: "Hale", phone: "030 1234567"))
    try store.add(Samples.contact("01B", first: "Ann", last: "Hale", phone: "030 1234567"))
    let rows = [row(2, "Ann", "Hale", phone: "030 1234567", stop: Self.stop)]
    let outcome = try keep(rows)
    #expect(outcome.ambiguous == 1 && outcome.requestsAlone == 1 && outcome.changes == 1)
    #expect(try store.isSuppressed(ContactID("01A")) && store.isSuppressed(ContactID("01B")))
    #expect(try keep(rows, batch: "01BATCHTWO").changes == 0)
  }

  @Test("A request for a number or an address alone makes nobody, and holds")
  func alone() throws {
    let rows = [
      row(2, "", "", phone: "030 1234567", stop: Self.stop),
      row(3, "", "", email: "a@x.example", mailStop: Self.mailStop),
    ]
    let outcome = try keep(rows)
    #expect(outcome.added == 0 && outcome.requestsAlone == 2)
    #expect(try store.contacts(whom: .everybody).isEmpty)
    #expect(try keep([row(2, "Ann", "Hale", phone: "030 1234567")], batch: "01BATCHTWO").suppressed == 1)
    #expect(try store.refusesMail(address: "a@x.example"))
    #expect(try keep(rows, batch: "01BATCHTHREE").changes == 0)
  }

  @Test("Taking the import back lifts no request")
  func undo() throws {
    try store.add(Samples.ann)
    try keep([
      row(2, "Ann", "Hale", phone: "030 1234567", stop: Self.stop),
      row(3, "Tom", "Berg", phone: "040 99999", stop: Self.stop),
      row(4, "Bo", "Roe", email: "bo@x.example", mailStop: Self.mailStop),
      row(5, "", "", phone: "089 55555", stop: Self.stop),
    ])
    let undoing = try store.undoImport("01BATCHONE")
    #expect(undoing.removed == 1 && undoing.restored == 1 && undoing.kept.map(\.reason) == [.suppressed])
    #expect(try store.isSuppressed(Samples.ann.id) && store.isSuppressed(store.contact(named: "Tom Berg").id))
    #expect(try store.refusesMail(address: "bo@x.example"))
    #expect(try keep([row(2, "Zed", "X", phone: "089 55555")], batch: "01BATCHTWO").suppressed == 1)
    #expect(throws: StoreError.self) { try store.contact(named: "Bo Roe") }
  }

  @Test("A request of a file is lifted by hand like any other, and the same file does not bring it back")
  func lift() throws {
    let rows = [
      row(
        2, "Ann", "Hale", phone: "030 1234567", email: "a@x.example", stop: Self.stop, mailStop: Self.mailStop
      )
    ]
    try keep(rows)
    let ann = try store.contact(named: "Ann Hale")
    try store.lift(ann.id)
    #expect(try !store.isSuppressed(ann.id) && store.mailRefusal(of: ann.id) == nil)
    #expect(try keep(rows, batch: "01BATCHTWO").same == 1)
    #expect(try !store.isSuppressed(ann.id))
  }

  @Test("Of somebody erased who wanted no e-mails only the address's digest is left, and it holds")
  func erased() throws {
    try keep([row(2, "Bo", "Roe", email: "bo@x.example", mailStop: Self.mailStop)])
    let bo = try store.contact(named: "Bo Roe")
    try store.erase(try store.traces(of: bo.id))
    #expect(try store.mailRefusal(of: bo.id) == nil)
    #expect(try store.refusesMail(address: "bo@x.example"))
    try store.add(Samples.contact("01NEW", first: "B.", last: "Roe", email: "bo@x.example"))
    #expect(try store.mailRefusal(of: ContactID("01NEW")) != nil)
  }
}
