import CallScript
import Store
import Testing

@Suite("Drafts on disk")
struct DraftTests {
  private let folder = TemporaryFolder()

  private func store() throws -> Store {
    let store = try Store.open(at: folder.data)
    try store.add(Samples.ann)
    return store
  }

  static func draft(_ id: String = "01DRAFTA", to contact: Contact = Samples.ann) -> KeptDraft {
    KeptDraft(
      id: DraftID(id), contact: contact.id,
      message: MessageDraft(
        purpose: .hangUpShort, to: "ann@hale.example", subject: "Ä\u{1B}[2J 'quoted'; --",
        body: "[client?]\n\n王小明 👩‍👩‍👧\n"),
      session: SessionID("S1"), move: MoveKey(.hangUpMessage, contact.id, cause: "S1"),
      createdAt: Samples.now, changedAt: Samples.now + .seconds(5), exportedAt: Samples.now + .seconds(9))
  }

  @Test("A draft reads as it was kept, in another process too")
  func roundTrip() throws {
    let store = try store()
    var bare = DraftTests.draft("01DRAFTB")
    (bare.session, bare.move, bare.exportedAt) = (nil, nil, nil)
    try store.save(DraftTests.draft())
    try store.save(bare)
    store.close()
    let again = try Store.open(at: folder.data, access: .readOnly)
    #expect(try again.draft(DraftID("01DRAFTA")) == DraftTests.draft())
    #expect(try again.drafts() == [bare, DraftTests.draft()])
  }

  @Test("Keeping it again changes its words, not when it was made")
  func change() throws {
    let store = try store()
    var draft = DraftTests.draft()
    try store.save(draft)
    draft.message = MessageDraft(purpose: .note, to: "", subject: "", body: "")
    draft.createdAt = Samples.now + .seconds(99)
    try store.save(draft)
    draft.createdAt = Samples.now
    #expect(try store.drafts(to: Samples.ann.id) == [draft])
  }

  @Test("A draft is found by the beginning of its name, where only one is meant")
  func prefixes() throws {
    let store = try store()
    try store.save(DraftTests.draft("01AAAA1"))
    try store.save(DraftTests.draft("01AAAA2"))
    #expect(try store.draft(named: "01aaaa1").id == DraftID("01AAAA1"))
    #expect(throws: StoreError.ambiguousDraft("01AAAA")) { try store.draft(named: "01AAAA") }
    for name in ["01A", "02AAAA", "01AA%", ""] {
      #expect(throws: StoreError.noSuchDraft(name)) { try store.draft(named: name) }
    }
  }

  @Test("What is removed is given back once, and nobody's draft is not kept")
  func remove() throws {
    let store = try store()
    try store.save(DraftTests.draft())
    #expect(try store.removeDraft(DraftID("01DRAFTA")) == DraftTests.draft())
    #expect(try store.removeDraft(DraftID("01DRAFTA")) == nil)
    let stranger = Samples.contact("01NOBODY")
    #expect(throws: StoreError.noSuchContact("01NOBODY")) {
      try store.save(DraftTests.draft(to: stranger))
    }
  }

  @Test("An address that asked not to be written to is known, whoever else has it")
  func suppressedAddress() throws {
    let store = try store()
    #expect(try !store.isSuppressed(address: "ann@hale.example"))
    try store.suppress(Samples.ann.id, scope: .person, at: Samples.now)
    for address in ["ann@hale.example", " Ann@HALE.example "] {
      #expect(try store.isSuppressed(address: address), "\(address)")
    }
    for address in ["tom@hale.example", "", "[e-mail address?]"] {
      #expect(try !store.isSuppressed(address: address), "\(address)")
    }
  }
}
