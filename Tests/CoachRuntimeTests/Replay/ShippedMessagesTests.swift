import CallScript
import CoachRuntime
import Testing

@Suite("The shipped playbook's messages")
struct ShippedMessagesTests {
  @Test("have no gap for somebody of whom everything is known", arguments: MessagePurpose.allCases)
  func whole(_ purpose: MessagePurpose) throws {
    let playbook = try #require(PlaybookReader.read(bytes: ShippedText.playbook).playbook)
    let now = Instant(milliseconds: 1_795_527_120_000)
    let kind: OutcomeKind =
      switch purpose {
      case .hangUp, .hangUpShort: .hungUp
      case .information: .informationThen
      case .confirmation: .meeting
      case .note: .laterThisWeek
      case .voicemail: .voicemail
      }
    let contact = Contact(
      id: ContactID("01ANN"), account: Account(id: AccountID("01HALE"), name: "Hale & Son"),
      firstName: "Ann", email: "ann@hale.example")
    let call = CallRecord(
      session: SessionID("S1"), openedAt: now, endedAt: now,
      outcome: Outcome(kind, at: kind.isAgreedStep ? now + .seconds(172_800) : nil, minutes: 20))
    let person = PersonRecord(contact: contact, happenings: [.call(call)])
    let draft = try MessageDraft.fill(
      purpose, from: playbook, for: MessageOccasion(person: person, now: now))
    #expect(draft.purpose == purpose)
    #expect(draft.gaps == [], "\(draft.subject)\n\(draft.body)")
    #expect(draft.isReady)
    #expect(!draft.body.hasPrefix("\n") && !draft.body.hasSuffix("\n"))
  }
}
