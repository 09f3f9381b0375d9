import CallScript
import Foundation

@testable import Store

/// A person whose every field holds words that stand nowhere else, and people around them who mention them.
struct CanaryOffice {
  static let harbour = Account(id: AccountID("01HARBOURACCOUNT0000000000"), name: "Harbour Works")
  static let canary = Contact(
    id: ContactID("01ZYQCANARYCONTACT00000000"), account: harbour, firstName: "Zyqxvfirst",
    lastName: "von Zyqxvlast", role: "Zyqxvrole", phone: "+49 30 88712349",
    email: "Zyqxvmail@zyqxvdomain.example",
    zone: "Europe/Berlin", region: "DE-BE")
  static let bob = Contact(
    id: ContactID("01BOBCONTACT00000000000000"), account: harbour, firstName: "Bob", lastName: "Mills",
    phone: "+49 30 5550001", email: "bob@harbour.example")
  static let carl = Contact(
    id: ContactID("01CARLCONTACT0000000000000"),
    account: Account(id: AccountID("01ELSEWHEREACCOUNT00000000"), name: "Elsewhere"), firstName: "Carl",
    lastName: "Last", phone: "+49 40 5550002")
  static let call = SessionID("01ZYQSESSION00000000000000")

  /// Texts and digits of which nothing may be left.
  static let canaries = ["zyqxv", "88712349", "5559 876", "01ZYQCANARYCONTACT00000000", call.rawValue]

  let store: Store
  /// Whether a colleague is known at the same organisation.
  var hasColleague = true

  /// Fills the store; the canary asks not to be contacted when `asks`.
  func fill(asks: SuppressionScope? = nil) throws {
    try store.save(
      Store.ContactDetails(
        contact: Self.canary, isChampion: true, note: "Zyqxvnote",
        otherPhones: [Store.Address(label: "Zyqxvlabel", value: "(0171) 5559 876-543")],
        otherEmails: [Store.Address(label: "private", value: "zyqxvother@home.example")]))
    try store.add(
      Fact(
        id: FactID("individual.talk"), text: "Zyqxvfact", concern: "Zyqxvconcern", source: "Zyqxvsource",
        date: CivilDate(dayNumber: 20_000)), about: .contact(Self.canary.id))
    try callCanary()
    try store.append(
      LaterEvent(
        id: LaterEventID("01ZYQLATER0000000000000000"), contact: Self.canary.id, at: Samples.now,
        kind: .cancelled(reason: "Zyqxvcancelled")), offset: 0)
    try addDraft("01ZYQDRAFT0000000000000000", to: Self.canary.id, "Zyqxvbody", recipient: Self.canary.email)
    try addImport()
    try insert(
      "INSERT INTO appointment (id, contact, move_key, kind, start, minutes, sequence, cancelled)",
      ["U1", Self.canary.id.rawValue, "attend:\(Self.canary.id):\(Self.call)", "attend"], "1, 20, 0, 0")
    if hasColleague { try fillColleague() }
    try fillElsewhere()
    if let asks {
      try store.suppress(Self.canary.id, scope: asks, at: Samples.now, reason: "Zyqxvreason")
    }
  }

  private func callCanary() throws {
    var former = Self.canary
    former.lastName = "Zyqxvformer"
    let setup = CallSetup(
      session: Self.call, playbook: PlaybookHash("0123456789abcdef"), contact: former,
      facts: [Fact(id: FactID("individual.talk"), text: "Zyqxvfrozen", date: CivilDate(dayNumber: 20_000))],
      outsideHoursReason: "Zyqxvhours", belief: "Zyqxvbelief", referrer: "Zyqxvreferrer",
      clearerByThen: "Zyqxvthen")
    let kinds: [CallEvent.Kind] = [
      .opened(setup), .answered, .heard("Zyqxvheard"), .noted("Zyqxvcallnote"),
      .clearerByThen("Zyqxvclearer"),
      .factLearned(
        Fact(id: FactID("individual.kids"), text: "Zyqxvlearned", date: CivilDate(dayNumber: 20_000))),
      .referred(to: Self.bob.id), .closed,
    ]
    try close(Self.call, kinds, clearer: "Zyqxvclearer", referredTo: Self.bob.id)
  }

  private func close(
    _ session: SessionID, _ kinds: [CallEvent.Kind], clearer: String = "", referredTo: ContactID? = nil
  ) throws {
    try store.append(kinds.enumerated().map { Samples.event($0.offset, $0.element) }, to: session)
    try store.close(
      session, with: [],
      summary: SessionSummary(
        endedAt: Samples.now, outcome: Outcome(.consideredNo), clearerByThen: clearer, referredTo: referredTo),
      lineUses: [LineID("opening/1"): 1])
  }

  private func addDraft(
    _ id: String, to contact: ContactID, _ body: String, recipient: String = "", session: String? = nil
  ) throws {
    let move = session.map { "note:\(contact):\($0)" }
    let values = [id, contact.rawValue, "note", recipient, "About \(body)", body, session, move]
    try insert(
      "INSERT INTO draft (id, contact, purpose, recipient, subject, body, session, move_key, created_at, changed_at)",
      values, "1, 1")
  }

  private func addImport() throws {
    try insert(
      "INSERT INTO import_batch (id, source, path, at, added, changed)",
      ["B1", "vCard", "/home/kim/zyqxvfirst.vcf"], "1, 1, 0")
    var before = Store.ContactDetails(contact: Self.canary, note: "Zyqxvbefore")
    before.contact.lastName = "Zyqxvmaiden"
    try insert(
      "INSERT INTO import_change (batch, contact, before)",
      ["B1", Self.canary.id.rawValue, try KeptDetails.write(before)], nil)
    try insert("INSERT INTO import_row (key, contact, batch)", ["row", Self.canary.id.rawValue, "B1"], nil)
  }

  /// Inserts a row of texts and of numbers behind them.
  private func insert(_ head: String, _ texts: [String?], _ numbers: String?) throws {
    let quoted = texts.map { $0.map { "'" + $0.replacingOccurrences(of: "'", with: "''") + "'" } ?? "NULL" }
    let values = (quoted + (numbers.map { [$0] } ?? [])).joined(separator: ", ")
    try store.write { db in try db.run("\(head) VALUES (\(values))") }
  }

  /// Somebody at the same organisation, whose records speak of the canary in many ways.
  private func fillColleague() throws {
    try store.save(
      Store.ContactDetails(contact: Self.bob, note: "Ask ZYQXVFIRST first; Zyqxvlast's desk is next door"))
    try store.add(
      Fact(
        id: FactID("company.news"), text: "Zyqxvfirst von Zyqxvlast moved up",
        source: "von Zyqxvlast, Zyqxvfirst",
        date: CivilDate(dayNumber: 20_000)), about: .account(Self.harbour.id))
    let setup = CallSetup(
      session: SessionID("01BOBSESSION00000000000000"), playbook: PlaybookHash("0123456789abcdef"),
      contact: Self.bob, belief: "Zyqxvfirst likes it", referrer: "Zyqxvfirst von Zyqxvlast")
    try close(
      setup.session,
      [
        .opened(setup), .answered,
        .heard("Zyqxvformer is on 030/88 71 23 49 or zyqxvmail@ZYQXVDOMAIN.example"),
        .noted("Zyqxvlasts number: 0049-30-88712349, Zyqxvmaiden's"),
        .clearerByThen("whether Zyqxvfirst von Zyqxvlast agrees"),
        .referred(to: Self.canary.id), .closed,
      ], clearer: "whether Zyqxvfirst von Zyqxvlast agrees", referredTo: Self.canary.id)
    try store.append(
      LaterEvent(
        id: LaterEventID("01BOBLATER0000000000000000"), contact: Self.bob.id, at: Samples.now,
        kind: .dropped(
          MoveKey(.somebodyElse, Self.canary.id, cause: Self.call.rawValue), reason: "Zyqxvfirst forbade it")),
      offset: 0)
    try addDraft(
      "01BOBDRAFT0000000000000000", to: Self.bob.id, "Zyqxvfirst said so", session: Self.call.rawValue)
    try store.keep(
      MovePlan(moves: [
        NextMove(
          key: MoveKey(.somebodyElse, Self.bob.id, cause: Self.call.rawValue), kind: .somebodyElse,
          contact: Self.bob.id, channel: .phone, due: Samples.now, why: "Zyqxvfirst von Zyqxvlast said no",
          session: Self.call, onBehalfOf: Self.canary.id)
      ]), for: .account(Self.harbour.id))
  }

  /// Somebody at another organisation; there only the full name counts.
  private func fillElsewhere() throws {
    try store.save(
      Store.ContactDetails(contact: Self.carl, note: "Knows Zyqxvfirst von Zyqxvlast from school"))
    try addDraft("01CARLDRAFT000000000000000", to: Self.carl.id, "Greetings from zyqxvfirst VON zyqxvlast")
    try store.suppress(
      Self.carl.id, scope: .person, at: Samples.now, reason: "Zyqxvfirst von Zyqxvlast told us")
  }
}

extension Store {
  /// Keeps a plan as the refreshing of plans does.
  fileprivate func keep(_ plan: MovePlan, for subject: PlanSubject) throws {
    try write { db in try PlanRows.keep(db, plan, for: subject) }
  }
}
