import CallScript
import CoachApp
import CoachTesting

/// Made-up people of one organisation, with all that can be known of them.
enum PeopleSamples {
  static let hale = Account(id: AccountID("01HALE"), name: "Hale & Son")

  /// Ann, who stands by the rep; Tom, who asked by e-mail not to be contacted; one whose name looks like Ann's.
  static let people: [ContactCard] = {
    var ann = SamplePeople.ann
    ann.contact.region = "DE-BE"
    ann.history = ContactHistory(
      dials: 2, tries: 1, lastOutcome: .laterThisWeek, lastEndedAt: SamplePeople.start + .seconds(-86_400))
    var tom = ContactCard(
      contact: Contact(
        id: ContactID("01TOM"), account: hale, firstName: "Tom", lastName: "Berg", role: "Buyer",
        phone: "+49 30 5550 18", zone: "Europe/Berlin"), zone: SamplePeople.berlin)
    tom.suppression = .person
    let twin = ContactCard(
      contact: Contact(id: ContactID("01TWIN"), account: hale, firstName: "\u{410}nn", lastName: "Hale"))
    return [ann, tom, twin, SamplePeople.plain(1)]
  }()

  /// A store that knows more of these people, two calls and a file to import.
  static let store: FakeStore = {
    var store = FakeStore()
    let ann = SamplePeople.ann.id
    store.book.champions = [ann]
    store.book.stops = [
      ContactID("01TOM"): StopMark(
        scope: .person, at: SamplePeople.start + .seconds(-12 * 86_400), reason: "asked by e-mail",
        isByHand: true)
    ]
    store.book.moves = [
      ann: [
        NextMove(
          key: MoveKey(.agreedCall, ann, cause: "S1"), kind: .agreedCall, contact: ann, channel: .phone,
          due: SamplePeople.start + .seconds(90_000), why: "the call was agreed")
      ]
    ]
    store.book.notes = [ann: "Mornings are best; her dog is called Basil."]
    store.book.phones = [ann: [OtherAddress(label: "mobile", value: "+49 170 5550 123")]]
    store.sessions = [
      SessionLine(
        id: SessionID("S1"), contact: ann, name: "Ann Hale", company: "Hale & Son",
        openedAt: Stamp(utc: SamplePeople.start + .seconds(-86_400), offset: 0, monotonic: 0),
        outcome: Outcome(.laterThisWeek), talkMilliseconds: 240_000),
      SessionLine(
        id: SessionID("S0"), contact: ContactID("01TOM"), name: "Tom Berg", company: "Hale & Son",
        openedAt: Stamp(utc: SamplePeople.start + .seconds(-96_400), offset: 0, monotonic: 0),
        outcome: Outcome(.noAnswer)),
    ]
    store.imports.files["leads"] = preview
    store.drafts.cautions = [.callIsOld(days: 2)]
    store.drafts.refusals = [ann: [.voicemail: .noVoicemail, .confirmation: .noMeeting]]
    return store
  }()

  static let preview = ImportPreview(
    path: "leads", source: "CSV of HubSpot, UTF-8, commas",
    mapping: ["First Name  →  first name", "Company Name  →  company", "Lead Status  →  left out"],
    table: [
      ["name", "company", "phone"], ["Ida Roe", "Roe & Co", "+49 40 5550 1"], ["Max Lund", "Lund", ""],
    ],
    counts: ["2 new", "1 filled in", "3 the same as known", "1 left out: asked not to be contacted"],
    problems: ["line 7: no name and no company"], moreProblems: 3, changes: 3)
}
