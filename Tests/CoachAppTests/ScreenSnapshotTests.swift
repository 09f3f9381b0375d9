import CallScript
import Cells
import CoachApp
import CoachTesting
import Testing

/// A screen with the keys that lead to it.
struct ScreenCase: Sendable, CustomTestStringConvertible {
  var name: String
  var people: [ContactCard]
  var keys: String
  var typed: String = ""
  var store = PeopleSamples.store
  var testDescription: String { name }

  static let all: [ScreenCase] = [
    ScreenCase(name: "first-run", people: [], keys: ""),
    ScreenCase(name: "home", people: [], keys: "", store: TodaySamples.store),
    ScreenCase(name: "home-call-list", people: homePeople, keys: "Down"),
    ScreenCase(name: "home-challenge", people: [], keys: "", store: TodaySamples.challenged),
    ScreenCase(name: "what-happened", people: [], keys: "Down l Down", store: TodaySamples.store),
    ScreenCase(name: "put-off", people: [], keys: "Down Z", typed: "next week", store: TodaySamples.store),
    ScreenCase(name: "drop", people: [], keys: "Down Down x", typed: "no point", store: TodaySamples.store),
    ScreenCase(name: "cancelled", people: [], keys: "Down l c i l l Enter", store: TodaySamples.store),
    ScreenCase(name: "huca", people: [], keys: "h", store: TodaySamples.challenged),
    ScreenCase(name: "huca-day", people: [], keys: "h End Up Up Enter", store: TodaySamples.challenged),
    ScreenCase(name: "huca-start", people: [], keys: "h", store: TodaySamples.store),
    ScreenCase(name: "huca-file", people: [], keys: "h w", store: TodaySamples.challenged),
    ScreenCase(name: "browser", people: homePeople, keys: "a"),
    ScreenCase(name: "browser-people", people: homePeople, keys: "a Tab Down"),
    ScreenCase(name: "browser-search", people: homePeople, keys: "a /", typed: "hal"),
    ScreenCase(name: "account", people: PeopleSamples.people, keys: "a Enter Down"),
    ScreenCase(name: "person", people: PeopleSamples.people, keys: "a Enter Enter Down"),
    ScreenCase(name: "person-stopped", people: PeopleSamples.people, keys: "a Enter Down Enter"),
    ScreenCase(name: "person-form", people: PeopleSamples.people, keys: "a Enter Enter E Down"),
    ScreenCase(name: "do-not-call", people: PeopleSamples.people, keys: "a Enter Enter X Down"),
    ScreenCase(
      name: "do-not-call-reason", people: PeopleSamples.people, keys: "a Enter Enter X Enter",
      typed: "asked by e-mail"),
    ScreenCase(name: "lift", people: PeopleSamples.people, keys: "a Enter Down Enter u", typed: "all"),
    ScreenCase(name: "import-path", people: [], keys: "a I", typed: "~/leads.csv"),
    ScreenCase(name: "import-preview", people: PeopleSamples.people, keys: "a I l e a d s Enter"),
    ScreenCase(name: "import-done", people: PeopleSamples.people, keys: "a I l e a d s Enter Enter"),
    ScreenCase(name: "draft-choice", people: PeopleSamples.people, keys: "a Enter Enter m Down"),
    ScreenCase(name: "draft", people: PeopleSamples.people, keys: "a Enter Enter m Enter"),
    ScreenCase(name: "draft-gap", people: PeopleSamples.people, keys: "a Enter Enter m Enter Tab Tab"),
    ScreenCase(
      name: "draft-typing", people: PeopleSamples.people, keys: "a Enter Enter m Enter Enter Down Down",
      typed: "By the way, "),
    ScreenCase(name: "draft-link", people: PeopleSamples.people, keys: "a Enter Enter m Enter m"),
    ScreenCase(name: "draft-gone", people: PeopleSamples.people, keys: "a Enter Enter m Enter x"),
    ScreenCase(name: "form", people: [], keys: "n", typed: "Bo"),
    ScreenCase(name: "prep", people: homePeople, keys: "c Down"),
    ScreenCase(name: "ringing", people: [SamplePeople.ann, SamplePeople.plain(2)], keys: "c Enter"),
    ScreenCase(name: "opening", people: [SamplePeople.ann], keys: "Enter Enter Space Space"),
    ScreenCase(name: "empathize", people: [SamplePeople.ann], keys: "Enter Enter Space Space 2"),
    ScreenCase(name: "question", people: [SamplePeople.ann], keys: "Enter Enter Space Space 2 Space Space"),
    ScreenCase(name: "off-script", people: [SamplePeople.ann], keys: "Enter Enter Space Space 2 Space o"),
    ScreenCase(name: "objections", people: [SamplePeople.ann], keys: "Enter Enter Space Space 0 Down"),
    ScreenCase(name: "answers", people: [SamplePeople.ann], keys: "Enter Enter Space Space a"),
    ScreenCase(name: "endings", people: [SamplePeople.ann], keys: "Enter Enter Space Space e"),
    ScreenCase(
      name: "note", people: [SamplePeople.ann], keys: "Enter Enter Space Space i", typed: "asks for Tom"),
    ScreenCase(name: "slot", people: [SamplePeople.ann], keys: "Enter Enter Space Space y y y y Down Right"),
    ScreenCase(name: "stop", people: [SamplePeople.ann], keys: "Enter Enter Space Space X"),
    ScreenCase(name: "wrap-up", people: [SamplePeople.ann], keys: "Enter Enter Space Space e g"),
    ScreenCase(name: "wrap-up-scope", people: [SamplePeople.ann], keys: "Enter Enter Space Space X Space"),
    ScreenCase(
      name: "wrap-up-clearer", people: [SamplePeople.ann],
      keys: "Enter Enter Space Space y y y y Enter Enter", typed: "the budget"),
    ScreenCase(name: "wrap-up-moment", people: office, keys: "\(said) e g d Enter", typed: "12 jan 10:00"),
    ScreenCase(name: "wrap-up-named", people: office, keys: "\(said) e g f Enter"),
    ScreenCase(name: "wrap-up-judging", people: office, keys: "\(refused) h z Enter Space Space 1 e g Enter"),
    ScreenCase(name: "after", people: office, keys: refused),
    ScreenCase(name: "after-stop", people: office, keys: "\(said) X Space o Enter"),
    ScreenCase(name: "after-reset", people: office, keys: "c Enter Space y y y e g Enter r"),
    ScreenCase(name: "prep-call-back", people: [OfficeSamples.ann], keys: "\(refused) Space Enter"),
    ScreenCase(
      name: "belief", people: [OfficeSamples.ann], keys: "\(refused) Space Enter Enter",
      typed: "they pay late"),
    ScreenCase(
      name: "ringing-call-back", people: [OfficeSamples.ann], keys: "\(refused) Space Enter Enter z Enter"),
    ScreenCase(name: "belief-other", people: office, keys: "\(refused) h"),
    ScreenCase(name: "may-name", people: office, keys: "\(said) e g f Enter b e r Enter h"),
    ScreenCase(name: "playbook", people: [], keys: "p"),
    ScreenCase(name: "help", people: [], keys: "?"),
    ScreenCase(name: "help-in-call", people: [SamplePeople.ann], keys: "Enter Enter Space Space ?"),
    ScreenCase(name: "palette", people: [SamplePeople.ann], keys: ":", typed: "the"),
    ScreenCase(name: "palette-in-call", people: [SamplePeople.ann], keys: "Enter Enter Space Space :"),
  ]

  static let office = [OfficeSamples.ann, OfficeSamples.tom, OfficeSamples.ida, OfficeSamples.bo]
  static let said = "Enter Enter Space Space"
  static let refused = "Enter Enter Space Space 2 Space Space y n n n e g Enter"

  static let homePeople: [ContactCard] = {
    var told = SamplePeople.plain(3)
    told.history = ContactHistory(dials: 2, tries: 1, lastOutcome: .reflexNo)
    return [SamplePeople.ann, SamplePeople.plain(1), SamplePeople.plain(2), told]
  }()
}

@Suite("Pictures of the screens")
struct ScreenSnapshotTests {
  static let sizes = [
    Size(columns: 80, rows: 24), Size(columns: 120, rows: 36), Size(columns: 60, rows: 16),
  ]

  @Test("A screen looks as recorded, at every size", arguments: ScreenCase.all, sizes)
  func picture(_ screen: ScreenCase, _ size: Size) {
    var store = screen.store
    if screen.name == "after-reset" { store.book.champions = [OfficeSamples.bo.id] }
    var driver = AppDriver(people: screen.people, size: size, store: store)
    driver.press(screen.keys)
    driver.type(screen.typed)
    expectSnapshot(driver.frame, "\(screen.name)-\(size.columns)x\(size.rows)")
  }

  @Test("The live call in ASCII holds nothing but ASCII")
  func ascii() {
    var driver = AppDriver(people: [SamplePeople.ann], unicode: false)
    driver.press("Enter Enter Space Space 2 Space Space")
    expectSnapshot(driver.frame, "question-ascii")
  }
}
