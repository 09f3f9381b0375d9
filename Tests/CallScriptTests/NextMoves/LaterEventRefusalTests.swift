import CallScript
import Testing

@Suite("What cannot be noted")
struct LaterEventRefusalTests {
  /// Thursday 2026-11-26, 10:00 UTC.
  static let now = Instant(milliseconds: 1_795_687_200_000)
  static let ann = ContactID("ANN")
  static let tom = ContactID("TOM")

  /// An account with Ann, of whom something may be known, and Tom, of whom nothing is.
  static func account(
    _ outcome: OutcomeKind? = nil, agreedIn hours: Int = 24, later: [LaterEvent.Kind] = [],
    isSuppressed: Bool = false
  ) -> AccountRecord {
    let hale = Account(id: AccountID("HALE"), name: "Hale & Son")
    let agreed = outcome?.isAgreedStep == true ? now + .seconds(3600 * hours) : nil
    let call = outcome.map { kind in
      Happening.call(
        CallRecord(
          session: SessionID("S1"), openedAt: now + .seconds(-7200), endedAt: now + .seconds(-7000),
          outcome: Outcome(kind, at: agreed)))
    }
    let events = later.enumerated().map { index, kind in
      Happening.later(
        LaterEvent(id: LaterEventID("E\(index)"), contact: ann, at: now + .seconds(index - 3600), kind: kind))
    }
    return AccountRecord(
      subject: .account(hale.id),
      people: [
        PersonRecord(
          contact: Contact(id: ann, account: hale, phone: "1", email: "a@b.example"),
          isSuppressed: isSuppressed, happenings: [call].compactMap(\.self) + events),
        PersonRecord(contact: Contact(id: tom, account: hale, role: "Buyer", phone: "2")),
      ], newestFact: CivilDate(iso: "2026-10-01"))
  }

  static func refusal(
    _ kind: LaterEvent.Kind, _ account: AccountRecord, about contact: ContactID = ann
  ) -> LaterEventRefusal? {
    MovePlanner().refusal(of: kind, about: contact, in: account, at: now)
  }

  static let moved = LaterEvent.Kind.moved(to: now + .seconds(90_000), minutes: nil)
  static let meeting = MoveKey(.attend, ann, cause: "S1")
  static let callBack = MoveKey(.callBack, ann, cause: "S1")
  static let other = MoveKey(.somebodyElse, tom, cause: "S1")

  @Test(
    "What fits where a person stands is taken",
    arguments: [
      (LaterEvent.Kind.held, account(.meeting)), (.noShow, account(.meeting, agreedIn: -1)),
      (moved, account(.meeting)), (moved, account()), (.cancelled(reason: "x"), account(.laterThisWeek)),
      (.replied, account(.reflexNo)), (.calledIn, account()), (.left, account(.meeting)),
      (.numberIsWrong, account(.noAnswer)), (.done(callBack), account(.reflexNo)),
      (.dropped(other, reason: "x"), account(.consideredNo)),
      (.dropped(MoveKey(.somebodyElse, ann, cause: "S1"), reason: "nobody there"), account(.consideredNo)),
      (.deferred(callBack, until: now + .seconds(86_400 * 60)), account(.reflexNo)),
      (.undone(LaterEventID("E0")), account(later: [.replied])),
    ])
  func taken(_ kind: LaterEvent.Kind, _ account: AccountRecord) {
    #expect(Self.refusal(kind, account) == nil)
  }

  @Test(
    "What would change nothing is refused, and why",
    arguments: [
      (LaterEvent.Kind.held, account(), LaterEventRefusal.noMeeting),
      (.held, account(.laterToday), .noMeeting),
      (.noShow, account(.reflexNo), .noMeeting),
      (.noShow, account(.meeting), .notYet(now + .seconds(86_400))),
      (.cancelled(reason: "x"), account(.reflexNo), .nothingAgreed),
      (.left, account(isSuppressed: true), .doNotCall), (moved, account(.doNotCall), .doNotCall),
      (.done(callBack), account(.consideredNo), .noSuchMove),
      (.done(MoveKey("nonsense")), account(.reflexNo), .noSuchMove),
      (.dropped(MoveKey("nonsense"), reason: "x"), account(.reflexNo), .noSuchMove),
      (.deferred(meeting, until: now + .seconds(864_000)), account(.meeting), .meetingIsMoved),
      (.undone(LaterEventID("E9")), account(later: [.replied]), .noSuchEvent),
      (.undone(LaterEventID("E0")), account(later: [.replied, .undone(LaterEventID("E0"))]), .noSuchEvent),
    ])
  func refused(_ kind: LaterEvent.Kind, _ account: AccountRecord, _ why: LaterEventRefusal) {
    #expect(Self.refusal(kind, account) == why)
  }

  @Test("A move is only put off to later than it is due")
  func notLater() throws {
    let account = Self.account(.reflexNo)
    let due = try #require(
      MovePlanner().plan(account, at: Self.now).moves.first { $0.key == Self.callBack }?.due)
    #expect(Self.refusal(.deferred(Self.callBack, until: Self.now + .seconds(60)), account) == .notLater(due))
  }

  @Test(
    "A name of a move says what it is, and a text that names none says nothing", arguments: MoveKind.allCases)
  func kindOfKey(_ kind: MoveKind) {
    #expect(MoveKey(kind, Self.ann, cause: "S1").kind == kind)
    #expect(MoveKey("nonsense").kind == nil)
  }
}
