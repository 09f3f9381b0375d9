import CallScript
import CoachApp
import CoachTesting

/// Made-up people of one organisation whom calls can go to, one after the other.
enum OfficeSamples {
  static let ann = SamplePeople.ann

  /// Tom, who buys where Ann works.
  static let tom = ContactCard(
    contact: Contact(
      id: ContactID("01TOM"), account: ann.contact.account, firstName: "Tom", lastName: "Berg",
      role: "Buyer", phone: "+49 30 5550 18", zone: "Europe/Berlin"), facts: companyFacts,
    zone: SamplePeople.berlin)

  /// Somebody there who asked not to be contacted.
  static let ida: ContactCard = {
    var card = ContactCard(
      contact: Contact(
        id: ContactID("01IDA"), account: ann.contact.account, firstName: "Ida", lastName: "Roe",
        role: "Owner", phone: "+49 30 5550 19"), zone: SamplePeople.berlin)
    card.suppression = .person
    return card
  }()

  /// A happy client.
  static let bo = ContactCard(
    contact: Contact(
      id: ContactID("01BO"), account: Account(id: AccountID("01QUIST"), name: "Quist Roofing"),
      firstName: "Bo", lastName: "Quist", role: "Owner", phone: "555 0199"), zone: SamplePeople.london)

  private static let companyFacts = ann.facts.filter { $0.id.rawValue.hasPrefix("company.") }

  /// A store in which Bo stands by the rep.
  static let store: FakeStore = {
    var store = FakeStore()
    store.book.champions = [bo.id]
    return store
  }()

  /// The keys that end a first call with Ann with a no, and leave the page after it.
  static let refusal = "Enter Enter Space Space 2 Space Space n e g Enter"

  /// A program with these people, the one to be called first on top.
  static func driver(_ people: [ContactCard] = [ann, tom, ida, bo]) -> AppDriver {
    AppDriver(people: people, store: store)
  }

  /// The same program with what a person is to be called for, as the plan after the last call says.
  static func planned(_ kind: MoveKind, in driver: AppDriver, after milliseconds: Int64 = 0) -> AppDriver? {
    guard case .after(let page) = driver.state.screen,
      let line = page.aftermath?.moves.first(where: { $0.move.kind == kind })
    else { return nil }
    var next = driver
    next.press("p")
    next.wait(milliseconds)
    next.store.people.removeAll { $0.id == line.card.id }
    next.store.people.insert(line.card, at: 0)
    next.send(.homeLoaded(HomeData(people: [line.card])))
    return next
  }
}
