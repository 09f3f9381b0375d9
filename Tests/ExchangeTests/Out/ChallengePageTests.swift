import CallScript
import Testing

@testable import Exchange

@Suite("The write-up of the challenge")
struct ChallengePageTests {
  static let challenge = Challenge(startedOn: CivilDate(iso: "2026-11-02") ?? CivilDate(dayNumber: 0))
  static let hale = Account(id: AccountID("HALE"), name: "Hale & Son")

  static func contact(_ id: String, _ name: String, role: String = "") -> Contact {
    Contact(
      id: ContactID(id), account: hale, firstName: name, lastName: "Hale", role: role, phone: "+49 30 1",
      email: "\(id)@hale.example")
  }

  static func record(_ contact: Contact, _ calls: [CallRecord], _ events: [LaterEvent] = []) -> PersonRecord {
    PersonRecord(contact: contact, happenings: calls.map(Happening.call) + events.map(Happening.later))
  }

  static func call(
    _ id: String, day: Int, _ kind: OutcomeKind, purpose: OpeningPurpose = .firstCall,
    reason: ObjectionClass? = nil, efforts: Int = 1, asked: Bool = true, agreed: Bool = false
  ) -> CallRecord {
    let date = challenge.date(of: day)
    let opened = ZoneTable.utc.instant(of: date, at: CivilTime(minuteOfDay: 600))
    return CallRecord(
      session: SessionID("S-\(id)"), openedAt: opened, endedAt: opened + .seconds(200), purpose: purpose,
      outcome: Outcome(kind, at: agreed ? opened + .seconds(86_400) : nil), reason: reason,
      talked: .seconds(185), reachedCommitment: asked, secondEfforts: efforts)
  }

  /// Ann's no on day 2 was followed by Bo, who agreed; Cy's on day 5 is open.
  static func report(day: Int = 12, firstName: String = "Ann") -> ChallengeReport {
    let account = AccountRecord(
      subject: .account(hale.id),
      people: [
        record(
          contact("ann", firstName, role: "Ops director"),
          [call("ann", day: 2, .consideredNo, reason: .alreadyCovered, efforts: 0, asked: false)]),
        record(
          contact("bo", "Bo"), [call("bo", day: 3, .laterThisWeek, purpose: .otherPerson, agreed: true)]),
        record(contact("cy", "Cy"), [call("cy", day: 5, .reflexNo, reason: .brushOff)]),
        record(contact("di", "Di"), []),
      ], newestFact: CivilDate(iso: "2026-10-01"))
    let until = ZoneTable.utc.instant(of: challenge.date(of: day), at: CivilTime(minuteOfDay: 1080))
    return ChallengeReport(challenge, accounts: [account], at: until, repZone: .utc)
  }

  @Test("It says what came of it, with the calls behind each figure")
  func figures() {
    let text = MarkdownPage.text(ChallengePage.document(Self.report(), zone: .utc))
    #expect(
      text.hasPrefix("# HUCA: hang up, call again\n\nMon 2 Nov 2026 to Tue 1 Dec 2026, day 12 of 30.\n"))
    for row in [
      "| Noes that count | 2 | 1, 3 |", "| followed by a call to somebody else there | 1 | 1 |",
      "| still open | 1 | 3 |", "| Second persons tried | 1 | 2 |",
      "| turned: they agreed to something | 1 | 2 |", "| same reason again | 0 |  |",
      "| 2 | Tue 3 Nov 2026 | 1 | 1 | 0 | 0 | 0 | 0 | 0 |", "| All |  | 2 | 1 | 0 | 1 | 1 | 1 | 0 |",
      "| 1 | Ann Hale, Ops director | already covered | followed by call 2 |",
      "| 2 | Bo Hale | 1 | later this week |  |",
      "| 1 | Tue 3 Nov 10\\:00 | Ann Hale, Ops director | Hale \\& Son | considered no | already covered | 03\\:05 "
        + "| 0 | S-ann |",
    ] {
      #expect(text.contains(row), "\(row) is missing in\n\(text)")
    }
  }

  @Test("Calls that follow each other are named as a span")
  func spans() {
    let calls = (1...7).map { number in
      ChallengeCall(
        contact: Self.contact("p\(number)", "P"), record: Self.call("c\(number)", day: number, .reflexNo))
    }
    let report = ChallengeReport(
      challenge: Self.challenge, day: 9, isOver: false,
      noes: calls.map { ChallengeNo(call: $0, day: 1, fate: .open) }, tries: [])
    let words = ChallengeWords(zone: .utc, calls: ChallengeCalls(report))
    #expect(words.numbers(calls) == "1–7")
    #expect(words.numbers([calls[5], calls[0], calls[1], calls[3], calls[3]]) == "1, 2, 4, 6")
    #expect(words.numbers([calls[6], calls[5], calls[4], calls[1]]) == "2, 5–7")
    #expect(words.numbers([]).isEmpty)
  }

  @Test("Where a no was accepted too early stands there with its calls")
  func findings() {
    let text = MarkdownPage.text(ChallengePage.document(Self.report(), zone: .utc))
    #expect(
      text.contains("In 1 of 2 noes the first no ended the call: no second effort was spent. Calls: 1."))
    #expect(text.contains("After 1 of 2 noes nobody else there was called"))
  }

  @Test("Days that have not come are left out, and an empty challenge is a whole page")
  func empty() {
    let report = ChallengeReport(
      Self.challenge, accounts: [],
      at: ZoneTable.utc.instant(of: Self.challenge.date(of: 3), at: CivilTime(minuteOfDay: 600)),
      repZone: .utc)
    let text = MarkdownPage.text(ChallengePage.document(report, zone: .utc))
    #expect(text.contains("| 3 | Wed 4 Nov 2026 |") && !text.contains("| 4 | Thu 5 Nov 2026 |"))
    #expect(text.contains("There was no no that counts."))
    #expect(!text.contains("## The calls"))
  }

  @Test("Without names none of a person's words is left, and the figures are the same")
  func anonymised() {
    let report = Self.report()
    let text = MarkdownPage.text(
      ChallengePage.document(report.anonymised(), zone: .utc, isAnonymised: true))
    for canary in ["Ann", "Bo Hale", "Cy", "Hale", "S-ann", "Ops director", "+49", "example"] {
      #expect(!text.contains(canary), "\(canary) is left")
    }
    #expect(text.contains("| Noes that count | 2 | 1, 3 |"))
    #expect(text.contains("Person 1") && text.contains("Account 1"))
    #expect(text.contains("Names, numbers and everything written freely are left out"))
  }

  @Test("Hostile names are words in HTML and in Markdown", arguments: 1...60)
  func hostile(seed: UInt64) {
    var words = HostileWords(seed: seed)
    let document = ChallengePage.document(Self.report(firstName: words.words()), zone: .utc)
    let html = HTMLPage.text(document)
    for markup in ["<script", "<img", "onerror=\"", "onerror='", "href=\"javascript"] {
      #expect(!html.contains(markup))
    }
    #expect(
      html.unicodeScalars.allSatisfy {
        $0 == "\n" || $0 == "\t" || ($0.value >= 0x20 && !(0x7F...0x9F).contains($0.value))
      }
    )
    let plain = ChallengePage.document(Self.report(), zone: .utc)
    let lines = MarkdownPage.text(document).utf8.split(separator: 10, omittingEmptySubsequences: false)
    #expect(
      lines.count
        == MarkdownPage.text(plain).utf8.split(separator: 10, omittingEmptySubsequences: false).count)
  }
}
