import CallScript
import Cells
import CoachApp
import CoachTesting
import Testing

@Suite("Accounts and people")
struct AccountsTests {
  static func driver(_ keys: String = "", size: Size = Size(columns: 80, rows: 24)) -> AppDriver {
    var driver = AppDriver(people: PeopleSamples.people, size: size, store: PeopleSamples.store)
    driver.press(keys)
    return driver
  }

  @Test("From Home to an organisation, a person there, and back the same way")
  func thereAndBack() {
    var driver = AccountsTests.driver("a")
    #expect(driver.shows("Hale & Son · 3 people"))
    driver.press("Enter")
    #expect(driver.shows("* Ann Hale"))
    #expect(driver.shows("do not call, since"))
    #expect(driver.shows("asked by e-mail"))
    driver.press("Enter")
    #expect(driver.shows("+49 170 5550 123 (mobile)"))
    #expect(driver.shows("Europe/Berlin, 14:32 there"))
    #expect(driver.shows("agreed call · the call was agreed"))
    driver.press("o")
    #expect(driver.shows("do not call, since"))
    driver.press("Esc Esc Esc")
    #expect(driver.shows("Hale & Son · 3 people"))
    driver.press("Esc")
    #expect(driver.state.screen == .home(HomeScreen()))
    #expect(driver.state.trail.isEmpty)
  }

  @Test("With nobody of an organisation the list of people comes up")
  func peopleFirst() {
    var driver = AppDriver(people: [SamplePeople.plain(1)])
    driver.press("a")
    #expect(driver.shows("Person 1"))
  }

  @Test("A wide screen shows people and facts of the organisation chosen beside the list")
  func panes() {
    var driver = AccountsTests.driver("a", size: Size(columns: 120, rows: 36))
    #expect(driver.shows("company.news"))
    #expect(driver.shows("Tom Berg"))
    driver.press("Tab")
    #expect(driver.shows("individual.talk"))
  }

  @Test("Each key asks anew, and an answer to words that have changed is dropped")
  func staleAnswers() {
    var driver = AccountsTests.driver("a Tab /")
    driver.type("to")
    let asked = driver.effects.compactMap { effect -> String? in
      if case .browse(let question) = effect { question.words } else { nil }
    }
    #expect(asked.suffix(2) == ["t", "to"])
    #expect(driver.shows("Tom Berg") && !driver.shows("Person 1"))
    let line = PersonLine(card: SamplePeople.plain(9))
    driver.send(.browsed(BrowseQuestion(list: .people, words: "t"), .people([line], hasMore: false)))
    #expect(!driver.shows("Person 9"))
    driver.send(.browsed(BrowseQuestion(list: .people, words: "to"), .people([line], hasMore: false)))
    #expect(driver.shows("Person 9"))
  }

  @Test("A long list is read page by page as one goes down, without a gap or a row twice")
  func paging() {
    var store = FakeStore()
    store.book.page = 100
    var driver = AppDriver(people: (1...1050).map(SamplePeople.plain), store: store)
    driver.press("a")
    #expect(driver.shows("1 of more than 100"))
    for _ in 0..<80 { driver.press("PgDn") }
    #expect(driver.shows("1050 of 1050"))
    guard case .browser(let browser) = driver.state.screen else { return }
    #expect(Set(browser.people.rows?.map(\.id) ?? []).count == 1050)
  }

  @Test("A page that does not go on where the list ends is dropped")
  func stalePage() {
    var driver = AppDriver(people: (1...120).map(SamplePeople.plain))
    driver.press("a")
    let late = BrowseQuestion(list: .people, offset: 700)
    driver.send(.browsed(late, .people([PersonLine(card: SamplePeople.ann)], hasMore: false)))
    guard case .browser(let browser) = driver.state.screen else { return }
    #expect(browser.people.rows?.count == 100)
  }

  @Test("The form changes everything known of somebody, more numbers and the note with it")
  func edit() {
    var driver = AccountsTests.driver("a Enter Enter E")
    #expect(driver.shows("mobile: +49 170 5550 123"))
    driver.press("Down Down Down Ctrl-U")
    driver.type("Managing director")
    driver.press("Down Down")
    driver.type("; desk: +49 30 5550 99")
    driver.press("Down Down Down Down Ctrl-U")
    driver.type("de-bb")
    driver.press("Ctrl-S")
    #expect(driver.shows("Kept: Ann Hale."))
    #expect(driver.shows("Managing director"))
    #expect(driver.shows("+49 30 5550 99 (desk)"))
    #expect(driver.shows("DE-BB"))
  }

  @Test(
    "A form refuses what cannot be meant and says how it is written",
    arguments: [
      ("a Enter Enter E Down Down Down Down Down Down Down Down Down Ctrl-U", "Germany", "DE or US-FL"),
      ("a Enter Enter f Down Down Down Ctrl-U", "yesterday", "Type the fact"),
      ("a Enter Enter Down Enter Down Down Down Ctrl-U", "2.10.", "2026-10-02"),
      ("a Enter E Ctrl-U", "  ", "needs a name"),
    ])
  func refusals(keys: String, typed: String, words: String) {
    var driver = AccountsTests.driver(keys)
    driver.type(typed)
    driver.press("Ctrl-S")
    #expect(driver.shows(words), "\(driver.text)")
  }

  @Test("A number that somebody has already is said, and kept only when asked twice")
  func knownNumber() {
    var driver = AccountsTests.driver("n")
    driver.type("Cy")
    driver.press("Down Down Down Down")
    driver.type("+49 30 5550 18")
    driver.press("Ctrl-S")
    #expect(driver.shows("Tom Berg's. Ctrl-S again keeps both."))
    #expect(driver.store.people.count == 4)
    driver.press("Ctrl-S")
    #expect(driver.store.people.count == 5)
    #expect(driver.shows("Cy is in the list."))
  }

  @Test("A form that was opened on a person and left unchanged goes without asking")
  func untouched() {
    var driver = AccountsTests.driver("a Enter Enter E Esc")
    #expect(driver.shows("works at"))
    driver.press("E Down Down Down")
    driver.type("!")
    driver.press("Esc")
    #expect(driver.shows("Esc again leaves"))
  }

  @Test("A fact is changed where it stands, removed, and brought back with u")
  func facts() {
    var driver = AccountsTests.driver("a Enter Enter Down Enter")
    #expect(driver.shows("Change a fact about Ann Hale"))
    driver.type(", day two")
    driver.press("Ctrl-S")
    #expect(driver.shows("your talk at the trade day, day two"))
    driver.press("Down D")
    #expect(driver.store.people[0].facts.count == 1)
    driver.press("u")
    #expect(driver.store.people[0].facts.count == 2)
  }

  @Test("The champion mark goes on and off with *")
  func champion() {
    var driver = AccountsTests.driver("a Enter *")
    #expect(driver.store.book.champions.isEmpty)
    driver.press("Enter *")
    #expect(driver.shows("ring them after a painful no"))
  }

  @Test("Do not call asks for scope and reason, and u takes it back at once")
  func doNotCall() {
    var driver = AccountsTests.driver("a Enter Enter X")
    #expect(driver.shows("Whom does it cover?"))
    driver.press("o Enter Enter")
    #expect(driver.shows("Type a reason first"))
    driver.type("wrote to us")
    driver.press("Enter")
    #expect(driver.effects.contains(.suppress(SamplePeople.ann.id, .organisation, reason: "wrote to us")))
    #expect(driver.shows("Do not call anybody there"))
    #expect(driver.store.people[2].suppression == .organisation)
    driver.press("c")
    #expect(driver.shows("They asked not to be called."))
    driver.press("u")
    #expect(driver.effects.contains(.allow(SamplePeople.ann.id)))
  }

  @Test("A request noted earlier by hand is lifted only by typing the word for it")
  func lift() {
    var driver = AccountsTests.driver("a Enter Down Enter u")
    driver.type("yes")
    driver.press("Enter")
    #expect(driver.shows("Nothing was lifted"))
    #expect(!driver.effects.contains(.allow(ContactID("01TOM"))))
    driver.press("Ctrl-U")
    driver.type("allow")
    driver.press("Enter")
    #expect(driver.effects.contains(.allow(ContactID("01TOM"))))
  }

  @Test("A person is erased only by typing the word for it, and nothing leads to them afterwards")
  func erase() {
    var driver = AccountsTests.driver("a Enter Enter R")
    #expect(driver.shows("Erase Ann Hale for good?"))
    driver.type("yes")
    driver.press("Enter")
    #expect(driver.shows("Nobody was erased"))
    driver.press("Esc")
    #expect(driver.shows("works at"))
    driver.press("R")
    driver.type("Erase")
    driver.press("Enter")
    #expect(driver.effects.contains(.erase(SamplePeople.ann.id)))
    #expect(driver.shows("Erased."))
    #expect(!driver.shows("works at"))
    #expect(!driver.store.people.contains { $0.id == SamplePeople.ann.id })
  }

  @Test("A request made in a call is not lifted by hand")
  func askedInCall() {
    var store = PeopleSamples.store
    store.book.stops[ContactID("01TOM")]?.isByHand = false
    var driver = AppDriver(people: PeopleSamples.people, store: store)
    driver.press("a Enter Down Enter u")
    #expect(driver.shows("They asked in a call themselves"))
    driver.type("allow")
    driver.press("Enter")
    #expect(!driver.effects.contains { if case .allow = $0 { true } else { false } })
  }

  @Test("Two names that look alike are flagged in the list and on the page")
  func lookAlikes() {
    var driver = AccountsTests.driver("a Enter")
    #expect(driver.rows.filter { $0.contains("looks like another") }.count == 2)
    driver.press("Enter")
    #expect(driver.shows("Looks like another: \u{410}nn Hale, Hale & Son (01TWIN)."))
  }

  @Test("A call from a person's page comes back to the page when it is not made")
  func callFromPage() {
    var driver = AccountsTests.driver("a Enter Enter c")
    #expect(driver.shows("One call"))
    driver.press("Esc")
    #expect(driver.shows("works at"))
    driver.press("c Enter Space")
    #expect(driver.state.screen == .call)
  }

  @Test(
    "Where nothing can be written the keys that change people say why",
    arguments: ["E", "X", "*", "f", "D", "R"])
  func readOnly(key: String) {
    var driver = AppDriver(
      people: PeopleSamples.people, store: PeopleSamples.store, readOnly: "the disk is full")
    driver.press("a Enter Enter Down \(key)")
    #expect(driver.shows("the disk is full"))
    #expect(driver.shows("works at"))
  }
}

@Suite("Importing in the program")
struct ImportScreenTests {
  @Test("A file is read, shown and kept, and taken back with u")
  func whole() {
    var driver = AppDriver(people: PeopleSamples.people, store: PeopleSamples.store)
    driver.press("a I")
    driver.type("nowhere.csv")
    driver.press("Enter")
    #expect(driver.shows("There is no file nowhere.csv."))
    driver.press("Ctrl-U")
    driver.type("leads")
    driver.press("Enter")
    #expect(driver.shows("Ida Roe"))
    #expect(driver.shows("1 left out: asked not to be contacted"))
    #expect(driver.store.imports.commits == 0)
    driver.press("Enter")
    #expect(driver.store.imports.commits == 1)
    #expect(driver.shows("2 people were added."))
    driver.press("u")
    #expect(driver.effects.contains(.undoImport("01BATCH")))
    driver.press("u")
    #expect(driver.shows("There is nothing to take back."))
    driver.press("Esc")
    #expect(driver.shows("Accounts"))
  }

  @Test("Esc leaves the preview without keeping anything")
  func leave() {
    var driver = AppDriver(people: PeopleSamples.people, store: PeopleSamples.store)
    driver.press("a I l e a d s Enter Esc")
    #expect(driver.shows("Accounts"))
    #expect(driver.store.imports.commits == 0)
    #expect(!driver.effects.contains(.commitImport))
  }

  @Test("While it runs a bar shows how far it is, and Esc and Ctrl-C stop it", arguments: ["Esc", "Ctrl-C"])
  func cancel(key: String) {
    var store = PeopleSamples.store
    store.imports.isSlow = true
    var driver = AppDriver(people: PeopleSamples.people, store: store)
    driver.press("a I l e a d s Enter Enter")
    #expect(driver.shows("50 %"))
    driver.press(Key(named: key) ?? .escape)
    #expect(driver.effects.contains(.cancelImport))
    #expect(driver.shows("Stopped: nothing was kept."))
    #expect(driver.exitCode == nil)
  }

  @Test("An answer that comes when the screen was left changes nothing")
  func late() {
    var driver = AppDriver(people: PeopleSamples.people, store: PeopleSamples.store)
    driver.press("a I l e a d s Enter Esc")
    let before = driver.state.screen
    driver.send(.importMoved(.preview(PeopleSamples.preview, top: 0)))
    driver.send(.importMoved(.running(done: 1, total: 2)))
    #expect(driver.state.screen == before)
  }

  @Test(
    "Coming back to the lists reads both anew: what an import or a form brought stands in the other one too")
  func bothListsAnew() {
    var driver = AppDriver()
    driver.press("a")
    #expect(!driver.shows("Hale & Son"))
    driver.press("I")
    driver.store.people = [SamplePeople.ann]
    driver.press("Esc")
    #expect(driver.shows("Ann Hale"), "\(driver.text)")
    driver.press("Tab")
    #expect(driver.shows("Hale & Son · 1 person"), "\(driver.text)")
  }
}
