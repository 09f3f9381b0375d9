import CallScript
import Testing

@testable import Store

struct PeopleTests {
  private let folder = TemporaryFolder()

  private func store(with people: [Contact] = []) throws -> Store {
    let store = try Store.open(at: folder.data)
    for person in people { try store.add(person) }
    return store
  }

  @Test("A contact comes back to the letter, hostile signs and all")
  func roundTrip() throws {
    let hostile = Contact(
      id: ContactID("01HOSTILE"), account: Account(id: AccountID("01A"), name: "Ro'; DROP TABLE contact;--"),
      firstName: "\u{202E}nnA\u{1B}]0;x\u{7}", lastName: "👩‍👩‍👧 Ünï", role: "%_\\", phone: "=1+1", email: "\r\n",
      zone: "Mars/Phobos")
    let store = try store(with: [hostile])
    #expect(try store.contact(hostile.id) == hostile)
    #expect(try store.contacts() == [hostile])
  }

  @Test("A NUL becomes a visible sign instead of cutting the text")
  func nul() throws {
    let store = try store(with: [Samples.contact("01A", first: "A\u{0}B")])
    #expect(try store.contacts().first?.firstName == "A\u{FFFD}B")
  }

  @Test("Adding twice is refused, updating writes anew")
  func update() throws {
    let store = try store(with: [Samples.ann])
    #expect(throws: StoreError.contactExists(Samples.ann.id)) { try store.add(Samples.ann) }
    var changed = Samples.ann
    changed.lastName = "Hall"
    changed.account = nil
    try store.update(changed)
    #expect(try store.contacts(matching: "hall") == [changed])
    #expect(throws: StoreError.noSuchContact("01NOBODY")) {
      try store.update(Samples.contact("01NOBODY"))
    }
  }

  @Test(
    "People are found by the beginnings of words in name and company",
    arguments: [
      ("", 3), ("ann", 2), ("HALE", 3), ("ann h", 2), ("son", 3), ("h a", 2), ("nn", 0), ("%", 0),
      ("bea  hale", 1),
      ("ü", 0),
    ])
  func search(text: String, count: Int) throws {
    let people = [
      Samples.contact("01A", account: Samples.hale),
      Samples.contact("01B", first: "Bea", account: Samples.hale),
      Samples.contact("01C", first: "Anna", account: Samples.hale),
    ]
    #expect(try store(with: people).contacts(matching: text).count == count)
    let store = try Store.open(at: folder.data, access: .readOnly)
    #expect(try store.contacts(matching: text, limit: 1).count == min(1, count))
  }

  @Test("An exact name wins over a beginning; several people of a name are all listed")
  func naming() throws {
    let ann = Samples.contact("01AAAA", first: "Ann", last: "Hale")
    let anna = Samples.contact("01AAAB", first: "Ann", last: "Haley")
    let bob = Samples.contact("01BBBB", first: "Bob", last: "Ray", account: Samples.hale)
    let store = try store(with: [ann, anna, bob])
    #expect(try store.contact(named: "ann hale") == ann)
    #expect(try store.contact(named: " ANN  haley ") == anna)
    #expect(try store.contact(named: "01bb") == bob)
    #expect(try store.contact(named: "ray") == bob)
    #expect(try store.contact(named: "son") == bob)
    #expect(throws: StoreError.ambiguousContact("ann", [ann, anna])) { try store.contact(named: "ann") }
    #expect(throws: StoreError.ambiguousContact("01AAA", [ann, anna])) { try store.contact(named: "01AAA") }
    #expect(throws: StoreError.noSuchContact("zoe")) { try store.contact(named: "zoe") }
    #expect(throws: StoreError.noSuchContact(" ")) { try store.contact(named: " ") }
  }

  @Test("An account is found by its name whatever its case, and only by the whole of it")
  func accounts() throws {
    let store = try store(with: [Samples.ann])
    #expect(try store.account(named: "hale &  SON") == Samples.hale)
    #expect(try store.account(named: "hale") == nil)
    let other = Account(id: AccountID("01OTHER"), name: "Other")
    try store.add(other)
    #expect(try store.account(named: "other") == other)
  }

  @Test("A call knows the market's, the company's and the person's facts, each slot's newest")
  func facts() throws {
    let bea = Samples.contact("01BEA", first: "Bea")
    let store = try store(with: [Samples.ann, bea])
    func fact(_ id: String, _ text: String, _ day: Int) -> Fact {
      Fact(id: FactID(id), text: text, concern: "c", source: "s", date: CivilDate(dayNumber: day))
    }
    try store.add(fact("market.pay", "new", 20), about: .market)
    try store.add(fact("market.pay", "old", 10), about: .market)
    try store.add(fact("company.site", "first", 5), about: .account(Samples.hale.id))
    try store.add(fact("company.site", "second", 5), about: .account(Samples.hale.id))
    try store.add(fact("individual.talk", "hers", 1), about: .contact(Samples.ann.id))
    try store.add(fact("individual.talk", "Bea's", 2), about: .contact(bea.id))
    #expect(
      try store.facts(for: Samples.ann) == [
        fact("company.site", "second", 5), fact("individual.talk", "hers", 1), fact("market.pay", "new", 20),
      ])
    #expect(try store.facts(for: bea).map(\.text) == ["Bea's", "new"])
  }

  @Test("A fact about nobody known is refused")
  func factAboutNobody() throws {
    let store = try store()
    let fact = Fact(id: FactID("individual.x"), text: "x", date: CivilDate(dayNumber: 0))
    #expect(throws: StoreError.self) { try store.add(fact, about: .contact(ContactID("01NOBODY"))) }
  }
}
