import CallScript
import Testing

@testable import Store

@Suite("Importing people")
struct ImportTests {
  private let desk: Importing
  private var store: Store { desk.store }

  init() throws { desk = try Importing() }

  @Test("New people come with all that the file tells, into organisations that are one by name")
  func new() throws {
    var ann = row(
      2, "Ann", "Hale", company: "Hale & Son", role: "CEO", phone: "030 1234567", email: "a@x.example")
    ann.phones.append(Store.Address(label: "mobile", value: "0171 555"))
    ann.region = "DE"
    let outcome = try desk.keep([ann, row(3, "Tom", "Berg", company: "hale & son", note: "met")])
    #expect(outcome.added == 2 && outcome.changed == 0 && outcome.batch == "01BATCHONE")
    let kept = try desk.named("Ann Hale")
    #expect(kept.contact.role == "CEO" && kept.contact.region == "DE" && kept.contact.phone == "030 1234567")
    #expect(kept.otherPhones == [Store.Address(label: "mobile", value: "0171 555")])
    #expect(kept.addedAt == Samples.now)
    #expect(try desk.named("Tom Berg").note == "met")
    #expect(try store.accounts().map(\.people) == [2])
    #expect(try store.contacts(withPhone: "+49 171 555", orEmail: "A@X.example").map(\.firstName) == ["Ann"])
  }

  @Test("A preview comes to the same and changes nothing")
  func preview() throws {
    try store.add(Samples.ann)
    let rows = [
      row(2, "Ann", "Hale", company: "Hale & Son", role: "CEO", email: "ann@hale.example"),
      row(3, "Tom", "Berg", phone: "030 1"), row(4, "Tom", "Berg", phone: "030 1"),
    ]
    let before = try store.contacts()
    var preview = try store.previewImport(rows)
    #expect(try store.contacts() == before)
    #expect(try store.importBatches().isEmpty)
    var outcome = try desk.keep(rows)
    #expect(preview.sample.map(\.contact.displayName) == outcome.sample.map(\.contact.displayName))
    (preview.sample, outcome.sample, outcome.batch) = ([], [], "")
    #expect(preview == outcome)
    #expect(outcome.added == 1 && outcome.repeated == 1 && outcome.same == 1 && outcome.conflicts == 1)
  }

  @Test(
    "Somebody is found by address, then by number in any form, then by name and organisation",
    arguments: [
      (row(2, "A.", "Hale", email: "ANN@hale.example "), ImportKey.email),
      (row(2, "Ann", "Smith", email: "ann@hale.example"), .email),
      (row(2, email: "ann@hale.example"), .email),
      (row(2, "Ann", "Hale", phone: "030/1234567"), .phone),
      (row(2, "A", "Hale", phone: "0049 30 1234567"), .phone),
      (row(2, "Ann B.", "Hale", phone: "+49 (0)30 123 45 67"), .phone),
      (row(2, "ANN", "hale", company: "HALE &  SON"), .name),
      (row(2, "Ann", "Hale", company: "Hale & Son", phone: "0171 555012"), .name),
    ])
  func keys(row: ImportRow, key: ImportKey) throws {
    try store.add(Samples.ann)
    let outcome = try desk.keep([row])
    #expect(outcome.found == [key: 1])
    #expect(outcome.added == 0)
    #expect(try store.contacts().count == 1)
  }

  @Test(
    "Nobody is taken for somebody else",
    arguments: [
      row(2, "Tom", "Hale", company: "Hale & Son", phone: "+49 30 1234567"),
      row(2, "Ann", "Hale", company: "Berg Ltd"), row(2, "Ann", "Hale"),
      row(2, company: "Hale & Son", phone: "+49 30 1234567"), row(2, "Ann", company: "Hale & Son"),
    ])
  func different(row: ImportRow) throws {
    try store.add(Samples.ann)
    #expect(try desk.keep([row]).added == 1)
    #expect(try store.contact(Samples.ann.id) == Samples.ann)
  }

  @Test("A switchboard's number is told with whose it is")
  func switchboard() throws {
    try store.add(Samples.ann)
    let outcome = try desk.keep([row(2, "Tom", "Berg", phone: "+49 30 1234567")])
    #expect(outcome.sharing == 1)
    #expect(outcome.notices.map(\.kind) == [.sharedNumber("Ann Hale")])
  }

  @Test(
    "Where it is not clear who is meant, the row is left out and told",
    arguments: [
      (row(9, "Bo", "Roe", email: "ann@hale.example"), ImportKey.email),
      (row(9, "Ann", "Hale", company: "Hale & Son", email: "other@hale.example"), .name),
    ])
  func ambiguous(row: ImportRow, key: ImportKey) throws {
    try store.add(Samples.ann)
    let outcome = try desk.keep([row])
    #expect(outcome.changes == 0 && outcome.ambiguous == 1 && outcome.batch.isEmpty)
    #expect(outcome.notices.map(\.kind) == [.ambiguous(key, ["Ann Hale"])])
    #expect(outcome.notices.map(\.line) == [9])
    #expect(try store.contacts() == [Samples.ann])
  }

  @Test("Two with the same number and name cannot be told apart")
  func twins() throws {
    try store.add(Samples.contact("01ONE", phone: "030 1234567"))
    try store.add(Samples.contact("01TWO", phone: "030 1234567"))
    #expect(try desk.keep([row(2, "Ann", "Hale", phone: "030 1234567")]).ambiguous == 1)
  }

  @Test("Merging fills what is empty, adds numbers and addresses, and keeps and tells what differs")
  func merging() throws {
    var known = Samples.contact("01ANN", phone: "030 1234567", email: "ann@hale.example")
    known.zone = ""
    try store.add(known)
    let outcome = try desk.keep([
      row(
        7, "Ann", "Smith", company: "Hale & Son", role: "CEO", phone: "0171 555012",
        email: "ann@hale.example",
        zone: "Europe/Rome", note: "met")
    ])
    #expect(outcome.changed == 1 && outcome.added == 0)
    let ann = try desk.named("Ann Hale")
    #expect(
      ann.contact.account?.name == "Hale & Son" && ann.contact.zone == "Europe/Rome" && ann.note == "met")
    #expect(ann.contact.role == "Ops director" && ann.contact.phone == "030 1234567")
    #expect(ann.otherPhones == [Store.Address(label: "work", value: "0171 555012")])
    #expect(
      outcome.notices.map(\.kind) == [
        .conflict(.name, kept: "Ann Hale", offered: "Ann Smith"),
        .conflict(.role, kept: "Ops director", offered: "CEO"),
      ])
    #expect(try store.contacts(matching: "hale son").count == 1)
  }

  @Test("Half a name is filled up")
  func halfName() throws {
    try store.add(Samples.contact("01ANN", last: "", email: "ann@hale.example"))
    #expect(try desk.keep([row(2, "Ann", "Hale", email: "ann@hale.example")]).changed == 1)
    #expect(try store.contacts().map(\.displayName) == ["Ann Hale"])
  }

  @Test("The same file again changes nothing", arguments: 1...12)
  func again(seed: UInt64) throws {
    var chance = SeededChance(seed: seed)
    func pick(_ words: [String]) -> String { words.randomElement(using: &chance) ?? "" }
    let rows = (2..<120).map { line in
      row(
        line, pick(["Ann", "A.", "Tom", "", "Bo"]), pick(["Hale", "Berg", "", "Roe"]),
        company: pick(["", "Hale & Son", "Berg Ltd", "ACME"]), role: pick(["", "CEO", "CFO"]),
        phone: pick(["", "", "030 1234567", "+49 30 1234567", "0171 555012", "12"]),
        email: pick(["", "", "a@x.example", "b@x.example", "c@x.example"]), zone: pick(["", "Europe/Rome"]),
        note: pick(["", "met"]))
    }.filter { !$0.displayName.isEmpty }
    let first = try desk.keep(rows)
    let people = try store.contacts(whom: .everybody, limit: 1000)
    #expect(first.added == people.count && first.added > 0)
    let second = try desk.keep(rows, batch: "01BATCHTWO")
    #expect(second.changes == 0, "\(second.sample)")
    #expect(second.batch.isEmpty && second.repeated == 0)
    #expect(try store.contacts(whom: .everybody, limit: 1000) == people)
    #expect(try store.importBatches().map(\.id) == ["01BATCHONE"])
  }
}

@Suite("Importing people who asked not to be contacted")
struct SuppressedImportTests {
  private let desk: Importing
  private var store: Store { desk.store }

  init() throws {
    desk = try Importing()
    try desk.store.add(Samples.ann)
  }

  @Test(
    "Somebody who asked stays so, is not changed and not added again, however they come back",
    arguments: [
      row(2, "Ann", "Hale", role: "CEO", phone: "0171 555012", email: "ann@hale.example"),
      row(2, "Ann", "Hale", role: "CEO", phone: "030 1234567"), row(2, "Ann", "Hale", company: "Hale & Son"),
      row(2, "Anna", "Smith", phone: "+49 30 1234567"), row(2, "Bo", "Roe", email: "ann@hale.example"),
    ])
  func stays(row: ImportRow) throws {
    try store.suppress(Samples.ann.id, scope: .person, at: Samples.now)
    let outcome = try desk.keep([row])
    #expect(outcome.changes == 0 && outcome.suppressed == 1)
    #expect(outcome.notices.map(\.kind) == [.suppressed])
    #expect(try store.contacts(whom: .everybody) == [Samples.ann])
    #expect(try store.isSuppressed(Samples.ann.id))
    #expect(try store.importBatches().isEmpty)
  }

  @Test("Nobody of an organisation that asked is added")
  func organisation() throws {
    try store.suppress(Samples.ann.id, scope: .organisation, at: Samples.now)
    let outcome = try desk.keep([
      row(2, "Tom", "Berg", company: "hale & son", phone: "040 99999"), row(3, "Bo", "Roe", company: "ACME"),
    ])
    #expect(outcome.suppressed == 1 && outcome.added == 1)
    #expect(try store.contacts(whom: .everybody, limit: 9).map(\.firstName) == ["Ann", "Bo"])
  }

  @Test("The number of somebody who asked is not given to another, whose other news are kept")
  func number() throws {
    try store.suppress(Samples.ann.id, scope: .person, at: Samples.now)
    try store.add(Samples.contact("01TOM", first: "Tom", last: "Berg", email: "tom@berg.example"))
    let outcome = try desk.keep([
      row(2, "Tom", "Berg", phone: "030 1234567", email: "tom@berg.example", note: "met")
    ])
    #expect(outcome.changed == 1)
    #expect(outcome.notices.map(\.kind) == [.droppedAddress("030 1234567")])
    let tom = try desk.named("Tom Berg")
    #expect(tom.contact.phone.isEmpty && tom.note == "met")
    #expect(try !store.isSuppressed(tom.contact.id))
  }

  @Test("Somebody without an organisation is not let into one that asked")
  func intoOrganisation() throws {
    try store.suppress(Samples.ann.id, scope: .organisation, at: Samples.now)
    try store.add(Samples.contact("01TOM", first: "Tom", last: "Berg", email: "tom@berg.example"))
    try desk.keep([row(2, "Tom", "Berg", company: "Hale & Son", email: "tom@berg.example", note: "met")])
    #expect(try desk.named("Tom Berg").contact.account == nil)
  }
}

@Suite("Taking an import back")
struct ImportUndoTests {
  private let desk: Importing
  private var store: Store { desk.store }

  init() throws {
    desk = try Importing()
    try desk.store.add(Samples.contact("01ANN", phone: "030 1234567"))
    try desk.keep([
      row(
        2, "Ann", "Hale", company: "Hale & Son", phone: "030 1234567", email: "ann@hale.example", note: "met"),
      row(3, "Tom", "Berg", company: "Berg Ltd", phone: "040 1"), row(4, "Bo", "Roe", company: "Hale & Son"),
    ])
  }

  @Test("Everybody is as before, and organisations without anybody are gone")
  func whole() throws {
    let undoing = try store.undoImport("01BATCHONE")
    #expect(undoing.removed == 2 && undoing.restored == 1 && undoing.kept.isEmpty)
    let people = try store.contacts(whom: .everybody)
    #expect(people == [Samples.contact("01ANN", phone: "030 1234567")])
    #expect(try store.details(of: ContactID("01ANN"))?.note == "")
    #expect(try store.accounts().isEmpty)
    #expect(try store.importBatches().map(\.isUndone) == [true])
    #expect(throws: StoreError.importUndone("01BATCHONE")) { try store.undoImport("01BATCHONE") }
    #expect(throws: StoreError.noSuchImport("")) { try store.importBatch("") }
    #expect(throws: StoreError.noSuchImport("01X")) { try store.undoImport("01X") }
    #expect(try desk.keep([row(3, "Tom", "Berg")], batch: "01BATCHTWO").added == 1)
    #expect(try store.importBatch("").id == "01BATCHTWO")
    #expect(try store.importBatch("01batcho").id == "01BATCHONE")
    #expect(throws: StoreError.ambiguousImport("01BATCH")) { try store.importBatch("01BATCH") }
  }

  @Test("Who was called since stays, and is told")
  func called() throws {
    let tom = try store.contact(named: "Tom Berg")
    try Samples.call(store, "01CALL", to: tom, Outcome(.noAnswer))
    let undoing = try store.undoImport("01BATCHONE")
    #expect(undoing.removed == 1 && undoing.restored == 1)
    #expect(undoing.kept == [ImportUndoing.Kept(contact: tom, reason: .used)])
    #expect(try store.contact(tom.id) == tom)
    #expect(try store.accounts().map(\.account.name) == ["Berg Ltd"])
  }

  @Test("Who was changed since, or asked not to be contacted, stays")
  func changed() throws {
    var ann = try desk.named("Ann Hale")
    ann.contact.role = "CEO"
    try store.save(ann)
    let bo = try store.contact(named: "Bo Roe")
    try store.suppress(bo.id, scope: .person, at: Samples.now)
    let undoing = try store.undoImport("01BATCHONE")
    #expect(undoing.removed == 1 && undoing.restored == 0)
    #expect(Set(undoing.kept.map(\.reason)) == [.changed, .suppressed])
    #expect(try desk.named("Ann Hale").note == "met")
    #expect(try store.isSuppressed(bo.id))
  }

  @Test("Stopping half-way keeps nothing, neither of an import nor of taking it back")
  func stopping() throws {
    let people = try store.contacts(whom: .everybody)
    let rows = (2..<3000).map { row($0, "First\($0)", "Last", company: "C\($0 % 7)") }
    for stop in [0, 1500, 3500] {
      var number = 0
      #expect(throws: StoreError.stopped) {
        try store.keepImport(
          rows, as: ImportBatch(id: "01BATCHTWO", at: Samples.now, source: "csv", path: ""),
          mint: {
            number += 1
            return "01NEW\(number)"
          },
          goingOn: { done, _ in done < stop })
      }
    }
    #expect(throws: StoreError.stopped) { try store.previewImport(rows) { done, _ in done < 1000 } }
    #expect(throws: StoreError.stopped) { try store.undoImport("01BATCHONE") { _, _ in false } }
    #expect(try store.contacts(whom: .everybody) == people)
    #expect(try store.importBatches().map(\.isUndone) == [false])
  }

  @Test("What was picked for a header is found again")
  func mapping() throws {
    #expect(try store.importMapping("0123") == nil)
    try store.setImportMapping("0123", "[\"first\"]")
    try store.setImportMapping("0123", "[\"last\"]")
    #expect(try store.importMapping("0123") == "[\"last\"]")
  }
}
