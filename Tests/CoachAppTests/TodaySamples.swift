import CallScript
import CoachApp
import CoachTesting

/// A made-up day: things that are due, come later or are late, and a challenge in its second week.
enum TodaySamples {
  static let hale = PeopleSamples.hale
  static let berg = Account(id: AccountID("01BERG"), name: "Berg Logistics")

  /// Ann, Tom and Bo of Hale & Son, Ida and Max of Berg Logistics, and two of no organisation.
  static let people: [ContactCard] = {
    let tom = person("01TOM", hale, "Tom", "Berg", "Buyer")
    let bo = person("01BO", hale, "Bo", "Lind", "Head of finance")
    let ida = person("01IDA", berg, "Ida", "Roe", "Ops director")
    let max = person("01MAX", berg, "Max", "Lund", "Buyer")
    return [SamplePeople.ann, tom, bo, ida, max, SamplePeople.plain(1), SamplePeople.plain(2)]
  }()

  static func person(
    _ id: String, _ account: Account, _ first: String, _ last: String, _ role: String
  ) -> ContactCard {
    ContactCard(
      contact: Contact(
        id: ContactID(id), account: account, firstName: first, lastName: last, role: role,
        phone: "+49 30 5550 2", email: "\(first.lowercased())@\(id.lowercased()).example",
        zone: "Europe/Berlin"),
      facts: [Fact(id: FactID("company.news"), text: "the second yard", date: CivilDate(dayNumber: 20_740))],
      zone: SamplePeople.berlin)
  }

  /// A move of somebody so many minutes from the start of the tests.
  static func line(
    _ kind: MoveKind, _ id: String, minutes: Int, channel: MoveChannel = .phone,
    opening: OpeningPurpose? = nil, message: MessagePurpose? = nil, why: String, isHot: Bool = false,
    after: String = ""
  ) -> MoveLine {
    let card = people.first { $0.id == ContactID(id) } ?? SamplePeople.plain(9)
    let other = people.first { $0.contact.firstName == after }
    let move = NextMove(
      key: MoveKey(kind, card.id, cause: "S0"), kind: kind, contact: card.id, channel: channel,
      due: SamplePeople.start + .seconds(60 * minutes), why: why, opening: opening,
      message: message, onBehalfOf: other?.id,
      topic: Topic("margin"), isHot: isHot, minutes: kind == .attend ? 20 : nil)
    return MoveLine(move: move, card: card, onBehalfOf: other?.contact.displayName ?? "")
  }

  static let moves: [MoveLine] = [
    line(
      .callBack, "01P1", minutes: 3 * 24 * 60, opening: .callBack,
      why: "they said no on 10 Nov; two weeks have passed"),
    line(
      .agreedCall, "01ANN", minutes: -70, opening: .agreedCall,
      why: "they named this time on 20 Nov when you promised information"),
    line(
      .agreedCall, "01IDA", minutes: 90, opening: .agreedCall,
      why: "they agreed on 24 Nov to speak again the same day", isHot: true),
    line(
      .attend, "01MAX", minutes: 180, channel: .meeting, why: "the meeting was agreed on 18 Nov"),
    line(
      .hangUpMessage, "01BO", minutes: -2, channel: .email, message: .hangUp,
      why: "they hung up today: the e-mail about it"),
  ]

  static let store: FakeStore = {
    var store = FakeStore()
    store.people = people
    store.plans.moves = moves
    store.sessions = [
      SessionLine(
        id: SessionID("A"), contact: ContactID("01BO"), name: "Bo Lind", company: "Hale & Son",
        openedAt: Stamp(utc: SamplePeople.start + .seconds(-900), offset: 0, monotonic: 0),
        outcome: Outcome(.hungUp), talkMilliseconds: 20_000)
    ]
    return store
  }()

  /// The same people in the second week of a challenge, with a no that was followed and two that are open.
  static let challenged: FakeStore = {
    var store = FakeStore()
    store.people = people
    store.plans.challenge = Challenge(startedOn: CivilDate(iso: "2026-11-13") ?? CivilDate(dayNumber: 0))
    store.plans.happenings = [
      ContactID("01ANN"): [call("01ANN", .consideredNo, daysAgo: 6, reason: .alreadyCovered)],
      ContactID("01TOM"): [
        call("01TOM", .consideredNo, daysAgo: 5, purpose: .otherPerson, reason: .alreadyCovered)
      ],
      ContactID("01IDA"): [call("01IDA", .reflexNo, daysAgo: 0, reason: .brushOff)],
    ]
    return store
  }()

  static func call(
    _ id: String, _ kind: OutcomeKind, daysAgo: Int, purpose: OpeningPurpose = .firstCall,
    reason: ObjectionClass? = nil
  ) -> Happening {
    let opened = SamplePeople.start + .seconds(-86_400 * daysAgo - 7200)
    return .call(
      CallRecord(
        session: SessionID("S\(id)"), openedAt: opened, endedAt: opened + .seconds(180), purpose: purpose,
        outcome: Outcome(kind), reason: reason, topic: Topic("margin"), secondEfforts: 1))
  }
}
