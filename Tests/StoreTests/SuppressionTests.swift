import CallScript
import Testing

@testable import Store

struct SuppressionTests {
  private let folder = TemporaryFolder()
  private let session = SessionID("01SESSION1")
  private let now = Samples.now

  private func store(with people: [Contact] = [Samples.ann]) throws -> Store {
    let store = try Store.open(at: folder.data)
    for person in people { try store.add(person) }
    return store
  }

  /// What is planned, made anew where something happened.
  private func moves(_ store: Store) throws -> [KeptMove] {
    _ = try store.refreshPlans(at: now, by: MovePlanner()) { _ in .utc }
    return try store.moves()
  }

  /// Nothing that can lead to a call shows the person.
  private func isInNoList(_ store: Store, _ contact: Contact) throws -> Bool {
    let lists = [
      try store.contacts().map(\.id), try store.contacts(matching: contact.firstName).map(\.id),
      try store.untouched().map(\.id), try moves(store).map(\.contact.id),
    ]
    return !lists.joined().contains(contact.id)
  }

  @Test("A stop takes effect with its event, in every list, from then on")
  func stop() throws {
    let store = try store()
    try Samples.call(store, "01EARLIER", Outcome(.laterToday, at: now))
    #expect(try moves(store).map(\.contact.id) == [Samples.ann.id])
    try store.append([Samples.opened(session), Samples.event(1, .answered)], to: session)
    #expect(try !store.isSuppressed(Samples.ann.id))
    try store.append(Samples.event(2, .stopped), to: session)
    #expect(try store.isSuppressed(Samples.ann.id))
    #expect(try isInNoList(store, Samples.ann))
    #expect(try store.contacts(whom: .everybody).count == 1)
  }

  @Test("Undoing the stop lifts it, and a second stop holds again")
  func undo() throws {
    let store = try store()
    try store.append([Samples.opened(session), Samples.event(1, .stopped)], to: session)
    try store.append(Samples.event(2, .undone(seq: 1)), to: session)
    #expect(try !store.isSuppressed(Samples.ann.id))
    try store.append(Samples.event(3, .stopped), to: session)
    #expect(try store.isSuppressed(Samples.ann.id))
  }

  @Test("Undoing a stop leaves an earlier call's stop in force")
  func undoKeepsEarlier() throws {
    let store = try store()
    let other = SessionID("01SESSION0")
    try store.append([Samples.opened(other), Samples.event(1, .stopped)], to: other)
    try store.append([Samples.opened(session), Samples.event(1, .stopped)], to: session)
    try store.append(Samples.event(2, .undone(seq: 1)), to: session)
    #expect(try store.isSuppressed(Samples.ann.id))
  }

  @Test("The organisation's stop covers everybody there, the scope can be narrowed again")
  func scope() throws {
    let bea = Samples.contact("01CONTACTBEA", first: "Bea", account: Samples.hale)
    let store = try store(with: [Samples.ann, bea])
    try store.append([Samples.opened(session), Samples.event(1, .stopped)], to: session)
    #expect(try !store.isSuppressed(bea.id))
    try store.append(Samples.event(2, .stopScopeChosen(.organisation)), to: session)
    #expect(try store.isSuppressed(bea.id))
    #expect(try isInNoList(store, bea))
    try store.append(Samples.event(3, .stopScopeChosen(.person)), to: session)
    #expect(try !store.isSuppressed(bea.id))
    #expect(try store.isSuppressed(Samples.ann.id))
  }

  @Test("An outcome corrected to do-not-call suppresses as well")
  func corrected() throws {
    let store = try store()
    let event = Samples.event(1, .outcomeCorrected(Outcome(.doNotCall, scope: .person)))
    try store.append([Samples.opened(session), event], to: session)
    #expect(try store.isSuppressed(Samples.ann.id))
  }

  @Test(
    "The same number or address under another name stays suppressed, however it is written",
    arguments: [
      ("030 1234567", ""), ("0049 (0)30 / 123-4567", ""), ("+49 30 1234567 ext. 12", ""),
      ("٠٣٠١٢٣٤٥٦٧", ""), ("", " ANN@Hale.example "),
    ])
  func sameNumber(phone: String, email: String) throws {
    let store = try store()
    try store.suppress(Samples.ann.id, scope: .person, at: now)
    let again = Samples.contact("01CONTACTNEW", first: "A.", last: "H.", phone: phone, email: email)
    try store.add(again)
    #expect(try store.isSuppressed(again.id))
    #expect(try isInNoList(store, again))
  }

  @Test(
    "A switchboard shared by two people stays open when only one asked", arguments: SuppressionScope.allCases)
  func switchboard(scope: SuppressionScope) throws {
    let bea = Samples.contact("01CONTACTBEA", first: "Bea", phone: "030 1234567")
    let store = try store(with: [Samples.ann, bea])
    try store.suppress(Samples.ann.id, scope: scope, at: now)
    #expect(try store.isSuppressed(Samples.ann.id))
    #expect(try store.isSuppressed(bea.id) == (scope == .organisation))
  }

  @Test("A stop in a call covers the number and the address, so whoever comes later with one is covered too")
  func laterContacts() throws {
    let store = try store()
    try store.append([Samples.opened(session), Samples.event(1, .stopped)], to: session)
    let byNumber = Samples.contact("01CONTACTBEA", first: "Bea", phone: "030 1234567")
    let byAddress = Samples.contact("01CONTACTCAL", first: "Cal", email: "ann@hale.example")
    for person in [byNumber, byAddress] {
      try store.add(person)
      #expect(try store.isSuppressed(person.id))
      #expect(try isInNoList(store, person))
    }
    #expect(try store.stopsSharing(with: byNumber.id).map(\.isSameNumber) == [true])
    #expect(try store.stopsSharing(with: byAddress.id).map(\.isSameAddress) == [true])
  }

  @Test("A number that two people share stays open for the other, who is told whose stop it was")
  func sharedStop() throws {
    let bea = Samples.contact("01CONTACTBEA", first: "Bea", phone: "030 1234567")
    let store = try store(with: [Samples.ann, bea])
    #expect(try store.stopsSharing(with: bea.id).isEmpty)
    try store.append([Samples.opened(session), Samples.event(1, .stopped)], to: session)
    #expect(try !store.isSuppressed(bea.id))
    #expect(
      try store.stopsSharing(with: bea.id)
        == [SharedStop(contact: Samples.ann, isSameNumber: true, isSameAddress: false)])
    #expect(try store.stopsSharing(with: Samples.ann.id).isEmpty)
    try store.append(Samples.event(2, .undone(seq: 1)), to: session)
    #expect(try store.stopsSharing(with: bea.id).isEmpty)
  }

  @Test("A second entry of the same name and number is no switchboard: the stop covers both")
  func sameName() throws {
    let again = Samples.contact("01CONTACTAN2", first: "ANN", last: "hale", phone: "030 1234567")
    let store = try store(with: [Samples.ann, again])
    try store.append([Samples.opened(session), Samples.event(1, .stopped)], to: session)
    #expect(try store.isSuppressed(again.id))
  }

  @Test("A number and an address that become known after the stop are covered, until it is undone")
  func learnedLater() throws {
    let ann = Samples.contact("01CONTACTANN")
    let store = try store(with: [ann])
    try store.append([Samples.opened(session, ann), Samples.event(1, .stopped)], to: session)
    var known = ann
    known.phone = "+49 30 1234567"
    known.email = "ann@hale.example"
    try store.update(known)
    let bea = Samples.contact("01CONTACTBEA", first: "Bea", phone: "030 1234567")
    let cal = Samples.contact("01CONTACTCAL", first: "Cal", email: "ann@hale.example")
    for person in [bea, cal] {
      try store.add(person)
      #expect(try store.isSuppressed(person.id))
    }
    try store.append(Samples.event(2, .undone(seq: 1)), to: session)
    for person in [ann, bea, cal] { #expect(try !store.isSuppressed(person.id)) }
  }

  @Test("Changing somebody who never asked suppresses nothing")
  func changedOpen() throws {
    let store = try store()
    var changed = Samples.ann
    changed.phone = "030 7654321"
    try store.update(changed)
    #expect(try !store.isSuppressed(Samples.ann.id))
  }

  @Test("A suppression made by hand can be lifted by hand; a call's stands")
  func lift() throws {
    let store = try store()
    try store.suppress(Samples.ann.id, scope: .organisation, at: now)
    try store.lift(Samples.ann.id)
    #expect(try !store.isSuppressed(Samples.ann.id))
    try store.append([Samples.opened(session), Samples.event(1, .stopped)], to: session)
    try store.lift(Samples.ann.id)
    #expect(try store.isSuppressed(Samples.ann.id))
  }

  @Test(
    "A call's request is lifted within its time, with the reason kept, and not after it or of an open call")
  func liftFromCall() throws {
    let store = try store()
    func lift(after moment: Instant) throws -> Bool {
      let event = LaterEvent(
        id: LaterEventID("01LIFT"), contact: Samples.ann.id, at: now,
        kind: .requestLifted(reason: "wrong key"))
      return try store.liftRequests(madeInCallsAfter: moment, noting: event, offset: 0)
    }
    try Samples.call(store, "01EARLIER", at: -600, Outcome(.laterToday, at: now))
    #expect(try moves(store).map(\.contact.id) == [Samples.ann.id])
    try store.append([Samples.opened(session), Samples.event(1, .stopped)], to: session)
    #expect(throws: StoreError.callIsOpen(session)) { try lift(after: now + .seconds(-86_400)) }
    let summary = SessionSummary(endedAt: Samples.stamp(60).utc, outcome: Outcome(.doNotCall, scope: .person))
    try store.close(session, with: [], summary: summary, lineUses: [:])
    #expect(try moves(store).isEmpty)
    #expect(try !lift(after: now + .seconds(86_400)))
    #expect(try store.isSuppressed(Samples.ann.id))
    #expect(try store.laterEvents(of: Samples.ann.id).isEmpty)
    #expect(try lift(after: now + .seconds(-86_400)))
    #expect(try !store.isSuppressed(Samples.ann.id))
    #expect(
      try store.laterEvents(of: Samples.ann.id).map(\.kind) == [.requestLifted(reason: "wrong key")])
    #expect(try moves(store).map(\.contact.id) == [Samples.ann.id])
    #expect(try store.contacts().contains { $0.id == Samples.ann.id })
    #expect(try !lift(after: now + .seconds(-86_400)))
  }

  @Test("Numbers and addresses are not to be read in the rows that suppress them")
  func digests() throws {
    let store = try store()
    try store.suppress(Samples.ann.id, scope: .person, at: now)
    let keys = try store.read { try Columns.all($0, "SELECT key FROM suppression") { try $0.text(0) } }
    // The person, the address, and five digests by which the number is found in its forms.
    #expect(keys.count == 7)
    #expect(keys.allSatisfy { !$0.contains("1234567") && !$0.contains("hale") })
  }

  @Test("Somebody unknown cannot be suppressed")
  func unknown() throws {
    let store = try store()
    #expect(throws: StoreError.noSuchContact("01NOBODY")) {
      try store.suppress(ContactID("01NOBODY"), scope: .person, at: now)
    }
    #expect(try !store.isSuppressed(ContactID("01NOBODY")))
  }
}

struct DigestTests {
  @Test(
    "SHA-256 gives the values of FIPS 180-4's examples",
    arguments: [
      ("", "e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855"),
      ("abc", "ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad"),
      (
        "abcdbcdecdefdefgefghfghighijhijkijkljklmklmnlmnomnopnopq",
        "248d6a61d20638b8e5c026930c3e6039a33ce45964ff2167f6ecedd419db06c1"
      ),
    ])
  func sha256(text: String, expected: String) {
    #expect(hexadecimal(SHA256.digest(of: Array(text.utf8))) == expected)
  }

  @Test(
    "The keyed hash gives the values of RFC 4231",
    arguments: [
      (
        [UInt8](repeating: 0x0b, count: 20), "Hi There",
        "b0344c61d8db38535ca8afceaf0bf12b881dc200c9833da726e9376c2e32cff7"
      ),
      (
        Array("Jefe".utf8), "what do ya want for nothing?",
        "5bdcc146bf60754e6a042426089575c75a003f089d2739839dec58b964ec3843"
      ),
      (
        [UInt8](repeating: 0xaa, count: 131), "Test Using Larger Than Block-Size Key - Hash Key First",
        "60e431591ee0b67f0d8a26aacbf5b77f8e0bc6213728c5140546040f0ee37f54"
      ),
    ])
  func keyed(key: [UInt8], text: String, expected: String) {
    #expect(hexadecimal(SHA256.Keyed(key: key).digest(of: Array(text.utf8))) == expected)
  }

  @Test("Short extensions and empty fields have no digest", arguments: ["", "1234", "x", "ext"])
  func noPhone(_ written: String) { #expect(KeyedDigest.lastNine(written) == nil) }

  @Test("What is no address has no digest", arguments: ["", "ann", "@", "ann@", "a@b@c"])
  func noEmail(_ written: String) { #expect(KeyedDigest.plainEmail(written) == nil) }

  private func hexadecimal(_ bytes: [UInt8]) -> String {
    bytes.map { ($0 < 16 ? "0" : "") + String($0, radix: 16) }.joined()
  }
}
