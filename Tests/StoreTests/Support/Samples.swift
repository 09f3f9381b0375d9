import CallScript
import Store

/// People and calls that many tests use.
enum Samples {
  static let now = Instant(milliseconds: 1_790_000_000_000)
  static let hale = Account(id: AccountID("01ACCOUNTHALE"), name: "Hale & Son")

  static func contact(
    _ id: String, first: String = "Ann", last: String = "Hale", account: Account? = nil, phone: String = "",
    email: String = ""
  ) -> Contact {
    Contact(
      id: ContactID(id), account: account, firstName: first, lastName: last, role: "Ops director",
      phone: phone, email: email, zone: "Europe/Berlin")
  }

  static let ann = contact(
    "01CONTACTANN", account: hale, phone: "+49 30 1234567", email: "ann@hale.example")

  static func stamp(_ seconds: Int64 = 0) -> Stamp {
    Stamp(
      utc: Instant(milliseconds: now.milliseconds + seconds * 1000), offset: 7200, monotonic: seconds * 1000)
  }

  static func opened(_ session: SessionID, _ contact: Contact = ann, at seconds: Int64 = 0) -> CallEvent {
    let setup = CallSetup(
      session: session, playbook: PlaybookHash("0123456789abcdef"), contact: contact,
      facts: [Fact(id: FactID("individual.talk"), text: "your talk", date: CivilDate(dayNumber: 20_000))],
      history: ContactHistory(dials: 2, lastOutcome: .voicemail, lastEndedAt: now), repName: "Kim",
      outsideHoursReason: "they asked\u{1B}[31m", seed: .max)
    return CallEvent(seq: 0, stamp: stamp(seconds), kind: .opened(setup))
  }

  static func event(_ seq: Int, _ kind: CallEvent.Kind) -> CallEvent {
    CallEvent(seq: seq, stamp: stamp(Int64(seq)), kind: kind)
  }

  /// Opens and closes a call with an outcome.
  static func call(
    _ store: Store, _ name: String, to contact: Contact = ann, at seconds: Int64 = 0, _ outcome: Outcome,
    lines: [LineID: Int] = [:]
  ) throws {
    let session = SessionID(name)
    try store.append(opened(session, contact, at: seconds), to: session)
    try store.close(
      session, with: [CallEvent(seq: 1, stamp: stamp(seconds + 60), kind: .closed)],
      summary: SessionSummary(endedAt: stamp(seconds + 60).utc, outcome: outcome), lineUses: lines)
  }
}
