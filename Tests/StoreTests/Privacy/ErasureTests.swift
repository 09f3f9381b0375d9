import CallScript
import CoachTesting
import Foundation
import Testing

@testable import Store

struct ErasureTests {
  private let folder = TemporaryFolder()

  private func filled(_ asks: SuppressionScope? = nil, colleague: Bool = true) throws -> Store {
    let store = try Store.open(at: folder.data)
    try CanaryOffice(store: store, hasColleague: colleague).fill(asks: asks)
    return store
  }

  @discardableResult
  private func erase(_ store: Store) throws -> ErasureExtent {
    try store.erase(try store.traces(of: CanaryOffice.canary.id))
  }

  @Test("The canaries are found while the person is there, so that finding none means something")
  func searchFinds() throws {
    let store = try filled()
    defer { store.close() }
    let found = try CanarySearch.findings(in: folder.data, of: CanaryOffice.canaries)
    for canary in CanaryOffice.canaries { #expect(found.contains { $0.hasSuffix(canary) }, "\(canary)") }
  }

  @Test(
    "After erasing no file holds a word of the person, with the store open or closed",
    arguments: [nil, .person, .organisation] as [SuppressionScope?], [true, false])
  func nothingIsLeft(asks: SuppressionScope?, colleague: Bool) throws {
    let store = try filled(asks, colleague: colleague)
    try erase(store)
    #expect(try CanarySearch.findings(in: folder.data, of: CanaryOffice.canaries) == [])
    #expect(try store.isSound())
    store.close()
    #expect(try CanarySearch.findings(in: folder.data, of: CanaryOffice.canaries) == [])
  }

  @Test("Erasing tells what goes, beforehand without doing it, and the same when it is done")
  func extent() throws {
    let store = try filled()
    let traces = try store.traces(of: CanaryOffice.canary.id)
    let planned = try store.erasureExtent(of: traces)
    #expect(try store.contact(CanaryOffice.canary.id) != nil)
    let done = try store.erase(traces)
    #expect(planned == done)
    #expect((done.calls, done.facts, done.drafts, done.laterEvents) == (1, 1, 1, 1))
    #expect((done.addresses, done.imports) == (2, 1))
    #expect(done.mentions > 8)
    #expect(done.organisation == nil)
    #expect(try store.contact(CanaryOffice.canary.id) == nil)
  }

  @Test("The organisation goes with its last person, or stays when it is to be kept")
  func organisation() throws {
    let store = try filled(colleague: false)
    let traces = try store.traces(of: CanaryOffice.canary.id)
    #expect(try store.erasureExtent(of: traces, keepsOrganisation: true).organisation == nil)
    #expect(try store.erase(traces).organisation == CanaryOffice.harbour)
    #expect(try store.account(CanaryOffice.harbour.id) == nil)
  }

  @Test("Others keep their own records, and what was said of the person in them is marked as erased")
  func othersStay() throws {
    let store = try filled()
    try erase(store)
    #expect(try store.contact(CanaryOffice.bob.id) == CanaryOffice.bob)
    let details = try #require(try store.details(of: CanaryOffice.bob.id))
    #expect(details.note == "Ask (erased) first; (erased)'s desk is next door")
    let carl = try #require(try store.details(of: CanaryOffice.carl.id))
    #expect(carl.note == "Knows (erased) from school")
    let events = try store.events(of: SessionID("01BOBSESSION00000000000000"))
    #expect(events.count == 7)
    #expect(events[2].kind == .heard("(erased) is on (erased) or (erased)"))
    #expect(events[3].kind == .noted("(erased) number: (erased), (erased)'s"))
    guard case .opened(let setup) = events[0].kind else {
      Issue.record("the first event is another")
      return
    }
    #expect(setup.contact == CanaryOffice.bob)
    #expect(setup.referrer == "(erased)")
    let later = try store.laterEvents(of: CanaryOffice.bob.id)
    #expect(
      later.map(\.kind) == [
        .dropped(MoveKey("somebody_else:(erased):(erased)"), reason: "(erased) forbade it")
      ])
  }

  @Test("What others have too stays: a shared number, the same name elsewhere, the organisation's name")
  func sharedStays() throws {
    let store = try Store.open(at: folder.data)
    var ann = Samples.ann
    ann.phone = "+49 30 1234567"
    try store.add(ann)
    let son = Samples.contact(
      "01SON", first: "Joe", last: "Hale", account: Samples.hale, phone: "030 1234567")
    try store.save(
      Store.ContactDetails(
        contact: son, note: "Ann rings from 030 1234567, the desk of Hale & Son; Hale will call"))
    try store.erase(try store.traces(of: ann.id))
    #expect(
      try store.details(of: son.id)?.note
        == "(erased) rings from 030 1234567, the desk of Hale & Son; Hale will call")
    #expect(try store.contact(son.id) == son)
  }

  @Test("Somebody who had asked is kept out when they come back by number, by address or by name")
  func staysOut() throws {
    let store = try filled(.person)
    #expect(try erase(store).staysOut)
    let ways: [(id: String, contact: (ContactID) -> Contact)] = [
      ("01BYNUMBER", { Contact(id: $0, firstName: "Z", phone: "030 88712349") }),
      ("01BYSECOND", { Contact(id: $0, firstName: "Z", phone: "+49 171 5559876543") }),
      ("01BYADDRESS", { Contact(id: $0, firstName: "Z", email: "ZYQXVMAIL@zyqxvdomain.example") }),
      (
        "01BYNAME",
        {
          Contact(id: $0, account: CanaryOffice.harbour, firstName: "zyqxvfirst", lastName: "von  Zyqxvlast")
        }
      ),
    ]
    for way in ways {
      try store.add(way.contact(ContactID(way.id)))
      #expect(try store.isSuppressed(ContactID(way.id)), "\(way.id)")
    }
    let stranger = Contact(id: ContactID("01STRANGER"), firstName: "Zyqxvfirst", lastName: "Other")
    try store.add(stranger)
    #expect(try !store.isSuppressed(stranger.id))
  }

  @Test("An organisation that had asked is kept out under its name when it comes back")
  func organisationStaysOut() throws {
    let store = try filled(.organisation, colleague: false)
    try erase(store)
    let again = Account(id: AccountID("01AGAIN"), name: "HARBOUR works")
    let somebody = Contact(id: ContactID("01NEW"), account: again, firstName: "New")
    try store.add(somebody)
    #expect(try store.isSuppressed(somebody.id))
    try store.lift(somebody.id)
    try store.update(somebody)
    #expect(try !store.isSuppressed(somebody.id))
  }

  @Test("Somebody who had not asked is simply gone")
  func simplyGone() throws {
    let store = try filled()
    #expect(try !erase(store).staysOut)
    try store.add(CanaryOffice.canary)
    #expect(try !store.isSuppressed(CanaryOffice.canary.id))
  }

  @Test("With an open call nothing is erased")
  func openCall() throws {
    let store = try filled()
    let session = SessionID("01OPENSESSION")
    try store.append(Samples.opened(session, CanaryOffice.canary), to: session)
    let traces = try store.traces(of: CanaryOffice.canary.id)
    #expect(throws: StoreError.callIsOpen(session)) { try store.erase(traces) }
    #expect(throws: StoreError.callIsOpen(session)) { try store.erasureExtent(of: traces) }
    #expect(try store.contact(CanaryOffice.canary.id) != nil)
  }

  @Test("An erasing that was cut off before the file was tidied is finished by the next opening")
  func interrupted() throws {
    let store = try filled()
    let traces = try store.traces(of: CanaryOffice.canary.id)
    try store.write { db in _ = try ErasureRows(db, traces, keepsOrganisation: false).erase() }
    #expect(try store.setting(Tidying.mark) == "tidy")
    #expect(try !CanarySearch.findings(in: folder.data, of: CanaryOffice.canaries).isEmpty)
    store.close()
    let next = try Store.open(at: folder.data)
    #expect(try next.setting(Tidying.mark) == nil)
    #expect(try CanarySearch.findings(in: folder.data, of: CanaryOffice.canaries) == [])
  }

  @Test("While another program reads, tidying is put off and done again later")
  func reader() throws {
    let store = try filled()
    let reader = try Store.open(at: folder.data, access: .readOnly)
    let traces = try store.traces(of: CanaryOffice.canary.id)
    try reader.read { db in
      _ = try Columns.first(db, "SELECT count(*) FROM contact") { try $0.count(0) }
      #expect(throws: StoreError.busy) { try store.erase(traces) }
    }
    reader.close()
    #expect(try store.setting(Tidying.mark) == "tidy")
    try store.erase(traces)
    #expect(try CanarySearch.findings(in: folder.data, of: CanaryOffice.canaries) == [])
  }

  @Test("Every table says how it is erased from")
  func tables() throws {
    let store = try Store.open(at: folder.data)
    let names = try store.read {
      try Columns.all($0, "SELECT name FROM sqlite_master WHERE type = 'table' AND name NOT LIKE 'sqlite_%'")
      {
        try $0.text(0)
      }
    }
    #expect(Set(names) == Set(ErasureRows.tables.keys))
  }
}
