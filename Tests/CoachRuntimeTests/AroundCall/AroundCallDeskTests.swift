import CallScript
import CoachApp
import CoachTesting
import Foundation
import Testing

@testable import CoachRuntime
@testable import Store

@Suite("What the store gives right before and right after a call")
struct AroundCallDeskTests {
  private static let hale = Account(id: AccountID("01HALE"), name: "Hale & Son")
  private static let ann = Contact(
    id: ContactID("01ANN"), account: hale, firstName: "Ann", lastName: "Hale", role: "Ops director",
    phone: "+49 30 5550 17", email: "ann@hale.example")
  private static let tom = Contact(
    id: ContactID("01TOM"), account: hale, firstName: "Tom", lastName: "Berg", role: "Buyer",
    phone: "+49 30 5550 18")
  private static let bo = Contact(
    id: ContactID("01BO"), firstName: "Bo", lastName: "Quist", phone: "555 0199")
  private static let covered = CallEvent.Kind.objected(SectionID("objection/covered"))

  private func aftermath(_ desk: RealDesk, _ session: String) throws -> Aftermath {
    guard case .aftermathRead(let aftermath) = try desk.around.aftermath(of: SessionID(session)) else {
      throw StoreError.damaged
    }
    return aftermath
  }

  private func lastSession(_ desk: RealDesk) throws -> SessionListing {
    try #require(try desk.store.sessions(limit: 1).first)
  }

  @Test("Each call back opens in other words than the one before it, where the playbook has others")
  func otherWords() throws {
    let desk = try RealDesk([Self.ann])
    try desk.past("S0001", to: Self.ann, days: 90, [.answered, .said, Self.covered, .ended(.goodbye)])
    var last: LineID?
    for round in 1...5 {
      let prepared = try #require(
        try desk.desk.preparation(for: Self.ann.id, purpose: .callBack, move: nil))
      let state = try desk.keep(
        prepared.setup, days: 90 - 10 * round, [.answered, .said, Self.covered, .ended(.goodbye)])
      let opening = try #require(state.shown.first)
      #expect(opening.section == SectionID("opening/a-fresh-start"))
      #expect(opening.line != last)
      #expect(prepared.briefing?.isNewOpening == true)
      #expect(prepared.briefing?.opening == opening.words)
      last = opening.line
    }
  }

  @Test(
    "A call back is briefed with the last talk, not with dials that reached nobody, and with the last belief")
  func briefing() throws {
    let desk = try RealDesk([Self.ann])
    try desk.past(
      "S0001", to: Self.ann, days: 40,
      [.answered, .said, Self.covered, .noted("asks for Tom"), .ended(.goodbye)])
    var setup = CallSetup(
      session: SessionID("S0002"), playbook: SamplePlaybook.script.hash, contact: Self.ann, purpose: .callBack
    )
    setup.belief = "they pay late"
    try desk.keep(setup, days: 2, [.ended(.noAnswer)])
    let briefing = try #require(
      try desk.desk.preparation(for: Self.ann.id, purpose: .callBack, move: nil)?.briefing)
    #expect(briefing.lastTime?.session == SessionID("S0001"))
    #expect(briefing.lastTime?.objection == "Covered")
    #expect(briefing.lastTime?.notes == ["asks for Tom"])
    #expect(briefing.lastBelief == "they pay late")
  }

  @Test("A call to somebody else keeps the concern of the no it follows, also on the second try")
  func keptTopic() throws {
    let desk = try RealDesk([Self.ann, Self.tom])
    try desk.past(
      "S0001", to: Self.ann, days: 1, [.answered, .said, Self.covered, .said, .said, .ended(.goodbye)])
    let move = NextMove(
      key: MoveKey(.somebodyElse, Self.tom.id, cause: "S0001"), kind: .somebodyElse, contact: Self.tom.id,
      channel: .phone, due: Instant(milliseconds: 0), why: "", opening: .otherPerson,
      session: SessionID("S0001"), onBehalfOf: Self.ann.id, topic: nil)
    let first = try #require(
      try desk.desk.preparation(for: Self.tom.id, purpose: .otherPerson, move: move))
    #expect(first.setup.keptTopic == Topic("margin"))
    #expect(first.briefing?.lastTime?.contact.id == Self.ann.id)
    try desk.keep(first.setup, days: 0, [.ended(.noAnswer)])
    let second = try #require(
      try desk.desk.preparation(for: Self.tom.id, purpose: .otherPerson, move: nil))
    #expect(second.setup.keptTopic == Topic("margin"))
  }

  @Test("An agreed call knows what was to be clearer; whoever rang in was not dialled")
  func agreedAndInbound() throws {
    let desk = try RealDesk([Self.ann])
    let later = Instant(milliseconds: 4_000_000_000_000)
    try desk.past(
      "S0001", to: Self.ann, days: 3,
      [
        .answered, .said, .ended(.goodbye), .outcomeCorrected(Outcome(.laterThisWeek, at: later)),
        .clearerByThen("the budget"),
      ])
    try desk.past("S0002", to: Self.ann, days: 0, [.answered, .said, .ended(.goodbye)], purpose: .inbound)
    let history = try desk.store.history(of: Self.ann.id, at: Instant(milliseconds: 0))
    #expect(history.dials == 1)
    #expect(history.tries == 2)
    let move = NextMove(
      key: MoveKey(.agreedCall, Self.ann.id, cause: "S0001"), kind: .agreedCall, contact: Self.ann.id,
      channel: .phone, due: later, why: "", opening: .agreedCall, session: SessionID("S0001"))
    let prepared = try #require(
      try desk.desk.preparation(for: Self.ann.id, purpose: .agreedCall, move: move))
    #expect(prepared.setup.clearerByThen == "the budget")
  }

  @Test("The page after a call shows what the store plans from it, and who stands by the rep")
  func afterHangUp() throws {
    let desk = try RealDesk([Self.ann, Self.tom, Self.bo])
    try desk.store.add(
      Fact(id: FactID("company.news"), text: "the second yard", date: CivilDate(dayNumber: 20_740)),
      about: .account(Self.hale.id))
    try desk.store.setChampion(Self.bo.id, true)
    desk.send(.callAsked(try desk.people.card(Self.ann)))
    try desk.press("Space Space Space e h Enter")
    let text = desk.text
    #expect(text.contains("What now"), "\(text)")
    let session = try lastSession(desk)
    let aftermath = try aftermath(desk, session.id.rawValue)
    #expect(aftermath.isKept)
    #expect(Set(aftermath.moves.map(\.move.kind)) == [.callBack, .hangUpMessage, .somebodyElse])
    #expect(aftermath.moves.first { $0.move.kind == .somebodyElse }?.card.id == Self.tom.id)
    #expect(aftermath.champions.map(\.id) == [Self.bo.id])
    #expect(text.contains("e-mail after the hang-up"), "\(text)")
  }

  @Test("Somebody named who is not in the list is added there, and is the next to be rung")
  func referral() throws {
    let desk = try RealDesk([Self.ann, Self.tom])
    desk.send(.callAsked(try desk.people.card(Self.ann)))
    try desk.press("Space Space e g f Enter")
    desk.type("Jo van Dam")
    try desk.press("Enter")
    #expect(desk.text.contains("call the person named · Jo van Dam"), "\(desk.text)")
    let summary = try #require(try lastSession(desk).summary)
    let jo = try #require(
      try summary.referredTo.flatMap { id throws(StoreError) in try desk.store.contact(id) })
    #expect(jo.account == Self.hale)
    #expect((jo.firstName, jo.lastName) == ("Jo", "van Dam"))
  }

  @Test("After a request not to be called nothing follows with them, and no road leads to them")
  func stopped() throws {
    let desk = try RealDesk([Self.ann, Self.tom])
    desk.send(.callAsked(try desk.people.card(Self.ann)))
    try desk.press("Space Space X Space Enter")
    #expect(desk.text.contains("Nothing more is planned."), "\(desk.text)")
    #expect(try aftermath(desk, lastSession(desk).id.rawValue).moves.isEmpty)
    #expect(try desk.desk.preparation(for: Self.ann.id, purpose: .referral, move: nil) == nil)
    #expect(try desk.around.briefing(before: Self.ann.id, .callBack, nil) == nil)
    let colleagues = try desk.around.colleagues(
      for: SessionID("S"), at: Self.hale.id, besides: Self.tom.id)
    #expect(
      colleagues
        == .colleaguesRead(SessionID("S"), [Colleague(contact: Self.ann, isStopped: true)]))
    desk.send(.callAsked(try desk.people.card(Self.ann)))
    #expect(desk.state.call == nil)
  }

  @Test("A call that is not closed in the store plans nothing yet")
  func notKept() throws {
    let desk = try RealDesk([Self.ann])
    #expect(try !aftermath(desk, "S9999").isKept)
    desk.send(.callAsked(try desk.people.card(Self.ann)))
    try desk.press("Space Space")
    #expect(try !aftermath(desk, lastSession(desk).id.rawValue).isKept)
  }

  @Test(
    "The agreed call is written for a calendar: for the rep only, never over another file, as planned now")
  func calendar() throws {
    let desk = try RealDesk([Self.ann])
    desk.send(.callAsked(try desk.people.card(Self.ann)))
    try desk.press("Space Space e g d Enter")
    desk.type("in 3 weeks 10:00")
    try desk.press("Enter")
    desk.type("the budget")
    try desk.press("Enter c")
    #expect(desk.text.contains("Written: "), "\(desk.text)")
    let folder = try #require(desk.out?.path)
    let names = try FileManager.default.contentsOfDirectory(atPath: folder)
    let name = try #require(names.first)
    #expect(name.hasPrefix("ann-hale-20") && name.hasSuffix(".ics"))
    let file = folder + "/" + name
    let rights = try FileManager.default.attributesOfItem(atPath: file)[.posixPermissions] as? Int
    #expect(rights == 0o600)
    let words = try String(contentsOfFile: file, encoding: .utf8)
    #expect(words.contains("SUMMARY:Call: Ann Hale\\, Hale & Son"))
    #expect(words.contains("Clearer by then: the budget"))
    try desk.press("c")
    #expect(try FileManager.default.contentsOfDirectory(atPath: folder).count == 2)
    try desk.store.suppress(Self.ann.id, scope: .person, at: Instant(milliseconds: 0), reason: "asked")
    let answer = try desk.around.writeCalendar(with: Self.ann.id)
    guard case .calendarWritten(let path, let isCancellation) = answer else {
      Issue.record("\(answer)")
      return
    }
    #expect(isCancellation && path.hasSuffix("-cancelled.ics"))
    let cancelled = try String(contentsOfFile: path, encoding: .utf8)
    #expect(cancelled.contains("METHOD:CANCEL\r\n") && cancelled.contains("SEQUENCE:1\r\n"))
    let uid = try #require(words.split(separator: "\r\n").first { $0.hasPrefix("UID:") })
    #expect(cancelled.contains("\r\n\(uid)\r\n"))
    #expect(
      try desk.around.writeCalendar(with: Self.tom.id)
        == .calendarRefused("Nothing with a day and a time is planned with them."))
  }
}
